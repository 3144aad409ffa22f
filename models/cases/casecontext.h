// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/instant.h"
#include "models/flow/flowdefinition.h"

#include <QHash>
#include <QList>

#include <memory>

namespace xq {

class WorkCalendar;

/// What the rules need to know of a power item; filled from stream `item:<code>`.
struct ItemFacts {
    QString code;
    int version = 1;
    QString kind; ///< penalty, inspection ...
    QString name;
    QString unit; ///< implementing body, its code
    QString unitName; ///< as it is said to people; empty where nobody asked for it
    QString office;
    QString flow; ///< key of its own flow; empty: the usual one of the kind
    QString basis; ///< legal basis as printed
    struct Span {
        QDate from; ///< null: since ever
        QString state; ///< pending in-use suspended cancelled
        QString reason;
        QString consent;
        friend bool operator==(const Span&, const Span&) = default;
    };
    QList<Span> states; ///< by day
    /// The item's own statutory or promised limit for the case; governs before the general one.
    QList<FlowLimit> limits;

    const Span* stateOn(QDate day) const; ///< null: nothing said, which counts as in use
};

struct PersonFacts {
    QString id;
    QString name;
    QString unit;
    QString office;
    struct Term {
        QString what; ///< role id, or certificate number
        QDate from;
        QDate to;
        friend bool operator==(const Term&, const Term&) = default;
    };
    Term active;
    QList<Term> roles;
    QList<Term> certificates;

    QStringList rolesOn(QDate day) const;
    bool holds(const QString& role, QDate day) const;
    /// Number of a certificate valid on that day; empty: none.
    QString certificateOn(QDate day) const;
};

/// Figures that a city or unit sets (supervision.md 8, cases.md B5). Fen.
struct CaseParameters {
    int entryHours = 48;
    bool reviewEveryOrdinaryCase = true; ///< common in Sichuan (cases.md P07)
    qint64 hearingFinePerson = 2'000'00;
    qint64 hearingFineOrganisation = 20'000'00;
    qint64 hearingConfiscation = 20'000'00;
    int statementDays = 3; ///< where the law sets no period
    int warnPercent = 90;
    int minOpinionLength = 2;
    friend bool operator==(const CaseParameters&, const CaseParameters&) = default;
};

/// What surrounds an admission: plain values only, so that the same input gives the same answer on
/// client and server.
struct CaseContext {
    std::shared_ptr<const FlowDefinition> flow; ///< the one the case pins (or opens with)
    QList<std::shared_ptr<const FlowDefinition>> otherFlows; ///< conversion targets
    ItemFacts item;
    QHash<QString, PersonFacts> people; ///< by id
    std::shared_ptr<const WorkCalendar> calendar;
    CaseParameters parameters;
    Instant now = 0;

    QDate today() const { return localDate(now); }
    const PersonFacts* person(const QString& id) const;
};

} // namespace xq
