// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/numberbook.h"

#include "models/directory/hubrepository.h"
#include "models/directory/syncrepository.h"
#include "models/identity/documentnumber.h"

namespace xq {
namespace {

/// A trial store without a server numbers by itself; a block of its own for each type and year.
constexpr qint64 kTrialBlock = 99'999;

QString typeFor(const CaseState& state, const FlowOutcome& outcome)
{
    const bool inspection = state.kind == QLatin1String("inspection");
    if ((state.procedure == QLatin1String("summary")
            && outcome.effects.contains(QLatin1String("decided")))
        || (outcome.effects.contains(QLatin1String("filed")) && state.number.isEmpty())) {
        return NumberBook::filingType(state);
    }
    if (inspection) {
        return {};
    }
    if (outcome.effects.contains(QLatin1String("no-penalty"))) {
        return QStringLiteral("不罚");
    }
    if (outcome.effects.contains(QLatin1String("decided"))) {
        return QStringLiteral("罚决");
    }
    if (outcome.effects.contains(QLatin1String("noticed"))) {
        return QStringLiteral("罚告");
    }
    return {};
}

} // namespace

NumberBook::NumberBook(Workplace& place)
    : m_place(place)
{
}

QStringList NumberBook::types()
{
    return numberTypes();
}

QString NumberBook::filingType(const CaseState& state)
{
    if (state.procedure == QLatin1String("summary")) {
        return QStringLiteral("当罚"); // filed, decided and served in one act
    }
    return state.kind == QLatin1String("inspection") ? QStringLiteral("检") : QStringLiteral("立");
}

Result<QString> NumberBook::drawFor(
    const CaseState& state, const CaseContext& context, const QString& outcomeId)
{
    const FlowStep* step = context.flow ? context.flow->step(state.step) : nullptr;
    const FlowOutcome* outcome = step ? step->outcome(outcomeId) : nullptr;
    if (!outcome) {
        return QString();
    }
    const QString type = typeFor(state, *outcome);
    return type.isEmpty() ? Result<QString>(QString())
                          : draw(type, localDate(m_place.now()).year());
}

Result<QString> NumberBook::draw(const QString& type, int year)
{
    auto select = m_place.database().prepare(
        QStringLiteral("SELECT first, next FROM number_block WHERE unit = ? AND type = ? AND "
                       "year = ? AND next <= last ORDER BY first LIMIT 1"));
    select.bind(1, m_place.unit()).bind(2, type).bind(3, year);
    XQ_ASSIGN(found, select.next());
    qint64 first = 1;
    qint64 serial = 1;
    if (found) {
        first = select.integer(0);
        serial = select.integer(1);
    } else {
        XQ_ASSIGN(server, m_place.meta(QStringLiteral("sync.server")));
        auto any = m_place.database().prepare(QStringLiteral(
            "SELECT 1 FROM number_block WHERE unit = ? AND type = ? AND year = ? LIMIT 1"));
        any.bind(1, m_place.unit()).bind(2, type).bind(3, year);
        XQ_ASSIGN(hasBlocks, any.next());
        if (!m_place.trial() || !server.isEmpty() || hasBlocks) {
            return QString(); // 待编号
        }
        XQ_TRY(SyncRepository(m_place.database())
                   .addLease({m_place.unit(), type, year, 1, kTrialBlock, 1}));
    }
    auto update = m_place.database().prepare(
        QStringLiteral("UPDATE number_block SET next = next + 1 WHERE unit = ? AND type = ? AND "
                       "year = ? AND first = ?"));
    XQ_TRY(update.bind(1, m_place.unit()).bind(2, type).bind(3, year).bind(4, first).run());
    XQ_ASSIGN(body, m_place.ownBody());
    DocumentNumber number;
    number.word = (body.shortName.isEmpty() ? body.name : body.shortName) + type;
    number.year = year;
    number.serial = static_cast<int>(serial);
    return number.toString();
}

} // namespace xq
