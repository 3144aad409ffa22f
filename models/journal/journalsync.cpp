// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/journal/journal.h"
#include "models/journal/journalrows.h"
#include "models/journal/journalview.h"
#include "models/store/database.h"
#include "models/store/sqliteerror.h"

#include <QCoreApplication>
#include <QSet>

namespace xq {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Journal)
};

Result<void> saveReceipt(Database& database, const Receipt& receipt)
{
    auto insert = database.prepare(
        QStringLiteral("INSERT INTO receipt (event, accepted, part_of, seq, code, message, at) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (event) DO NOTHING"));
    return insert.bind(1, receipt.event)
        .bind(2, receipt.accepted ? 1 : 0)
        .bind(3, receipt.partition)
        .bind(4, receipt.seq)
        .bind(5, receipt.code)
        .bind(6, receipt.message)
        .bind(7, receipt.at)
        .run();
}

Result<std::optional<Receipt>> findReceipt(Database& database, const QString& event)
{
    auto select = database.prepare(QStringLiteral(
        "SELECT accepted, part_of, seq, code, message, at FROM receipt WHERE event = ?"));
    select.bind(1, event);
    XQ_ASSIGN(found, select.next());
    if (!found) {
        return std::optional<Receipt> {};
    }
    return std::optional<Receipt> {Receipt {event, select.integer(0) != 0, select.text(1),
        select.integer(2), select.text(3), select.text(4), select.integer(5)}};
}

Result<void> setStatus(
    Database& database, const QString& event, int status, const QString& partition, qint64 seq)
{
    auto update = database.prepare(
        QStringLiteral("UPDATE event SET status = ?, part_of = ?, seq = ? WHERE id = ?"));
    return update.bind(1, status).bind(2, partition).bind(3, seq).bind(4, event).run();
}

/// Status of a stored event, or nothing.
Result<std::optional<int>> statusOf(Database& database, const QString& event)
{
    auto select = database.prepare(QStringLiteral("SELECT status FROM event WHERE id = ?"));
    select.bind(1, event);
    XQ_ASSIGN(found, select.next());
    return found ? std::optional<int>(static_cast<int>(select.integer(0))) : std::nullopt;
}

} // namespace

Result<Event> readEvent(Database& database, const QByteArray& bytes)
{
    XQ_ASSIGN(event, parseEvent(bytes));
    for (EventPart& part : event.parts) {
        auto select = database.prepare(
            QStringLiteral("SELECT salt, content FROM part WHERE event = ? AND name = ?"));
        select.bind(1, event.id).bind(2, part.name);
        XQ_ASSIGN(found, select.next());
        if (found) {
            part.salt = select.bytes(0);
            part.content = select.bytes(1);
        }
    }
    return event;
}

Result<QList<Event>> Journal::unsent(int limit, qint64 maxBytes) const
{
    XQ_ASSIGN(identity, device());
    auto select = m_database.prepare(
        QStringLiteral("SELECT bytes, (SELECT coalesce(sum(length(content)), 0) FROM part "
                       "WHERE part.event = event.id) FROM event WHERE device = ? AND status = 0 "
                       "ORDER BY device_seq LIMIT ?"));
    select.bind(1, identity.id).bind(2, limit);
    QList<QByteArray> rows;
    qint64 total = 0;
    for (;;) {
        XQ_ASSIGN(more, select.next());
        if (!more) {
            break;
        }
        const QByteArray bytes = select.bytes(0);
        const qint64 weight = bytes.size() + select.integer(1);
        if (!rows.isEmpty() && total + weight > maxBytes) {
            break;
        }
        total += weight;
        rows.append(bytes);
    }
    QList<Event> events;
    for (const QByteArray& bytes : rows) {
        XQ_ASSIGN(event, readEvent(m_database, bytes));
        events.append(event);
    }
    return events;
}

Result<qint64> Journal::unsentCount() const
{
    auto select = m_database.prepare(QStringLiteral("SELECT count(*) FROM event WHERE status = 0"));
    XQ_ASSIGN(found, select.next());
    return found ? select.integer(0) : 0;
}

Result<void> Journal::takeReceipts(const QList<Receipt>& receipts)
{
    XQ_ASSIGN(transaction, Transaction::begin(m_database));
    QSet<QString> changed;
    for (const Receipt& receipt : receipts) {
        XQ_ASSIGN(status, statusOf(m_database, receipt.event));
        if (!status || *status != EventPending) {
            continue; // not ours, or answered before: the first answer stands
        }
        XQ_TRY(saveReceipt(m_database, receipt));
        XQ_TRY(setStatus(m_database, receipt.event, receipt.accepted ? EventAccepted : EventRefused,
            receipt.partition, receipt.seq));
        if (!receipt.accepted) {
            XQ_ASSIGN(event, this->event(receipt.event));
            changed.insert(event.stream);
        }
    }
    for (const QString& stream : std::as_const(changed)) {
        XQ_TRY(refold(stream));
    }
    return transaction.commit();
}

