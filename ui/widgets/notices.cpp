// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notices.h"

#include "ui/widgets/metrics.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace xq {

namespace {

QString statusName(Status status)
{
    switch (status) {
    case Status::Normal:
    case Status::Pending:
        return QStringLiteral("normal");
    case Status::Warning:
        return QStringLiteral("warning");
    case Status::Alarm:
    case Status::Severe:
    case Status::Blocked:
        return QStringLiteral("alarm");
    case Status::Done:
        return QStringLiteral("done");
    case Status::Returned:
        return QStringLiteral("returned");
    case Status::Offline:
    case Status::Waiting:
    case Status::Paused:
    case Status::Lead:
    case Status::Neutral:
        return QStringLiteral("offline");
    }
    return QStringLiteral("offline");
}

bool isLook(const QEvent* event)
{
    return event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::ApplicationPaletteChange;
}

} // namespace

NoticeLine::NoticeLine(QWidget* parent)
    : QWidget(parent)
    , m_mark(new QLabel(this))
    , m_text(new QLabel(this))
    , m_link(new Button({}, Button::Role::Link, this))
{
    const Metrics m = Metrics::of(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m.px(6));
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addWidget(m_text);
    row->addWidget(m_link, 0, Qt::AlignTop);
    row->addStretch(1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_mark->setFixedHeight(m.line);
    m_text->setMinimumHeight(m.line);
    m_text->setTextFormat(Qt::PlainText);
    m_link->hide();
    connect(m_link, &Button::clicked, this, &NoticeLine::linkActivated);
    hide();
}

void NoticeLine::say(Status status, const QString& text, bool calm)
{
    m_status = status;
    m_calm = calm;
    m_text->setText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    refresh();
}

void NoticeLine::setLink(const QString& text)
{
    m_link->setText(text);
    m_link->setVisible(!text.isEmpty());
}

void NoticeLine::setSmall(bool small)
{
    setStyleProperty(m_text, "type", small ? QStringLiteral("small") : QString());
    refresh();
}

void NoticeLine::setWrapped()
{
    m_text->setWordWrap(true);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* row = static_cast<QHBoxLayout*>(layout());
    row->setStretchFactor(m_text, 1);
    delete row->takeAt(row->count() - 1); // the stretch: the text itself takes the room
}

QString NoticeLine::text() const
{
    return m_text->text();
}

void NoticeLine::refresh()
{
    const Metrics m = Metrics::of(this);
    const Tokens& t = Tokens::of(QApplication::palette());
    const Glyph glyph = glyphOf(m_status);
    m_mark->setVisible(glyph != Glyph::None);
    if (glyph != Glyph::None) {
        m_mark->setPixmap(glyphPixmap(glyph, t.words(m_status), m.glyph, devicePixelRatioF()));
    }
    const QString ink = m_status == Status::Neutral ? QStringLiteral("tertiary")
        : m_status == Status::Severe                ? QStringLiteral("severe")
                                                    : statusName(m_status);
    setStyleProperty(m_text, "ink", m_calm ? QString() : ink);
}

void NoticeLine::changeEvent(QEvent* event)
{
    if (isLook(event)) {
        refresh();
    }
    QWidget::changeEvent(event);
}

Banner::Banner(Shape shape, QWidget* parent)
    : QFrame(parent)
    , m_mark(new QLabel(this))
    , m_fact(newLabel({}, "strong", "", this))
    , m_meaning(new QLabel(this))
    , m_aside(newLabel({}, "small", "secondary", this))
    , m_link(new Button({}, Button::Role::Link, this))
{
    setProperty("role", QStringLiteral("banner"));
    const Metrics m = Metrics::of(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(m.px(10), m.px(5), m.px(10), m.px(5));
    row->setSpacing(m.px(8));
    m_mark->setMinimumHeight(m.line);
    m_meaning->setTextFormat(Qt::PlainText);
    m_meaning->setWordWrap(true);
    m_fact->setWordWrap(shape == Shape::Block);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    if (shape == Shape::Block) {
        auto* column = new QVBoxLayout;
        column->setSpacing(m.px(2));
        auto* first = new QHBoxLayout;
        first->setSpacing(m.px(8));
        first->addWidget(m_fact, 1);
        first->addWidget(m_aside, 0, Qt::AlignTop);
        first->addWidget(m_link, 0, Qt::AlignTop);
        column->addLayout(first);
        column->addWidget(m_meaning);
        row->addLayout(column, 1);
    } else {
        for (QLabel* label : {m_mark, m_fact, m_meaning}) {
            label->setMinimumHeight(m.px(24)); // on one line with the link
        }
        row->addWidget(m_fact, 0, Qt::AlignTop);
        row->addWidget(m_meaning, 1, Qt::AlignTop);
        row->addWidget(m_aside, 0, Qt::AlignTop);
        row->addWidget(m_link, 0, Qt::AlignTop);
    }
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_aside->hide();
    m_link->hide();
    connect(m_link, &Button::clicked, this, &Banner::linkActivated);
}

void Banner::say(Status status, const QString& fact, const QString& meaning)
{
    m_status = status;
    m_fact->setText(fact);
    m_meaning->setText(meaning);
    m_meaning->setVisible(!meaning.isEmpty());
    setAccessibleName(fact);
    setAccessibleDescription(meaning);
    setStyleProperty(this, "status", statusName(status));
    refresh();
}

void Banner::setAside(const QString& text)
{
    m_aside->setText(text);
    m_aside->setVisible(!text.isEmpty());
}

void Banner::setLink(const QString& text)
{
    m_link->setText(text);
    m_link->setVisible(!text.isEmpty());
}

void Banner::refresh()
{
    const Metrics m = Metrics::of(this);
    const Tokens& t = Tokens::of(QApplication::palette());
    const Glyph glyph = m_status == Status::Neutral ? Glyph::Info : glyphOf(m_status);
    const QColor ink = t.words(m_status);
    m_mark->setPixmap(glyphPixmap(glyph, ink, m.px(14), devicePixelRatioF()));
}

void Banner::changeEvent(QEvent* event)
{
    if (isLook(event)) {
        refresh();
    }
    QFrame::changeEvent(event);
}

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent)
    , m_sentence(newLabel({}, "", "secondary", this))
    , m_act(new Button({}, Button::Role::Link, this))
{
    const Metrics m = Metrics::of(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(m.px(10), m.px(6), m.px(10), m.px(6));
    auto* row = new QHBoxLayout;
    row->setSpacing(m.px(8));
    row->addWidget(m_sentence);
    row->addWidget(m_act);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(1);
    connect(m_act, &Button::clicked, this, &EmptyState::activated);
}

void EmptyState::say(const QString& sentence, const QString& act)
{
    m_sentence->setText(sentence);
    m_act->setText(act);
    m_act->setVisible(!act.isEmpty());
    setAccessibleName(sentence);
}

ErrorPanel::ErrorPanel(QWidget* parent)
    : QFrame(parent)
    , m_banner(new Banner(Banner::Shape::Block, this))
    , m_fold(new Button(tr("Show details"), Button::Role::Link, this))
    , m_copyButton(new Button(tr("Copy"), Button::Role::Link, this))
    , m_details(new QPlainTextEdit(this))
{
    const Metrics m = Metrics::of(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.px(4));
    column->addWidget(m_banner);
    auto* row = new QHBoxLayout;
    row->setSpacing(m.px(12));
    row->addWidget(m_fold);
    row->addWidget(m_copyButton);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_details);
    m_details->setReadOnly(true);
    m_details->setAccessibleName(tr("Details"));
    m_details->setFixedHeight(4 * m.line + m.px(8));
    m_details->setFont(monoFont(typeFont(QApplication::font(), TypeStep::Small)));
    connect(m_fold, &Button::clicked, this, [this] { setUnfolded(m_details->isHidden()); });
    connect(m_copyButton, &Button::clicked, this,
        [this] { QApplication::clipboard()->setText(m_copy); });
    hide();
}

void ErrorPanel::showError(const Error& error)
{
    const bool refused = error.kind == ErrorKind::Refused;
    m_banner->say(refused ? Status::Warning : Status::Alarm, error.message);
    const QString details
        = error.details.isEmpty() ? error.code : error.code + QLatin1Char('\n') + error.details;
    m_copy = error.message + QLatin1Char('\n') + details;
    m_details->setPlainText(details);
    setUnfolded(false);
    setAccessibleName(error.message);
    show();
}

void ErrorPanel::clear()
{
    hide();
}

void ErrorPanel::setUnfolded(bool on)
{
    m_details->setVisible(on);
    m_fold->setText(on ? tr("Hide details") : tr("Show details"));
}

} // namespace xq
