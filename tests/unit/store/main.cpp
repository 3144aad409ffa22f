// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/store/suites.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    Suites suites;
    addDatabaseTests(suites);
    addMigratorTests(suites);
    addKeyFileTests(suites);
    addMakingTests(suites);
    addBlobStoreTests(suites);
    addBackupTests(suites);
    addFaultTests(suites);
    int failures = 0;
    for (const auto& suite : suites) {
        failures += QTest::qExec(suite.get(), argc, argv);
    }
    return failures == 0 ? 0 : 1;
}
