// SPDX-License-Identifier: GPL-3.0-or-later
// A stream kind for tests of the journal itself: a note that is written, overwritten and remarked
// on.
#pragma once

#include "models/journal/streams.h"
#include "models/store/database.h"

#include <QJsonArray>

namespace xq::test {

/// `note.written` {text} (non-commuting; text "no" is refused by rule.test), `note.remarked` {text}
/// (commuting). Fills table `note_row`.
class NoteHandler final : public StreamHandler {
public:
    static QByteArray schema()
    {
        return "CREATE TABLE note_row (stream TEXT NOT NULL, text TEXT NOT NULL, remarks INTEGER "
               "NOT "
               "NULL, secret TEXT NOT NULL, PRIMARY KEY (stream)) STRICT;";
    }
    QString kind() const override { return QStringLiteral("note"); }
    bool knows(const QString& type, int version) const override
    {
        return version == 1
            && (type == QLatin1String("note.written") || type == QLatin1String("note.remarked"));
    }
    bool commutes(const QString& type) const override
    {
        return type == QLatin1String("note.remarked");
    }
    Result<void> admit(
        const StreamState& current, const Event& event, const AdmitContext&) const override
    {
        if (event.body.value(QStringLiteral("text")).toString() == QLatin1String("no")) {
            return refused(QStringLiteral("rule.test"), QStringLiteral("not allowed"));
        }
        if (commutes(event.type) && !current.exists()) {
            return refused(QStringLiteral("note.missing"), QStringLiteral("nothing to remark on"));
        }
        return {};
    }
    QJsonObject fold(QJsonObject state, const Event& event) const override
    {
        if (event.type == QLatin1String("note.written")) {
            state.insert(QStringLiteral("text"), event.body.value(QStringLiteral("text")));
            state.insert(QStringLiteral("secret"),
                event.part(QStringLiteral("secret")).value(QStringLiteral("name")).toString());
        } else {
            QJsonArray remarks = state.value(QStringLiteral("remarks")).toArray();
            remarks.append(event.body.value(QStringLiteral("text")));
            state.insert(QStringLiteral("remarks"), remarks);
        }
        return state;
    }
    QStringList tables() const override { return {QStringLiteral("note_row")}; }
    Result<void> project(Database& database, const StreamState& state) const override
    {
        auto insert = database.prepare(QStringLiteral(
            "INSERT INTO note_row (stream, text, remarks, secret) VALUES (?, ?, ?, ?)"));
        return insert.bind(1, state.stream)
            .bind(2, state.state.value(QStringLiteral("text")).toString())
            .bind(3,
                static_cast<qint64>(state.state.value(QStringLiteral("remarks")).toArray().size()))
            .bind(4, state.state.value(QStringLiteral("secret")).toString())
            .run();
    }
};

} // namespace xq::test
