// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"
#include "models/base/instant.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace xq {

class Database;

/// A row of the case list.
struct CaseRow {
    QString stream;
    QString id;
    QString number;
    QString temporaryNumber;
    QString item;
    QString itemName;
    QString kind;
    QString unit;
    QString office;
    QString procedure;
    QString title;
    QString party;
    QString step;
    QString stepName;
    QString status; ///< open, returned, halted, closed, archived, voided
    QString level;
    QString late; ///< "", late, unsure
    QString publicity;
    QString handler;
    QString nextRole;
    QString closing;
    Instant occurredAt = 0;
    Instant enteredAt = 0;
    Instant filedAt = 0; ///< 0: not yet
    Instant decidedAt = 0;
    Instant servedAt = 0;
    Instant closedAt = 0;
    Instant lastActAt = 0;
    Instant stepDue = 0; ///< 0: no limit
    Instant caseDue = 0;
    Instant nextDue = 0; ///< the earlier of both
    Instant nextThreshold = 0; ///< earliest warning or end of a running clock
    Instant nextStart = 0; ///< of the clock that ends at nextDue
    Instant nextWarn = 0;
    qint64 fine = 0;
    qint64 confiscation = 0;
    int reviews = 0;
    int reviewReturns = 0;
    int evidence = 0;
    int attempts = 0;

    /// The number, or the temporary one while there is none.
    QString shownNumber() const { return number.isEmpty() ? temporaryNumber : number; }
    friend bool operator==(const CaseRow&, const CaseRow&) = default;
};

/// How a list is ordered; every order is backed by an index and ends with the stream.
enum class CaseSort {
    Entered,
    Due,
    Number,
    Party,
    Title,
    Item,
    Step,
    Occurred,
    Filed,
    Closed,
    LastAct
};

struct CaseQuery {
    QStringList units; ///< empty: any
    QStringList offices;
    QString kind;
    QString step; ///< step id or key
    QString
        status; ///< open (includes returned, halted), returned, halted, closed, archived, voided
    QString handler;
    QStringList roles; ///< next actor's role is one of these
    QString officer; ///< is an officer of the case or handles it
    QString notOfficer; ///< is neither
    QString item;
    QString procedure;
    bool lateOnly = false;
    std::optional<Instant> overdueAt; ///< running clocks past at that moment
    std::optional<Instant> dueBefore;
    std::optional<Instant> enteredFrom; ///< inclusive
    std::optional<Instant> enteredTo; ///< exclusive
    std::optional<Instant> closedFrom;
    std::optional<Instant> closedTo;
    QString text; ///< number, party, title, item; also pinyin initials
    CaseSort sort = CaseSort::Entered;
    bool descending = true;
    QString after; ///< `next` of the page before; empty: from the start
    int skip = 0; ///< rows to pass over after `after`: a jump of the scroll bar
    int limit = 100;
    friend bool operator==(const CaseQuery&, const CaseQuery&) = default;
};

struct CasePage {
    QList<CaseRow> rows;
    QString next; ///< empty: that was the last page
};

/// What a desk shows before anything is chosen.
struct DeskCounts {
    qint64 open = 0;
    qint64 mine = 0; ///< handler is the person, or the role is and nobody holds it
    qint64 overdue = 0;
    qint64 today = 0; ///< due today
    qint64 week = 0; ///< due in the next seven days, without today
    qint64 returned = 0;
    qint64 halted = 0;
    qint64 leads = 0;
    qint64 leadsOverdue = 0;
};

struct CaseCount {
    QString key;
    qint64 count = 0;
};

struct LeadRow {
    QString stream;
    QString id;
    QString unit;
    QString office;
    QString source;
    QString where;
    QString what;
    QString item;
    QString actor;
    QString caseId;
    QString status; ///< open, converted, closed
    Instant occurredAt = 0;
    Instant enteredAt = 0;
    Instant due = 0;
    friend bool operator==(const LeadRow&, const LeadRow&) = default;
};

struct AttemptRow {
    QString stream;
    QString event;
    QString rule;
    QString action;
    QString step;
    QString actor;
    QString message;
    Instant at = 0;
};

struct ThresholdRow {
    QString stream;
    QString clock;
    Instant at = 0;
    bool end = false; ///< false: early warning
};

/// Reads the projections of cases and leads. Synchronous, one thread, no cache. Errors: store.*.
class CaseRepository {
public:
    explicit CaseRepository(Database& database);

    Result<CasePage> list(const CaseQuery& query) const;
    /// Exact number of rows that the query would list; counted by index where there is no text.
    Result<qint64> count(const CaseQuery& query) const;
    Result<CaseRow> row(const QString& stream) const; ///< case.not-found
    /// By case id, number or temporary number. Errors: case.not-found, case.ambiguous.
    Result<QString> resolve(const QString& caseIdOrNumber) const;
    Result<DeskCounts> deskCounts(
        const QString& unit, const QString& person, const QStringList& roles, Instant now) const;
    Result<QList<CaseCount>> openByStep(const QString& unit) const;
    /// Thresholds passed in (after, until]: what a minute's tick has to look at.
    Result<QList<ThresholdRow>> thresholds(Instant after, Instant until) const;
    Result<QList<AttemptRow>> attempts(const QString& unit, Instant from, Instant to) const;
    /// Other cases in the store with the same party (by id number where given, else by name).
    Result<QList<CaseRow>> sameParty(
        const QString& name, const QString& id, const QString& exceptStream, int limit) const;
    /// Other cases that hold evidence with this digest.
    Result<QStringList> casesWithEvidence(const QString& digest) const;

    struct LeadQuery {
        QString unit;
        QString status; ///< empty: all
        QString actor; ///< recorded by that person or, where an office is given too, of that office
        QString office;
        std::optional<Instant> endedFrom; ///< open, or ended then or later
        QString after;
        int limit = 100;
    };
    struct LeadPage {
        QList<LeadRow> rows;
        QString next;
    };
    Result<LeadPage> leads(const LeadQuery& query) const; ///< open ones by due, others newest first
    Result<qint64> countLeads(const LeadQuery& query) const;
    Result<LeadRow> lead(const QString& stream) const; ///< lead.not-found

private:
    Database& m_database;
};

} // namespace xq
