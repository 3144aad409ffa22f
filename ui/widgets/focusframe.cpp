// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/focusframe.h"

#include "ui/widgets/segmented.h"
#include "ui/widgets/tokens.h"

#include <QAbstractButton>
#include <QApplication>
#include <QPainter>
#include <QPointer>

#include <memory>

namespace xq {

void FocusFrame::install()
{
    static bool installed = false;
    if (installed) {
        return;
    }
    installed = true;
    // A frame is a child of the window it marks and goes with it; the next one is made when needed.
    const auto frame = std::make_shared<QPointer<FocusFrame>>();
    QObject::connect(qApp, &QApplication::focusChanged, qApp, [frame](QWidget*, QWidget* now) {
        if (frame->isNull() && now != nullptr) {
            *frame = new FocusFrame;
        }
        if (!frame->isNull()) {
            (*frame)->follow(now);
        }
    });
    // Widgets must be gone before the application object is.
    QObject::connect(qApp, &QCoreApplication::aboutToQuit, qApp, [frame] { delete *frame; });
    QObject::connect(qApp, &QObject::destroyed, [] { installed = false; });
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
