// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/workplace.h"

#include <QJsonObject>

namespace xq {

class Cli;

/// Opens the store that the command line names, signed in. A trial store needs no password; without
/// --user it acts as its clerk. A real store asks for the password of --user, or of its only
/// account. Errors: usage (several accounts and no --user), store.*, key.*, session.*.
Result<std::unique_ptr<Workplace>> openWorkplace(const Cli& cli);
/// The same for an act of another role: a trial store without --user acts as somebody who holds it.
Result<std::unique_ptr<Workplace>> openAs(const Cli& cli, Role role);
/// Clock and randomness as the environment says (XINGQUAN_CLOCK).
Workplace::Options workplaceOptions();

/// A day of an option; invalid where it is not given. Errors: usage.date.
Result<QDate> dayOf(const QString& text);

/// 2017-03-10T16:20:00+08:00, or null for "not yet".
QJsonValue jsonTime(Instant at);
QJsonValue jsonDay(QDate day);

} // namespace xq
