// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/journal/journal.h"
#include "tests/support/notehandler.h"

#include <QFile>

#include <memory>

namespace xq::test {

/// A journal over a database file with the note handler; opened again and again by the crash tests.
struct NoteStore {
    std::unique_ptr<Database> database;
    std::unique_ptr<StreamRegistry> registry;
    std::unique_ptr<Journal> journal;
    QString unit = QStringLiteral("U1");
    KeyPair person;

    static Result<NoteStore> open(const DatabaseOptions& options, bool isServer = false)
    {
        NoteStore store;
        XQ_ASSIGN(database, Database::open(options));
        store.database = std::move(database);
        store.registry = std::make_unique<StreamRegistry>();
        store.registry->add(std::make_unique<NoteHandler>());
        store.journal = std::make_unique<Journal>(*store.database, *store.registry, systemRandom());
        if (options.create) {
            QFile script(QString::fromLocal8Bit(qgetenv("XQ_SOURCE_DIR"))
                + QStringLiteral("/resources/schema/001-journal.sql"));
            if (!script.open(QIODevice::ReadOnly)) {
                return fail(ErrorKind::Storage, QStringLiteral("test.schema"), script.fileName());
            }
            XQ_TRY(store.database->execScript(
                "BEGIN;" + script.readAll() + NoteHandler::schema() + "COMMIT;"));
            if (!isServer) {
                XQ_TRY(store.journal->createDevice(
                    {newUuid(1, systemRandom()), store.unit, QStringLiteral("PC"), newKeyPair()}));
            }
        }
        return store;
    }

    RecordedAt at(Instant now = 1'490'000'000'000) const
    {
        return {now, now, QStringLiteral("trial")};
    }
    Author author() const { return {QStringLiteral("person-1"), unit, person.privateKey}; }
    static Draft write(const QString& stream, const QString& text, bool signs = false)
    {
        Draft draft;
        draft.stream = stream;
        draft.type = QStringLiteral("note.written");
        draft.body = {{QStringLiteral("text"), text}};
        draft.parts = {{QStringLiteral("secret"), {{QStringLiteral("name"), text}}, {}}};
        draft.signs = signs;
        return draft;
    }
    static Draft remark(const QString& stream, const QString& text)
    {
        Draft draft;
        draft.stream = stream;
        draft.type = QStringLiteral("note.remarked");
        draft.body = {{QStringLiteral("text"), text}};
        return draft;
    }
    Result<QList<Event>> act(const Draft& draft)
    {
        return journal->act(author(), at(), QList<Draft> {draft});
    }
};

} // namespace xq::test
