// SPDX-License-Identifier: GPL-3.0-or-later
// Writing and reading; sync is in journalsync.cpp, proof in journalverify.cpp.
#include "models/journal/journal.h"

#include "models/base/json.h"
#include "models/journal/journalrows.h"
#include "models/journal/journalview.h"
#include "models/store/database.h"

#include <QCoreApplication>

namespace xq {
namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Journal)
};

constexpr qsizetype kParsedBytes = 8 * 1024 * 1024;

/// A rule says only why; that an attempt left nothing behind is said where it was made. The same
/// sentence of the rule also stands beside acts nobody tried and on what the server refused.
Error withOutcome(Error error)
{
    if (error.kind == ErrorKind::Refused) {
        error.message = Text::tr("%1 Nothing was recorded.").arg(error.message);
    }
    return error;
}
} // namespace

/// What the running act rests on, read once: this device, its chain, what it had acknowledged.
struct Journal::Act {
    View view;
    DeviceIdentity device;
    ChainHead head;
    QString cursor;
    bool rehearsal = false; ///< rolled back whatever comes of it
};

Journal::Journal(Database& database, const StreamRegistry& registry, const RandomSource& random)
    : m_database(database)
    , m_registry(registry)
    , m_random(random)
    , m_parsed(kParsedBytes)
{
}

Result<void> Journal::createDevice(const DeviceIdentity& identity)
{
    const auto present = device();
    if (present) {
        return fail(ErrorKind::Usage, QStringLiteral("journal.device-exists"),
            Text::tr("This store already belongs to a device; it stays as it is."));
    }
    if (present.error().code != QLatin1String("journal.no-device")) {
        return fail(present.error());
    }
    auto insert = m_database.prepare(QStringLiteral(
        "INSERT INTO device (id, unit, label, private_key, public_key) VALUES (?, ?, ?, ?, ?)"));
    return insert.bind(1, identity.id)
        .bind(2, identity.unit)
        .bind(3, identity.label)
        .bind(4, identity.keys.privateKey)
        .bind(5, identity.keys.publicKey)
        .run();
}

Result<DeviceIdentity> Journal::device() const
{
    auto select = m_database.prepare(
        QStringLiteral("SELECT id, unit, label, private_key, public_key FROM device"));
    XQ_ASSIGN(found, select.next());
    if (!found) {
        return fail(ErrorKind::Storage, QStringLiteral("journal.no-device"),
            Text::tr("This store does not belong to a device yet; set it up first."));
    }
    return DeviceIdentity {
        select.text(0), select.text(1), select.text(2), {select.bytes(3), select.bytes(4)}};
}

Result<QList<Event>> Journal::act(
    const Author& author, const RecordedAt& now, const QList<Draft>& drafts)
{
    return act(author, now, [&drafts](const States&) -> Result<QList<Draft>> { return drafts; });
}

Result<QList<Event>> Journal::act(
    const Author& author, const RecordedAt& now, const Prepare& prepare)
{
    XQ_ASSIGN(transaction, Transaction::begin(m_database));
    XQ_ASSIGN(events, record(author, now, prepare));
    XQ_TRY(transaction.commit());
    return events;
}

Result<void> Journal::tryAct(const Author& author, const RecordedAt& now, const Prepare& prepare)
{
    XQ_ASSIGN(transaction, Transaction::begin(m_database));
    XQ_TRY(record(author, now, prepare, true)); // rolled back with the transaction
    return {};
}

Result<QList<Event>> Journal::record(
    const Author& author, const RecordedAt& now, const Prepare& prepare, bool rehearsal)
{
    Act act {View(*this), {}, {}, {}, rehearsal};
    XQ_ASSIGN(drafts, prepare(act.view));
    QList<Event> events;
    if (drafts.isEmpty()) {
        return events;
    }
    XQ_ASSIGN(identity, device());
    XQ_ASSIGN(head, chainHead(identity.id));
    XQ_ASSIGN(acknowledged, cursor());
    act.device = identity;
    act.head = head;
    act.cursor = acknowledged;
    for (const Draft& draft : std::as_const(drafts)) {
        XQ_ASSIGN(event, appendOne(draft, author, now, act));
        events.append(event);
    }
    return events;
}

