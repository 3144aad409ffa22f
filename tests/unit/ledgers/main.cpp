// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/ledgers/tst_builders.h"
#include "tests/unit/ledgers/tst_document.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    BuildersTest builders;
    DocumentTest document;
    return QTest::qExec(&builders, argc, argv) | QTest::qExec(&document, argc, argv);
}
