// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of refused records, over a real store: both versions, dependants, draft, end.
#include "models/services/casedesk.h"
#include "models/services/draftbook.h"
#include "models/services/setasidedesk.h"
#include "tests/support/democity.h"
#include "tests/support/verify.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace xq;
using test::openAs;

namespace {

OutcomeInput registered(const QString& where, const QString& what)
{
    OutcomeInput input;
    input.outcome = QStringLiteral("submit");
    input.elements = {{QStringLiteral("source"), QStringLiteral("inspection")},
        {QStringLiteral("place"), where}, {QStringLiteral("content"), what}};
    return input;
}

OutcomeInput verified(const QString& how)
{
    OutcomeInput input;
    input.outcome = QStringLiteral("submit");
    input.elements = {{QStringLiteral("verification"), how}, {QStringLiteral("jurisdiction"), true},
        {QStringLiteral("withinLimitation"), true}};
    return input;
}

} // namespace

class TestSetAside : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_store;
    QString m_stream;
    QString m_first; ///< the clerk's refused registration
    QString m_second; ///< the verification that rests on it

    /// The newest event of the case that waits.
    Result<QString> newest(Workplace& place) const
    {
        XQ_ASSIGN(listed, place.journal().timeline(m_stream));
        QString id;
        for (const Journal::Listed& entry : std::as_const(listed)) {
            id = entry.status == EventPending ? entry.event.id : id;
        }
        return id;
    }
    Result<void> accept(Workplace& place, qint64 seq) const
    {
        XQ_ASSIGN(event, newest(place));
        return place.journal().takeReceipts(
            {{event, true, QStringLiteral("unit:CG"), seq, {}, {}, place.now()}});
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_store = m_folder.filePath(QStringLiteral("city"));
        XQ_OK(test::makeCity(m_store, 8));

        auto place = openAs(m_store, QStringLiteral("clerk"));
        QVERIFY(place);
        CaseDesk desk(*place);
        const auto made = desk.open(test::opening());
        XQ_OK(made);
        m_stream = made->stream();
        XQ_OK(accept(*place, 900'001));
        XQ_OK(desk.act(
            m_stream, registered(QStringLiteral("市场东门"), QStringLiteral("堆放 23 筐"))));
        m_first = newest(*place).value_or(QString());
        XQ_OK(desk.act(m_stream, verified(QStringLiteral("现场属实，已拍照"))));
        m_second = newest(*place).value_or(QString());
        QVERIFY(!m_first.isEmpty() && m_first != m_second);
        XQ_OK(place->journal().takeReceipts(
            {{m_first, false, QStringLiteral("unit:CG"), 0, QStringLiteral("conflict.base"),
                 QStringLiteral("这一环节已由陈立提交。"), place->now()},
                {m_second, false, QStringLiteral("unit:CG"), 0, QStringLiteral("dep.missing"),
                    QStringLiteral("所依附的记录未被采纳。"), place->now()}}));
        auto other = openAs(m_store, QStringLiteral("clerk2"));
        QVERIFY(other);
        XQ_OK(CaseDesk(*other).act(
            m_stream, registered(QStringLiteral("市场东门"), QStringLiteral("堆放 21 筐"))));
        XQ_OK(accept(*other, 900'002));
    }

    void anEntryShowsBothVersionsAndWhatRestsOnIt()
    {
        auto place = openAs(m_store, QStringLiteral("clerk"));
        const auto views = SetAsideDesk(*place).views();
        XQ_OK(views);
        QCOMPARE(views->size(), 2);
        const SetAsideView& first = views->first();
        QCOMPARE(first.entry.refusal.event.id, m_first);
        QCOMPARE(first.dependants, QStringList {m_second});
        QVERIFY(first.mine);
        QVERIFY(first.onPlatform);
        QCOMPARE(first.platformPerson, QStringLiteral("陈立"));
        QStringList differing;
        for (const SetAsideField& field : first.fields) {
            if (field.differs) {
                differing.append(field.label);
                QCOMPARE(field.mine, QStringLiteral("堆放 23 筐"));
                QCOMPARE(field.platform, QStringLiteral("堆放 21 筐"));
            }
        }
        QCOMPARE(differing, QStringList {QStringLiteral("线索内容")});
        QVERIFY(first.fields.size() >= 4); // also what agrees
        const SetAsideView& second = views->last();
        QVERIFY(!second.onPlatform);
        QCOMPARE(second.entry.reliesOn, QStringList {m_first});
        QVERIFY(second.redoImpossible.isEmpty());
    }

    void whatThePlatformHasDoneCannotBeFilledInAgain()
    {
        auto place = openAs(m_store, QStringLiteral("clerk"));
        const auto begun = SetAsideDesk(*place).beginRedo(m_first);
        QVERIFY(!begun.has_value());
        QCOMPARE(begun.error().code, QStringLiteral("set-aside.redo"));
    }

    void onlyTheAuthorDecides()
    {
        auto other = openAs(m_store, QStringLiteral("clerk2"));
        SetAsideDesk desk(*other);
        const auto views = desk.views();
        XQ_OK(views);
        QVERIFY(!views->first().mine);
        QCOMPARE(desk.beginRedo(m_second).error().code, QStringLiteral("set-aside.author"));
        QCOMPARE(desk.discard(m_second, QStringLiteral("x")).error().code,
            QStringLiteral("set-aside.author"));
    }

    void redoingPutsTheContentIntoTheFormAndEndsWhenItIsRecorded()
    {
        auto place = openAs(m_store, QStringLiteral("clerk"));
        SetAsideDesk desk(*place);
        const auto begun = desk.beginRedo(m_second);
        XQ_OK(begun);
        QCOMPARE(begun->step, QStringLiteral("P02"));
        const auto draft = DraftBook(*place).find(begun->key);
        XQ_OK(draft);
        QVERIFY(draft->has_value());
        const QJsonObject content = (*draft)->content;
        QCOMPARE(content.value(QLatin1String("outcome")).toString(), QStringLiteral("submit"));
        QCOMPARE(parseInstant(content.value(QLatin1String("businessAt")).toString()).value_or(0),
            test::cityNow());
        QCOMPARE(content.value(QLatin1String("redoOf")).toString(), m_second);
        const QJsonObject elements = content.value(QLatin1String("elements")).toObject();
        QCOMPARE(elements.value(QLatin1String("verification")).toString(),
            QStringLiteral("现场属实，已拍照"));
        QCOMPARE(elements.value(QLatin1String("jurisdiction")).toBool(), true);

        QCOMPARE(desk.settleRedone().value_or(-1), 0); // a draft is no act yet
        QVERIFY(desk.views()->last().begun);
        XQ_OK(CaseDesk(*place).act(m_stream, verified(QStringLiteral("现场属实，已拍照并复核"))));
        QCOMPARE(desk.settleRedone().value_or(-1), 1);
        const auto left = desk.views();
        XQ_OK(left);
        QCOMPARE(left->size(), 1);
        QCOMPARE(left->first().entry.refusal.event.id, m_first);
    }

    void discardingNeedsAReason()
    {
        auto place = openAs(m_store, QStringLiteral("clerk"));
        SetAsideDesk desk(*place);
        QCOMPARE(desk.discard(m_first, QStringLiteral("  ")).error().code,
            QStringLiteral("set-aside.reason"));
        XQ_OK(desk.discard(m_first, QStringLiteral("平台版本正确")));
        QVERIFY(desk.views()->isEmpty());
        const auto all = desk.list(false);
        XQ_OK(all);
        QCOMPARE(all->size(), 2); // the records stay
    }

    void theUnsentAreNamed()
    {
        auto place = openAs(m_store, QStringLiteral("clerk"));
        const auto lines = SetAsideDesk(*place).unsent(3);
        XQ_OK(lines);
        QCOMPARE(lines->size(), 3);
        for (const UnsentLine& line : *lines) {
            QVERIFY(!line.what.isEmpty());
            QVERIFY(line.at > 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestSetAside)
#include "tst_setaside.moc"
