// SPDX-License-Identifier: GPL-3.0-or-later
// The set-aside list as its author reads it, and the way of an entry back into a form.
#include "models/cases/caseevents.h"
#include "models/people/peoplerepository.h"
#include "models/services/casedesk.h"
#include "models/services/draftbook.h"
#include "models/services/elementtext.h"
#include "models/services/leaddesk.h"
#include "models/services/setasidedesk.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace xq {

struct SetAsideDesk::Names {
    QHash<QString, QString> people;
    QHash<QString, QString> devices;
    QString person(const QString& id) const { return people.value(id, id.left(8)); }
    QString device(const QString& id) const { return devices.value(id, id.right(6)); }
};

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::SetAsideDesk)
};

constexpr qint64 kUnsentBytes = 1024 * 1024;

QString metaKey(const QString& event)
{
    return QStringLiteral("redo:") + event;
}

QString field(const Event& event, const char* key)
{
    return event.body.value(QLatin1String(key)).toString();
}

QJsonObject content(const Event& event)
{
    return event.part(QStringLiteral("content"));
}

/// Everything typed into the form; what informants said only for its author.
QJsonObject elementsOf(const Event& event, bool personal)
{
    const QString key = QStringLiteral("elements");
    QJsonObject all = event.body.value(key).toObject();
    QList<QJsonObject> more {content(event).value(key).toObject()};
    if (personal) {
        more.append(event.part(QStringLiteral("informant")).value(key).toObject());
    }
    for (const QJsonObject& part : std::as_const(more)) {
        for (auto it = part.constBegin(); it != part.constEnd(); ++it) {
            all.insert(it.key(), it.value());
        }
    }
    return all;
}

QString documentsText(const Event& event, const FlowStep* step)
{
    QStringList names;
    for (const QJsonValue type : event.body.value(QLatin1String("documents")).toArray()) {
        QString name = type.toString();
        for (const FlowDocument& document : step ? step->documents : QList<FlowDocument> {}) {
            if (document.type == name) {
                name = document.name;
                break;
            }
        }
        names.append(name);
    }
    return names.join(QStringLiteral("、"));
}

/// The record that stands on the platform in the place of this one: the same step, best the same
/// round.
const Event* counterpart(const QList<Journal::Listed>& listed, const Event& mine)
{
    const Event* found = nullptr;
    for (const Journal::Listed& other : listed) {
        if (other.status != EventAccepted || other.event.type != mine.type
            || field(other.event, "step") != field(mine, "step")) {
            continue;
        }
        found = &other.event;
        if (other.event.body.value(QLatin1String("round"))
            == mine.body.value(QLatin1String("round"))) {
            break;
        }
    }
    return found;
}

class FieldList {
public:
    FieldList(const Event& mine, const Event* platform)
        : m_mine(mine)
        , m_platform(platform)
    {
    }
    /// `read` is asked for both records; a thing that neither names is left out.
    template <typename Read> void add(const QString& label, Read read)
    {
        SetAsideField row {label, read(m_mine), m_platform ? read(*m_platform) : QString(), false};
        row.differs = m_platform != nullptr && row.mine != row.platform;
        if (!row.mine.isEmpty() || !row.platform.isEmpty()) {
            rows.append(row);
        }
    }
    void addTexts()
    {
        const QList<std::pair<const char*, QString>> texts {{"opinion", Text::tr("Opinion")},
            {"reason", Text::tr("Reason")}, {"text", Text::tr("Text")}, {"note", Text::tr("Note")},
            {"name", Text::tr("Name")}, {"proves", Text::tr("Proves")},
            {"lateReason", Text::tr("Reason of late entry")}, {"where", Text::tr("Place")},
            {"what", Text::tr("Content")}};
        for (const auto& [key, label] : texts) {
            add(label, [name = QLatin1String(key)](const Event& event) {
                return content(event).value(name).toString();
            });
        }
    }
    QList<SetAsideField> rows;

private:
    const Event& m_mine;
    const Event* m_platform;
};

