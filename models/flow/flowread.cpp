// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/digest.h"
#include "models/base/instant.h"
#include "models/base/json.h"
#include "models/flow/flowlint.h"
#include "models/flow/flowtext.h"

#include <QJsonArray>

namespace xq {

namespace {

/// Reads JSON into values and remembers everything that is not as it should be, with its place.
class Reader {
public:
    QStringList problems;

    void complain(const QString& place, const QString& what)
    {
        problems << QStringLiteral("%1: %2").arg(
            place.isEmpty() ? FlowText::tr("the definition itself") : place, what);
    }
    QString text(
        const QJsonObject& object, const char* key, const QString& place, bool needed = false)
    {
        const QJsonValue value = object.value(QLatin1String(key));
        if (value.isUndefined() || value.isNull()) {
            if (needed) {
                complain(place, FlowText::tr("“%1” is missing").arg(QLatin1String(key)));
            }
            return {};
        }
        if (!value.isString() || (needed && value.toString().trimmed().isEmpty())) {
            complain(place, FlowText::tr("“%1” is not a text").arg(QLatin1String(key)));
            return {};
        }
        return value.toString();
    }
    bool flag(const QJsonObject& object, const char* key, const QString& place, bool otherwise)
    {
        const QJsonValue value = object.value(QLatin1String(key));
        if (value.isUndefined()) {
            return otherwise;
        }
        if (!value.isBool()) {
            complain(place, FlowText::tr("“%1” is neither true nor false").arg(QLatin1String(key)));
        }
        return value.toBool(otherwise);
    }
    qint64 number(
        const QJsonObject& object, const char* key, const QString& place, qint64 otherwise)
    {
        const QJsonValue value = object.value(QLatin1String(key));
        if (value.isUndefined()) {
            return otherwise;
        }
        constexpr qint64 none = -1;
        const qint64 read = value.toInteger(none);
        if (!value.isDouble() || read < 0) {
            complain(place, FlowText::tr("“%1” is not a whole number").arg(QLatin1String(key)));
            return otherwise;
        }
        return read;
    }
    int smallNumber(const QJsonObject& object, const char* key, const QString& place, int otherwise)
    {
        const qint64 read = number(object, key, place, otherwise);
        if (read > 1'000'000) {
            complain(place, FlowText::tr("“%1” is too large").arg(QLatin1String(key)));
            return otherwise;
        }
        return static_cast<int>(read);
    }
    QDate date(const QJsonObject& object, const char* key, const QString& place)
    {
        const QString value = text(object, key, place);
        if (value.isEmpty()) {
            return {};
        }
        const QDate day = QDate::fromString(value, Qt::ISODate);
        if (!day.isValid()) {
            complain(place, FlowText::tr("“%1” is not a date").arg(QLatin1String(key)));
        }
        return day;
    }
    QStringList texts(const QJsonObject& object, const char* key, const QString& place)
    {
        QStringList list;
        for (const QJsonValue& value : array(object, key, place)) {
            if (!value.isString()) {
                complain(place,
                    FlowText::tr("“%1” holds something that is not a text")
                        .arg(QLatin1String(key)));
                continue;
            }
            list << value.toString();
        }
        return list;
    }
    QJsonArray array(const QJsonObject& object, const char* key, const QString& place)
    {
        const QJsonValue value = object.value(QLatin1String(key));
        if (!value.isUndefined() && !value.isArray()) {
            complain(place, FlowText::tr("“%1” is not a list").arg(QLatin1String(key)));
        }
        return value.toArray();
    }
    template <typename T, typename Read>
    QList<T> each(const QJsonObject& object, const char* key, const QString& place, Read read)
    {
        QList<T> list;
        const QJsonArray values = array(object, key, place);
        for (int i = 0; i < values.size(); ++i) {
            const QString here = (place.isEmpty() ? QString() : place + QLatin1Char('/'))
                + QStringLiteral("%1[%2]").arg(QLatin1String(key)).arg(i);
            if (!values.at(i).isObject()) {
                complain(here, FlowText::tr("is not an object"));
                continue;
            }
            list << read(values.at(i).toObject(), here);
        }
        return list;
    }

