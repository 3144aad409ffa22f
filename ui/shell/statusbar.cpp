// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusbar.h"

#include "ui/widgets/metrics.h"
#include "ui/widgets/rows.h"

#include <QApplication>
#include <QEvent>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QTimeZone>
#include <QToolTip>

namespace xq {

namespace {

QDateTime local(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::OffsetFromUTC, 8 * 3600);
}
QString clockTime(Instant at)
{
    return local(at).toString(QStringLiteral("HH:mm:ss"));
}

/// "08:04" today, with the date on another day.
QString shortTime(Instant at, Instant now)
{
    return local(at).date() == local(now).date()
        ? local(at).toString(QStringLiteral("HH:mm"))
        : local(at).toString(QStringLiteral("MM-dd HH:mm"));
}

} // namespace

QString durationText(Instant length)
{
    const qint64 minutes = length / 60'000;
    if (minutes < 60) {
        return ShellStatusBar::tr("%n minute(s)", nullptr, static_cast<int>(minutes));
    }
    if (minutes < 24 * 60) {
        return minutes % 60 == 0
            ? ShellStatusBar::tr("%n hour(s)", nullptr, static_cast<int>(minutes / 60))
            : ShellStatusBar::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    }
    return ShellStatusBar::tr("%n day(s)", nullptr, static_cast<int>(minutes / (24 * 60)));
}

QString clockErrorText(qint64 milliseconds)
{
    // A bound, so it is never said to be nothing.
    const double seconds = std::max(0.1, static_cast<double>(milliseconds) / 1000.0);
    return seconds < 60.0
        ? ShellStatusBar::tr("%1 s").arg(QString::number(seconds, 'f', seconds < 1.0 ? 1 : 0))
        : durationText(milliseconds);
}

ShellStatusBar::ShellStatusBar(QWidget* parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("statusBar"));
    setFixedHeight(Metrics::of(this).px(26));
    rebuild();
}

void ShellStatusBar::setStatus(const ShellStatus& status)
{
    if (!(status == m_status)) {
        m_status = status;
        rebuild();
    }
}

ShellStatusBar::Segment ShellStatusBar::connectionSegment() const
{
    Segment segment;
    switch (m_status.connection) {
    case Connection::Online:
        segment.status = Status::Done;
        segment.glyph = Glyph::Done;
        segment.text = m_status.unsent == 0 ? tr("Online · all synchronised") : tr("Online");
        break;
    case Connection::Syncing:
        segment.status = Status::Normal;
        segment.glyph = Glyph::Exchange;
        segment.text = tr("Online · exchanging");
        break;
    case Connection::Offline:
        segment.status = Status::Offline;
        segment.glyph = Glyph::Offline;
        segment.strong = true;
        segment.text = !m_status.failure.isEmpty() ? tr("Offline · %1").arg(m_status.failure)
            : m_status.since == 0                  ? tr("Offline")
            : m_status.now - m_status.since < 60'000
            ? tr("Offline · since %1").arg(shortTime(m_status.since, m_status.now))
            : tr("Offline · since %1 (%2)")
                  .arg(shortTime(m_status.since, m_status.now),
                      durationText(m_status.now - m_status.since));
        segment.tip = tr("Work goes on as usual; everything is sent once the platform is reached.");
        break;
    case Connection::NeverConnected:
        segment.status = Status::Offline;
        segment.glyph = Glyph::Offline;
        segment.text = tr("Not connected to a platform");
        break;
    }
    return segment;
}

ShellStatusBar::Segment ShellStatusBar::clockSegment() const
{
    Segment segment;
    segment.glyph = Glyph::Normal;
    const QString width = QStringLiteral("±") + clockErrorText(m_status.clockErrorMs);
    switch (m_status.clock) {
    case ClockState::Trusted:
        segment.text = tr("Clock trusted %1").arg(width);
        break;
    case ClockState::Estimated:
        segment.text = tr("Clock carried on by this PC %1").arg(width);
        break;
    case ClockState::Wrong:
        segment.status = Status::Warning;
        segment.glyph = Glyph::Warning;
        segment.text = tr("Clock differs by %1").arg(durationText(m_status.clockErrorMs));
        break;
    case ClockState::Unknown:
        segment.text = tr("Clock not compared yet");
        break;
    }
    return segment;
}

