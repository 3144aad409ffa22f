// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/json.h"
#include "models/ledgers/ledgerdocument.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>
#include <utility>

namespace xq {
namespace {

constexpr qsizetype kMaxBytes = 64 * 1024 * 1024;

const std::array<std::pair<LedgerColumnType, QLatin1String>, 6> kTypes {{
    {LedgerColumnType::Text, QLatin1String("text")},
    {LedgerColumnType::Count, QLatin1String("count")},
    {LedgerColumnType::Money, QLatin1String("money")},
    {LedgerColumnType::Pair, QLatin1String("pair")},
    {LedgerColumnType::Ratio, QLatin1String("ratio")},
    {LedgerColumnType::Average, QLatin1String("average")},
}};
const std::array<std::pair<LedgerAlign, QLatin1String>, 3> kAligns {{
    {LedgerAlign::Left, QLatin1String("left")},
    {LedgerAlign::Center, QLatin1String("center")},
    {LedgerAlign::Right, QLatin1String("right")},
}};

template <typename Table, typename Enum> QString nameIn(const Table& table, Enum value)
{
    for (const auto& [key, name] : table) {
        if (key == value) {
            return name;
        }
    }
    return {};
}
template <typename Enum, typename Table>
std::optional<Enum> valueIn(const Table& table, const QString& text)
{
    for (const auto& [key, name] : table) {
        if (text == name) {
            return key;
        }
    }
    return std::nullopt;
}

// Compact, because a ledger has a hundred thousand cells: text is a string, an integer a number, a
// pair an array of two, not applicable is null, an integer with a note an array [value, note].
QJsonValue cellToJson(const LedgerCell& cell)
{
    switch (cell.kind) {
    case LedgerCellKind::Text:
        return cell.text;
    case LedgerCellKind::NotApplicable:
        return QJsonValue(QJsonValue::Null);
    case LedgerCellKind::Pair:
        return QJsonArray {cell.value, cell.second};
    case LedgerCellKind::Integer:
        break;
    }
    return cell.text.isEmpty() ? QJsonValue(cell.value) : QJsonArray {cell.value, cell.text};
}

/// A figure with a fraction was never written here.
bool isWhole(const QJsonValue& value)
{
    return value.isDouble() && value.toInteger(-1) == value.toInteger(-2);
}

std::optional<LedgerCell> cellFromJson(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return LedgerCell::notApplicable();
    case QJsonValue::String:
        return LedgerCell::ofText(value.toString());
    case QJsonValue::Double:
        return isWhole(value) ? std::optional(LedgerCell::ofCount(value.toInteger()))
                              : std::nullopt;
    case QJsonValue::Array: {
        const QJsonArray pair = value.toArray();
        if (pair.size() != 2 || !isWhole(pair.at(0))) {
            return std::nullopt;
        }
        if (isWhole(pair.at(1))) {
            return LedgerCell::ofPair(pair.at(0).toInteger(), pair.at(1).toInteger());
        }
        if (!pair.at(1).isString() || pair.at(1).toString().isEmpty()) {
            return std::nullopt;
        }
        return LedgerCell::ofCount(pair.at(0).toInteger(), pair.at(1).toString());
    }
    case QJsonValue::Bool:
    case QJsonValue::Object:
    case QJsonValue::Undefined:
        break;
    }
    return std::nullopt;
}

tl::unexpected<Error> malformed(const QString& where)
{
    return fail(ErrorKind::Integrity, QStringLiteral("ledger.malformed"),
        QCoreApplication::translate(
            "xq::Ledger", "The stored ledger cannot be read (%1); nothing was shown from it.")
            .arg(where));
}

QJsonObject columnToJson(const LedgerColumn& column)
{
    return {{QStringLiteral("key"), column.key}, {QStringLiteral("title"), column.title},
        {QStringLiteral("type"), nameIn(kTypes, column.type)},
        {QStringLiteral("align"), nameIn(kAligns, column.align)},
        {QStringLiteral("width"), column.width}, {QStringLiteral("weight"), column.weight},
        {QStringLiteral("decimals"), column.decimals}, {QStringLiteral("summed"), column.summed}};
}

std::optional<LedgerColumn> columnFromJson(const QJsonObject& object)
{
    const auto type
        = valueIn<LedgerColumnType>(kTypes, object.value(QStringLiteral("type")).toString());
    const auto align
        = valueIn<LedgerAlign>(kAligns, object.value(QStringLiteral("align")).toString());
    if (!type || !align) {
        return std::nullopt;
    }
    LedgerColumn column;
    column.key = object.value(QStringLiteral("key")).toString();
    column.title = object.value(QStringLiteral("title")).toString();
    column.type = *type;
    column.align = *align;
    column.width = object.value(QStringLiteral("width")).toInt();
    column.weight = object.value(QStringLiteral("weight")).toInt();
    column.decimals = object.value(QStringLiteral("decimals")).toInt();
    column.summed = object.value(QStringLiteral("summed")).toBool();
    return column;
}

/// A cell that its column could not show or add up is a damaged document, not a blank.
bool fits(LedgerColumnType type, LedgerCellKind kind)
{
    switch (kind) {
    case LedgerCellKind::NotApplicable:
        return true;
    case LedgerCellKind::Text:
        return type == LedgerColumnType::Text;
    case LedgerCellKind::Integer:
        return type == LedgerColumnType::Text || type == LedgerColumnType::Count
            || type == LedgerColumnType::Money;
    case LedgerCellKind::Pair:
        return type == LedgerColumnType::Pair || type == LedgerColumnType::Ratio
            || type == LedgerColumnType::Average;
    }
    return false;
}

Result<LedgerRow> rowFromJson(const QJsonValue& value, const LedgerDocument& document)
{
    LedgerRow row;
    if (value.isString()) {
        row.group = value.toString();
        if (row.group.isEmpty()) {
            return malformed(QStringLiteral("rows"));
        }
        return row;
    }
    const QJsonArray cells = value.toArray();
    if (cells.size() != document.columns.size()) {
        return malformed(QStringLiteral("rows"));
    }
    row.cells.reserve(cells.size());
    for (qsizetype c = 0; c < cells.size(); ++c) {
        const auto cell = cellFromJson(cells.at(c));
        if (!cell || !fits(document.columns[c].type, cell->kind)) {
            return malformed(document.columns[c].key);
        }
        row.cells.append(*cell);
    }
    return row;
}

} // namespace

