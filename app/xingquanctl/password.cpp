// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/xingquanctl/password.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace xq {
namespace {

constexpr qsizetype kMaxBytes = 1024;

Result<QString> fromFile(const QString& path)
{
    QFile file(path);
    if (!file.exists()) {
        return fail(ErrorKind::NotFound, QStringLiteral("password.file"),
            QCoreApplication::translate("xq::Cli", "There is no password file %1.")
                .arg(QFileInfo(path).fileName()));
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::Storage, QStringLiteral("password.file"),
            QCoreApplication::translate(
                "xq::Cli", "The password file %1 cannot be read. Check its permissions.")
                .arg(QFileInfo(path).fileName()),
            file.errorString());
    }
    QByteArray line = file.readLine(kMaxBytes + 2);
    while (line.endsWith('\n') || line.endsWith('\r')) {
        line.chop(1);
    }
    if (line.size() > kMaxBytes) {
        return fail(ErrorKind::Usage, QStringLiteral("password.too-long"),
            QCoreApplication::translate(
                "xq::Cli", "The first line of the password file is too long to be a password."));
    }
    return QString::fromUtf8(line);
}

// The controlling terminal with its echo off; both are put right again when it goes out of scope.
class SilentTerminal {
public:
    SilentTerminal()
        : m_device(open("/dev/tty", O_RDWR | O_CLOEXEC))
    {
        if (m_device >= 0 && tcgetattr(m_device, &m_before) == 0) {
            termios silent = m_before;
            silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
            m_changed = tcsetattr(m_device, TCSAFLUSH, &silent) == 0;
        }
    }
    ~SilentTerminal()
    {
        if (m_changed) {
            tcsetattr(m_device, TCSAFLUSH, &m_before);
        }
        if (m_device >= 0) {
            close(m_device);
        }
    }
    SilentTerminal(const SilentTerminal&) = delete;
    SilentTerminal& operator=(const SilentTerminal&) = delete;

    bool ready() const { return m_changed; }
    void show(const QByteArray& text) const
    {
        [[maybe_unused]] const auto written
            = ::write(m_device, text.constData(), static_cast<std::size_t>(text.size()));
    }
    QByteArray line() const
    {
        QByteArray out;
        char c = 0;
        while (out.size() <= kMaxBytes && read(m_device, &c, 1) == 1 && c != '\n') {
            out += c;
        }
        return out;
    }

private:
    int m_device;
    termios m_before {};
    bool m_changed = false;
};

Result<QString> readFrom(
    const char* variable, const QString& file, const QString& prompt, bool isNew)
{
    if (qEnvironmentVariableIsSet(variable)) {
        return qEnvironmentVariable(variable);
    }
    if (!file.isEmpty()) {
        return fromFile(file);
    }
    const SilentTerminal terminal;
    if (!terminal.ready()) {
        return fail(ErrorKind::Usage, QStringLiteral("password.missing"),
            QCoreApplication::translate("xq::Cli",
                "A password is needed and there is no terminal to ask for it. Set %1 or name a "
                "file that holds it.")
                .arg(QLatin1String(variable)));
    }
    terminal.show(prompt.toUtf8() + ' ');
    const QByteArray typed = terminal.line();
    terminal.show("\n");
    if (isNew) {
        terminal.show(QCoreApplication::translate("xq::Cli", "The same once more:").toUtf8() + ' ');
        const QByteArray again = terminal.line();
        terminal.show("\n");
        if (again != typed) {
            return fail(ErrorKind::Usage, QStringLiteral("password.differs"),
                QCoreApplication::translate("xq::Cli",
                    "The two entries of the new password differ. Nothing was done; try again."));
        }
    }
    return QString::fromUtf8(typed);
}

} // namespace

Result<QString> readPassword(const QString& file, const QString& prompt, bool isNew)
{
    return readFrom("XINGQUAN_PASSWORD", file, prompt, isNew);
}

Result<QString> readNewPassword(const QString& file, const QString& prompt, bool isNew)
{
    return readFrom("XINGQUAN_NEW_PASSWORD", file, prompt, isNew);
}

} // namespace xq
