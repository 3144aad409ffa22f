// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/supervision/parameters.h"

#include <QCoreApplication>

namespace xq {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Supervision)
};

} // namespace

CaseParameters SupervisionParameters::forClocks(CaseParameters others) const
{
    others.entryHours = entryHours;
    others.warnPercent = warnPercent;
    return others;
}

QList<ParameterRow> parameterRows(const SupervisionParameters& p)
{
    // Origins as supervision.md 8 and 10 give them. Default of this program where none is named.
    const QString opinion = QStringLiteral(
        "市政府办公室《关于推进行政权力依法规范公开运行的意见》（2016年12月18日）");
    return {
        {QStringLiteral("warn_ratio"), QStringLiteral("%1 %").arg(p.warnPercent),
            Text::tr("Early warning at this share of the limit"),
            QStringLiteral("榆林市电子监察办法：承诺时限的90%")},
        {QStringLiteral("warn_wd"), QString::number(p.warnWorkdays),
            Text::tr("Early warning with so many working days left"),
            QStringLiteral("行政审批电子监察办法：承诺期限届满前1个工作日提示")},
        {QStringLiteral("idle_wd"), QString::number(p.idleWorkdays),
            Text::tr("Working days without any act on an open case"), {}},
        {QStringLiteral("entry_hours"), QString::number(p.entryHours),
            Text::tr("Hours from occurrence to entry"), opinion},
        {QStringLiteral("entry_warn_hours"), QString::number(p.entryWarnHours),
            Text::tr("Early warning of a lead without a case, hours"), {}},
        {QStringLiteral("entry_rest_days"),
            p.entryPausesOnRestDays ? Text::tr("Hours stop on rest days")
                                    : Text::tr("Natural hours"),
            Text::tr("How the hours of entry run"), opinion},
        {QStringLiteral("promise_level"), QString::number(p.promiseLevel),
            Text::tr("Level of a passed promised limit"), {}},
        {QStringLiteral("filing_escalation"), QStringLiteral("%1 %").arg(p.filingEscalationPercent),
            Text::tr("A late filing becomes level 3 after this further share of its limit"), {}},
    };
}

QString parameterBasis(const SupervisionParameters& parameters, const QString& key)
{
    for (const ParameterRow& row : parameterRows(parameters)) {
        if (row.key == key) {
            return row.source.isEmpty() ? Text::tr("Supervision parameter %1 = %2 "
                                                   "(default of the program, to be "
                                                   "set by the city)")
                                              .arg(row.key, row.value)
                                        : row.source;
        }
    }
    return {};
}

} // namespace xq
