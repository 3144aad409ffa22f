// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/store/workload.h"

#include "models/base/uuid.h"
#include "models/store/blobstore.h"
#include "models/store/migrator.h"

using namespace xq;

namespace {

const QByteArray kKey(32, '\x2c');

DatabaseOptions options(const QString& file, const Workload& load)
{
    DatabaseOptions options;
    options.path = file;
    options.key = kKey;
    options.create = true;
    options.vfs = load.vfs;
    options.synchronousOff = load.synchronousOff;
    return options;
}
QString schema(const char* name)
{
    return QStringLiteral(":/teststore/schema/") + QLatin1String(name);
}

QByteArray rowText(qint64 id)
{
    return QByteArray::number(id).repeated(300);
}
QByteArray evidence(int round)
{
    return seededRandom(static_cast<quint64>(round))(round % 3 == 2 ? 300'000 : 5'000);
}

Result<void> insertRow(Database& database, qint64 id)
{
    XQ_ASSIGN(transaction, Transaction::begin(database));
    Statement insert
        = database.prepare(QStringLiteral("INSERT INTO person(id, name) VALUES(?, ?)"));
    XQ_TRY(insert.bind(1, id).bind(2, QString::fromLatin1(rowText(id))).run());
    Statement pet = database.prepare(QStringLiteral("INSERT INTO pet(owner) VALUES(?)"));
    XQ_TRY(pet.bind(1, id).run());
    return transaction.commit();
}

struct Both {
    std::unique_ptr<Database> database;
    std::unique_ptr<BlobStore> blobs;
};

Result<Both> open(const QString& folder, const Workload& load, bool backup)
{
    XQ_ASSIGN(database, Database::open(options(folder + QStringLiteral("/store.db"), load)));
    XQ_TRY(migrate(*database, schema("one"), backup));
    XQ_ASSIGN(blobs, BlobStore::open(options(folder + QStringLiteral("/evidence.db"), load)));
    return Both {std::move(database), std::move(blobs)};
}

} // namespace

Acknowledged work(const QString& folder, const Workload& load)
{
    Acknowledged told;
    Both both;
    for (int attempt = 0; attempt < 3 && !told.opened; ++attempt) {
        auto opened = open(folder, load, true);
        if (opened) {
            both = std::move(*opened);
            told.opened = true;
        } else {
            told.refusals += opened.error().code;
        }
    }
    const auto note = [&told](const auto& result) {
        if (!result) {
            told.refusals += result.error().code;
        }
        return result.has_value();
    };
    for (int round = 0; told.opened && round < load.rounds; ++round) {
        for (qint64 id = round * 3 + 1; id <= round * 3 + 3; ++id) {
            if (note(insertRow(*both.database, id))) {
                told.rows += id;
            }
        }
        const auto stored = both.blobs->put(evidence(round));
        if (note(stored)) {
            told.blobs += stored->digest;
        }
        if (round == load.rounds / 2) {
            note(both.database->checkpoint());
            note(both.blobs->database().checkpoint());
        }
    }
    return told;
}

namespace {

Result<void> look(const QString& folder, const Acknowledged& told)
{
    XQ_ASSIGN(both, open(folder, {}, false));
    XQ_TRY(both.database->check());
    XQ_TRY(both.blobs->database().check());
    const auto lost = [](const QString& what) {
        return fail(ErrorKind::Integrity, QStringLiteral("lost"), what);
    };
    Statement select = both.database->prepare(QStringLiteral(
        "SELECT p.name, (SELECT count(*) FROM pet WHERE owner = p.id) FROM person p WHERE id = ?"));
    for (const qint64 id : told.rows) {
        XQ_ASSIGN(found, select.bind(1, id).next());
        if (!found || select.text(0).toLatin1() != rowText(id) || select.integer(1) != 1) {
            return lost(QStringLiteral("row %1").arg(id));
        }
    }
    XQ_ASSIGN(half,
        both.database->integer(QStringLiteral("SELECT count(*) FROM person WHERE id NOT IN "
                                              "(SELECT owner FROM pet)")));
    if (half != 0) {
        return lost(QStringLiteral("half a transaction is there"));
    }
    for (const QByteArray& digest : told.blobs) {
        XQ_TRY(both.blobs->get(digest));
    }
    XQ_ASSIGN(damaged, both.blobs->verifyAll());
    return damaged.isEmpty() ? Result<void>() : lost(QStringLiteral("evidence is damaged"));
}

} // namespace

QString findLoss(const QString& folder, const Acknowledged& acknowledged)
{
    const auto seen = look(folder, acknowledged);
    return seen ? QString()
                : seen.error().code + QLatin1Char(' ') + seen.error().message + QLatin1Char(' ')
            + seen.error().details;
}
