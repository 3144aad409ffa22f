// SPDX-License-Identifier: GPL-3.0-or-later
// The real rules: a case travels clerk -> legal reviewer -> clerk over HTTPS between two office
// PCs, and a modified client, whose own rules say yes to everything, gains nothing.
#include "models/cases/caseevents.h"
#include "models/cases/casehandler.h"
#include "models/services/democity.h"
#include "models/services/ledgerdesk.h"
#include "models/services/peopledesk.h"
#include "models/services/reviewdesk.h"
#include "models/services/setasidedesk.h"
#include "sync/client/nettransport.h"
#include "sync/client/workplacesync.h"
#include "sync/server/door.h"
#include "tests/integration/sync/city.h"
#include "tests/integration/sync/suites.h"

#include <QTest>

using namespace xq;
using namespace xq::test;

namespace {

/// A handler that folds like the real one and admits anything: a client somebody has tampered with.
class Permissive final : public StreamHandler {
public:
    explicit Permissive(const StreamHandler& real)
        : m_real(real)
    {
    }
    QString kind() const override { return m_real.kind(); }
    bool knows(const QString& type, int version) const override
    {
        return m_real.knows(type, version);
    }
    bool commutes(const QString& type) const override { return m_real.commutes(type); }
    Result<void> admit(const StreamState&, const Event&, const AdmitContext&) const override
    {
        return {};
    }
    QJsonObject fold(QJsonObject state, const Event& event) const override
    {
        return m_real.fold(std::move(state), event);
    }
    QStringList tables() const override { return m_real.tables(); }
    Result<void> project(Database& database, const StreamState& state) const override
    {
        return m_real.project(database, state);
    }

private:
    const StreamHandler& m_real;
};

ReviewInput agreement(const QString& kind)
{
    ReviewInput input;
    const QList<ReviewQuestion> questions = reviewQuestions(kind);
    for (const ReviewQuestion& question : questions) {
        input.answers.append({question.id, QStringLiteral("yes"), {}});
    }
    input.conclusion = 1;
    input.comment = QStringLiteral("同意");
    return input;
}

} // namespace

class CaseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void skippedReview();
    void reviewerIsTheHandler();
    void anotherPersonsSignature();
    void conflictIsSetAsideAndRedone();
    void numbersAreLeased();
    void clerkReviewerClerk(); // last: it takes the case the others look at

private:
    void joinServer();
    SyncReport sync(Workplace& place);
    /// What the server says of an event recorded by a client without rules of its own.
    QString verdictOn(const Draft& draft, const Author& author);
    CaseState caseAtReview();
    CaseContext contextOf(const CaseState& state);
    Person personOf(const QString& login);

    Instant m_now = 0;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StreamRegistry> m_registry;
    std::unique_ptr<ShiftedClock> m_clock;
    std::unique_ptr<Hub> m_hub;
    std::unique_ptr<HttpServer> m_door;
    std::unique_ptr<Workplace> m_clerkPc;
};

void CaseTest::initTestCase()
{
    m_now = parseInstant(QStringLiteral("2017-03-10T16:00")).value();
    m_folder = std::make_unique<QTemporaryDir>();
    DemoPlan plan;
    plan.folder = m_folder->filePath(QStringLiteral("pc"));
    plan.cases = 24;
    plan.now = m_now;
    plan.mainUnitOnly = true;
    XQ_OK(createDemoCity(plan));
    joinServer();
}

void CaseTest::init()
{
    QVERIFY(m_clerkPc);
    XQ_OK(m_clerkPc->signIn(QStringLiteral("clerk"), trialPassword()));
}

