// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/directory/hubrepository.h"

#include "models/store/database.h"

#include <QCoreApplication>

#include <algorithm>

namespace xq {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Directory)
};

bool isUnitCode(const QString& code)
{
    return !code.isEmpty() && code.size() <= 40
        && std::all_of(code.begin(), code.end(), [](QChar c) {
               return (c.unicode() < 0x80 && c.isLetterOrNumber()) || c == QLatin1Char('.')
                   || c == QLatin1Char('_') || c == QLatin1Char('-');
           });
}

QStringList unitList(const QString& text)
{
    return text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QString deviceColumns()
{
    return QStringLiteral("id, unit, also, label, public_key, certificate, enrolled_at, frozen, "
                          "revoked_at, revoked_reason, last_seen");
}

HubDevice readDevice(const Statement& row)
{
    return {row.text(0), row.text(1), unitList(row.text(2)), row.text(3), row.bytes(4),
        row.bytes(5), row.integer(6), row.text(7), row.integer(8), row.text(9), row.integer(10)};
}

} // namespace

QStringList numberTypes()
{
    return {QStringLiteral("立"), QStringLiteral("检"), QStringLiteral("当罚"),
        QStringLiteral("罚告"), QStringLiteral("罚决"), QStringLiteral("不罚")};
}

HubRepository::HubRepository(Database& database)
    : m_database(database)
{
}

Result<QString> HubRepository::meta(const QString& key) const
{
    auto select = m_database.prepare(QStringLiteral("SELECT value FROM meta WHERE key = ?"));
    select.bind(1, key);
    XQ_ASSIGN(found, select.next());
    return found ? select.text(0) : QString();
}

Result<void> HubRepository::setMeta(const QString& key, const QString& value)
{
    auto upsert = m_database.prepare(
        QStringLiteral("INSERT INTO meta (key, value) VALUES (?, ?) "
                       "ON CONFLICT (key) DO UPDATE SET value = excluded.value"));
    return upsert.bind(1, key).bind(2, value).run();
}

Result<void> HubRepository::addUnit(const HubUnit& unit)
{
    if (!isUnitCode(unit.code)) {
        return fail(ErrorKind::Usage, QStringLiteral("unit.code"),
            Text::tr("\"%1\" is no unit code. Use letters, digits, '.', '_' and '-', at most 40.")
                .arg(unit.code.left(60)));
    }
    auto insert = m_database.prepare(QStringLiteral(
        "INSERT INTO hub_unit (code, name, added_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"));
    XQ_TRY(insert.bind(1, unit.code).bind(2, unit.name).bind(3, unit.addedAt).run());
    if (insert.changes() == 0) {
        return fail(ErrorKind::Usage, QStringLiteral("unit.exists"),
            Text::tr("The unit %1 is there already; it was left as it is.").arg(unit.code));
    }
    return {};
}

Result<QList<HubUnit>> HubRepository::units() const
{
    auto select = m_database.prepare(
        QStringLiteral("SELECT code, name, added_at FROM hub_unit ORDER BY code"));
    QList<HubUnit> list;
    for (;;) {
        XQ_ASSIGN(more, select.next());
        if (!more) {
            return list;
        }
        list.append({select.text(0), select.text(1), select.integer(2)});
    }
}

Result<HubUnit> HubRepository::unit(const QString& code) const
{
    auto select = m_database.prepare(
        QStringLiteral("SELECT code, name, added_at FROM hub_unit WHERE code = ?"));
    select.bind(1, code);
    XQ_ASSIGN(found, select.next());
    if (!found) {
        return fail(ErrorKind::NotFound, QStringLiteral("unit.unknown"),
            Text::tr("The municipal server knows no unit %1. Add it with: xingquan-server unit add "
                     "CODE NAME")
                .arg(code.left(60)));
    }
    return HubUnit {select.text(0), select.text(1), select.integer(2)};
}

