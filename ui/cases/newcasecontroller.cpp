// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/newcasecontroller.h"

#include "models/flow/flowlibrary.h"
#include "models/services/casedesk.h"
#include "models/services/cataloguedesk.h"
#include "models/services/leaddesk.h"
#include "ui/cases/picture.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>

namespace xq {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::NewCaseController)
};

constexpr int kRecent = 6;
constexpr int kEarlier = 20;
const QSize kThumbnail(192, 132);

/// Everything the page shows at first.
Result<NewCaseData> readData(Workplace& place)
{
    NewCaseData data;
    data.now = place.now();
    data.actor = place.author().person;
    const std::shared_ptr<const FlowLibrary> library = FlowLibrary::builtIn();
    for (const FlowDefinition* flow : library->all()) {
        data.flows.append(std::shared_ptr<const FlowDefinition>(library, flow));
    }
    CatalogueDesk catalogue(place);
    ItemQuery query;
    query.units = {place.unit()};
    query.day = localDate(data.now);
    XQ_ASSIGN(rows, catalogue.list(query));
    XQ_ASSIGN(recent, catalogue.recent(kRecent));
    QHash<QString, int> mine;
    for (const ItemRow& row : recent) {
        data.recent.append(row.code);
        CaseQuery handled;
        handled.item = row.code;
        handled.handler = data.actor;
        XQ_ASSIGN(count, CaseRepository(place.database()).count(handled));
        mine.insert(row.code, static_cast<int>(count));
    }
    for (const ItemRow& row : rows) {
        PickItem probe;
        probe.row = row;
        data.items.append(
            makePickItem(row, mine.value(row.code), !flowsOf(probe, data.flows).isEmpty()));
    }
    XQ_ASSIGN(officers, CaseDesk(place).availableOfficers(localDate(data.now)));
    data.officers = officers;
    return data;
}

/// A lead's facts as the beginning of a draft.
QJsonObject draftOf(const LeadState& lead)
{
    QJsonObject elements;
    const auto put = [&elements](const char* name, const QString& text) {
        if (!text.isEmpty()) {
            elements.insert(QLatin1String(name), text);
        }
    };
    put("place", lead.where);
    put("content", lead.what);
    put("informant", lead.informant);
    QJsonObject draft {{QStringLiteral("elements"), elements}};
    if (lead.occurredAt != 0) {
        draft.insert(QStringLiteral("occurredAt"), toIso(lead.occurredAt));
    }
    if (!lead.item.isEmpty()) {
        draft.insert(QStringLiteral("item"), lead.item);
    }
    return draft;
}

Result<PendingEvidence> takeInto(Workplace& place, const GivenEvidence& given,
    const std::function<void(Workplace&)>& pulse, const std::function<void(qint64)>& report)
{
    XQ_ASSIGN(blobs, place.blobs());
    PendingEvidence taken;
    taken.ticket = given.ticket;
    taken.name = given.name;
    const auto progress = [&](qint64 done) {
        pulse(place);
        report(done);
        return true;
    };
    BlobStore::Stored stored;
    if (given.file.isEmpty()) {
        QBuffer buffer;
        buffer.open(QIODevice::ReadWrite);
        if (!given.picture.save(&buffer, "PNG")) {
            return fail(ErrorKind::Storage, QStringLiteral("evidence.unreadable"),
                Text::tr("The picture in the clipboard cannot be written. Nothing was added."));
        }
        buffer.seek(0);
        XQ_ASSIGN(kept, blobs->put(buffer, progress));
        stored = kept;
        taken.mime = QStringLiteral("image/png");
        taken.obtainedAt = place.now();
    } else {
        QFile file(given.file);
        const QFileInfo info(given.file);
        if (!info.isFile() || !file.open(QIODevice::ReadOnly)) {
            return fail(ErrorKind::Storage, QStringLiteral("evidence.unreadable"),
                Text::tr("The file %1 cannot be read. Nothing was added; check the medium.")
                    .arg(info.fileName()));
        }
        XQ_ASSIGN(kept, blobs->put(file, progress));
        stored = kept;
        taken.mime = QMimeDatabase().mimeTypeForFile(info).name();
        taken.obtainedAt = std::min(info.lastModified().toMSecsSinceEpoch(), place.now());
    }
    taken.digest = QString::fromLatin1(stored.digest.toHex());
    taken.size = stored.size;
    return taken;
}

