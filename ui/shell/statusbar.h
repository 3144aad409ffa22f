// SPDX-License-Identifier: GPL-3.0-or-later
// The status bar in its fixed order: connection · unsent · last sync · clock · draft — user · date.
//
//   window->setStatus(status);      // MainWindow passes it on; each segment is named and spoken
#pragma once

#include "ui/shell/shellstate.h"

#include <QFrame>

class QLabel;

namespace xq {

class ShellStatusBar : public QFrame {
    Q_OBJECT
public:
    explicit ShellStatusBar(QWidget* parent = nullptr);
    void setStatus(const ShellStatus& status);
    const ShellStatus& status() const { return m_status; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Segment {
        Status status = Status::Neutral; ///< glyph and colour
        Glyph glyph = Glyph::None;
        QString text;
        QString tip;
        bool strong = false; ///< bold on its own ground
        int x = 0;
        int width = 0;
    };
    Segment connectionSegment() const;
    Segment clockSegment() const;
    void rebuild();

    ShellStatus m_status;
    QList<Segment> m_left;
    QList<Segment> m_right;
};

/// "2 h 17 min" in words.
QString durationText(Instant length);
/// "0.4 s", "3 minutes" in words.
QString clockErrorText(qint64 milliseconds);

} // namespace xq
