// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/casecontroller.h"

#include "models/base/uuid.h"
#include "models/cases/casehandler.h"
#include "models/flow/flowlibrary.h"
#include "ui/cases/casewords.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace xq {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::CaseController)
};

Result<CaseData> readCase(Workplace& place, const QString& stream)
{
    CaseData data;
    data.now = place.now();
    data.actor = place.author().person;
    CaseDesk desk(place);
    XQ_ASSIGN(view, desk.view(stream));
    data.view = std::move(view);
    XQ_ASSIGN(timeline, desk.timeline(stream));
    std::reverse(timeline.begin(), timeline.end());
    data.timeline = std::move(timeline);
    XQ_ASSIGN(calendar, place.calendar());
    data.calendar = std::make_shared<const WorkCalendar>(std::move(calendar));
    XQ_ASSIGN(people, peopleFacts(JournalStates(place.journal()), place.unit()));
    data.people = people.values();
    std::sort(data.people.begin(), data.people.end(),
        [](const PersonFacts& a, const PersonFacts& b) { return a.id < b.id; });
    return data;
}

QString field(const CaseAct& act, const char* key)
{
    return act.fields.value(QLatin1String(key)).toString();
}

Result<CaseOfficer> officer(const CaseContext& context, const QString& id)
{
    const PersonFacts* person = context.person(id);
    if (person == nullptr) {
        return fail(ErrorKind::NotFound, QStringLiteral("case.officer-unknown"),
            Text::tr("This person is no longer in the unit's register. Nothing was recorded."));
    }
    return CaseOfficer {person->id, person->name, person->certificateOn(context.today())};
}

Result<Draft> clockDraft(
    const CaseAct& act, const CaseState& state, const CaseContext& context, const QString& id)
{
    if (act.id == QLatin1String("suspend")) {
        CaseSuspension suspension;
        suspension.id = id;
        suspension.from = context.today();
        suspension.halts = true;
        suspension.reason = act.reason;
        suspension.basis = field(act, "basis");
        suspension.approver = field(act, "actor");
        return suspensionDraft(state, suspension, context);
    }
    if (act.id == QLatin1String("resume")) {
        const CaseSuspension* halt = state.halt();
        return resumptionDraft(
            state, halt != nullptr ? halt->id : QString(), context.today(), context);
    }
    CaseExtension extension;
    extension.clock = field(act, "clock");
    extension.amount = act.fields.value(QLatin1String("amount")).toInt();
    extension.unit = QStringLiteral("day");
    if (const FlowClock* clock = context.flow->clock(extension.clock)) {
        extension.unit = clock->extendUnit.isEmpty() ? extension.unit : clock->extendUnit;
    }
    extension.reason = act.reason;
    extension.basis = field(act, "basis");
    extension.approver = field(act, "actor");
    extension.approvedOn = context.today();
    return extensionDraft(state, extension, {}, context);
}

/// The event that an act means.
Result<Draft> draftFor(
    const CaseAct& act, const CaseState& state, const CaseContext& context, const QString& id)
{
    const auto is = [&act](const char* other) { return act.id == QLatin1String(other); };
    if (is("suspend") || is("resume") || is("extend")) {
        return clockDraft(act, state, context, id);
    }
    if (is("hand-over")) {
        XQ_ASSIGN(to, officer(context, field(act, "person")));
        return transferDraft(state, to.person, to.name, act.reason);
    }
    if (is("officers")) {
        XQ_ASSIGN(first, officer(context, field(act, "first")));
        XQ_ASSIGN(second, officer(context, field(act, "second")));
        return officersDraft(state, {first, second}, act.reason);
    }
    if (is("void")) {
        return voidDraft(state, act.reason);
    }
    if (is("void-evidence")) {
        return evidenceVoidDraft(state, field(act, "evidence"), act.reason);
    }
    if (is("publicity")) {
        return publicityDraft(state, field(act, "publicity"), act.reason);
    }
    if (is("convert")) {
        for (const auto& flow : context.otherFlows) {
            if (flow->key == field(act, "flow")) {
                return conversionDraft(state, *flow, act.reason, context);
            }
        }
    }
    if (is("measure")) {
        CaseMeasure measure;
        measure.id = id;
        measure.kind = QStringLiteral("registration");
        measure.goods = field(act, "goods");
        measure.approver = field(act, "approver");
        measure.takenOn = context.today();
        return measureDraft(state, measure, act.reason, context);
    }
    if (is("dispose")) {
        return disposalDraft(state, field(act, "measure"), field(act, "disposal"), context.today(),
            act.reason, context);
    }
    if (is("remedy")) {
        CaseRemedy remedy;
        remedy.id = id;
        remedy.kind = field(act, "kind");
        remedy.filedOn = QDate::fromString(field(act, "filedOn"), Qt::ISODate);
        return remedyDraft(state, remedy);
    }
    return fail(ErrorKind::Usage, QStringLiteral("case.action-unknown"),
        Text::tr("This act is not known to this program version. Nothing was recorded."), act.id);
}

} // namespace

