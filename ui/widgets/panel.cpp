// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/panel.h"

#include "ui/widgets/metrics.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QToolTip>
#include <QVBoxLayout>

namespace xq {

namespace {

/// A label that ends in an ellipsis, with the whole text in its tooltip, where there is no room.
class ElidingLabel final : public QLabel {
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent* event) override
    {
        if (!isCut()) {
            QLabel::paintEvent(event);
            return;
        }
        QPainter painter(this);
        const QRect box = contentsRect();
        style()->drawItemText(&painter, box, int(alignment()), palette(), isEnabled(),
            fontMetrics().elidedText(text(), Qt::ElideRight, box.width()), foregroundRole());
    }
    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && isCut()) {
            QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text(), this);
            return true;
        }
        return QLabel::event(event);
    }

private:
    bool isCut() const
    {
        return !wordWrap() && textFormat() == Qt::PlainText && buddy() == nullptr
            && !text().contains(QLatin1Char('\n'))
            && fontMetrics().horizontalAdvance(text()) > contentsRect().width();
    }
};

} // namespace

QFrame* newRule(QWidget* parent, Qt::Orientation orientation)
{
    auto* rule = new QFrame(parent);
    rule->setProperty(
        "role", orientation == Qt::Horizontal ? QStringLiteral("rule") : QStringLiteral("ruleV"));
    return rule;
}

QLabel* newLabel(const QString& text, const char* type, const char* ink, QWidget* parent)
{
    auto* label = new ElidingLabel(text, parent);
    label->setProperty("type", QLatin1String(type));
    label->setProperty("ink", QLatin1String(ink));
    label->setTextFormat(Qt::PlainText);
    return label;
}

Panel::Panel(const QString& title, QWidget* parent)
    : QFrame(parent)
    , m_outer(new QVBoxLayout(this))
{
    setProperty("role", QStringLiteral("panel"));
    m_outer->setContentsMargins(1, 1, 1, 1);
    m_outer->setSpacing(0);
    if (!title.isEmpty()) {
        setTitle(title);
    }
}

void Panel::setTitle(const QString& title)
{
    if (m_header == nullptr) {
        const Metrics m = Metrics::of(this);
        m_header = new QFrame(this);
        m_header->setProperty("role", QStringLiteral("panelHeader"));
        m_header->setMinimumHeight(m.px(30));
        m_headerRow = new QHBoxLayout(m_header);
        m_headerRow->setContentsMargins(m.px(10), 0, m.px(10), 0);
        m_headerRow->setSpacing(m.px(8));
        m_icon = new QLabel(m_header);
        m_icon->hide();
        m_title = newLabel({}, "strong", "", m_header);
        m_note = newLabel({}, "small", "tertiary", m_header);
        m_note->setMinimumWidth(m.px(24)); // a long note gives way to the acts at the right
        m_headerRow->addWidget(m_icon);
        m_headerRow->addWidget(m_title);
        m_headerRow->addWidget(m_note);
        m_headerRow->addStretch(1);
        m_outer->insertWidget(0, m_header);
    }
    m_title->setText(title);
    setAccessibleName(title);
}

void Panel::setNote(const QString& note)
{
    if (m_header == nullptr) {
        setTitle({});
    }
    m_note->setText(note);
    m_note->setToolTip(note);
}

void Panel::setMark(Status status)
{
    if (m_header == nullptr) {
        setTitle({});
    }
    m_status = status;
    m_iconName.clear();
    refreshMark();
}

void Panel::setThemeIcon(const char* name)
{
    if (m_header == nullptr) {
        setTitle({});
    }
    m_iconName = QLatin1String(name);
    refreshMark();
}

void Panel::refreshMark()
{
    if (m_icon == nullptr) {
        return;
    }
    const Metrics m = Metrics::of(this);
    const Tokens& t = Tokens::of(QApplication::palette());
    if (!m_iconName.isEmpty()) {
        m_icon->setPixmap(xq::icon(m_iconName.toLatin1().constData())
                              .pixmap(QSize(m.icon, m.icon), devicePixelRatioF()));
    } else if (m_status != Status::Neutral) {
        m_icon->setPixmap(
            glyphPixmap(glyphOf(m_status), t.words(m_status), m.px(14), devicePixelRatioF()));
    }
    m_icon->setVisible(!m_iconName.isEmpty() || m_status != Status::Neutral);
}

Button* Panel::addLink(const QString& text)
{
    auto* link = new Button(text, Button::Role::Link, this);
    addHeaderWidget(link);
    return link;
}

void Panel::addHeaderWidget(QWidget* widget)
{
    if (m_header == nullptr) {
        setTitle({});
    }
    m_headerRow->addWidget(widget);
}

QVBoxLayout* Panel::body()
{
    if (m_body == nullptr) {
        const Metrics m = Metrics::of(this);
        m_body = new QVBoxLayout;
        m_body->setContentsMargins(m.px(10), m.px(8), m.px(10), m.px(8));
        m_body->setSpacing(m.px(4));
        m_outer->addLayout(m_body, 1);
    }
    return m_body;
}

void Panel::setContent(QWidget* widget)
{
    m_outer->addWidget(widget, 1);
}

void Panel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        refreshMark();
        if (m_header != nullptr) {
            m_header->setMinimumHeight(Metrics::of(this).px(30));
        }
    }
    QFrame::changeEvent(event);
}

} // namespace xq
