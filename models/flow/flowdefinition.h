// SPDX-License-Identifier: GPL-3.0-or-later
// models/flow: how cases of one kind run, as data: steps, outcomes, elements, limits by law
// edition, conditions, risk and supervision points; loading, checking and finding such definitions.
// Knows nothing of a running case: what a definition means for one is models/cases.
#pragma once

#include "models/base/error.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace xq {

/// A test on a case, as data. `Element` compares an element of the case, `Fact` asks a named
/// question that models/cases answers (knownFacts()). An empty condition always holds.
struct FlowCondition {
    enum class Kind { Always, All, Any, Not, Element, Fact };
    Kind kind = Kind::Always;
    QList<FlowCondition> children; ///< All, Any, Not
    QString name; ///< element or fact
    QString test; ///< Element: "is", "atLeast", "moreThan", "oneOf", "given"
    QJsonValue value;

    bool always() const { return kind == Kind::Always; }
    friend bool operator==(const FlowCondition&, const FlowCondition&) = default;
};

/// A time limit as one edition of the law has it. `unit`: hour, day, workday, month, year, spot.
/// The unit belongs to the limit, not to the number (cases.md 9.2).
struct FlowLimit {
    QDate from; ///< first day on which this edition governs; null: always
    QDate to; ///< last day; null: still
    int amount = 0;
    QString unit;
    QString start; ///< start event: occurred, entered, filed, opened, noticed, decided, served ...
    bool roll = true; ///< a last day that is a rest day moves on (cases.md R2, R3)
    QString basis; ///< law and article, Chinese text as printed
    friend bool operator==(const FlowLimit&, const FlowLimit&) = default;
};

/// A dated figure of the law that gates read (the summary procedure's highest fine ...).
struct FlowValue {
    QDate from;
    QDate to;
    qint64 amount = 0; ///< fen for money, else a count
    QString unit; ///< fen, day, workday, hour, permille
    QString basis;
    friend bool operator==(const FlowValue&, const FlowValue&) = default;
};

struct FlowOption {
    QString id;
    QString label;
    friend bool operator==(const FlowOption&, const FlowOption&) = default;
};

/// A field of a step's form. Names are unique in a flow: the case keeps one value per name.
struct FlowElement {
    QString name; ///< "fine", "facts": stable, usable on the command line
    QString label;
    QString type; ///< text longtext choice choices date instant money number bool officers
    bool required = false;
    FlowCondition requiredWhen; ///< additionally required when this holds
    QList<FlowOption> options; ///< choice, choices
    QString unit; ///< "元", "日"
    bool personal = false; ///< identities, informants: kept in the erasable part
    bool proposal = false; ///< belongs to what the legality review judges (cases.md B6)
    int minLength = 0; ///< text: fewer characters count as blank (supervision.md C1)
    friend bool operator==(const FlowElement&, const FlowElement&) = default;
};

struct FlowDocument {
    QString type; ///< "filing-approval"
    QString name; ///< 立案审批表
    bool required = false;
    bool served = false; ///< handed to the party against a receipt
    friend bool operator==(const FlowDocument&, const FlowDocument&) = default;
};

/// A place for evidence that a step asks for.
struct FlowSlot {
    QString id; ///< "service-receipt"
    QString name;
    int min = 0; ///< at least so many files before the step can be completed
    FlowCondition when; ///< asked only when this holds
    friend bool operator==(const FlowSlot&, const FlowSlot&) = default;
};

/// One candidate for the next step: the first whose condition holds is taken.
struct FlowTarget {
    FlowCondition when;
    QString step; ///< step id; "end"; "stay" (the step goes on, an endorsement)
    friend bool operator==(const FlowTarget&, const FlowTarget&) = default;
};

/// One way to leave a step.
struct FlowOutcome {
    QString id; ///< "submit", "agree", "return", "no-filing", "penalise" ...
    QString label;
    QStringList roles; ///< who may; empty: the step's roles
    QList<FlowTarget> to;
    QStringList targets; ///< returns: the user picks one of these; then `to` is empty
    QStringList gates; ///< named gates of models/cases (knownGates())
    QStringList effects; ///< named effects on the case (knownEffects())
    QStringList elements; ///< elements that this outcome alone requires
    int conclusion = 0; ///< legality review: the conclusion that leads here (cases.md 3.4)
    QString closing; ///< way of closing it leads to: performed, no-filing, withdrawn ...
    bool reasonRequired = false;
    bool complete = true; ///< required elements, documents and slots must be there
    bool signs = false; ///< counts as the person's signature
    friend bool operator==(const FlowOutcome&, const FlowOutcome&) = default;
};

/// Where corruption or error may enter, and what is done about it (supervision.md 4.3).
struct FlowRisk {
    QString name;
    QString level; ///< high, medium, low
    QString manifestation;
    QStringList measures;
    QString post; ///< responsible post
    friend bool operator==(const FlowRisk&, const FlowRisk&) = default;
};

