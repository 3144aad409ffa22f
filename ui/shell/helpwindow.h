// SPDX-License-Identifier: GPL-3.0-or-later
// F1: what this screen is for and its keys, in a small window beside the work.
#pragma once

#include <QWidget>

class QLabel;

namespace xq {

class HelpWindow : public QWidget {
    Q_OBJECT
public:
    /// One window, filled anew; Esc closes it.
    static void showFor(QWidget* owner, const QString& title, const QString& text);

private:
    explicit HelpWindow(QWidget* owner);

    QLabel* m_title;
    QLabel* m_text;
    QLabel* m_keys;
};

} // namespace xq
