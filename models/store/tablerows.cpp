// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/tablerows.h"

#include "models/store/database.h"

#include <QStringList>

#include <algorithm>

namespace xq {
namespace {

QString name(const std::pair<const char*, Cell>& column)
{
    return QString::fromLatin1(column.first);
}

void bind(Statement& statement, int position, const Cell& cell)
{
    std::visit([&](const auto& value) { statement.bind(position, value); }, cell);
}

/// What a row of the statement says, in the types of `like`.
TableRow read(const Statement& statement, const TableRow& like)
{
    TableRow row = like;
    int column = 0;
    for (auto& [title, cell] : row) {
        if (std::holds_alternative<qint64>(cell)) {
            cell = statement.integer(column);
        } else if (std::holds_alternative<QString>(cell)) {
            cell = statement.text(column);
        } else {
            cell = statement.bytes(column);
        }
        ++column;
    }
    return row;
}

bool sameKey(const TableRow& a, const TableRow& b, int keys)
{
    return std::equal(a.begin(), a.begin() + keys, b.begin(),
        [](const auto& x, const auto& y) { return x.second == y.second; });
}

QString keyCondition(const TableRow& row, int keys)
{
    QStringList parts;
    for (int i = 0; i < keys; ++i) {
        parts.append(name(row[static_cast<size_t>(i)]) + QStringLiteral(" = ?"));
    }
    return QStringLiteral(" WHERE ") + parts.join(QStringLiteral(" AND "));
}

Result<void> insertRow(Database& database, const QString& table, const TableRow& row)
{
    QStringList columns;
    QStringList marks;
    for (const auto& column : row) {
        columns.append(name(column));
        marks.append(QStringLiteral("?"));
    }
    auto insert = database.prepare(
        QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
            .arg(table, columns.join(QStringLiteral(", ")), marks.join(QStringLiteral(", "))));
    int position = 0;
    for (const auto& [title, cell] : row) {
        bind(insert, ++position, cell);
    }
    return insert.run();
}

Result<void> updateRow(
    Database& database, const QString& table, int keys, const TableRow& was, const TableRow& row)
{
    QStringList sets;
    std::vector<const Cell*> values;
    for (size_t i = 0; i < row.size(); ++i) {
        if (row[i].second != was[i].second) {
            sets.append(name(row[i]) + QStringLiteral(" = ?"));
            values.push_back(&row[i].second);
        }
    }
    if (values.empty()) {
        return {};
    }
    for (int i = 0; i < keys; ++i) {
        values.push_back(&row[static_cast<size_t>(i)].second);
    }
    auto update = database.prepare(
        QStringLiteral("UPDATE %1 SET %2%3")
            .arg(table, sets.join(QStringLiteral(", ")), keyCondition(row, keys)));
    int position = 0;
    for (const Cell* value : values) {
        bind(update, ++position, *value);
    }
    return update.run();
}

Result<void> deleteRow(Database& database, const QString& table, int keys, const TableRow& row)
{
    auto remove
        = database.prepare(QStringLiteral("DELETE FROM %1%2").arg(table, keyCondition(row, keys)));
    for (int i = 0; i < keys; ++i) {
        bind(remove, i + 1, row[static_cast<size_t>(i)].second);
    }
    return remove.run();
}

} // namespace

Result<void> replaceRows(Database& database, const char* table, int keys, const QString& stream,
    const std::vector<TableRow>& rows)
{
    const QString into = QString::fromLatin1(table);
    if (rows.empty()) {
        auto clear = database.prepare(QStringLiteral("DELETE FROM %1 WHERE stream = ?").arg(into));
        return clear.bind(1, stream).run();
    }
    std::vector<TableRow> old;
    {
        QStringList columns;
        for (const auto& column : rows.front()) {
            columns.append(name(column));
        }
        auto select = database.prepare(QStringLiteral("SELECT %1 FROM %2 WHERE stream = ?")
                                           .arg(columns.join(QStringLiteral(", ")), into));
        select.bind(1, stream);
        for (;;) {
            XQ_ASSIGN(found, select.next());
            if (!found) {
                break;
            }
            old.push_back(read(select, rows.front()));
        }
    }
    const auto in = [keys](const std::vector<TableRow>& list, const TableRow& row) {
        return std::find_if(
            list.begin(), list.end(), [&](const TableRow& one) { return sameKey(one, row, keys); });
    };
    for (const TableRow& row : old) {
        if (in(rows, row) == rows.end()) {
            XQ_TRY(deleteRow(database, into, keys, row));
        }
    }
    for (const TableRow& row : rows) {
        const auto was = in(old, row);
        XQ_TRY(was == old.end() ? insertRow(database, into, row)
                                : updateRow(database, into, keys, *was, row));
    }
    return {};
}

} // namespace xq
