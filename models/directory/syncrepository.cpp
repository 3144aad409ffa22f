// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/directory/syncrepository.h"

#include "models/base/json.h"
#include "models/store/database.h"

#include <QCoreApplication>
#include <QFile>

#include <ctime>

namespace xq {
namespace {

constexpr qint64 kMaxDrift = 200; ///< ms an hour that a PC's clock may run off between measurements

QString enrolmentKey()
{
    return QStringLiteral("sync.enrolment");
}
QString addressKey()
{
    return QStringLiteral("sync.server");
}
QString timeKey()
{
    return QStringLiteral("sync.time");
}
QString historyKey()
{
    return QStringLiteral("sync.history");
}
QString receiptKey()
{
    return QStringLiteral("sync.receipt");
}
QString leaseKey(const QString& type, int year)
{
    return QStringLiteral("sync.lease.%1.%2").arg(year).arg(type);
}
QString fileKey(const QByteArray& digest)
{
    return QStringLiteral("sync.file.") + QString::fromLatin1(digest.toHex());
}

QJsonValue base64(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}
QByteArray unbase64(const QJsonValue& value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

Result<QString> textOf(const QJsonObject& object)
{
    XQ_ASSIGN(bytes, canonicalJson(object));
    return QString::fromUtf8(bytes);
}

Result<QJsonObject> objectOf(const QString& text)
{
    const auto object = parseJsonObject(text.toUtf8());
    if (!object) {
        return fail(ErrorKind::Storage, QStringLiteral("sync.damaged"),
            QCoreApplication::translate("xq::Directory",
                "What this store knows of the municipal server cannot be read. Nothing was lost; "
                "enrol this PC again."),
            object.error().details);
    }
    return object;
}

} // namespace

Uptime machineUptime()
{
    Uptime up;
    QFile boot(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    if (boot.open(QIODevice::ReadOnly)) {
        up.boot = QString::fromLatin1(boot.readLine(64).trimmed());
    }
    timespec at {};
    if (::clock_gettime(CLOCK_BOOTTIME, &at) == 0) {
        up.milliseconds = static_cast<qint64>(at.tv_sec) * 1000 + at.tv_nsec / 1'000'000;
    }
    return up;
}

RecordedAt trustedMoment(const std::optional<TimeAnchor>& anchor, Instant wall, const Uptime& up)
{
    if (!anchor) {
        return {wall, wall, QStringLiteral("wall")};
    }
    if (!up.boot.isEmpty() && anchor->boot == up.boot && up.milliseconds >= anchor->uptime) {
        const qint64 passed = up.milliseconds - anchor->uptime;
        const qint64 spread = anchor->spread + passed * kMaxDrift / kHour;
        const Instant at = anchor->server + passed;
        return {at - spread, at + spread, QStringLiteral("server")};
    }
    // After a reboot nothing but the wall clock speaks; it cannot be before what was seen.
    const Instant earliest = anchor->server - anchor->spread;
    return {earliest, qMax(wall, earliest), QStringLiteral("wall")};
}

SyncRepository::SyncRepository(Database& database)
    : m_database(database)
{
}

Result<QString> SyncRepository::read(const QString& key) const
{
    auto select = m_database.prepare(QStringLiteral("SELECT value FROM meta WHERE key = ?"));
    select.bind(1, key);
    XQ_ASSIGN(found, select.next());
    return found ? select.text(0) : QString();
}

Result<void> SyncRepository::write(const QString& key, const QString& value)
{
    auto upsert = m_database.prepare(
        QStringLiteral("INSERT INTO meta (key, value) VALUES (?, ?) "
                       "ON CONFLICT (key) DO UPDATE SET value = excluded.value"));
    return upsert.bind(1, key).bind(2, value).run();
}

Result<std::optional<Enrolment>> SyncRepository::enrolment() const
{
    XQ_ASSIGN(text, read(enrolmentKey()));
    if (text.isEmpty()) {
        return std::optional<Enrolment> {};
    }
    XQ_ASSIGN(o, objectOf(text));
    Enrolment value;
    value.server = o.value(QStringLiteral("server")).toString();
    value.certificate = unbase64(o.value(QStringLiteral("certificate")));
    value.authority = unbase64(o.value(QStringLiteral("authority")));
    value.signingKey = unbase64(o.value(QStringLiteral("signingKey")));
    value.city = o.value(QStringLiteral("city")).toString();
    value.unitName = o.value(QStringLiteral("unitName")).toString();
    value.epoch = o.value(QStringLiteral("epoch")).toString();
    value.trial = o.value(QStringLiteral("trial")).toBool();
    value.at = o.value(QStringLiteral("at")).toInteger();
    return std::optional<Enrolment> {value};
}

Result<Enrolment> SyncRepository::requireEnrolment() const
{
    XQ_ASSIGN(known, enrolment());
    if (!known) {
        return fail(ErrorKind::Usage, QStringLiteral("sync.not-enrolled"),
            QCoreApplication::translate("xq::Sync",
                "This PC is not connected to a municipal server yet. Enrol it with the code from "
                "the municipal platform office."));
    }
    return *known;
}

Result<void> SyncRepository::setEnrolment(const Enrolment& value)
{
    XQ_ASSIGN(text,
        textOf({{QStringLiteral("server"), value.server},
            {QStringLiteral("certificate"), base64(value.certificate)},
            {QStringLiteral("authority"), base64(value.authority)},
            {QStringLiteral("signingKey"), base64(value.signingKey)},
            {QStringLiteral("city"), value.city}, {QStringLiteral("unitName"), value.unitName},
            {QStringLiteral("epoch"), value.epoch}, {QStringLiteral("trial"), value.trial},
            {QStringLiteral("at"), value.at}}));
    XQ_TRY(write(addressKey(), value.server)); // read by models/services: numbers are leased now
    return write(enrolmentKey(), text);
}

Result<std::optional<TimeAnchor>> SyncRepository::timeAnchor() const
{
    XQ_ASSIGN(text, read(timeKey()));
    if (text.isEmpty()) {
        return std::optional<TimeAnchor> {};
    }
    XQ_ASSIGN(o, objectOf(text));
    return std::optional<TimeAnchor> {TimeAnchor {o.value(QStringLiteral("server")).toInteger(),
        o.value(QStringLiteral("spread")).toInteger(), o.value(QStringLiteral("boot")).toString(),
        o.value(QStringLiteral("uptime")).toInteger()}};
}

Result<void> SyncRepository::setTimeAnchor(const TimeAnchor& anchor)
{
    XQ_ASSIGN(text,
        textOf(
            {{QStringLiteral("server"), anchor.server}, {QStringLiteral("spread"), anchor.spread},
                {QStringLiteral("boot"), anchor.boot}, {QStringLiteral("uptime"), anchor.uptime}}));
    return write(timeKey(), text);
}

Result<SyncHistory> SyncRepository::history() const
{
    XQ_ASSIGN(text, read(historyKey()));
    SyncHistory value;
    if (text.isEmpty()) {
        return value;
    }
    XQ_ASSIGN(o, objectOf(text));
    value.lastContact = o.value(QStringLiteral("lastContact")).toInteger();
    value.lastComplete = o.value(QStringLiteral("lastComplete")).toInteger();
    value.lastFailure = o.value(QStringLiteral("lastFailure")).toInteger();
    value.failureCode = o.value(QStringLiteral("failureCode")).toString();
    value.failureMessage = o.value(QStringLiteral("failureMessage")).toString();
    value.failures = o.value(QStringLiteral("failures")).toInt();
    value.nextTry = o.value(QStringLiteral("nextTry")).toInteger();
    return value;
}

Result<void> SyncRepository::setHistory(const SyncHistory& value)
{
    XQ_ASSIGN(text,
        textOf({{QStringLiteral("lastContact"), value.lastContact},
            {QStringLiteral("lastComplete"), value.lastComplete},
            {QStringLiteral("lastFailure"), value.lastFailure},
            {QStringLiteral("failureCode"), value.failureCode},
            {QStringLiteral("failureMessage"), value.failureMessage},
            {QStringLiteral("failures"), value.failures},
            {QStringLiteral("nextTry"), value.nextTry}}));
    return write(historyKey(), text);
}

Result<void> SyncRepository::setLastReceipt(const QByteArray& answer)
{
    return write(receiptKey(), QString::fromUtf8(answer));
}

Result<QList<NumberLease>> SyncRepository::leases() const
{
    auto select = m_database.prepare(
        QStringLiteral("SELECT unit, type, year, first, last, next FROM number_block "
                       "ORDER BY unit, type, year, first"));
    QList<NumberLease> list;
    for (;;) {
        XQ_ASSIGN(more, select.next());
        if (!more) {
            return list;
        }
        list.append({select.text(0), select.text(1), static_cast<int>(select.integer(2)),
            select.integer(3), select.integer(4), select.integer(5)});
    }
}

Result<void> SyncRepository::addLease(const NumberLease& lease)
{
    auto insert = m_database.prepare(
        QStringLiteral("INSERT INTO number_block (unit, type, year, first, last, next) "
                       "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"));
    XQ_TRY(insert.bind(1, lease.unit)
               .bind(2, lease.type)
               .bind(3, lease.year)
               .bind(4, lease.first)
               .bind(5, lease.last)
               .bind(6, lease.next)
               .run());
    return setPendingLease(lease.type, lease.year, {});
}

Result<void> SyncRepository::closeOwnBlock(const NumberLease& block)
{
    auto update = m_database.prepare(
        QStringLiteral("UPDATE number_block SET last = next - 1 WHERE unit = ? AND type = ? AND "
                       "year = ? AND first = ?"));
    return update.bind(1, block.unit)
        .bind(2, block.type)
        .bind(3, block.year)
        .bind(4, block.first)
        .run();
}

Result<QString> SyncRepository::pendingLease(const QString& type, int year) const
{
    return read(leaseKey(type, year));
}

Result<void> SyncRepository::setPendingLease(const QString& type, int year, const QString& request)
{
    return write(leaseKey(type, year), request);
}

Result<QSet<QByteArray>> SyncRepository::sentFiles() const
{
    const QString prefix = fileKey({});
    auto select = m_database.prepare(QStringLiteral(
        "SELECT substr(key, ?) FROM meta WHERE key > ? AND key < ? AND value <> ''"));
    select.bind(1, static_cast<qint64>(prefix.size() + 1))
        .bind(2, prefix)
        .bind(3, prefix + QChar(u'g')); // behind every hexadecimal digit
    QSet<QByteArray> digests;
    for (;;) {
        XQ_ASSIGN(more, select.next());
        if (!more) {
            return digests;
        }
        digests.insert(QByteArray::fromHex(select.text(0).toLatin1()));
    }
}

Result<void> SyncRepository::markFileSent(const QByteArray& digest)
{
    return write(fileKey(digest), QStringLiteral("sent"));
}

Result<QList<QByteArray>> SyncRepository::namedFiles() const
{
    auto select
        = m_database.prepare(QStringLiteral("SELECT digest FROM case_evidence WHERE voided = 0 "
                                            "UNION SELECT blob FROM ledger_row"));
    QList<QByteArray> digests;
    for (;;) {
        XQ_ASSIGN(more, select.next());
        if (!more) {
            return digests;
        }
        digests.append(QByteArray::fromHex(select.text(0).toLatin1()));
    }
}

} // namespace xq