/// What supervision watches at a step. `kind`: time process content discretion fee openness
/// integrity.
struct FlowPoint {
    QString kind;
    QStringList rules; ///< "T2", "P4"
    QString check; ///< a manual check, where no rule runs
    friend bool operator==(const FlowPoint&, const FlowPoint&) = default;
};

struct FlowStep {
    QString id; ///< "P01"
    QString key; ///< skeleton key of supervision.md 4.2: LEAD, FILE, INVESTIGATE ...
    QString name;
    QString type; ///< start task review decision service wait end
    QStringList roles; ///< who acts; the first is the one shown
    QStringList signers; ///< roles whose endorsement must precede the outcome, in order
    int officers = 0; ///< certified officers that must be named (2 where the law asks two)
    QList<FlowElement> elements;
    QList<FlowDocument> documents;
    QList<FlowSlot> slots_;
    QList<FlowLimit> limits; ///< editions of the step's own limit
    bool suspendable = true;
    bool mandatory = true;
    FlowCondition when; ///< conditional steps: when it must be walked
    QString whenText; ///< the same in words, with citation
    bool branch = false; ///< off the main line (B1–B4): shown apart
    QList<FlowOutcome> outcomes;
    QList<FlowRisk> risks;
    QList<FlowPoint> points;
    QString publish; ///< none summary full

    QString role() const { return roles.value(0); }
    const FlowOutcome* outcome(const QString& outcomeId) const;
    const FlowElement* element(const QString& name) const;
    friend bool operator==(const FlowStep&, const FlowStep&) = default;
};

/// A clock of the whole case: the 90 days, the party's 15 days to pay.
struct FlowClock {
    QString id; ///< "case", "payment", "lawsuit"
    QString name;
    QString until; ///< event that stops it: decided, served, closed, performed
    bool agency = true; ///< false: a period of the party, informs only
    QList<FlowLimit> limits;
    int extendAmount = 0; ///< longest extension, in `extendUnit`; 0: none
    QString extendUnit;
    QString extendBasis;
    friend bool operator==(const FlowClock&, const FlowClock&) = default;
};

struct FlowParameter {
    QString id; ///< "summaryMaxPerson"
    QString name;
    QList<FlowValue> values;
    friend bool operator==(const FlowParameter&, const FlowParameter&) = default;
};

/// An edition of the procedural law, for naming it on screens and pinning it on a case.
struct LawEdition {
    QString id; ///< "penalty-2021"
    QString name; ///< 行政处罚法（2021年修订）
    QDate from;
    QDate to;
    friend bool operator==(const LawEdition&, const LawEdition&) = default;
};

struct FlowDefinition {
    QString key; ///< "penalty-ordinary"
    int version = 1;
    QString kind; ///< penalty inspection coercion payment award ruling confirmation levy other
    QString procedure; ///< ordinary, summary, inspection
    QString name;
    QString basedOn; ///< key of the province's baseline; empty: it is one
    QString start; ///< id of the first step
    QList<LawEdition> laws;
    QList<FlowStep> steps; ///< main line in order, branches after it
    QList<FlowClock> clocks;
    QList<FlowParameter> parameters;
    QStringList convertsTo; ///< flows a case may change to (B8)
    QByteArray digest; ///< SM3 of the canonical JSON it was read from
    QJsonObject source; ///< that JSON

    const FlowStep* step(const QString& id) const;
    const FlowStep* stepByKey(const QString& stepKey) const;
    int indexOf(const QString& id) const; ///< -1: unknown
    const FlowClock* clock(const QString& id) const;
    const LawEdition* lawOn(QDate day) const;
    /// The figure that held on that day. Null where the flow or the law of the day has none.
    std::optional<FlowValue> value(const QString& parameter, QDate day) const;
    /// First element of that name in any step; null: unknown.
    const FlowElement* element(const QString& elementName) const;
    bool operator==(const FlowDefinition& other) const { return digest == other.digest; }
};

/// The edition that governs on that day; null: none does.
const FlowLimit* limitOn(const QList<FlowLimit>& limits, QDate day);

/// Reads and checks a definition: everything needed is there, every step can be reached, none is a
/// dead end, roles, elements, gates, effects and facts are known, limits have a basis. Errors (kind
/// Usage): flow.malformed, flow.invalid (details: one finding a line).
Result<FlowDefinition> readFlow(const QJsonObject& json);
Result<FlowDefinition> readFlow(const QByteArray& text);

/// Vocabulary that definitions may use; sorted.
const QStringList& knownRoles();
const QStringList& knownFacts();
const QStringList& knownGates();
const QStringList& knownEffects();
const QStringList& knownStartEvents();
const QStringList& powerKinds(); ///< penalty, coercion, ...

/// "7 working days", "48 hours", "on the spot", by the current translation.
QString spanText(int amount, const QString& unit);

} // namespace xq
