// SPDX-License-Identifier: GPL-3.0-or-later
// What tests of windows share: settings of their own, keys as a person presses them, and what a
// person can read.
#pragma once

#include "app/common/translations.h"
#include "ui/widgets/button.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QImage>
#include <QInputMethodEvent>
#include <QLabel>
#include <QPainter>
#include <QSettings>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>

namespace xq::test {

/// The office's language and the light theme at 10 points; column widths that this user remembers
/// do not leak in. Lives as long as the test.
class WindowsOfTest {
public:
    explicit WindowsOfTest(const char* program)
    {
        QCoreApplication::setOrganizationName(QStringLiteral("Xingquan"));
        QCoreApplication::setApplicationName(QLatin1String(program));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        installTranslations(*qApp, QStringLiteral("zh_CN"));
        Theme::install(ThemeChoice::Light, 10);
    }

private:
    QTemporaryDir m_settings;
};

/// main() of a program with one suite.
template <typename Suite> int runWindows(int argc, char** argv, const char* program)
{
    const QApplication application(argc, argv);
    const WindowsOfTest windows(program);
    Suite suite;
    return QTest::qExec(&suite, argc, argv);
}

/// Every label that can be seen, a line each.
inline QString wordsOn(const QWidget& widget)
{
    QStringList words;
    for (const QLabel* label : widget.findChildren<QLabel*>()) {
        if (label->isVisibleTo(&widget)) {
            words.append(label->text());
        }
    }
    return words.join(QLatin1Char('\n'));
}

inline Button* buttonOn(const QWidget& widget, const QString& text)
{
    for (Button* each : widget.findChildren<Button*>()) {
        if (each->isVisibleTo(&widget) && each->text() == text) {
            return each;
        }
    }
    return nullptr;
}

/// A dialog has the keys. (QTest's own wait is content with the window below it.)
inline bool waitForKeys(const QWidget* dialog)
{
    return QTest::qWaitFor([dialog] { return QApplication::activeWindow() == dialog; });
}

/// Every pause that runs there (a draft's, a filter's) is over: what was to come of it has come.
inline bool pausesEnd(const QObject& owner)
{
    return QTest::qWaitFor([&owner] {
        const auto timers = owner.findChildren<QTimer*>();
        return std::none_of(timers.begin(), timers.end(),
            [](const QTimer* timer) { return timer->isSingleShot() && timer->isActive(); });
    });
}

/// Into whatever has the focus; while nothing has it the window still hears its keys.
inline void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWidget* focus = QApplication::focusWidget();
    focus = focus != nullptr ? focus : QApplication::activeWindow();
    QVERIFY(focus != nullptr);
    QTest::keyClick(focus, static_cast<Qt::Key>(key), modifiers);
}

/// Chinese as an input method commits it, into whatever has the focus.
inline void commit(const QString& text)
{
    QWidget* focus = QApplication::focusWidget();
    QVERIFY(focus != nullptr);
    QInputMethodEvent composing(text.left(1).toLower(), {});
    QCoreApplication::sendEvent(focus, &composing);
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(focus, &event);
}

/// By Tab alone, as often as it takes to go around once; false: it cannot be reached.
inline bool tabTo(const QWidget* place)
{
    for (int i = 0; i < 100 && QApplication::focusWidget() != nullptr; ++i) {
        if (QApplication::focusWidget() == place
            || place->isAncestorOf(QApplication::focusWidget())) {
            return true;
        }
        press(Qt::Key_Tab);
    }
    return false;
}

/// Over what stands in the field.
inline void retype(const QString& text)
{
    press(Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), text);
}

/// Is the cell, left-aligned, painted as it would be with all the room in the world? `width` 0: as
/// wide as its column is now.
inline bool isShownWhole(const QTableView& view, const QModelIndex& index, int width = 0)
{
    const int shown = width != 0 ? width : view.columnWidth(index.column());
    const auto paint = [&](int room) {
        QStyleOptionViewItem option;
        option.initFrom(&view);
        option.widget = &view;
        option.rect = QRect(0, 0, room, view.rowHeight(index.row()));
        QImage image(option.rect.size(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        view.itemDelegateForIndex(index)->paint(&painter, option, index);
        painter.end();
        return image.copy(0, 0, shown - 8, image.height()); // without the grid
    };
    return paint(shown) == paint(shown + 1000);
}

} // namespace xq::test
