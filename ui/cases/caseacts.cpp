// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/caseacts.h"

#include "ui/cases/casewords.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/reasondialog.h"

#include <QCoreApplication>
#include <QPlainTextEdit>

namespace xq {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::CaseActs)
};

constexpr int kLeastReason = 2; // CaseParameters::minOpinionLength

bool isOneOf(const QString& id, std::initializer_list<const char*> ids)
{
    return std::any_of(
        ids.begin(), ids.end(), [&id](const char* other) { return id == QLatin1String(other); });
}

QString stepName(const CaseData& data, const QString& id)
{
    const FlowStep* step = data.view.flow != nullptr ? data.view.flow->step(id) : nullptr;
    return step != nullptr ? step->name : id;
}

ElementEditor* addChoice(FormGrid* form, const QString& key, const QString& label,
    const QList<ElementChoice>& choices, bool required = true)
{
    ElementSpec spec;
    spec.key = key;
    spec.label = label;
    spec.type = QStringLiteral("choice");
    spec.required = required;
    spec.choices = choices;
    ElementEditor* editor = ElementEditor::create(spec, form);
    if (required && choices.size() == 1) {
        editor->setValue(choices.constFirst().value);
    }
    form->addElement(editor);
    return editor;
}

ElementEditor* addLine(
    FormGrid* form, const QString& key, const QString& label, const char* type, bool required)
{
    ElementSpec spec;
    spec.key = key;
    spec.label = label;
    spec.type = QLatin1String(type);
    spec.required = required;
    ElementEditor* editor = ElementEditor::create(spec, form);
    form->addElement(editor);
    return editor;
}

QList<ElementChoice> certified(const CaseData& data, const QStringList& except)
{
    QList<ElementChoice> people;
    const QDate today = localDate(data.now);
    for (const PersonFacts& person : data.people) {
        const QString certificate = person.certificateOn(today);
        if (!certificate.isEmpty() && !except.contains(person.id)) {
            people.append({person.id, person.name + QLatin1Char(' ') + certificate});
        }
    }
    return people;
}

QList<ElementChoice> leaders(const CaseData& data)
{
    QList<ElementChoice> people;
    const QDate today = localDate(data.now);
    for (const PersonFacts& person : data.people) {
        if (person.holds(QStringLiteral("leader"), today)
            || person.holds(QStringLiteral("head"), today)) {
            people.append({person.id, person.name});
        }
    }
    return people;
}

/// What a dialog of an act says and asks.
ReasonRequest requestFor(const CaseAction& action)
{
    ReasonRequest request;
    request.title = action.label;
    request.verb = action.label;
    request.reasonRequired = action.reasonRequired;
    request.minimumLength = kLeastReason;
    if (action.id == QLatin1String("void")) {
        request.danger = true;
        request.consequence
            = Text::tr("The case ends here; its number stays used and everything in "
                       "it stays readable.");
    } else if (action.id == QLatin1String("suspend")) {
        request.consequence
            = Text::tr("The work and its clocks stand until it is resumed; the time is added.");
    } else if (action.id == QLatin1String("resume")) {
        request.consequence = Text::tr("The clocks run on from today, longer by the suspension.");
    } else if (action.id == QLatin1String("extend")) {
        request.consequence
            = Text::tr("Old and new end are both kept; it must be approved before the old one.");
    } else if (action.id == QLatin1String("hand-over")) {
        request.consequence
            = Text::tr("The case goes to somebody else's desk; the history stays with it.");
    } else if (action.id == QLatin1String("convert")) {
        request.consequence = Text::tr("The number stays; both procedures remain on record.");
    } else if (action.id == QLatin1String("publicity")) {
        request.consequence
            = Text::tr("What is public is published with identities masked; say why.");
    } else if (action.id == QLatin1String("measure")) {
        request.consequence = Text::tr(
            "Goods that may be lost are registered; they must be decided on within seven days.");
    }
    return request;
}

QList<ElementChoice> words(std::initializer_list<std::pair<const char*, QString>> pairs)
{
    QList<ElementChoice> choices;
    for (const auto& [id, label] : pairs) {
        choices.append({QLatin1String(id), label});
    }
    return choices;
}

void addClockFields(FormGrid* form, const CaseData& data)
{
    QList<ElementChoice> clocks;
    int most = 0;
    QString unit = QStringLiteral("day");
    if (data.view.flow != nullptr) {
        for (const FlowClock& clock : data.view.flow->clocks) {
            if (clock.extendAmount > 0) {
                clocks.append({clock.id, clock.name});
                most = std::max(most, clock.extendAmount);
                unit = clock.extendUnit;
            }
        }
    }
    if (clocks.isEmpty()) {
        clocks.append({QStringLiteral("case"), Text::tr("The whole case")});
    }
    addChoice(form, QStringLiteral("clock"), Text::tr("Limit"), clocks);
    ElementSpec amount;
    amount.key = QStringLiteral("amount");
    amount.label = Text::tr("Longer by");
    amount.type = QStringLiteral("number");
    amount.required = true;
    amount.unit = unit == QLatin1String("workday") ? Text::tr("working days") : Text::tr("days");
    amount.help = most > 0 ? Text::tr("at most %1").arg(spanText(most, unit)) : QString();
    form->addElement(ElementEditor::create(amount, form));
    addLine(form, QStringLiteral("basis"), Text::tr("Basis"), "text", true);
}

