// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/flow/flowdefinition.h"

#include "models/flow/flowtext.h"

namespace xq {

namespace {

template <typename T> const T* onDay(const QList<T>& dated, QDate day)
{
    for (const T& one : dated) {
        if ((!one.from.isValid() || one.from <= day) && (!one.to.isValid() || day <= one.to)) {
            return &one;
        }
    }
    return nullptr;
}

} // namespace

const FlowOutcome* FlowStep::outcome(const QString& outcomeId) const
{
    for (const FlowOutcome& candidate : outcomes) {
        if (candidate.id == outcomeId) {
            return &candidate;
        }
    }
    return nullptr;
}

const FlowElement* FlowStep::element(const QString& name_) const
{
    for (const FlowElement& candidate : elements) {
        if (candidate.name == name_) {
            return &candidate;
        }
    }
    return nullptr;
}

const FlowStep* FlowDefinition::step(const QString& id) const
{
    const int index = indexOf(id);
    return index < 0 ? nullptr : &steps.at(index);
}

const FlowStep* FlowDefinition::stepByKey(const QString& stepKey) const
{
    for (const FlowStep& candidate : steps) {
        if (candidate.key == stepKey) {
            return &candidate;
        }
    }
    return nullptr;
}

int FlowDefinition::indexOf(const QString& id) const
{
    for (int i = 0; i < steps.size(); ++i) {
        if (steps.at(i).id == id) {
            return i;
        }
    }
    return -1;
}

const FlowClock* FlowDefinition::clock(const QString& id) const
{
    for (const FlowClock& candidate : clocks) {
        if (candidate.id == id) {
            return &candidate;
        }
    }
    return nullptr;
}

const LawEdition* FlowDefinition::lawOn(QDate day) const
{
    return onDay(laws, day);
}

std::optional<FlowValue> FlowDefinition::value(const QString& parameter, QDate day) const
{
    for (const FlowParameter& candidate : parameters) {
        if (candidate.id == parameter) {
            const FlowValue* found = onDay(candidate.values, day);
            return found == nullptr ? std::nullopt : std::optional<FlowValue>(*found);
        }
    }
    return std::nullopt;
}

const FlowElement* FlowDefinition::element(const QString& elementName) const
{
    for (const FlowStep& candidate : steps) {
        if (const FlowElement* found = candidate.element(elementName)) {
            return found;
        }
    }
    return nullptr;
}

const FlowLimit* limitOn(const QList<FlowLimit>& limits, QDate day)
{
    return onDay(limits, day);
}

QString spanText(int amount, const QString& unit)
{
    if (unit == QStringLiteral("hour")) {
        return FlowText::tr("%1 hours").arg(amount);
    }
    if (unit == QStringLiteral("workday")) {
        return FlowText::tr("%1 working days").arg(amount);
    }
    if (unit == QStringLiteral("month")) {
        return FlowText::tr("%1 months").arg(amount);
    }
    if (unit == QStringLiteral("year")) {
        return FlowText::tr("%1 years").arg(amount);
    }
    if (unit == QStringLiteral("spot")) {
        return FlowText::tr("on the spot");
    }
    return FlowText::tr("%1 days").arg(amount);
}

} // namespace xq
