// SPDX-License-Identifier: GPL-3.0-or-later
// Hand-made events, as a modified client would send them: each is refused with its code, and what
// does not depend on it goes through.
#include "models/base/digest.h"
#include "tests/integration/sync/city.h"
#include "tests/integration/sync/suites.h"

#include <QJsonArray>
#include <QTest>

using namespace xq;
using namespace xq::test;

namespace {

} // namespace

class RefusalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void acceptedAsIs();
    void ruleOfTheKind();
    void anotherUnit();
    void pcOfTwoUnits();
    void unknownPerson();
    void anotherPersonsSignature();
    void missingSignature();
    void trialClock();
    void brokenChain();
    void gapInTheChain();
    void otherDevicesEvent();
    void replayGivesTheSameReceipts();
    void forkFreezes();
    void wrongDeviceSignature();
    void pushForAnotherDevice();
    void partThatDoesNotAnswer();
    void dependantsFall();
    void poisonedOneBlocksNothingElse();
    void missingDependency();
    void staleBase();
    void unknownType();
    void malformedEventStops();
    void idOfAnotherEvent();
    void clientSetsAsideWhole();
    void partsStayWithTheirAudience();
    void receiptOfAnotherServer();

private:
    /// The next event of the PC's chain as a forger would write it.
    Event forge(const QString& stream, const QString& type,
        const std::function<void(Event&)>& change = {}, bool sign = false);
    Result<PushAnswer> push(const QList<Event>& events);
    Result<PushAnswer> pushWire(const QList<QJsonObject>& events, const QByteArray& newestHash);
    QString codeOf(const Event& event);

    std::unique_ptr<CityServer> m_city;
    std::unique_ptr<Pc> m_pc;
    std::unique_ptr<LocalTransport> m_transport;
    Journal::ChainHead m_head; ///< of the forged chain
};

void RefusalTest::init()
{
    m_city = std::make_unique<CityServer>();
    m_pc = std::make_unique<Pc>(QStringLiteral("CG"), m_city->clock, 1);
    m_pc->found();
    m_pc->act(note(1), QStringLiteral("note.opened"), {});
    m_pc->enrolLocally(*m_city);
    m_transport = std::make_unique<LocalTransport>(*m_city);
    m_transport->certificate = SyncRepository(*m_pc->database).enrolment().value()->certificate;
    XQ_OK(m_pc->session(*m_transport).run());
    m_head = m_pc->journal->chainHead(m_pc->device.id).value();
}

void RefusalTest::cleanup()
{
    // Whatever was sent, the server's journal holds.
    const auto report = m_city->hub->verify(true);
    XQ_OK(report);
    QCOMPARE(report->problems, QStringList());
    m_transport.reset();
    m_pc.reset();
    m_city.reset();
}

Event RefusalTest::forge(const QString& stream, const QString& type,
    const std::function<void(Event&)>& change, bool withSignature)
{
    Event event;
    event.id = newUuid(kStart, m_pc->random);
    event.stream = stream;
    event.type = type;
    event.actor = m_pc->user.id;
    event.unit = QStringLiteral("CG");
    event.device = m_pc->device.id;
    event.deviceSeq = m_head.seq + 1;
    event.prev = m_head.hash;
    event.occurredAt = kStart;
    event.recordedAt = {kStart, kStart, QStringLiteral("wall")};
    event.rules = QStringLiteral("xq-1");
    const auto state = m_city->hub->store()->journal->state(stream);
    event.base = state ? state->head : QString();
    if (change) {
        change(event);
    }
    if (withSignature) {
        event.personSignature = *sign(m_pc->user.keys.privateKey, signedDigest(event).value());
    }
    (void)sealEvent(event);
    return event;
}

Result<PushAnswer> RefusalTest::pushWire(
    const QList<QJsonObject>& events, const QByteArray& newestHash)
{
    PushRequest message {m_pc->device.id, events,
        *sign(m_pc->device.keys.privateKey, pushText(m_pc->device.id, newestHash))};
    HttpRequest request;
    request.method = QStringLiteral("POST");
    request.path = QStringLiteral("/v1/push");
    request.body = encode(message).value();
    XQ_ASSIGN(response, m_transport->send(request, 1));
    if (response.status != 200) {
        return tl::unexpected<Error>(errorOf(response));
    }
    return decodePushAnswer(response.body);
}

