// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"
#include "ui/catalogue/cataloguemodel.h"
#include "ui/shell/page.h"

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QStandardItemModel;
class QTableView;
class QTreeView;

namespace xq {

class EmptyState;
class ErrorPanel;
class FoldingPanes;
class ItemPane;
class Panel;

struct CatalogueData {
    QList<CatalogueEntry> entries; ///< by code
    QDate today;
};

/// Answers on the window's thread, later or at once; only the newest call is answered, and none
/// after the page's end.
class CatalogueSource {
public:
    using Reply = std::function<void(Result<CatalogueData>)>;
    virtual ~CatalogueSource() = default;
    virtual void fetch(const Reply& reply) = 0;
};

/// The catalogue for reading: kinds with their counts, the list, one item in full. Hints: item
/// (code), text. Asks for page "new-case" with the hint item.
class CataloguePage : public Page {
    Q_OBJECT
public:
    explicit CataloguePage(CatalogueSource* source, QWidget* parent = nullptr);
    QString helpText() const override;
    void refresh() override;
    void arrive(const QVariantMap& hints) override;
    QWidget* firstPlace() const override;
    QList<QWidget*> panes() const override;
    QSize minimumSizeHint() const override; ///< of the folded page

    void setCatalogue(const CatalogueData& catalogue);
    void choose(const QString& code);
    const CatalogueEntry* chosen() const; ///< null: none
    int shownCount() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildList();
    void buildTree();
    void fillTree();
    void applyFilter();
    void showCurrent();

    CatalogueSource* m_source;
    QString m_wanted; ///< item to choose when the catalogue is there
    CatalogueModel* m_model;
    CatalogueProxy* m_proxy;
    CatalogueFilter m_filter;
    QStandardItemModel* m_kinds;
    ErrorPanel* m_error;
    FoldingPanes* m_split;
    Panel* m_treePanel;
    QTreeView* m_tree;
    Panel* m_listPanel;
    QTableView* m_list;
    EmptyState* m_empty;
    QLineEdit* m_text;
    QComboBox* m_state;
    QLabel* m_foot;
    ItemPane* m_pane;
    bool m_filling = false;
};

} // namespace xq
