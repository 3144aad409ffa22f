// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/reviewdesk.h"

#include "models/cases/casehandler.h"

namespace xq {

ReviewDesk::ReviewDesk(Workplace& place)
    : m_place(place)
{
}

Result<QList<ReviewEntry>> ReviewDesk::queue() const
{
    CaseQuery query;
    query.units = {m_place.unit()};
    query.step = QStringLiteral("LEGAL_REVIEW");
    query.status = QStringLiteral("open");
    query.sort = CaseSort::Due;
    query.descending = false;
    query.limit = 1000;
    const JournalStates states(m_place.journal());
    XQ_ASSIGN(people, peopleFacts(states, m_place.unit()));
    const PersonFacts me = people.value(m_place.author().person);
    const QDate today = localDate(m_place.now());
    const CaseDesk desk(m_place);
    QList<ReviewEntry> entries;
    for (;;) {
        XQ_ASSIGN(page, desk.list(query));
        for (const CaseRow& row : std::as_const(page.rows)) {
            ReviewEntry entry;
            entry.row = row;
            XQ_ASSIGN(state, desk.state(row.stream));
            entry.round = static_cast<int>(state.reviews.size()) + 1;
            const auto judged = mayReviewNow(state, me, today);
            entry.mayReview = judged.has_value();
            entry.reason = judged ? QString() : judged.error().message;
            entries.append(entry);
        }
        if (page.next.isEmpty()) {
            return entries;
        }
        query.after = page.next;
    }
}

Result<ReviewForm> ReviewDesk::form(const QString& stream) const
{
    ReviewForm form;
    const CaseDesk desk(m_place);
    XQ_ASSIGN(view, desk.view(stream));
    form.questions = reviewQuestions(view.state.kind);
    const JournalStates states(m_place.journal());
    XQ_ASSIGN(context, caseContext(states, view.state, m_place.now(), FlowLibrary::builtIn()));
    if (context.item.unit == m_place.unit()) {
        XQ_ASSIGN(own, m_place.ownBody());
        context.item.unitName = own.name;
    }
    form.hints = reviewHints(view.state, context);
    if (!view.state.reviews.isEmpty()) {
        // The report as the last round read it: the newest finished one before that round.
        const Instant judged = view.state.reviews.constLast().at;
        for (const StepRun& run : std::as_const(view.state.runs)) {
            if (run.done() && run.doneAt <= judged) {
                for (auto it = run.elements.constBegin(); it != run.elements.constEnd(); ++it) {
                    form.before.insert(it.key(), it.value());
                }
            }
        }
    }
    form.view = std::move(view);
    return form;
}

} // namespace xq