Result<PushAnswer> RefusalTest::push(const QList<Event>& events)
{
    QList<QJsonObject> wires;
    for (const Event& event : events) {
        wires.append(eventToWire(event));
    }
    return pushWire(wires, events.last().hash);
}

QString RefusalTest::codeOf(const Event& event)
{
    const auto answer = push({event});
    if (!answer) {
        return answer.error().code;
    }
    if (answer->stop) {
        return QStringLiteral("stop:") + answer->stop->code;
    }
    const Receipt& receipt = answer->receipts.first();
    return receipt.accepted ? QStringLiteral("accepted") : receipt.code;
}

void RefusalTest::acceptedAsIs()
{
    // The forger's tools make a sound event where nothing is wrong with it.
    QCOMPARE(codeOf(forge(note(2), QStringLiteral("note.opened"), {}, true)),
        QStringLiteral("accepted"));
}

void RefusalTest::ruleOfTheKind()
{
    QCOMPARE(codeOf(forge(note(1), QStringLiteral("note.decided"),
                 [](Event& event) {
                     event.body = {{QStringLiteral("outcome"), QStringLiteral("forbidden")}};
                 })),
        QStringLiteral("rule.TEST"));
}

void RefusalTest::anotherUnit()
{
    QCOMPARE(codeOf(forge(note(2), QStringLiteral("note.opened"),
                 [](Event& event) { event.unit = QStringLiteral("JT"); })),
        QStringLiteral("authority.unit"));
}

void RefusalTest::pcOfTwoUnits()
{
    // A PC of JT that may also speak for CG sees both and records for both; no third unit.
    Pc both(QStringLiteral("JT"), m_city->clock, 7);
    LocalTransport transport(*m_city);
    SyncSession session = both.session(transport);
    QCOMPARE(m_city->hub->enrolCode(QStringLiteral("JT"), {QStringLiteral("NO")}).error().code,
        QStringLiteral("unit.unknown"));
    const QString code
        = m_city->hub->enrolCode(QStringLiteral("JT"), {QStringLiteral("CG")}).value();
    XQ_OK(session.enrol(QStringLiteral("https://x"), code, m_city->authority()));
    transport.certificate = SyncRepository(*both.database).enrolment().value()->certificate;
    XQ_OK(session.run());
    QVERIFY(both.states().contains(note(1)));
    both.user = m_pc->user;
    both.unit = QStringLiteral("CG");
    both.act(note(30), QStringLiteral("note.opened"), {});
    const auto report = session.run();
    XQ_OK(report);
    QCOMPARE(report->accepted, 1);
    XQ_OK(m_pc->session(*m_transport).run());
    QVERIFY(m_pc->states().contains(note(30)));
}

void RefusalTest::unknownPerson()
{
    QCOMPARE(codeOf(forge(note(2), QStringLiteral("note.opened"),
                 [this](Event& event) { event.actor = newUuid(kStart, m_pc->random); })),
        QStringLiteral("authority.person"));
}

void RefusalTest::anotherPersonsSignature()
{
    const KeyPair other = newKeyPair();
    QCOMPARE(codeOf(forge(note(1), QStringLiteral("note.signed"),
                 [&other](Event& event) {
                     event.personSignature = *sign(other.privateKey, *signedDigest(event));
                 })),
        QStringLiteral("signature.person"));
}

void RefusalTest::missingSignature()
{
    QCOMPARE(codeOf(forge(note(1), QStringLiteral("note.signed"))),
        QStringLiteral("authority.signature"));
}

void RefusalTest::trialClock()
{
    QCOMPARE(codeOf(forge(note(2), QStringLiteral("note.opened"),
                 [](Event& event) { event.recordedAt.source = QStringLiteral("trial"); })),
        QStringLiteral("trial.refused"));
}

void RefusalTest::brokenChain()
{
    QCOMPARE(codeOf(forge(note(2), QStringLiteral("note.opened"),
                 [](Event& event) { event.prev = sm3("another past"); })),
        QStringLiteral("stop:chain.broken"));
    QCOMPARE(codeOf(forge(note(2), QStringLiteral("note.opened"))), QStringLiteral("accepted"));
}

