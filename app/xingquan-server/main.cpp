// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/messages.h"
#include "app/common/translations.h"
#include "app/xingquan-server/commands.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>

namespace xq {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::ServerApp)
};

std::string s(const QString& text)
{
    return text.toStdString();
}
QString q(const std::string& text)
{
    return QString::fromStdString(text);
}

QStringList list(const std::vector<std::string>& texts)
{
    QStringList all;
    for (const std::string& text : texts) {
        all.append(q(text));
    }
    return all;
}

struct Words { // what CLI11 fills
    std::string data, listen, city, code, name, unit, id, reason, folder;
    std::vector<std::string> hosts, also;
    bool json = false, trial = false, rebuild = false;

    ServerCall call() const
    {
        return {data.empty() ? defaultServerFolder() : q(data), q(listen), json};
    }
    HubPlan plan() const
    {
        HubPlan plan;
        plan.city = q(city);
        plan.hosts = list(hosts);
        plan.trial = trial;
        return plan;
    }
};

using Action = std::function<Result<void>()>;

void addInit(CLI::App& app, Words& words, Action& chosen)
{
    CLI::App* init = app.add_subcommand(
        "init", s(Text::tr("Make a city's server: authority, keys, store, settings")));
    init->add_option("--city", words.city, s(Text::tr("Name of the city")))->required();
    init->add_option("--host", words.hosts,
        s(Text::tr("Further name or address of this machine; may be repeated")));
    init->add_flag("--trial", words.trial,
        s(Text::tr("A trial city: takes trial stores only, clock by XINGQUAN_CLOCK")));
    init->callback([&] { chosen = [&] { return initServer(words.call(), words.plan()); }; });
}

void addDirectory(CLI::App& app, Words& words, Action& chosen)
{
    CLI::App* unit = app.add_subcommand("unit", s(Text::tr("Units that may connect")));
    unit->require_subcommand(1);
    CLI::App* add = unit->add_subcommand("add", s(Text::tr("Add a unit")));
    add->add_option("CODE", words.code, s(Text::tr("Code of the unit")))->required();
    add->add_option("NAME", words.name, s(Text::tr("Name of the unit")))->required();
    add->callback(
        [&] { chosen = [&] { return addUnit(words.call(), q(words.code), q(words.name)); }; });
    unit->add_subcommand("list", s(Text::tr("List the units")))->callback([&] {
        chosen = [&] { return listUnits(words.call()); };
    });

    CLI::App* code = app.add_subcommand(
        "enrol-code", s(Text::tr("Print a one-time code for a unit's PC, valid 7 days")));
    code->add_option("UNIT", words.unit, s(Text::tr("Code of the unit")))->required();
    code->add_option("--also", words.also,
        s(Text::tr("Further unit for which this PC may speak; may be repeated")));
    code->callback([&] {
        chosen = [&] { return printEnrolCode(words.call(), q(words.unit), list(words.also)); };
    });

    CLI::App* device = app.add_subcommand("device", s(Text::tr("Enrolled PCs")));
    device->require_subcommand(1);
    device->add_subcommand("list", s(Text::tr("List the PCs: last contact, what was received")))
        ->callback([&] { chosen = [&] { return listDevices(words.call()); }; });
    CLI::App* revoke = device->add_subcommand("revoke", s(Text::tr("Exclude a PC at once")));
    revoke->add_option("ID", words.id, s(Text::tr("Id of the device")))->required();
    revoke->add_option("--reason", words.reason, s(Text::tr("Why")))->required();
    revoke->callback(
        [&] { chosen = [&] { return revokeDevice(words.call(), q(words.id), q(words.reason)); }; });
}

void addOperation(CLI::App& app, Words& words, Action& chosen)
{
    app.add_subcommand("run", s(Text::tr("Serve until SIGTERM (also without a verb)")))
        ->callback([&] { chosen = [&] { return runServer(words.call()); }; });
    CLI::App* verify = app.add_subcommand(
        "verify", s(Text::tr("Check chains, signatures and files of the whole store")));
    verify->add_flag("--rebuild", words.rebuild,
        s(Text::tr("Also make every table anew and compare row for row")));
    verify->callback([&] { chosen = [&] { return verifyServer(words.call(), words.rebuild); }; });
    CLI::App* backup = app.add_subcommand(
        "backup", s(Text::tr("Copy store, files, keys and settings into a new folder")));
    backup->add_option("FOLDER", words.folder, s(Text::tr("A folder that is not there")))
        ->required();
    backup->callback([&] { chosen = [&] { return backupServer(words.call(), q(words.folder)); }; });
}

int runProgram(int argc, char** argv)
{
    Words words;
    Action chosen = [&] { return runServer(words.call()); };
    CLI::App app(s(Text::tr("The municipal server of Xingquan")), "xingquan-server");
    app.fallthrough();
    app.set_version_flag("--version", XQ_VERSION);
    app.add_option("--data", words.data, s(Text::tr("Folder of the server")));
    app.add_option("--listen", words.listen,
        s(Text::tr("Address and port, 127.0.0.1:8443 unless server.conf says otherwise")));
    app.add_flag("--json", words.json, s(Text::tr("Answers for programs")));
    addInit(app, words, chosen);
    addDirectory(app, words, chosen);
    addOperation(app, words, chosen);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const int code = app.exit(error);
        return code == 0 ? 0 : static_cast<int>(ErrorKind::Usage);
    }
    const Result<void> done = chosen();
    if (!done) {
        printError(words.call(), done.error());
        return static_cast<int>(done.error().kind);
    }
    return 0;
}

} // namespace
} // namespace xq

int main(int argc, char** argv)
{
    xq::prepareLocale();
    xq::installMessageHandler();
    QCoreApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Xingquan"));
    QCoreApplication::setApplicationName(QStringLiteral("xingquan-server"));
    QCoreApplication::setApplicationVersion(QStringLiteral(XQ_VERSION));
    xq::installTranslations(application);
    return xq::runProgram(argc, argv);
}
