// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of one case, offscreen.
#include "tests/support/windows.h"
#include "tests/ui/cases/suites.h"

int main(int argc, char** argv)
{
    const QApplication app(argc, argv);
    const xq::test::WindowsOfTest windows("tst_ui_cases");
    int failures = 0;
    const auto run = [&](QObject& suite) { failures += QTest::qExec(&suite, argc, argv); };
    xq::NewCaseTest newCase;
    run(newCase);
    xq::CaseDialogsTest dialogs;
    run(dialogs);
    xq::CaseViewTest caseView;
    run(caseView);
    return failures;
}
