// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalogue/itemrepository.h"

#include "models/base/csv.h"
#include "models/store/database.h"

#include <algorithm>

namespace xq {
namespace {

const QString kColumns = QStringLiteral(
    "SELECT i.code, i.kind, i.name, i.department, i.unit, i.office, i.basis, i.limit_amount,"
    " i.limit_unit, i.remarks, i.flow FROM item_row i");

ItemRow rowOf(const Statement& select)
{
    ItemRow row;
    row.code = select.text(0);
    row.kind = kindFromText(select.text(1)).value_or(PowerKind::Other);
    row.name = select.text(2);
    row.department = select.text(3);
    row.unit = select.text(4);
    row.office = select.text(5);
    row.basis = select.text(6);
    row.limit = {limitUnitFromId(select.text(8)).value_or(ItemLimit::Unit::None),
        static_cast<int>(select.integer(7))};
    row.remarks = select.text(9);
    row.flow = select.text(10);
    return row;
}

Result<StateChange> stateOf(Database& database, const QString& code, QDate day)
{
    auto select = database.prepare(QStringLiteral(
        "SELECT state, from_day, reason, text, consent, event FROM item_history WHERE code = ?"
        " ORDER BY n"));
    select.bind(1, code);
    Item item;
    for (;;) {
        XQ_ASSIGN(more, select.next());
        if (!more) {
            break;
        }
        item.history.append({QDate::fromString(select.text(1), Qt::ISODate),
            itemStateFromText(select.text(0)).value_or(ItemState::InUse), select.text(2),
            select.text(3), select.text(4), select.text(5)});
    }
    if (!day.isValid()) {
        return item.history.isEmpty() ? StateChange {} : item.history.constLast();
    }
    return item.stateOn(day);
}

QString marks(qsizetype count)
{
    return QStringList(count, QStringLiteral("?")).join(QStringLiteral(", "));
}

QString escaped(QString word)
{
    word.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    word.replace(QLatin1Char('%'), QLatin1String("\\%"));
    word.replace(QLatin1Char('_'), QLatin1String("\\_"));
    return QLatin1Char('%') + word + QLatin1Char('%');
}

Result<QList<ItemRow>> gather(Database& database, Statement& select, QDate day)
{
    QList<ItemRow> rows;
    for (;;) {
        XQ_ASSIGN(more, select.next());
        if (!more) {
            break;
        }
        rows.append(rowOf(select));
    }
    for (ItemRow& row : rows) {
        XQ_ASSIGN(state, stateOf(database, row.code, day));
        row.state = state;
    }
    return rows;
}

} // namespace

ItemRepository::ItemRepository(Database& database)
    : m_database(database)
{
}

Result<QList<ItemRow>> ItemRepository::list(const ItemQuery& query) const
{
    const QStringList words
        = query.text.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts).mid(0, 8);
    QStringList conditions;
    if (!query.kinds.isEmpty()) {
        conditions.append(QStringLiteral("i.kind IN (%1)").arg(marks(query.kinds.size())));
    }
    if (!query.units.isEmpty()) {
        conditions.append(QStringLiteral("i.unit IN (%1)").arg(marks(query.units.size())));
    }
    for (qsizetype i = 0; i < words.size(); ++i) {
        conditions.append(QStringLiteral(
            "lower(i.code) || ' ' || i.name || ' ' || i.pinyin_initials || ' ' || i.pinyin_full ||"
            " ' ' || i.basis LIKE ? ESCAPE '\\'"));
    }
    QString sql = kColumns;
    if (!conditions.isEmpty()) {
        sql += QStringLiteral(" WHERE ") + conditions.join(QStringLiteral(" AND "));
    }
    sql += QStringLiteral(" ORDER BY i.code");
    auto select = m_database.prepare(sql);
    int at = 0;
    for (const PowerKind kind : query.kinds) {
        select.bind(++at, kindId(kind));
    }
    for (const QString& unit : query.units) {
        select.bind(++at, unit);
    }
    for (const QString& word : words) {
        select.bind(++at, escaped(word));
    }
    XQ_ASSIGN(rows, gather(m_database, select, query.day));
    if (query.state) {
        rows.removeIf([&query](const ItemRow& row) { return row.state.state != *query.state; });
    }
    std::stable_sort(rows.begin(), rows.end(),
        [](const ItemRow& a, const ItemRow& b) { return a.kind < b.kind; });
    return rows.mid(0, query.limit);
}

Result<std::optional<ItemRow>> ItemRepository::find(const QString& code, QDate day) const
{
    auto select = m_database.prepare(kColumns + QStringLiteral(" WHERE i.code = ?"));
    select.bind(1, code);
    XQ_ASSIGN(rows, gather(m_database, select, day));
    return rows.isEmpty() ? std::optional<ItemRow>() : std::optional(rows.constFirst());
}

Result<QList<ItemRow>> ItemRepository::recent(const QString& person, int limit, QDate day) const
{
    auto select = m_database.prepare(kColumns
        + QStringLiteral(
            " JOIN (SELECT item, max(entered_at) AS at FROM case_row WHERE handler = ?"
            " GROUP BY item) c ON c.item = i.code ORDER BY c.at DESC, i.code LIMIT ?"));
    select.bind(1, person).bind(2, limit);
    return gather(m_database, select, day);
}

ReferenceRepository::ReferenceRepository(Database& database)
    : m_database(database)
{
}

Result<WorkCalendar> ReferenceRepository::calendar() const
{
    auto select = m_database.prepare(
        QStringLiteral("SELECT date, name, off FROM calendar_day ORDER BY date"));
    QByteArray csv("date,name,is_off_day\n");
    for (;;) {
        XQ_ASSIGN(more, select.next());
        if (!more) {
            break;
        }
        csv += csvLine({select.text(0), select.text(1), QString::number(select.integer(2))})
                   .toUtf8();
    }
    return WorkCalendar::fromCsv(csv);
}

Result<QList<ReferenceRepository::FlowRow>> ReferenceRepository::flows() const
{
    auto select = m_database.prepare(
        QStringLiteral("SELECT key, version, digest, title FROM flow_row ORDER BY key, version"));
    QList<FlowRow> rows;
    for (;;) {
        XQ_ASSIGN(more, select.next());
        if (!more) {
            break;
        }
        rows.append(
            {select.text(0), static_cast<int>(select.integer(1)), select.text(2), select.text(3)});
    }
    return rows;
}

} // namespace xq
