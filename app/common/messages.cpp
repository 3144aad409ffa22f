// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/messages.h"

#include "models/identity/masking.h"

#include <QByteArray>
#include <QString>

#include <cstdio>

namespace xq {
namespace {

const char* levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "critical";
    case QtFatalMsg:
        return "fatal";
    }
    return "message";
}

void handle(QtMsgType type, const QMessageLogContext& /*context*/, const QString& text)
{
    static const bool debug = qEnvironmentVariableIsSet("XQ_DEBUG");
    if (type == QtDebugMsg && !debug) {
        return;
    }
    if (text.startsWith(QLatin1String("QStandardPaths: XDG_RUNTIME_DIR not set"))) {
        return; // Qt takes a folder of its own; over ssh and in cron jobs there is never one
    }
    const QByteArray line = maskedIdentitiesIn(text).toUtf8();
    // Qt ends the program itself after a fatal message.
    std::fprintf(stderr, "%s: %s\n", levelName(type), line.constData());
}

} // namespace

void installMessageHandler()
{
    qInstallMessageHandler(handle);
}

} // namespace xq
