// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elementeditor.h"

#include "ui/widgets/button.h"
#include "ui/widgets/elementfields.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/mnemonic.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDynamicPropertyChangeEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QRegularExpression>

namespace xq {

namespace {

class LongTextEditor final : public ElementEditor {
public:
    LongTextEditor(const ElementSpec& spec, QWidget* parent)
        : ElementEditor(spec, parent)
        , m_edit(new LeavingTextEdit(this))
    {
        m_edit->setPlaceholderText(spec.placeholder);
        m_edit->setTabChangesFocus(true);
        fit();
        adopt(m_edit);
        connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
            if (!m_setting) {
                touched();
            }
        });
        connect(m_edit, &LeavingTextEdit::left, this, [this] { left(); });
    }
    QJsonValue value() const override
    {
        const QString text = m_edit->toPlainText().trimmed();
        return text.isEmpty() ? QJsonValue() : QJsonValue(text);
    }
    void setValue(const QJsonValue& value) override
    {
        m_setting = true;
        m_edit->setPlainText(value.toString());
        m_setting = false;
    }
    void setReadOnly(bool readOnly) override { m_edit->setReadOnly(readOnly); }

protected:
    QString ownProblem() const override
    {
        return m_edit->toPlainText().size() > spec().maxLength
            ? ElementEditor::tr("Longer than %1 characters.").arg(spec().maxLength)
            : QString();
    }

    void changeEvent(QEvent* event) override
    {
        if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
            fit();
        }
        ElementEditor::changeEvent(event);
    }

private:
    void fit()
    {
        const Metrics m = Metrics::of(this);
        m_edit->setFixedHeight(std::max(1, spec().lines) * m.line + m.px(10));
    }

    LeavingTextEdit* m_edit;
    bool m_setting = false;
};

class ChoiceEditor final : public ElementEditor {
public:
    ChoiceEditor(const ElementSpec& spec, QWidget* parent)
        : ElementEditor(spec, parent)
        , m_combo(new QComboBox(this))
    {
        m_combo->setMinimumContentsLength(6);
        m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_combo->setPlaceholderText(placeholder());
        ChoiceEditor::setChoices(spec.choices);
        adopt(m_combo);
        connect(m_combo, &QComboBox::activated, this, [this] {
            touched();
            left();
        });
    }
    QJsonValue value() const override
    {
        return m_combo->currentIndex() < 0 ? QJsonValue()
                                           : QJsonValue(m_combo->currentData().toString());
    }
    void setValue(const QJsonValue& value) override
    {
        int index = value.isString() ? m_combo->findData(value.toString()) : -1;
        if (index < 0 && value.isString() && !value.toString().isEmpty()) {
            // A value the present list no longer offers stays visible and stays the value.
            m_combo->addItem(value.toString(), value.toString());
            index = m_combo->count() - 1;
        }
        m_combo->setCurrentIndex(index);
    }
    void setReadOnly(bool readOnly) override
    {
        m_combo->setEnabled(!readOnly);
        // Who only reads is not asked to choose. Never an empty text: the box would choose by
        // itself.
        m_combo->setPlaceholderText(readOnly ? QStringLiteral("—") : placeholder());
    }
    void setChoices(const QList<ElementChoice>& choices) override
    {
        if (m_combo->count() > 0 && choices == spec().choices) {
            return; // also: an open list stays open
        }
        ElementEditor::setChoices(choices);
        const QJsonValue before = value();
        const QString label = m_combo->currentText();
        m_combo->clear();
        for (const ElementChoice& choice : choices) {
            m_combo->addItem(choice.label, choice.value);
        }
        if (before.isString() && m_combo->findData(before.toString()) < 0) {
            m_combo->addItem(label, before.toString());
        }
        setValue(before);
    }

private:
    QString placeholder() const
    {
        return spec().placeholder.isEmpty() ? ElementEditor::tr("Please choose")
                                            : spec().placeholder;
    }

    QComboBox* m_combo;
};