Result<void> HubRepository::addCode(const QByteArray& digest, const HubCode& code, Instant issuedAt)
{
    auto insert = m_database.prepare(
        QStringLiteral("INSERT INTO hub_code (digest, unit, also, issued_at, expires_at, device) "
                       "VALUES (?, ?, ?, ?, ?, '')"));
    return insert.bind(1, digest)
        .bind(2, code.unit)
        .bind(3, code.also.join(QLatin1Char(' ')))
        .bind(4, issuedAt)
        .bind(5, code.expiresAt)
        .run();
}

Result<std::optional<HubCode>> HubRepository::code(const QByteArray& digest) const
{
    auto select = m_database.prepare(
        QStringLiteral("SELECT unit, also, expires_at, device FROM hub_code WHERE digest = ?"));
    select.bind(1, digest);
    XQ_ASSIGN(found, select.next());
    if (!found) {
        return std::optional<HubCode> {};
    }
    return std::optional<HubCode> {
        HubCode {select.text(0), unitList(select.text(1)), select.integer(2), select.text(3)}};
}

Result<void> HubRepository::useCode(const QByteArray& digest, const QString& device)
{
    auto update
        = m_database.prepare(QStringLiteral("UPDATE hub_code SET device = ? WHERE digest = ?"));
    return update.bind(1, device).bind(2, digest).run();
}

Result<std::optional<HubDevice>> HubRepository::device(const QString& id) const
{
    auto select = m_database.prepare(
        QStringLiteral("SELECT %1 FROM hub_device WHERE id = ?").arg(deviceColumns()));
    select.bind(1, id);
    XQ_ASSIGN(found, select.next());
    return found ? std::optional<HubDevice>(readDevice(select)) : std::nullopt;
}

Result<QList<HubDevice>> HubRepository::devices() const
{
    auto select = m_database.prepare(
        QStringLiteral("SELECT %1 FROM hub_device ORDER BY unit, label, id").arg(deviceColumns()));
    QList<HubDevice> list;
    for (;;) {
        XQ_ASSIGN(more, select.next());
        if (!more) {
            return list;
        }
        list.append(readDevice(select));
    }
}

Result<void> HubRepository::putDevice(const HubDevice& device)
{
    auto upsert = m_database.prepare(
        QStringLiteral("INSERT INTO hub_device (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                       "ON CONFLICT (id) DO UPDATE SET label = excluded.label, "
                       "also = excluded.also, certificate = excluded.certificate, "
                       "enrolled_at = excluded.enrolled_at")
            .arg(deviceColumns()));
    return upsert.bind(1, device.id)
        .bind(2, device.unit)
        .bind(3, device.also.join(QLatin1Char(' ')))
        .bind(4, device.label)
        .bind(5, device.publicKey)
        .bind(6, device.certificate)
        .bind(7, device.enrolledAt)
        .bind(8, device.frozen)
        .bind(9, device.revokedAt)
        .bind(10, device.revokedReason)
        .bind(11, device.lastSeen)
        .run();
}

Result<void> HubRepository::freezeDevice(const QString& id, const QString& code)
{
    auto update
        = m_database.prepare(QStringLiteral("UPDATE hub_device SET frozen = ? WHERE id = ?"));
    return update.bind(1, code).bind(2, id).run();
}

Result<void> HubRepository::revokeDevice(const QString& id, const QString& reason, Instant at)
{
    auto update = m_database.prepare(
        QStringLiteral("UPDATE hub_device SET revoked_at = ?, revoked_reason = ? WHERE id = ?"));
    XQ_TRY(update.bind(1, at).bind(2, reason).bind(3, id).run());
    if (update.changes() == 0) {
        return fail(ErrorKind::NotFound, QStringLiteral("device.unknown"),
            Text::tr("The municipal server knows no device %1.").arg(id.left(60)));
    }
    return {};
}