Result<void> Journal::takeFeed(const QList<FeedItem>& items, const QString& cursor)
{
    XQ_ASSIGN(transaction, Transaction::begin(m_database));
    // Folded in memory; states and tables are written once for each stream of the page.
    View view(*this);
    QSet<QString> changed;
    QSet<QString> again;
    for (const FeedItem& item : items) {
        XQ_ASSIGN(status, statusOf(m_database, item.event.id));
        if (status) {
            if (*status == EventPending) { // the receipt was lost on the way
                XQ_TRY(saveReceipt(m_database,
                    Receipt {item.event.id, true, item.partition, item.seq, {}, {},
                        item.event.recordedAt.latest}));
                XQ_TRY(
                    setStatus(m_database, item.event.id, EventAccepted, item.partition, item.seq));
            }
            continue;
        }
        XQ_TRY(store(item.event, EventAccepted, item.seq, item.partition));
        // Own pending acts come after everything accepted, and own acts whose receipt came before
        // this page may have a higher seq: the fold starts again.
        auto later = m_database.prepare(
            QStringLiteral("SELECT 1 FROM event WHERE stream = ? AND (status = 0 OR (status = 1 "
                           "AND seq > ?)) LIMIT 1"));
        later.bind(1, item.event.stream).bind(2, item.seq);
        XQ_ASSIGN(overtaken, later.next());
        if (overtaken || again.contains(item.event.stream)) {
            again.insert(item.event.stream);
            continue;
        }
        XQ_ASSIGN(current, view.load(item.event.stream));
        view.put(folded(std::move(current), item.event));
        changed.insert(item.event.stream);
    }
    for (const QString& stream : std::as_const(again)) {
        XQ_TRY(refold(stream));
    }
    for (const QString& stream : std::as_const(changed)) {
        if (!again.contains(stream)) {
            XQ_ASSIGN(made, view.load(stream));
            XQ_TRY(writeState(made));
        }
    }
    auto upsert = m_database.prepare(
        QStringLiteral("INSERT INTO meta (key, value) VALUES ('cursor', ?) "
                       "ON CONFLICT (key) DO UPDATE SET value = excluded.value"));
    XQ_TRY(upsert.bind(1, cursor).run());
    return transaction.commit();
}

Result<QString> Journal::cursor() const
{
    auto select = m_database.prepare(QStringLiteral("SELECT value FROM meta WHERE key = 'cursor'"));
    XQ_ASSIGN(found, select.next());
    return found ? select.text(0) : QString();
}

Result<QList<SetAside>> Journal::setAside(bool openOnly) const
{
    auto select = m_database.prepare(QStringLiteral(
        "SELECT e.bytes, r.code, r.message, r.at, x.resolution, x.reason FROM event e "
        "JOIN receipt r ON r.event = e.id LEFT JOIN set_aside_resolution x ON x.event = e.id "
        "WHERE e.status = 2 AND (? = 0 OR x.event IS NULL) ORDER BY e.device, e.device_seq"));
    select.bind(1, openOnly ? 1 : 0);
    QList<SetAside> list;
    QList<QByteArray> bytes;
    for (;;) {
        XQ_ASSIGN(more, select.next());
        if (!more) {
            break;
        }
        bytes.append(select.bytes(0));
        list.append({{}, select.text(1), select.text(2), select.integer(3), select.text(4),
            select.text(5)});
    }
    for (qsizetype i = 0; i < list.size(); ++i) {
        XQ_ASSIGN(event, readEvent(m_database, bytes[i]));
        list[i].event = event;
    }
    return list;
}

Result<void> Journal::resolveSetAside(const QString& event, const QString& resolution,
    const QString& reason, const Author&, const RecordedAt& now)
{
    XQ_ASSIGN(status, statusOf(m_database, event));
    if (!status || *status != EventRefused) {
        return fail(ErrorKind::NotFound, QStringLiteral("set-aside.not-found"),
            Text::tr("There is no such entry in the set-aside list."), event);
    }
    if (resolution == QLatin1String("discarded") && reason.trimmed().isEmpty()) {
        return refused(QStringLiteral("set-aside.reason"),
            Text::tr("Discarding needs a reason; the entry is kept."));
    }
    auto insert = m_database.prepare(
        QStringLiteral("INSERT INTO set_aside_resolution (event, resolution, reason, at) "
                       "VALUES (?, ?, ?, ?) ON CONFLICT (event) DO NOTHING"));
    return insert.bind(1, event).bind(2, resolution).bind(3, reason).bind(4, now.latest).run();
}