    FlowCondition condition(const QJsonValue& value, const QString& place, int depth = 0)
    {
        FlowCondition read;
        if (value.isUndefined()) {
            return read;
        }
        const QJsonObject object = value.toObject();
        if (object.isEmpty() || depth > 8) {
            complain(place, FlowText::tr("is not a condition"));
            return read;
        }
        const auto children = [&](const char* key, FlowCondition::Kind kind) {
            read.kind = kind;
            for (const QJsonValue& child : array(object, key, place)) {
                read.children << condition(child, place, depth + 1);
            }
            if (read.children.isEmpty()) {
                complain(place, FlowText::tr("“%1” is empty").arg(QLatin1String(key)));
            }
        };
        if (object.contains(QStringLiteral("all"))) {
            children("all", FlowCondition::Kind::All);
        } else if (object.contains(QStringLiteral("any"))) {
            children("any", FlowCondition::Kind::Any);
        } else if (object.contains(QStringLiteral("not"))) {
            read.kind = FlowCondition::Kind::Not;
            read.children << condition(object.value(QStringLiteral("not")), place, depth + 1);
        } else if (object.contains(QStringLiteral("fact"))) {
            read.kind = FlowCondition::Kind::Fact;
            read.name = text(object, "fact", place, true);
        } else {
            read.kind = FlowCondition::Kind::Element;
            read.name = text(object, "element", place, true);
            for (const char* test : {"is", "atLeast", "moreThan", "oneOf", "given"}) {
                if (object.contains(QLatin1String(test))) {
                    read.test = QLatin1String(test);
                    read.value = object.value(read.test);
                }
            }
            if (read.test.isEmpty()) {
                complain(place, FlowText::tr("compares the element with nothing"));
            }
        }
        return read;
    }

