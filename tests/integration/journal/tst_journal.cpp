// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/digest.h"
#include "tests/support/notestore.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace xq;
using xq::test::NoteStore;

namespace {

DatabaseOptions fresh(const QTemporaryDir& folder, const QString& name = QStringLiteral("store.db"))
{
    DatabaseOptions options;
    options.path = folder.filePath(name);
    options.key = QByteArray(32, 'k');
    options.create = true;
    return options;
}

QString noteStream()
{
    return QStringLiteral("note:1");
}

/// Copies own unsent events to a server journal and brings the receipts back.
void push(NoteStore& client, NoteStore& server)
{
    const auto events = client.journal->unsent(500, 1 << 20);
    QVERIFY(events.has_value());
    QList<Receipt> receipts;
    {
        auto transaction = Transaction::begin(*server.database);
        QVERIFY(transaction.has_value());
        for (const Event& event : *events) {
            const auto wire = eventFromWire(eventToWire(event));
            QVERIFY(wire.has_value());
            const auto receipt = server.journal->accept(*wire, 1'500'000'000'000);
            QVERIFY2(receipt.has_value(), receipt ? "" : qPrintable(receipt.error().details));
            receipts.append(*receipt);
        }
        QVERIFY(transaction->commit().has_value());
    }
    QVERIFY(client.journal->takeReceipts(receipts).has_value());
}

void pull(NoteStore& client, NoteStore& server)
{
    const QString partition = QStringLiteral("unit:U1");
    const auto items = server.journal->feed(partition, 0, 1000);
    QVERIFY(items.has_value());
    QVERIFY(client.journal->takeFeed(*items, QString::number(items->size())).has_value());
}

QByteArray stateOf(NoteStore& store, const QString& stream)
{
    const auto state = store.journal->state(stream);
    return state ? QJsonDocument(state->state).toJson() : QByteArray("?");
}

} // namespace

