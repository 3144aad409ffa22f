// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/xingquan/listpages.h"

#include "models/services/casedesk.h"
#include "models/services/draftbook.h"
#include "models/services/reviewdesk.h"
#include "ui/cases/caseservices.h"
#include "ui/lists/caselistpage.h"
#include "ui/reviews/reviewpage.h"
#include "ui/reviews/reviewqueuepage.h"

#include <QCoreApplication>

namespace xq {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::ClientPages)
};

constexpr QSize kEvidenceBox(1600, 1600); ///< more than the preview shows on any screen

/// Everything a list page needs from the store besides its rows.
struct ListFacts {
    QHash<QString, QString> names;
    std::shared_ptr<const WorkCalendar> calendar;
    Instant now = 0;
};

Page* makeList(const CaseServices& services, const CaseListPage::Setup& setup, QWidget* parent)
{
    // The model asks, the store's thread answers; pages that went out of sight are dropped there.
    auto model = std::make_shared<QPointer<CaseTableModel>>();
    auto* page = new CaseListPage(
        setup,
        [services, model](const CaseFetch& fetch) {
            QObject* receiver = model->data();
            if (fetch.what == CaseFetch::What::Page) {
                ask(
                    services, receiver,
                    [fetch](Workplace& place) {
                        return CaseRepository(place.database()).list(fetch.query);
                    },
                    [model, fetch](
                        const Result<CasePage>& got) { (*model)->takePage(fetch, got); });
            } else {
                ask(
                    services, receiver,
                    [fetch](Workplace& place) {
                        return CaseRepository(place.database()).count(fetch.query);
                    },
                    [model, fetch](const Result<qint64>& got) { (*model)->takeCount(fetch, got); });
            }
        },
        parent);
    *model = page->model();
    QObject::connect(page, &CaseListPage::factsRequested, page, [services, page] {
        ask(
            services, page,
            [](Workplace& place) -> Result<ListFacts> {
                ListFacts facts;
                XQ_ASSIGN(names, personNames(place));
                facts.names = names;
                XQ_ASSIGN(calendar, place.calendar());
                facts.calendar = std::make_shared<const WorkCalendar>(std::move(calendar));
                facts.now = place.now();
                return facts;
            },
            [page](const Result<ListFacts>& facts) {
                if (facts) {
                    page->model()->setNames(facts->names);
                    page->model()->setCalendar(facts->calendar);
                    page->setNow(facts->now);
                }
            });
    });
    return page;
}

/// The form with what belongs to it, read in one go.
struct ReviewFacts {
    ReviewForm form;
    WorkCalendar calendar;
    Instant now = 0;
    QJsonObject draft;
};

QString draftKey(const QString& stream)
{
    return QStringLiteral("review:") + stream;
}

