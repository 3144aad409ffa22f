// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/print/tst_layout.h"
#include "tests/integration/print/tst_output.h"

#include <QGuiApplication>
#include <QTest>

int main(int argc, char** argv)
{
    QGuiApplication application(argc, argv);
    LayoutTest layout;
    OutputTest output;
    return QTest::qExec(&layout, argc, argv) | QTest::qExec(&output, argc, argv);
}
