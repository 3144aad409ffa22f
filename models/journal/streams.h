// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/journal/event.h"

#include <memory>
#include <vector>

namespace xq {

class Database;

/// A stream's state as the journal keeps it: a canonical JSON object folded from its events.
struct StreamState {
    QString stream;
    QJsonObject state; ///< empty object: nothing has happened yet
    QString head; ///< id of the newest non-commuting event; empty: none
    bool readOnly = false; ///< holds an event type this program does not know (protocol.md rule 7)
    bool exists() const { return !state.isEmpty(); }
};

/// Read access to every stream's state inside the running transaction: what rules may look at
/// besides their own stream (items, people, flows, calendars).
class States {
public:
    virtual ~States() = default;
    virtual Result<StreamState> load(const QString& stream) const = 0;
};

/// What surrounds an admission. No clock, no settings but these: same input, same answer on client
/// and server.
struct AdmitContext {
    const States& states;
    /// The moment by which the rules judge: latest moment of the event's trusted-time interval.
    Instant now = 0;
};

/// The meaning of one kind of stream. `fold` and `admit` are pure (their only inputs are the
/// arguments) and total; handlers hold no mutable state and are used from several threads.
class StreamHandler {
public:
    virtual ~StreamHandler() = default;
    virtual QString kind() const = 0; ///< "case"
    /// Types (with highest version) it can fold; anything else makes the stream read-only.
    virtual bool knows(const QString& type, int version) const = 0;
    /// Commuting types (a remark, added evidence) never move the head and never conflict.
    virtual bool commutes(const QString& type) const = 0;
    /// May the event happen now? Error code "rule.<id>" where a supervision rule blocks.
    virtual Result<void> admit(
        const StreamState& current, const Event& event, const AdmitContext& context) const = 0;
    virtual QJsonObject fold(QJsonObject state, const Event& event) const = 0;
    /// Tables it fills, for clearing and for row-by-row comparison after a rebuild. Each has a
    /// column `stream` by which a stream's rows are deleted before project() writes them anew.
    virtual QStringList tables() const = 0;
    /// True: project() finds the old rows in place and itself brings them up to date.
    virtual bool keepsRows() const { return false; }
    /// Inserts the stream's rows: a pure function of its state (never of the clock or other
    /// streams).
    virtual Result<void> project(Database& database, const StreamState& state) const = 0;
};

/// The handlers of a program; owned by it, handed to Journal by reference, outlives it.
class StreamRegistry {
public:
    void add(std::unique_ptr<StreamHandler> handler);
    const StreamHandler* find(const QString& streamOrKind) const; ///< null: unknown kind
    const std::vector<std::unique_ptr<StreamHandler>>& all() const { return m_handlers; }

private:
    std::vector<std::unique_ptr<StreamHandler>> m_handlers;
};

/// The partition an event lives in: "ref" (bodies, items, flows, calendars, parameters: everybody's
/// references) or "unit:<code>" (cases, leads, people, ledgers, devices of one unit).
/// protocol.md 2.
QString partitionOf(const Event& event);

} // namespace xq