CaseController::CaseController(CaseServices services, CaseViewPage* page)
    : QObject(page)
    , m_services(std::move(services))
    , m_page(page)
    , m_draft(m_services, this)
    , m_decoder(QStringLiteral("pictures"))
{
    connect(page, &CaseViewPage::dataRequested, this, [this] { read(); });
    connect(page, &CaseViewPage::draftReloadRequested, this, [this] {
        m_draftLoadedFor.clear();
        read();
    });
    connect(page, &CaseViewPage::draftChanged, this,
        [this](const QString& key, const QJsonObject& content) {
            m_draft.setKey(key);
            m_draft.save(content, [this](const Result<Instant>& saved) {
                if (saved) {
                    m_page->setDraftSaved(*saved);
                } else {
                    m_page->refuse(saved.error());
                }
            });
        });
    connect(
        page, &CaseViewPage::submitted, this, [this](const OutcomeInput& input) { submit(input); });
    connect(page, &CaseViewPage::actGiven, this, [this](const CaseAct& given) { act(given); });
    connect(page, &CaseViewPage::remarkGiven, this, [this](const QString& text) { remark(text); });
    connect(page, &CaseViewPage::evidenceGiven, this,
        [this](const QList<CaseDesk::EvidenceInput>& files) { addEvidence(files); });
    connect(page, &CaseViewPage::pictureRequested, this,
        [this](const QString& evidence, int number, const QSize& box) {
            showPicture(evidence, number, box);
        });
    connect(page, &CaseViewPage::evidenceSaveRequested, this,
        [this](const QString& evidence, const QString& file) { saveEvidence(evidence, file); });
}

void CaseController::read()
{
    m_read.run(
        *m_services.worker,
        [place = m_services.place, stream = m_page->stream()]() -> Result<CaseData> {
            Workplace* open = place();
            return open != nullptr ? readCase(*open, stream)
                                   : Result<CaseData>(fail(storeClosed()));
        },
        [this](const Result<CaseData>& data) {
            if (!data) {
                m_page->refuse(data.error());
                return;
            }
            m_page->setCase(*data);
            loadDraft();
        });
}

void CaseController::loadDraft()
{
    const QString key = m_page->draftKey();
    m_draft.setKey(key);
    if (std::exchange(m_draftLoadedFor, key) == key) {
        return; // the page has what was typed
    }
    m_draft.load([this, key](const QJsonObject& content, Instant savedAt) {
        if (m_page->draftKey() == key) {
            m_page->restore(content, savedAt);
        }
    });
}

void CaseController::recorded(const Result<CaseState>& result, const QString& sentence)
{
    if (!result) {
        m_page->refuse(result.error());
        return;
    }
    m_page->acted(sentence);
    read();
}

void CaseController::submit(const OutcomeInput& input)
{
    const QString key = m_page->draftKey();
    ask(
        m_services, this,
        [stream = m_page->stream(), input](
            Workplace& place) { return CaseDesk(place).act(stream, input); },
        [this, key](const Result<CaseState>& state) {
            if (state) {
                m_draft.setKey(key);
                m_draft.discard();
                m_draftLoadedFor.clear();
            }
            recorded(state, Text::tr("Recorded"));
        });
}