QString subjectOf(const CaseState& state)
{
    return state.shownNumber() + QLatin1Char(' ')
        + (state.title.isEmpty() ? state.itemName : state.title);
}

/// What of the refused form fits the form of another step.
QJsonObject fitting(const QJsonObject& elements, const FlowStep* step)
{
    QJsonObject fits;
    for (auto it = elements.constBegin(); it != elements.constEnd(); ++it) {
        if (step && step->element(it.key())) {
            fits.insert(it.key(), it.value());
        }
    }
    return fits;
}

/// The step whose form takes the content: the refused one, unless the platform has gone past it.
QString redoStep(const SetAsideView& view, const CaseState& state)
{
    const QString step = field(view.entry.refusal.event, "step");
    return view.onPlatform && state.step != step ? state.step : step;
}

} // namespace

QString setAsideWhat(const Event& event)
{
    const QString kind = streamKind(event.stream);
    if (kind == QLatin1String("case")) {
        return caseEventText(event, nullptr);
    }
    if (kind == QLatin1String("lead")) {
        return event.type == QLatin1String("lead.opened") ? Text::tr("Lead registered")
            : event.type == QLatin1String("lead.closed")  ? Text::tr("Lead closed")
                                                          : Text::tr("Lead continued");
    }
    if (kind == QLatin1String("people") || kind == QLatin1String("body")) {
        return Text::tr("People and posts");
    }
    if (kind == QLatin1String("device")) {
        return Text::tr("Sign-in on this computer");
    }
    if (kind == QLatin1String("item") || kind == QLatin1String("flow")) {
        return Text::tr("Catalogue and flows");
    }
    if (kind == QLatin1String("calendar")) {
        return Text::tr("Calendar of days off");
    }
    if (kind == QLatin1String("ledger")) {
        return Text::tr("Ledger frozen");
    }
    return event.type;
}

Result<void> SetAsideDesk::readCase(
    SetAsideView& view, const CaseView& known, const Names& names) const
{
    const Event& mine = view.entry.refusal.event;
    const FlowDefinition* flow = known.flow.get();
    view.subject = subjectOf(known.state);
    view.what = caseEventText(mine, flow);
    XQ_ASSIGN(listed, m_place.journal().timeline(mine.stream));
    const bool hasStep
        = mine.type == caseevent::stepDone || mine.type == caseevent::reviewSubmitted;
    const Event* platform = hasStep ? counterpart(listed, mine) : nullptr;
    view.onPlatform = platform != nullptr;
    if (platform) {
        view.platformPerson = names.person(platform->actor);
        view.platformDevice = names.device(platform->device);
        view.platformAt = platform->recordedAt.latest;
    }

    const FlowStep* step = flow ? flow->step(field(mine, "step")) : nullptr;
    FieldList list(mine, platform);
    list.add(Text::tr("Outcome"), [](const Event& event) { return field(event, "label"); });
    const QJsonObject own = elementsOf(mine, view.mine);
    const QJsonObject theirs = platform ? elementsOf(*platform, view.mine) : QJsonObject();
    QStringList order;
    for (const FlowElement& element : step ? step->elements : QList<FlowElement> {}) {
        order.append(element.name);
    }
    for (const QString& name : own.keys() + theirs.keys()) {
        if (!order.contains(name)) {
            order.append(name);
        }
    }
    for (const QString& name : std::as_const(order)) {
        const FlowElement* element = flow ? flow->element(name) : nullptr;
        list.add(element ? element->label : name, [&](const Event& event) {
            const QJsonValue value = (&event == &mine ? own : theirs).value(name);
            const QString text
                = element ? elementToText(*element, value) : value.toVariant().toString();
            return element && !element->unit.isEmpty() && !text.isEmpty()
                    && !text.endsWith(element->unit)
                ? text + QLatin1Char(' ') + element->unit
                : text;
        });
    }
    list.add(Text::tr("Documents"), [&](const Event& event) { return documentsText(event, step); });
    list.addTexts();
    view.fields = list.rows;

    view.asDraft = mine.type == caseevent::stepDone;
    if (view.asDraft) {
        const QString target = redoStep(view, known.state);
        if (!known.state.open()) {
            view.redoImpossible = Text::tr("The case is over; there is no form to fill in again.");
        } else if (target != field(mine, "step")
            && fitting(own, flow ? flow->step(target) : nullptr).isEmpty()) {
            view.redoImpossible = Text::tr("%1 is done on the platform already, and nothing of it "
                                           "fits the step the case is in now.")
                                      .arg(step ? step->name : field(mine, "step"));
        }
    }
    return {};
}

