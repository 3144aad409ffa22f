// SPDX-License-Identifier: GPL-3.0-or-later
// models/directory: the tables around the exchange between office PC and municipal server: units
// and devices that may connect, number blocks, files on the way; on the client the address,
// certificates and trusted time. Knows no network.
#pragma once

#include "models/base/instant.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace xq {

class Database;

/// The sorts of documents that are numbered, as their numbers write them.
QStringList numberTypes();

struct HubUnit {
    QString code;
    QString name;
    Instant addedAt = 0;
};

struct HubDevice {
    QString id;
    QString unit;
    QStringList also; ///< further units it may speak for (a PC that serves several desks)
    QString label;
    QByteArray publicKey;
    QByteArray certificate;
    Instant enrolledAt = 0;
    QString frozen; ///< code of the reason; empty: none
    Instant revokedAt = 0; ///< 0: valid
    QString revokedReason;
    Instant lastSeen = 0;

    bool speaksFor(const QString& code) const { return unit == code || also.contains(code); }
};

struct HubCode {
    QString unit;
    QStringList also;
    Instant expiresAt = 0;
    QString device; ///< empty: not used yet
};

struct NumberBlock {
    QString request;
    QString device;
    QString unit;
    QString type;
    int year = 0;
    qint64 first = 0;
    qint64 last = 0;
    friend bool operator==(const NumberBlock&, const NumberBlock&) = default;
};

struct HubFile {
    qint64 arrived = 0;
    qint64 size = 0;
    bool complete() const { return size > 0 && arrived == size; }
};

/// The server's own tables (resources/schema/server/hub.sql). Writing calls belong into the
/// caller's transaction. Errors: store.*, and those named.
class HubRepository {
public:
    explicit HubRepository(Database& database);

    Result<QString> meta(const QString& key) const; ///< empty: not set
    Result<void> setMeta(const QString& key, const QString& value);

    /// Errors: unit.exists, unit.code (letters, digits, '.', '_', '-'; at most 40).
    Result<void> addUnit(const HubUnit& unit);
    Result<QList<HubUnit>> units() const;
    Result<HubUnit> unit(const QString& code) const; ///< unit.unknown

    Result<void> addCode(const QByteArray& digest, const HubCode& code, Instant issuedAt);
    Result<std::optional<HubCode>> code(const QByteArray& digest) const;
    Result<void> useCode(const QByteArray& digest, const QString& device);

    Result<std::optional<HubDevice>> device(const QString& id) const;
    Result<QList<HubDevice>> devices() const;
    Result<void> putDevice(const HubDevice& device);
    Result<void> freezeDevice(const QString& id, const QString& code);
    /// Errors: device.unknown.
    Result<void> revokeDevice(const QString& id, const QString& reason, Instant at);
    Result<void> touchDevice(const QString& id, Instant at);

    /// The block of that request, made now unless it was made before. Nothing up to `after` is
    /// given out (numbers a PC had given before it was enrolled); only the device's first block of
    /// the series looks at it, so that no PC can use the numbers up. Errors: numbers.type.
    Result<NumberBlock> leaseNumbers(
        const NumberBlock& wanted, int count, qint64 after, Instant at);

    Result<HubFile> file(const QByteArray& digest, const QString& unit) const;
    Result<void> putFile(const QByteArray& digest, const QString& unit, const HubFile& file);

    /// Where every partition stands, for the watcher of long polls.
    Result<QList<QPair<QString, qint64>>> partitionHeads() const;

private:
    Database& m_database;
};

} // namespace xq