void CaseTest::joinServer()
{
    m_registry = makeRegistry();
    m_clock = std::make_unique<ShiftedClock>(m_now, false);
    const QString server = m_folder->filePath(QStringLiteral("server"));
    XQ_OK(Hub::init(
        {server, QStringLiteral("示范市"), {}, true}, SystemClock().now(), systemRandom()));
    m_hub = Hub::open(server, *m_registry, *m_clock, systemRandom()).value();
    XQ_OK(m_hub->addUnit(QStringLiteral("CG"), QStringLiteral("城管局")));
    m_door = openDoor(*m_hub, {QStringLiteral("127.0.0.1:0")}).value();

    Workplace::Options options;
    options.clock = toIso(m_now);
    m_clerkPc = Workplace::open(
        m_folder->filePath(QStringLiteral("pc")), QStringLiteral("clerk"), trialPassword(), options)
                    .value();
    const QString url = QStringLiteral("https://127.0.0.1:%1").arg(m_door->port());
    const auto transport = NetTransport::create({url, m_hub->keys().authority, {}, {}}).value();
    const SyncPlace place = syncPlaceOf(*m_clerkPc).value();
    const QStringList also = [this] {
        // The demo city's platform office is recorded on the same PC.
        const QStringList wanted {QStringLiteral("SFS")};
        (void)m_hub->addUnit(wanted.first(), QStringLiteral("市政府"));
        return wanted;
    }();
    XQ_OK(SyncSession(place, *transport)
              .enrol(url, m_hub->enrolCode(QStringLiteral("CG"), also).value(),
                  m_hub->keys().authority));
    const SyncReport report = sync(*m_clerkPc);
    const auto refused = SetAsideDesk(*m_clerkPc).list();
    QVERIFY2(report.setAside == 0 && report.accepted > 50,
        qPrintable(QStringLiteral("%1 accepted, %2 refused, first: %3 %4")
                       .arg(report.accepted)
                       .arg(report.setAside)
                       .arg(refused->isEmpty() ? QString() : refused->first().refusal.event.type,
                           refused->isEmpty() ? QString() : refused->first().refusal.code)));
    QVERIFY2(!caseAtReview().id.isEmpty(), "the demo city has no case at the legality review");
}

void CaseTest::cleanupTestCase()
{
    if (m_hub) {
        QCOMPARE(m_hub->verify(true)->problems, QStringList());
    }
    m_clerkPc.reset();
    m_door.reset();
    m_hub.reset();
}

SyncReport CaseTest::sync(Workplace& place)
{
    const auto transport = transportOf(place);
    const auto sync = syncPlaceOf(place);
    if (!transport || !sync) {
        return {};
    }
    const auto report = SyncSession(*sync, **transport).run();
    if (!report) {
        qWarning("%s %s", qPrintable(report.error().code), qPrintable(report.error().details));
    }
    return report.value_or(SyncReport {});
}

QString CaseTest::verdictOn(const Draft& draft, const Author& author)
{
    StreamRegistry permissive;
    for (const auto& handler : m_registry->all()) {
        permissive.add(std::make_unique<Permissive>(*handler));
    }
    Journal journal(m_clerkPc->database(), permissive, systemRandom());
    const auto recorded = journal.act(author, m_clerkPc->recordedNow(), {draft});
    if (!recorded) {
        return QStringLiteral("not recorded: ") + recorded.error().code;
    }
    sync(*m_clerkPc);
    const auto receipt = journal.receipt(recorded->first().id);
    if (!receipt || !*receipt) {
        return QStringLiteral("no answer");
    }
    return (*receipt)->accepted ? QStringLiteral("accepted") : (*receipt)->code;
}

CaseState CaseTest::caseAtReview()
{
    const auto queue = ReviewDesk(*m_clerkPc).queue();
    for (const ReviewEntry& entry : *queue) {
        const auto state = CaseDesk(*m_clerkPc).state(entry.row.stream);
        if (state && !state->officers.isEmpty()) {
            return *state;
        }
    }
    return {};
}

CaseContext CaseTest::contextOf(const CaseState& state)
{
    const JournalStates states(m_clerkPc->journal());
    return caseContext(states, state, m_now, FlowLibrary::builtIn()).value();
}

Person CaseTest::personOf(const QString& login)
{
    const Directory people = m_clerkPc->directory().value();
    return *people.findLogin(login);
}

