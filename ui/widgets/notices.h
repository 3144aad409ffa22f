// SPDX-License-Identifier: GPL-3.0-or-later
// What a page says about itself without a dialog: banners, single lines, empty lists, errors.
//
//   banner->say(Status::Offline, tr("The platform cannot be reached."), tr("Work goes on as
//   usual.")); notice->say(Status::Done, tr("Draft saved 10:26:03")); empty->say(tr("Nothing is due
//   today."), tr("Show seven days")); errors->showError(result.error());          // sentence,
//   folded details, copy
#pragma once

#include "models/base/error.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"

#include <QFrame>

class QLabel;
class QPlainTextEdit;

namespace xq {

/// Glyph + text in the colour of the status. Lists of checks, hints under a field, "draft saved".
class NoticeLine : public QWidget {
    Q_OBJECT
public:
    explicit NoticeLine(QWidget* parent = nullptr);
    /// Done keeps ordinary text beside a green glyph when `calm`.
    void say(Status status, const QString& text, bool calm = false);
    void setLink(const QString& text); ///< an act after the text; empty removes it
    void setSmall(bool small);
    /// Takes the width there is and wraps, where the text must not widen what it stands in.
    void setWrapped();
    QString text() const;

Q_SIGNALS:
    void linkActivated();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    Status m_status = Status::Neutral;
    bool m_calm = false;
    QLabel* m_mark;
    QLabel* m_text;
    Button* m_link;
};

/// One line at the top of a page (or a block in a form): glyph, bold fact, what it means, one link.
class Banner : public QFrame {
    Q_OBJECT
public:
    enum class Shape : quint8 { Line, Block };
    explicit Banner(Shape shape = Shape::Line, QWidget* parent = nullptr);
    void say(Status status, const QString& fact, const QString& meaning = {});
    void setAside(const QString& text); ///< small, at the right: who and when
    void setLink(const QString& text);

Q_SIGNALS:
    void linkActivated();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    Status m_status = Status::Offline;
    QLabel* m_mark;
    QLabel* m_fact;
    QLabel* m_meaning;
    QLabel* m_aside;
    Button* m_link;
};

/// One sentence and one act in the place of the first row. No pictures.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);
    void say(const QString& sentence, const QString& act = {});

Q_SIGNALS:
    void activated();

private:
    QLabel* m_sentence;
    Button* m_act;
};

/// A failure as the user reads it: what happened, what was kept, what to do; details fold out and
/// can be copied. Hidden until showError(), hidden again by clear().
class ErrorPanel : public QFrame {
    Q_OBJECT
public:
    explicit ErrorPanel(QWidget* parent = nullptr);
    void showError(const Error& error);
    void clear();

private:
    void setUnfolded(bool on);

    QString m_copy;
    Banner* m_banner;
    Button* m_fold;
    Button* m_copyButton;
    QPlainTextEdit* m_details;
};

} // namespace xq
