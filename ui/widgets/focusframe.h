// SPDX-License-Identifier: GPL-3.0-or-later
// The focus ring: 2 px of the primary colour, 1 px outside the widget, never removed, also with the
// mouse. Fields and areas have their own inner border instead (style sheet).
//
//   FocusFrame::install();        // once, after Theme::install; the shell does it
#pragma once

#include <QFocusFrame>

namespace xq {

class FocusFrame : public QFocusFrame {
    Q_OBJECT
public:
    /// Follows the application's focus from now on.
    static void install();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    FocusFrame() = default;
};

} // namespace xq
