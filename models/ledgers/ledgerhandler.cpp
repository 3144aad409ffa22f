// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ledgers/ledgerhandler.h"

#include "models/ledgers/ledgerdocument.h"
#include "models/ledgers/quarter.h"
#include "models/people/authority.h"
#include "models/store/database.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace xq {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::LedgerBook)
};

const QString kFrozen = QStringLiteral("ledger.frozen");

QJsonObject toJson(const LedgerSnapshot& s)
{
    return {{QStringLiteral("number"), s.number}, {QStringLiteral("kind"), s.kind},
        {QStringLiteral("quarter"), s.quarter}, {QStringLiteral("digest"), s.digest},
        {QStringLiteral("blob"), s.blob}, {QStringLiteral("rows"), s.rows},
        {QStringLiteral("frozenAt"), s.frozenAt}, {QStringLiteral("actor"), s.actor},
        {QStringLiteral("event"), s.event}};
}

LedgerSnapshot fromJson(const QJsonObject& o)
{
    return {o.value(QStringLiteral("number")).toString(),
        o.value(QStringLiteral("kind")).toString(), o.value(QStringLiteral("quarter")).toString(),
        o.value(QStringLiteral("digest")).toString(), o.value(QStringLiteral("blob")).toString(),
        o.value(QStringLiteral("rows")).toInteger(),
        o.value(QStringLiteral("frozenAt")).toInteger(),
        o.value(QStringLiteral("actor")).toString(), o.value(QStringLiteral("event")).toString()};
}

class LedgerHandler final : public StreamHandler {
public:
    QString kind() const override { return QStringLiteral("ledger"); }
    bool knows(const QString& type, int version) const override
    {
        return version == 1 && type == kFrozen;
    }
    bool commutes(const QString&) const override { return false; }

    Result<void> admit(
        const StreamState& current, const Event& event, const AdmitContext& context) const override
    {
        const QString unit = event.stream.section(QLatin1Char(':'), 1);
        if (unit != event.unit) {
            return refused(
                QStringLiteral("authority.unit"), Text::tr("A unit freezes its own ledgers only."));
        }
        XQ_ASSIGN(person, requireRole(event, {Role::Platform}, context));
        XQ_TRY(requireSignature(event, person));
        LedgerBook book = LedgerBook::fromState(current.state);
        book.unit = unit;
        const LedgerSnapshot snapshot = fromJson(event.body);
        if (!ledgerKinds().contains(snapshot.kind) || !Quarter::parse(snapshot.quarter)
            || snapshot.digest.size() != 64 || snapshot.blob.size() != 64) {
            return fail(ErrorKind::Usage, QStringLiteral("ledger.malformed"),
                Text::tr("The ledger's snapshot is not complete."));
        }
        if (snapshot.number != book.nextNumber(snapshot.quarter)) {
            return refused(QStringLiteral("ledger.number"),
                Text::tr(
                    "The number %1 is not the next one of this quarter. Make the ledger again.")
                    .arg(snapshot.number));
        }
        return {};
    }

    QJsonObject fold(QJsonObject state, const Event& event) const override
    {
        LedgerBook book = LedgerBook::fromState(state);
        book.unit = event.stream.section(QLatin1Char(':'), 1);
        LedgerSnapshot snapshot = fromJson(event.body);
        snapshot.actor = event.actor;
        snapshot.event = event.id;
        book.snapshots.append(snapshot);
        return book.toState();
    }

    QStringList tables() const override { return {QStringLiteral("ledger_row")}; }

    Result<void> project(Database& database, const StreamState& state) const override
    {
        for (const LedgerSnapshot& s : LedgerBook::fromState(state.state).snapshots) {
            auto insert = database.prepare(QStringLiteral(
                "INSERT INTO ledger_row (stream, number, kind, quarter, digest, blob, rows, "
                "frozen_at, actor) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"));
            XQ_TRY(insert.bind(1, state.stream)
                       .bind(2, s.number)
                       .bind(3, s.kind)
                       .bind(4, s.quarter)
                       .bind(5, s.digest)
                       .bind(6, s.blob)
                       .bind(7, s.rows)
                       .bind(8, s.frozenAt)
                       .bind(9, s.actor)
                       .run());
        }
        return {};
    }
};

} // namespace

LedgerBook LedgerBook::fromState(const QJsonObject& state)
{
    LedgerBook book;
    book.unit = state.value(QStringLiteral("unit")).toString();
    for (const QJsonValue value : state.value(QStringLiteral("snapshots")).toArray()) {
        book.snapshots.append(fromJson(value.toObject()));
    }
    return book;
}

QJsonObject LedgerBook::toState() const
{
    QJsonArray list;
    for (const LedgerSnapshot& snapshot : snapshots) {
        list.append(toJson(snapshot));
    }
    return {{QStringLiteral("unit"), unit}, {QStringLiteral("snapshots"), list}};
}

const LedgerSnapshot* LedgerBook::newest(const QString& kind, const QString& quarter) const
{
    for (auto s = snapshots.crbegin(); s != snapshots.crend(); ++s) {
        if (s->kind == kind && s->quarter == quarter) {
            return &*s;
        }
    }
    return nullptr;
}

const LedgerSnapshot* LedgerBook::find(const QString& number) const
{
    for (const LedgerSnapshot& snapshot : snapshots) {
        if (snapshot.number == number) {
            return &snapshot;
        }
    }
    return nullptr;
}

QString LedgerBook::nextNumber(const QString& quarter) const
{
    int taken = 0;
    for (const LedgerSnapshot& snapshot : snapshots) {
        taken += snapshot.quarter == quarter ? 1 : 0;
    }
    return QStringLiteral("%1-%2-%3").arg(quarter, unit).arg(taken + 1, 3, 10, QLatin1Char('0'));
}

void addLedgerHandler(StreamRegistry& registry)
{
    registry.add(std::make_unique<LedgerHandler>());
}

} // namespace xq