void CaseTest::clerkReviewerClerk()
{
    const CaseState waiting = caseAtReview();
    QVERIFY(!waiting.id.isEmpty());
    Workplace::Options options;
    options.clock = toIso(m_now);
    NewStore plan;
    plan.folder = m_folder->filePath(QStringLiteral("pc2"));
    plan.trial = true;
    plan.unit.code = QStringLiteral("CG");
    plan.login = QStringLiteral("pc2");
    plan.password = trialPassword();
    const auto legalPc = Workplace::createToJoin(plan, options);
    XQ_OK(legalPc);
    const QString url = QStringLiteral("https://127.0.0.1:%1").arg(m_door->port());
    {
        const auto transport = NetTransport::create({url, m_hub->keys().authority, {}, {}}).value();
        XQ_OK(SyncSession(syncPlaceOf(**legalPc).value(), *transport)
                  .enrol(url, m_hub->enrolCode(QStringLiteral("CG")).value(),
                      m_hub->keys().authority));
    }
    QVERIFY(sync(**legalPc).received > 50);
    XQ_OK((*legalPc)->admitAccount(QStringLiteral("legal"), trialPassword()));
    XQ_OK((*legalPc)->signIn(QStringLiteral("legal"), trialPassword()));

    CaseDesk legal(**legalPc);
    const auto seen = legal.state(waiting.stream());
    XQ_OK(seen);
    QCOMPARE(seen->party.name, waiting.party.name); // the whole case, not its shell
    XQ_OK(legal.review(waiting.stream(), agreement(waiting.kind)));
    const SyncReport sent = sync(**legalPc);
    QCOMPARE(sent.accepted, 1);
    QCOMPARE(sent.setAside, 0);

    QCOMPARE(sync(*m_clerkPc).received, 1);
    const auto back = CaseDesk(*m_clerkPc).view(waiting.stream());
    XQ_OK(back);
    QCOMPARE(back->state.step, legal.state(waiting.stream())->step);
    QVERIFY(back->state.step != waiting.step);
    QVERIFY(!back->actions.isEmpty()); // the clerk goes on
    QCOMPARE(m_clerkPc->journal().state(waiting.stream())->state,
        (*legalPc)->journal().state(waiting.stream())->state);
    // A frozen ledger travels with its bytes: the other PC prints the same quarter.
    XQ_OK(m_clerkPc->signIn(QStringLiteral("admin"), trialPassword()));
    const Quarter quarter = Quarter::parse(QStringLiteral("2016Q4")).value();
    const auto frozen = LedgerDesk(*m_clerkPc).freeze(QStringLiteral("power-quarter"), quarter);
    XQ_OK(frozen);
    sync(*m_clerkPc);
    QVERIFY(sync(**legalPc).filesReceived > 0);
    const auto printed
        = LedgerDesk(**legalPc).forPrinting(QStringLiteral("power-quarter"), quarter);
    XQ_OK(printed);
    QCOMPARE(printed->snapshotNumber, frozen->snapshotNumber);
    QCOMPARE(printed->digest, frozen->digest);
    for (Workplace* place : {m_clerkPc.get(), legalPc->get()}) {
        QCOMPARE(place->journal().verify(true)->problems, QStringList());
    }
}

void CaseTest::skippedReview()
{
    const CaseState waiting = caseAtReview();
    const CaseContext context = contextOf(waiting);
    // The clerk writes the notice as if the review had been passed.
    CaseState doctored = waiting;
    for (const FlowStep& step : context.flow->steps) {
        if (step.key == QLatin1String("NOTICE")) {
            doctored.step = step.id;
        }
    }
    QVERIFY(doctored.step != waiting.step);
    OutcomeInput input;
    input.outcome = QStringLiteral("submit");
    const auto draft = outcomeDraft(doctored, input, m_clerkPc->author().person, context);
    XQ_OK(draft);
    const QString code = verdictOn(*draft, m_clerkPc->author());
    QCOMPARE(code, QStringLiteral("rule.P3"));
    QCOMPARE(CaseDesk(*m_clerkPc).state(waiting.stream())->step, waiting.step); // undone here too
}

