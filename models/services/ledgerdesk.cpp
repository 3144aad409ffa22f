// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/ledgerdesk.h"

#include "models/calendar/elapsed.h"
#include "models/cases/caserepository.h"
#include "models/catalogue/itemrepository.h"
#include "models/services/casedesk.h"
#include "models/services/surroundings.h"

#include <QBuffer>
#include <QCoreApplication>

#include <map>

namespace xq {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::LedgerDesk)
};

/// What one case contributes to the quarter.
struct CaseFacts {
    CaseState state;
    QList<CaseClock> clocks;
    QList<Signal> signals_;
};

bool overdue(const CaseFacts& facts, Instant asOf)
{
    return std::any_of(facts.clocks.cbegin(), facts.clocks.cend(), [asOf](const CaseClock& clock) {
        return (clock.kind == CaseClock::Kind::Step || clock.kind == CaseClock::Kind::Case)
            && clock.overdueAt(asOf);
    });
}

/// Ended without the thing being done: 撤案, 作废 (not the regular ends).
bool endedWithout(const CaseState& state)
{
    return state.voidedAt != 0 || state.closing == QLatin1String("withdrawn")
        || state.closing == QLatin1String("terminated");
}
bool refusedFiling(const CaseState& state)
{
    return state.closing == QLatin1String("no-filing");
}

Instant endOf(const CaseState& state)
{
    return state.closedAt != 0 ? state.closedAt : state.voidedAt;
}

QString publicityReasonText(const CaseState& state)
{
    return state.publicityReason.isEmpty() ? QStringLiteral("未说明") : state.publicityReason;
}

QDate dayOf(Instant at)
{
    return at == 0 ? QDate() : localDate(at);
}

QString closingText(const CaseState& state)
{
    static const std::map<QString, QString> words {
        {QStringLiteral("performed"), QStringLiteral("执行完毕")},
        {QStringLiteral("no-filing"), QStringLiteral("不予立案")},
        {QStringLiteral("no-penalty"), QStringLiteral("不予处罚")},
        {QStringLiteral("withdrawn"), QStringLiteral("撤案")},
        {QStringLiteral("transferred"), QStringLiteral("移送")},
        {QStringLiteral("terminated"), QStringLiteral("终结")},
        {QStringLiteral("no-problem"), QStringLiteral("未发现问题")},
        {QStringLiteral("corrected"), QStringLiteral("已改正")},
    };
    if (state.voidedAt != 0) {
        return QStringLiteral("作废");
    }
    if (state.closing.isEmpty()) {
        return {};
    }
    const auto found = words.find(state.closing);
    return found == words.end() ? QStringLiteral("办结") : found->second;
}

} // namespace

struct LedgerDesk::Cohort {
    Instant from = 0;
    Instant to = 0; ///< min(now, end of the quarter)
    QList<CaseFacts> cases; ///< entered in the quarter, or open in it, or closed in it
    QList<LeadRow> leads;
    QList<Item> items;
    QHash<QString, QString> offices; ///< code -> name

    bool entered(const CaseState& state) const
    {
        return state.enteredAt >= from && state.enteredAt < to;
    }
};

LedgerDesk::LedgerDesk(Workplace& place)
    : m_place(place)
{
}

LedgerHead LedgerDesk::head(const Quarter& quarter) const
{
    LedgerHead head;
    head.quarter = quarter;
    head.asOf = localDate(m_place.now());
    if (const auto body = m_place.ownBody()) {
        head.unitName = body->name;
    }
    if (m_place.signedIn()) {
        head.preparedBy = m_place.session().person.name;
    }
    head.preparedOn = localDate(m_place.now());
    return head;
}

