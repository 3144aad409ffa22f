// SPDX-License-Identifier: GPL-3.0-or-later
// The one search box (Ctrl+K, Ctrl+F): cases, parties, items, pinyin initials, and the program's
// own commands. The seam to the search index is a signal and an answer:
//
//   connect(window->search(), &SearchField::searchRequested, [=](const QString& text, int request)
//   {
//       latest.run(worker, [=] { return index->find(text); },
//           [=](QList<SearchHit> hits) { window->search()->showHits(request, hits); }); });
#pragma once

#include "ui/shell/shellstate.h"

#include <QLineEdit>

class QAction;
class QFrame;
class QListView;
class QStandardItemModel;
class QTimer;

namespace xq {

class SearchField : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(QWidget* parent = nullptr);
    /// Answers of an older request than the newest are dropped.
    void showHits(int request, const QList<SearchHit>& hits);
    /// Commands found by their words, without asking anybody.
    void setCommands(const QList<QAction*>& commands);

Q_SIGNALS:
    void searchRequested(const QString& text, int request); ///< 200 ms after the last key
    void chosen(const xq::PageAddress& address);
    void searchAll(const QString& text); ///< Enter without a hit chosen

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void ask();
    void fill(const QList<SearchHit>& hits, bool answered);
    void place();
    void choose(int row);

    QTimer* m_pause;
    QFrame* m_popup;
    QListView* m_list;
    QStandardItemModel* m_model;
    QList<QAction*> m_commands;
    int m_request = 0;
};

} // namespace xq
