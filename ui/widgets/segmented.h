// SPDX-License-Identifier: GPL-3.0-or-later
// Yes / no / not applicable in one row of a checklist, answered with 1, 2, 3 or the arrows.
//
//   auto* answer = new SegmentedAnswer(tr("L12 Documents complete"), this);
//   answer->setAdverse(1);                       // "no" is the adverse answer: red when chosen
//   connect(answer, &SegmentedAnswer::answered, ...);   // by the user: move on to the next row
#pragma once

#include <QStringList>
#include <QWidget>

namespace xq {

class SegmentedAnswer : public QWidget {
    Q_OBJECT
public:
    /// `name` is the question, for assistive technology. Options default to yes, no, not
    /// applicable.
    explicit SegmentedAnswer(const QString& name, QWidget* parent = nullptr);
    void setOptions(const QStringList& options);
    const QStringList& options() const { return m_options; }
    void setAdverse(int index); ///< the option drawn red when chosen; -1 none
    void setEvading(int index); ///< the option drawn grey when chosen ("not applicable"); -1 none

    int answer() const { return m_answer; } ///< -1 while unanswered
    void setAnswer(int index);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void answerChanged(int index);
    void answered(int index); ///< only when the user did it

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QRect segment(int index) const;
    void describe();
    void choose(int index);

    QString m_name;
    QStringList m_options;
    int m_answer = -1;
    int m_adverse = -1;
    int m_evading = 2;
};

} // namespace xq