struct Registered {
    CaseState state;
    QStringList kept; ///< files that are not in the case, with the reason
};

Result<Registered> registerCase(Workplace& place, const NewCaseInput& input)
{
    CaseDesk desk(place);
    XQ_ASSIGN(opened, desk.open(input.opening));
    Registered done {opened, {}};
    for (const PendingEvidence& entry : input.evidence) {
        if (!entry.stored()) {
            done.kept.append(entry.name + QStringLiteral(": ") + entry.problem);
            continue;
        }
        CaseEvidence evidence;
        evidence.id = newUuid(place.now(), place.random());
        evidence.name = entry.name;
        evidence.kind = evidenceKindOf(entry.mime);
        evidence.digest = entry.digest;
        evidence.size = entry.size;
        evidence.mime = entry.mime;
        evidence.collector = place.author().person;
        evidence.obtainedAt = entry.obtainedAt != 0 ? entry.obtainedAt : place.now();
        const auto added = desk.perform(opened.stream(), QStringLiteral("evidence"),
            [&](const CaseState& state, const CaseContext&) -> Result<Draft> {
                CaseEvidence inStep = evidence;
                inStep.step = state.step;
                return evidenceDraft(state, inStep);
            });
        if (!added) {
            done.kept.append(entry.name + QStringLiteral(": ") + added.error().message);
        }
    }
    return done;
}

} // namespace

NewCaseController::NewCaseController(
    CaseServices services, NewCasePage* page, const QString& lead, const QString& inspection)
    : QObject(page)
    , m_services(std::move(services))
    , m_page(page)
    , m_lead(lead)
    , m_inspection(inspection)
    , m_draft(m_services, this)
    , m_decoder(QStringLiteral("pictures"))
{
    m_draft.setKey(!lead.isEmpty()  ? QStringLiteral("new-case:lead:") + lead
            : !inspection.isEmpty() ? QStringLiteral("new-case:inspection:") + inspection
                                    : QStringLiteral("new-case"));
    connect(page, &NewCasePage::dataRequested, this, [this] { read(); });
    connect(page, &NewCasePage::draftChanged, this, [this](const QJsonObject& content) {
        m_draft.save(content, [this](const Result<Instant>& saved) {
            if (saved) {
                m_page->setDraftSaved(*saved);
            } else {
                m_page->setDraftProblem(saved.error());
            }
        });
    });
    connect(page, &NewCasePage::partyChanged, this, [this](const QString& name, const QString& id) {
        m_earlier.run(
            *m_services.worker,
            [place = m_services.place, name, id]() -> Result<QList<CaseRow>> {
                Workplace* open = place();
                return open != nullptr
                    ? CaseRepository(open->database()).sameParty(name, id, {}, kEarlier)
                    : Result<QList<CaseRow>>(fail(storeClosed()));
            },
            [this](const Result<QList<CaseRow>>& rows) {
                m_page->setEarlier(rows ? *rows : QList<CaseRow> {});
            });
    });
    connect(page, &NewCasePage::checkRequested, this, [this](const CaseOpening& opening) {
        m_check.run(
            *m_services.worker,
            [place = m_services.place, opening]() -> Result<void> {
                Workplace* open = place();
                return open != nullptr ? CaseDesk(*open).checkOpening(opening)
                                       : Result<void>(fail(storeClosed()));
            },
            [this](const Result<void>& judged) {
                m_page->setAdmission(judged ? Error {} : judged.error());
            });
    });
    connect(page, &NewCasePage::evidenceGiven, this,
        [this](const GivenEvidence& evidence) { takeIn(evidence); });
    connect(page, &NewCasePage::thumbnailRequested, this,
        [this](const PendingEvidence& entry) { showThumbnail(entry); });
    connect(page, &NewCasePage::submitted, this,
        [this](const NewCaseInput& input, bool another) { submit(input, another); });
}

