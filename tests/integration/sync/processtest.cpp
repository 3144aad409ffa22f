// SPDX-License-Identifier: GPL-3.0-or-later
// The server as its own process, killed while PCs push: what it acknowledged is there
// once.
#include "models/base/json.h"
#include "models/people/handlers.h"
#include "sync/protocol/certificates.h"
#include "tests/integration/sync/city.h"
#include "tests/integration/sync/suites.h"
#include "tests/support/ended.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <random>
#include <signal.h>
#include <thread>
#include <utility>

using namespace xq;
using namespace xq::test;

namespace {

QString program()
{
    const QString folder = qEnvironmentVariable(
        "XQ_BIN_DIR", QCoreApplication::applicationDirPath() + QStringLiteral("/../bin"));
    return folder + QStringLiteral("/xingquan-server");
}

/// The program with these arguments, to its end. Its JSON answer and exit code.
struct Ran {
    int code = -1;
    QJsonObject answer;
};
Ran run(const QStringList& arguments)
{
    QProcess process;
    process.start(program(), QStringList {QStringLiteral("--json")} + arguments);
    process.waitForFinished(60'000);
    Ran ran;
    ran.code = test::endedWith(process, process.readAllStandardError());
    ran.answer = parseJsonObject(process.readAllStandardOutput()).value_or(QJsonObject {});
    return ran;
}

/// A running server; the destructor ends it.
class ServerProcess {
public:
    ServerProcess(const QString& data, int port)
    {
        m_process.setProcessChannelMode(QProcess::SeparateChannels);
        m_process.start(program(),
            {QStringLiteral("--data"), data, QStringLiteral("--listen"),
                QStringLiteral("127.0.0.1:%1").arg(port)});
        QByteArray out;
        while (m_process.waitForReadyRead(20'000)) {
            out += m_process.readAllStandardOutput();
            static const QRegularExpression url(QStringLiteral("https://127.0.0.1:([0-9]+)"));
            const auto match = url.match(QString::fromUtf8(out));
            if (match.hasMatch() && out.contains('\n')) {
                m_port = match.captured(1).toInt();
                break;
            }
        }
    }
    ~ServerProcess()
    {
        if (m_process.state() != QProcess::NotRunning) {
            kill();
        }
    }
    int port() const { return m_port; }
    qint64 pid() const { return m_process.processId(); }
    void kill()
    {
        m_process.kill(); // SIGKILL
        m_process.waitForFinished(10'000);
    }
    bool terminate()
    {
        m_process.terminate();
        return m_process.waitForFinished(20'000) && m_process.exitStatus() == QProcess::NormalExit
            && m_process.exitCode() == 0;
    }

private:
    QProcess m_process;
    int m_port = 0;
};

/// Kills the server at the k-th request, so that every kill meets an exchange: before the server
/// has the request, while it works on it, or after it has acted, the answer lost.
class KillTransport final : public Transport {
public:
    enum class Moment { Before, During, After };
    explicit KillTransport(Transport& behind)
        : inner(behind)
    {
    }
    Result<HttpResponse> send(const HttpRequest& request, int timeoutSeconds) override
    {
        if (pid == 0 || --countdown > 0) {
            return inner.send(request, timeoutSeconds);
        }
        const auto victim = std::exchange(pid, pid_t {0});
        pushed += request.path == QLatin1String("/v1/push") ? 1 : 0;
        if (moment == Moment::Before) {
            ::kill(victim, SIGKILL);
            return inner.send(request, timeoutSeconds);
        }
        if (moment == Moment::After) {
            auto lost = inner.send(request, timeoutSeconds);
            ::kill(victim, SIGKILL);
            return fail(ErrorKind::Network, QStringLiteral("net.unreachable"),
                lost ? QStringLiteral("the answer is lost") : lost.error().message);
        }
        std::thread killer([victim, later = delay] {
            std::this_thread::sleep_for(later);
            ::kill(victim, SIGKILL);
        });
        auto answer = inner.send(request, timeoutSeconds);
        killer.join();
        return answer;
    }

    Transport& inner;
    pid_t pid = 0; ///< 0: nobody is killed
    int countdown = 0;
    Moment moment = Moment::Before;
    std::chrono::microseconds delay {0};
    int pushed = 0; ///< how often it was a push
};

} // namespace

class ProcessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void verbs();
    void killedWhilePcsPush();

private:
    QString enrolCode(const QString& unit);
    QTemporaryDir m_folder;
    QString m_data;
};

void ProcessTest::initTestCase()
{
    QVERIFY2(QFile::exists(program()), qPrintable(program()));
    m_data = m_folder.filePath(QStringLiteral("server"));
    const Ran made = run({QStringLiteral("init"), QStringLiteral("--data"), m_data,
        QStringLiteral("--city"), QStringLiteral("示范市"), QStringLiteral("--trial")});
    QCOMPARE(made.code, 0);
    QCOMPARE(made.answer.value(QStringLiteral("city")).toString(), QStringLiteral("示范市"));
    QCOMPARE(run({QStringLiteral("unit"), QStringLiteral("add"), QStringLiteral("CG"),
                     QStringLiteral("城管局"), QStringLiteral("--data"), m_data})
                 .code,
        0);
}

QString ProcessTest::enrolCode(const QString& unit)
{
    return run({QStringLiteral("enrol-code"), unit, QStringLiteral("--data"), m_data})
        .answer.value(QStringLiteral("code"))
        .toString();
}

void ProcessTest::verbs()
{
    const auto code = [this](const QStringList& arguments) {
        return run(arguments + QStringList {QStringLiteral("--data"), m_data}).code;
    };
    QCOMPARE(code({QStringLiteral("init"), QStringLiteral("--city"), QStringLiteral("x")}), 2);
    QCOMPARE(code({QStringLiteral("nonsense")}), 2);
    QCOMPARE(code({QStringLiteral("enrol-code"), QStringLiteral("NO")}), 3);
    QCOMPARE(code({QStringLiteral("device"), QStringLiteral("revoke"), QStringLiteral("x"),
                 QStringLiteral("--reason"), QStringLiteral("y")}),
        3);
    QCOMPARE(code({QStringLiteral("--listen"), QStringLiteral("nowhere")}), 2);
    QCOMPARE(run({QStringLiteral("--data"), m_folder.filePath(QStringLiteral("none"))}).code, 3);
    QCOMPARE(code({QStringLiteral("verify")}), 0);
    const QString backup = m_folder.filePath(QStringLiteral("backup"));
    QCOMPARE(code({QStringLiteral("backup"), backup}), 0);
    QVERIFY(QFile::exists(backup + QStringLiteral("/server.db")));
    QCOMPARE(code({QStringLiteral("backup"), backup}), 2);

    const QString settings = m_data + QStringLiteral("/server.conf");
    QFile file(settings);
    QVERIFY(file.open(QIODevice::Append));
    file.write("threads = many\n");
    file.close();
    QCOMPARE(code({QStringLiteral("run")}), 2); // a typing error is not silently the default
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("threads = 3 # enough\n");
    file.close();
}

void ProcessTest::killedWhilePcsPush()
{
    auto server = std::make_unique<ServerProcess>(m_data, 0);
    const int port = server->port();
    QVERIFY(port > 0);
    QFile authorityFile(m_data + QStringLiteral("/ca.pem"));
    QVERIFY(authorityFile.open(QIODevice::ReadOnly));
    const QByteArray authority = certificateFromFile(authorityFile.readAll()).value();
    const QString url = QStringLiteral("https://127.0.0.1:%1").arg(port);

    // The server runs on the machine's clock, so do the PCs here.
    ShiftedClock clock(SystemClock().now());
    Pc one(QStringLiteral("CG"), clock, 1);
    Pc two(QStringLiteral("CG"), clock, 2);
    one.trial = two.trial = true;
    one.found();
    for (Pc* pc : {&one, &two}) {
        const auto transport = NetTransport::create({url, authority, {}, {}}).value();
        XQ_OK(pc->session(*transport).enrol(url, enrolCode(QStringLiteral("CG")), authority));
    }
    const auto netOne = one.net();
    const auto netTwo = two.net();
    KillTransport killOne(*netOne);
    KillTransport killTwo(*netTwo);
    SyncSession sessionOne = one.session(killOne);
    SyncSession sessionTwo = two.session(killTwo);
    XQ_OK(sessionOne.run());
    XQ_OK(sessionTwo.run());
    two.user = one.user;
    for (Pc* pc : {&one, &two}) {
        pc->act(deviceStream(pc->device.id), QStringLiteral("device.registered"),
            {{QStringLiteral("id"), pc->device.id}, {QStringLiteral("unit"), pc->unit},
                {QStringLiteral("label"), pc->device.label},
                {QStringLiteral("publicKey"),
                    QString::fromLatin1(pc->device.keys.publicKey.toBase64())}});
    }

    std::mt19937 random(7);
    const int kills = qEnvironmentVariableIntValue("XQ_LONG") > 0 ? 100 : 12;
    int failures = 0;
    for (int round = 0; round < kills; ++round) {
        Pc& pc = round % 2 == 0 ? one : two;
        SyncSession& session = round % 2 == 0 ? sessionOne : sessionTwo;
        for (int n = 0; n < 40; ++n) {
            pc.act(deviceStream(pc.device.id), QStringLiteral("session.opened"), {}, true);
        }
        // By its id: QProcess belongs to this thread, which is busy with the exchange.
        KillTransport& killer = round % 2 == 0 ? killOne : killTwo;
        killer.pid = static_cast<pid_t>(server->pid());
        killer.countdown = 1 + round / 6 % 3;
        killer.moment = static_cast<KillTransport::Moment>(round / 2 % 3);
        killer.delay = std::chrono::microseconds(random() % 30'000);
        const bool survived = session.run().has_value();
        QVERIFY2(killer.pid == 0, "an exchange without that request");
        QVERIFY(!survived || killer.moment == KillTransport::Moment::During);
        failures += survived ? 0 : 1;
        server->kill();
        server = std::make_unique<ServerProcess>(m_data, port);
        QCOMPARE(server->port(), port);
    }
    XQ_OK(sessionOne.run());
    XQ_OK(sessionTwo.run());
    XQ_OK(sessionOne.run());
    QCOMPARE(one.journal->unsentCount().value(), 0);
    QCOMPARE(two.journal->unsentCount().value(), 0);
    QCOMPARE(one.states(), two.states());
    QCOMPARE(one.journal->setAside(false)->size(), 0);
    QCOMPARE(two.journal->setAside(false)->size(), 0);
    qInfo("%d kills, %d exchanges broken off", kills, failures);
    QVERIFY(failures >= kills * 2 / 3);
    QVERIFY(killOne.pushed + killTwo.pushed > 0);
    QVERIFY(server->terminate());
    const Ran proof = run(
        {QStringLiteral("verify"), QStringLiteral("--rebuild"), QStringLiteral("--data"), m_data});
    QCOMPARE(proof.code, 0);
    // Every record of both PCs is there exactly once.
    const qint64 recorded
        = one.journal->chainHead(one.device.id)->seq + two.journal->chainHead(two.device.id)->seq;
    QCOMPARE(proof.answer.value(QStringLiteral("events")).toInteger(), recorded);
}

std::unique_ptr<QObject> makeProcessTest()
{
    return std::make_unique<ProcessTest>();
}

#include "processtest.moc"
