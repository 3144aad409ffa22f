// SPDX-License-Identifier: GPL-3.0-or-later
// The bar at the foot of a page, always in sight: side actions, danger, reason at the left; open
// problems in words; cancel, save and the primary act at the far right.
//
//   auto* bar = new PageActionBar(this);
//   bar->addSide(tr("&Transfer..."), this, &CasePage::transfer);
//   bar->addDanger(tr("&Void..."), ...);
//   bar->setReason(tr("Cannot be pulled back: nothing was submitted in this round."));
//   bar->addRight(tr("&Save"), ...);
//   bar->setPrimary(tr("Submit for review"), QKeySequence(Qt::CTRL | Qt::Key_Return), this, &...);
//   bar->setProblems(1, tr("%n thing(s) to check", nullptr, 1));   // primary then jumps:
//   problemsClicked
#pragma once

#include "ui/widgets/button.h"

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;

namespace xq {

class NoticeLine;

class PageActionBar : public QFrame {
    Q_OBJECT
public:
    explicit PageActionBar(QWidget* parent = nullptr);

    Button* addSide(const QString& text, const std::function<void()>& act);
    Button* addDanger(const QString& text, const std::function<void()>& act);
    Button* addRight(const QString& text, const std::function<void()>& act);
    Button* setPrimary(
        const QString& text, const QKeySequence& key, const std::function<void()>& act);
    template <typename Receiver, typename Method>
    Button* addSide(const QString& text, Receiver* receiver, Method method)
    {
        return addSide(text, [receiver, method] { (receiver->*method)(); });
    }
    template <typename Receiver, typename Method>
    Button* addDanger(const QString& text, Receiver* receiver, Method method)
    {
        return addDanger(text, [receiver, method] { (receiver->*method)(); });
    }
    template <typename Receiver, typename Method>
    Button* addRight(const QString& text, Receiver* receiver, Method method)
    {
        return addRight(text, [receiver, method] { (receiver->*method)(); });
    }
    template <typename Receiver, typename Method>
    Button* setPrimary(
        const QString& text, const QKeySequence& key, Receiver* receiver, Method method)
    {
        return setPrimary(text, key, [receiver, method] { (receiver->*method)(); });
    }
    Button* primary() const { return m_primary; }

    /// What is said gives way first when the window is narrow, then side actions go into a menu.
    QSize minimumSizeHint() const override;

    /// Why an act beside it is impossible; stands after the side actions.
    void setReason(const QString& reason);
    /// Hints of the page in small grey words ("Tab next field"); stands at the left.
    void setHints(const QStringList& hints);
    /// State of the draft, at the very left, with its glyph.
    void setDraft(const QString& text, bool saved);
    /// With problems open the primary button jumps to the first instead of acting.
    void setProblems(int count, const QString& sentence);

Q_SIGNALS:
    void problemsClicked();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void fit();
    void showMore();

    QList<Button*> m_sides;
    Button* m_more;
    QHBoxLayout* m_left;
    QHBoxLayout* m_right;
    NoticeLine* m_draft;
    QLabel* m_hints;
    QLabel* m_reason;
    NoticeLine* m_problems;
    Button* m_primary = nullptr;
    int m_problemCount = 0;
};

} // namespace xq
