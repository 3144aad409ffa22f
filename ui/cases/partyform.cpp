// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/partyform.h"

#include "models/identity/citizenid.h"
#include "models/identity/phone.h"
#include "ui/cases/casefields.h"
#include "ui/cases/casewords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>

namespace xq {

namespace {

const QStringList& categories()
{
    static const QStringList ids {
        QStringLiteral("organisation"), QStringLiteral("shop"), QStringLiteral("person")};
    return ids;
}

QList<ElementChoice> idTypes()
{
    return {{QStringLiteral("citizen-id"), PartyForm::tr("Identity card")},
        {QStringLiteral("passport"), PartyForm::tr("Passport")},
        {QStringLiteral("hk-macau-permit"), PartyForm::tr("Hong Kong and Macau permit")},
        {QStringLiteral("taiwan-permit"), PartyForm::tr("Taiwan permit")},
        {QStringLiteral("foreign-residence"), PartyForm::tr("Foreign residence card")},
        {QStringLiteral("other"), PartyForm::tr("Other paper")}};
}

constexpr int kAdult = 18;

} // namespace

PartyForm::PartyForm(QWidget* parent)
    : QWidget(parent)
    , m_today(QDate::currentDate())
    , m_form(new FormGrid(2, this))
    , m_categories(new QButtonGroup(this))
{
    const Metrics m = Metrics::of(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    m_form->setColumnWeight(0, 5);
    m_form->setColumnWeight(1, 3);

    auto* row = new QWidget(m_form);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(m.px(20));
    for (int i = 0; i < categories().size(); ++i) {
        auto* radio = new QRadioButton(categoryWord(categories().at(i)), row);
        radio->setObjectName(QStringLiteral("category:") + categories().at(i));
        m_categories->addButton(radio, i);
        line->addWidget(radio);
    }
    line->addStretch(1);
    m_form->addField(tr("Category"), row, {.required = true, .unit = {}, .help = {}, .span = 2});
    row->setFocusProxy(m_categories->button(0));

    ElementEditor* name = addText(m_name, QStringLiteral("name"), tr("Name"), 200, 2);
    auto* inside = new QHBoxLayout(name->findChild<QLineEdit*>());
    inside->setContentsMargins(0, 0, m.px(6), 0);
    inside->addStretch(1);
    m_earlier = new Button({}, Button::Role::Link, name);
    setStyleProperty(m_earlier, "type", QStringLiteral("small"));
    m_earlier->setFocusPolicy(Qt::NoFocus);
    m_earlier->hide();
    inside->addWidget(m_earlier);
    connect(m_earlier, &Button::clicked, this, &PartyForm::earlierRequested);

    m_codeEdit = new CodeEditor({.key = QStringLiteral("uscc"),
                                    .label = tr("Credit code"),
                                    .required = true,
                                    .maxLength = 40},
        m_form);
    m_codeEdit->setJudge(&judgeCreditCode);
    m_code = m_form->addElement(m_codeEdit);
    addText(m_representative, QStringLiteral("representative"), tr("Representative"), 60);
    auto* type = ElementEditor::create({.key = QStringLiteral("idType"),
                                           .label = tr("Paper"),
                                           .type = QStringLiteral("choice"),
                                           .choices = idTypes()},
        m_form);
    type->setValue(QStringLiteral("citizen-id"));
    m_idType = m_form->addElement(type);
    m_idEdit = new CodeEditor(
        {.key = QStringLiteral("id"), .label = tr("Number"), .maxLength = 40}, m_form);
    m_idEdit->setJudge([this, type](const QString& id) {
        return type->value().toString() == QStringLiteral("citizen-id")
            ? judgeCitizenId(id, m_today)
            : CodeProblem {};
    });
    m_idNumber = m_form->addElement(m_idEdit);
    addText(m_address, QStringLiteral("address"), tr("Address"), 200);
    addText(m_phone, QStringLiteral("phone"), tr("Telephone"), 40);
    editorOf(m_phone)->setCheck([](const QJsonValue& value) {
        const Verdict verdict = checkPhone(value.toString());
        return verdict.valid() ? QString() : verdict.error->sentence;
    });

    connect(m_categories, &QButtonGroup::idClicked, this, [this](int id) {
        setCategory(categories().at(id));
        Q_EMIT edited();
        Q_EMIT identityEdited();
    });
    for (ElementEditor* editor : m_form->findChildren<ElementEditor*>()) {
        connect(editor, &ElementEditor::valueChanged, this, &PartyForm::edited);
        connect(editor, &ElementEditor::problemChanged, this, &PartyForm::edited);
    }
    for (ElementEditor* editor :
        std::initializer_list<ElementEditor*> {name, m_codeEdit, m_idEdit}) {
        connect(editor, &ElementEditor::editingFinished, this, &PartyForm::identityEdited);
    }
    connect(type, &ElementEditor::valueChanged, this, [this] {
        if (m_idEdit->isFilled()) {
            m_idEdit->validate();
        }
    });
    setCategory(categories().constFirst());
}

ElementEditor* PartyForm::addText(
    FormField*& field, const QString& key, const QString& label, int maxLength, int span)
{
    ElementSpec spec;
    spec.key = key;
    spec.label = label;
    spec.required = key == QStringLiteral("name");
    spec.maxLength = maxLength;
    ElementEditor* editor = ElementEditor::create(spec, m_form);
    field = m_form->addElement(editor, span);
    return editor;
}

ElementEditor* PartyForm::editorOf(const FormField* field) const
{
    return static_cast<ElementEditor*>(field->editor());
}

void PartyForm::setToday(QDate today)
{
    m_today = today;
}

void PartyForm::setCategory(const QString& category)
{
    m_category = category;
    const auto index = static_cast<int>(categories().indexOf(category));
    m_categories->button(std::max(0, index))->setChecked(true);
    const bool person = category == QStringLiteral("person");
    m_code->setShown(!person);
    m_representative->setShown(!person);
    m_idType->setShown(person);
    m_idNumber->setShown(person);
    // A shop's code may not be at hand on the spot; an organisation is entered with it.
    m_code->setRequired(category == QStringLiteral("organisation"));
    m_representative->label()->setText(
        category == QStringLiteral("shop") ? tr("Operator") : tr("Representative"));
    m_address->label()->setText(person ? tr("Home") : tr("Address"));
    editorOf(m_representative)->setAccessibleName(m_representative->label()->text());
}

CaseParty PartyForm::party() const
{
    const auto text
        = [this](const FormField* field) { return editorOf(field)->value().toString().trimmed(); };
    CaseParty party;
    party.category = m_category;
    party.name = text(m_name);
    party.address = text(m_address);
    party.phone = text(m_phone);
    if (party.isPerson()) {
        party.id = text(m_idNumber);
        party.idType = party.id.isEmpty() ? QString() : text(m_idType);
        if (party.idType == QStringLiteral("citizen-id")) {
            const CitizenIdVerdict verdict = checkCitizenId(party.id, m_today);
            party.minor = verdict.valid() && verdict.birth.addYears(kAdult) > m_today;
        }
    } else {
        party.id = text(m_code);
        party.idType = party.id.isEmpty() ? QString() : QStringLiteral("uscc");
        party.representative = text(m_representative);
        if (!party.representative.isEmpty()) {
            party.representativePost = m_category == QStringLiteral("shop")
                ? QStringLiteral("经营者")
                : QStringLiteral("法定代表人");
        }
    }
    return party;
}

QJsonObject PartyForm::draft() const
{
    QJsonObject draft {{QStringLiteral("category"), m_category}};
    for (const ElementEditor* editor : m_form->findChildren<ElementEditor*>()) {
        const QJsonValue value = editor->value();
        if (!value.isNull()) {
            draft.insert(editor->spec().key, value);
        }
    }
    return draft;
}

void PartyForm::restore(const QJsonObject& draft)
{
    const QString category = draft.value(QStringLiteral("category")).toString();
    setCategory(categories().contains(category) ? category : categories().first());
    for (ElementEditor* editor : m_form->findChildren<ElementEditor*>()) {
        const QJsonValue value = draft.value(editor->spec().key);
        if (editor->spec().key == QStringLiteral("idType") && value.isUndefined()) {
            continue;
        }
        editor->setValue(value.isUndefined() ? QJsonValue() : value);
    }
}

void PartyForm::clear()
{
    restore({});
    setEarlierCount(0);
    for (ElementEditor* editor : m_form->findChildren<ElementEditor*>()) {
        static_cast<FormField*>(editor->parentWidget())->setError({});
    }
}

void PartyForm::setEarlierCount(int count)
{
    m_earlier->setText(tr("%n earlier", nullptr, count));
    m_earlier->setVisible(count > 0);
    editorOf(m_name)->findChild<QLineEdit*>()->setTextMargins(
        0, 0, count > 0 ? m_earlier->sizeHint().width() : 0, 0);
}

QList<FormField*> PartyForm::shownFields() const
{
    QList<FormField*> shown;
    for (FormField* field : m_form->fields()) {
        if (!field->isHidden() && qobject_cast<ElementEditor*>(field->editor()) != nullptr) {
            shown.append(field);
        }
    }
    return shown;
}

QList<QWidget*> PartyForm::tabChain() const
{
    QList<QWidget*> chain;
    for (QAbstractButton* radio : m_categories->buttons()) {
        chain.append(radio);
    }
    for (const FormField* field : m_form->fields().mid(1)) {
        chain.append(field->editor());
    }
    return chain;
}

bool PartyForm::validate()
{
    bool fine = true;
    for (FormField* field : shownFields()) {
        ElementEditor* editor = editorOf(field);
        const bool optionalCode
            = field == m_code && m_category == QStringLiteral("shop") && !editor->isFilled();
        if (optionalCode) {
            field->setError({});
            continue;
        }
        fine = editor->validate() && fine;
    }
    return fine;
}

FormField* PartyForm::firstProblem() const
{
    return m_form->firstProblem();
}

const QString& PartyForm::codeProblem() const
{
    return codeField()->error();
}

QString PartyForm::warning() const
{
    const CodeEditor* editor = m_category == QStringLiteral("person") ? m_idEdit : m_codeEdit;
    if (!editor->isFilled()) {
        return m_category == QStringLiteral("organisation")
            ? QString()
            : tr("No code yet; it is needed before the decision is published.");
    }
    const QString code = editor->value().toString();
    if (m_category == QStringLiteral("organisation") && code.startsWith(QLatin1String("92"))) {
        return tr("A code that begins with 92 belongs to a self-employed shop.");
    }
    return editor->warning();
}

FormField* PartyForm::codeField() const
{
    return m_category == QStringLiteral("person") ? m_idNumber : m_code;
}

int PartyForm::requiredCount() const
{
    return m_category == QStringLiteral("organisation") ? 2 : 1;
}

int PartyForm::filledCount() const
{
    const int name = editorOf(m_name)->isFilled() ? 1 : 0;
    return m_category == QStringLiteral("organisation") ? name + (m_codeEdit->isFilled() ? 1 : 0)
                                                        : name;
}

} // namespace xq
