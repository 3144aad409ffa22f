// SPDX-License-Identifier: GPL-3.0-or-later
// models/tables: item models of Qt Core over what repositories page out. They run in the windows'
// thread and never touch a store: they ask through a function and are given the answers.
#pragma once

#include "models/calendar/workcalendar.h"
#include "models/cases/caserepository.h"

#include <QAbstractTableModel>
#include <QHash>

#include <functional>
#include <map>
#include <memory>

namespace xq {

/// What the model asks for. `id` comes back with the answer; an answer to an older question is
/// dropped.
struct CaseFetch {
    enum class What { Page, Count };
    What what = What::Page;
    quint64 id = 0;
    int page = 0;
    CaseQuery query;
};

/// The case list: a known number of rows over pages that are fetched when something looks at them.
/// Filter and order are part of the query and run in SQL with keyset paging; nothing here walks the
/// rows, so a million is as smooth as a hundred. The newest wish wins: dragging the scroll bar
/// drops pages that went out of sight, and one page is on its way at a time.
class CaseTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Status,
        Remaining,
        Number,
        Cause,
        Step,
        Handler,
        Due,
        Occurred,
        Entered,
        Item,
        LastAct,
        ColumnCount
    };
    enum Role {
        RowRole = Qt::UserRole + 300, ///< CaseRow; invalid while not loaded
        StreamRole, ///< QString
        LevelRole, ///< int, of DueView
        FractionRole, ///< double
        WarningRole, ///< double
        OvertimeRole, ///< double
    };
    static constexpr int kPageSize = 200;
    static constexpr int kPagesKept = 24;

    using Ask = std::function<void(const CaseFetch& fetch)>;
    explicit CaseTableModel(Ask ask, QObject* parent = nullptr);

    /// Another list. What is shown stays until the first page of the new one is there.
    void setQuery(const CaseQuery& query);
    const CaseQuery& query() const { return m_query; }
    /// The same list again, because something was recorded: rows are replaced as they arrive.
    void reload();
    void setNow(Instant now);
    void setNames(const QHash<QString, QString>& names); ///< person id -> name
    void setCalendar(std::shared_ptr<const WorkCalendar> calendar);

    void takePage(const CaseFetch& fetch, const Result<CasePage>& page);
    void takeCount(const CaseFetch& fetch, const Result<qint64>& count);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Asks for the other order; a column without an index behind it is left as it is.
    void sort(int column, Qt::SortOrder order) override;
    static bool sortable(int column);

    /// Null: not loaded (yet).
    const CaseRow* row(int row) const;
    bool isComplete() const { return m_counted; } ///< the number of rows is the final one
    int pagesHeld() const { return static_cast<int>(m_pages.size()); }

Q_SIGNALS:
    void loaded(); ///< the first page of the list is shown
    void counted(qint64 rows);
    void failed(const xq::Error& error);

private:
    struct Page {
        QList<CaseRow> rows;
        bool stale = false;
        quint64 used = 0;
    };
    void begin(bool reset);
    void want(int page) const;
    void pump();
    CaseFetch fetchOf(int page);
    void resize(int rows);
    void forgetOldest();
    QVariant display(const CaseRow& row, int column) const;

    Ask m_ask;
    CaseQuery m_query;
    quint64 m_id = 0; ///< of the newest list
    bool m_resetting = false; ///< the rows on show belong to the list before
    bool m_counted = false;
    int m_rows = 0;
    int m_onItsWay = -1; ///< page
    mutable QList<int> m_wanted; ///< newest last
    mutable bool m_pumpPosted = false;
    mutable QHash<int, Page> m_pages;
    mutable quint64 m_uses = 0;
    std::map<int, QString> m_anchors; ///< page -> token after which it begins
    Instant m_now = 0;
    QHash<QString, QString> m_names;
    std::shared_ptr<const WorkCalendar> m_calendar;
};

/// The word for a case's state in lists: in time, early warning, overdue, returned ...
QString caseStatusWord(const CaseRow& row, int level);

} // namespace xq

Q_DECLARE_METATYPE(xq::CaseRow)
