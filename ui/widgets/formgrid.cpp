// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formgrid.h"

#include "ui/widgets/elementeditor.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/mnemonic.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace xq {

namespace {

/// A label with the red asterisk after it. The mnemonic underline needs Qt's plain-text label.
class FieldLabel final : public QLabel {
public:
    using QLabel::QLabel;
    bool required = false;

    QSize sizeHint() const override
    {
        const Metrics m = Metrics::of(this);
        return {std::max(m.label, QLabel::sizeHint().width() + m.px(8)), m.control};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QLabel::paintEvent(event);
        if (required) {
            QPainter painter(this);
            painter.setPen(Tokens::of(palette()).alarm.text);
            painter.drawText(rect().adjusted(0, -2, -1, -2), Qt::AlignRight | Qt::AlignVCenter,
                QStringLiteral("*"));
        }
    }
};

} // namespace

FormField::FormField(QWidget* editor, QLabel* label, const FieldOptions& options, QWidget* parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_label(label)
    , m_problem(new NoticeLine(this))
    , m_help(newLabel({}, "small", "tertiary", this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    auto* row = new QHBoxLayout;
    row->setSpacing(Metrics::of(this).px(6));
    row->addWidget(editor, 1);
    if (!options.unit.isEmpty()) {
        row->addWidget(newLabel(options.unit, "", "secondary", this));
    }
    column->addLayout(row);
    column->addWidget(m_problem);
    column->addWidget(m_help);
    m_problem->setSmall(true);
    m_problem->setWrapped(); // a sentence must not push the fields out of a narrow form
    m_help->setWordWrap(true);
    setHelp(options.help);
    setFocusProxy(editor);
}

void FormField::setError(const QString& sentence)
{
    m_error = sentence;
    m_problem->say(Status::Blocked, sentence);
    setStyleProperty(m_editor, "state", sentence.isEmpty() ? QString() : QStringLiteral("error"));
}

void FormField::setHelp(const QString& text)
{
    m_help->setText(text);
    m_help->setVisible(!text.isEmpty());
}

void FormField::setRequired(bool required)
{
    static_cast<FieldLabel*>(m_label)->required = required;
    m_label->update();
}

void FormField::setShown(bool shown)
{
    setVisible(shown);
    m_label->setVisible(shown);
}

void FormField::focusEditor()
{
    for (QWidget* up = parentWidget(); up != nullptr; up = up->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(up)) {
            area->ensureWidgetVisible(this);
        }
    }
    m_editor->setFocus(Qt::OtherFocusReason);
}

FormGrid::FormGrid(int columns, QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_columns(std::max(1, columns))
{
    const Metrics m = Metrics::of(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(m.px(8));
    m_grid->setVerticalSpacing(m.px(4));
    for (int i = 0; i < m_columns; ++i) {
        m_grid->setColumnStretch(2 * i + 1, 1);
    }
}

void FormGrid::setColumnWeight(int column, int weight)
{
    m_grid->setColumnStretch(2 * column + 1, weight);
}

void FormGrid::nextRow()
{
    if (m_column > 0) {
        ++m_row;
        m_column = 0;
    }
}

FormField* FormGrid::addField(const QString& label, QWidget* editor, const FieldOptions& options)
{
    const Metrics m = Metrics::of(this);
    const int span = std::min(options.span, m_columns);
    if (options.newRow || m_column + span > m_columns) {
        nextRow();
    }
    auto* words = new FieldLabel(label, this);
    words->required = options.required;
    QWidget* place = editor; // a key goes only to what takes the focus itself
    while (place->focusProxy() != nullptr) {
        place = place->focusProxy();
    }
    words->setBuddy(place);
    words->setContentsMargins(0, 0, m.px(7), 0);
    words->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    words->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    words->setProperty("ink", QStringLiteral("secondary"));
    if (editor->accessibleName().isEmpty()) {
        editor->setAccessibleName(withoutMnemonic(label));
    }
    auto* field = new FormField(editor, words, options, this);
    m_grid->addWidget(words, m_row, 2 * m_column, Qt::AlignTop);
    m_grid->addWidget(field, m_row, 2 * m_column + 1, 1, 2 * span - 1, Qt::AlignTop);
    m_column += span;
    if (m_column >= m_columns) {
        nextRow();
    }
    m_fields.append(field);
    return field;
}

FormField* FormGrid::addElement(ElementEditor* editor, int span)
{
    const ElementSpec& spec = editor->spec();
    FormField* field = addField(spec.label, editor,
        {.required = spec.required, .unit = {}, .help = spec.help, .span = span});
    connect(editor, &ElementEditor::problemChanged, field, &FormField::setError);
    return field;
}

void FormGrid::addSection(const QString& title, const QString& note)
{
    nextRow();
    const Metrics m = Metrics::of(this);
    auto* head = new QWidget(this);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, m_row == 0 ? 0 : m.px(4), 0, 0);
    column->setSpacing(m.px(4));
    if (m_row > 0) {
        column->addWidget(newRule(head));
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(m.px(8));
    row->addWidget(newLabel(title, "strong", "", head));
    row->addWidget(newLabel(note, "small", "tertiary", head));
    row->addStretch(1);
    column->addLayout(row);
    addWide(head);
}

void FormGrid::addWide(QWidget* widget)
{
    nextRow();
    m_grid->addWidget(widget, m_row, 0, 1, 2 * m_columns);
    ++m_row;
}

FormField* FormGrid::firstProblem() const
{
    for (FormField* field : m_fields) {
        if (!field->error().isEmpty() && !field->isHidden()) {
            return field;
        }
    }
    return nullptr;
}

} // namespace xq