void ShellStatusBar::rebuild()
{
    m_left.clear();
    m_right.clear();
    const auto plain = [](const QString& text) {
        Segment segment;
        segment.text = text;
        return segment;
    };
    m_left.append(connectionSegment());
    if (m_status.connection != Connection::NeverConnected) {
        m_left.append(plain(tr("Unsent %1").arg(m_status.unsent)));
    }
    if (m_status.lastSync != 0) {
        const bool today = local(m_status.lastSync).date() == local(m_status.now).date();
        m_left.append(plain(tr("Last sync %1")
                                .arg(today ? clockTime(m_status.lastSync)
                                           : shortTime(m_status.lastSync, m_status.now))));
    }
    m_left.append(clockSegment());
    if (m_status.draftSaved != 0) {
        m_left.append(plain(tr("Draft saved %1").arg(clockTime(m_status.draftSaved))));
    }
    if (!m_status.user.isEmpty()) {
        Segment user = plain(m_status.role.isEmpty()
                ? m_status.user
                : m_status.user + QStringLiteral(" · ") + m_status.role);
        user.glyph = Glyph::Dot;
        m_right.append(user);
    }
    if (m_status.now != 0) {
        const QDateTime now = local(m_status.now);
        m_right.append(plain(now.toString(QStringLiteral("yyyy-MM-dd "))
            + QLocale().dayName(now.date().dayOfWeek()) + now.toString(QStringLiteral(" HH:mm"))));
    }
    QStringList words;
    for (const Segment& segment : std::as_const(m_left)) {
        words.append(segment.text);
    }
    for (const Segment& segment : std::as_const(m_right)) {
        words.append(segment.text);
    }
    setAccessibleName(tr("Status"));
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    update();
}

void ShellStatusBar::paintEvent(QPaintEvent*)
{
    const Metrics m = Metrics::of(this);
    const Tokens& t = Tokens::of(QApplication::palette());
    QPainter painter(this);
    painter.fillRect(rect(), t.window);
    painter.setPen(QPen(t.line, 0));
    painter.drawLine(rect().topLeft(), rect().topRight());
    const QFont small = typeFont(QApplication::font(), TypeStep::Small);
    const int pad = m.px(10);
    const auto widthOf = [&](const Segment& segment) {
        const QFontMetrics fm(segment.strong ? boldFont(small) : small);
        return fm.horizontalAdvance(segment.text) + 2 * pad
            + (segment.glyph == Glyph::None ? 0 : m.glyph + m.px(6));
    };
    const auto draw = [&](Segment& segment, int x, int width) {
        segment.x = x;
        segment.width = width;
        const QRect box(x, 1, width, height() - 1);
        QColor ink = segment.status == Status::Neutral ? t.text2 : t.words(segment.status);
        if (segment.strong) {
            painter.fillRect(box, t.tone(segment.status).ground);
        }
        int left = x + pad;
        if (segment.glyph == Glyph::Dot) { // the user: a person rather than a dot
            icon("user", Ink::Secondary)
                .paint(&painter, QRect(left - 2, (height() - m.icon) / 2, m.icon, m.icon));
            left += m.glyph + m.px(6);
        } else if (segment.glyph != Glyph::None) {
            paintGlyph(painter, QRect(left, (height() - m.glyph) / 2 + 1, m.glyph, m.glyph),
                segment.glyph, ink);
            left += m.glyph + m.px(6);
        }
        painter.setFont(segment.strong ? boldFont(small) : small);
        paintText(painter, QRect(left, 1, x + width - left - m.px(4), height() - 1), segment.text,
            ink, Qt::AlignLeft, {}, t);
    };
    int right = width();
    for (auto segment = m_right.rbegin(); segment != m_right.rend(); ++segment) {
        const int wide = widthOf(*segment);
        right -= wide;
        draw(*segment, right, wide);
        painter.setPen(QPen(t.line, 0));
        painter.drawLine(right, m.px(5), right, height() - m.px(5));
    }
    int x = 0;
    for (Segment& segment : m_left) {
        const int wide = std::min(widthOf(segment), right - x);
        segment.width = 0;
        if (wide < m.px(60)) {
            continue; // no room: the accessible text and the tooltip still have it
        }
        draw(segment, x, wide);
        x += wide;
        painter.setPen(QPen(t.line, 0));
        painter.drawLine(x, m.px(5), x, height() - m.px(5));
    }
}

void ShellStatusBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        setFixedHeight(Metrics::of(this).px(26));
    } else if (event->type() == QEvent::LanguageChange) {
        rebuild();
    }
    QFrame::changeEvent(event);
}

bool ShellStatusBar::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        for (const Segment& segment : m_left + m_right) {
            if (help->x() >= segment.x && help->x() < segment.x + segment.width) {
                QToolTip::showText(help->globalPos(),
                    segment.tip.isEmpty() ? segment.text
                                          : segment.text + QLatin1Char('\n') + segment.tip,
                    this);
                return true;
            }
        }
        QToolTip::hideText();
        return true;
    }
    return QFrame::event(event);
}

} // namespace xq