Result<LedgerDesk::Cohort> LedgerDesk::gather(const Quarter& quarter, const Progress& progress)
{
    Cohort cohort;
    cohort.from = quarter.begin();
    cohort.to = std::min(quarter.end(), m_place.now() + 1);
    const CaseRepository repository(m_place.database());
    CaseQuery query;
    query.units = {m_place.unit()};
    query.enteredTo = cohort.to;
    query.sort = CaseSort::Entered;
    query.descending = false;
    query.limit = 1000;
    XQ_ASSIGN(total, repository.count(query));
    const JournalStates states(m_place.journal());
    Surroundings surroundings(m_place, {}, m_place.now());
    CaseDesk desk(m_place);
    qint64 done = 0;
    for (;;) {
        XQ_ASSIGN(page, repository.list(query));
        for (const CaseRow& row : std::as_const(page.rows)) {
            if (progress && ++done % 100 == 0 && !progress(done, total)) {
                return fail(ErrorKind::Usage, QStringLiteral("ledger.cancelled"),
                    Text::tr("The ledger was cancelled; nothing was made."));
            }
            const bool ended = row.status == QLatin1String("closed")
                || row.status == QLatin1String("archived") || row.status == QLatin1String("voided");
            // Ended before the quarter and entered before it: no figure of this quarter.
            if (ended && row.enteredAt < cohort.from && row.lastActAt < cohort.from) {
                continue;
            }
            CaseFacts facts;
            XQ_ASSIGN(state, desk.state(row.stream));
            XQ_ASSIGN(around, surroundings.of(state));
            const CaseContext& context = around->facts;
            facts.clocks = clocksWithHistory(state, *context.flow, context.item, *context.calendar,
                context.parameters, cohort.to);
            facts.signals_ = signalsOf(state, around->supervision, cohort.to);
            facts.state = std::move(state);
            cohort.cases.append(std::move(facts));
        }
        if (page.next.isEmpty()) {
            break;
        }
        query.after = page.next;
    }
    CaseRepository::LeadQuery leads;
    leads.unit = m_place.unit();
    leads.status = QStringLiteral("open");
    leads.limit = 1000;
    do {
        XQ_ASSIGN(open, repository.leads(leads));
        cohort.leads += open.rows;
        leads.after = open.next;
    } while (!leads.after.isEmpty());
    ItemQuery itemQuery;
    itemQuery.units = {m_place.unit()};
    itemQuery.day = localDate(cohort.to - 1);
    itemQuery.limit = 100'000;
    XQ_ASSIGN(itemRows, ItemRepository(m_place.database()).list(itemQuery));
    for (const ItemRow& row : std::as_const(itemRows)) {
        XQ_ASSIGN(item, loadItem(states, row.code));
        cohort.items.append(item);
    }
    XQ_ASSIGN(body, m_place.ownBody());
    for (const Office& office : body.offices) {
        cohort.offices.insert(office.code, office.name);
    }
    return cohort;
}

namespace {

void countSignals(const CaseFacts& facts, qint64& warnings, qint64& alarms)
{
    for (const Signal& signal : facts.signals_) {
        if (!signal.blocked) {
            ++(signal.level == 1 ? warnings : alarms);
        }
    }
}

} // namespace

