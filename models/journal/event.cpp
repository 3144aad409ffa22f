// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/journal/event.h"

#include "models/base/digest.h"
#include "models/base/json.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace xq {
namespace {

constexpr qsizetype kMaxEventBytes = 1024 * 1024;
constexpr int kFormat = 1;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Event)
};

tl::unexpected<Error> malformed(const QString& details)
{
    return fail(ErrorKind::Integrity, QStringLiteral("event.malformed"),
        Text::tr(
            "A record is not in the form the journal demands and was not taken. Nothing else was "
            "changed; report it to the platform office."),
        details);
}

QString hex(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toHex());
}
QByteArray unhex(const QJsonValue& value)
{
    return QByteArray::fromHex(value.toString().toLatin1());
}

QJsonObject fieldsOf(const Event& event, bool withSignature)
{
    QJsonArray parts;
    for (const EventPart& part : event.parts) {
        parts.append(QJsonObject {{QStringLiteral("name"), part.name},
            {QStringLiteral("audience"), QJsonArray::fromStringList(part.audience)},
            {QStringLiteral("commitment"), hex(part.commitment)}});
    }
    QJsonObject fields {{QStringLiteral("v"), kFormat}, {QStringLiteral("id"), event.id},
        {QStringLiteral("stream"), event.stream}, {QStringLiteral("base"), event.base},
        {QStringLiteral("deps"), QJsonArray::fromStringList(event.deps)},
        {QStringLiteral("type"), event.type}, {QStringLiteral("typeVersion"), event.typeVersion},
        {QStringLiteral("body"), event.body}, {QStringLiteral("parts"), parts},
        {QStringLiteral("actor"), event.actor}, {QStringLiteral("unit"), event.unit},
        {QStringLiteral("device"), event.device}, {QStringLiteral("deviceSeq"), event.deviceSeq},
        {QStringLiteral("occurredAt"), event.occurredAt},
        {QStringLiteral("recordedAt"),
            QJsonObject {{QStringLiteral("earliest"), event.recordedAt.earliest},
                {QStringLiteral("latest"), event.recordedAt.latest},
                {QStringLiteral("source"), event.recordedAt.source}}},
        {QStringLiteral("cursor"), event.cursor}, {QStringLiteral("rules"), event.rules},
        {QStringLiteral("prev"), hex(event.prev)}};
    if (withSignature && !event.personSignature.isEmpty()) {
        fields.insert(QStringLiteral("personSignature"),
            QString::fromLatin1(event.personSignature.toBase64()));
    }
    return fields;
}

} // namespace

QJsonObject EventPart::object() const
{
    if (!held()) {
        return {};
    }
    return parseJsonObject(content).value_or(QJsonObject {});
}

QJsonObject Event::part(const QString& name) const
{
    for (const EventPart& candidate : parts) {
        if (candidate.name == name) {
            return candidate.object();
        }
    }
    return {};
}

Result<QByteArray> signedDigest(const Event& event)
{
    XQ_ASSIGN(bytes, canonicalJson(fieldsOf(event, false)));
    return sm3(bytes);
}

Result<void> sealEvent(Event& event)
{
    XQ_ASSIGN(bytes, canonicalJson(fieldsOf(event, true)));
    qsizetype parts = 0;
    for (const EventPart& part : event.parts) {
        parts += part.content.size();
    }
    // Both together still go into one push.
    if (bytes.size() > kMaxEventBytes || parts > kMaxEventBytes) {
        return fail(ErrorKind::Usage, QStringLiteral("event.too-large"),
            Text::tr(
                "The entry is larger than 1 MiB and cannot be recorded. Shorten the text; large "
                "material belongs in an evidence file."));
    }
    event.hash = sm3(bytes);
    event.bytes = bytes;
    return {};
}

