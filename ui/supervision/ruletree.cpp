// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/ruletree.h"

#include "ui/widgets/levels.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/tables.h"

#include <QHeaderView>
#include <QStandardItemModel>

#include <map>

namespace xq {

namespace {

constexpr int kRulesRole = Qt::UserRole + 1;
using Counts = std::array<int, 3>;

/// The groups of mock-up 06: entry stands apart from the other limits.
QString groupOf(const Signal& signal)
{
    return signal.rule == QStringLiteral("T12") ? QStringLiteral("entry") : familyId(signal.family);
}

QList<QStandardItem*> row(
    const QString& text, const Counts& counts, const QStringList& rules, bool bold)
{
    auto* name = new QStandardItem(text);
    name->setData(rules, kRulesRole);
    name->setToolTip(text);
    QList<QStandardItem*> cells {name};
    for (int level = 1; level <= 3; ++level) {
        const int count = counts.at(static_cast<size_t>(level - 1));
        auto* cell = new QStandardItem(count == 0 ? QStringLiteral("·") : QString::number(count));
        cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        if (count > 0) {
            cell->setData(static_cast<int>(statusOfLevel(level)), StatusRole);
        }
        cells.append(cell);
    }
    for (QStandardItem* cell : cells) {
        cell->setEditable(false);
        if (bold) {
            QFont font = cell->font();
            font.setBold(true);
            cell->setFont(font);
        }
    }
    return cells;
}

} // namespace

RuleTree::RuleTree(QWidget* parent)
    : QTreeView(parent)
    , m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    TableTools* tools = TableTools::setup(this, QStringLiteral("alarms.rules"));
    setSortingEnabled(false);
    setSelectionMode(SingleSelection);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(Metrics::of(this).px(8));
    setAccessibleName(tr("Rules and levels"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_model->setHorizontalHeaderLabels({tr("Rule"), QString(), QString(), QString()});
    for (int level = 1; level <= 3; ++level) {
        QStandardItem* head = m_model->horizontalHeaderItem(level);
        head->setIcon(glyphIcon(statusOfLevel(level)));
        head->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    tools->setStretchColumn(0);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (!m_filling) {
            Q_EMIT rulesChosen(rules());
        }
    });
}

/// No wider than the figures ask, so that the names keep the room.
void RuleTree::fitFigures(const std::array<int, 3>& most)
{
    QFont bold = font();
    bold.setBold(true);
    for (int level = 1; level <= 3; ++level) {
        const QString figure = QString::number(most.at(static_cast<size_t>(level - 1)));
        const int width = QFontMetrics(bold).horizontalAdvance(figure) + Metrics::of(this).px(20);
        header()->resizeSection(level, std::max(Metrics::of(this).px(36), width));
    }
}

QStringList RuleTree::rules() const
{
    return currentIndex().siblingAtColumn(0).data(kRulesRole).toStringList();
}

void RuleTree::setCounts(const QList<AlarmEntry>& entries, AlarmFilter filter)
{
    const QStringList chosen = filter.rules;
    filter.rules.clear();
    std::map<QString, std::map<QString, Counts>> byGroup;
    std::map<QString, QString> titles;
    Counts all {};
    for (const AlarmEntry& entry : entries) {
        const Signal& signal = entry.signal;
        const bool taken = filter.takes(entry);
        if (!taken && chosen != QStringList {signal.rule}) {
            continue;
        }
        Counts& counts = byGroup[groupOf(signal)][signal.rule];
        titles[signal.rule] = signal.explanation.title;
        if (taken) {
            const auto level = static_cast<size_t>(qBound(1, signal.level, 3) - 1);
            ++all.at(level);
            ++counts.at(level);
        }
    }

    m_filling = true;
    m_model->removeRows(0, m_model->rowCount());
    m_model->appendRow(row(tr("All rules"), all, {}, true));
    QModelIndex current = m_model->index(0, 0);
    const std::array<std::pair<QString, QString>, 3> groups {{{QStringLiteral("time"), tr("Time")},
        {QStringLiteral("entry"), tr("Entry")}, {QStringLiteral("process"), tr("Process")}}};
    for (const auto& [group, title] : groups) {
        const auto found = byGroup.find(group);
        if (found == byGroup.end()) {
            continue;
        }
        Counts sum {};
        QStringList members;
        for (const auto& [rule, counts] : found->second) {
            members.append(rule);
            for (size_t i = 0; i < sum.size(); ++i) {
                sum.at(i) += counts.at(i);
            }
        }
        std::ranges::sort(members, [](const QString& a, const QString& b) {
            return a.mid(1).toInt() != b.mid(1).toInt() ? a.mid(1).toInt() < b.mid(1).toInt()
                                                        : a < b;
        });
        const QList<QStandardItem*> head = row(title, sum, members, true);
        m_model->appendRow(head);
        if (members == chosen && members.size() > 1) {
            current = head.constFirst()->index();
        }
        for (const QString& rule : members) {
            const QString label
                = shownRule(rule) == rule ? rule + QLatin1Char(' ') + titles[rule] : titles[rule];
            const QList<QStandardItem*> line = row(label, found->second[rule], {rule}, false);
            head.constFirst()->appendRow(line);
            if (chosen == QStringList {rule}) {
                current = line.constFirst()->index();
            }
        }
    }
    fitFigures(all);
    expandAll();
    setCurrentIndex(current);
    m_filling = false;
}

} // namespace xq