Result<LedgerDocument> LedgerDesk::draft(
    const QString& kind, const Quarter& quarter, const Progress& progress)
{
    if (!ledgerKinds().contains(kind)) {
        return fail(ErrorKind::Usage, QStringLiteral("ledger.kind"),
            Text::tr("There is no ledger called %1. `ledger list` shows them.").arg(kind));
    }
    if (quarter.begin() > m_place.now()) {
        return fail(ErrorKind::Usage, QStringLiteral("ledger.not-begun"),
            Text::tr("The quarter %1 has not begun.").arg(quarter.toString()));
    }
    XQ_ASSIGN(cohort, gather(quarter, progress));
    const auto inQuarter = [&](Instant at) { return at >= cohort.from && at < cohort.to; };

    if (kind == QLatin1String("power-quarter")) {
        std::map<QString, ItemQuarterFacts> byItem;
        for (const Item& item : std::as_const(cohort.items)) {
            if (item.newest().kind == PowerKind::Licence) {
                continue; // runs in another system
            }
            ItemQuarterFacts& row = byItem[item.code];
            row.kind = kindTitle(item.newest().kind);
            row.code = item.code;
            row.name = item.newest().name;
            row.legalityApplies = item.newest().kind == PowerKind::Penalty;
            if (item.newest().kind == PowerKind::Penalty || item.newest().kind == PowerKind::Levy) {
                row.amountFen = 0;
            }
            const StateChange state = item.stateOn(localDate(cohort.to - 1));
            if (state.state != ItemState::InUse) {
                row.remark = itemStateTitle(state.state);
            }
        }
        for (const CaseFacts& facts : std::as_const(cohort.cases)) {
            const CaseState& s = facts.state;
            ItemQuarterFacts& row = byItem[s.item];
            if (row.code.isEmpty()) { // an item that is no longer this unit's
                row.code = s.item;
                row.name = s.itemName;
                row.kind = kindFromText(s.kind) ? kindTitle(*kindFromText(s.kind)) : s.kind;
            }
            row.occurred += inQuarter(s.occurredAt) ? 1 : 0;
            if (!cohort.entered(s)) {
                row.closedEarlierCohort += inQuarter(s.closedAt) && s.filedAt != 0 ? 1 : 0;
                continue;
            }
            ++(s.late == QLatin1String("late") ? row.enteredLate : row.enteredInTime);
            const bool filed = s.filedAt != 0 && s.filedAt < cohort.to;
            const Instant end = endOf(s);
            const bool ended = end != 0 && end < cohort.to;
            row.filed += filed ? 1 : 0;
            row.closed += filed && ended && s.closedAt != 0 ? 1 : 0;
            row.open += filed && !ended ? 1 : 0;
            row.overdue += overdue(facts, cohort.to) ? 1 : 0;
            for (const ReviewRound& review : s.reviews) {
                if (review.at < cohort.to) {
                    ++(review.passed() ? row.legalityAgreed : row.legalityReturned);
                }
            }
            countSignals(facts, row.warnings, row.alarms);
            if (s.publicity == QLatin1String("none")) {
                const QString reason = publicityReasonText(s);
                const auto found = std::find_if(row.undisclosed.begin(), row.undisclosed.end(),
                    [&](const ReasonCount& r) { return r.reason == reason; });
                if (found == row.undisclosed.end()) {
                    row.undisclosed.append({reason, 1});
                } else {
                    ++found->count;
                }
            }
            if (s.decidedAt != 0 && s.decidedAt < cohort.to) {
                row.amountFen = row.amountFen.value_or(0) + s.fine + s.confiscation;
            }
        }
        for (const LeadRow& lead : std::as_const(cohort.leads)) {
            if (inQuarter(lead.occurredAt) && byItem.contains(lead.item)) {
                ++byItem[lead.item].occurred;
            }
        }
        QVector<ItemQuarterFacts> rows;
        for (auto& [code, row] : byItem) {
            rows.append(row);
        }
        return buildPowerLedger(head(quarter), rows);
    }

    if (kind == QLatin1String("statistics-quarter")) {
        XQ_ASSIGN(calendar, m_place.calendar());
        std::map<std::pair<QString, QString>, OfficeKindFacts> rows;
        const auto rowOf = [&](const QString& kindText, const QString& office) -> OfficeKindFacts& {
            OfficeKindFacts& row = rows[{kindText, office}];
            const auto power = kindFromText(kindText);
            row.kind = power ? kindTitle(*power) : kindText;
            row.office = cohort.offices.value(
                office, office.isEmpty() ? QStringLiteral("未分科室") : office);
            return row;
        };
        QSet<QString> itemsWithCases;
        for (const CaseFacts& facts : std::as_const(cohort.cases)) {
            if (cohort.entered(facts.state)) {
                itemsWithCases.insert(facts.state.item);
            }
        }
        for (const Item& item : std::as_const(cohort.items)) {
            if (item.newest().kind == PowerKind::Licence) {
                continue;
            }
            const ItemState state = item.stateOn(localDate(cohort.to - 1)).state;
            if (state != ItemState::InUse && state != ItemState::Suspended) {
                continue;
            }
            QString office = item.newest().office;
            for (auto it = cohort.offices.cbegin(); it != cohort.offices.cend(); ++it) {
                office = it.value() == office ? it.key() : office;
            }
            OfficeKindFacts& row = rowOf(kindId(item.newest().kind), office);
            ++(state == ItemState::InUse ? row.itemsInUse : row.itemsSuspended);
            row.itemsWithCases += itemsWithCases.contains(item.code) ? 1 : 0;
        }
        for (const CaseFacts& facts : std::as_const(cohort.cases)) {
            const CaseState& s = facts.state;
            OfficeKindFacts& row = rowOf(s.kind, s.office);
            const Instant end = endOf(s);
            const bool filedBefore = s.filedAt != 0 && s.filedAt < cohort.from;
            const bool filedIn = inQuarter(s.filedAt);
            row.openAtStart += filedBefore && (end == 0 || end >= cohort.from) ? 1 : 0;
            row.accepted += filedIn ? 1 : 0;
            row.refused += refusedFiling(s) && inQuarter(end) ? 1 : 0;
            const CaseClock* limit = nullptr;
            for (const CaseClock& clock : facts.clocks) {
                if (clock.kind == CaseClock::Kind::Case) {
                    limit = &clock;
                }
            }
            if ((filedBefore || filedIn) && inQuarter(end)) {
                if (endedWithout(s)) {
                    ++row.ended;
                } else {
                    const QDate closedOn = localDate(end);
                    const QDate lastDay = limit ? localDate(limit->end - 1) : QDate();
                    ++(!limit || closedOn == lastDay ? row.closedOnTime
                            : closedOn < lastDay     ? row.closedEarly
                                                     : row.closedLate);
                    const auto days = static_cast<qint64>(
                        calendar.workdaysBetween(localDate(s.filedAt), closedOn));
                    row.workingDays += days;
                    if (limit) {
                        row.limitDays += static_cast<qint64>(
                            calendar.workdaysBetween(localDate(s.filedAt), lastDay));
                        row.limitDaysUsed += days;
                    }
                }
            } else if ((filedBefore || filedIn) && (end == 0 || end >= cohort.to)) {
                row.openOverdue += overdue(facts, cohort.to) ? 1 : 0;
            }
            if (cohort.entered(s)) {
                ++(s.late == QLatin1String("late") ? row.enteredLate : row.enteredInTime);
            }
            for (const Signal& signal : facts.signals_) {
                if (signal.blocked || !inQuarter(signal.raisedAt)) {
                    continue;
                }
                ++(signal.level == 1        ? row.warnings
                        : signal.level == 2 ? row.alarmsGeneral
                                            : row.alarmsSevere);
                row.signalsLifted
                    += signal.fellAwayAt != 0 && signal.fellAwayAt < cohort.to ? 1 : 0;
            }
            if (inQuarter(s.decidedAt)) {
                row.amountFen = row.amountFen.value_or(0) + s.fine + s.confiscation;
            }
        }
        QVector<OfficeKindFacts> facts;
        for (auto& [key, row] : rows) {
            facts.append(row);
        }
        return buildStatisticsLedger(head(quarter), facts);
    }

    QVector<CaseQuarterFacts> rows;
    for (const CaseFacts& facts : std::as_const(cohort.cases)) {
        const CaseState& s = facts.state;
        if (!cohort.entered(s)) {
            continue;
        }
        CaseQuarterFacts row;
        const auto power = kindFromText(s.kind);
        row.kind = power ? kindTitle(*power) : s.kind;
        row.number = s.shownNumber();
        row.cause = s.title;
        row.party.kind = s.party.category == QLatin1String("person") ? LedgerPartyKind::Person
            : s.party.category == QLatin1String("shop")              ? LedgerPartyKind::SoleTrader
                                                        : LedgerPartyKind::Organisation;
        row.party.name = s.party.name;
        row.party.operatorName = s.party.representative;
        row.party.minor = s.party.minor;
        row.itemCode = s.item;
        row.itemName = s.itemName;
        row.occurred = s.occurredAt;
        row.entered = s.enteredAt;
        const auto known = [&](Instant at) { return at < cohort.to ? dayOf(at) : QDate(); };
        row.filed = known(s.filedAt);
        row.decided = known(s.decidedAt);
        row.served = known(s.servedAt);
        row.closed = known(s.closedAt);
        for (const CaseOfficer& officer : s.officers) {
            row.officers.append(officer.name);
        }
        row.result = endOf(s) < cohort.to ? closingText(s) : QString();
        if (row.decided.isValid() && s.fine + s.confiscation > 0) {
            row.amountFen = s.fine + s.confiscation;
        }
        row.late = s.late == QLatin1String("late");
        row.lateReason = s.lateReason;
        countSignals(facts, row.warnings, row.alarms);
        rows.append(row);
    }
    return buildCaseLedger(head(quarter), rows);
}

