// SPDX-License-Identifier: GPL-3.0-or-later
// The words around an item: limits, states, reasons, and its version as data.
#include "models/catalogue/item.h"
#include "models/people/body.h"
#include "models/people/fields.h"

#include <QCoreApplication>

namespace xq {
namespace {

const QList<ItemLimit::Unit> kUnits {ItemLimit::Unit::Day, ItemLimit::Unit::Workday,
    ItemLimit::Unit::Month, ItemLimit::Unit::Hour, ItemLimit::Unit::Spot};
const QList<ItemState> kStates {
    ItemState::Pending, ItemState::InUse, ItemState::Suspended, ItemState::Cancelled};
constexpr int kLongText = 2000;
constexpr int kMaxLimit = 9999;

/// The words by which lists give the four grounds; the first is the official one.
QStringList wordsOf(SuspensionReason reason)
{
    switch (reason) {
    case SuspensionReason::Market:
        return {QStringLiteral("市场机制能够有效调节"), QStringLiteral("市场机制"),
            QStringLiteral("市场调节")};
    case SuspensionReason::SelfDecision:
        return {QStringLiteral("公民、法人或者其他组织能够自主决定"), QStringLiteral("自主决定")};
    case SuspensionReason::SelfRegulation:
        return {QStringLiteral("行业组织或者中介机构能够自律管理"), QStringLiteral("自律管理")};
    case SuspensionReason::Dormant:
        return {QStringLiteral("长期未发生且依法不宜取消"), QStringLiteral("长期未发生"),
            QStringLiteral("长期无案件"), QStringLiteral("长期没有案件")};
    }
    return {};
}

Result<ItemLimit> limitFromJson(const QJsonObject& object)
{
    ItemLimit limit;
    const QString unitText = object.value(QStringLiteral("unit")).toString();
    if (unitText.isEmpty()) {
        return limit;
    }
    const auto unit = limitUnitFromId(unitText);
    const qint64 amount = object.value(QStringLiteral("amount")).toInteger(-1);
    const bool fits = unit == ItemLimit::Unit::Spot ? amount == 0 : amount > 0;
    if (!unit || !fits || amount > kMaxLimit) {
        return fail(ErrorKind::Usage, QStringLiteral("item.field"),
            QCoreApplication::translate("xq::Catalogue",
                "The statutory limit \"%1 %2\" is not understood: use day, workday, month or hour "
                "with a "
                "number from 1, spot with 0, or leave both empty.")
                .arg(amount)
                .arg(unitText));
    }
    limit.unit = *unit;
    limit.amount = static_cast<int>(amount);
    return limit;
}

} // namespace

QString limitUnitId(ItemLimit::Unit unit)
{
    switch (unit) {
    case ItemLimit::Unit::None:
        return {};
    case ItemLimit::Unit::Day:
        return QStringLiteral("day");
    case ItemLimit::Unit::Workday:
        return QStringLiteral("workday");
    case ItemLimit::Unit::Month:
        return QStringLiteral("month");
    case ItemLimit::Unit::Hour:
        return QStringLiteral("hour");
    case ItemLimit::Unit::Spot:
        return QStringLiteral("spot");
    }
    return {};
}

std::optional<ItemLimit::Unit> limitUnitFromId(const QString& id)
{
    for (const ItemLimit::Unit unit : kUnits) {
        if (limitUnitId(unit) == id) {
            return unit;
        }
    }
    return id.isEmpty() ? std::optional(ItemLimit::Unit::None) : std::nullopt;
}

QString limitText(const ItemLimit& limit)
{
    switch (limit.unit) {
    case ItemLimit::Unit::None:
        return QCoreApplication::translate("xq::Catalogue", "no limit");
    case ItemLimit::Unit::Day:
        return QCoreApplication::translate("xq::Catalogue", "%1 days").arg(limit.amount);
    case ItemLimit::Unit::Workday:
        return QCoreApplication::translate("xq::Catalogue", "%1 working days").arg(limit.amount);
    case ItemLimit::Unit::Month:
        return QCoreApplication::translate("xq::Catalogue", "%1 months").arg(limit.amount);
    case ItemLimit::Unit::Hour:
        return QCoreApplication::translate("xq::Catalogue", "%1 hours").arg(limit.amount);
    case ItemLimit::Unit::Spot:
        return QCoreApplication::translate("xq::Catalogue", "on the spot");
    }
    return {};
}

QString itemStateId(ItemState state)
{
    switch (state) {
    case ItemState::Pending:
        return QStringLiteral("pending");
    case ItemState::InUse:
        return QStringLiteral("in-use");
    case ItemState::Suspended:
        return QStringLiteral("suspended");
    case ItemState::Cancelled:
        return QStringLiteral("cancelled");
    }
    return {};
}

QString itemStateTitle(ItemState state)
{
    switch (state) {
    case ItemState::Pending:
        return QStringLiteral("待生效");
    case ItemState::InUse:
        return QStringLiteral("在用");
    case ItemState::Suspended:
        return QStringLiteral("暂停");
    case ItemState::Cancelled:
        return QStringLiteral("取消");
    }
    return {};
}

QString itemStateName(ItemState state)
{
    switch (state) {
    case ItemState::Pending:
        return QCoreApplication::translate("xq::Catalogue", "Not yet in force");
    case ItemState::InUse:
        return QCoreApplication::translate("xq::Catalogue", "In use");
    case ItemState::Suspended:
        return QCoreApplication::translate("xq::Catalogue", "Suspended");
    case ItemState::Cancelled:
        return QCoreApplication::translate("xq::Catalogue", "Cancelled");
    }
    return {};
}

std::optional<ItemState> itemStateFromText(const QString& text)
{
    const QString wanted = text.trimmed().toLower();
    for (const ItemState state : kStates) {
        if (wanted == itemStateId(state) || wanted == itemStateTitle(state)) {
            return state;
        }
    }
    if (wanted == QLatin1String("active") || wanted == QLatin1String("in use")
        || wanted == QStringLiteral("启用") || wanted == QStringLiteral("有效")) {
        return ItemState::InUse;
    }
    if (wanted == QLatin1String("canceled") || wanted == QStringLiteral("已取消")) {
        return ItemState::Cancelled;
    }
    return wanted == QStringLiteral("已暂停") ? std::optional(ItemState::Suspended) : std::nullopt;
}

QList<SuspensionReason> allSuspensionReasons()
{
    return {SuspensionReason::Market, SuspensionReason::SelfDecision,
        SuspensionReason::SelfRegulation, SuspensionReason::Dormant};
}

QString suspensionReasonId(SuspensionReason reason)
{
    switch (reason) {
    case SuspensionReason::Market:
        return QStringLiteral("market");
    case SuspensionReason::SelfDecision:
        return QStringLiteral("self-decision");
    case SuspensionReason::SelfRegulation:
        return QStringLiteral("self-regulation");
    case SuspensionReason::Dormant:
        return QStringLiteral("dormant");
    }
    return {};
}

QString suspensionReasonName(SuspensionReason reason)
{
    switch (reason) {
    case SuspensionReason::Market:
        return QCoreApplication::translate("xq::Catalogue", "the market can regulate it");
    case SuspensionReason::SelfDecision:
        return QCoreApplication::translate(
            "xq::Catalogue", "citizens, legal persons or organisations can decide themselves");
    case SuspensionReason::SelfRegulation:
        return QCoreApplication::translate(
            "xq::Catalogue", "industry bodies or intermediaries can regulate themselves");
    case SuspensionReason::Dormant:
        return QCoreApplication::translate(
            "xq::Catalogue", "long without a case, but the law in force does not suit cancelling");
    }
    return {};
}

std::optional<SuspensionReason> suspensionReasonFromText(const QString& text)
{
    const QString wanted = text.trimmed();
    int number = 0;
    for (const SuspensionReason reason : allSuspensionReasons()) {
        ++number;
        if (wanted == suspensionReasonId(reason) || wanted == QString::number(number)
            || wordsOf(reason).contains(wanted)) {
            return reason;
        }
    }
    return std::nullopt;
}

QJsonObject itemVersionToJson(const ItemVersion& version)
{
    QJsonObject object {
        {QStringLiteral("kind"), kindId(version.kind)},
        {QStringLiteral("name"), version.name},
        {QStringLiteral("department"), version.department},
        {QStringLiteral("unit"), version.unit},
        {QStringLiteral("basis"), version.basisText},
        {QStringLiteral("bases"), basesToJson(version.bases)},
    };
    const auto put = [&object](const QString& key, const QString& value) {
        if (!value.isEmpty()) {
            object.insert(key, value);
        }
    };
    put(QStringLiteral("from"), fields::iso(version.from));
    put(QStringLiteral("office"), version.office);
    put(QStringLiteral("remarks"), version.remarks);
    put(QStringLiteral("flow"), version.flow);
    if (version.limit.unit != ItemLimit::Unit::None) {
        object.insert(QStringLiteral("limit"),
            QJsonObject {{QStringLiteral("amount"), version.limit.amount},
                {QStringLiteral("unit"), limitUnitId(version.limit.unit)}});
    }
    return object;
}

Result<ItemVersion> itemVersionFromJson(const QJsonObject& object)
{
    const QString error = QStringLiteral("item.field");
    ItemVersion version;
    const QString kindText = object.value(QStringLiteral("kind")).toString();
    const auto kind = kindFromText(kindText);
    if (!kind) {
        return fail(ErrorKind::Usage, error,
            QCoreApplication::translate("xq::Catalogue", "There is no kind of power %1.")
                .arg(kindText));
    }
    XQ_ASSIGN(
        from, fields::day(object, QStringLiteral("from"), false, QStringLiteral("item.date")));
    XQ_ASSIGN(name, fields::text(object, QStringLiteral("name"), fields::kNameLength, true, error));
    XQ_ASSIGN(department,
        fields::text(object, QStringLiteral("department"), fields::kNameLength, false, error));
    XQ_ASSIGN(unit, fields::text(object, QStringLiteral("unit"), 40, true, error));
    XQ_ASSIGN(
        office, fields::text(object, QStringLiteral("office"), fields::kNameLength, false, error));
    XQ_ASSIGN(basis, fields::text(object, QStringLiteral("basis"), kLongText, true, error));
    XQ_ASSIGN(remarks, fields::text(object, QStringLiteral("remarks"), kLongText, false, error));
    XQ_ASSIGN(flow, fields::text(object, QStringLiteral("flow"), 40, false, error));
    XQ_ASSIGN(limit, limitFromJson(object.value(QStringLiteral("limit")).toObject()));
    if (!isBodyCode(unit)) {
        return fail(ErrorKind::Usage, error,
            QCoreApplication::translate("xq::Catalogue", "The body code %1 has a wrong form.")
                .arg(unit));
    }
    version.bases = basesFromJson(object.value(QStringLiteral("bases")).toArray());
    if (version.bases.isEmpty()) {
        return fail(ErrorKind::Usage, QStringLiteral("item.basis"),
            QCoreApplication::translate(
                "xq::Catalogue", "The legal basis is empty. An item needs at least one law."));
    }
    version.from = from;
    version.kind = *kind;
    version.name = name;
    version.department = department;
    version.unit = unit;
    version.office = office;
    version.basisText = basis;
    version.remarks = remarks;
    version.flow = flow;
    version.limit = limit;
    return version;
}

} // namespace xq
