// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/elementtext.h"

#include "models/base/instant.h"
#include "models/base/words.h"
#include "models/identity/money.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace xq {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::ElementText)
};

tl::unexpected<Error> badValue(
    const FlowElement& element, const QString& text, const QString& takes)
{
    return fail(ErrorKind::Usage, QStringLiteral("element.value"),
        Text::tr("%1 (%2) cannot be \"%3\": it takes %4. Nothing was recorded.")
            .arg(element.label, element.name, text.left(60), takes));
}

const FlowOption* optionOf(const FlowElement& element, const QString& text)
{
    for (const FlowOption& option : element.options) {
        if (option.id == text || option.label == text) {
            return &option;
        }
    }
    return nullptr;
}

QString optionList(const FlowElement& element)
{
    QStringList words;
    for (const FlowOption& option : element.options) {
        words.append(labelled(option.id, option.label));
    }
    return wordList(words);
}

} // namespace

Result<QJsonValue> elementFromText(const FlowElement& element, const QString& raw)
{
    const QString text = raw.trimmed();
    const QString& type = element.type;
    if (text.isEmpty()) {
        return QJsonValue(QJsonValue::Null);
    }
    if (type == QLatin1String("money")) {
        const auto fen = parseMoney(text);
        if (!fen) {
            return badValue(element, raw, Text::tr("an amount in yuan"));
        }
        return QJsonValue(*fen);
    }
    if (type == QLatin1String("number")) {
        bool ok = false;
        const qint64 number = text.toLongLong(&ok);
        if (!ok || std::abs(number) > 9'007'199'254'740'991) {
            return badValue(element, raw, Text::tr("a whole number"));
        }
        return QJsonValue(number);
    }
    if (type == QLatin1String("date")) {
        const auto day = parseDate(text);
        if (!day) {
            return badValue(element, raw, Text::tr("a date such as 2017-04-06"));
        }
        return QJsonValue(day->toString(Qt::ISODate));
    }
    if (type == QLatin1String("instant")) {
        const auto at = parseInstant(text);
        if (!at) {
            return badValue(element, raw, Text::tr("a time such as 2017-04-06T10:20+08:00"));
        }
        return QJsonValue(toIso(*at));
    }
    if (type == QLatin1String("bool")) {
        static const QSet<QString> yes {QStringLiteral("yes"), QStringLiteral("true"),
            QStringLiteral("1"), QStringLiteral("是")};
        static const QSet<QString> no {QStringLiteral("no"), QStringLiteral("false"),
            QStringLiteral("0"), QStringLiteral("否")};
        if (yes.contains(text.toLower())) {
            return QJsonValue(true);
        }
        if (no.contains(text.toLower())) {
            return QJsonValue(false);
        }
        return badValue(element, raw, Text::tr("yes or no"));
    }
    if (type == QLatin1String("choice")) {
        const FlowOption* option = optionOf(element, text);
        return option ? Result<QJsonValue>(QJsonValue(option->id))
                      : badValue(element, raw, optionList(element));
    }
    if (type == QLatin1String("choices")) {
        QJsonArray list;
        for (const QString& word : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            const FlowOption* option = optionOf(element, word.trimmed());
            if (!option) {
                return badValue(element, raw, optionList(element));
            }
            list.append(option->id);
        }
        return QJsonValue(list);
    }
    return QJsonValue(raw);
}

QString elementToText(const FlowElement& element, const QJsonValue& value)
{
    if (value.isNull() || value.isUndefined()) {
        return {};
    }
    if (element.type == QLatin1String("money")) {
        return formatMoney(value.toInteger());
    }
    if (element.type == QLatin1String("number")) {
        return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
    }
    if (element.type == QLatin1String("bool")) {
        return value.toBool() ? Text::tr("yes") : Text::tr("no");
    }
    if (element.type == QLatin1String("instant")) {
        const auto at = parseInstant(value.toString());
        return at ? toListTime(*at) : value.toString();
    }
    const auto label = [&](const QString& id) {
        for (const FlowOption& option : element.options) {
            if (option.id == id) {
                return option.label;
            }
        }
        return id;
    };
    if (value.isArray()) {
        QStringList words;
        for (const QJsonValue word : value.toArray()) {
            words.append(label(word.toString()));
        }
        return words.join(QStringLiteral("、"));
    }
    return label(value.toString());
}

Result<QJsonObject> elementsFromPairs(const FlowDefinition& flow, const QStringList& pairs)
{
    QJsonObject elements;
    for (const QString& pair : pairs) {
        const qsizetype equals = pair.indexOf(QLatin1Char('='));
        if (equals < 1) {
            return fail(ErrorKind::Usage, QStringLiteral("element.pair"),
                Text::tr("\"%1\" is not of the form name=value.").arg(pair.left(60)));
        }
        const QString name = pair.left(equals).trimmed();
        const FlowElement* element = flow.element(name);
        if (!element) {
            QSet<QString> known;
            for (const FlowStep& step : flow.steps) {
                for (const FlowElement& candidate : step.elements) {
                    known.insert(candidate.name);
                }
            }
            QStringList names(known.begin(), known.end());
            names.sort();
            return fail(ErrorKind::Usage, QStringLiteral("element.unknown"),
                Text::tr("The flow %1 has no element %2. It has: %3.")
                    .arg(flow.name, name, wordList(names)));
        }
        if (elements.contains(name)) {
            return fail(ErrorKind::Usage, QStringLiteral("element.twice"),
                Text::tr("The element %1 is given twice. Give it once; nothing was recorded.")
                    .arg(name));
        }
        XQ_ASSIGN(value, elementFromText(*element, pair.mid(equals + 1)));
        elements.insert(name, value);
    }
    return elements;
}

} // namespace xq
