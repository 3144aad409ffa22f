# SPDX-License-Identifier: GPL-3.0-or-later
xq_test(tst_ledgers LEVEL unit
    SOURCES ledgers/main.cpp ledgers/tst_builders.h ledgers/tst_builders.cpp
        ledgers/tst_document.h ledgers/tst_document.cpp
    LIBS xq_ledgers rapidcheck)
