// SPDX-License-Identifier: GPL-3.0-or-later
// The i-th request fails, for every i, before or after the server acted, or with half an answer;
// then the line heals. Nothing is lost, nothing is there twice.
#include "tests/integration/sync/city.h"
#include "tests/integration/sync/suites.h"

#include <QTest>

using namespace xq;
using namespace xq::test;

namespace {

struct Pair {
    CityServer city;
    Pc one {QStringLiteral("CG"), city.clock, 1};
    Pc two {QStringLiteral("CG"), city.clock, 2};
    LocalTransport toOne {city};
    LocalTransport toTwo {city};

    Pair()
    {
        one.found();
        one.enrolLocally(city);
        two.enrolLocally(city);
        toOne.certificate = SyncRepository(*one.database).enrolment().value()->certificate;
        toTwo.certificate = SyncRepository(*two.database).enrolment().value()->certificate;
    }
};

} // namespace

class FaultTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRequestFailsOnce_data();
    void everyRequestFailsOnce();
    void numbersSurviveLostAnswers();
    void onlyTheFirstBlockSkipsNumbers();
    void enrolmentSurvivesALostAnswer();
    void batchesAreBounded();
    void partsCountToo();
    void tooLargeIsSentInSmallerPieces();
    void backoff();
    void timeCarriesOn();
};

void FaultTest::everyRequestFailsOnce_data()
{
    QTest::addColumn<int>("fault");
    QTest::newRow("before") << static_cast<int>(FaultTransport::Fault::Before);
    QTest::newRow("after") << static_cast<int>(FaultTransport::Fault::After);
    QTest::newRow("cut") << static_cast<int>(FaultTransport::Fault::Cut);
}

void FaultTest::everyRequestFailsOnce()
{
    QFETCH(int, fault);
    int requests = 0;
    int struck = 0;
    for (int failAt = 0; failAt == 0 || failAt < requests; ++failAt) {
        Pair pair;
        FaultTransport faulty(pair.toOne);
        faulty.fault = static_cast<FaultTransport::Fault>(fault);
        faulty.failAt = failAt;
        pair.two.user = pair.one.user;
        SyncSession two = pair.two.session(pair.toTwo);
        SyncSession one = pair.one.session(faulty);
        XQ_OK(pair.one.blobs->put(QByteArray(1'500'000, 'e')));

        int failures = 0;
        for (int round = 0; round < 3; ++round) {
            for (int n = 0; n < 3; ++n) {
                pair.one.act(note(10 * round + n), QStringLiteral("note.opened"), {});
            }
            failures += one.run() ? 0 : 1;
            XQ_OK(two.run());
            if (round > 0) {
                (void)pair.two.tryAct(note(10 * (round - 1)), QStringLiteral("note.decided"), {});
                XQ_OK(two.run());
            }
        }
        requests = faulty.count;
        XQ_OK(one.run());
        // An answer without a body cannot be cut.
        QVERIFY(faulty.struck || faulty.fault == FaultTransport::Fault::Cut);
        QCOMPARE(failures, faulty.struck ? 1 : 0);
        struck += faulty.struck ? 1 : 0;
        XQ_OK(two.run());
        QCOMPARE(pair.one.states(), pair.two.states());
        QCOMPARE(pair.one.states().size(), 2 + 9);
        QCOMPARE(pair.one.journal->unsentCount().value(), 0);
        QCOMPARE(pair.one.journal->setAside(false)->size(), 0);
        HubStore server = pair.city.hub->store().value();
        QCOMPARE(statesOf(*server.database, *server.journal), pair.one.states());
        QCOMPARE(server.blobs->digests().value(), pair.one.blobs->digests().value());
        QCOMPARE(syncStatus(*pair.one.database, *pair.one.journal, pair.one.blobs.get(), kStart)
                     ->filesUnsent,
            0);
        QCOMPARE(pair.one.journal->verify(true)->problems, QStringList());
        QCOMPARE(pair.two.journal->verify(true)->problems, QStringList());
    }
    QVERIFY(requests >= 10); // the loop was a loop
    QVERIFY2(struck >= (fault == static_cast<int>(FaultTransport::Fault::Cut) ? 5 : 10),
        qPrintable(QString::number(struck)));
}

