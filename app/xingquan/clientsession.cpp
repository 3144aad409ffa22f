// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/xingquan/clientsession.h"

#include "models/services/peopledesk.h"

namespace xq {

ClientSession::ClientSession(QString folder, QObject* parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_place(std::make_shared<std::unique_ptr<Workplace>>())
    , m_worker(QStringLiteral("store"))
{
}

ClientSession::~ClientSession()
{
    close();
}

void ClientSession::signIn(const QString& login, const QString& password,
    const std::function<void(Result<SignedIn>)>& done)
{
    m_login = login;
    m_password = password;
    m_signIn.run(
        m_worker,
        [place = m_place, folder = m_folder, login, password,
            records = m_recordsSignIn]() -> Result<SignedIn> {
            Workplace::Options options;
            options.clock = QString::fromLocal8Bit(qgetenv("XINGQUAN_CLOCK"));
            options.clockRuns = true;
            XQ_ASSIGN(opened, Workplace::open(folder, login, password, options));
            if (opened->session().person.id.isEmpty()) {
                return fail(ErrorKind::NotFound, QStringLiteral("session.unknown"),
                    tr("The account %1 opens this computer but is no person of the unit yet. "
                       "Synchronise, or ask the unit administrator to add it.")
                        .arg(login));
            }
            *place = std::move(opened);
            SignedIn in;
            in.session = (*place)->session();
            if (records) {
                if (const auto recorded = PeopleDesk(**place).openSession(); !recorded) {
                    in.unrecorded = recorded.error();
                }
            }
            return in;
        },
        done);
}

Result<std::unique_ptr<Workplace>> ClientSession::openSibling()
{
    Workplace::Options options;
    options.clock = QString::fromLocal8Bit(qgetenv("XINGQUAN_CLOCK"));
    options.clockRuns = true;
    return Workplace::open(m_folder, m_login, m_password, options);
}

void ClientSession::close()
{
    m_password.clear();
    m_worker.runAndWait([place = m_place] { place->reset(); });
}

} // namespace xq
