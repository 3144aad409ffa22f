// SPDX-License-Identifier: GPL-3.0-or-later
// app/xingquan-server: the municipal hub as a program: its first steps, its directory, its running.
#pragma once

#include "models/base/instant.h"
#include "sync/server/hub.h"

namespace xq {

/// What stands on the command line before or after the verb.
struct ServerCall {
    QString data;
    QString listen; ///< empty: as in server.conf
    bool json = false;
};

/// A hub with the clock it lives by: the machine's, or in a trial city XINGQUAN_CLOCK running on.
struct OpenHub {
    std::unique_ptr<StreamRegistry> registry;
    std::unique_ptr<Clock> clock;
    std::unique_ptr<Hub> hub;
};
/// Errors: those of Hub::open, clock.trial-only, time.invalid.
Result<OpenHub> openHub(const QString& folder);

/// The user's data folder (XDG data home) + /xingquan-server.
QString defaultServerFolder();

Result<void> initServer(const ServerCall& call, const HubPlan& plan);
Result<void> addUnit(const ServerCall& call, const QString& code, const QString& name);
Result<void> listUnits(const ServerCall& call);
Result<void> printEnrolCode(
    const ServerCall& call, const QString& unit, const QStringList& also);
Result<void> listDevices(const ServerCall& call);
Result<void> revokeDevice(const ServerCall& call, const QString& id, const QString& reason);
Result<void> verifyServer(const ServerCall& call, bool rebuild);
Result<void> backupServer(const ServerCall& call, const QString& folder);
/// Serves until SIGTERM or SIGINT; requests that run are answered.
Result<void> runServer(const ServerCall& call);

void printError(const ServerCall& call, const Error& error);

} // namespace xq