Result<SetAsideView> SetAsideDesk::view(const SetAsideEntry& entry, const Names& names) const
{
    SetAsideView view;
    view.entry = entry;
    const Event& mine = entry.refusal.event;
    view.device = names.device(mine.device);
    view.mine = m_place.signedIn() && mine.actor == m_place.session().person.id;
    XQ_ASSIGN(begun, m_place.meta(metaKey(mine.id)));
    view.begun = !begun.isEmpty();
    if (streamKind(mine.stream) == QLatin1String("case")) {
        const auto known = CaseDesk(m_place).view(mine.stream);
        if (known) {
            XQ_TRY(readCase(view, *known, names));
            return view;
        }
    }
    // A case whose opening was refused is no case yet; leads and registers have no steps.
    view.what = setAsideWhat(mine);
    const QJsonObject party = mine.part(QStringLiteral("party"));
    view.subject = field(mine, "itemName");
    if (streamKind(mine.stream) == QLatin1String("lead")) {
        const auto lead = LeadDesk(m_place).state(mine.stream.section(QLatin1Char(':'), 1));
        view.subject = lead ? lead->where : content(mine).value(QLatin1String("where")).toString();
    }
    FieldList list(mine, nullptr);
    list.add(Text::tr("Item"), [](const Event& event) { return field(event, "itemName"); });
    list.add(Text::tr("Party"), [&](const Event&) {
        return view.mine ? party.value(QLatin1String("name")).toString() : QString();
    });
    list.add(Text::tr("Time of occurrence"), [](const Event& event) {
        return event.occurredAt != 0 ? toListTime(event.occurredAt) : QString();
    });
    list.addTexts();
    view.fields = list.rows;
    return view;
}

Result<QList<SetAsideView>> SetAsideDesk::views() const
{
    Names names;
    XQ_ASSIGN(people, personNames(m_place));
    names.people = people;
    XQ_ASSIGN(devices, DeviceRepository(m_place.database()).list());
    for (const DeviceRow& device : std::as_const(devices)) {
        names.devices.insert(device.id, device.label);
    }
    XQ_ASSIGN(own, m_place.journal().device());
    names.devices.insert(own.id, own.label);

    XQ_ASSIGN(entries, list(true));
    QList<SetAsideView> all;
    for (const SetAsideEntry& entry : std::as_const(entries)) {
        XQ_ASSIGN(made, view(entry, names));
        for (const SetAsideEntry& other : std::as_const(entries)) {
            if (other.reliesOn.contains(entry.refusal.event.id)) {
                made.dependants.append(other.refusal.event.id);
            }
        }
        all.append(made);
    }

    // Each with what rests on it right behind; device order is the order of causes.
    QList<SetAsideView> ordered;
    QSet<QString> placed;
    const std::function<void(const SetAsideView&)> place = [&](const SetAsideView& next) {
        const QString id = next.entry.refusal.event.id;
        if (placed.contains(id)) {
            return;
        }
        placed.insert(id);
        ordered.append(next);
        for (const SetAsideView& other : std::as_const(all)) {
            if (next.dependants.contains(other.entry.refusal.event.id)) {
                place(other);
            }
        }
    };
    for (const SetAsideView& next : std::as_const(all)) {
        if (next.entry.reliesOn.isEmpty()) {
            place(next);
        }
    }
    for (const SetAsideView& next : std::as_const(all)) {
        place(next);
    }
    return ordered;
}

