// SPDX-License-Identifier: GPL-3.0-or-later
// Many cases as rows only: a database in a temporary file with the tables of cases, filled from
// made-up states through the real projection. No journal stands behind them.
#pragma once

#include "models/cases/projection.h"
#include "models/store/database.h"

#include <QFile>
#include <QTemporaryDir>

#include <memory>

namespace xq::test {

/// An open or closed case, different for each number; every tenth is closed.
inline CaseState madeUpCase(int n, Instant now, const QString& person)
{
    CaseState state;
    state.id = QStringLiteral("%1-0000-7000-8000-000000000000").arg(n, 8, 16, QLatin1Char('0'));
    state.temporaryNumber = QStringLiteral("临 %1").arg(n, 6, 10, QLatin1Char('0'));
    state.number = QStringLiteral("示立〔2017〕第%1号").arg(n + 1);
    state.item = QStringLiteral("CG-CF-%1").arg(n % 60, 3, 10, QLatin1Char('0'));
    state.itemName = QStringLiteral("占道堆放物料");
    state.kind = QStringLiteral("penalty");
    state.procedure = QStringLiteral("ordinary");
    state.unit = QStringLiteral("CG");
    state.office = QStringLiteral("zf%1").arg(n % 5);
    state.party.category = QStringLiteral("shop");
    state.party.name = QStringLiteral("示例商贸行%1").arg((n * 7919) % 100003);
    state.title = state.party.name + QStringLiteral("涉嫌占道堆放物料案");
    state.occurredAt = now - (n % 4000) * kHour - n;
    state.enteredAt = state.occurredAt + 3 * kHour;
    state.lastActAt = state.enteredAt + kHour;
    state.handler = person;
    state.officers = {{person, QStringLiteral("甲"), QStringLiteral("1")},
        {QStringLiteral("p-second"), QStringLiteral("乙"), QStringLiteral("2")}};
    for (int k = 0; k < 3; ++k) {
        StepRun done;
        done.step = QStringLiteral("P0%1").arg(k + 1);
        done.openedAt = state.enteredAt + k * kDay;
        done.doneAt = done.openedAt + kDay;
        done.due = done.openedAt + 2 * kDay;
        done.outcome = QStringLiteral("submit");
        done.actor = person;
        state.runs.append(done);
    }
    if (n % 10 == 0) {
        state.closedAt = state.enteredAt + 30 * kDay;
        return state;
    }
    StepRun run;
    run.step = QStringLiteral("P05");
    run.key = QStringLiteral("REPORT");
    run.name = QStringLiteral("调查终结");
    run.openedAt = state.enteredAt + 4 * kDay;
    state.step = run.step;
    state.nextRole = QStringLiteral("clerk");
    state.returned = n % 7 == 0;
    state.runs.append(run);
    const Instant due = now + ((n * 31) % 2000 - 40) * kHour;
    state.dues = {{QStringLiteral("step"), due - 10 * kDay, due - kDay, due, false}};
    return state;
}

struct CaseRows {
    QTemporaryDir folder;
    std::unique_ptr<Database> database;

    Result<void> open()
    {
        DatabaseOptions options;
        options.path = folder.filePath(QStringLiteral("rows.db"));
        options.create = true;
        options.synchronousOff = true;
        XQ_ASSIGN(opened, Database::open(options));
        database = std::move(opened);
        QFile script(QString::fromLocal8Bit(qgetenv("XQ_SOURCE_DIR"))
            + QStringLiteral("/resources/schema/003-cases.sql"));
        if (!script.open(QIODevice::ReadOnly)) {
            return fail(ErrorKind::Storage, QStringLiteral("test.schema"), script.fileName());
        }
        return database->execScript("BEGIN;" + script.readAll() + "COMMIT;");
    }
    Result<void> fill(int count, Instant now, const QString& person)
    {
        XQ_TRY(database->execScript("BEGIN"));
        for (int n = 0; n < count; ++n) {
            XQ_TRY(projectCase(*database, madeUpCase(n, now, person)));
        }
        return database->execScript("COMMIT");
    }
};

} // namespace xq::test
