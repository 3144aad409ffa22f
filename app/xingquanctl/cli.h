// SPDX-License-Identifier: GPL-3.0-or-later
// app/xingquanctl: the same program without a window (cli.md). An area file turns arguments into
// calls of the services and their answers into text or JSON; rules live in models.
#pragma once

#include "app/xingquanctl/command.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <memory>
#include <optional>

namespace xq {

/// One run: the options before the area, where output goes, and how it ends.
class Cli {
public:
    Cli();
    ~Cli();
    Cli(const Cli&) = delete;
    Cli& operator=(const Cli&) = delete;

    Command area(const QString& name, const QString& description);

    /// Reads the command line, runs the one action it names, writes the answer. Returns the exit
    /// code of cli.md: 0 done, else the ErrorKind.
    int run(int argc, const char* const* argv);

    // What the options in front of the area say.
    bool json() const;
    QString storePath() const; ///< --store, or the user's data folder (XDG)
    std::optional<QString> userName() const;
    /// XINGQUAN_PASSWORD, --password-file or a prompt that shows `prompt` and echoes nothing.
    /// Errors: password.missing (no terminal to ask at), password.file.
    /// A second call in the same run asks nobody again.
    Result<QString> password(const QString& prompt) const;
    /// The same for the first account of a store, whose password is being chosen: asked twice.
    Result<QString> firstPassword(const QString& prompt) const;

    /// Text for people, on standard output; nothing in JSON mode.
    void line(const QString& text);
    /// Text for people beside the answer, on standard error; nothing in JSON mode.
    void note(const QString& text);
    /// Text exactly as it stands (CSV), on standard output.
    void raw(const QString& text);
    /// The one JSON document; written at the end, and only in JSON mode. When the action fails
    /// afterwards, an object gets the key `error` beside its own.
    void document(const QJsonValue& value);

private:
    int finish(const Result<void>& result);
    void write(const QByteArray& bytes, bool error = false);

    struct Parts;
    std::unique_ptr<Parts> m;
};

} // namespace xq
