// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalogue/legalbasis.h"
#include "models/catalogue/powerkind.h"
#include "models/journal/streams.h"

#include <QDate>

namespace xq {

/// A statutory limit as the list states it; how it is counted is the calendar's affair.
struct ItemLimit {
    enum class Unit { None, Day, Workday, Month, Hour, Spot };
    Unit unit = Unit::None; ///< None: the text sets no limit
    int amount = 0;

    friend bool operator==(const ItemLimit&, const ItemLimit&) = default;
};
QString limitUnitId(ItemLimit::Unit unit); ///< "workday"; empty for None
std::optional<ItemLimit::Unit> limitUnitFromId(const QString& id);
QString limitText(const ItemLimit& limit); ///< translated: "90 days", "on the spot", "no limit"

/// What an item says from a day on; changing an element makes a new version (supervision.md 3.3).
struct ItemVersion {
    QDate from; ///< invalid: since ever
    PowerKind kind = PowerKind::Other;
    QString name;
    QString department; ///< as the list names it
    QString unit; ///< code of the body it belongs to
    QString office; ///< handling office, code or name as given
    QString basisText;
    QList<LegalBasis> bases;
    ItemLimit limit;
    QString remarks;
    QString flow; ///< key of a flow definition; empty: the usual one of the kind

    /// Equal but for the day it starts on.
    bool sameContent(const ItemVersion& other) const;
    friend bool operator==(const ItemVersion&, const ItemVersion&) = default;
};

enum class ItemState {
    Pending, ///< 待生效
    InUse, ///< 在用
    Suspended, ///< 暂停
    Cancelled, ///< 取消
};
QString itemStateId(ItemState state); ///< "in-use"
std::optional<ItemState> itemStateFromText(const QString& text); ///< id or official word
QString itemStateTitle(ItemState state); ///< 在用: official word
QString itemStateName(ItemState state); ///< translated

/// The four grounds for suspending (supervision.md 3.7).
enum class SuspensionReason { Market, SelfDecision, SelfRegulation, Dormant };
QList<SuspensionReason> allSuspensionReasons();
QString suspensionReasonId(SuspensionReason reason); ///< "market"
QString suspensionReasonName(SuspensionReason reason); ///< translated sentence
/// By number 1–4, id or the official words; nothing for free text.
std::optional<SuspensionReason> suspensionReasonFromText(const QString& text);

/// One step of an item's life.
struct StateChange {
    QDate from; ///< invalid: since ever
    ItemState state = ItemState::InUse;
    QString reason; ///< id of a SuspensionReason, or empty
    QString text; ///< reason in words
    QString consent; ///< number of the city government's consent
    QString event; ///< the event that recorded it
    friend bool operator==(const StateChange&, const StateChange&) = default;

    QString reasonSentence() const; ///< translated
};

/// A power item with all its versions and states: the state of `item:<code>` as a value.
struct Item {
    QString code;
    QList<ItemVersion> versions; ///< by day, never empty for a listed item
    QList<StateChange> history; ///< by day, then as recorded

    static Item fromState(const QJsonObject& state);
    QJsonObject toState() const;

    /// The version in force on that day; the earliest one before all of them.
    const ItemVersion& versionOn(QDate day) const;
    const ItemVersion& newest() const { return versions.constLast(); }
    /// What held on that day: Pending before the item was in force; cancelled is for good.
    StateChange stateOn(QDate day) const;
};

QString itemStream(const QString& code); ///< "item:<code>"
bool isItemCode(const QString& code); ///< letters, digits, '.', '_', '-'; at most 40

QJsonObject itemVersionToJson(const ItemVersion& version);
/// Errors: item.field (names the field and what is wrong), item.basis, item.date.
Result<ItemVersion> itemVersionFromJson(const QJsonObject& object);

/// May a case be opened for something that occurred on that day? Errors: item.licence (runs in the
/// general approval system), item.suspended, item.cancelled, item.pending; reason and day are
/// named.
Result<void> canOpen(const Item& item, QDate occurred);
/// The item, or item.unknown (NotFound).
Result<Item> loadItem(const States& states, const QString& code);

} // namespace xq
