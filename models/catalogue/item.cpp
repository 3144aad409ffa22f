// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalogue/item.h"

#include "models/people/fields.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace xq {
namespace {

StateChange changeFromJson(const QJsonObject& object)
{
    const auto text = [&object](const char16_t* key) {
        return object.value(QString::fromUtf16(key)).toString();
    };
    return {QDate::fromString(text(u"from"), Qt::ISODate),
        itemStateFromText(text(u"state")).value_or(ItemState::InUse), text(u"reason"),
        text(u"text"), text(u"consent"), text(u"event")};
}

QJsonObject changeToJson(const StateChange& change)
{
    QJsonObject object {{QStringLiteral("state"), itemStateId(change.state)},
        {QStringLiteral("event"), change.event}};
    const auto put = [&object](const QString& key, const QString& value) {
        if (!value.isEmpty()) {
            object.insert(key, value);
        }
    };
    put(QStringLiteral("from"), fields::iso(change.from));
    put(QStringLiteral("reason"), change.reason);
    put(QStringLiteral("text"), change.text);
    put(QStringLiteral("consent"), change.consent);
    return object;
}

QString withReason(const QString& reason)
{
    return reason.isEmpty() ? QCoreApplication::translate("xq::Catalogue", "no reason was recorded")
                            : reason;
}

QString since(QDate from)
{
    return from.isValid() ? from.toString(Qt::ISODate)
                          : QCoreApplication::translate("xq::Catalogue", "the beginning");
}

} // namespace

bool ItemVersion::sameContent(const ItemVersion& other) const
{
    ItemVersion same = other;
    same.from = from;
    return *this == same;
}

QString StateChange::reasonSentence() const
{
    QStringList parts;
    if (const auto known = suspensionReasonFromText(reason)) {
        parts.append(suspensionReasonName(*known));
    }
    if (!text.isEmpty()) {
        parts.append(text);
    }
    return parts.join(QCoreApplication::translate("xq::Catalogue", "; "));
}

Item Item::fromState(const QJsonObject& state)
{
    Item item;
    item.code = state.value(QStringLiteral("code")).toString();
    const QJsonArray versions = state.value(QStringLiteral("versions")).toArray();
    for (const QJsonValue& value : versions) {
        if (const auto version = itemVersionFromJson(value.toObject())) {
            item.versions.append(*version);
        }
    }
    const QJsonArray history = state.value(QStringLiteral("history")).toArray();
    for (const QJsonValue& value : history) {
        item.history.append(changeFromJson(value.toObject()));
    }
    return item;
}

QJsonObject Item::toState() const
{
    QJsonArray versionList;
    for (const ItemVersion& version : versions) {
        versionList.append(itemVersionToJson(version));
    }
    QJsonArray changes;
    for (const StateChange& change : history) {
        changes.append(changeToJson(change));
    }
    return {{QStringLiteral("code"), code}, {QStringLiteral("versions"), versionList},
        {QStringLiteral("history"), changes}};
}

const ItemVersion& Item::versionOn(QDate day) const
{
    const auto after
        = std::find_if(versions.crbegin(), versions.crend(), [day](const ItemVersion& version) {
              return !version.from.isValid() || version.from <= day;
          });
    return after == versions.crend() ? versions.constFirst() : *after;
}

StateChange Item::stateOn(QDate day) const
{
    StateChange held;
    held.state = ItemState::Pending;
    held.from = history.isEmpty() ? QDate() : history.constFirst().from;
    for (const StateChange& change : history) {
        const bool begun = !change.from.isValid() || change.from <= day;
        if (begun && held.state != ItemState::Cancelled) {
            held = change;
        }
    }
    return held;
}

QString itemStream(const QString& code)
{
    return QStringLiteral("item:") + code;
}

bool isItemCode(const QString& code)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$"));
    return form.match(code).hasMatch();
}

Result<void> canOpen(const Item& item, QDate occurred)
{
    if (item.versions.isEmpty()) {
        return fail(ErrorKind::NotFound, QStringLiteral("item.unknown"),
            QCoreApplication::translate("xq::Catalogue", "The power catalogue has no item %1.")
                .arg(item.code));
    }
    const ItemVersion& version = item.versionOn(occurred);
    const QString named
        = QCoreApplication::translate("xq::Catalogue", "%1 (%2)").arg(version.name, item.code);
    if (version.kind == PowerKind::Licence) {
        return refused(QStringLiteral("item.licence"),
            QCoreApplication::translate("xq::Catalogue",
                "%1 is an administrative licence. Licences run in the general approval system "
                "(行政审批通用软件系统); open it there.")
                .arg(named));
    }
    const StateChange state = item.stateOn(occurred);
    switch (state.state) {
    case ItemState::InUse:
        return {};
    case ItemState::Pending:
        return refused(QStringLiteral("item.pending"),
            QCoreApplication::translate("xq::Catalogue",
                "%1 is not yet in force: it starts on %2, and the case occurred on %3.")
                .arg(named, since(state.from), occurred.toString(Qt::ISODate)));
    case ItemState::Suspended:
        return refused(QStringLiteral("item.suspended"),
            QCoreApplication::translate("xq::Catalogue",
                "%1 has been suspended since %2 (%3). No new case may be opened; ask the "
                "platform-management office to enable it in time.")
                .arg(named, since(state.from), withReason(state.reasonSentence())));
    case ItemState::Cancelled:
        return refused(QStringLiteral("item.cancelled"),
            QCoreApplication::translate("xq::Catalogue",
                "%1 was cancelled on %2 (%3). No case may be opened for what occurred since.")
                .arg(named, since(state.from), withReason(state.reasonSentence())));
    }
    return {};
}

Result<Item> loadItem(const States& states, const QString& code)
{
    XQ_ASSIGN(current, states.load(itemStream(code)));
    if (!current.exists()) {
        return fail(ErrorKind::NotFound, QStringLiteral("item.unknown"),
            QCoreApplication::translate("xq::Catalogue", "The power catalogue has no item %1.")
                .arg(code));
    }
    return Item::fromState(current.state);
}

} // namespace xq
