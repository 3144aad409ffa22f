// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

namespace xq::test {

/// The exit code of a program that has ended, for tests that expect refusals too. A crash or a
/// finding of a sanitizer (exit code 99, see XQ_TEST_SANITIZER) is never one of them: it ends the
/// test at once, with what the program said.
inline int endedWith(QProcess& process, const QByteArray& said)
{
    constexpr int kSanitizerFinding = 99;
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() == kSanitizerFinding) {
        qFatal("%s fell over: %s", qPrintable(process.program()), said.constData());
    }
    return process.exitCode();
}

} // namespace xq::test