Result<QByteArray> ledgerToJson(const LedgerDocument& document)
{
    QJsonArray columns;
    for (const LedgerColumn& column : document.columns) {
        columns.append(columnToJson(column));
    }
    QJsonArray rows;
    for (const LedgerRow& row : document.rows) {
        if (row.isGroup()) {
            rows.append(row.group);
            continue;
        }
        QJsonArray cells;
        for (const LedgerCell& cell : row.cells) {
            cells.append(cellToJson(cell));
        }
        rows.append(cells);
    }
    QJsonArray signatures;
    for (const LedgerSignature& signature : document.signatures) {
        signatures.append(QJsonArray {signature.label, signature.value});
    }
    return canonicalJson(QJsonObject {{QStringLiteral("format"), 1},
        {QStringLiteral("kind"), document.kind}, {QStringLiteral("title"), document.title},
        {QStringLiteral("unitName"), document.unitName},
        {QStringLiteral("quarter"), document.quarter},
        {QStringLiteral("periodText"), document.periodText},
        {QStringLiteral("unitOfMeasure"), document.unitOfMeasure},
        {QStringLiteral("columns"), columns}, {QStringLiteral("rows"), rows},
        {QStringLiteral("signatures"), signatures},
        {QStringLiteral("notes"), QJsonArray::fromStringList(document.notes)},
        {QStringLiteral("draft"), document.draft},
        {QStringLiteral("snapshotNumber"), document.snapshotNumber},
        {QStringLiteral("frozenAt"), document.frozenAt},
        {QStringLiteral("digest"), document.digest}});
}

Result<LedgerDocument> ledgerFromJson(QByteArrayView bytes)
{
    XQ_ASSIGN(object, parseJsonObject(bytes, kMaxBytes));
    if (object.value(QStringLiteral("format")).toInt() != 1) {
        return malformed(QStringLiteral("format"));
    }
    const auto text = [&object](QLatin1String key) { return object.value(key).toString(); };
    LedgerDocument document;
    document.kind = text(QLatin1String("kind"));
    document.title = text(QLatin1String("title"));
    document.unitName = text(QLatin1String("unitName"));
    document.quarter = text(QLatin1String("quarter"));
    document.periodText = text(QLatin1String("periodText"));
    document.unitOfMeasure = text(QLatin1String("unitOfMeasure"));
    document.draft = object.value(QStringLiteral("draft")).toBool(true);
    document.snapshotNumber = text(QLatin1String("snapshotNumber"));
    document.frozenAt = object.value(QStringLiteral("frozenAt")).toInteger();
    document.digest = text(QLatin1String("digest"));
    const QJsonArray columns = object.value(QStringLiteral("columns")).toArray();
    for (const QJsonValue& value : columns) {
        const auto column = columnFromJson(value.toObject());
        if (!column) {
            return malformed(QStringLiteral("columns"));
        }
        document.columns.append(*column);
    }
    if (document.columns.isEmpty()) {
        return malformed(QStringLiteral("columns"));
    }
    const QJsonArray rows = object.value(QStringLiteral("rows")).toArray();
    document.rows.reserve(rows.size());
    for (const QJsonValue& value : rows) {
        XQ_ASSIGN(row, rowFromJson(value, document));
        document.rows.append(std::move(row));
    }
    const QJsonArray signatures = object.value(QStringLiteral("signatures")).toArray();
    for (const QJsonValue& value : signatures) {
        const QJsonArray pair = value.toArray();
        document.signatures.append({pair.at(0).toString(), pair.at(1).toString()});
    }
    const QJsonArray notes = object.value(QStringLiteral("notes")).toArray();
    for (const QJsonValue& value : notes) {
        document.notes.append(value.toString());
    }
    return document;
}

} // namespace xq
