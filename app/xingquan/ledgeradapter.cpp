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

void LedgerAdapter::fetch(const LedgerChoice& choice, const Reply& reply)
{
    m_session.run(
        m_fetch,
        [choice](Workplace& place) -> Result<LedgerView> {
            LedgerDesk desk(place);
            XQ_ASSIGN(book, desk.book());
            const LedgerSnapshot* newest = book.newest(choice.kind, choice.quarter.toString());
            const auto document
                = newest ? desk.snapshot(newest->number) : desk.draft(choice.kind, choice.quarter);
            if (!document) {
                return fail(document.error());
            }
            return viewOf(place, *document);
        },
        reply);
}

void LedgerAdapter::freeze(const LedgerChoice& choice, const Reply& reply)
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