class BoolEditor final : public ElementEditor {
public:
    BoolEditor(const ElementSpec& spec, QWidget* parent)
        : ElementEditor(spec, parent)
        , m_answer(new SegmentedAnswer(spec.label, this))
    {
        setMinimumHeight(Metrics::of(this).control);
        m_answer->setOptions({SegmentedAnswer::tr("Yes"), SegmentedAnswer::tr("No")});
        adopt(m_answer);
        connect(m_answer, &SegmentedAnswer::answered, this, [this] {
            touched();
            left();
        });
    }
    QJsonValue value() const override
    {
        return m_answer->answer() < 0 ? QJsonValue() : QJsonValue(m_answer->answer() == 0);
    }
    void setValue(const QJsonValue& value) override
    {
        m_answer->setAnswer(value.isBool() ? (value.toBool() ? 0 : 1) : -1);
    }
    void setReadOnly(bool readOnly) override { m_answer->setEnabled(!readOnly); }

private:
    SegmentedAnswer* m_answer;
};

} // namespace

ElementEditor::ElementEditor(const ElementSpec& spec, QWidget* parent)
    : QWidget(parent)
    , m_spec(spec)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    setObjectName(spec.key);
}

ElementEditor* ElementEditor::create(const ElementSpec& spec, QWidget* parent)
{
    ElementEditor* editor = nullptr;
    if (spec.type == QStringLiteral("longtext")) {
        editor = new LongTextEditor(spec, parent);
    } else if (spec.type == QStringLiteral("choice")) {
        editor = new ChoiceEditor(spec, parent);
    } else if (spec.type == QStringLiteral("bool")) {
        editor = new BoolEditor(spec, parent);
    } else {
        editor = newLineElement(spec, parent);
    }
    if (spec.readOnly) {
        editor->setReadOnly(true);
    }
    return editor;
}

std::optional<Instant> ElementEditor::moment() const
{
    const auto at = parseInstant(value().toString());
    return at ? std::optional(*at) : std::nullopt;
}

void ElementEditor::adopt(QWidget* inner)
{
    m_inner = inner;
    inner->setAccessibleName(withoutMnemonic(m_spec.label));
    setAccessibleName(inner->accessibleName());
    setFocusProxy(inner);
    layout()->addWidget(inner);
    if (inner->sizePolicy().horizontalPolicy() == QSizePolicy::Fixed) {
        static_cast<QHBoxLayout*>(layout())->addStretch(1);
    }
}

void ElementEditor::touched()
{
    Q_EMIT valueChanged();
    if (m_wasWrong) {
        setProblem(find());
    }
}

void ElementEditor::left()
{
    // An empty required field is not an error until the page is submitted.
    setProblem(isFilled() || !ownProblem().isEmpty() || m_wasWrong ? find() : QString());
    Q_EMIT editingFinished();
}

QString ElementEditor::find() const
{
    const QString own = ownProblem();
    if (!own.isEmpty()) {
        return own;
    }
    if (!isFilled()) {
        return m_spec.required ? tr("%1 is still missing.").arg(withoutMnemonic(m_spec.label))
                               : QString();
    }
    return m_check ? m_check(value()) : QString();
}

bool ElementEditor::validate()
{
    setProblem(find());
    return m_problem.isEmpty();
}

void ElementEditor::setProblem(const QString& problem)
{
    m_wasWrong = m_wasWrong || !problem.isEmpty();
    if (problem == m_problem) {
        return;
    }
    m_problem = problem;
    setAccessibleDescription(problem);
    setProperty("state", problem.isEmpty() ? QString() : QStringLiteral("error"));
    Q_EMIT problemChanged(problem);
}

bool ElementEditor::event(QEvent* event)
{
    if (event->type() == QEvent::DynamicPropertyChange && m_inner != nullptr
        && static_cast<QDynamicPropertyChangeEvent*>(event)->propertyName() == "state") {
        setStyleProperty(m_inner, "state", property("state"));
    }
    return QWidget::event(event);
}

} // namespace xq
