// SPDX-License-Identifier: GPL-3.0-or-later
// The left column of the new-case page: search by code, name, pinyin initials or basis; filter by
// kind; what was used last. The focus stays in the search field while the arrows travel the list.
#pragma once

#include "ui/cases/pickitem.h"
#include "ui/widgets/panel.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

class QLabel;
class QLineEdit;
class QListView;

namespace xq {

/// The items that fit search text and kind.
class PickModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setItems(QList<PickItem> items);
    void setFilter(const QString& text, const QString& kind);
    const QList<PickItem>& items() const { return m_items; }
    const PickItem& shown(int row) const { return m_items.at(m_rows.at(row).index); }
    PickHit hit(int row) const { return m_rows.at(row).hit; }
    int indexOf(const QString& code) const; ///< row in the shown list; -1: not shown
    const PickItem* find(const QString& code) const; ///< in all items
    /// How many fit the text, by kind id; "" is all.
    QHash<QString, int> counts() const { return m_counts; }
    QString matchedText() const; ///< what the first hit's name reads there

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        qsizetype index;
        PickHit hit;
    };
    void filter();

    QList<PickItem> m_items;
    QList<Row> m_rows;
    QHash<QString, int> m_counts;
    QString m_text;
    QString m_kind;
};

/// Code, kind and count in the first line; the name, wrapped, with the hit marked; why not.
class PickDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    int layOut(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index,
        int width) const;
};

class ItemPicker : public Panel {
    Q_OBJECT
public:
    explicit ItemPicker(QWidget* parent = nullptr);
    void setItems(const QList<PickItem>& items, const QStringList& recent);
    /// Chooses by code, whatever the filters say; no signal.
    void choose(const QString& code);
    const PickItem* chosen() const; ///< null: none
    const PickModel* model() const { return m_model; }
    QLineEdit* search() const { return m_search; }
    QListView* list() const { return m_list; }

Q_SIGNALS:
    /// An item was taken (Enter or click). Not openable ones too: the page says why.
    void taken(const QString& code);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void apply();
    void take();
    void fillChips();
    void move(int by);

    PickModel* m_model;
    QLineEdit* m_search;
    QLabel* m_match;
    QWidget* m_chips;
    QListView* m_list;
    QLabel* m_none;
    QWidget* m_recent;
    QString m_kind;
    QString m_chosen;
};

} // namespace xq
