// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/digest.h"
#include "models/journal/journal.h"
#include "models/journal/journalrows.h"
#include "models/store/database.h"

#include <QCoreApplication>
#include <QSet>

namespace xq {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Journal)
};

Result<QStringList> texts(Database& database, const QString& sql)
{
    auto select = database.prepare(sql);
    QStringList list;
    for (;;) {
        XQ_ASSIGN(more, select.next());
        if (!more) {
            return list;
        }
        list.append(select.text(0));
    }
}

Result<qint64> count(Database& database, const QString& sql)
{
    auto select = database.prepare(sql);
    XQ_ASSIGN(found, select.next());
    return found ? select.integer(0) : 0;
}

Error cancelled()
{
    return {ErrorKind::Usage, QStringLiteral("journal.cancelled"),
        Text::tr("The verification was cancelled; nothing was changed."), {}};
}

} // namespace

Result<void> Journal::rebuild()
{
    XQ_ASSIGN(streams, texts(m_database, QStringLiteral("SELECT DISTINCT stream FROM event")));
    XQ_TRY(m_database.execScript("DELETE FROM stream"));
    for (const auto& handler : m_registry.all()) {
        for (const QString& table : handler->tables()) {
            XQ_TRY(m_database.execScript(QStringLiteral("DELETE FROM %1").arg(table).toUtf8()));
        }
    }
    for (const QString& stream : std::as_const(streams)) {
        XQ_TRY(refold(stream));
    }
    return {};
}

Result<VerifyReport> Journal::verify(bool rebuildToo,
    const std::function<QByteArray(const Event&)>& publicKeyOf,
    const std::function<bool(qint64, qint64)>& progress)
{
    VerifyReport report;
    XQ_ASSIGN(total, count(m_database, QStringLiteral("SELECT count(*) FROM event")));
    const auto own = device();
    XQ_ASSIGN(isServer, count(m_database, QStringLiteral("SELECT count(*) FROM partition")));
    XQ_ASSIGN(devices,
        texts(m_database, QStringLiteral("SELECT DISTINCT device FROM event ORDER BY device")));
    report.devices = devices.size();

    for (const QString& id : std::as_const(devices)) {
        // A chain is whole here for the own device and on the server; of other devices this store
        // holds what its unit may see, and their links are checked where neighbours are present.
        const bool whole = isServer > 0 || (own && own->id == id);
        qint64 lastSeq = 0;
        QByteArray lastHash;
        for (;;) {
            auto page = m_database.prepare(
                QStringLiteral("SELECT bytes, hash, device_seq, id, stream, type, status, seq "
                               "FROM event WHERE device = ? AND device_seq > ? "
                               "ORDER BY device_seq LIMIT 500"));
            page.bind(1, id).bind(2, lastSeq);
            struct Row {
                QByteArray bytes, hash;
                qint64 deviceSeq;
                QString id, stream, type;
                bool refused;
            };
            QList<Row> rows;
            for (;;) {
                XQ_ASSIGN(more, page.next());
                if (!more) {
                    break;
                }
                rows.append({page.bytes(0), page.bytes(1), page.integer(2), page.text(3),
                    page.text(4), page.text(5), page.integer(6) == EventRefused});
            }
            if (rows.isEmpty()) {
                break;
            }
            for (const Row& row : std::as_const(rows)) {
                const auto note = [&](const QString& what) {
                    report.problems.append(
                        Text::tr("Device %1, record %2: %3").arg(id).arg(row.deviceSeq).arg(what));
                };
                ++report.events;
                const auto parsed = readEvent(m_database, row.bytes);
                if (!parsed) {
                    note(Text::tr("the record cannot be read"));
                } else {
                    const Event& event = *parsed;
                    if (sm3(row.bytes) != row.hash) {
                        note(Text::tr("the content was changed"));
                    }
                    if (event.id != row.id || event.stream != row.stream || event.type != row.type
                        || event.deviceSeq != row.deviceSeq || event.device != id) {
                        note(Text::tr("the index does not agree with the record"));
                    }
                    const bool adjacent = event.deviceSeq == lastSeq + 1;
                    if (whole && !adjacent) {
                        note(Text::tr("records before it are missing"));
                    }
                    if (adjacent && event.prev != lastHash) {
                        note(Text::tr("the chain is broken"));
                    }
                    for (const EventPart& part : event.parts) {
                        ++report.parts;
                        if (!part.held()) {
                            ++report.erasedParts;
                        } else if (!partHolds(part)) {
                            note(Text::tr("the text does not answer its seal"));
                        }
                    }
                    // A refused record is kept as it came, a false signature included.
                    if (publicKeyOf && !row.refused && !event.personSignature.isEmpty()) {
                        ++report.signatures;
                        const auto digest = signedDigest(event);
                        const QByteArray key = publicKeyOf(event);
                        if (key.isEmpty() || !digest
                            || !xq::verify(key, *digest, event.personSignature)) {
                            note(Text::tr("the person's signature does not hold"));
                        }
                    }
                }
                lastSeq = row.deviceSeq;
                lastHash = row.hash;
            }
            if (progress && !progress(report.events, total)) {
                return fail(cancelled());
            }
        }
    }
    XQ_ASSIGN(streams, count(m_database, QStringLiteral("SELECT count(*) FROM stream")));
    report.streams = streams;
    if (!rebuildToo) {
        return report;
    }

    // Copies of all projections, the rebuild, and the comparison, row for row, in one transaction;
    // a difference leaves the store as it was.
    QStringList tables {QStringLiteral("stream")};
    for (const auto& handler : m_registry.all()) {
        tables += handler->tables();
    }
    tables.removeDuplicates();
    XQ_ASSIGN(transaction, Transaction::begin(m_database));
    for (const QString& table : std::as_const(tables)) {
        XQ_TRY(m_database.execScript(
            QStringLiteral("CREATE TEMP TABLE before_%1 AS SELECT * FROM main.%1")
                .arg(table)
                .toUtf8()));
    }
    XQ_TRY(rebuild());
    for (const QString& table : std::as_const(tables)) {
        XQ_ASSIGN(gone,
            count(m_database,
                QStringLiteral("SELECT count(*) FROM (SELECT * FROM temp.before_%1 EXCEPT SELECT * "
                               "FROM main.%1)")
                    .arg(table)));
        XQ_ASSIGN(added,
            count(m_database,
                QStringLiteral("SELECT count(*) FROM (SELECT * FROM main.%1 EXCEPT SELECT * FROM "
                               "temp.before_%1)")
                    .arg(table)));
        XQ_ASSIGN(rowsBefore,
            count(m_database, QStringLiteral("SELECT count(*) FROM temp.before_%1").arg(table)));
        XQ_ASSIGN(
            rowsNow, count(m_database, QStringLiteral("SELECT count(*) FROM main.%1").arg(table)));
        if (gone != 0 || added != 0 || rowsBefore != rowsNow) {
            report.problems.append(
                Text::tr("Table %1 differs after the rebuild: %2 rows gone, %3 new.")
                    .arg(table)
                    .arg(gone)
                    .arg(added));
        }
    }
    for (const QString& table : std::as_const(tables)) {
        XQ_TRY(
            m_database.execScript(QStringLiteral("DROP TABLE temp.before_%1").arg(table).toUtf8()));
    }
    report.rebuilt = true;
    if (report.ok()) {
        XQ_TRY(transaction.commit());
    }
    return report;
}

} // namespace xq
