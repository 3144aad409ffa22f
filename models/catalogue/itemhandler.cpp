// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalogue/catalogueprojectionrepository.h"
#include "models/catalogue/handlers.h"
#include "models/catalogue/item.h"
#include "models/catalogue/streamhandlers.h"
#include "models/people/authority.h"
#include "models/people/fields.h"

#include <QCoreApplication>

#include <algorithm>

namespace xq {
namespace {

const QString kListed = QStringLiteral("item.listed");
const QString kChanged = QStringLiteral("item.changed");
const QString kSuspended = QStringLiteral("item.suspended");
const QString kEnabled = QStringLiteral("item.enabled");
const QString kCancelled = QStringLiteral("item.cancelled");
const QString kDateError = QStringLiteral("item.date");
const QString kFieldError = QStringLiteral("item.field");

QString codeOf(const Event& event)
{
    return event.stream.section(QLatin1Char(':'), 1);
}

Result<ItemVersion> versionOf(const Event& event)
{
    return itemVersionFromJson(event.body.value(QStringLiteral("version")).toObject());
}

ItemState stateAfter(const QString& type)
{
    return type == kSuspended ? ItemState::Suspended
        : type == kCancelled  ? ItemState::Cancelled
                              : ItemState::InUse;
}

/// The change of state as the event says it, checked for itself.
Result<StateChange> changeOf(const Event& event)
{
    const QJsonObject& body = event.body;
    const bool fromList = !body.value(QStringLiteral("list")).toString().isEmpty();
    StateChange change;
    change.state = stateAfter(event.type);
    change.event = event.id;
    XQ_ASSIGN(day, fields::day(body, QStringLiteral("date"), true, kDateError));
    XQ_ASSIGN(text,
        fields::text(body, QStringLiteral("text"), fields::kNameLength, event.type == kCancelled,
            kFieldError));
    // The city government must consent to suspending and enabling (supervision.md 3.4).
    XQ_ASSIGN(consent,
        fields::text(body, QStringLiteral("consent"), 100, event.type != kCancelled && !fromList,
            kFieldError));
    const QString reason = body.value(QStringLiteral("reason")).toString();
    if (event.type == kSuspended) {
        const auto known = suspensionReasonFromText(reason);
        if (!reason.isEmpty() && (!known || suspensionReasonId(*known) != reason)) {
            return fail(ErrorKind::Usage, kFieldError,
                QCoreApplication::translate(
                    "xq::Catalogue", "There is no ground for suspending named %1.")
                    .arg(reason));
        }
        if (reason.isEmpty() && text.isEmpty()) {
            return refused(QStringLiteral("item.reason"),
                QCoreApplication::translate(
                    "xq::Catalogue", "Suspending an item needs one of the four grounds."));
        }
        change.reason = reason;
    }
    change.from = day;
    change.text = text;
    change.consent = consent;
    return change;
}

Result<void> follows(const Item& item, const StateChange& change)
{
    const StateChange& last = item.history.constLast();
    if (last.state == ItemState::Cancelled) {
        return refused(QStringLiteral("item.cancelled"),
            QCoreApplication::translate("xq::Catalogue",
                "The item %1 was cancelled on %2. Cancelled codes stay reserved and are never "
                "used again.")
                .arg(item.code, fields::iso(last.from)));
    }
    if (last.from.isValid() && change.from < last.from) {
        return refused(kDateError,
            QCoreApplication::translate("xq::Catalogue",
                "The item %1 already changed on %2; a change on %3 would come before it.")
                .arg(item.code, fields::iso(last.from), fields::iso(change.from)));
    }
    const bool fits = change.state == ItemState::Cancelled
        || (change.state == ItemState::Suspended && last.state == ItemState::InUse)
        || (change.state == ItemState::InUse && last.state == ItemState::Suspended);
    if (!fits) {
        return refused(QStringLiteral("item.state"),
            change.state == ItemState::Suspended
                ? QCoreApplication::translate("xq::Catalogue", "The item %1 is already suspended.")
                      .arg(item.code)
                : QCoreApplication::translate(
                    "xq::Catalogue", "The item %1 is in use; there is nothing to enable.")
                      .arg(item.code));
    }
    return {};
}

Result<void> admitVersion(const Item& item, const ItemVersion& version)
{
    if (item.history.constLast().state == ItemState::Cancelled) {
        return refused(QStringLiteral("item.cancelled"),
            QCoreApplication::translate(
                "xq::Catalogue", "The item %1 is cancelled and can't be changed.")
                .arg(item.code));
    }
    const QDate newest = item.newest().from;
    if (newest.isValid() && (!version.from.isValid() || version.from < newest)) {
        return refused(kDateError,
            QCoreApplication::translate("xq::Catalogue",
                "The item %1 already has a version from %2; an older one can't be put before it.")
                .arg(item.code, fields::iso(newest)));
    }
    return {};
}

template <typename T> void insertByDay(QList<T>& list, const T& value)
{
    const auto later = std::find_if(list.begin(), list.end(), [&value](const T& other) {
        return other.from.isValid() && (!value.from.isValid() || value.from < other.from);
    });
    list.insert(later, value);
}

} // namespace

bool ItemHandler::knows(const QString& type, int version) const
{
    static const QStringList types {kListed, kChanged, kSuspended, kEnabled, kCancelled};
    return version == 1 && types.contains(type);
}

Result<void> ItemHandler::admit(
    const StreamState& current, const Event& event, const AdmitContext& context) const
{
    const QString code = codeOf(event);
    if (!isItemCode(code)) {
        return fail(ErrorKind::Usage, kFieldError,
            QCoreApplication::translate("xq::Catalogue",
                "The item code %1 has a wrong form. Use Latin letters, digits, dots, hyphens or "
                "underscores, at most 40.")
                .arg(code));
    }
    XQ_ASSIGN(actor, requireRole(event, {Role::Platform}, context));
    XQ_TRY(requireSignature(event, actor));
    if (event.type == kListed) {
        if (current.exists()) {
            return refused(QStringLiteral("item.exists"),
                QCoreApplication::translate("xq::Catalogue",
                    "The item %1 is already in the catalogue. Codes are never used again.")
                    .arg(code));
        }
        XQ_ASSIGN(version, versionOf(event));
        return requireCovers(event, version.unit, context);
    }
    if (!current.exists()) {
        return fail(ErrorKind::NotFound, QStringLiteral("item.unknown"),
            QCoreApplication::translate("xq::Catalogue", "The power catalogue has no item %1.")
                .arg(code));
    }
    const Item item = Item::fromState(current.state);
    XQ_TRY(requireCovers(event, item.newest().unit, context));
    if (event.type == kChanged) {
        XQ_ASSIGN(version, versionOf(event));
        XQ_TRY(requireCovers(event, version.unit, context));
        return admitVersion(item, version);
    }
    XQ_ASSIGN(change, changeOf(event));
    return follows(item, change);
}

QJsonObject ItemHandler::fold(QJsonObject state, const Event& event) const
{
    Item item = Item::fromState(state);
    item.code = codeOf(event);
    if (event.type == kListed || event.type == kChanged) {
        const auto version = versionOf(event);
        if (!version) {
            return state;
        }
        if (event.type == kListed) {
            item.history = {StateChange {version->from, ItemState::InUse, {}, {}, {}, event.id}};
        }
        item.versions.removeIf(
            [&version](const ItemVersion& other) { return other.from == version->from; });
        insertByDay(item.versions, *version);
        return item.toState();
    }
    const auto change = changeOf(event);
    if (!change || item.versions.isEmpty()) {
        return state;
    }
    insertByDay(item.history, *change);
    return item.toState();
}

QStringList ItemHandler::tables() const
{
    return {QStringLiteral("item_row"), QStringLiteral("item_history")};
}

Result<void> ItemHandler::project(Database& database, const StreamState& state) const
{
    return projectItem(database, state.stream, Item::fromState(state.state));
}

void addCatalogueHandlers(StreamRegistry& registry)
{
    registry.add(std::make_unique<ItemHandler>());
    registry.add(std::make_unique<CalendarHandler>());
    registry.add(std::make_unique<FlowHandler>());
}

} // namespace xq
