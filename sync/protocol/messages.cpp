// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/messages.h"

#include "models/base/digest.h"
#include "models/base/json.h"
#include "sync/protocol/limits.h"
#include "sync/protocol/reader.h"

#include <QJsonArray>

namespace xq {
namespace {

QJsonValue base64(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QJsonObject receiptJson(const Receipt& receipt)
{
    return {{QStringLiteral("event"), receipt.event},
        {QStringLiteral("accepted"), receipt.accepted},
        {QStringLiteral("partition"), receipt.partition}, {QStringLiteral("seq"), receipt.seq},
        {QStringLiteral("code"), receipt.code}, {QStringLiteral("message"), receipt.message},
        {QStringLiteral("at"), receipt.at}};
}

Receipt readReceipt(MessageReader reader)
{
    Receipt receipt;
    receipt.event = reader.text("event", 64);
    receipt.accepted = reader.flag("accepted");
    receipt.partition = reader.text("partition", 80, MessageReader::MayBeEmpty);
    receipt.seq = reader.integer("seq", 0);
    receipt.code = reader.text("code", 64, MessageReader::MayBeEmpty);
    receipt.message = reader.text("message", 4000, MessageReader::Prose);
    receipt.at = reader.integer("at", 0);
    // An acceptance has its place, a refusal its reason.
    reader.demand(receipt.accepted ? receipt.seq > 0 && !receipt.partition.isEmpty()
                                   : !receipt.code.isEmpty());
    return receipt;
}

QJsonObject answerJson(const PushAnswer& answer)
{
    QJsonArray receipts;
    for (const Receipt& receipt : answer.receipts) {
        receipts.append(receiptJson(receipt));
    }
    QJsonObject json {{QStringLiteral("device"), answer.device},
        {QStringLiteral("receipts"), receipts}, {QStringLiteral("headSeq"), answer.headSeq},
        {QStringLiteral("headHash"), base64(answer.headHash)},
        {QStringLiteral("time"), answer.time}, {QStringLiteral("epoch"), answer.epoch}};
    if (answer.stop) {
        json.insert(QStringLiteral("stop"),
            QJsonObject {{QStringLiteral("event"), answer.stop->event},
                {QStringLiteral("code"), answer.stop->code},
                {QStringLiteral("message"), answer.stop->message}});
    }
    return json;
}

} // namespace

Result<QByteArray> encode(const EnrolRequest& message)
{
    return canonicalJson(QJsonObject {{QStringLiteral("code"), message.code},
        {QStringLiteral("device"), message.device}, {QStringLiteral("unit"), message.unit},
        {QStringLiteral("label"), message.label}, {QStringLiteral("trial"), message.trial},
        {QStringLiteral("request"), base64(message.certificateRequest)}});
}

Result<EnrolRequest> decodeEnrolRequest(QByteArrayView body)
{
    MessageReader reader(body, limits::kSmallBody);
    EnrolRequest message;
    message.code = reader.text("code", 64);
    message.device = reader.uuid("device");
    message.unit = reader.text("unit", 64);
    message.label = reader.text("label", 80, MessageReader::MayBeEmpty);
    message.trial = reader.flag("trial");
    message.certificateRequest = reader.bytes("request", 8192);
    return reader.result(message);
}

Result<QByteArray> encode(const EnrolAnswer& message)
{
    return canonicalJson(QJsonObject {{QStringLiteral("certificate"), base64(message.certificate)},
        {QStringLiteral("authority"), base64(message.authority)},
        {QStringLiteral("signingKey"), base64(message.signingKey)},
        {QStringLiteral("unit"), message.unit}, {QStringLiteral("unitName"), message.unitName},
        {QStringLiteral("city"), message.city}, {QStringLiteral("epoch"), message.epoch},
        {QStringLiteral("time"), message.time}, {QStringLiteral("trial"), message.trial}});
}

Result<EnrolAnswer> decodeEnrolAnswer(QByteArrayView body)
{
    MessageReader reader(body, limits::kSmallBody);
    EnrolAnswer message;
    message.certificate = reader.bytes("certificate", 16384);
    message.authority = reader.bytes("authority", 16384);
    message.signingKey = reader.bytes("signingKey", 1024);
    message.unit = reader.text("unit", 64);
    message.unitName = reader.text("unitName", 200, MessageReader::MayBeEmpty);
    message.city = reader.text("city", 200, MessageReader::MayBeEmpty);
    message.epoch = reader.text("epoch", 64);
    message.time = reader.integer("time", 0);
    message.trial = reader.flag("trial");
    return reader.result(message);
}

Result<QByteArray> encode(const PushRequest& message)
{
    QJsonArray events;
    for (const QJsonObject& event : message.events) {
        events.append(event);
    }
    return canonicalJson(
        QJsonObject {{QStringLiteral("device"), message.device}, {QStringLiteral("events"), events},
            {QStringLiteral("signature"), base64(message.signature)}});
}

Result<PushRequest> decodePushRequest(QByteArrayView body)
{
    MessageReader reader(body, limits::kPushBody);
    PushRequest message;
    message.device = reader.uuid("device");
    message.signature = reader.bytes("signature", 256);
    const QJsonArray events = reader.array("events", limits::kPushEvents);
    reader.demand(!events.isEmpty());
    for (const QJsonValue& event : events) {
        reader.demand(event.isObject());
        message.events.append(event.toObject());
    }
    return reader.result(message);
}

Result<QByteArray> encode(const PushAnswer& message)
{
    QJsonObject json = answerJson(message);
    json.insert(QStringLiteral("signature"), base64(message.signature));
    return canonicalJson(json);
}

Result<PushAnswer> decodePushAnswer(QByteArrayView body)
{
    MessageReader reader(body, limits::kAnswerBody);
    PushAnswer message;
    message.device = reader.uuid("device");
    const QJsonArray receipts = reader.array("receipts", limits::kPushEvents);
    for (const QJsonValue& receipt : receipts) {
        message.receipts.append(readReceipt(reader.child(receipt)));
    }
    if (reader.has("stop")) {
        MessageReader stop = reader.child(reader.value("stop"));
        message.stop = PushStop {stop.text("event", 64, MessageReader::MayBeEmpty),
            stop.text("code", 64), stop.text("message", 4000, MessageReader::Prose)};
    }
    message.headSeq = reader.integer("headSeq", 0);
    message.headHash = reader.bytes("headHash", kDigestSize, MessageReader::MayBeEmpty);
    message.time = reader.integer("time", 0);
    message.epoch = reader.text("epoch", 64);
    message.signature = reader.bytes("signature", 256);
    return reader.result(message);
}

Result<QByteArray> encode(const FeedAnswer& message)
{
    QJsonArray items;
    for (const FeedAnswer::Item& item : message.items) {
        items.append(QJsonObject {{QStringLiteral("wire"), item.wire},
            {QStringLiteral("partition"), item.partition}, {QStringLiteral("seq"), item.seq}});
    }
    return canonicalJson(QJsonObject {{QStringLiteral("items"), items},
        {QStringLiteral("cursor"), message.cursor}, {QStringLiteral("more"), message.more},
        {QStringLiteral("time"), message.time}, {QStringLiteral("epoch"), message.epoch}});
}

Result<FeedAnswer> decodeFeedAnswer(QByteArrayView body)
{
    MessageReader reader(body, limits::kAnswerBody);
    FeedAnswer message;
    const QJsonArray items = reader.array("items", limits::kFeedItems);
    for (const QJsonValue& value : items) {
        MessageReader item = reader.child(value);
        message.items.append(
            {item.value("wire").toObject(), item.text("partition", 80), item.integer("seq", 1)});
    }
    message.cursor = reader.text("cursor", 4000);
    message.more = reader.flag("more");
    message.time = reader.integer("time", 0);
    message.epoch = reader.text("epoch", 64);
    return reader.result(message);
}

Result<QByteArray> encode(const NumbersRequest& message)
{
    return canonicalJson(QJsonObject {{QStringLiteral("request"), message.request},
        {QStringLiteral("type"), message.type}, {QStringLiteral("year"), message.year},
        {QStringLiteral("count"), message.count}, {QStringLiteral("after"), message.after}});
}

Result<NumbersRequest> decodeNumbersRequest(QByteArrayView body)
{
    MessageReader reader(body, limits::kSmallBody);
    NumbersRequest message;
    message.request = reader.uuid("request");
    message.type = reader.text("type", 80);
    message.year = static_cast<int>(reader.integer("year", 1949, 2199));
    message.count = static_cast<int>(reader.integer("count", 1, limits::kNumberBlock));
    message.after = reader.integer("after", 0, 1'000'000);
    return reader.result(message);
}

Result<QByteArray> encode(const NumbersAnswer& message)
{
    return canonicalJson(QJsonObject {{QStringLiteral("request"), message.request},
        {QStringLiteral("unit"), message.unit}, {QStringLiteral("type"), message.type},
        {QStringLiteral("year"), message.year}, {QStringLiteral("first"), message.first},
        {QStringLiteral("last"), message.last}});
}

Result<NumbersAnswer> decodeNumbersAnswer(QByteArrayView body)
{
    MessageReader reader(body, limits::kSmallBody);
    NumbersAnswer message;
    message.request = reader.uuid("request");
    message.unit = reader.text("unit", 64);
    message.type = reader.text("type", 80);
    message.year = static_cast<int>(reader.integer("year", 1949, 2199));
    message.first = reader.integer("first", 1);
    message.last = reader.integer("last", 1);
    reader.demand(message.last >= message.first);
    return reader.result(message);
}

Result<QByteArray> encode(const TimeAnswer& message)
{
    return canonicalJson(QJsonObject {{QStringLiteral("time"), message.time},
        {QStringLiteral("nonce"), message.nonce},
        {QStringLiteral("signature"), base64(message.signature)}});
}

Result<TimeAnswer> decodeTimeAnswer(QByteArrayView body)
{
    MessageReader reader(body, limits::kSmallBody);
    TimeAnswer message;
    message.time = reader.integer("time", 0);
    message.nonce = reader.text("nonce", 80);
    message.signature = reader.bytes("signature", 256);
    return reader.result(message);
}

QByteArray pushText(const QString& device, const QByteArray& newestHash)
{
    return QByteArrayLiteral("xingquan/push/1\n") + device.toUtf8() + '\n' + newestHash.toHex();
}

Result<QByteArray> receiptText(const PushAnswer& answer)
{
    XQ_ASSIGN(json, canonicalJson(answerJson(answer)));
    return QByteArrayLiteral("xingquan/receipts/1\n") + json;
}

QByteArray timeText(Instant time, const QString& nonce)
{
    return QByteArrayLiteral("xingquan/time/1\n") + QByteArray::number(time) + '\n'
        + nonce.toUtf8();
}

QString cursorText(const FeedCursor& cursor)
{
    QJsonObject after;
    for (auto it = cursor.after.cbegin(); it != cursor.after.cend(); ++it) {
        after.insert(it.key(), it.value());
    }
    const auto json = canonicalJson(
        QJsonObject {{QStringLiteral("e"), cursor.epoch}, {QStringLiteral("p"), after}});
    return QString::fromLatin1(
        json->toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Result<FeedCursor> parseCursor(const QString& text)
{
    FeedCursor cursor;
    if (text.isEmpty()) {
        return cursor;
    }
    const QByteArray json = QByteArray::fromBase64(
        text.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    MessageReader reader(json, 4000);
    cursor.epoch = reader.text("e", 64, MessageReader::MayBeEmpty);
    const QJsonObject after = reader.value("p").toObject();
    for (auto it = after.begin(); it != after.end(); ++it) {
        const qint64 seq = it.value().toInteger(-1);
        reader.demand(seq >= 0);
        cursor.after.insert(it.key(), seq);
    }
    if (const auto read = reader.result(cursor); !read) {
        return fail(ErrorKind::Usage, QStringLiteral("feed.cursor"), read.error().message);
    }
    return cursor;
}

} // namespace xq
