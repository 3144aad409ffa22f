// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reviews/reviewchecklist.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segmented.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace xq {
namespace {

const QStringList& words()
{
    static const QStringList list {
        QStringLiteral("yes"), QStringLiteral("no"), QStringLiteral("na")};
    return list;
}

Badge hintBadge(const ReviewHint& hint)
{
    switch (hint.state) {
    case ReviewHint::State::Pass:
        return {Status::Done, ReviewChecklist::tr("Passed")};
    case ReviewHint::State::Check:
        return {Status::Warning, ReviewChecklist::tr("Please check")};
    case ReviewHint::State::Manual:
        return {Status::Waiting, ReviewChecklist::tr("By a person")};
    case ReviewHint::State::NotApplicable:
        return {Status::Neutral, ReviewChecklist::tr("Not applicable")};
    }
    return {};
}

} // namespace

ReviewChecklist::ReviewChecklist(QWidget* parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void ReviewChecklist::setQuestions(
    const QList<ReviewQuestion>& questions, const QList<ReviewHint>& hints)
{
    if (questions != m_questions || m_rows.isEmpty()) {
        const QList<ReviewAnswer> kept = answers();
        m_questions = questions;
        build();
        const QSignalBlocker quiet(this); // they were given before
        setAnswers(kept);
    }
    showHints(hints);
}

void ReviewChecklist::showHints(const QList<ReviewHint>& hints)
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const bool known = i < hints.size();
        m_rows[i].badge->setVisible(known);
        m_rows[i].badge->setBadge(known ? hintBadge(hints[i]) : Badge {});
        m_rows[i].why->setText(known ? hints[i].text : QString());
    }
}

void ReviewChecklist::build()
{
    m_rows.clear();
    m_content = new QWidget;
    m_content->setBackgroundRole(QPalette::Base);
    m_content->setAutoFillBackground(true);
    auto* grid = new QGridLayout(m_content);
    const Metrics metrics = Metrics::of(this);
    grid->setContentsMargins(metrics.px(8), metrics.px(4), metrics.px(8), metrics.px(4));
    grid->setHorizontalSpacing(metrics.px(8));
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(3, 2);
    int line = 0;
    for (const ReviewQuestion& question : std::as_const(m_questions)) {
        Row row;
        row.id = question.id;
        row.harmlessNo = question.id == QLatin1String("L01") || question.id == QLatin1String("L13");
        auto* id = newLabel(question.id, "small", "tertiary");
        auto* text = newLabel(question.text);
        text->setWordWrap(true);
        text->setMinimumWidth(metrics.px(120));
        row.answer = new SegmentedAnswer(question.id + QLatin1Char(' ') + question.text);
        row.answer->setAdverse(row.harmlessNo ? -1 : 1);
        grid->addWidget(id, line, 0);
        grid->addWidget(text, line, 1);
        row.badge = new StatusBadge;
        row.why = newLabel({}, "small", "secondary");
        row.why->setWordWrap(true);
        for (QLabel* words : {text, row.why}) { // two lines keep clear of the rows beside them
            words->setContentsMargins(0, metrics.px(4), 0, metrics.px(4));
        }
        grid->addWidget(row.badge, line, 2);
        grid->addWidget(row.why, line, 3);
        grid->addWidget(row.answer, line, 4);
        grid->setRowMinimumHeight(line, metrics.px(30));
        ++line;
        row.noteRow = new QWidget;
        auto* noteLayout = new QHBoxLayout(row.noteRow);
        noteLayout->setContentsMargins(0, 0, 0, metrics.px(4));
        row.note = new QLineEdit;
        row.note->setPlaceholderText(tr("What is not in order (required)"));
        row.note->setAccessibleName(tr("Note to %1").arg(question.id));
        row.note->setMaxLength(500);
        noteLayout->addWidget(newLabel(tr("Not in order"), "", "alarm"));
        noteLayout->addWidget(row.note, 1);
        row.noteRow->hide();
        grid->addWidget(row.noteRow, line, 1, 1, 4);
        ++line;
        const int index = static_cast<int>(m_rows.size());
        connect(row.answer, &SegmentedAnswer::answerChanged, this, [this, index](int answer) {
            const Row& changedRow = m_rows[index];
            changedRow.noteRow->setVisible(answer == 1 && !changedRow.harmlessNo);
            Q_EMIT changed();
        });
        connect(row.answer, &SegmentedAnswer::answered, this, [this, index] { answered(index); });
        connect(row.note, &QLineEdit::textChanged, this, &ReviewChecklist::changed);
        m_rows.append(row);
    }
    grid->setRowStretch(line, 1);
    setWidget(m_content);
}

void ReviewChecklist::answered(int index)
{
    const Row& row = m_rows[index];
    if (row.noteRow->isVisibleTo(m_content)) {
        row.note->setFocus();
        ensureWidgetVisible(row.note);
    } else if (index + 1 < m_rows.size()) {
        m_rows[index + 1].answer->setFocus();
        ensureWidgetVisible(m_rows[index + 1].answer);
    }
}

void ReviewChecklist::setAnswers(const QList<ReviewAnswer>& answers)
{
    for (const ReviewAnswer& answer : answers) {
        for (const Row& row : std::as_const(m_rows)) {
            if (row.id == answer.item) {
                row.answer->setAnswer(static_cast<int>(words().indexOf(answer.answer)));
                row.note->setText(answer.note);
            }
        }
    }
}

QList<ReviewAnswer> ReviewChecklist::answers() const
{
    QList<ReviewAnswer> list;
    for (const Row& row : m_rows) {
        if (row.answer->answer() >= 0) {
            list.append({row.id, words()[row.answer->answer()],
                row.answer->answer() == 1 ? row.note->text().trimmed() : QString()});
        }
    }
    return list;
}

QStringList ReviewChecklist::open() const
{
    QStringList ids;
    for (const Row& row : m_rows) {
        if (row.answer->answer() < 0) {
            ids.append(row.id);
        }
    }
    return ids;
}

QStringList ReviewChecklist::withoutNote() const
{
    QStringList ids;
    for (const Row& row : m_rows) {
        if (row.answer->answer() == 1 && !row.harmlessNo && row.note->text().trimmed().isEmpty()) {
            ids.append(row.id);
        }
    }
    return ids;
}

void ReviewChecklist::focusItem(const QString& id)
{
    for (const Row& row : std::as_const(m_rows)) {
        if (row.id == id) {
            QWidget* place = row.answer->answer() == 1 && !row.harmlessNo
                ? static_cast<QWidget*>(row.note)
                : row.answer;
            place->setFocus();
            ensureWidgetVisible(place);
        }
    }
}

} // namespace xq