Result<void> HubRepository::touchDevice(const QString& id, Instant at)
{
    auto update
        = m_database.prepare(QStringLiteral("UPDATE hub_device SET last_seen = ? WHERE id = ?"));
    return update.bind(1, at).bind(2, id).run();
}

Result<NumberBlock> HubRepository::leaseNumbers(
    const NumberBlock& wanted, int count, qint64 after, Instant at)
{
    auto select = m_database.prepare(QStringLiteral(
        "SELECT device, unit, type, year, first, last FROM hub_number_block WHERE request = ?"));
    select.bind(1, wanted.request);
    XQ_ASSIGN(made, select.next());
    if (made) {
        return NumberBlock {wanted.request, select.text(0), select.text(1), select.text(2),
            static_cast<int>(select.integer(3)), select.integer(4), select.integer(5)};
    }
    if (!numberTypes().contains(wanted.type)) {
        return refused(QStringLiteral("numbers.type"),
            QCoreApplication::translate("xq::Directory",
                "The municipal server gives no numbers for documents of the sort %1.")
                .arg(wanted.type.left(20)));
    }
    auto earlier = m_database.prepare(
        QStringLiteral("SELECT 1 FROM hub_number_block WHERE device = ? AND unit = ? AND type = ? "
                       "AND year = ? LIMIT 1"));
    earlier.bind(1, wanted.device).bind(2, wanted.unit).bind(3, wanted.type).bind(4, wanted.year);
    XQ_ASSIGN(leased, earlier.next());
    after = leased ? 0 : after;
    auto advance = m_database.prepare(
        QStringLiteral("INSERT INTO hub_number_series (unit, type, year, last) VALUES (?, ?, ?, ?) "
                       "ON CONFLICT (unit, type, year) DO UPDATE SET last = max(last, ?) + ? "
                       "RETURNING last"));
    advance.bind(1, wanted.unit)
        .bind(2, wanted.type)
        .bind(3, wanted.year)
        .bind(4, after + count)
        .bind(5, after)
        .bind(6, count);
    XQ_TRY(advance.next());
    NumberBlock block = wanted;
    block.last = advance.integer(0);
    block.first = block.last - count + 1;
    auto insert = m_database.prepare(
        QStringLiteral("INSERT INTO hub_number_block (request, device, unit, type, year, first, "
                       "last, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    XQ_TRY(insert.bind(1, block.request)
               .bind(2, block.device)
               .bind(3, block.unit)
               .bind(4, block.type)
               .bind(5, block.year)
               .bind(6, block.first)
               .bind(7, block.last)
               .bind(8, at)
               .run());
    return block;
}

Result<HubFile> HubRepository::file(const QByteArray& digest, const QString& unit) const
{
    auto select = m_database.prepare(
        QStringLiteral("SELECT arrived, size FROM hub_file WHERE digest = ? AND unit = ?"));
    select.bind(1, digest).bind(2, unit);
    XQ_ASSIGN(found, select.next());
    return found ? HubFile {select.integer(0), select.integer(1)} : HubFile {};
}

Result<void> HubRepository::putFile(
    const QByteArray& digest, const QString& unit, const HubFile& file)
{
    auto upsert = m_database.prepare(
        QStringLiteral("INSERT INTO hub_file (digest, unit, arrived, size) VALUES (?, ?, ?, ?) "
                       "ON CONFLICT (digest, unit) DO UPDATE SET arrived = excluded.arrived, "
                       "size = excluded.size"));
    return upsert.bind(1, digest).bind(2, unit).bind(3, file.arrived).bind(4, file.size).run();
}

Result<QList<QPair<QString, qint64>>> HubRepository::partitionHeads() const
{
    auto select = m_database.prepare(QStringLiteral("SELECT name, head FROM partition"));
    QList<QPair<QString, qint64>> heads;
    for (;;) {
        XQ_ASSIGN(more, select.next());
        if (!more) {
            return heads;
        }
        heads.append({select.text(0), select.integer(1)});
    }
}

} // namespace xq
