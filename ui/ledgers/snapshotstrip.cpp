// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ledgers/snapshotstrip.h"

#include "ui/widgets/button.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace xq {
namespace {

/// The remark gives way to what stands before it, with an ellipsis and the whole text as tooltip.
class ElidedLabel final : public QLabel {
public:
    explicit ElidedLabel(QWidget* parent)
        : QLabel(parent)
    {
        setProperty("ink", QStringLiteral("secondary"));
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    }
    QSize minimumSizeHint() const override
    {
        return {fontMetrics().height() * 3, QLabel::minimumSizeHint().height()};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter,
            fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
};

} // namespace

SnapshotStrip::SnapshotStrip(QWidget* parent)
    : QFrame(parent)
    , m_mark(new QLabel(this))
    , m_state(newLabel({}, "strong", "", this))
    , m_number(newLabel({}, "", "", this))
    , m_who(newLabel({}, "", "", this))
    , m_digest(newLabel({}, "", "", this))
    , m_verify(new Button(tr("Verif&y"), Button::Role::Link, this))
    , m_copy(new Button(tr("C&opy"), Button::Role::Link, this))
    , m_freeze(new Button(tr("Free&ze snapshot"), Button::Role::Link, this))
    , m_remark(new ElidedLabel(this))
{
    const Metrics m = Metrics::of(this);
    setProperty("role", QStringLiteral("banner"));
    setFixedHeight(m.px(32));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(m.px(12), 0, m.px(12), 0);
    row->setSpacing(m.px(6));
    const auto addRule = [this, row] {
        QFrame* rule = newRule(this, Qt::Vertical);
        m_rules.append(rule);
        row->addWidget(rule);
    };
    row->addWidget(m_mark);
    row->addWidget(m_state);
    row->addWidget(m_number);
    addRule();
    row->addWidget(m_who);
    addRule();
    m_digest->setFont(monoFont(typeFont(font(), TypeStep::Small)));
    m_digest->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(m_digest);
    row->addWidget(m_verify);
    row->addWidget(m_copy);
    row->addWidget(m_freeze);
    row->addWidget(m_remark, 1);
    connect(m_verify, &Button::clicked, this, &SnapshotStrip::verifyClicked);
    connect(m_copy, &Button::clicked, this, &SnapshotStrip::copyClicked);
    connect(m_freeze, &Button::clicked, this, &SnapshotStrip::freezeClicked);
    if (Theme* theme = Theme::instance()) {
        connect(theme, &Theme::changed, this, &SnapshotStrip::refresh);
    }
    refresh();
}

void SnapshotStrip::showView(const LedgerView& view, bool mayFreeze)
{
    m_view = view;
    m_mayFreeze = mayFreeze;
    m_waiting = false;
    refresh();
}

void SnapshotStrip::showWaiting()
{
    m_waiting = true;
    refresh();
}

void SnapshotStrip::setCompact(bool compact)
{
    if (m_compact != compact) {
        m_compact = compact;
        refresh();
    }
}

void SnapshotStrip::refresh()
{
    const LedgerDocument& document = m_view.document;
    const bool frozen = !m_waiting && !document.draft;
    const bool draft = !m_waiting && document.draft;
    setStyleProperty(this, "status",
        frozen      ? QStringLiteral("done")
            : draft ? QStringLiteral("warning")
                    : QStringLiteral("offline"));
    const Tokens& t = Tokens::of(QApplication::palette());
    const int size = Metrics::of(this).icon;
    const QColor ink = frozen ? t.done.text : draft ? t.warning.text : t.offline.text;
    m_mark->setPixmap(glyphPixmap(glyphOf(frozen  ? Status::Done
                                          : draft ? Status::Warning
                                                  : Status::Waiting),
        ink, size, devicePixelRatioF()));
    QPalette words;
    words.setColor(QPalette::WindowText, ink);
    m_state->setPalette(words);
    m_state->setText(frozen ? tr("Frozen") : draft ? tr("Draft") : tr("Adding up the figures"));
    m_number->setText(frozen ? tr("Snapshot %1").arg(document.snapshotNumber)
            : draft          ? tr("The figures may still change; a snapshot keeps them.")
                             : QString());
    m_who->setText(frozen
            ? QStringLiteral("%1 %2").arg(m_view.frozenBy, toListTime(document.frozenAt))
            : QString());
    m_digest->setText(frozen ? QStringLiteral("SM3 %1 %2 ⋯ %3 %4")
                                   .arg(document.digest.left(4), document.digest.mid(4, 4),
                                       document.digest.mid(56, 4), document.digest.mid(60, 4))
                             : QString());
    m_digest->setToolTip(document.digest);
    m_remark->setText(!frozen     ? QString()
            : m_view.changedSince ? tr("Reprints give the same figures; %n case(s) changed since "
                                       "go to the correction sheet",
                  nullptr, *m_view.changedSince)
                                  : tr("Reprints give the same figures"));
    m_remark->setToolTip(m_remark->text());
    m_who->setVisible(frozen && !m_compact);
    m_digest->setVisible(frozen && !m_compact);
    for (QFrame* rule : m_rules) {
        rule->setVisible(frozen && !m_compact);
    }
    m_verify->setVisible(frozen);
    m_copy->setVisible(frozen);
    m_freeze->setVisible(draft);
    m_freeze->setImpossible(
        m_mayFreeze ? QString() : tr("Only the unit administrator makes snapshots."));
}

void SnapshotStrip::showVerdict(bool holds)
{
    m_remark->setText(holds ? tr("Checked: the figures match the digest")
                            : tr("The figures do not match the digest; do not use this ledger"));
    m_remark->setToolTip(m_remark->text());
    if (!holds) {
        setStyleProperty(this, "status", QStringLiteral("alarm"));
    }
}

} // namespace xq
