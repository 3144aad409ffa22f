// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/supervision/rulebook.h"

#include "models/cases/caserules.h"

#include <QCoreApplication>

namespace xq {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Supervision)
};

SupervisionRule rule(const QString& id, SignalFamily family, int level, const QString& title,
    const QString& basis = {})
{
    return {id, family, 1, level, title, basis};
}

} // namespace

QList<SupervisionRule> supervisionRules()
{
    using enum SignalFamily;
    // The opinion of 2016-12-18 is the founding document of the platform (cases.md 0).
    const QString opinion = QStringLiteral(
        "市政府办公室《关于推进行政权力依法规范公开运行的意见》（2016年12月18日）");
    return {
        rule(QStringLiteral("T1"), Time, 1, Text::tr("Step about to run out")),
        rule(QStringLiteral("T2"), Time, 2, Text::tr("Step over its limit")),
        rule(QStringLiteral("T3"), Time, 1, Text::tr("Case about to run out")),
        rule(QStringLiteral("T4"), Time, 2, Text::tr("Case over its promised limit")),
        rule(QStringLiteral("T5"), Time, 3, Text::tr("Case over its statutory limit")),
        rule(QStringLiteral("T6"), Time, 2, Text::tr("Filing or acceptance decided late")),
        rule(QStringLiteral("T9"), Time, 1, Text::tr("Open case without any act")),
        rule(QStringLiteral("T12"), Time, 2, Text::tr("Entry within 48 hours"),
            opinion + QStringLiteral("：案件发生48小时内录入")),
        rule(QStringLiteral("P1"), Process, 3, Text::tr("Mandatory step missing"), opinion),
        rule(QStringLiteral("P2"), Process, 2, Text::tr("Order of the flow left"), opinion),
        rule(QStringLiteral("P3"), Process, 3, Text::tr("Conditional step missing"), opinion),
        rule(QStringLiteral("P4"), Process, 3, Text::tr("Fewer officers than the law asks")),
        rule(QStringLiteral("P7"), Process, 2, Text::tr("No reason or basis given"), opinion),
    };
}

SupervisionRule supervisionRule(const QString& idOrCode)
{
    static const QString prefix = QStringLiteral("rule.");
    const QString id = idOrCode.startsWith(prefix) ? idOrCode.mid(prefix.size()) : idOrCode;
    SupervisionRule found {id, SignalFamily::Process, 1, 2, id, {}};
    for (const SupervisionRule& candidate : supervisionRules()) {
        if (candidate.id == id) {
            found = candidate;
            break;
        }
    }
    // What admission says of a gate is nearer to the law than the table.
    if (const CaseRule* gate = caseRule(prefix + id)) {
        if (found.title == id) {
            found.title = gate->title;
            found.level = gate->level;
        }
        if (!gate->basis.isEmpty() && found.family == SignalFamily::Process) {
            found.basis = gate->basis;
        }
    }
    return found;
}

QString ruleSetVersion()
{
    return QStringLiteral("2017-1");
}

} // namespace xq
