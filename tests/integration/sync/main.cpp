// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/sync/suites.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTest>

int main(int argc, char** argv)
{
    // What is proved here is logic; durability has tests of its own. Stores in memory do not wait
    // for the disk at each of their many commits.
    if (qEnvironmentVariableIsEmpty("TMPDIR")
        && QFileInfo(QStringLiteral("/dev/shm")).isWritable()) {
        qputenv("TMPDIR", "/dev/shm");
    }
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