void NewCaseController::read()
{
    m_read.run(
        *m_services.worker,
        [place = m_services.place]() -> Result<NewCaseData> {
            Workplace* open = place();
            return open != nullptr ? readData(*open) : Result<NewCaseData>(fail(storeClosed()));
        },
        [this](const Result<NewCaseData>& data) {
            if (!data) {
                m_page->refuse(data.error());
                return;
            }
            m_page->setData(*data);
            if (std::exchange(m_draftLoaded, true)) {
                return;
            }
            m_draft.load([this](const QJsonObject& content, Instant savedAt) {
                if (!content.isEmpty() || m_lead.isEmpty()) {
                    m_page->restore(content, savedAt);
                    return;
                }
                ask(
                    m_services, this,
                    [lead = m_lead](Workplace& place) { return LeadDesk(place).state(lead); },
                    [this](const Result<LeadState>& lead) {
                        if (lead) {
                            m_page->restore(draftOf(*lead), 0);
                        } else {
                            m_page->refuse(lead.error());
                        }
                    });
            });
        });
}

void NewCaseController::takeIn(const GivenEvidence& evidence)
{
    Worker* home = m_services.worker;
    const QPointer<NewCasePage> page = m_page;
    const int ticket = evidence.ticket;
    const auto report = [home, page, ticket](qint64 done) {
        home->deliver([page, ticket, done] {
            if (!page.isNull()) {
                page->setEvidenceProgress(ticket, done);
            }
        });
    };
    ask(
        m_services, this,
        [evidence, pulse = m_draft.pulse(), report](
            Workplace& place) { return takeInto(place, evidence, pulse, report); },
        [this, evidence](const Result<PendingEvidence>& taken) {
            if (!taken) {
                m_page->setEvidenceProblem(evidence.ticket, taken.error().message);
                return;
            }
            m_page->setEvidenceStored(*taken);
            showThumbnail(*taken);
        });
}

void NewCaseController::showThumbnail(const PendingEvidence& entry)
{
    if (!entry.mime.startsWith(QStringLiteral("image/")) || !entry.stored()) {
        return;
    }
    ask(
        m_services, this,
        [digest = entry.digest](Workplace& place) -> Result<QByteArray> {
            XQ_ASSIGN(blobs, place.blobs());
            return blobs->get(QByteArray::fromHex(digest.toLatin1()));
        },
        [this, entry](const Result<QByteArray>& bytes) {
            if (!bytes) {
                m_page->setEvidenceProblem(entry.ticket, bytes.error().message);
                return;
            }
            const QPointer<NewCasePage> page = m_page;
            m_decoder.post([this, page, entry, data = *bytes]() mutable {
                QBuffer buffer(&data);
                buffer.open(QIODevice::ReadOnly);
                if (const auto image = decodePicture(buffer, kThumbnail)) {
                    m_decoder.deliver([page, entry, picture = *image] {
                        if (!page.isNull()) {
                            PendingEvidence shown = entry;
                            shown.thumbnail = picture;
                            page->setEvidenceStored(shown);
                        }
                    });
                }
            });
        });
}

void NewCaseController::submit(const NewCaseInput& input, bool another)
{
    NewCaseInput whole = input;
    whole.opening.lead = m_lead;
    whole.opening.inspection = m_inspection;
    ask(
        m_services, this, [whole](Workplace& place) { return registerCase(place, whole); },
        [this, another](const Result<Registered>& done) {
            if (!done) {
                m_page->refuse(done.error());
                return;
            }
            m_draft.discard();
            m_lead.clear();
            m_inspection.clear();
            m_page->registered(done->state, done->kept, another);
        });
}

} // namespace xq