void RefusalTest::gapInTheChain()
{
    const Event skipped = forge(note(2), QStringLiteral("note.opened"));
    m_head = {skipped.deviceSeq, skipped.hash};
    const auto answer = push({forge(note(3), QStringLiteral("note.opened"))});
    XQ_OK(answer);
    QCOMPARE(answer->stop->code, QStringLiteral("chain.broken"));
    QCOMPARE(answer->receipts.size(), 0);
    QCOMPARE(answer->headSeq, skipped.deviceSeq - 1); // where to begin again
}

void RefusalTest::otherDevicesEvent()
{
    QCOMPARE(codeOf(forge(note(2), QStringLiteral("note.opened"),
                 [this](Event& event) { event.device = newUuid(kStart, m_pc->random); })),
        QStringLiteral("stop:chain.broken"));
}

void RefusalTest::replayGivesTheSameReceipts()
{
    const Event good = forge(note(2), QStringLiteral("note.opened"));
    m_head = {good.deviceSeq, good.hash};
    const Event bad = forge(note(1), QStringLiteral("note.decided"), [](Event& event) {
        event.body = {{QStringLiteral("outcome"), QStringLiteral("forbidden")}};
    });
    const auto first = push({good, bad});
    XQ_OK(first);
    const qint64 head
        = m_city->hub->store()->journal->partitionHead(QStringLiteral("unit:CG")).value();
    m_city->clock.advance(kHour);
    for (int i = 0; i < 3; ++i) {
        const auto again = push({good, bad});
        XQ_OK(again);
        QCOMPARE(again->receipts.size(), 2);
        for (qsizetype n = 0; n < 2; ++n) {
            QCOMPARE(again->receipts[n].event, first->receipts[n].event);
            QCOMPARE(again->receipts[n].accepted, first->receipts[n].accepted);
            QCOMPARE(again->receipts[n].seq, first->receipts[n].seq);
            QCOMPARE(again->receipts[n].code, first->receipts[n].code);
            QCOMPARE(again->receipts[n].at, first->receipts[n].at);
        }
    }
    QCOMPARE(m_city->hub->store()->journal->partitionHead(QStringLiteral("unit:CG")).value(), head);
}

void RefusalTest::forkFreezes()
{
    const Event one = forge(note(2), QStringLiteral("note.opened"));
    const Event twin = forge(note(3), QStringLiteral("note.opened"));
    QCOMPARE(codeOf(one), QStringLiteral("accepted"));
    QCOMPARE(codeOf(twin), QStringLiteral("stop:chain.forked"));
    m_head = {one.deviceSeq, one.hash};
    QCOMPARE(codeOf(forge(note(4), QStringLiteral("note.opened"))), QStringLiteral("chain.forked"));
}

void RefusalTest::wrongDeviceSignature()
{
    const Event event = forge(note(2), QStringLiteral("note.opened"));
    const auto answer = pushWire({eventToWire(event)}, sm3("another hash"));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, QStringLiteral("signature.device"));
    QCOMPARE(answer.error().kind, ErrorKind::Integrity);
}

void RefusalTest::pushForAnotherDevice()
{
    Pc other(QStringLiteral("JT"), m_city->clock, 5);
    other.enrolLocally(*m_city);
    m_transport->certificate = SyncRepository(*other.database).enrolment().value()->certificate;
    QCOMPARE(codeOf(forge(note(2), QStringLiteral("note.opened"))), QStringLiteral("push.device"));
}

void RefusalTest::partThatDoesNotAnswer()
{
    Event event = forge(note(2), QStringLiteral("note.opened"), [this](Event& made) {
        made.parts.append(makePart(
            {QStringLiteral("content"), {{QStringLiteral("text"), QStringLiteral("甲")}}, {}},
            m_pc->random));
    });
    event.parts.first().content = "{\"text\":\"乙\"}";
    QCOMPARE(codeOf(event), QStringLiteral("event.part"));
    // It keeps its place: the next one is judged.
    m_head = {event.deviceSeq, event.hash};
    QCOMPARE(codeOf(forge(note(3), QStringLiteral("note.opened"))), QStringLiteral("accepted"));
}

