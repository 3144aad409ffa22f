// SPDX-License-Identifier: GPL-3.0-or-later
// What the frame shows, as plain values the wiring fills in: user, status bar, counts, search hits,
// sign-in state. No service and no store is known here.
#pragma once

#include "models/base/instant.h"
#include "ui/shell/page.h"
#include "ui/widgets/badge.h"

#include <QDate>

namespace xq {

struct ShellUser {
    QString login {};
    QString name {};
    QString unit {}; ///< full name of the unit; broken over two lines in the navigation
    QString section {};
    QString role {}; ///< as shown: 经办人
    QStringList roles {}; ///< keys matched with PageEntry::roles
};

enum class Connection : quint8 {
    Online, ///< connected, nothing on its way
    Syncing, ///< connected, records on their way
    Offline, ///< since `since`
    NeverConnected, ///< a store without a server
};

enum class ClockState : quint8 {
    Trusted, ///< within `clockErrorMs` of the platform
    Estimated, ///< offline: carried on from the last contact, `clockErrorMs` wide
    Wrong, ///< differs by more than 2 minutes
    Unknown, ///< never compared
};

/// The status bar, from left to right.
struct ShellStatus {
    Connection connection = Connection::NeverConnected;
    Instant since = 0; ///< offline since; 0 = unknown
    QString failure {}; ///< offline: the sentence why, where one is known
    int unsent = 0;
    Instant lastSync = 0; ///< 0 = never
    ClockState clock = ClockState::Unknown;
    qint64 clockErrorMs = 0;
    Instant draftSaved = 0; ///< 0 = no draft in this session
    QString user {}; ///< empty before sign-in
    QString role {};
    Instant now = 0;
    bool trial = false;

    friend bool operator==(const ShellStatus&, const ShellStatus&) = default;
};

/// A figure beside an entry of the navigation.
struct NavCount {
    int count = 0;
    Status level = Status::Neutral; ///< Warning = something due today, Alarm = alarms; else grey
};

struct SearchHit {
    QString title {};
    QString detail {};
    PageAddress address {};
};

struct SignInAccount {
    QString login {};
    QString name {};
    Instant lastSignIn = 0; ///< as this window saw it; 0 = not known
};

/// What is known before anybody signed in: the store is locked, so most of it is what the window
/// saw last. What was never seen is not said.
struct SignInState {
    QString unit {};
    QList<SignInAccount> accounts {}; ///< of this store, the last user first
    bool hasServer = false; ///< false: a store of its own, nothing to be offline from
    bool reached = false; ///< the last exchange went well
    QString device {}; ///< "CG-PC-07"; empty = not known
    bool encrypted = true;
    Instant lastBackup = 0;
    Instant lastSync = 0;
    int unsent = 0;
    qint64 clockErrorMs = -1; ///< at the last exchange; negative = not known
    QString version {};
    bool trial = false;
    Instant now = 0;
};

} // namespace xq
