// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cases/caserepository.h"

#include "models/base/pinyin.h"
#include "models/cases/casetext.h"
#include "models/cases/projection.h"
#include "models/store/database.h"

#include <QVector>

#include <variant>

namespace xq {
namespace {

const QString kColumns = QStringLiteral(
    "stream, id, number, temp_number, item, item_name, kind, unit, office, procedure, title, "
    "party, "
    "step, step_name, status, level, late, publicity, handler, next_role, closing, occurred_at, "
    "entered_at, filed_at, decided_at, served_at, closed_at, last_act_at, step_due, case_due, "
    "next_due, next_threshold, next_start, next_warn, fine, confiscation, reviews, review_returns, "
    "evidence, attempts");
constexpr int kColumnCount = 40;

using Value = std::variant<qint64, QString, QByteArray>;

/// WHERE terms with the values bound to them, in order.
struct Filter {
    QStringList terms;
    QVector<Value> values;

    void add(const QString& term) { terms.append(term); }
    void add(const QString& term, Value value)
    {
        terms.append(term);
        values.append(std::move(value));
    }
    QString where() const
    {
        return terms.isEmpty() ? QString()
                               : QStringLiteral(" WHERE ") + terms.join(QStringLiteral(" AND "));
    }
};

void bindAll(Statement& statement, const QVector<Value>& values)
{
    int position = 0;
    for (const Value& value : values) {
        ++position;
        std::visit([&](const auto& held) { statement.bind(position, held); }, value);
    }
}

Instant shownDue(Instant stored)
{
    return stored == kNoDue ? 0 : stored;
}

CaseRow readRow(const Statement& s)
{
    CaseRow row;
    int c = 0;
    for (QString* field : {&row.stream, &row.id, &row.number, &row.temporaryNumber, &row.item,
             &row.itemName, &row.kind, &row.unit, &row.office, &row.procedure, &row.title,
             &row.party, &row.step, &row.stepName, &row.status, &row.level, &row.late,
             &row.publicity, &row.handler, &row.nextRole, &row.closing}) {
        *field = s.text(c++);
    }
    for (Instant* field : {&row.occurredAt, &row.enteredAt, &row.filedAt, &row.decidedAt,
             &row.servedAt, &row.closedAt, &row.lastActAt, &row.stepDue, &row.caseDue, &row.nextDue,
             &row.nextThreshold, &row.nextStart, &row.nextWarn}) {
        *field = shownDue(s.integer(c++));
    }
    row.fine = s.integer(c++);
    row.confiscation = s.integer(c++);
    row.reviews = static_cast<int>(s.integer(c++));
    row.reviewReturns = static_cast<int>(s.integer(c++));
    row.evidence = static_cast<int>(s.integer(c++));
    row.attempts = static_cast<int>(s.integer(c));
    return row;
}

/// '%' and '_' of the user mean themselves.
QString likePattern(const QString& text)
{
    QString escaped = text.trimmed().toLower();
    escaped.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    escaped.replace(QLatin1Char('%'), QLatin1String("\\%"));
    escaped.replace(QLatin1Char('_'), QLatin1String("\\_"));
    return QLatin1Char('%') + escaped + QLatin1Char('%');
}

void addList(Filter& filter, const QString& column, const QStringList& values)
{
    if (values.isEmpty()) {
        return;
    }
    QStringList marks;
    for (const QString& value : values) {
        marks.append(QStringLiteral("?"));
        filter.values.append(value);
    }
    filter.terms.append(
        column + QStringLiteral(" IN (") + marks.join(QLatin1Char(',')) + QLatin1Char(')'));
}

/// A unary plus keeps SQLite, which has no statistics here, from an index that looks narrow and is
/// not: nine cases in ten may be open. An officer's cases are found by that officer; any other page
/// is read in its order until it is full; only roles (partial index) and counts go by state.
Filter filterOf(const CaseQuery& query, bool counting)
{
    Filter filter;
    addList(filter, QStringLiteral("unit"), query.units);
    addList(filter, QStringLiteral("office"), query.offices);
    const auto equal = [&](const char* column, const QString& value) {
        if (!value.isEmpty()) {
            filter.add(QLatin1String(column) + QStringLiteral(" = ?"), value);
        }
    };
    equal("kind", query.kind);
    equal("handler", query.handler);
    addList(filter, QStringLiteral("next_role"), query.roles);
    // The open ones alone where only they are asked for: a clerk's closed cases are many.
    const QString officers
        = QStringLiteral("(SELECT stream FROM case_officer WHERE person = ?%1)")
              .arg(query.status == QLatin1String("open") ? QStringLiteral(" AND open = 1")
                                                         : QString());
    if (!query.officer.isEmpty()) {
        filter.add(QStringLiteral("stream IN ") + officers, query.officer);
    }
    if (!query.notOfficer.isEmpty()) {
        filter.add(QStringLiteral("stream NOT IN ") + officers, query.notOfficer);
    }
    equal("item", query.item);
    equal("procedure", query.procedure);
    if (!query.step.isEmpty()) {
        filter.add(QStringLiteral("(step = ? OR step_key = ?)"), query.step);
        filter.values.append(query.step);
    }
    if (query.status == QLatin1String("open")) {
        const bool byState = query.officer.isEmpty() && (counting || !query.roles.isEmpty());
        filter.add((byState ? QString() : QStringLiteral("+"))
            + QStringLiteral("status IN ('open', 'returned', 'halted')"));
    } else {
        equal("status", query.status);
    }
    if (query.lateOnly) {
        filter.add(QStringLiteral("late <> ''"));
    }
    if (query.overdueAt) {
        filter.add(QStringLiteral("next_due < ?"), *query.overdueAt);
    }
    if (query.dueBefore) {
        filter.add(QStringLiteral("next_due < ?"), *query.dueBefore);
    }
    const auto range = [&](const char* column, const std::optional<Instant>& from,
                           const std::optional<Instant>& to) {
        if (from) {
            filter.add(QLatin1String(column) + QStringLiteral(" >= ?"), *from);
        }
        if (to) {
            filter.add(QLatin1String(column) + QStringLiteral(" < ?"), *to);
        }
    };
    range("entered_at", query.enteredFrom, query.enteredTo);
    range("closed_at", query.closedFrom, query.closedTo);
    if (!query.text.trimmed().isEmpty()) {
        filter.add(QStringLiteral("search LIKE ? ESCAPE '\\'"), likePattern(query.text));
    }
    return filter;
}

Filter filterOf(const CaseRepository::LeadQuery& query)
{
    Filter filter;
    if (!query.unit.isEmpty()) {
        filter.add(QStringLiteral("unit = ?"), query.unit);
    }
    if (!query.status.isEmpty()) {
        filter.add(QStringLiteral("status = ?"), query.status);
    }
    if (!query.actor.isEmpty() && !query.office.isEmpty()) {
        filter.add(QStringLiteral("(actor = ? OR office = ?)"), query.actor);
        filter.values.append(query.office);
    } else if (!query.actor.isEmpty()) {
        filter.add(QStringLiteral("actor = ?"), query.actor);
    } else if (!query.office.isEmpty()) {
        filter.add(QStringLiteral("office = ?"), query.office);
    }
    if (query.endedFrom) {
        filter.add(QStringLiteral("(ended_at = 0 OR ended_at >= ?)"), *query.endedFrom);
    }
    return filter;
}

struct SortColumn {
    QString name;
    enum Type { Integer, Text, Bytes } type = Integer;
};

SortColumn sortColumn(CaseSort sort)
{
    switch (sort) {
    case CaseSort::Entered:
        return {QStringLiteral("entered_at"), SortColumn::Integer};
    case CaseSort::Due:
        return {QStringLiteral("next_due"), SortColumn::Integer};
    case CaseSort::Number:
        return {QStringLiteral("number_key"), SortColumn::Text};
    case CaseSort::Party:
        return {QStringLiteral("party_key"), SortColumn::Bytes};
    case CaseSort::Title:
        return {QStringLiteral("title_key"), SortColumn::Bytes};
    case CaseSort::Item:
        return {QStringLiteral("item"), SortColumn::Text};
    case CaseSort::Step:
        return {QStringLiteral("step"), SortColumn::Text};
    case CaseSort::Occurred:
        return {QStringLiteral("occurred_at"), SortColumn::Integer};
    case CaseSort::Filed:
        return {QStringLiteral("filed_at"), SortColumn::Integer};
    case CaseSort::Closed:
        return {QStringLiteral("closed_at"), SortColumn::Integer};
    case CaseSort::LastAct:
        return {QStringLiteral("last_act_at"), SortColumn::Integer};
    }
    return {QStringLiteral("entered_at"), SortColumn::Integer};
}

/// "<sort value in hex>|<stream>": where the next page goes on.
QString token(const SortColumn& sort, const Statement& row, int column, const QString& stream)
{
    QByteArray value;
    switch (sort.type) {
    case SortColumn::Integer:
        value = QByteArray::number(row.integer(column));
        break;
    case SortColumn::Text:
        value = row.text(column).toUtf8();
        break;
    case SortColumn::Bytes:
        value = row.bytes(column);
        break;
    }
    return QString::fromLatin1(value.toHex()) + QLatin1Char('|') + stream;
}

tl::unexpected<Error> notFound(const QString& what)
{
    return fail(ErrorKind::NotFound, QStringLiteral("case.not-found"),
        CaseText::tr("There is no case %1 in this store.").arg(what.left(80)));
}

LeadRow readLead(const Statement& s)
{
    LeadRow row;
    int c = 0;
    for (QString* field : {&row.stream, &row.id, &row.unit, &row.office, &row.source, &row.where,
             &row.what, &row.item, &row.actor, &row.caseId, &row.status}) {
        *field = s.text(c++);
    }
    row.occurredAt = s.integer(c++);
    row.enteredAt = s.integer(c++);
    row.due = s.integer(c);
    return row;
}
const QString kLeadColumns = QStringLiteral("stream, id, unit, office, source, place, what, item, "
                                            "actor, case_id, status, occurred_at, entered_at, due");

Result<qint64> single(Database& database, const QString& sql, const QVector<Value>& values)
{
    auto select = database.prepare(sql);
    bindAll(select, values);
    XQ_ASSIGN(found, select.next());
    return found ? select.integer(0) : 0;
}

} // namespace

CaseRepository::CaseRepository(Database& database)
    : m_database(database)
{
}

Result<CasePage> CaseRepository::list(const CaseQuery& query) const
{
    Filter filter = filterOf(query, false);
    SortColumn sort = sortColumn(query.sort);
    if (!query.officer.isEmpty()) {
        sort.name.prepend(QLatin1Char('+')); // sorted in memory: they are few
    }
    const QString direction = query.descending ? QStringLiteral("DESC") : QStringLiteral("ASC");
    if (!query.after.isEmpty()) {
        // "<sort value in hex>|<stream>": the last row of the page before.
        const qsizetype bar = query.after.indexOf(QLatin1Char('|'));
        const QByteArray value = QByteArray::fromHex(query.after.left(bar).toLatin1());
        const QString stream = query.after.mid(bar + 1);
        filter.terms.append(
            QStringLiteral("(%1, stream) %2 (?, ?)")
                .arg(sort.name, query.descending ? QStringLiteral("<") : QStringLiteral(">")));
        switch (sort.type) {
        case SortColumn::Integer:
            filter.values.append(value.toLongLong());
            break;
        case SortColumn::Text:
            filter.values.append(QString::fromUtf8(value));
            break;
        case SortColumn::Bytes:
            filter.values.append(value);
            break;
        }
        filter.values.append(stream);
    }
    if (query.skip > 0) {
        // Only the index is walked to the last row passed over; the page itself goes on from there.
        auto key = m_database.prepare(
            QStringLiteral("SELECT %1, stream FROM case_row%2 ORDER BY %1 %3, stream %3 "
                           "LIMIT 1 OFFSET ?")
                .arg(sort.name, filter.where(), direction));
        QVector<Value> values = filter.values;
        values.append(static_cast<qint64>(query.skip - 1));
        bindAll(key, values);
        XQ_ASSIGN(found, key.next());
        if (!found) {
            return CasePage {};
        }
        CaseQuery jumped = query;
        jumped.skip = 0;
        jumped.after = token(sort, key, 0, key.text(1));
        key.reset();
        return list(jumped);
    }
    const int limit = qBound(1, query.limit, 10'000);
    auto select = m_database.prepare(QStringLiteral("SELECT %1, %2 FROM case_row%3 ORDER BY %2 %4, "
                                                    "stream %4 LIMIT ?")
                                         .arg(kColumns, sort.name, filter.where(), direction));
    filter.values.append(static_cast<qint64>(limit + 1));
    bindAll(select, filter.values);
    CasePage page;
    QString last;
    for (;;) {
        XQ_ASSIGN(more, select.next());
        if (!more) {
            break;
        }
        if (page.rows.size() == limit) {
            page.next = last;
            break;
        }
        page.rows.append(readRow(select));
        if (page.rows.size() == limit) {
            last = token(sort, select, kColumnCount, page.rows.constLast().stream);
        }
    }
    return page;
}

Result<qint64> CaseRepository::count(const CaseQuery& query) const
{
    const Filter filter = filterOf(query, true);
    return single(m_database, QStringLiteral("SELECT count(*) FROM case_row") + filter.where(),
        filter.values);
}

Result<CaseRow> CaseRepository::row(const QString& stream) const
{
    auto select = m_database.prepare(
        QStringLiteral("SELECT %1 FROM case_row WHERE stream = ?").arg(kColumns));
    select.bind(1, stream);
    XQ_ASSIGN(found, select.next());
    if (!found) {
        return notFound(stream);
    }
    return readRow(select);
}

Result<QString> CaseRepository::resolve(const QString& caseIdOrNumber) const
{
    const QString text = caseIdOrNumber.trimmed();
    auto select = m_database.prepare(
        QStringLiteral("SELECT stream FROM case_row WHERE id = ? UNION "
                       "SELECT stream FROM case_row WHERE stream = ? UNION "
                       "SELECT stream FROM case_row WHERE number_key = ? AND number = ? UNION "
                       "SELECT stream FROM case_row WHERE temp_number = ? LIMIT 2"));
    select.bind(1, text).bind(2, text).bind(3, numberKey(text)).bind(4, text).bind(5, text);
    XQ_ASSIGN(found, select.next());
    if (!found) {
        return notFound(text);
    }
    const QString stream = select.text(0);
    XQ_ASSIGN(second, select.next());
    if (second) {
        return fail(ErrorKind::Usage, QStringLiteral("case.ambiguous"),
            CaseText::tr("More than one case answers to %1; give its id.").arg(text));
    }
    return stream;
}

Result<DeskCounts> CaseRepository::deskCounts(
    const QString& unit, const QString& person, const QStringList& roles, Instant now) const
{
    DeskCounts counts;
    const Instant today = endOfDay(localDate(now));
    Filter mine;
    addList(mine, QStringLiteral("next_role"), roles);
    const QString mineTerm = mine.terms.isEmpty()
        ? QStringLiteral("handler = ?")
        : QStringLiteral("(handler = ? OR (handler = '' AND %1))").arg(mine.terms.first());
    auto select = m_database.prepare(QStringLiteral(
        "SELECT count(*), coalesce(sum(next_due < ?), 0), "
        "coalesce(sum(next_due >= ? AND next_due <= ?), 0), "
        "coalesce(sum(next_due > ? AND next_due <= ?), 0), "
        "coalesce(sum(status = 'returned'), 0), coalesce(sum(status = 'halted'), 0), "
        "coalesce(sum(%1), 0) FROM case_row "
        "WHERE status IN ('open', 'returned', 'halted') AND unit = ?")
                                         .arg(mineTerm));
    QVector<Value> values {now, now, today, today, today + 7 * kDay, person};
    values += mine.values;
    values.append(unit);
    bindAll(select, values);
    XQ_ASSIGN(found, select.next());
    if (found) {
        counts.open = select.integer(0);
        counts.overdue = select.integer(1);
        counts.today = select.integer(2);
        counts.week = select.integer(3);
        counts.returned = select.integer(4);
        counts.halted = select.integer(5);
        counts.mine = select.integer(6);
    }
    XQ_ASSIGN(leads,
        single(m_database,
            QStringLiteral("SELECT count(*) FROM lead_row WHERE status = 'open' AND unit = ?"),
            {unit}));
    counts.leads = leads;
    XQ_ASSIGN(late,
        single(m_database,
            QStringLiteral(
                "SELECT count(*) FROM lead_row WHERE status = 'open' AND due < ? AND unit = ?"),
            {now, unit}));
    counts.leadsOverdue = late;
    return counts;
}

Result<QList<CaseCount>> CaseRepository::openByStep(const QString& unit) const
{
    auto select = m_database.prepare(QStringLiteral(
        "SELECT step_name, count(*) FROM case_row WHERE status IN ('open', 'returned', 'halted') "
        "AND unit = ? GROUP BY step_name ORDER BY count(*) DESC, step_name"));
    select.bind(1, unit);
    QList<CaseCount> counts;
    for (;;) {
        XQ_ASSIGN(more, select.next());
        if (!more) {
            return counts;
        }
        counts.append({select.text(0), select.integer(1)});
    }
}

Result<QList<ThresholdRow>> CaseRepository::thresholds(Instant after, Instant until) const
{
    auto select = m_database.prepare(QStringLiteral(
        "SELECT stream, clock, at, over FROM case_threshold WHERE at > ? AND at <= ? "
        "ORDER BY at, stream, clock"));
    select.bind(1, after).bind(2, until);
    QList<ThresholdRow> rows;
    for (;;) {
        XQ_ASSIGN(more, select.next());
        if (!more) {
            return rows;
        }
        rows.append({select.text(0), select.text(1), select.integer(2), select.integer(3) != 0});
    }
}

Result<QList<AttemptRow>> CaseRepository::attempts(
    const QString& unit, Instant from, Instant to) const
{
    auto select = m_database.prepare(QStringLiteral(
        "SELECT a.stream, a.event, a.rule, a.action, a.step, a.actor, a.message, a.at "
        "FROM case_attempt a JOIN case_row c ON c.stream = a.stream "
        "WHERE a.at >= ? AND a.at < ? AND c.unit = ? ORDER BY a.at DESC"));
    select.bind(1, from).bind(2, to).bind(3, unit);
    QList<AttemptRow> rows;
    for (;;) {
        XQ_ASSIGN(more, select.next());
        if (!more) {
            return rows;
        }
        rows.append({select.text(0), select.text(1), select.text(2), select.text(3), select.text(4),
            select.text(5), select.text(6), select.integer(7)});
    }
}

Result<QList<CaseRow>> CaseRepository::sameParty(
    const QString& name, const QString& id, const QString& exceptStream, int limit) const
{
    // The same number is the same party, however the name was written.
    const bool byId = !id.isEmpty();
    auto select
        = m_database.prepare(QStringLiteral("SELECT %1 FROM case_row WHERE %2 AND stream <> ? "
                                            "ORDER BY entered_at DESC LIMIT ?")
                                 .arg(kColumns,
                                     byId ? QStringLiteral("party_id = ? AND party_id <> ''")
                                          : QStringLiteral("party_key = ? AND party = ?")));
    if (byId) {
        select.bind(1, id).bind(2, exceptStream).bind(3, limit);
    } else {
        select.bind(1, collationKey(name)).bind(2, name).bind(3, exceptStream).bind(4, limit);
    }
    QList<CaseRow> rows;
    for (;;) {
        XQ_ASSIGN(more, select.next());
        if (!more) {
            return rows;
        }
        rows.append(readRow(select));
    }
}

Result<QStringList> CaseRepository::casesWithEvidence(const QString& digest) const
{
    auto select = m_database.prepare(QStringLiteral(
        "SELECT DISTINCT stream FROM case_evidence WHERE digest = ? ORDER BY stream"));
    select.bind(1, digest);
    QStringList streams;
    for (;;) {
        XQ_ASSIGN(more, select.next());
        if (!more) {
            return streams;
        }
        streams.append(select.text(0));
    }
}

Result<qint64> CaseRepository::countLeads(const LeadQuery& query) const
{
    const Filter filter = filterOf(query);
    return single(m_database, QStringLiteral("SELECT count(*) FROM lead_row") + filter.where(),
        filter.values);
}

Result<CaseRepository::LeadPage> CaseRepository::leads(const LeadQuery& query) const
{
    Filter filter = filterOf(query);
    const bool open = query.status == QLatin1String("open");
    const QString sort = open ? QStringLiteral("due") : QStringLiteral("entered_at");
    const QString direction = open ? QStringLiteral("ASC") : QStringLiteral("DESC");
    if (!query.after.isEmpty()) {
        const qsizetype bar = query.after.indexOf(QLatin1Char('|'));
        filter.add(QStringLiteral("(%1, stream) %2 (?, ?)")
                       .arg(sort, open ? QStringLiteral(">") : QStringLiteral("<")),
            query.after.left(bar).toLongLong());
        filter.values.append(query.after.mid(bar + 1));
    }
    const int limit = qBound(1, query.limit, 10'000);
    auto select = m_database.prepare(
        QStringLiteral("SELECT %1 FROM lead_row%2 ORDER BY %3 %4, stream %4 LIMIT ?")
            .arg(kLeadColumns, filter.where(), sort, direction));
    filter.values.append(static_cast<qint64>(limit + 1));
    bindAll(select, filter.values);
    LeadPage page;
    for (;;) {
        XQ_ASSIGN(more, select.next());
        if (!more) {
            break;
        }
        if (page.rows.size() == limit) {
            const LeadRow& last = page.rows.constLast();
            page.next = QString::number(open ? last.due : last.enteredAt) + QLatin1Char('|')
                + last.stream;
            break;
        }
        page.rows.append(readLead(select));
    }
    return page;
}

Result<LeadRow> CaseRepository::lead(const QString& stream) const
{
    auto select = m_database.prepare(
        QStringLiteral("SELECT %1 FROM lead_row WHERE stream = ?").arg(kLeadColumns));
    select.bind(1, stream);
    XQ_ASSIGN(found, select.next());
    if (!found) {
        return fail(ErrorKind::NotFound, QStringLiteral("lead.not-found"),
            CaseText::tr("There is no lead %1 in this store.").arg(stream.left(80)));
    }
    return readLead(select);
}

} // namespace xq
