# SPDX-License-Identifier: GPL-3.0-or-later
xq_test(tst_base LEVEL unit SOURCES base/tst_base.cpp LIBS xq_base)
