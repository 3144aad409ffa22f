// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elementfields.h"

#include "ui/widgets/button.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/metrics.h"

#include <QAction>
#include <QApplication>
#include <QCalendarWidget>
#include <QFocusEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QRegularExpression>
#include <QWidgetAction>

namespace xq {

namespace {

/// A line edit with its unit inside at the right, behind a hairline.
class UnitEdit final : public QLineEdit {
public:
    UnitEdit(const QString& unit, QWidget* parent)
        : QLineEdit(parent)
        , m_unit(unit)
    {
        fit();
    }

protected:
    void changeEvent(QEvent* event) override
    {
        QLineEdit::changeEvent(event);
        if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
            fit();
        }
    }

    void paintEvent(QPaintEvent* event) override
    {
        QLineEdit::paintEvent(event);
        if (m_unit.isEmpty()) {
            return;
        }
        const Metrics m = Metrics::of(this);
        const Tokens& t = Tokens::of(QApplication::palette());
        QPainter painter(this);
        const int textWidth = fontMetrics().horizontalAdvance(m_unit);
        const int x = width() - textWidth - m.px(9);
        painter.setPen(QPen(t.line, 0));
        painter.drawLine(x - m.px(7), m.px(6), x - m.px(7), height() - m.px(6));
        painter.setPen(t.text2);
        painter.drawText(QRect(x, 0, textWidth + 1, height()), Qt::AlignVCenter, m_unit);
    }

private:
    void fit()
    {
        if (!m_unit.isEmpty()) {
            setTextMargins(
                0, 0, fontMetrics().horizontalAdvance(m_unit) + Metrics::of(this).px(12), 0);
        }
    }

    QString m_unit;
};

enum class Kind : quint8 { Text, Date, Moment, Money, Number };

Kind kindOf(const QString& type)
{
    if (type == QStringLiteral("date")) {
        return Kind::Date;
    }
    if (type == QStringLiteral("instant")) {
        return Kind::Moment;
    }
    if (type == QStringLiteral("money")) {
        return Kind::Money;
    }
    return type == QStringLiteral("number") ? Kind::Number : Kind::Text;
}

class LineElement final : public ElementEditor {
public:
    LineElement(const ElementSpec& spec, QWidget* parent)
        : ElementEditor(spec, parent)
        , m_kind(kindOf(spec.type))
        , m_edit(new UnitEdit(
              m_kind == Kind::Money && spec.unit.isEmpty() ? ElementEditor::tr("yuan") : spec.unit,
              this))
    {
        m_edit->setPlaceholderText(spec.placeholder);
        m_edit->setMaxLength(spec.maxLength);
        if (m_kind == Kind::Money || m_kind == Kind::Number) {
            m_edit->setAlignment(Qt::AlignRight);
        }
        if (m_kind == Kind::Date || m_kind == Kind::Moment) {
            addCalendar();
        }
        adopt(m_edit);
        connect(m_edit, &QLineEdit::textEdited, this, [this] { touched(); });
        connect(m_edit, &QLineEdit::editingFinished, this, [this] {
            normalise();
            left();
        });
    }

    QJsonValue value() const override
    {
        const QString text = m_edit->text().trimmed();
        if (text.isEmpty()) {
            return {};
        }
        switch (m_kind) {
        case Kind::Text:
            return text;
        case Kind::Date: {
            const auto date = readDate(text, today());
            return date ? QJsonValue(date->toString(Qt::ISODate)) : QJsonValue();
        }
        case Kind::Moment: {
            const auto at = readInstant(text, today());
            return at ? QJsonValue(toIso(*at)) : QJsonValue();
        }
        case Kind::Money: {
            const auto fen = readMoney(text);
            return fen ? QJsonValue(*fen) : QJsonValue();
        }
        case Kind::Number:
            return number(text);
        }
        return {};
    }

    void setValue(const QJsonValue& value) override
    {
        if (value.isNull() || value.isUndefined()) {
            m_edit->clear();
        } else if (m_kind == Kind::Money) {
            m_edit->setText(writeMoney(value.toInteger()));
        } else if (m_kind == Kind::Moment) {
            const auto at = parseInstant(value.toString());
            m_edit->setText(at ? toListTime(*at) : value.toString());
        } else {
            m_edit->setText(
                value.isDouble() ? QString::number(value.toInteger()) : value.toString());
        }
        m_edit->setCursorPosition(0);
    }

