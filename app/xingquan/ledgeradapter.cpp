// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/xingquan/ledgeradapter.h"

#include "models/services/ledgerdesk.h"

namespace xq {
namespace {

Result<LedgerView> viewOf(Workplace& place, const LedgerDocument& document)
{
    LedgerView view;
    view.document = document;
    if (!document.draft) {
        LedgerDesk desk(place);
        XQ_ASSIGN(book, desk.book());
        XQ_ASSIGN(people, place.directory());
        if (const LedgerSnapshot* snapshot = book.find(document.snapshotNumber)) {
            const Person* person = people.find(snapshot->actor);
            view.frozenBy = person ? person->name : QString();
        }
    }
    return view;
}

/// The newest snapshot, or a draft where there is none.
Result<LedgerView> newestOf(Workplace& place, const QString& kind, const Quarter& quarter)
{
    LedgerDesk desk(place);
    XQ_ASSIGN(book, desk.book());
    const LedgerSnapshot* newest = book.newest(kind, quarter.toString());
    XQ_ASSIGN(document, newest ? desk.snapshot(newest->number) : desk.draft(kind, quarter));
    return viewOf(place, document);
}

} // namespace

LedgerAdapter::LedgerAdapter(ClientSession& session, const Session& user, Instant now)
    : m_session(session)
{
    const QDate today = localDate(now);
    m_choices.lastYear = today.year();
    m_choices.firstYear = today.year() - 1;
    m_choices.initial = Quarter::of(today).previous();
    m_choices.mayFreeze = user.person.holds(Role::Platform, today);
}

void LedgerAdapter::fetch(const LedgerChoice& choice, bool withAnnex, const Reply& reply)
{
    m_session.run(
        m_fetch,
        [choice, withAnnex](Workplace& place) -> Result<LedgerPapers> {
            LedgerPapers papers;
            XQ_ASSIGN(ledger, newestOf(place, choice.kind, choice.quarter));
            papers.ledger = std::move(ledger);
            if (withAnnex) {
                XQ_ASSIGN(annex, newestOf(place, QStringLiteral("case-quarter"), choice.quarter));
                papers.annex = std::move(annex);
            }
            return papers;
        },
        reply);
}

void LedgerAdapter::freeze(const LedgerChoice& choice, const FreezeReply& reply)
{
    m_session.run(
        m_freeze,
        [choice](Workplace& place) -> Result<LedgerView> {
            XQ_ASSIGN(document, LedgerDesk(place).freeze(choice.kind, choice.quarter));
            return viewOf(place, document);
        },
        reply);
}

} // namespace xq
