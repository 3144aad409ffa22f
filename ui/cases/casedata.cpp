// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/casedata.h"

#include "ui/cases/casewords.h"

#include <QCoreApplication>

namespace xq {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::CaseFlow)
};

const StepRun* lastRun(const CaseState& state, const QString& step, bool done)
{
    for (auto run = state.runs.crbegin(); run != state.runs.crend(); ++run) {
        if (run->step == step && (run->doneAt != 0) == done) {
            return &*run;
        }
    }
    return nullptr;
}

/// The return that opened the present run: the newest finished run that led to it backwards.
const StepRun* openingReturn(const CaseData& data)
{
    const CaseState& state = data.view.state;
    if (!state.returned) {
        return nullptr;
    }
    const StepRun* newest = nullptr;
    for (const StepRun& run : state.runs) {
        if (run.doneAt != 0 && run.to == state.step && run.step != state.step
            && (newest == nullptr || run.doneAt >= newest->doneAt)) {
            newest = &run;
        }
    }
    return newest;
}

QString limitCaption(const FlowStep& step, Instant now)
{
    const FlowLimit* limit = limitOn(step.limits, localDate(now));
    return limit == nullptr ? QString() : spanText(limit->amount, limit->unit);
}

QString nameOf(const CaseData& data, const QString& person)
{
    return data.view.names.value(person, person.left(8));
}

} // namespace

QList<FlowNode> flowNodes(const CaseData& data)
{
    QList<FlowNode> nodes;
    if (data.view.flow == nullptr) {
        return nodes;
    }
    const CaseState& state = data.view.state;
    const FlowDefinition& flow = *data.view.flow;
    const int here = flow.indexOf(state.step);
    const bool onBranch = here >= 0 && flow.steps.at(here).branch;
    const StepRun* returned = openingReturn(data);
    for (int i = 0; i < flow.steps.size(); ++i) {
        const FlowStep& step = flow.steps.at(i);
        const StepRun* done = lastRun(state, step.id, true);
        const bool current = step.id == state.step;
        if (step.branch && done == nullptr && !current) {
            continue;
        }
        FlowNode node;
        node.key = step.id;
        node.title = step.name;
        node.conditional = !step.when.always();
        node.risk = !step.risks.isEmpty();
        node.supervision = !step.points.isEmpty();
        if (current) {
            node.state = NodeState::Current;
            QStringList caption;
            if (currentRound(state) > 1) {
                caption.append(Text::tr("Round %1").arg(currentRound(state)));
            }
            if (const CaseClock* clock = stepClock(data)) {
                caption.append(Text::tr("until %1").arg(shortDay(clock->end - 1, data.now)));
            }
            node.caption = caption.join(QStringLiteral(" · "));
        } else if (returned != nullptr && returned->step == step.id) {
            node.state = NodeState::Returned;
            node.caption = Text::tr("%1 returned").arg(shortDay(returned->doneAt, data.now));
        } else if (done != nullptr) {
            const bool again = here >= 0 && !onBranch && i > here && !step.branch;
            node.state = again ? NodeState::Redo : NodeState::Done;
            node.caption = again
                ? Text::tr("%1 done, once more").arg(shortDay(done->doneAt, data.now))
                : done->openedAt != 0 && localDate(done->openedAt) != localDate(done->doneAt)
                ? Text::tr("%1 to %2")
                      .arg(shortDay(done->openedAt, data.now), shortDay(done->doneAt, data.now))
                : shortDay(done->doneAt, data.now);
        } else if (here > i || (here < 0 && !state.step.isEmpty())) {
            node.state = node.conditional ? NodeState::Skipped : NodeState::Ahead;
            node.caption = node.conditional ? Text::tr("not needed") : QString();
        } else {
            node.state = state.step.isEmpty() ? NodeState::Skipped : NodeState::Ahead;
            node.caption = node.conditional ? step.whenText : limitCaption(step, data.now);
        }
        QStringList detail {step.name};
        if (done != nullptr) {
            detail.append(nameOf(data, done->actor) + QLatin1Char(' ')
                + shortTime(done->doneAt, data.now) + QLatin1Char(' ') + done->outcomeLabel);
        }
        if (!step.whenText.isEmpty()) {
            detail.append(step.whenText);
        }
        for (const FlowRisk& risk : step.risks) {
            detail.append(Text::tr("Risk: %1").arg(risk.name));
        }
        node.detail = detail.join(QLatin1Char('\n'));
        nodes.append(node);
    }
    return nodes;
}

QList<FlowReturn> flowReturns(const CaseData& data)
{
    const StepRun* returned = openingReturn(data);
    if (returned == nullptr) {
        return {};
    }
    return {{returned->step, data.view.state.step,
        Text::tr("Returned %1").arg(shortDay(returned->doneAt, data.now))}};
}

QString flowNote(const CaseData& data)
{
    if (data.view.flow == nullptr) {
        return {};
    }
    const CaseState& state = data.view.state;
    int main = 0;
    int done = 0;
    for (const FlowNode& node : flowNodes(data)) {
        ++main;
        done += node.state == NodeState::Done ? 1 : 0;
    }
    return QStringList(
        {state.item, data.view.flow->name, Text::tr("version %1").arg(state.flowVersion),
            Text::tr("%n step(s)", nullptr, main), Text::tr("%1 done").arg(done)})
        .join(QStringLiteral(" · "));
}

ReturnNotice returnNotice(const CaseData& data)
{
    ReturnNotice notice;
    const CaseState& state = data.view.state;
    const StepRun* returned = openingReturn(data);
    if (returned == nullptr) {
        return notice;
    }
    notice.step = returned->name;
    notice.person = nameOf(data, returned->actor);
    notice.at = returned->doneAt;
    for (auto round = state.reviews.crbegin(); round != state.reviews.crend(); ++round) {
        if (round->event == returned->event
            || (returned->key == QLatin1String("LEGAL_REVIEW") && round->returnTo == state.step)) {
            notice.person = nameOf(data, round->reviewer);
            if (const ReviewConclusion* conclusion = reviewConclusion(round->conclusion)) {
                notice.points.append(conclusion->advice);
            }
            const QList<ReviewQuestion> questions = reviewQuestions(state.kind);
            for (const ReviewAnswer& answer : round->answers) {
                if (answer.answer != QLatin1String("no")) {
                    continue;
                }
                for (const ReviewQuestion& question : questions) {
                    if (question.id == answer.item) {
                        notice.points.append(answer.note.isEmpty()
                                ? question.text
                                : question.text + QStringLiteral("：") + answer.note);
                    }
                }
            }
            if (!round->comment.isEmpty()) {
                notice.points.append(round->comment);
            }
            return notice;
        }
    }
    if (!returned->opinion.isEmpty()) {
        notice.points.append(returned->opinion);
    }
    return notice;
}

const CaseClock* stepClock(const CaseData& data)
{
    for (const CaseClock& clock : data.view.clocks) {
        if (clock.kind == CaseClock::Kind::Step && clock.running()) {
            return &clock;
        }
    }
    return nullptr;
}

const CaseClock* caseClock(const CaseData& data)
{
    const CaseClock* other = nullptr;
    for (const CaseClock& clock : data.view.clocks) {
        if (clock.kind == CaseClock::Kind::Case) {
            return &clock;
        }
        if (other == nullptr && clock.running() && clock.kind != CaseClock::Kind::Step) {
            other = &clock;
        }
    }
    return other;
}

} // namespace xq