Result<Event> parseEvent(const QByteArray& bytes)
{
    if (bytes.size() > kMaxEventBytes) {
        return malformed(QStringLiteral("larger than 1 MiB"));
    }
    const auto object = parseJsonObject(bytes);
    if (!object) {
        return malformed(object.error().details);
    }
    const QJsonObject& o = *object;
    Event event;
    if (o.value(QStringLiteral("v")).toInt() != kFormat) {
        return malformed(QStringLiteral("format version"));
    }
    event.id = o.value(QStringLiteral("id")).toString();
    event.stream = o.value(QStringLiteral("stream")).toString();
    event.base = o.value(QStringLiteral("base")).toString();
    for (const QJsonValue dep : o.value(QStringLiteral("deps")).toArray()) {
        event.deps.append(dep.toString());
    }
    event.type = o.value(QStringLiteral("type")).toString();
    event.typeVersion = o.value(QStringLiteral("typeVersion")).toInt();
    event.body = o.value(QStringLiteral("body")).toObject();
    for (const QJsonValue value : o.value(QStringLiteral("parts")).toArray()) {
        const QJsonObject part = value.toObject();
        EventPart read;
        read.name = part.value(QStringLiteral("name")).toString();
        for (const QJsonValue role : part.value(QStringLiteral("audience")).toArray()) {
            read.audience.append(role.toString());
        }
        read.commitment = unhex(part.value(QStringLiteral("commitment")));
        if (read.name.isEmpty() || read.commitment.size() != kDigestSize) {
            return malformed(QStringLiteral("part"));
        }
        event.parts.append(read);
    }
    event.actor = o.value(QStringLiteral("actor")).toString();
    event.unit = o.value(QStringLiteral("unit")).toString();
    event.device = o.value(QStringLiteral("device")).toString();
    event.deviceSeq = o.value(QStringLiteral("deviceSeq")).toInteger();
    event.occurredAt = o.value(QStringLiteral("occurredAt")).toInteger();
    const QJsonObject recorded = o.value(QStringLiteral("recordedAt")).toObject();
    event.recordedAt = {recorded.value(QStringLiteral("earliest")).toInteger(),
        recorded.value(QStringLiteral("latest")).toInteger(),
        recorded.value(QStringLiteral("source")).toString()};
    event.cursor = o.value(QStringLiteral("cursor")).toString();
    event.rules = o.value(QStringLiteral("rules")).toString();
    event.prev = unhex(o.value(QStringLiteral("prev")));
    event.personSignature
        = QByteArray::fromBase64(o.value(QStringLiteral("personSignature")).toString().toLatin1());
    if (!isUuid(event.id) || !event.stream.contains(QLatin1Char(':')) || event.type.isEmpty()
        || event.typeVersion < 1 || event.deviceSeq < 1 || event.device.isEmpty()
        || event.recordedAt.earliest > event.recordedAt.latest
        || (!event.prev.isEmpty() && event.prev.size() != kDigestSize)) {
        return malformed(QStringLiteral("fields"));
    }
    // One form only: what we read must write back to the same bytes, or two readers could disagree.
    const auto again = canonicalJson(fieldsOf(event, true));
    if (!again || *again != bytes) {
        return malformed(QStringLiteral("not canonical"));
    }
    event.bytes = bytes;
    event.hash = sm3(bytes);
    return event;
}

QJsonObject eventToWire(const Event& event)
{
    QJsonObject parts;
    for (const EventPart& part : event.parts) {
        if (part.held()) {
            parts.insert(part.name,
                QJsonObject {{QStringLiteral("salt"), QString::fromLatin1(part.salt.toBase64())},
                    {QStringLiteral("content"), QString::fromLatin1(part.content.toBase64())}});
        }
    }
    return {{QStringLiteral("event"), QString::fromLatin1(event.bytes.toBase64())},
        {QStringLiteral("parts"), parts}};
}

Result<Event> eventFromWire(const QJsonObject& wire)
{
    XQ_ASSIGN(event,
        parseEvent(
            QByteArray::fromBase64(wire.value(QStringLiteral("event")).toString().toLatin1())));
    const QJsonObject parts = wire.value(QStringLiteral("parts")).toObject();
    for (EventPart& part : event.parts) {
        if (!parts.contains(part.name)) {
            continue;
        }
        const QJsonObject given = parts.value(part.name).toObject();
        part.salt
            = QByteArray::fromBase64(given.value(QStringLiteral("salt")).toString().toLatin1());
        part.content
            = QByteArray::fromBase64(given.value(QStringLiteral("content")).toString().toLatin1());
        if (!partHolds(part)) {
            return fail(ErrorKind::Integrity, QStringLiteral("event.part"),
                Text::tr(
                    "The text of a record does not answer its seal; the record was not taken."),
                event.id + QLatin1Char(' ') + part.name);
        }
    }
    return event;
}

EventPart makePart(const Draft::Part& part, const RandomSource& random)
{
    EventPart made;
    made.name = part.name;
    made.audience = part.audience;
    made.salt = random(16);
    // Not canonicalisable content (a fraction, say) is refused by the caller's canonicalJson first.
    made.content = canonicalJson(part.content).value_or(QByteArray());
    made.commitment = hmacSm3(made.salt, made.content);
    return made;
}

bool partHolds(const EventPart& part)
{
    return part.salt.size() == 16 && hmacSm3(part.salt, part.content) == part.commitment;
}

QString streamKind(const QString& stream)
{
    return stream.section(QLatin1Char(':'), 0, 0);
}

} // namespace xq
