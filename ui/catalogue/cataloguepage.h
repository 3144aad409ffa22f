// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"
#include "ui/catalogue/cataloguemodel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QSplitter;
class QStandardItemModel;
class QTableView;
class QTreeView;

namespace xq {

class EmptyState;
class ErrorPanel;
class ItemPane;
class Panel;

/// The catalogue for reading: kinds with their counts, the list, one item in full.
class CataloguePage : public QWidget {
    Q_OBJECT
public:
    struct Data {
        QList<CatalogueEntry> entries; ///< by code
        QDate today;
    };

    explicit CataloguePage(QWidget* parent = nullptr);
    void setData(const Data& catalogue);
    void showError(const Error& error);
    void choose(const QString& code);
    const CatalogueEntry* chosen() const; ///< null: none
    int shownCount() const;

Q_SIGNALS:
    void caseRequested(const QString& itemCode);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildList();
    void buildTree();
    void fillTree();
    void applyFilter();
    void showCurrent();
    void cyclePanes(bool back);

    CatalogueModel* m_model;
    CatalogueProxy* m_proxy;
    CatalogueFilter m_filter;
    QStandardItemModel* m_kinds;
    ErrorPanel* m_error;
    QSplitter* m_split;
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