Page* makeReview(const CaseServices& services, const QString& stream, QWidget* parent)
{
    auto* page = new ReviewPage(stream, parent);
    auto drafts = std::make_shared<DraftKeeper>(services, page);
    drafts->setKey(draftKey(stream));
    auto restored = std::make_shared<bool>(false);
    QObject::connect(page, &ReviewPage::formRequested, page, [services, page, restored] {
        ask(
            services, page,
            [stream = page->stream()](Workplace& place) -> Result<ReviewFacts> {
                ReviewFacts facts;
                XQ_ASSIGN(form, ReviewDesk(place).form(stream));
                facts.form = std::move(form);
                XQ_ASSIGN(calendar, place.calendar());
                facts.calendar = std::move(calendar);
                facts.now = place.now();
                XQ_ASSIGN(draft, DraftBook(place).find(draftKey(stream)));
                facts.draft = draft ? draft->content : QJsonObject {};
                return facts;
            },
            [page, restored](const Result<ReviewFacts>& facts) {
                if (!facts) {
                    page->refuse(facts.error());
                    return;
                }
                page->setForm(facts->form, facts->calendar, facts->now);
                if (!*restored && !facts->draft.isEmpty()) {
                    page->restore(facts->draft);
                }
                *restored = true;
            });
    });
    QObject::connect(
        page, &ReviewPage::draftChanged, page, [drafts, page](const QJsonObject& draft) {
            drafts->save(draft, [page](const Result<Instant>& saved) {
                if (saved) {
                    Q_EMIT page->draftSaved(*saved);
                } else {
                    page->refuse(saved.error());
                }
            });
        });
    // A large picture takes a second to decode: neither here nor on the store's thread.
    auto decoder = std::make_shared<Worker>(QStringLiteral("pictures"));
    QObject::connect(page, &ReviewPage::evidenceRequested, page,
        [services, page, decoder](const QString& id, const QString& mime) {
            ask(
                services, page,
                [id, stream = page->stream()](
                    Workplace& place) { return CaseDesk(place).evidenceBytes(stream, id); },
                [page, decoder, id, mime](const Result<QByteArray>& bytes) {
                    if (!bytes) {
                        page->showEvidence(id, fail(bytes.error()));
                        return;
                    }
                    // Not the keeper of its own thread: the page is.
                    Worker* beside = decoder.get();
                    const QPointer<ReviewPage> shown = page;
                    beside->post([beside, shown, id, mime, data = *bytes] {
                        const EvidencePicture file
                            = decodeEvidence(id, data, mime, 0, kEvidenceBox);
                        beside->deliver([shown, id, file] {
                            if (!shown.isNull()) {
                                shown->showEvidence(id, file);
                            }
                        });
                    });
                });
        });
    QObject::connect(page, &ReviewPage::submitRequested, page,
        [services, drafts, page](const ReviewInput& input) {
            page->setBusy(true);
            ask(
                services, page,
                [input, stream = page->stream()](Workplace& place) -> Result<CaseState> {
                    XQ_ASSIGN(state, CaseDesk(place).review(stream, input));
                    // Here, too: the page may be closed before the answer. The act is recorded;
                    // that its draft could not be removed is no failure of it.
                    if (const auto removed = DraftBook(place).remove(draftKey(stream)); !removed) {
                        qWarning("draft: %s", qPrintable(removed.error().code));
                    }
                    return state;
                },
                [drafts, page](const Result<CaseState>& state) {
                    if (state) {
                        drafts->discard(); // still busy: nothing is written after it
                        page->submitted();
                    } else {
                        page->setBusy(false);
                        page->refuse(state.error());
                    }
                });
        });
    return page;
}

Page* makeQueue(const CaseServices& services, QWidget* parent)
{
    auto* page = new ReviewQueuePage(parent);
    QObject::connect(page, &ReviewQueuePage::queueRequested, page, [services, page] {
        struct Queue {
            QList<ReviewEntry> entries;
            Instant now = 0;
        };
        ask(
            services, page,
            [](Workplace& place) -> Result<Queue> {
                XQ_ASSIGN(entries, ReviewDesk(place).queue());
                return Queue {entries, place.now()};
            },
            [page](const Result<Queue>& queue) {
                if (queue) {
                    page->setQueue(queue->entries, queue->now);
                } else {
                    page->setQueue(fail(queue.error()), 0);
                }
            });
    });
    return page;
}

} // namespace

void registerListPages(PageRegistry& registry, const ClientPages& pages)
{
    const CaseServices services = caseServices(pages.session);
    const QString unit = pages.unit.code;
    const QString person = pages.user.person.id;
    registry.add({.name = QStringLiteral("cases"),
        .title = Text::tr("My cases"),
        .icon = QStringLiteral("view-task"),
        .roles = {roleId(Role::Clerk), roleId(Role::CoClerk)},
        .make = [services, unit, person](const PageAddress&, QWidget* parent) {
            return makeList(services,
                {Text::tr("My cases"), unit, person, QStringLiteral("cases.mine")}, parent);
        }});
    registry.add({.name = QStringLiteral("reviews"),
        .title = Text::tr("Legality review"),
        .icon = QStringLiteral("checkmark"),
        .roles = {roleId(Role::Legal)},
        .make
        = [services](const PageAddress&, QWidget* parent) { return makeQueue(services, parent); }});
    registry.add({.name = QStringLiteral("review"),
        .title = Text::tr("Review"),
        .icon = QStringLiteral("document-edit"),
        .roles = {roleId(Role::Legal)},
        .inNavigation = false,
        .make = [services](const PageAddress& address, QWidget* parent) {
            return makeReview(services, address.argument, parent);
        }});
    registry.add({.name = QStringLiteral("search"),
        .title = Text::tr("Case search"),
        .icon = QStringLiteral("edit-find"),
        .make = [services, unit](const PageAddress&, QWidget* parent) {
            return makeList(services,
                {Text::tr("Case search"), unit, {}, QStringLiteral("cases.search")}, parent);
        }});
}

} // namespace xq
