// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/xingquanctl/command.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>

namespace xq {
namespace {

CLI::Option* addOption(
    CLI::App* app, const QString& names, const QString& description, Argument argument)
{
    CLI::Option* option = app->add_option_function<std::vector<std::string>>(
        names.toStdString(),
        [argument](const std::vector<std::string>& values) mutable {
            for (const std::string& value : values) {
                argument.append(QString::fromStdString(value));
            }
        },
        description.toStdString());
    // One value each time it is written: what follows is the next argument, not a second value.
    return option->expected(1)->allow_extra_args(false);
}

CLI::Option* addNamed(CLI::App* app, const QString& names, const QString& value,
    const QString& description, const Argument& argument)
{
    return addOption(app, names, description, argument)
        ->type_name(value.toStdString())
        ->multi_option_policy(CLI::MultiOptionPolicy::Throw);
}

} // namespace

Command Command::verb(const QString& name, const QString& description)
{
    CLI::App* verb = m_app->add_subcommand(name.toStdString(), description.toStdString());
    verb->group(QCoreApplication::translate("xq::Cli", "Verbs").toStdString());
    m_app->require_subcommand(1);
    return {verb, m_chosen};
}

Argument Command::positional(const QString& name, const QString& description)
{
    Argument argument;
    addOption(m_app, name, description, argument)->type_name("")->required();
    return argument;
}

Argument Command::optionalPositional(const QString& name, const QString& description)
{
    Argument argument;
    addOption(m_app, name, description, argument)->type_name("");
    return argument;
}

Argument Command::option(const QString& names, const QString& value, const QString& description)
{
    Argument argument;
    addNamed(m_app, names, value, description, argument);
    return argument;
}

Argument Command::requiredOption(
    const QString& names, const QString& value, const QString& description)
{
    Argument argument;
    addNamed(m_app, names, value, description, argument)->required();
    return argument;
}

Argument Command::repeatedOption(
    const QString& names, const QString& value, const QString& description)
{
    Argument argument;
    addOption(m_app, names, description, argument)
        ->type_name(value.toStdString())
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    return argument;
}

Argument Command::flag(const QString& names, const QString& description)
{
    Argument argument;
    m_app->add_flag_callback(
        names.toStdString(), [argument]() mutable { argument.append(QStringLiteral("yes")); },
        description.toStdString());
    return argument;
}

void Command::action(Action action)
{
    CLI::App* app = m_app;
    auto chosen = m_chosen;
    const bool hasVerbs = !app->get_subcommands({}).empty();
    if (hasVerbs) {
        app->require_subcommand(0, 1);
    }
    app->callback([app, chosen, action = std::move(action)] {
        if (app->get_subcommands().empty()) { // otherwise the verb acts
            *chosen = action;
        }
    });
}

} // namespace xq