void RefusalTest::dependantsFall()
{
    const Event bad = forge(note(1), QStringLiteral("note.decided"), [](Event& event) {
        event.body = {{QStringLiteral("outcome"), QStringLiteral("forbidden")}};
    });
    m_head = {bad.deviceSeq, bad.hash};
    const Event onBase = forge(
        note(1), QStringLiteral("note.decided"), [&bad](Event& event) { event.base = bad.id; });
    m_head = {onBase.deviceSeq, onBase.hash};
    const Event onDep = forge(note(7), QStringLiteral("note.opened"),
        [&onBase](Event& event) { event.deps = {onBase.id}; });
    const auto answer = push({bad, onBase, onDep});
    XQ_OK(answer);
    QCOMPARE(answer->receipts[0].code, QStringLiteral("rule.TEST"));
    QCOMPARE(answer->receipts[1].code, QStringLiteral("depends-on-refused"));
    QCOMPARE(answer->receipts[2].code, QStringLiteral("depends-on-refused"));
}

void RefusalTest::poisonedOneBlocksNothingElse()
{
    const Event bad = forge(note(1), QStringLiteral("note.decided"), [](Event& event) {
        event.body = {{QStringLiteral("outcome"), QStringLiteral("forbidden")}};
    });
    m_head = {bad.deviceSeq, bad.hash};
    const Event other = forge(note(8), QStringLiteral("note.opened"));
    m_head = {other.deviceSeq, other.hash};
    const Event same = forge(note(1), QStringLiteral("note.decided"));
    const auto answer = push({bad, other, same});
    XQ_OK(answer);
    QVERIFY(!answer->receipts[0].accepted);
    QVERIFY(answer->receipts[1].accepted);
    QVERIFY(answer->receipts[2].accepted);
}

void RefusalTest::missingDependency()
{
    QCOMPARE(codeOf(forge(note(2), QStringLiteral("note.opened"),
                 [this](Event& event) { event.deps = {newUuid(kStart, m_pc->random)}; })),
        QStringLiteral("dep.missing"));
}

void RefusalTest::staleBase()
{
    const Event first = forge(note(1), QStringLiteral("note.decided"));
    QCOMPARE(codeOf(first), QStringLiteral("accepted"));
    m_head = {first.deviceSeq, first.hash};
    QCOMPARE(codeOf(forge(note(1), QStringLiteral("note.decided"),
                 [&first](Event& event) { event.base = first.base; })),
        QStringLiteral("conflict.base"));
}

void RefusalTest::unknownType()
{
    QCOMPARE(codeOf(forge(note(1), QStringLiteral("note.vanished"))),
        QStringLiteral("event.unknown-type"));
}

void RefusalTest::malformedEventStops()
{
    const QByteArray bytes = "{\"v\":1}";
    const auto answer
        = pushWire({QJsonObject {{QStringLiteral("event"), QString::fromLatin1(bytes.toBase64())}}},
            sm3(bytes));
    XQ_OK(answer);
    QCOMPARE(answer->stop->code, QStringLiteral("event.malformed"));
    QCOMPARE(codeOf(forge(note(2), QStringLiteral("note.opened"))), QStringLiteral("accepted"));
}

void RefusalTest::idOfAnotherEvent()
{
    Event first = forge(note(2), QStringLiteral("note.opened"));
    QCOMPARE(codeOf(first), QStringLiteral("accepted"));
    m_head = {first.deviceSeq, first.hash};
    QCOMPARE(codeOf(forge(note(3), QStringLiteral("note.opened"),
                 [&first](Event& event) { event.id = first.id; })),
        QStringLiteral("stop:event.malformed"));
}