Result<RedoDraft> SetAsideDesk::beginRedo(const QString& event)
{
    XQ_ASSIGN(refusal, find(event));
    XQ_ASSIGN(all, views());
    const SetAsideView* entry = nullptr;
    for (const SetAsideView& candidate : std::as_const(all)) {
        if (candidate.entry.refusal.event.id == event) {
            entry = &candidate;
        }
    }
    if (!entry || !entry->asDraft || !entry->redoImpossible.isEmpty()) {
        return refused(QStringLiteral("set-aside.redo"),
            entry && !entry->redoImpossible.isEmpty()
                ? entry->redoImpossible
                : Text::tr("This entry is no form; record the same again or discard it."));
    }
    const Event& mine = refusal.event;
    XQ_ASSIGN(known, CaseDesk(m_place).view(mine.stream));
    RedoDraft made;
    made.stream = mine.stream;
    made.step = redoStep(*entry, known.state);
    made.key = mine.stream + QLatin1Char('/') + made.step;
    const bool same = made.step == field(mine, "step");
    const FlowStep* step = known.flow ? known.flow->step(made.step) : nullptr;
    const QJsonObject elements = elementsOf(mine, true);
    QJsonObject draft {{QStringLiteral("elements"), same ? elements : fitting(elements, step)},
        {QStringLiteral("opinion"), content(mine).value(QLatin1String("opinion"))},
        {QStringLiteral("redoOf"), event}};
    if (same) {
        if (mine.occurredAt != 0) {
            draft.insert(QStringLiteral("businessAt"), toIso(mine.occurredAt));
        }
        for (const char* key : {"outcome", "target", "documents"}) {
            draft.insert(QLatin1String(key), mine.body.value(QLatin1String(key)));
        }
    }
    XQ_TRY(DraftBook(m_place).save(made.key, draft));
    // Recorded from here on counts as the redoing; the chain's place is sharper than any clock.
    XQ_ASSIGN(head, m_place.journal().chainHead(mine.device));
    XQ_TRY(m_place.setMeta(metaKey(event),
        QString::fromUtf8(QJsonDocument(
            QJsonObject {{QStringLiteral("after"), head.seq}, {QStringLiteral("step"), made.step}})
                              .toJson(QJsonDocument::Compact))));
    return made;
}

Result<int> SetAsideDesk::settleRedone()
{
    XQ_ASSIGN(refusals, m_place.journal().setAside(true));
    int settled = 0;
    for (const SetAside& refusal : std::as_const(refusals)) {
        const Event& mine = refusal.event;
        XQ_ASSIGN(note, m_place.meta(metaKey(mine.id)));
        if (note.isEmpty()) {
            continue;
        }
        const QJsonObject begun = QJsonDocument::fromJson(note.toUtf8()).object();
        XQ_ASSIGN(listed, m_place.journal().timeline(mine.stream));
        for (const Journal::Listed& other : std::as_const(listed)) {
            const Event& next = other.event;
            if (other.status != EventRefused && next.actor == mine.actor
                && next.device == mine.device && next.type == mine.type
                && next.deviceSeq > begun.value(QLatin1String("after")).toInteger()
                && next.body.value(QLatin1String("step")) == begun.value(QLatin1String("step"))) {
                XQ_TRY(m_place.journal().resolveSetAside(mine.id, QStringLiteral("redone"), {},
                    m_place.author(), m_place.recordedNow()));
                ++settled;
                break;
            }
        }
    }
    return settled;
}

Result<QList<UnsentLine>> SetAsideDesk::unsent(int limit) const
{
    XQ_ASSIGN(events, m_place.journal().unsent(limit, kUnsentBytes));
    QHash<QString, CaseView> cases;
    QList<UnsentLine> lines;
    for (const Event& event : std::as_const(events)) {
        UnsentLine line {{}, setAsideWhat(event), event.recordedAt.latest};
        if (streamKind(event.stream) == QLatin1String("case")) {
            if (!cases.contains(event.stream)) {
                cases.insert(
                    event.stream, CaseDesk(m_place).view(event.stream).value_or(CaseView {}));
            }
            const CaseView& known = cases[event.stream];
            line.subject = known.state.shownNumber();
            line.what = caseEventText(event, known.flow.get());
        }
        lines.append(line);
    }
    return lines;
}

} // namespace xq
