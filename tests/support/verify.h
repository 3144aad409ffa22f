// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

/// Fails the test with the error's code and sentence unless the result holds. The expression is
/// evaluated once: QVERIFY2 alone evaluates its text even where the condition holds.
#define XQ_OK(expression)                                                                          \
    do {                                                                                           \
        const auto& xqOutcome = (expression);                                                      \
        QVERIFY2(xqOutcome.has_value(),                                                            \
            xqOutcome.has_value()                                                                  \
                ? ""                                                                               \
                : qPrintable(xqOutcome.error().code + QLatin1Char(' ') + xqOutcome.error().message \
                    + QLatin1Char(' ') + xqOutcome.error().details));                              \
    } while (false)