void addFields(FormGrid* form, const CaseData& data, const CaseAction& action)
{
    const CaseState& state = data.view.state;
    if (action.id == QLatin1String("hand-over")) {
        addChoice(form, QStringLiteral("person"), Text::tr("To"), certified(data, {data.actor}));
    } else if (action.id == QLatin1String("officers")) {
        addChoice(form, QStringLiteral("first"), Text::tr("Handling"), certified(data, {}));
        addChoice(form, QStringLiteral("second"), Text::tr("Second"), certified(data, {}));
    } else if (action.id == QLatin1String("suspend")) {
        addLine(form, QStringLiteral("basis"), Text::tr("Basis"), "text", true);
    } else if (action.id == QLatin1String("extend")) {
        addClockFields(form, data);
    } else if (action.id == QLatin1String("convert")) {
        QList<ElementChoice> flows;
        for (const QString& key :
            data.view.flow != nullptr ? data.view.flow->convertsTo : QStringList {}) {
            flows.append({key,
                procedureWord(key.contains(QLatin1String("summary"))
                        ? QStringLiteral("summary")
                        : QStringLiteral("ordinary"))});
        }
        addChoice(form, QStringLiteral("flow"), Text::tr("Procedure"), flows);
    } else if (action.id == QLatin1String("publicity")) {
        addChoice(form, QStringLiteral("publicity"), Text::tr("Publicity"),
            words({{"public", publicityWord(QStringLiteral("public"))},
                {"partial", publicityWord(QStringLiteral("partial"))},
                {"none", publicityWord(QStringLiteral("none"))}}));
    } else if (action.id == QLatin1String("measure")) {
        addLine(form, QStringLiteral("goods"), Text::tr("Goods"), "longtext", true);
        addChoice(form, QStringLiteral("approver"), Text::tr("Approved by"), leaders(data));
    } else if (action.id == QLatin1String("dispose")) {
        QList<ElementChoice> open;
        for (const CaseMeasure& measure : state.measures) {
            if (measure.disposal.isEmpty()) {
                open.append({measure.id, measure.goods.left(30)});
            }
        }
        addChoice(form, QStringLiteral("measure"), Text::tr("Goods"), open);
        addChoice(form, QStringLiteral("disposal"), Text::tr("Decision"),
            words({{"return", Text::tr("Given back")}, {"seize", Text::tr("Seized")},
                {"appraise", Text::tr("Sent for appraisal")},
                {"confiscate", Text::tr("Confiscated")}, {"lift", Text::tr("Lifted")}}));
    } else if (action.id == QLatin1String("remedy")) {
        addChoice(form, QStringLiteral("kind"), Text::tr("Kind"),
            words({{"reconsideration", Text::tr("Administrative reconsideration")},
                {"lawsuit", Text::tr("Lawsuit")}}));
        addLine(form, QStringLiteral("filedOn"), Text::tr("Filed on"), "date", true);
    }
}

/// Checks the dialog's own fields before the reason is taken; the first wrong one gets the focus.
class ActDialog final : public ReasonDialog {
public:
    using ReasonDialog::ReasonDialog;
    std::function<void(const QJsonObject&, const QString&)> finished;

    void done(int result) override
    {
        if (result == QDialog::Accepted) {
            for (ElementEditor* editor : form()->findChildren<ElementEditor*>()) {
                if (!editor->validate()) {
                    editor->setFocus();
                    return;
                }
            }
        }
        const bool accepted = result == QDialog::Accepted;
        QJsonObject fields;
        for (const ElementEditor* editor : form()->findChildren<ElementEditor*>()) {
            if (editor->isFilled()) {
                fields.insert(editor->spec().key, editor->value());
            }
        }
        const QString text = reason();
        const auto tell = finished;
        ReasonDialog::done(result);
        if (accepted && tell) {
            tell(fields, text);
        }
    }
};

} // namespace

