// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/xingquan/tour.h"

#include "models/cases/caserepository.h"

#include <QApplication>
#include <QDir>
#include <QTimer>

namespace xq {
namespace {
constexpr int kStep = 100; ///< milliseconds between looks whether the page is at rest
constexpr int kRest = 5; ///< so many looks at rest before the picture is taken
constexpr int kGiveUp = 300;
} // namespace

Tour::Tour(ClientWindow& client, QString folder, QString login)
    : m_client(client)
    , m_folder(std::move(folder))
    , m_login(std::move(login))
{
}

void Tour::start()
{
    QDir().mkpath(m_folder);
    m_client.session().setRecordsSignIn(false); // nobody works here
    QTimer::singleShot(5 * kStep, this, [this] {
        take(QStringLiteral("signin"));
        m_client.signIn(m_login, trialPassword());
    });
    connect(&m_client, &ClientWindow::refused, this, [](const Error& error) {
        qCritical("%s", qPrintable(error.message));
        QApplication::exit(static_cast<int>(error.kind));
    });
    connect(&m_client, &ClientWindow::entered, this, [this] {
        // The pictures want a real case under their nose: the newest open one.
        QString stream;
        QString review;
        m_client.session().worker().runAndWait([&] {
            if (auto& place = *m_client.session().place()) {
                const CaseRepository cases(place->database());
                CaseQuery query;
                query.status = QStringLiteral("open");
                query.kind = QStringLiteral("penalty");
                query.sort = CaseSort::LastAct;
                query.limit = 1;
                const auto page = cases.list(query);
                stream = page && !page->rows.isEmpty() ? page->rows.first().stream : QString();
                query.step = QStringLiteral("LEGAL_REVIEW");
                const auto reviews = cases.list(query);
                review = reviews && !reviews->rows.isEmpty() ? reviews->rows.first().stream
                                                             : QString();
            }
        });
        for (const char* name : {"desk", "new-case", "cases", "search", "reviews", "catalogue",
                 "alarms", "ledgers", "set-aside", "sync"}) {
            m_stops.append({QLatin1String(name), {QLatin1String(name), {}, {}}});
        }
        if (!stream.isEmpty()) {
            m_stops.insert(2, {QStringLiteral("case"), {QStringLiteral("case"), stream, {}}});
        }
        if (!review.isEmpty()) {
            m_stops.insert(5, {QStringLiteral("review"), {QStringLiteral("review"), review, {}}});
        }
        next();
    });
}

void Tour::next()
{
    if (m_stops.isEmpty()) {
        QApplication::exit(0);
        return;
    }
    const auto [name, address] = m_stops.takeFirst();
    if (!m_client.window().open(address)) {
        next(); // not for this user's roles
        return;
    }
    m_waited = 0;
    auto* timer = new QTimer(this);
    auto rest = std::make_shared<int>(0);
    connect(timer, &QTimer::timeout, this, [this, timer, rest, name = name] {
        *rest = m_client.idle() ? *rest + 1 : 0;
        if (*rest >= kRest || ++m_waited > kGiveUp) {
            timer->deleteLater();
            take(name);
            next();
        }
    });
    timer->start(kStep);
}

void Tour::take(const QString& name)
{
    const QString file = QStringLiteral("%1/%2-%3.png")
                             .arg(m_folder)
                             .arg(++m_number, 2, 10, QLatin1Char('0'))
                             .arg(name);
    if (!m_client.window().grab().save(file)) {
        qCritical("cannot write %s", qPrintable(file));
        QApplication::exit(static_cast<int>(ErrorKind::Storage));
    }
}

} // namespace xq