void CaseTest::reviewerIsTheHandler()
{
    const CaseState waiting = caseAtReview();
    const QString officerId = waiting.officers.first().person;
    const auto draft = reviewDraft(waiting, agreement(waiting.kind), officerId, contextOf(waiting));
    XQ_OK(draft);
    const Directory people = m_clerkPc->directory().value();
    const QString login = people.find(officerId)->login;
    XQ_OK(m_clerkPc->signIn(login, trialPassword()));
    QCOMPARE(verdictOn(*draft, m_clerkPc->author()), QStringLiteral("rule.P5"));

    // Also with the reviewer's role: who handled the case does not review it (cases.md 1.1).
    XQ_OK(m_clerkPc->signIn(QStringLiteral("admin"), trialPassword()));
    XQ_OK(PeopleDesk(*m_clerkPc).grantRole(login, Role::Legal, {localDate(m_now).addDays(-1), {}}));
    XQ_OK(m_clerkPc->signIn(login, trialPassword()));
    const QString code = verdictOn(*draft, m_clerkPc->author());
    QCOMPARE(code, QStringLiteral("rule.P5"));
    QCOMPARE(CaseDesk(*m_clerkPc).state(waiting.stream())->step, waiting.step);
}

void CaseTest::anotherPersonsSignature()
{
    const CaseState waiting = caseAtReview();
    const Person legal = personOf(QStringLiteral("legal"));
    const auto draft = reviewDraft(waiting, agreement(waiting.kind), legal.id, contextOf(waiting));
    XQ_OK(draft);
    // In the reviewer's name, with the clerk's key.
    Author forged = m_clerkPc->author();
    forged.person = legal.id;
    QCOMPARE(verdictOn(*draft, forged), QStringLiteral("signature.person"));
    QCOMPARE(CaseDesk(*m_clerkPc).state(waiting.stream())->step, waiting.step);
}

void CaseTest::conflictIsSetAsideAndRedone()
{
    // A remark's redo needs no luck with the step: the refused one speaks for another unit.
    const CaseState waiting = caseAtReview();
    Author stranger = m_clerkPc->author();
    stranger.unit = QStringLiteral("JT");
    QCOMPARE(verdictOn(remarkDraft(waiting, QStringLiteral("补充说明")), stranger),
        QStringLiteral("authority.unit"));
    SetAsideDesk desk(*m_clerkPc);
    const auto entries = desk.list();
    XQ_OK(entries);
    const SetAsideEntry entry = entries->last();
    const qsizetype before = entries->size();
    const QString id = entry.refusal.event.id;
    QCOMPARE(entry.refusal.code, QStringLiteral("authority.unit"));
    QCOMPARE(
        desk.discard(id, QStringLiteral("  ")).error().code, QStringLiteral("set-aside.reason"));
    QCOMPARE(
        desk.redo(QStringLiteral("nothing")).error().code, QStringLiteral("set-aside.not-found"));
    const auto again = desk.redo(id);
    XQ_OK(again);
    QCOMPARE(again->body, entry.refusal.event.body);
    QCOMPARE(again->part(QStringLiteral("content")),
        entry.refusal.event.part(QStringLiteral("content")));
    QCOMPARE(desk.list()->size(), before - 1);
    QCOMPARE(desk.list(false)->size(), before);
    QCOMPARE(desk.redo(id).error().code, QStringLiteral("set-aside.resolved"));
    QCOMPARE(sync(*m_clerkPc).accepted, 1);
}

void CaseTest::numbersAreLeased()
{
    const auto blocks = SyncRepository(m_clerkPc->database()).leases();
    XQ_OK(blocks);
    QMap<QString, qint64> left;
    for (const NumberLease& block : *blocks) {
        if (block.year == 2017) {
            left[block.type] += block.left();
        }
        QVERIFY2(block.year != 2017 || block.left() <= 20, qPrintable(block.type));
    }
    QVERIFY(left.value(QStringLiteral("罚决")) >= 10);
    QVERIFY(left.value(QStringLiteral("立")) >= 10);
}

std::unique_ptr<QObject> makeCaseTest()
{
    return std::make_unique<CaseTest>();
}

#include "casetest.moc"
