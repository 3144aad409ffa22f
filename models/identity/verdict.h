// SPDX-License-Identifier: GPL-3.0-or-later
// models/identity: what can be told of a code, a number or an amount from its text alone (cases.md
// section 5). Nothing here asks a register, knows a case, or corrects an input silently.
#pragma once

#include "models/base/error.h"

#include <QString>
#include <QVector>

#include <optional>

namespace xq {

/// One thing found in a text: `reason` for programs (never translated), `sentence` for people.
struct Finding {
    QString reason;
    QString sentence;

    friend bool operator==(const Finding&, const Finding&) = default;
};
inline Finding finding(const char* reason, const QString& sentence)
{
    return {QLatin1String(reason), sentence};
}

/// Two sentences in a row: a blank between them, except after full-width punctuation.
QString joinedSentences(const QString& first, const QString& second);

/// A character that is often mistaken for another (I for 1); only ever offered, never applied.
struct Hint {
    int position = 0; ///< 1-based, in the normalised text
    QChar found;
    QChar suggested;

    friend bool operator==(const Hint&, const Hint&) = default;
};

/// What a validator says. One error at most (the first that makes the rest meaningless); warnings
/// never make a code invalid.
struct Verdict {
    QString kind; ///< "uscc", "citizen-id", "org-code", "document-number", "phone"
    QString normalised; ///< the text as compared and stored
    std::optional<Finding> error;
    QVector<Finding> warnings;
    QVector<Hint> hints;
    QString suggestion; ///< the text with every hint followed, only if that one is valid

    bool valid() const { return !error.has_value(); }
    /// The normalised text, or the error as a refusal with code `<kind>.<reason>`.
    Result<QString> result() const;
    /// "Did you mean …" for people, or nothing.
    QString hintSentence() const;

    friend bool operator==(const Verdict&, const Verdict&) = default;
};

/// Pairs of `letters` that occur in `text`, by the table of cases.md 5.1: I→1, O→0, Z→2, S→5, V→U.
QVector<Hint> confusableHints(const QString& text, const QString& letters);
/// `text` with every hint followed.
QString withHints(QString text, const QVector<Hint>& hints);

} // namespace xq
