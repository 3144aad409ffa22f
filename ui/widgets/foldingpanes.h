// SPDX-License-Identifier: GPL-3.0-or-later
// Panes side by side that become tabs when the window is narrow or scaled up (look.md: below 1280
// the right panel folds into a tab; at 200 % one pane is seen at a time).
//
//   auto* panes = new FoldingPanes(this);
//   panes->add(picker, tr("Item"), 290);          // fixed width
//   panes->add(form, tr("Form"), 420, true);      // takes what is left
#pragma once

#include <QList>
#include <QWidget>

class QHBoxLayout;
class QTabBar;

namespace xq {

class FoldingPanes : public QWidget {
    Q_OBJECT
public:
    explicit FoldingPanes(QWidget* parent = nullptr);
    /// `width` at 10 pt: the pane's own width, or the least it needs when it stretches (`weight`
    /// shares what is left).
    void add(QWidget* pane, const QString& title, int width, int weight = 0);
    void setTitle(QWidget* pane, const QString& title);
    /// A pane that stands aside from the row; while folded it is a tab like the others.
    void addFoldedOnly(QWidget* pane, const QString& title);
    /// Brings a pane to the front where panes are tabs.
    void show(QWidget* pane);
    bool folded() const { return m_shownBeside < m_panes.size(); }
    /// True when only one pane is seen at a time.
    bool single() const { return m_shownBeside <= 1 && m_panes.size() > 1; }

    /// Small: the panes fold instead of holding the window open.
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Pane {
        QWidget* widget;
        QString title;
        int width;
        int weight;
        bool foldedOnly;
    };
    void arrange();
    void apply();

    QTabBar* m_bar;
    QHBoxLayout* m_row;
    QList<Pane> m_panes;
    qsizetype m_shownBeside = 0; ///< how many stand side by side in full
    QWidget* m_front = nullptr; ///< of those behind the tabs
};

} // namespace xq