    FlowLimit limit(const QJsonObject& object, const QString& place)
    {
        FlowLimit read;
        read.from = date(object, "from", place);
        read.to = date(object, "to", place);
        read.amount = smallNumber(object, "amount", place, 0);
        read.unit = text(object, "unit", place, true);
        read.start = text(object, "start", place, true);
        read.roll = flag(object, "roll", place, true);
        read.basis = text(object, "basis", place);
        return read;
    }
    FlowElement element(const QJsonObject& object, const QString& place)
    {
        FlowElement read;
        read.name = text(object, "name", place, true);
        read.label = text(object, "label", place, true);
        read.type = text(object, "type", place, true);
        const QJsonValue required = object.value(QStringLiteral("required"));
        if (required.isBool()) {
            read.required = required.toBool();
        } else {
            read.requiredWhen = condition(required, place);
        }
        read.options = each<FlowOption>(
            object, "options", place, [this](const QJsonObject& option, const QString& here) {
                return FlowOption {
                    text(option, "id", here, true), text(option, "label", here, true)};
            });
        read.unit = text(object, "unit", place);
        read.personal = flag(object, "personal", place, false);
        read.proposal = flag(object, "proposal", place, false);
        read.minLength = smallNumber(object, "minLength", place, 0);
        return read;
    }
    FlowOutcome outcome(const QJsonObject& object, const QString& place)
    {
        FlowOutcome read;
        read.id = text(object, "id", place, true);
        read.label = text(object, "label", place, true);
        read.roles = texts(object, "roles", place);
        const QJsonValue to = object.value(QStringLiteral("to"));
        if (to.isString()) {
            read.to << FlowTarget {{}, to.toString()};
        } else {
            read.to = each<FlowTarget>(
                object, "to", place, [this](const QJsonObject& target, const QString& here) {
                    return FlowTarget {condition(target.value(QStringLiteral("when")), here),
                        text(target, "step", here, true)};
                });
        }
        read.targets = texts(object, "targets", place);
        read.gates = texts(object, "gates", place);
        read.effects = texts(object, "effects", place);
        read.elements = texts(object, "elements", place);
        read.conclusion = smallNumber(object, "conclusion", place, 0);
        read.closing = text(object, "closing", place);
        read.reasonRequired = flag(object, "reason", place, false);
        read.complete = flag(object, "complete", place, true);
        read.signs = flag(object, "signs", place, false);
        return read;
    }
    FlowStep step(const QJsonObject& object, const QString& place)
    {
        FlowStep read;
        read.id = text(object, "id", place, true);
        read.key = text(object, "key", place, true);
        read.name = text(object, "name", place, true);
        read.type = text(object, "type", place, true);
        read.roles = texts(object, "roles", place);
        read.signers = texts(object, "signers", place);
        read.officers = smallNumber(object, "officers", place, 0);
        read.elements = each<FlowElement>(object, "elements", place,
            [this](const QJsonObject& one, const QString& here) { return element(one, here); });
        read.documents = each<FlowDocument>(
            object, "documents", place, [this](const QJsonObject& one, const QString& here) {
                return FlowDocument {text(one, "type", here, true), text(one, "name", here, true),
                    flag(one, "required", here, false), flag(one, "served", here, false)};
            });
        read.slots_ = each<FlowSlot>(
            object, "slots", place, [this](const QJsonObject& one, const QString& here) {
                return FlowSlot {text(one, "id", here, true), text(one, "name", here, true),
                    smallNumber(one, "min", here, 0),
                    condition(one.value(QStringLiteral("when")), here)};
            });
        read.limits = each<FlowLimit>(object, "limits", place,
            [this](const QJsonObject& one, const QString& here) { return limit(one, here); });
        read.suspendable = flag(object, "suspendable", place, true);
        read.mandatory = flag(object, "mandatory", place, true);
        read.when = condition(object.value(QStringLiteral("when")), place);
        read.whenText = text(object, "whenText", place);
        read.branch = flag(object, "branch", place, false);
        read.outcomes = each<FlowOutcome>(object, "outcomes", place,
            [this](const QJsonObject& one, const QString& here) { return outcome(one, here); });
        read.risks = each<FlowRisk>(
            object, "risks", place, [this](const QJsonObject& one, const QString& here) {
                return FlowRisk {text(one, "name", here, true), text(one, "level", here, true),
                    text(one, "manifestation", here), texts(one, "measures", here),
                    text(one, "post", here)};
            });
        read.points = each<FlowPoint>(
            object, "points", place, [this](const QJsonObject& one, const QString& here) {
                return FlowPoint {text(one, "kind", here, true), texts(one, "rules", here),
                    text(one, "check", here)};
            });
        read.publish = text(object, "publish", place);
        return read;
    }
    FlowClock clock(const QJsonObject& object, const QString& place)
    {
        FlowClock read;
        read.id = text(object, "id", place, true);
        read.name = text(object, "name", place, true);
        read.until = text(object, "until", place, true);
        read.agency = flag(object, "agency", place, true);
        read.limits = each<FlowLimit>(object, "limits", place,
            [this](const QJsonObject& one, const QString& here) { return limit(one, here); });
        const QJsonObject extension = object.value(QStringLiteral("extension")).toObject();
        if (!extension.isEmpty()) {
            read.extendAmount = smallNumber(extension, "amount", place, 0);
            read.extendUnit = text(extension, "unit", place, true);
            read.extendBasis = text(extension, "basis", place, true);
        }
        return read;
    }
    FlowDefinition flow(const QJsonObject& object)
    {
        const QString place; // of the outermost object
        FlowDefinition read;
        read.key = text(object, "key", place, true);
        read.version = smallNumber(object, "version", place, 1);
        read.kind = text(object, "kind", place, true);
        read.procedure = text(object, "procedure", place, true);
        read.name = text(object, "name", place, true);
        read.basedOn = text(object, "basedOn", place);
        read.start = text(object, "start", place, true);
        read.laws = each<LawEdition>(
            object, "laws", place, [this](const QJsonObject& one, const QString& here) {
                return LawEdition {text(one, "id", here, true), text(one, "name", here, true),
                    date(one, "from", here), date(one, "to", here)};
            });
        read.steps = each<FlowStep>(object, "steps", place,
            [this](const QJsonObject& one, const QString& here) { return step(one, here); });
        read.clocks = each<FlowClock>(object, "clocks", place,
            [this](const QJsonObject& one, const QString& here) { return clock(one, here); });
        read.parameters = each<FlowParameter>(
            object, "parameters", place, [this](const QJsonObject& one, const QString& here) {
                FlowParameter parameter {
                    text(one, "id", here, true), text(one, "name", here, true), {}};
                parameter.values = each<FlowValue>(
                    one, "values", here, [this](const QJsonObject& value, const QString& there) {
                        return FlowValue {date(value, "from", there), date(value, "to", there),
                            number(value, "amount", there, 0), text(value, "unit", there, true),
                            text(value, "basis", there, true)};
                    });
                return parameter;
            });
        read.convertsTo = texts(object, "convertsTo", place);
        return read;
    }
};

Result<FlowDefinition> invalid(const QString& code, const QStringList& problems)
{
    return fail(ErrorKind::Usage, code,
        FlowText::tr(
            "The flow definition cannot be used: %1. Nothing was changed; mend the definition and "
            "load it again.")
            .arg(problems.value(0)),
        problems.join(QLatin1Char('\n')));
}

} // namespace

Result<FlowDefinition> readFlow(const QJsonObject& json)
{
    Reader reader;
    FlowDefinition flow = reader.flow(json);
    if (!reader.problems.isEmpty()) {
        return invalid(QStringLiteral("flow.malformed"), reader.problems);
    }
    QStringList wrong;
    for (const FlowFinding& finding : checkFlowStructure(flow)) {
        if (finding.severity == FlowFinding::Severity::Error) {
            wrong << (finding.step.isEmpty()
                    ? finding.message
                    : QStringLiteral("%1: %2").arg(finding.step, finding.message));
        }
    }
    if (!wrong.isEmpty()) {
        return invalid(QStringLiteral("flow.invalid"), wrong);
    }
    XQ_ASSIGN(canonical, canonicalJson(json));
    flow.digest = sm3(canonical);
    flow.source = json;
    return flow;
}

Result<FlowDefinition> readFlow(const QByteArray& text)
{
    auto json = parseJsonObject(text, 4 * 1024 * 1024);
    if (!json) {
        return fail(ErrorKind::Usage, QStringLiteral("flow.malformed"),
            FlowText::tr("The file is not a flow definition: %1").arg(json.error().message),
            json.error().details);
    }
    return readFlow(*json);
}

} // namespace xq
