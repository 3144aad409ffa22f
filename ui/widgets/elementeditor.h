// SPDX-License-Identifier: GPL-3.0-or-later
// One field of a step's form, built from its specification. The value goes in and out as JSON in
// the journal's form: no fractions, null = cleared.
//
//   ElementEditor* e = ElementEditor::create({.key = "area", .label = tr("Area"), .type = "number",
//       .required = true, .unit = tr("m²"), .decimals = 1}, this);
//   e->setValue(fields.value("area"));
//   e->setCheck([](const QJsonValue& v) { return checkArea(v); });   // empty = fine
//   connect(e, &ElementEditor::valueChanged, draft, &Draft::touch);
//   form->addElement(e);
#pragma once

#include "models/base/instant.h"

#include <QJsonValue>
#include <QList>
#include <QWidget>

#include <functional>
#include <optional>

namespace xq {

struct ElementChoice {
    QString value {}; ///< what is stored
    QString label {}; ///< what is shown
    friend bool operator==(const ElementChoice&, const ElementChoice&) = default;
};

/// type      value
/// text      string without line breaks
/// longtext  string
/// choice    string, one of `choices`
/// date      "2017-04-06"
/// instant   ISO 8601 at +08:00
/// money     integer, fen
/// number    integer when decimals == 0, else a decimal string "18.5"
/// bool      true or false (null while unanswered)
struct ElementSpec {
    QString key {};
    QString label {};
    QString type = QStringLiteral("text");
    bool required = false;
    bool readOnly = false;
    QString unit {};
    QString help {};
    QString placeholder {};
    QList<ElementChoice> choices {};
    int maxLength = 4000;
    int decimals = 0;
    int lines = 3; ///< height of a longtext
};

class ElementEditor : public QWidget {
    Q_OBJECT
public:
    /// Empty text: the value is fine; else one sentence.
    using Check = std::function<QString(const QJsonValue&)>;

    /// An unknown type gives a text editor: data from a newer flow must stay visible.
    static ElementEditor* create(const ElementSpec& spec, QWidget* parent = nullptr);

    const ElementSpec& spec() const { return m_spec; }
    /// Null while empty or unreadable; problem() tells which.
    virtual QJsonValue value() const = 0;
    /// Never emits valueChanged.
    virtual void setValue(const QJsonValue& value) = 0;
    virtual void setReadOnly(bool readOnly) = 0;
    /// Fresh ones for an editor of one choice; the value stays, also where it is offered no more.
    virtual void setChoices(const QList<ElementChoice>& choices) { m_spec.choices = choices; }

    void setCheck(Check check) { m_check = std::move(check); }
    /// Checks now (own type, required, the hook), shows the outcome; true when fine.
    bool validate();
    /// As shown at present; empty when nothing was found or nothing has been checked.
    const QString& problem() const { return m_problem; }
    bool isFilled() const { return !value().isNull(); }
    /// Of an instant; nothing while it is empty or cannot be read.
    std::optional<Instant> moment() const;
    /// The day of a time that is written alone and the year of a date without one: the store's,
    /// which in a trial is not the machine's. The machine's unless it is set.
    void setToday(const QDate& day) { m_today = day; }

Q_SIGNALS:
    void valueChanged();
    void editingFinished(); ///< the field was left; checks have run
    void problemChanged(const QString& sentence);

protected:
    ElementEditor(const ElementSpec& spec, QWidget* parent);
    /// The widget that takes focus and red border.
    void adopt(QWidget* inner);
    void touched(); ///< by subclasses on each change by the user
    void left(); ///< by subclasses when the field is left
    /// What the text itself has wrong ("not a date"); empty when readable.
    virtual QString ownProblem() const { return {}; }
    bool event(QEvent* event) override;
    QDate today() const { return m_today.isValid() ? m_today : QDate::currentDate(); }

private:
    QString find() const;
    void setProblem(const QString& problem);

    ElementSpec m_spec;
    Check m_check;
    QWidget* m_inner = nullptr;
    QDate m_today;
    QString m_problem;
    bool m_wasWrong = false; ///< live checking starts after the first finding
};

/// Dates and times as people type them: 2017-4-6, 20170406, 2017/04/06, 4-6 (year of `today`);
/// then 08:50, 8:50, 0850; a time alone is of `today`.
std::optional<QDate> readDate(const QString& text, const QDate& today);
std::optional<Instant> readInstant(const QString& text, const QDate& today);
/// "3,000.00", "3000", "3000.5" to fen.
std::optional<qint64> readMoney(const QString& text);
QString writeMoney(qint64 fen); ///< 3,000.00

} // namespace xq