void FaultTest::numbersSurviveLostAnswers()
{
    Pair pair;
    FaultTransport faulty(pair.toOne);
    SyncSession one = pair.one.session(faulty);
    SyncSession two = pair.two.session(pair.toTwo);
    const QString type = QStringLiteral("罚决");
    faulty.fault = FaultTransport::Fault::After;
    faulty.failAt = 0;
    QVERIFY(!one.leaseNumbers(type, 2017, 20));
    const auto other = two.leaseNumbers(type, 2017, 10);
    const auto again = one.leaseNumbers(type, 2017, 20);
    XQ_OK(other);
    XQ_OK(again);
    QCOMPARE(again->first, 1); // the block of the lost answer
    QCOMPARE(again->last, 20);
    QCOMPARE(other->first, 21);
    QCOMPARE(other->last, 30);
    const auto next = one.leaseNumbers(type, 2017, 5);
    QCOMPARE(next->first, 31);
    QCOMPARE(one.leaseNumbers(type, 2018, 5)->first, 1);
    QCOMPARE(SyncRepository(*pair.one.database).leases()->size(), 3);
    QCOMPARE(one.leaseNumbers(QStringLiteral("随便"), 2017, 5).error().code,
        QStringLiteral("numbers.type"));
    QCOMPARE(
        one.leaseNumbers(type, 2017, 10'000).error().code, QStringLiteral("message.malformed"));
}

void FaultTest::onlyTheFirstBlockSkipsNumbers()
{
    Pair pair;
    const auto lease = [&pair](const char* request, qint64 after) {
        HttpRequest message;
        message.method = QStringLiteral("POST");
        message.path = QStringLiteral("/v1/numbers");
        message.body
            = encode(NumbersRequest {QLatin1String(request), QStringLiteral("立"), 2017, 10, after})
                  .value();
        return decodeNumbersAnswer(pair.toOne.send(message, 1)->body).value().first;
    };
    QCOMPARE(lease("0190a0a0-0000-7000-8000-000000000001", 500), 501);
    QCOMPARE(lease("0190a0a0-0000-7000-8000-000000000002", 900'000), 511);
}

void FaultTest::enrolmentSurvivesALostAnswer()
{
    CityServer city;
    Pc pc(QStringLiteral("CG"), city.clock, 1);
    LocalTransport local(city);
    FaultTransport faulty(local);
    faulty.fault = FaultTransport::Fault::After;
    faulty.failAt = 0;
    SyncSession session = pc.session(faulty);
    QCOMPARE(session.run().error().code, QStringLiteral("sync.not-enrolled"));
    const QString code = city.hub->enrolCode(QStringLiteral("CG")).value();
    QVERIFY(!session.enrol(QStringLiteral("https://x"), code, city.authority()));
    QVERIFY(!SyncRepository(*pc.database).enrolment().value());
    XQ_OK(session.enrol(QStringLiteral("https://x"), code, city.authority()));
}

void FaultTest::batchesAreBounded()
{
    Pair pair;
    const QString long1 = QString(QStringLiteral("长")).repeated(60'000); // 180 kB in UTF-8
    for (int n = 0; n < 20; ++n) {
        pair.one.act(note(n), QStringLiteral("note.opened"), {{QStringLiteral("text"), long1}});
    }
    FaultTransport counting(pair.toOne);
    SyncReport report;
    SyncSession one = pair.one.session(counting);
    XQ_OK(one.push(report));
    QCOMPARE(report.accepted, 22);
    QVERIFY(counting.count >= 4); // 3.6 MB in pieces of at most 1 MiB
    SyncReport received;
    FaultTransport pages(pair.toTwo);
    XQ_OK(pair.two.session(pages).pull(received));
    QCOMPARE(received.received, 22);
    QVERIFY(pages.count >= 2);
    QCOMPARE(pair.one.states(), pair.two.states());
}

void FaultTest::partsCountToo()
{
    Pair pair;
    const auto actWithPart = [&pair](int n, qsizetype size) {
        Draft draft;
        draft.stream = note(n);
        draft.type = QStringLiteral("note.opened");
        draft.parts.append({QStringLiteral("opinion"),
            QJsonObject {{QStringLiteral("text"), QString(size, QLatin1Char('x'))}}, {}});
        return pair.one.journal->act(
            Author {pair.one.user.id, pair.one.unit, pair.one.user.keys.privateKey},
            {kStart, kStart, QStringLiteral("wall")}, {draft});
    };
    for (int n = 0; n < 12; ++n) {
        XQ_OK(actWithPart(n, 700'000)); // 8.4 MB in all, 11 MB on the wire
    }
    QCOMPARE(actWithPart(99, 1'100'000).error().code, QStringLiteral("event.too-large"));
    FaultTransport counting(pair.toOne);
    SyncReport report;
    XQ_OK(pair.one.session(counting).push(report));
    QCOMPARE(report.accepted, 14);
    QVERIFY(counting.count >= 12);
}

void FaultTest::tooLargeIsSentInSmallerPieces()
{
    // A server, or a proxy before it, that takes less than agreed.
    class Narrow final : public Transport {
    public:
        explicit Narrow(Transport& behind)
            : inner(behind)
        {
        }
        Result<HttpResponse> send(const HttpRequest& request, int timeoutSeconds) override
        {
            if (request.body.size() > limit) {
                return errorResponse(
                    413, {ErrorKind::Usage, QStringLiteral("message.too-large"), {}, {}});
            }
            return inner.send(request, timeoutSeconds);
        }
        Transport& inner;
        qsizetype limit = 9'000;
    };
    Pair pair;
    const QString text(3'000, QLatin1Char('x'));
    for (int n = 0; n < 20; ++n) {
        pair.one.act(note(n), QStringLiteral("note.opened"), {{QStringLiteral("text"), text}});
    }
    Narrow narrow(pair.toOne);
    SyncReport report;
    SyncSession session = pair.one.session(narrow);
    XQ_OK(session.push(report));
    QCOMPARE(report.accepted, 22);
    pair.one.act(note(20), QStringLiteral("note.opened"), {{QStringLiteral("text"), text}});
    narrow.limit = 1'000; // not even one: said, not tried for ever
    QCOMPARE(session.push(report).error().code, QStringLiteral("message.too-large"));
}

void FaultTest::backoff()
{
    const RandomSource low = [](int n) { return QByteArray(n, '\0'); };
    const RandomSource high = [](int n) { return QByteArray(n, '\xff'); };
    QCOMPARE(backoffMilliseconds(1, low), 2500);
    QCOMPARE(backoffMilliseconds(1, high), 5000);
    QCOMPARE(backoffMilliseconds(4, high), 40'000);
    QCOMPARE(backoffMilliseconds(1000, low), 450'000);
    QCOMPARE(backoffMilliseconds(1000, high), 900'000);
}

void FaultTest::timeCarriesOn()
{
    const TimeAnchor anchor {kStart, 40, QStringLiteral("boot-1"), 1'000'000};
    const auto on
        = trustedMoment(anchor, kStart + 999 * kDay, {QStringLiteral("boot-1"), 1'000'000 + kHour});
    QCOMPARE(on.source, QStringLiteral("server"));
    QCOMPARE(on.earliest, kStart + kHour - 240); // 200 ms an hour of drift
    QCOMPARE(on.latest, kStart + kHour + 240);
    const auto rebooted = trustedMoment(anchor, kStart + kDay, {QStringLiteral("boot-2"), 5});
    QCOMPARE(rebooted.source, QStringLiteral("wall"));
    QCOMPARE(rebooted.earliest, kStart - 40);
    QCOMPARE(rebooted.latest, kStart + kDay);
    const auto setBack = trustedMoment(anchor, kStart - kDay, {QStringLiteral("boot-2"), 5});
    QCOMPARE(setBack.latest, kStart - 40); // never before what the server has said
    QCOMPARE(trustedMoment({}, kStart, {}).source, QStringLiteral("wall"));
    QVERIFY(!machineUptime().boot.isEmpty());
    QVERIFY(machineUptime().milliseconds > 0);
}

std::unique_ptr<QObject> makeFaultTest()
{
    return std::make_unique<FaultTest>();
}

#include "faulttest.moc"
