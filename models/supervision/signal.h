// SPDX-License-Identifier: GPL-3.0-or-later
// models/supervision: what electronic supervision sees in the history of a case or lead: rules,
// signals (early warnings and alarms) and the words that explain them. Pure values and functions;
// knows no store, no window, and never says that somebody is at fault: a signal is a lead until it
// has been checked.
#pragma once

#include "models/base/instant.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace xq {

/// Families of supervision.md 2.2.
enum class SignalFamily { Time, Process };
QString familyId(SignalFamily family); ///< "time", "process"
QString familyName(SignalFamily family); ///< translated

/// A figure on which a signal rests, with the place it was read from.
struct SignalFigure {
    QString name; ///< translated
    QString value; ///< as shown: time, span, number
    QString source; ///< translated: record, parameter, flow
    friend bool operator==(const SignalFigure&, const SignalFigure&) = default;
};

/// Why a signal was raised, in a form that can be read, printed and disputed.
struct SignalExplanation {
    QString fact; ///< one line for lists
    QString sentence; ///< what, until when; never who is to blame
    QString title; ///< of the rule
    QString basis; ///< citation: law and article, or the parameter
    QList<SignalFigure> figures;
    Instant moment = 0; ///< by which the rule judged
    int ruleVersion = 1;
    // The scale beside the sentence; 0: the rule has none.
    Instant start = 0;
    Instant warn = 0;
    Instant end = 0;
    Instant reached = 0; ///< how far it went: the stop, or the moment asked for
    friend bool operator==(const SignalExplanation&, const SignalExplanation&) = default;
};

/// Why a signal no longer holds.
enum class SignalEnd {
    Standing,
    Met, ///< the act came in time
    Acted, ///< something was done again
    Superseded, ///< a graver signal of the same clock took its place
    Recomputed, ///< extension, suspension or a corrected limit (supervision.md 2.4.5)
    Converted, ///< the lead became a case, which carries the signal on
    Voided,
};
QString signalEndId(SignalEnd end); ///< "met"; empty while it stands
QString signalEndText(SignalEnd end); ///< translated

/// A rule's finding on a stretch [raisedAt, fellAwayAt) of a history (architecture.md, Signals).
/// Rule version and moment are attributes: identity is only what it is about.
struct Signal {
    QString id; ///< signalId(): 64 hex digits
    QString rule; ///< "T2", "P4"; gates of cases.md 2.11 by their own code
    SignalFamily family = SignalFamily::Time;
    int level = 1; ///< 1–3 of supervision.md 2.2, as reached by the moment asked for
    Instant escalatedAt = 0; ///< when a rule 2→3 reached 3; 0: not
    QString stream;
    QString step; ///< step id; empty: the whole case
    QString stepName;
    QString run; ///< what within the stream: "P07#2", "clock:case", "entry", "attempt:<event>"
    int occurrence = 1;
    QString subject; ///< number of the case, or a lead's short text
    QString title; ///< cause of the case
    QString unit;
    QString office;
    QString person; ///< id of who handles the matter; empty: nobody yet
    Instant raisedAt = 0;
    Instant fellAwayAt = 0; ///< 0: stands
    SignalEnd ended = SignalEnd::Standing;
    bool blocked = false; ///< an attempt that a rule stopped: counted, not scored
    SignalExplanation explanation;

    bool standing() const { return fellAwayAt == 0; }
    friend bool operator==(const Signal&, const Signal&) = default;
};

/// SM3 over rule, stream, run and occurrence, in hex: whoever judges the same history names the
/// same signal the same way, offline or not.
QString signalId(const QString& rule, const QString& stream, const QString& run, int occurrence);

/// Stable keys for `--json`; times in ISO 8601.
QJsonObject signalToJson(const Signal& signal);

/// Gravest first, then newest, then by rule and id.
bool graver(const Signal& a, const Signal& b);

} // namespace xq
