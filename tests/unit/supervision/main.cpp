// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/supervision/tst_golden.h"
#include "tests/unit/supervision/tst_properties.h"
#include "tests/unit/supervision/tst_rules.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    GoldenTest golden;
    RulesTest rules;
    PropertiesTest properties;
    return QTest::qExec(&golden, argc, argv) | QTest::qExec(&rules, argc, argv)
        | QTest::qExec(&properties, argc, argv);
}
