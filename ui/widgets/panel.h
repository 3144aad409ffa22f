// SPDX-License-Identifier: GPL-3.0-or-later
// A white surface with a hairline and a header: title in bold, note, link-like acts at the right.
//
//   auto* panel = new Panel(tr("My work"), this);
//   panel->setNote(tr("ordered by remaining time"));
//   connect(panel->addLink(tr("Open case")), &Button::clicked, ...);
//   panel->setContent(table);            // flush to the edges; or panel->body()->addWidget(...)
#pragma once

#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace xq {

class Panel : public QFrame {
    Q_OBJECT
public:
    /// Without a title there is no header.
    explicit Panel(const QString& title = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setNote(const QString& note); ///< 12 px, after the title
    void setMark(Status status); ///< status glyph before the title
    void setThemeIcon(const char* name); ///< theme icon before the title
    Button* addLink(const QString& text); ///< at the right end of the header
    void addHeaderWidget(QWidget* widget); ///< badge, icon button, legend; at the right end

    /// Layout with the inner padding (8 to 12).
    QVBoxLayout* body();
    /// One widget that fills the panel up to its hairline (tables, lists).
    void setContent(QWidget* widget);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refreshMark();

    QFrame* m_header = nullptr;
    QHBoxLayout* m_headerRow = nullptr;
    QLabel* m_icon = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_note = nullptr;
    QVBoxLayout* m_outer;
    QVBoxLayout* m_body = nullptr;
    Status m_status = Status::Neutral;
    QString m_iconName;
};

/// A hairline.
QFrame* newRule(QWidget* parent, Qt::Orientation orientation = Qt::Horizontal);
/// A label of a type step: "small", "object", "page", "figure", "signin", "strong" or nothing;
/// ink: "secondary", "tertiary", a status ("normal", "warning", "alarm", "severe", "done",
/// "offline", "returned") or nothing.
QLabel* newLabel(
    const QString& text, const char* type = "", const char* ink = "", QWidget* parent = nullptr);

} // namespace xq