Result<Event> Journal::appendOne(
    const Draft& draft, const Author& author, const RecordedAt& now, Act& act)
{
    const StreamHandler* handler = m_registry.find(draft.stream);
    if (!handler || !handler->knows(draft.type, draft.typeVersion)) {
        return fail(ErrorKind::Usage, QStringLiteral("journal.unknown-stream"),
            Text::tr("This program does not know how to record this act; nothing was changed."),
            draft.stream + QLatin1Char(' ') + draft.type);
    }
    XQ_ASSIGN(current, act.view.load(draft.stream));
    if (current.readOnly) {
        return refused(QStringLiteral("journal.read-only-stream"),
            Text::tr(
                "This record holds entries of a newer program version and can only be read here. "
                "Update the program to go on."));
    }
    const bool commutes = handler->commutes(draft.type);
    if (!commutes && !draft.base.isNull() && draft.base != current.head) {
        return refused(QStringLiteral("journal.conflict"),
            Text::tr("Somebody else has moved this on since you opened it. Your entry is kept as a "
                     "draft; look at the new state and submit again."));
    }
    Event event;
    event.id = newUuid(now.latest, m_random);
    event.stream = draft.stream;
    event.base = current.head;
    event.deps = draft.deps;
    event.type = draft.type;
    event.typeVersion = draft.typeVersion;
    event.body = draft.body;
    for (const Draft::Part& part : draft.parts) {
        XQ_TRY(canonicalJson(part.content));
        event.parts.append(makePart(part, m_random));
    }
    event.actor = author.person;
    event.unit = author.unit;
    event.device = act.device.id;
    event.deviceSeq = act.head.seq + 1;
    event.occurredAt = draft.occurredAt != 0 ? draft.occurredAt : now.latest;
    event.recordedAt = now;
    event.cursor = act.cursor;
    event.rules = QStringLiteral("xq-1");
    event.prev = act.head.hash;
    if (draft.signs) {
        if (author.signingKey.isEmpty()) {
            return refused(QStringLiteral("journal.no-signature"),
                Text::tr("This act counts as a signature; sign in with your password first."));
        }
        XQ_ASSIGN(digest, signedDigest(event));
        XQ_ASSIGN(signature, sign(author.signingKey, digest));
        event.personSignature = signature;
    }
    XQ_TRY(sealEvent(event));
    if (auto admitted = handler->admit(current, event, AdmitContext {act.view, now.latest});
        !admitted) {
        return fail(act.rehearsal ? admitted.error() : withOutcome(admitted.error()));
    }
    XQ_TRY(store(event, EventPending, 0, partitionOf(event)));
    XQ_TRY(foldIn(event, act.view));
    act.head = {event.deviceSeq, event.hash};
    return event;
}

