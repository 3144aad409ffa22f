// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/supervision/rulebook.h"

#include "models/cases/caserules.h"

#include <QCoreApplication>

namespace xq {

namespace {

/// The opinion of 2016-12-18 is the founding document of the platform (cases.md 0).
constexpr const char16_t* kOpinion
    = u"市政府办公室《关于推进行政权力依法规范公开运行的意见》（2016年12月18日）";

struct Row {
    const char* id;
    SignalFamily family;
    int level;
    const char* title;
    const char16_t* basis; ///< null: the clock's own, or a parameter
};

constexpr Row kRows[] = {
    {"T1", SignalFamily::Time, 1, QT_TRANSLATE_NOOP("xq::Supervision", "Step about to run out"),
        nullptr},
    {"T2", SignalFamily::Time, 2, QT_TRANSLATE_NOOP("xq::Supervision", "Step over its limit"),
        nullptr},
    {"T3", SignalFamily::Time, 1, QT_TRANSLATE_NOOP("xq::Supervision", "Case about to run out"),
        nullptr},
    {"T4", SignalFamily::Time, 2,
        QT_TRANSLATE_NOOP("xq::Supervision", "Case over its promised limit"), nullptr},
    {"T5", SignalFamily::Time, 3,
        QT_TRANSLATE_NOOP("xq::Supervision", "Case over its statutory limit"), nullptr},
    {"T6", SignalFamily::Time, 2,
        QT_TRANSLATE_NOOP("xq::Supervision", "Filing or acceptance decided late"), nullptr},
    {"T9", SignalFamily::Time, 1, QT_TRANSLATE_NOOP("xq::Supervision", "Open case without any act"),
        nullptr},
    {"T12", SignalFamily::Time, 2, QT_TRANSLATE_NOOP("xq::Supervision", "Entry within 48 hours"),
        u"市政府办公室《关于推进行政权力依法规范公开运行的意见》（2016年12月18日）："
        u"案件发生48小时内录入"},
    {"P1", SignalFamily::Process, 3, QT_TRANSLATE_NOOP("xq::Supervision", "Mandatory step missing"),
        kOpinion},
    {"P2", SignalFamily::Process, 2, QT_TRANSLATE_NOOP("xq::Supervision", "Order of the flow left"),
        kOpinion},
    {"P3", SignalFamily::Process, 3,
        QT_TRANSLATE_NOOP("xq::Supervision", "Conditional step missing"), kOpinion},
    {"P4", SignalFamily::Process, 3,
        QT_TRANSLATE_NOOP("xq::Supervision", "Fewer officers than the law asks"), nullptr},
    {"P7", SignalFamily::Process, 2,
        QT_TRANSLATE_NOOP("xq::Supervision", "No reason or basis given"), kOpinion},
};

SupervisionRule read(const Row& row)
{
    return {QLatin1String(row.id), row.family, 1, row.level,
        QCoreApplication::translate("xq::Supervision", row.title),
        row.basis ? QString::fromUtf16(row.basis) : QString()};
}

} // namespace

QList<SupervisionRule> supervisionRules()
{
    QList<SupervisionRule> rules;
    for (const Row& row : kRows) {
        rules.append(read(row));
    }
    return rules;
}

SupervisionRule supervisionRule(const QString& idOrCode)
{
    static const QString prefix = QStringLiteral("rule.");
    const QString id = idOrCode.startsWith(prefix) ? idOrCode.mid(prefix.size()) : idOrCode;
    SupervisionRule found {id, SignalFamily::Process, 1, 2, id, {}};
    for (const Row& row : kRows) {
        if (id == QLatin1String(row.id)) {
            found = read(row);
            break;
        }
    }
    if (found.family == SignalFamily::Time) {
        return found;
    }
    // What admission says of a gate is nearer to the law than the table.
    if (const CaseRule* gate = caseRule(prefix + id)) {
        if (found.title == id) {
            found.title = gate->title;
            found.level = gate->level;
        }
        if (!gate->basis.isEmpty()) {
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