void RefusalTest::clientSetsAsideWhole()
{
    // Two PCs decide the same note without knowing of each other.
    Pc two(QStringLiteral("CG"), m_city->clock, 2);
    two.enrolLocally(*m_city);
    LocalTransport transportTwo(*m_city);
    transportTwo.certificate = SyncRepository(*two.database).enrolment().value()->certificate;
    SyncSession sessionTwo = two.session(transportTwo);
    XQ_OK(sessionTwo.run());
    two.user = m_pc->user;
    const auto outcome = [](const char* word) {
        return QJsonObject {{QStringLiteral("outcome"), QLatin1String(word)}};
    };
    m_pc->act(note(1), QStringLiteral("note.decided"), outcome("first"));
    two.act(note(1), QStringLiteral("note.decided"), outcome("second"));
    const Event dependant = two.act(note(1), QStringLiteral("note.decided"), outcome("third"));
    two.act(note(1), QStringLiteral("note.remarked"),
        {{QStringLiteral("text"), QStringLiteral("说明")}});
    two.act(note(5), QStringLiteral("note.opened"), {});

    XQ_OK(m_pc->session(*m_transport).run());
    const auto report = sessionTwo.run();
    XQ_OK(report);
    QCOMPARE(report->setAside, 2);
    QCOMPARE(report->accepted, 2); // the remark and the other note
    XQ_OK(m_pc->session(*m_transport).run());
    QCOMPARE(two.states(), m_pc->states());

    const auto aside = two.journal->setAside(true);
    XQ_OK(aside);
    QCOMPARE(aside->size(), 2);
    QCOMPARE(aside->at(0).code, QStringLiteral("conflict.base"));
    QCOMPARE(aside->at(0).event.body, outcome("second"));
    QCOMPARE(aside->at(1).code, QStringLiteral("depends-on-refused"));
    QCOMPARE(aside->at(1).event, dependant);
    QVERIFY(!aside->at(0).message.isEmpty());
    QCOMPARE(syncStatus(*two.database, *two.journal, nullptr, kStart)->setAside, 2);
    XQ_OK(two.journal->verify(true));
    QCOMPARE(two.journal->verify(true)->problems, QStringList());
}

void RefusalTest::partsStayWithTheirAudience()
{
    const auto draft = [](const QString& stream, const QStringList& audience) {
        Draft made;
        made.stream = stream;
        made.type = QStringLiteral("note.opened");
        made.parts = {{QStringLiteral("content"),
            {{QStringLiteral("text"), QStringLiteral("秘密")}}, audience}};
        return made;
    };
    const RecordedAt now {kStart, kStart, QStringLiteral("wall")};
    const Author author {m_pc->user.id, QStringLiteral("CG"), m_pc->user.keys.privateKey};
    XQ_OK(m_pc->journal->act(author, now,
        {draft(note(20), {}), draft(note(21), {roleId(Role::Platform)}),
            draft(note(22), {roleId(Role::Supervisor)})}));
    XQ_OK(m_pc->session(*m_transport).run());

    Pc two(QStringLiteral("CG"), m_city->clock, 2);
    two.enrolLocally(*m_city);
    LocalTransport transportTwo(*m_city);
    transportTwo.certificate = SyncRepository(*two.database).enrolment().value()->certificate;
    XQ_OK(two.session(transportTwo).run());
    const auto held = [&two](int n) {
        return two.journal->events(note(n)).value().first().parts.first().held();
    };
    QVERIFY(held(20)); // everybody of the unit
    QVERIFY(held(21)); // a role that the unit has
    QVERIFY(!held(22)); // nobody of the unit is a supervisor
    QCOMPARE(two.journal->verify(false)->problems, QStringList());
}

void RefusalTest::receiptOfAnotherServer()
{
    SyncRepository repository(*m_pc->database);
    Enrolment enrolment = repository.enrolment().value().value();
    const QByteArray right = enrolment.signingKey;
    enrolment.signingKey = newKeyPair().publicKey;
    XQ_OK(repository.setEnrolment(enrolment));
    m_pc->act(note(9), QStringLiteral("note.opened"), {});
    SyncReport report;
    SyncSession session = m_pc->session(*m_transport);
    QCOMPARE(session.push(report).error().code, QStringLiteral("receipt.signature"));
    QCOMPARE(session.syncTime().error().code, QStringLiteral("time.signature"));
    QCOMPARE(m_pc->journal->unsentCount().value(), 1);
    enrolment.signingKey = right;
    enrolment.epoch = QStringLiteral("before the restore");
    XQ_OK(repository.setEnrolment(enrolment));
    QCOMPARE(session.push(report).error().code, QStringLiteral("sync.epoch"));
    QCOMPARE(session.pull(report).error().code, QStringLiteral("sync.epoch"));
    QCOMPARE(m_pc->journal->unsentCount().value(), 1);
}

std::unique_ptr<QObject> makeRefusalTest()
{
    return std::make_unique<RefusalTest>();
}

#include "refusaltest.moc"
