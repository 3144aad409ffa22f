// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/supervision/signal.h"

#include "models/base/digest.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace xq {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Supervision)
};

QJsonValue time(Instant at)
{
    return at == 0 ? QJsonValue() : QJsonValue(toIso(at));
}

} // namespace

QString familyId(SignalFamily family)
{
    return family == SignalFamily::Time ? QStringLiteral("time") : QStringLiteral("process");
}

QString familyName(SignalFamily family)
{
    return family == SignalFamily::Time ? Text::tr("Time") : Text::tr("Process");
}

QString signalEndId(SignalEnd end)
{
    switch (end) {
    case SignalEnd::Standing:
        return {};
    case SignalEnd::Met:
        return QStringLiteral("met");
    case SignalEnd::Acted:
        return QStringLiteral("acted");
    case SignalEnd::Superseded:
        return QStringLiteral("superseded");
    case SignalEnd::Recomputed:
        return QStringLiteral("recomputed");
    case SignalEnd::Converted:
        return QStringLiteral("converted");
    case SignalEnd::Voided:
        return QStringLiteral("voided");
    }
    return {};
}

QString signalEndText(SignalEnd end)
{
    switch (end) {
    case SignalEnd::Standing:
        return {};
    case SignalEnd::Met:
        return Text::tr("Done in time");
    case SignalEnd::Acted:
        return Text::tr("Work went on");
    case SignalEnd::Superseded:
        return Text::tr("A graver signal took its place");
    case SignalEnd::Recomputed:
        return Text::tr("The limit was computed anew");
    case SignalEnd::Converted:
        return Text::tr("The lead became a case");
    case SignalEnd::Voided:
        return Text::tr("The case was voided");
    }
    return {};
}

QString signalId(const QString& rule, const QString& stream, const QString& run, int occurrence)
{
    // Unit separators cannot occur in the parts, so no two tuples share a text.
    const QString text
        = QStringList {QStringLiteral("signal"), rule, stream, run, QString::number(occurrence)}
              .join(QChar(0x1f));
    return QString::fromLatin1(sm3(text.toUtf8()).toHex());
}

QJsonObject signalToJson(const Signal& signal)
{
    QJsonArray figures;
    for (const SignalFigure& figure : signal.explanation.figures) {
        figures.append(QJsonObject {{QStringLiteral("name"), figure.name},
            {QStringLiteral("value"), figure.value}, {QStringLiteral("source"), figure.source}});
    }
    const SignalExplanation& why = signal.explanation;
    return {
        {QStringLiteral("id"), signal.id},
        {QStringLiteral("rule"), signal.rule},
        {QStringLiteral("family"), familyId(signal.family)},
        {QStringLiteral("level"), signal.level},
        {QStringLiteral("escalatedAt"), time(signal.escalatedAt)},
        {QStringLiteral("stream"), signal.stream},
        {QStringLiteral("step"), signal.step},
        {QStringLiteral("stepName"), signal.stepName},
        {QStringLiteral("run"), signal.run},
        {QStringLiteral("occurrence"), signal.occurrence},
        {QStringLiteral("subject"), signal.subject},
        {QStringLiteral("title"), signal.title},
        {QStringLiteral("unit"), signal.unit},
        {QStringLiteral("office"), signal.office},
        {QStringLiteral("person"), signal.person},
        {QStringLiteral("raisedAt"), time(signal.raisedAt)},
        {QStringLiteral("fellAwayAt"), time(signal.fellAwayAt)},
        {QStringLiteral("ended"), signalEndId(signal.ended)},
        {QStringLiteral("blocked"), signal.blocked},
        {QStringLiteral("fact"), why.fact},
        {QStringLiteral("sentence"), why.sentence},
        {QStringLiteral("ruleTitle"), why.title},
        {QStringLiteral("basis"), why.basis},
        {QStringLiteral("figures"), figures},
        {QStringLiteral("moment"), time(why.moment)},
        {QStringLiteral("ruleVersion"), why.ruleVersion},
    };
}

bool graver(const Signal& a, const Signal& b)
{
    if (a.level != b.level) {
        return a.level > b.level;
    }
    if (a.raisedAt != b.raisedAt) {
        return a.raisedAt > b.raisedAt;
    }
    return a.rule != b.rule ? a.rule < b.rule : a.id < b.id;
}

} // namespace xq
