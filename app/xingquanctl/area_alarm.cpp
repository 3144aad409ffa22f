// SPDX-License-Identifier: GPL-3.0-or-later
// `alarm`: what electronic supervision sees in the cases and leads of this store.
#include "app/xingquanctl/areas.h"
#include "app/xingquanctl/cli.h"
#include "app/xingquanctl/workplaces.h"
#include "models/services/alarmdesk.h"
#include "models/services/casedesk.h"
#include "models/supervision/rulebook.h"

#include <QCoreApplication>

namespace xq {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Cli)
};

/// Digits of an id that people type; the whole one is in --json.
constexpr qsizetype kShortId = 12;

QString noFinding()
{
    return Text::tr("A signal is not a finding; it counts only once it has been checked.");
}

QJsonObject alarmJson(
    const Signal& signal, const DisplayProfile& profile, const QHash<QString, QString>& names)
{
    QJsonObject json = signalToJson(signal);
    json.insert(QStringLiteral("levelName"), profile.level(signal.level).name);
    json.insert(QStringLiteral("personName"), names.value(signal.person));
    return json;
}

QString stateText(const Signal& signal)
{
    if (signal.blocked) {
        return Text::tr("stopped by the rule");
    }
    return signal.standing() ? Text::tr("stands")
                             : Text::tr("fell away %1: %2")
                                   .arg(toListTime(signal.fellAwayAt), signalEndText(signal.ended));
}

void explain(Cli& cli, const Signal& signal, const DisplayProfile& profile, const QString& person)
{
    const SignalExplanation& why = signal.explanation;
    cli.line(
        QStringLiteral("%1  %2 %3").arg(profile.level(signal.level).name, signal.rule, why.title));
    cli.line(QStringLiteral("%1  %2").arg(signal.subject, signal.title));
    cli.line(why.sentence);
    const auto row = [&cli](const QString& name, const QString& value, const QString& source) {
        cli.line(source.isEmpty() ? QStringLiteral("  %1: %2").arg(name, value)
                                  : QStringLiteral("  %1: %2 (%3)").arg(name, value, source));
    };
    for (const SignalFigure& figure : why.figures) {
        row(figure.name, figure.value, figure.source);
    }
    row(Text::tr("Basis"), why.basis.isEmpty() ? QStringLiteral("-") : why.basis, {});
    row(Text::tr("Rule"), signal.rule, Text::tr("version %1").arg(why.ruleVersion));
    row(Text::tr("Judged at"), toListTime(why.moment), {});
    row(Text::tr("Person"), person.isEmpty() ? QStringLiteral("-") : person, {});
    row(Text::tr("State"), stateText(signal), {});
    row(Text::tr("Signal"), signal.id, {});
    cli.line(noFinding());
}

Result<Instant> momentOf(const Argument& text)
{
    if (!text.given()) {
        return Instant(0);
    }
    return parseInstant(text.text());
}

Result<int> levelOf(const Argument& text)
{
    if (!text.given()) {
        return 0;
    }
    const int level = text.text().toInt();
    if (level < 1 || level > 3) {
        return fail(ErrorKind::Usage, QStringLiteral("usage"),
            Text::tr("A level is 1, 2 or 3, not \"%1\".").arg(text.text().left(20)));
    }
    return level;
}

} // namespace

void addAlarmArea(Cli& cli)
{
    Command area = cli.area(
        QStringLiteral("alarm"), Text::tr("Signals of electronic supervision: list and explain"));

    Command list = area.verb(QStringLiteral("list"), Text::tr("Signals that stand, gravest first"));
    const Argument asOf = list.option(
        QStringLiteral("--as-of"), QStringLiteral("T"), Text::tr("At that moment instead of now"));
    const Argument level = list.option(
        QStringLiteral("--level"), QStringLiteral("N"), Text::tr("Only level 1, 2 or 3"));
    const Argument rule = list.option(
        QStringLiteral("--rule"), QStringLiteral("R"), Text::tr("Only this rule, as T12 or P4"));
    const Argument unit
        = list.option(QStringLiteral("--unit"), QStringLiteral("CODE"), Text::tr("Only this body"));
    const Argument all
        = list.flag(QStringLiteral("--all"), Text::tr("Also signals that fell away since"));
    list.action([=, &cli]() -> Result<void> {
        AlarmQuery query;
        XQ_ASSIGN(moment, momentOf(asOf));
        XQ_ASSIGN(only, levelOf(level));
        query.asOf = moment;
        query.level = only;
        query.rule = rule.text().toUpper();
        query.standingOnly = !all.given();
        if (unit.given()) {
            query.units = {unit.text()};
        }
        XQ_ASSIGN(place, openWorkplace(cli));
        const AlarmDesk desk(*place);
        XQ_ASSIGN(found, desk.list(query));
        XQ_ASSIGN(names, personNames(*place));
        const DisplayProfile profile = desk.profile();
        QJsonArray rows;
        for (const Signal& signal : found) {
            rows.append(alarmJson(signal, profile, names));
            cli.line(
                QStringLiteral("%1  %2  %3  %4  %5  %6")
                    .arg(signal.id.left(kShortId), profile.level(signal.level).name, signal.rule,
                        toListTime(signal.raisedAt), signal.subject, signal.explanation.fact));
        }
        cli.document(rows);
        cli.note(Text::tr("%1 signals. %2").arg(found.size()).arg(noFinding()));
        return {};
    });

    Command one = area.verb(QStringLiteral("explain"), Text::tr("Why a signal stands"));
    const Argument id
        = one.positional(QStringLiteral("ID"), Text::tr("Id of the signal or its beginning"));
    const Argument then = one.option(
        QStringLiteral("--as-of"), QStringLiteral("T"), Text::tr("At that moment instead of now"));
    one.action([=, &cli]() -> Result<void> {
        XQ_ASSIGN(moment, momentOf(then));
        XQ_ASSIGN(place, openWorkplace(cli));
        const AlarmDesk desk(*place);
        XQ_ASSIGN(signal, desk.explain(id.text(), moment));
        XQ_ASSIGN(names, personNames(*place));
        cli.document(alarmJson(signal, desk.profile(), names));
        explain(cli, signal, desk.profile(), names.value(signal.person));
        return {};
    });
}

} // namespace xq