    void setReadOnly(bool readOnly) override
    {
        m_edit->setReadOnly(readOnly);
        for (QAction* action : m_edit->actions()) {
            action->setVisible(!readOnly);
        }
    }

protected:
    QString ownProblem() const override
    {
        if (m_edit->text().trimmed().isEmpty() || !value().isNull()) {
            return {};
        }
        switch (m_kind) {
        case Kind::Date:
            return ElementEditor::tr("Write a date such as %1.").arg(today().toString(Qt::ISODate));
        case Kind::Moment:
            return ElementEditor::tr(
                "Write date and time such as %1 08:50, or a time of today such as 0850.")
                .arg(today().toString(Qt::ISODate));
        case Kind::Money:
            return ElementEditor::tr("Write an amount in yuan with at most two decimals.");
        case Kind::Number:
            return spec().decimals == 0
                ? ElementEditor::tr("Write a whole number.")
                : ElementEditor::tr("Write a number with at most %1 decimals.")
                      .arg(spec().decimals);
        case Kind::Text:
            break;
        }
        return {};
    }

private:
    QJsonValue number(const QString& text) const
    {
        static const QRegularExpression form(QStringLiteral("^(-?\\d{1,15})(?:\\.(\\d{1,6}))?$"));
        const auto match = form.match(text);
        if (!match.hasMatch() || match.captured(2).size() > spec().decimals) {
            return {};
        }
        return spec().decimals == 0 ? QJsonValue(match.captured(1).toLongLong()) : QJsonValue(text);
    }

    void normalise()
    {
        const QJsonValue now = value();
        if (!now.isNull() && m_kind != Kind::Text) {
            const QString before = m_edit->text();
            setValue(now);
            if (m_edit->text() != before) {
                m_edit->setModified(true);
            }
        }
    }

    void addCalendar()
    {
        QAction* open
            = m_edit->addAction(icon("view-calendar", Ink::Secondary), QLineEdit::TrailingPosition);
        open->setText(ElementEditor::tr("Choose from the calendar"));
        open->setToolTip(open->text());
        open->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
        open->setShortcutContext(Qt::WidgetShortcut);
        connect(open, &QAction::triggered, this, [this] { showCalendar(); });
    }

    void showCalendar()
    {
        QMenu menu(this);
        auto* calendar = new QCalendarWidget(&menu);
        calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
        calendar->setFirstDayOfWeek(Qt::Monday);
        const QString text = m_edit->text().trimmed();
        const auto before = m_kind == Kind::Moment ? readInstant(text, today()) : std::nullopt;
        const auto day = before ? std::optional(localDate(*before))
                                : readDate(text.section(QLatin1Char(' '), 0, 0), today());
        calendar->setSelectedDate(day ? *day : today());
        auto* action = new QWidgetAction(&menu);
        action->setDefaultWidget(calendar);
        menu.addAction(action);
        const auto pick = [this, &menu, before](const QDate& date) {
            QString chosen = date.toString(Qt::ISODate);
            if (m_kind == Kind::Moment) {
                chosen += QLatin1Char(' ')
                    + (before ? toListTime(*before).section(QLatin1Char(' '), 1)
                              : QStringLiteral("00:00"));
            }
            m_edit->setText(chosen);
            touched();
            menu.close();
        };
        connect(calendar, &QCalendarWidget::clicked, &menu, pick);
        connect(calendar, &QCalendarWidget::activated, &menu, pick);
        calendar->setFocus();
        menu.exec(m_edit->mapToGlobal(QPoint(0, m_edit->height())));
        left();
    }

    Kind m_kind;
    UnitEdit* m_edit;
};

} // namespace

ElementEditor* newLineElement(const ElementSpec& spec, QWidget* parent)
{
    return new LineElement(spec, parent);
}

void LeavingTextEdit::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason) {
        Q_EMIT left();
    }
}

} // namespace xq
