// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/focusframe.h"

#include "ui/widgets/segmented.h"
#include "ui/widgets/tokens.h"

#include <QAbstractButton>
#include <QApplication>
#include <QPainter>
#include <QPointer>

namespace xq {

FocusFrame::FocusFrame(QObject* owner)
{
    connect(
        qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
    connect(owner, &QObject::destroyed, this, [this] { setWidget(nullptr); });
}

void FocusFrame::install()
{
    static QPointer<FocusFrame> frame;
    if (frame.isNull()) {
        frame = new FocusFrame(qApp);
        // Widgets must be gone before the application object is.
        connect(qApp, &QCoreApplication::aboutToQuit, frame, &QObject::deleteLater);
    }
}

void FocusFrame::follow(QWidget* now)
{
    const bool ringed = now != nullptr
        && (qobject_cast<QAbstractButton*>(now) != nullptr
            || qobject_cast<SegmentedAnswer*>(now) != nullptr
            || now->property("focusRing").toBool());
    setWidget(ringed ? now : nullptr);
}

void FocusFrame::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Tokens::of(QApplication::palette()).primary, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
}

} // namespace xq
