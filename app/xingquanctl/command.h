// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

namespace CLI {
class App;
}

namespace xq {

/// What was written for one option or positional. A handle: it is filled when the command line is
/// read and may be captured by value in an action.
class Argument {
public:
    Argument()
        : m_values(std::make_shared<QStringList>())
    {
    }
    bool given() const { return !m_values->isEmpty(); }
    /// The last value, or an empty text.
    QString text() const { return given() ? m_values->last() : QString(); }
    QStringList all() const { return *m_values; }
    void append(const QString& value) { m_values->append(value); }

private:
    std::shared_ptr<QStringList> m_values;
};

/// What a verb does once the whole command line has been understood.
using Action = std::function<Result<void>()>;

/// An area (`check`) or a verb (`uscc`) of the command line. Wraps CLI11 so that area files deal
/// with QString and Result and do not compile its headers. A cheap handle; the Cli owns what it
/// points to.
class Command {
public:
    Command(CLI::App* app, std::shared_ptr<Action> chosen)
        : m_app(app)
        , m_chosen(std::move(chosen))
    {
    }

    Command verb(const QString& name, const QString& description);

    Argument positional(const QString& name, const QString& description);
    Argument optionalPositional(const QString& name, const QString& description);
    /// `names` like "--out" or "-o,--out"; `value` names what follows it in the help.
    Argument option(const QString& names, const QString& value, const QString& description);
    Argument requiredOption(const QString& names, const QString& value, const QString& description);
    /// May be written several times, one value each.
    Argument repeatedOption(const QString& names, const QString& value, const QString& description);
    /// given() tells whether it stands there.
    Argument flag(const QString& names, const QString& description);

    /// For an area: what happens when no verb follows. An area without an action needs a verb.
    void action(Action action);

private:
    CLI::App* m_app;
    std::shared_ptr<Action> m_chosen;
};

} // namespace xq
