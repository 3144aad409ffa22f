// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/workplace.h"

namespace xq {

struct CaseView;

/// An entry of the set-aside list with what hangs on it.
struct SetAsideEntry {
    SetAside refusal;
    QString person; ///< name of the author, or the id where it is not known
    QStringList reliesOn; ///< other entries of the list that this one rests on
};

/// What a record is, in words, as far as that can be said without its flow.
QString setAsideWhat(const Event& event);

/// One thing of a refused record beside what stands on the platform.
struct SetAsideField {
    QString label;
    QString mine;
    QString platform; ///< empty where the platform has no such record
    bool differs = false;
    friend bool operator==(const SetAsideField&, const SetAsideField&) = default;
};

/// An entry as its author reads it: what was refused, why, and what the platform has in its place.
struct SetAsideView {
    SetAsideEntry entry;
    QString subject; ///< number and short cause of the case; empty: none is known
    QString what; ///< "Inspection of the scene: submitted"
    QString device; ///< label
    bool mine = false; ///< the person signed in wrote it, and so decides
    bool onPlatform = false; ///< the platform has the same step
    QString platformPerson;
    QString platformDevice;
    Instant platformAt = 0;
    QList<SetAsideField> fields;
    QStringList dependants; ///< entries that rest on this one
    bool asDraft = false; ///< redoing opens a draft; otherwise the same is recorded again
    QString redoImpossible; ///< why it cannot be redone; empty: it can
    bool begun = false; ///< its draft was made and not submitted yet
};

/// A draft that beginRedo() made (DraftBook): {elements, opinion, documents, businessAt,
/// outcome, target, redoOf}.
struct RedoDraft {
    QString stream; ///< "case:<uuid>"
    QString step; ///< whose form it fills
    QString key; ///< "case:<uuid>/P05"
};

/// A recorded act that waits for the exchange.
struct UnsentLine {
    QString subject;
    QString what;
    Instant at = 0;
};

/// What the server refused (protocol.md rule 4): kept whole until its author redoes it on the
/// present state or discards it with a reason. Nothing is merged, nothing decided by closing the
/// list. Errors: set-aside.not-found, set-aside.author (only the author decides), set-aside.reason,
/// set-aside.resolved, and those of the act itself.
class SetAsideDesk {
public:
    explicit SetAsideDesk(Workplace& place);

    Result<QList<SetAsideEntry>> list(bool openOnly = true) const;
    /// Records the same act again on the present state, judged anew; the old entry counts as redone
    /// in the same transaction.
    Result<Event> redo(const QString& event);
    Result<void> discard(const QString& event, const QString& reason);

    /// Open entries, each followed by those that rest on it.
    Result<QList<SetAsideView>> views() const;
    /// Puts the refused content into a draft of the case's form; the entry stays until something is
    /// recorded from it. Errors: set-aside.redo (nothing of it fits the step the case is in).
    Result<RedoDraft> beginRedo(const QString& event);
    /// Entries whose draft was recorded meanwhile count as redone; how many.
    Result<int> settleRedone();
    Result<QList<UnsentLine>> unsent(int limit) const;

private:
    struct Names;
    Result<SetAsideView> view(const SetAsideEntry& entry, const Names& names) const;
    Result<void> readCase(SetAsideView& view, const CaseView& known, const Names& names) const;
    Result<SetAside> find(const QString& event) const;

    Workplace& m_place;
};

} // namespace xq