Result<std::optional<Receipt>> Journal::receipt(const QString& event) const
{
    return findReceipt(m_database, event);
}

Result<Receipt> Journal::refuse(
    const Event& event, const QString& code, const QString& message, Instant now)
{
    XQ_ASSIGN(known, findReceipt(m_database, event.id));
    if (known) {
        return *known;
    }
    Receipt receipt;
    receipt.event = event.id;
    receipt.partition = partitionOf(event);
    receipt.at = now;
    receipt.code = code;
    receipt.message = message;
    XQ_TRY(store(event, EventRefused, 0, receipt.partition));
    XQ_TRY(saveReceipt(m_database, receipt));
    return receipt;
}

Result<Receipt> Journal::accept(const Event& event, Instant now)
{
    XQ_ASSIGN(known, findReceipt(m_database, event.id));
    if (known) {
        return *known; // a repeated push gets the first answer
    }
    Receipt receipt;
    receipt.event = event.id;
    receipt.partition = partitionOf(event);
    receipt.at = now;
    const auto refuse = [&](const QString& code, const QString& message) {
        return this->refuse(event, code, message, now);
    };

    QStringList needed = event.deps;
    const StreamHandler* handler = m_registry.find(event.stream);
    if (!handler || !handler->knows(event.type, event.typeVersion)) {
        return refuse(QStringLiteral("event.unknown-type"),
            Text::tr(
                "The server does not know this kind of record. It is kept whole; tell the platform "
                "office."));
    }
    const bool commutes = handler->commutes(event.type);
    if (!commutes && !event.base.isEmpty()) {
        needed.append(event.base);
    }
    for (const QString& id : std::as_const(needed)) {
        XQ_ASSIGN(status, statusOf(m_database, id));
        if (!status) {
            return refuse(QStringLiteral("dep.missing"),
                Text::tr("The server does not have the record this one rests on. It is kept whole; "
                         "synchronise the other computer first, then redo it."));
        }
        if (*status == EventRefused) {
            return refuse(QStringLiteral("depends-on-refused"),
                Text::tr(
                    "The act this one rests on was not accepted, so this one was not judged. Both "
                    "are kept whole in the set-aside list."));
        }
    }
    View view(*this);
    XQ_ASSIGN(current, view.load(event.stream));
    if (!commutes && event.base != current.head) {
        return refuse(QStringLiteral("conflict.base"),
            Text::tr(
                "Another computer has moved this on in the meantime. Your entry is kept whole; "
                "compare both and redo or discard it."));
    }
    const auto admitted
        = handler->admit(current, event, AdmitContext {view, event.recordedAt.latest});
    if (!admitted) {
        const Error& error = admitted.error();
        if (error.kind == ErrorKind::Storage) {
            return fail(error);
        }
        return refuse(error.code, error.message);
    }
    auto next = m_database.prepare(
        QStringLiteral("INSERT INTO partition (name, head) VALUES (?, 1) "
                       "ON CONFLICT (name) DO UPDATE SET head = head + 1 RETURNING head"));
    next.bind(1, receipt.partition);
    XQ_ASSIGN(numbered, next.next());
    if (!numbered) {
        return fail(sqliteError(1, QStringLiteral("partition head without a row")));
    }
    receipt.seq = next.integer(0);
    receipt.accepted = true;
    XQ_TRY(store(event, EventAccepted, receipt.seq, receipt.partition));
    XQ_TRY(saveReceipt(m_database, receipt));
    XQ_TRY(foldIn(event, view));
    return receipt;
}

Result<QList<FeedItem>> Journal::feed(const QString& partition, qint64 after, int limit) const
{
    auto select = m_database.prepare(QStringLiteral(
        "SELECT bytes, seq FROM event WHERE part_of = ? AND seq > ? ORDER BY seq LIMIT ?"));
    select.bind(1, partition).bind(2, after).bind(3, limit);
    QList<QPair<QByteArray, qint64>> rows;
    for (;;) {
        XQ_ASSIGN(more, select.next());
        if (!more) {
            break;
        }
        rows.append({select.bytes(0), select.integer(1)});
    }
    QList<FeedItem> items;
    for (const auto& [bytes, seq] : std::as_const(rows)) {
        XQ_ASSIGN(event, readEvent(m_database, bytes));
        items.append({event, partition, seq});
    }
    return items;
}

Result<qint64> Journal::partitionHead(const QString& partition) const
{
    auto select = m_database.prepare(QStringLiteral("SELECT head FROM partition WHERE name = ?"));
    select.bind(1, partition);
    XQ_ASSIGN(found, select.next());
    return found ? select.integer(0) : 0;
}

} // namespace xq
