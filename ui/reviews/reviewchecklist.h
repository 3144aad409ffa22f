// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cases/legality.h"

#include <QHash>
#include <QScrollArea>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace xq {

class SegmentedAnswer;
class StatusBadge;

/// The fifteen questions with what the program checked and what the reviewer answers; a "no" opens
/// a required note under its row. 1, 2, 3 answer and move on.
class ReviewChecklist : public QScrollArea {
    Q_OBJECT
public:
    explicit ReviewChecklist(QWidget* parent = nullptr);
    /// Answers, notes and the focus stay where the questions are the same.
    void setQuestions(const QList<ReviewQuestion>& questions, const QList<ReviewHint>& hints);
    void setAnswers(const QList<ReviewAnswer>& answers);
    QList<ReviewAnswer> answers() const; ///< answered ones only
    QStringList open() const; ///< ids without an answer
    QStringList withoutNote() const; ///< adverse "no" without a note
    void focusItem(const QString& id);

Q_SIGNALS:
    void changed();

private:
    struct Row {
        QString id;
        StatusBadge* badge = nullptr;
        QLabel* why = nullptr;
        SegmentedAnswer* answer = nullptr;
        QLineEdit* note = nullptr;
        QWidget* noteRow = nullptr;
        bool harmlessNo = false; ///< L01, L13: "no" is the good answer
    };
    void answered(int row);
    void build();
    void showHints(const QList<ReviewHint>& hints);

    QWidget* m_content = nullptr;
    QList<ReviewQuestion> m_questions;
    QList<Row> m_rows;
};

} // namespace xq
