# SPDX-License-Identifier: GPL-3.0-or-later
xq_test(tst_store LEVEL unit TIMEOUT 300
    SOURCES store/main.cpp store/suites.h store/databasetest.cpp store/migratortest.cpp
        store/schema.qrc
    LIBS xq_store)
target_compile_definitions(tst_store PRIVATE "XQ_SQLITE_LIBRARY=\"$<TARGET_FILE:xq_sqlite>\"")
set_target_properties(tst_store PROPERTIES AUTORCC ON)