Result<LedgerBook> LedgerDesk::book() const
{
    XQ_ASSIGN(state, m_place.journal().state(ledgerStream(m_place.unit())));
    LedgerBook book = LedgerBook::fromState(state.state);
    book.unit = m_place.unit();
    return book;
}

Result<LedgerDocument> LedgerDesk::freeze(
    const QString& kind, const Quarter& quarter, const Progress& progress)
{
    XQ_ASSIGN(draftDocument, draft(kind, quarter, progress));
    LedgerDocument frozen;
    const Instant at = m_place.now();
    XQ_ASSIGN(blobs, m_place.blobs());
    const auto recorded = m_place.act([&](const States& states) -> Result<QList<Draft>> {
        // The number is drawn inside the transaction: two programs never print the same one.
        XQ_ASSIGN(state, states.load(ledgerStream(m_place.unit())));
        LedgerBook current = LedgerBook::fromState(state.state);
        current.unit = m_place.unit();
        const QString number = current.nextNumber(quarter.toString());
        XQ_ASSIGN(made, freezeLedger(draftDocument, number, at));
        frozen = made;
        XQ_ASSIGN(bytes, ledgerToJson(frozen));
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        XQ_ASSIGN(stored, blobs->put(buffer));
        Draft event;
        event.stream = ledgerStream(m_place.unit());
        event.type = QStringLiteral("ledger.frozen");
        event.body
            = {{QStringLiteral("kind"), kind}, {QStringLiteral("quarter"), quarter.toString()},
                {QStringLiteral("number"), number}, {QStringLiteral("digest"), frozen.digest},
                {QStringLiteral("blob"), QString::fromLatin1(stored.digest.toHex())},
                {QStringLiteral("rows"), static_cast<qint64>(frozen.rows.size())},
                {QStringLiteral("frozenAt"), at}};
        event.signs = true;
        return QList<Draft> {event};
    });
    if (!recorded) {
        return fail(recorded.error());
    }
    return frozen;
}

