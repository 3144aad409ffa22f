# SPDX-License-Identifier: GPL-3.0-or-later
xq_test(tst_print LEVEL integration
    SOURCES print/main.cpp print/samples.cpp print/samples.h print/tst_layout.cpp
        print/tst_layout.h print/tst_output.cpp print/tst_output.h
    LIBS xq_print Qt6::Pdf Qt6::Widgets rapidcheck)
