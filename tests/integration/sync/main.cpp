// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/sync/suites.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QString only = qEnvironmentVariable("XQ_SUITE");
    int failed = 0;
    for (auto make : {makeWireTest, makeRefusalTest, makeFaultTest, makeFileTest, makeEngineTest,
             makeCaseTest, makeProcessTest, makeSimulationTest}) {
        const auto suite = make();
        if (only.isEmpty() || only == QLatin1String(suite->metaObject()->className())) {
            failed += QTest::qExec(suite.get(), argc, argv);
        }
    }
    return failed;
}