void CaseController::act(const CaseAct& given)
{
    ask(
        m_services, this,
        [stream = m_page->stream(), given](Workplace& place) {
            CaseAct whole = given;
            whole.fields.insert(QStringLiteral("actor"), place.author().person);
            const QString id = newUuid(place.now(), place.random());
            return CaseDesk(place).perform(
                stream, given.id, [&](const CaseState& state, const CaseContext& context) {
                    return draftFor(whole, state, context, id);
                });
        },
        [this](const Result<CaseState>& state) { recorded(state, Text::tr("Recorded")); });
}

void CaseController::remark(const QString& text)
{
    ask(
        m_services, this,
        [stream = m_page->stream(), text](Workplace& place) {
            return CaseDesk(place).perform(stream, QStringLiteral("remark"),
                [&](const CaseState& state, const CaseContext&) -> Result<Draft> {
                    return remarkDraft(state, text);
                });
        },
        [this](const Result<CaseState>& state) { recorded(state, {}); });
}

void CaseController::addEvidence(const QList<CaseDesk::EvidenceInput>& files)
{
    Worker* home = m_services.worker;
    const QPointer<CaseViewPage> page = m_page;
    const auto say = [home, page](const QString& text) {
        home->deliver([page, text] {
            if (!page.isNull()) {
                page->setEvidenceProgress(text);
            }
        });
    };
    // One request for each file: acts of the page and drafts get their turn in between. What came
    // of them is said at the end: a later file must not wipe away why an earlier one is missing.
    struct Outcome {
        bool added = false;
        std::optional<Error> refused;
    };
    const auto outcome = std::make_shared<Outcome>();
    for (qsizetype i = 0; i < files.size(); ++i) {
        const CaseDesk::EvidenceInput& file = files.at(i);
        const QString name = file.name.isEmpty() ? QFileInfo(file.file).fileName() : file.name;
        const qint64 size = QFileInfo(file.file).size();
        ask(
            m_services, this,
            [stream = m_page->stream(), file, pulse = m_draft.pulse(), say, name, size](
                Workplace& place) {
                return CaseDesk(place).addEvidence(stream, file, [&](qint64 done) {
                    pulse(place);
                    say(Text::tr("%1: %2 of %3 taken in")
                            .arg(name, fileSize(done), fileSize(size)));
                    return true;
                });
            },
            [this, outcome, last = i + 1 == files.size()](const Result<CaseEvidence>& added) {
                m_page->setEvidenceProgress({});
                outcome->added = outcome->added || added;
                if (!added && !outcome->refused) {
                    outcome->refused = added.error();
                }
                if (!last) {
                    return;
                }
                if (outcome->added) {
                    m_page->acted({});
                }
                if (outcome->refused) {
                    m_page->refuse(*outcome->refused);
                }
                read();
            });
    }
}

void CaseController::showPicture(const QString& evidence, int page, QSize box)
{
    QString mime;
    for (const CaseEvidence& one : m_page->caseData().view.state.evidence) {
        if (one.id == evidence) {
            mime = one.mime;
        }
    }
    m_picture.run(
        *m_services.worker,
        [place = m_services.place, stream = m_page->stream(), evidence]() -> Result<QByteArray> {
            Workplace* open = place();
            return open != nullptr ? CaseDesk(*open).evidenceBytes(stream, evidence)
                                   : Result<QByteArray>(fail(storeClosed()));
        },
        [this, evidence, page, box, mime](const Result<QByteArray>& bytes) {
            if (!bytes) {
                EvidencePicture refused;
                refused.evidence = evidence;
                refused.refusal = bytes.error().message;
                m_page->showPicture(refused);
                return;
            }
            const QPointer<CaseViewPage> shown = m_page;
            m_decoder.post([this, shown, evidence, page, box, mime, data = *bytes] {
                const EvidencePicture picture = decodeEvidence(evidence, data, mime, page, box);
                m_decoder.deliver([shown, picture] {
                    if (!shown.isNull()) {
                        shown->showPicture(picture);
                    }
                });
            });
        });
}

void CaseController::saveEvidence(const QString& evidence, const QString& file)
{
    ask(
        m_services, this,
        [stream = m_page->stream(), evidence, file](
            Workplace& place) { return CaseDesk(place).saveEvidence(stream, evidence, file); },
        [this](const Result<void>& saved) {
            if (!saved) {
                m_page->refuse(saved.error());
            }
        });
}

} // namespace xq
