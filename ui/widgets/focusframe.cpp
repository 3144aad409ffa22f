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
namespace {

bool ringed(const QWidget* now)
{
    return now != nullptr
        && (qobject_cast<const QAbstractButton*>(now) != nullptr
            || qobject_cast<const SegmentedAnswer*>(now) != nullptr
            || now->property("focusRing").toBool());
}

} // namespace

void FocusFrame::install()
{
    static bool installed = false;
    if (installed) {
        return;
    }
    installed = true;
    // A frame is a child of the window it marks and goes with it; the next one is made when needed.
    // Without anything to mark none is made: it would belong to no window.
    const auto frame = std::make_shared<QPointer<FocusFrame>>();
    QObject::connect(qApp, &QApplication::focusChanged, qApp, [frame](QWidget*, QWidget* now) {
        const bool marks = ringed(now);
        if (frame->isNull() && marks) {
            *frame = new FocusFrame;
        }
        if (!frame->isNull()) {
            (*frame)->setWidget(marks ? now : nullptr);
        }
    });
    // Widgets must be gone before the application object is.
    QObject::connect(qApp, &QCoreApplication::aboutToQuit, qApp, [frame] { delete *frame; });
    QObject::connect(qApp, &QObject::destroyed, [] { installed = false; });
}

void FocusFrame::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Tokens::of(QApplication::palette()).primary, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
}

} // namespace xq
