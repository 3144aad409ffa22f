// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/supervision/alarmmodel.h"

#include <QTreeView>

class QStandardItemModel;

namespace xq {

/// Rules in their families with the number of signals on each level; choosing a row narrows the
/// list.
class RuleTree : public QTreeView {
    Q_OBJECT
public:
    explicit RuleTree(QWidget* parent = nullptr);
    /// Counts what `filter` takes, whatever rules it names; those are shown as chosen.
    void setCounts(const QList<AlarmEntry>& entries, AlarmFilter filter);
    QStringList rules() const; ///< of the chosen row; empty: all

Q_SIGNALS:
    void rulesChosen(const QStringList& rules);

private:
    void fitFigures(const std::array<int, 3>& most);

    QStandardItemModel* m_model;
    bool m_filling = false;
};

} // namespace xq