Result<LedgerDocument> LedgerDesk::snapshot(const QString& number)
{
    XQ_ASSIGN(current, book());
    const LedgerSnapshot* found = current.find(number);
    if (!found) {
        return fail(ErrorKind::NotFound, QStringLiteral("ledger.not-found"),
            Text::tr("There is no ledger %1 in this store.").arg(number));
    }
    XQ_ASSIGN(blobs, m_place.blobs());
    XQ_ASSIGN(bytes, blobs->get(QByteArray::fromHex(found->blob.toLatin1())));
    XQ_ASSIGN(document, ledgerFromJson(bytes));
    XQ_TRY(verifyLedger(document));
    if (document.digest != found->digest) {
        return fail(ErrorKind::Integrity, QStringLiteral("ledger.digest"),
            Text::tr(
                "The ledger %1 is not the one that was recorded. Do not use it; restore the store "
                "from a backup and tell the platform office.")
                .arg(number));
    }
    return document;
}

Result<LedgerDocument> LedgerDesk::forPrinting(
    const QString& kind, const Quarter& quarter, const Progress& progress)
{
    XQ_ASSIGN(current, book());
    if (const LedgerSnapshot* newest = current.newest(kind, quarter.toString())) {
        return snapshot(newest->number);
    }
    return quarter.end() <= m_place.now() ? freeze(kind, quarter, progress)
                                          : draft(kind, quarter, progress);
}

Result<QList<LedgerDesk::Entry>> LedgerDesk::list() const
{
    const CaseRepository repository(m_place.database());
    CaseQuery first;
    first.units = {m_place.unit()};
    first.sort = CaseSort::Entered;
    first.descending = false;
    first.limit = 1;
    XQ_ASSIGN(page, repository.list(first));
    XQ_ASSIGN(current, book());
    QList<Entry> entries;
    if (page.rows.isEmpty()) {
        return entries;
    }
    const Quarter oldest = Quarter::of(localDate(page.rows.first().enteredAt));
    for (Quarter quarter = Quarter::of(localDate(m_place.now()));
         quarter.end() > oldest.begin() && entries.size() < 400; quarter = quarter.previous()) {
        CaseQuery query;
        query.units = {m_place.unit()};
        query.enteredFrom = quarter.begin();
        query.enteredTo = quarter.end();
        XQ_ASSIGN(cases, repository.count(query));
        for (const QString& kind : ledgerKinds()) {
            Entry entry {kind, quarter.toString(), cases, {}, 0};
            if (const LedgerSnapshot* newest = current.newest(kind, quarter.toString())) {
                entry.number = newest->number;
                entry.frozenAt = newest->frozenAt;
            }
            entries.append(entry);
        }
    }
    return entries;
}

} // namespace xq
