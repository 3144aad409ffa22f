// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/setasidedesk.h"
#include "ui/shell/page.h"
#include "ui/widgets/badge.h"

class QLabel;
class QListView;
class QModelIndex;
class QSplitter;
class QStandardItemModel;
class QTableView;

namespace xq {

class Button;
class ComparisonTable;
class EmptyState;
class ErrorPanel;
class PageActionBar;
class Panel;

/// What sort of refusal it is, in two or three words, by its stable code.
Badge refusalBadge(const QString& code);

/// The set-aside list (mock-up 10): what the platform did not take in, whole, with the reason and
/// both versions; what waits for the exchange below it. Nothing is chosen between the versions and
/// closing the page decides nothing.
class SetAsidePage : public Page {
    Q_OBJECT
public:
    struct Data {
        QList<SetAsideView> entries;
        QList<UnsentLine> unsent; ///< the first ones
        qint64 unsentCount = 0; ///< all of them
        Instant now = 0;
    };

    explicit SetAsidePage(QWidget* parent = nullptr);
    void setData(const Data& data);
    void showError(const Error& error);
    void choose(const QString& event);
    const SetAsideView* chosen() const; ///< null: none

    QString helpText() const override;
    void refresh() override { Q_EMIT refreshRequested(); }
    void arrive(const QVariantMap& hints) override;
    QWidget* firstPlace() const override;
    QList<QWidget*> panes() const override;

Q_SIGNALS:
    void refreshRequested();
    void discardRequested(const QString& event, const QString& reason);
    /// Into a draft of the case's form (asDraft), or the same recorded again.
    void redoRequested(const QString& event, bool asDraft);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildLists();
    Panel* buildDetail();
    void fillList();
    void fillUnsent();
    void showCurrent();
    void showActs(const SetAsideView& entry);
    QString metaLine(const SetAsideView& entry) const;
    void openCase();
    void discard();
    void redo();
    void copy();

    Data m_data;
    QString m_wanted; ///< to be chosen when its entry is there
    ErrorPanel* m_error;
    QSplitter* m_split;
    Panel* m_listPanel;
    QListView* m_list;
    QStandardItemModel* m_rows;
    EmptyState* m_empty;
    QLabel* m_foot;
    QWidget* m_footRule;
    Panel* m_unsentPanel;
    QTableView* m_unsent;
    QStandardItemModel* m_unsentRows;
    EmptyState* m_nothingUnsent;
    Panel* m_detail;
    Button* m_open;
    QWidget* m_content;
    QLabel* m_sentence;
    QLabel* m_meta;
    ComparisonTable* m_table;
    QLabel* m_consequence;
    EmptyState* m_nothingChosen;
    PageActionBar* m_bar;
    Button* m_copy;
    Button* m_discard;
    Button* m_redo;
};

} // namespace xq