Result<void> Journal::store(const Event& event, int status, qint64 seq, const QString& partition)
{
    auto insert = m_database.prepare(QStringLiteral(
        "INSERT INTO event (id, stream, type, actor, device, device_seq, occurred_at, recorded_at, "
        "hash, bytes, status, part_of, seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    XQ_TRY(insert.bind(1, event.id)
               .bind(2, event.stream)
               .bind(3, event.type)
               .bind(4, event.actor)
               .bind(5, event.device)
               .bind(6, event.deviceSeq)
               .bind(7, event.occurredAt)
               .bind(8, event.recordedAt.latest)
               .bind(9, event.hash)
               .bind(10, event.bytes)
               .bind(11, status)
               .bind(12, partition)
               .bind(13, seq)
               .run());
    for (const EventPart& part : event.parts) {
        auto insertPart = m_database.prepare(
            QStringLiteral("INSERT INTO part (event, name, salt, content) VALUES (?, ?, ?, ?)"));
        XQ_TRY(insertPart.bind(1, event.id)
                   .bind(2, part.name)
                   .bind(3, part.salt)
                   .bind(4, part.content)
                   .run());
    }
    return {};
}

StreamState Journal::folded(StreamState current, const Event& event) const
{
    const StreamHandler* handler = m_registry.find(event.stream);
    if (!handler || !handler->knows(event.type, event.typeVersion)) {
        current.readOnly = true;
        return current;
    }
    current.state = handler->fold(std::move(current.state), event);
    if (!handler->commutes(event.type)) {
        current.head = event.id;
    }
    return current;
}

Result<void> Journal::foldIn(const Event& event, View& view)
{
    XQ_ASSIGN(current, view.load(event.stream));
    const StreamState made = folded(std::move(current), event);
    view.put(made);
    return writeState(made);
}

Result<void> Journal::refold(const QString& stream)
{
    StreamState made;
    made.stream = stream;
    XQ_ASSIGN(list, events(stream));
    if (list.isEmpty()) { // whatever was there was refused: nothing has happened in this stream
        XQ_TRY(writeState(made));
        auto remove = m_database.prepare(QStringLiteral("DELETE FROM stream WHERE stream = ?"));
        return remove.bind(1, stream).run();
    }
    for (const Event& event : std::as_const(list)) {
        made = folded(std::move(made), event);
    }
    return writeState(made);
}

Result<void> Journal::writeState(const StreamState& value)
{
    XQ_ASSIGN(bytes, canonicalJson(value.state));
    auto upsert = m_database.prepare(
        QStringLiteral("INSERT INTO stream (stream, head, read_only, state) VALUES (?, ?, ?, ?) "
                       "ON CONFLICT (stream) DO UPDATE SET head = excluded.head, "
                       "read_only = excluded.read_only, state = excluded.state"));
    XQ_TRY(upsert.bind(1, value.stream)
               .bind(2, value.head)
               .bind(3, value.readOnly ? 1 : 0)
               .bind(4, bytes)
               .run());
    const StreamHandler* handler = m_registry.find(value.stream);
    if (!handler) {
        return {};
    }
    if (handler->keepsRows() && !value.state.isEmpty()) {
        return handler->project(m_database, value);
    }
    for (const QString& table : handler->tables()) {
        auto clear
            = m_database.prepare(QStringLiteral("DELETE FROM %1 WHERE stream = ?").arg(table));
        XQ_TRY(clear.bind(1, value.stream).run());
    }
    return value.state.isEmpty() ? Result<void> {} : handler->project(m_database, value);
}

Result<StreamState> Journal::state(const QString& stream) const
{
    auto select = m_database.prepare(
        QStringLiteral("SELECT head, read_only, state FROM stream WHERE stream = ?"));
    select.bind(1, stream);
    XQ_ASSIGN(found, select.next());
    StreamState read;
    read.stream = stream;
    if (!found) {
        return read;
    }
    read.head = select.text(0);
    read.readOnly = select.integer(1) != 0;
    XQ_ASSIGN(object, parsed(stream, select.bytes(2)));
    read.state = object;
    return read;
}

Result<QJsonObject> Journal::parsed(const QString& stream, const QByteArray& bytes) const
{
    const Parsed* known = m_parsed.object(stream);
    if (known && known->bytes == bytes) {
        return known->state;
    }
    XQ_ASSIGN(object, parseJsonObject(bytes, 64 * 1024 * 1024));
    m_parsed.insert(stream, new Parsed {bytes, object}, bytes.size() + stream.size());
    return object;
}

Result<Event> Journal::event(const QString& id) const
{
    auto select = m_database.prepare(QStringLiteral("SELECT bytes FROM event WHERE id = ?"));
    select.bind(1, id);
    XQ_ASSIGN(found, select.next());
    if (!found) {
        return fail(ErrorKind::NotFound, QStringLiteral("event.not-found"),
            Text::tr("There is no such record in this store."), id);
    }
    return readEvent(m_database, select.bytes(0));
}

Result<QList<Event>> Journal::events(const QString& stream) const
{
    XQ_ASSIGN(rows, timeline(stream));
    QList<Event> list;
    for (const Listed& row : rows) {
        if (row.status != EventRefused) {
            list.append(row.event);
        }
    }
    return list;
}

Result<QList<Journal::Listed>> Journal::timeline(const QString& stream) const
{
    // Accepted by seq, then pending by device_seq (own events only can be pending); refused last.
    auto select = m_database.prepare(
        QStringLiteral("SELECT bytes, status, seq FROM event WHERE stream = ? "
                       "ORDER BY CASE status WHEN 1 THEN 0 WHEN 0 THEN 1 ELSE 2 END, "
                       "CASE status WHEN 1 THEN seq ELSE device_seq END"));
    select.bind(1, stream);
    struct Row {
        QByteArray bytes;
        int status;
        qint64 seq;
    };
    QList<Row> rows;
    for (;;) {
        XQ_ASSIGN(more, select.next());
        if (!more) {
            break;
        }
        rows.append({select.bytes(0), static_cast<int>(select.integer(1)), select.integer(2)});
    }
    QList<Listed> list;
    for (const Row& row : rows) {
        XQ_ASSIGN(event, readEvent(m_database, row.bytes));
        list.append({event, row.status, row.seq});
    }
    return list;
}

Result<Journal::ChainHead> Journal::chainHead(const QString& device) const
{
    auto select = m_database.prepare(QStringLiteral(
        "SELECT device_seq, hash FROM event WHERE device = ? ORDER BY device_seq DESC LIMIT 1"));
    select.bind(1, device);
    XQ_ASSIGN(found, select.next());
    if (!found) {
        return ChainHead {};
    }
    return ChainHead {select.integer(0), select.bytes(1)};
}

Result<void> Journal::erasePart(const QString& event, const QString& part)
{
    auto erase = m_database.prepare(
        QStringLiteral("UPDATE part SET salt = x'', content = x'' WHERE event = ? AND name = ?"));
    XQ_TRY(erase.bind(1, event).bind(2, part).run());
    XQ_ASSIGN(erased, this->event(event));
    return refold(erased.stream);
}

} // namespace xq