class TestJournal : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void chainsEveryEventToTheOneBefore()
    {
        QTemporaryDir folder;
        auto store = NoteStore::open(fresh(folder));
        QVERIFY2(
            store.has_value(), store ? "" : qPrintable(store.error().code + store.error().details));
        QByteArray previous;
        for (int i = 1; i <= 5; ++i) {
            const auto made = store->act(NoteStore::write(noteStream(), QString::number(i)));
            QVERIFY(made.has_value());
            const Event& event = made->first();
            QCOMPARE(event.deviceSeq, i);
            QCOMPARE(event.prev, previous);
            QCOMPARE(event.hash, sm3(event.bytes));
            previous = event.hash;
        }
        const auto report = store->journal->verify(true);
        QVERIFY(report.has_value());
        QVERIFY2(report->ok(), qPrintable(report->problems.join(QLatin1Char('\n'))));
        QCOMPARE(report->events, 5);
        QCOMPARE(report->parts, 5);
    }

    void recordsAllDraftsOrNone()
    {
        QTemporaryDir folder;
        auto store = NoteStore::open(fresh(folder));
        const auto made = store->journal->act(store->author(), store->at(),
            QList<Draft> {NoteStore::write(noteStream(), QStringLiteral("a")),
                NoteStore::write(noteStream(), QStringLiteral("no"))});
        QVERIFY(!made.has_value());
        QCOMPARE(made.error().code, QStringLiteral("rule.test"));
        QCOMPARE(made.error().message, QStringLiteral("not allowed Nothing was recorded."));
        const auto rehearsed
            = store->journal->tryAct(store->author(), store->at(), [](const States&) {
                  return Result<QList<Draft>> {
                      {NoteStore::write(noteStream(), QStringLiteral("no"))}};
              });
        QVERIFY(!rehearsed.has_value());
        QCOMPARE(rehearsed.error().message, QStringLiteral("not allowed")); // nobody tried
        QVERIFY(store->journal->state(noteStream())->state.isEmpty());
        QCOMPARE(*store->journal->unsentCount(), 0);
    }

    void refusesAStaleNonCommutingDraftButTakesRemarks()
    {
        QTemporaryDir folder;
        auto store = NoteStore::open(fresh(folder));
        const auto first = store->act(NoteStore::write(noteStream(), QStringLiteral("a")));
        QVERIFY(store->act(NoteStore::write(noteStream(), QStringLiteral("b"))).has_value());
        Draft stale = NoteStore::write(noteStream(), QStringLiteral("c"));
        stale.base = first->first().id;
        const auto refusedDraft = store->act(stale);
        QVERIFY(!refusedDraft.has_value());
        QCOMPARE(refusedDraft.error().code, QStringLiteral("journal.conflict"));
        Draft remark = NoteStore::remark(noteStream(), QStringLiteral("r"));
        remark.base = first->first().id;
        QVERIFY(store->act(remark).has_value());
    }

    void seesAChangedByteAMissingRecordAndAForgedSignature()
    {
        struct Tampering {
            const char* sql;
            const char* expected;
        };
        const QList<Tampering> all {
            {"UPDATE event SET bytes = CAST(replace(CAST(bytes AS TEXT), 'two', 'twx') AS BLOB) "
             "WHERE device_seq = 2",
                "changed"},
            {"DELETE FROM part WHERE event = (SELECT id FROM event WHERE device_seq = 2); DELETE "
             "FROM event WHERE device_seq = 2",
                "missing"},
            {"UPDATE part SET content = CAST('{\"name\":\"x\"}' AS BLOB) WHERE event = (SELECT id "
             "FROM event WHERE device_seq = 2)",
                "seal"},
            {"UPDATE note_row SET text = 'edited'", "note_row"},
        };
        for (const Tampering& tampering : all) {
            QTemporaryDir folder;
            auto store = NoteStore::open(fresh(folder));
            store->person = newKeyPair();
            for (const QString& text :
                {QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")}) {
                QVERIFY(store->act(NoteStore::write(noteStream(), text, true)).has_value());
            }
            const auto key = [&](const Event&) { return store->person.publicKey; };
            QVERIFY(store->journal->verify(true, key)->ok());
            const QByteArray other = newKeyPair().publicKey;
            const auto forged = store->journal->verify(false, [&](const Event&) { return other; });
            QCOMPARE(forged->problems.size(), 3);
            QVERIFY(store->database->execScript(tampering.sql).has_value());
            const auto report = store->journal->verify(true, key);
            if (!report) { // an unreadable record stops the rebuild with an integrity error
                QCOMPARE(report.error().kind, ErrorKind::Integrity);
                continue;
            }
            QVERIFY2(report->problems.join(QLatin1Char('\n'))
                         .contains(QLatin1String(tampering.expected)),
                qPrintable(report->problems.join(QLatin1Char('\n'))));
        }
    }

    void keepsChainAndStateWhenAPartIsErased()
    {
        QTemporaryDir folder;
        auto store = NoteStore::open(fresh(folder));
        const auto made = store->act(NoteStore::write(noteStream(), QStringLiteral("name")));
        QVERIFY(store->journal->erasePart(made->first().id, QStringLiteral("secret")).has_value());
        QCOMPARE(
            store->journal->state(noteStream())->state.value(QStringLiteral("secret")).toString(),
            QString());
        const auto report = store->journal->verify(true);
        QVERIFY(report->ok());
        QCOMPARE(report->erasedParts, 1);
    }

    void twoClientsConvergeAndALostRaceIsSetAsideWhole()
    {
        QTemporaryDir folder;
        auto a = NoteStore::open(fresh(folder, QStringLiteral("a.db")));
        auto b = NoteStore::open(fresh(folder, QStringLiteral("b.db")));
        auto server = NoteStore::open(fresh(folder, QStringLiteral("s.db")), true);
        QVERIFY(a->act(NoteStore::write(noteStream(), QStringLiteral("start"))).has_value());
        push(*a, *server);
        pull(*b, *server);
        QCOMPARE(stateOf(*a, noteStream()), stateOf(*b, noteStream()));
        // Both move it on; B is first at the server, and A's second act rests on A's first.
        QVERIFY(a->act(NoteStore::write(noteStream(), QStringLiteral("from a"))).has_value());
        QVERIFY(a->act(NoteStore::write(noteStream(), QStringLiteral("again a"))).has_value());
        QVERIFY(a->act(NoteStore::remark(noteStream(), QStringLiteral("remark a"))).has_value());
        QVERIFY(b->act(NoteStore::write(noteStream(), QStringLiteral("from b"))).has_value());
        push(*b, *server);
        push(*a, *server);
        pull(*a, *server);
        pull(*b, *server);
        QCOMPARE(stateOf(*a, noteStream()), stateOf(*b, noteStream()));
        QCOMPARE(stateOf(*a, noteStream()), stateOf(*server, noteStream()));
        const auto aside = a->journal->setAside(true);
        QCOMPARE(aside->size(), 2);
        QCOMPARE(aside->at(0).code, QStringLiteral("conflict.base"));
        QCOMPARE(aside->at(0).event.body.value(QStringLiteral("text")).toString(),
            QStringLiteral("from a"));
        QCOMPARE(aside->at(1).code, QStringLiteral("depends-on-refused"));
        QVERIFY(!a->journal
                     ->resolveSetAside(aside->at(0).event.id, QStringLiteral("discarded"), {},
                         a->author(), a->at())
                     .has_value());
        QVERIFY(a->journal
                    ->resolveSetAside(aside->at(0).event.id, QStringLiteral("discarded"),
                        QStringLiteral("b was right"), a->author(), a->at())
                    .has_value());
        QCOMPARE(a->journal->setAside(true)->size(), 1);
        QCOMPARE(a->journal->setAside(false)->size(), 2);
        for (NoteStore* store : {&*a, &*b, &*server}) {
            const auto report = store->journal->verify(true);
            QVERIFY2(report->ok(), qPrintable(report->problems.join(QLatin1Char('\n'))));
        }
    }

    void theSamePushAgainGetsTheSameReceipts()
    {
        QTemporaryDir folder;
        auto a = NoteStore::open(fresh(folder, QStringLiteral("a.db")));
        auto server = NoteStore::open(fresh(folder, QStringLiteral("s.db")), true);
        const auto made = a->act(NoteStore::write(noteStream(), QStringLiteral("x")));
        const auto first = server->journal->accept(made->first(), 1);
        const auto second = server->journal->accept(made->first(), 2);
        QVERIFY(first->accepted);
        QCOMPARE(second->seq, first->seq);
        QCOMPARE(second->at, first->at);
        QCOMPARE(*server->journal->partitionHead(QStringLiteral("unit:U1")), 1);
    }

    void anUnknownTypeMakesTheStreamReadOnly()
    {
        QTemporaryDir folder;
        auto a = NoteStore::open(fresh(folder, QStringLiteral("a.db")));
        auto b = NoteStore::open(fresh(folder, QStringLiteral("b.db")));
        auto made = a->act(NoteStore::write(noteStream(), QStringLiteral("x")));
        Event newer = made->first();
        newer.type = QStringLiteral("note.painted");
        QVERIFY(sealEvent(newer).has_value());
        QVERIFY(b->journal->takeFeed({{newer, QStringLiteral("unit:U1"), 1}}, QStringLiteral("1"))
                    .has_value());
        QVERIFY(b->journal->state(noteStream())->readOnly);
        const auto tried = b->act(NoteStore::write(noteStream(), QStringLiteral("y")));
        QCOMPARE(tried.error().code, QStringLiteral("journal.read-only-stream"));
    }

    void refusesEventsThatAreNotCanonical()
    {
        QTemporaryDir folder;
        auto a = NoteStore::open(fresh(folder));
        const auto made = a->act(NoteStore::write(noteStream(), QStringLiteral("x")));
        const QByteArray good = made->first().bytes;
        QVERIFY(parseEvent(good).has_value());
        const QList<QByteArray> bad {QByteArray(), "{}", "[]", good + ' ',
            QByteArray(good).replace("\"deviceSeq\":1", "\"deviceSeq\":0"),
            QByteArray(good).replace("\"v\":1", "\"v\":2"),
            QByteArray(good).replace("{\"actor\"", "{ \"actor\"")};
        for (const QByteArray& bytes : bad) {
            const auto read = parseEvent(bytes);
            QVERIFY(!read.has_value());
            QCOMPARE(read.error().code, QStringLiteral("event.malformed"));
        }
    }
};

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
