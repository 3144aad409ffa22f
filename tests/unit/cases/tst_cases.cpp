// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenariotest.h"
#include "walktest.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    ScenarioTest scenarios;
    WalkTest walks;
    int failed = QTest::qExec(&scenarios, argc, argv);
    if (argc < 2) {
        failed += QTest::qExec(&walks, argc, argv);
    }
    return failed;
}