CaseOffer offerOf(const CaseData& data)
{
    CaseOffer offer;
    const FlowStep* step
        = data.view.flow != nullptr ? data.view.flow->step(data.view.state.step) : nullptr;
    const auto complete = [step](const CaseAction& action) {
        const FlowOutcome* outcome = step != nullptr ? step->outcome(action.id) : nullptr;
        return outcome != nullptr && outcome->complete;
    };
    for (const CaseAction& action : data.view.actions) {
        if (!action.outcome) {
            continue;
        }
        if (!offer.primary && action.possible && complete(action) && action.targets.isEmpty()) {
            offer.primary = action;
        }
    }
    if (!offer.primary) { // an endorsement may be all that is left to this person
        for (const CaseAction& action : data.view.actions) {
            if (action.outcome && action.possible && action.targets.isEmpty()
                && !action.reasonRequired) {
                offer.primary = action;
                break;
            }
        }
    }
    QString impossible;
    for (const CaseAction& action : data.view.actions) {
        if (action.outcome) {
            const bool review = action.review && offer.primary && offer.primary->review;
            if ((!offer.primary || action.id != offer.primary->id) && !review) {
                offer.others.append(action);
                if (!action.possible && impossible.isEmpty()) {
                    impossible = Text::tr("%1: %2").arg(action.label, action.reason);
                }
            }
        } else if (action.id == QLatin1String("void")) {
            offer.danger = action;
        } else if (isOneOf(action.id, {"hand-over", "suspend", "resume", "extend"})) {
            offer.side.append(action);
        } else if (!isOneOf(action.id,
                       {"evidence", "void-evidence", "remark", "patch", "document", "link",
                           "number", "request", "refuse-request", "recuse", "recusal",
                           "remedy-result"})) {
            // Those have their own places on the page, or none in a window yet.
            offer.more.append(action);
        }
    }
    if (impossible.isEmpty()) {
        for (const CaseAction& action : offer.side) {
            if (!action.possible && impossible.isEmpty()) {
                impossible = Text::tr("%1: %2").arg(action.label, action.reason);
            }
        }
    }
    if (!data.view.state.open()) {
        // Over: a row of grey buttons would say less than one sentence.
        offer.side.clear();
        offer.others.removeIf([](const CaseAction& action) { return !action.possible; });
        impossible = data.view.state.voidedAt != 0
            ? Text::tr("The case is void; what was done can be read.")
            : step != nullptr
            ? Text::tr("The case is closed; the step %1 is still to be done.").arg(step->name)
            : Text::tr("The case is over; what was done can be read.");
    }
    offer.reason = data.view.readOnly
        ? Text::tr("This case comes from a newer program version; it can be read, not changed.")
        : impossible;
    return offer;
}

QString actLabel(const CaseAction& action)
{
    if (action.id == QLatin1String("hand-over")) {
        return Text::tr("&Give to somebody...");
    }
    if (action.id == QLatin1String("suspend")) {
        return Text::tr("Suspend (&Z)...");
    }
    if (action.id == QLatin1String("resume")) {
        return Text::tr("&Resume...");
    }
    if (action.id == QLatin1String("extend")) {
        return Text::tr("Extend the &limit...");
    }
    if (action.id == QLatin1String("void")) {
        return Text::tr("Declare void (&X)...");
    }
    return asksFirst(action, {}) || !action.outcome ? action.label + QStringLiteral("...")
                                                    : action.label;
}

bool asksFirst(const CaseAction& action, const QString& opinion)
{
    return action.targets.size() > 0
        || (action.reasonRequired && opinion.trimmed().size() < kLeastReason);
}

void askOutcome(QWidget* parent, const CaseData& data, const CaseAction& action,
    const QString& opinion,
    const std::function<void(const QString& target, const QString& reason)>& done)
{
    ReasonRequest request;
    request.title = action.label;
    request.verb = action.label;
    request.reasonRequired = action.reasonRequired || !action.targets.isEmpty();
    request.minimumLength = kLeastReason;
    request.consequence = !action.targets.isEmpty()
        ? Text::tr("The case goes back; say exactly what is missing. Everything done stays on "
                   "record.")
        : action.to == QLatin1String("end") || action.to.isEmpty()
        ? Text::tr("The case leaves this step.")
        : Text::tr("The case goes on to: %1.").arg(stepName(data, action.to));
    auto* dialog = new ActDialog(request, parent);
    if (!action.targets.isEmpty()) {
        QList<ElementChoice> steps;
        for (const QString& id : action.targets) {
            steps.append({id, stepName(data, id)});
        }
        ElementEditor* target
            = addChoice(dialog->form(), QStringLiteral("target"), Text::tr("Back to"), steps);
        if (steps.size() > 1) {
            target->setValue(steps.constLast().value); // the nearest step, as a rule
        }
    }
    dialog->findChild<QPlainTextEdit*>()->setPlainText(opinion);
    dialog->finished = [done](const QJsonObject& fields, const QString& reason) {
        done(fields.value(QStringLiteral("target")).toString(), reason);
    };
    dialog->open();
}

void askAct(QWidget* parent, const CaseData& data, const CaseAction& action,
    const std::function<void(const CaseAct&)>& done)
{
    auto* dialog = new ActDialog(requestFor(action), parent);
    addFields(dialog->form(), data, action);
    dialog->finished = [done, id = action.id](const QJsonObject& fields, const QString& reason) {
        done({id, reason, fields});
    };
    dialog->open();
}

} // namespace xq
