// SPDX-License-Identifier: GPL-3.0-or-later
// From a flow's elements to the form's editors: the several-choices editor and the words of values.
#include "ui/cases/casewords.h"
#include "ui/widgets/metrics.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QJsonArray>
#include <QKeyEvent>

namespace xq {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::CaseWords)
};

/// Ticks side by side; the arrows go from one to the next, Tab leaves the field.
class ChoicesEditor final : public ElementEditor {
public:
    ChoicesEditor(const ElementSpec& spec, QWidget* parent)
        : ElementEditor(spec, parent)
    {
        auto* box = new QWidget(this);
        auto* grid = new QGridLayout(box);
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setHorizontalSpacing(Metrics::of(this).px(12));
        grid->setVerticalSpacing(0);
        qsizetype longest = 0;
        for (const ElementChoice& choice : spec.choices) {
            longest = std::max(longest, choice.label.size());
        }
        const int columns = longest > 8 ? 1 : 3;
        for (const ElementChoice& choice : spec.choices) {
            auto* tick = new QCheckBox(choice.label, box);
            tick->installEventFilter(this);
            tick->setFocusPolicy(m_ticks.isEmpty() ? Qt::StrongFocus : Qt::ClickFocus);
            connect(tick, &QCheckBox::clicked, this, [this] { touched(); });
            const int at = static_cast<int>(m_ticks.size());
            grid->addWidget(tick, at / columns, at % columns);
            m_ticks.append(tick);
        }
        grid->setColumnStretch(columns, 1);
        adopt(box);
        if (!m_ticks.isEmpty()) {
            box->setFocusProxy(m_ticks.constFirst());
        }
    }

    QJsonValue value() const override
    {
        QJsonArray chosen;
        for (qsizetype i = 0; i < m_ticks.size(); ++i) {
            if (m_ticks.at(i)->isChecked()) {
                chosen.append(spec().choices.at(i).value);
            }
        }
        return chosen.isEmpty() ? QJsonValue() : QJsonValue(chosen);
    }

    void setValue(const QJsonValue& value) override
    {
        const QJsonArray chosen = value.toArray();
        for (qsizetype i = 0; i < m_ticks.size(); ++i) {
            m_ticks.at(i)->setChecked(chosen.contains(QJsonValue(spec().choices.at(i).value)));
        }
    }

    void setReadOnly(bool readOnly) override
    {
        for (QCheckBox* tick : std::as_const(m_ticks)) {
            tick->setEnabled(!readOnly);
        }
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::KeyPress) {
            const int key = static_cast<QKeyEvent*>(event)->key();
            const bool back = key == Qt::Key_Left || key == Qt::Key_Up;
            const bool on = key == Qt::Key_Right || key == Qt::Key_Down;
            if (back || on) {
                const qsizetype at = m_ticks.indexOf(static_cast<QCheckBox*>(watched));
                const qsizetype next = at + (on ? 1 : -1);
                if (next >= 0 && next < m_ticks.size()) {
                    m_ticks.at(next)->setFocus(Qt::TabFocusReason);
                }
                return true;
            }
        }
        return ElementEditor::eventFilter(watched, event);
    }

private:
    QList<QCheckBox*> m_ticks;
};

} // namespace

ElementSpec elementSpec(const FlowElement& element, bool required)
{
    ElementSpec spec;
    spec.key = element.name;
    spec.label = element.label;
    spec.type = element.type;
    spec.required = required;
    spec.unit = element.unit;
    for (const FlowOption& option : element.options) {
        spec.choices.append({option.id, option.label});
    }
    return spec;
}

ElementEditor* newElementEditor(const FlowElement& element, bool required, QWidget* parent)
{
    const ElementSpec spec = elementSpec(element, required);
    ElementEditor* editor = element.type == QStringLiteral("choices")
        ? new ChoicesEditor(spec, parent)
        : ElementEditor::create(spec, parent);
    if (element.minLength > 1) {
        const int least = element.minLength;
        editor->setCheck([least](const QJsonValue& value) {
            return value.toString().trimmed().size() >= least
                ? QString()
                : Text::tr("At least %n character(s).", nullptr, least);
        });
    }
    return editor;
}

} // namespace xq
