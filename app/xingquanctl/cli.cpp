// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/xingquanctl/cli.h"

#include "app/xingquanctl/password.h"
#include "models/identity/verdict.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QStandardPaths>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <cstring>

namespace xq {
namespace {

std::string words(const char* source)
{
    return QCoreApplication::translate("xq::Cli", source).toStdString();
}

// CLI11's help in the user's language.
class HelpFormatter : public CLI::Formatter {
public:
    HelpFormatter()
    {
        label("Usage", words(QT_TRANSLATE_NOOP("xq::Cli", "Usage")));
        label("OPTIONS", words(QT_TRANSLATE_NOOP("xq::Cli", "OPTIONS")));
        label("SUBCOMMAND", words(QT_TRANSLATE_NOOP("xq::Cli", "VERB")));
        label("SUBCOMMANDS", words(QT_TRANSLATE_NOOP("xq::Cli", "VERB")));
        label("REQUIRED", words(QT_TRANSLATE_NOOP("xq::Cli", "(required)")));
        label("Positionals", words(QT_TRANSLATE_NOOP("xq::Cli", "Arguments")));
        column_width(28);
    }
    std::string make_group(std::string group, bool isPositional,
        std::vector<const CLI::Option*> options) const override
    {
        if (group == "Options") {
            group = words(QT_TRANSLATE_NOOP("xq::Cli", "Options"));
        }
        return CLI::Formatter::make_group(std::move(group), isPositional, std::move(options));
    }
};

QString rest(const QString& text, const QString& mark)
{
    const qsizetype at = text.indexOf(mark);
    return at < 0 ? text : text.mid(at + mark.size());
}

Error usageError(const CLI::App& app, const CLI::ParseError& error)
{
    // Not by get_name(): for superfluous arguments that is the verb's own name.
    const bool extra = dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr;
    const bool required = dynamic_cast<const CLI::RequiredError*>(&error) != nullptr;
    const QString what = QString::fromUtf8(error.what());
    QString message;
    const auto left = app.remaining(true);
    if (extra || (required && !left.empty())) {
        QStringList extras;
        for (const std::string& word : left) {
            extras.append(QString::fromStdString(word));
        }
        message = QCoreApplication::translate("xq::Cli", "Not understood: %1.")
                      .arg(extras.isEmpty() ? rest(what, QStringLiteral(": "))
                                            : extras.join(QLatin1Char(' ')));
    } else if (required && what.startsWith(u"A subcommand")) {
        message = QCoreApplication::translate("xq::Cli", "It is not said what to do.");
    } else if (required) {
        message = QCoreApplication::translate("xq::Cli", "%1 is missing.")
                      .arg(what.left(what.indexOf(QStringLiteral(" is required"))));
    } else if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
        message = QCoreApplication::translate(
            "xq::Cli", "%1 is written with the wrong number of values.")
                      .arg(what.left(what.indexOf(QLatin1Char(':'))));
    } else {
        message = QCoreApplication::translate("xq::Cli", "The command line is not understood.");
    }
    message = joinedSentences(message,
        QCoreApplication::translate("xq::Cli", "Nothing was done; --help shows what is possible."));
    return {ErrorKind::Usage, QStringLiteral("usage"), message, what};
}

bool asksForJson(int argc, const char* const* argv)
{
    for (int i = 1; i < argc && std::strcmp(argv[i], "--") != 0; ++i) {
        if (std::strcmp(argv[i], "--json") == 0) {
            return true;
        }
    }
    return false;
}

} // namespace

struct Cli::Parts {
    CLI::App app;
    std::shared_ptr<Action> chosen = std::make_shared<Action>();
    Argument store;
    Argument user;
    Argument passwordFile;
    Argument jsonFlag;
    bool json = false;
    std::optional<QString> password;
    std::optional<QJsonValue> document;
};

Cli::Cli()
    : m(std::make_unique<Parts>())
{
    CLI::App& app = m->app;
    app.name("xingquanctl");
    app.description(words(QT_TRANSLATE_NOOP(
        "xq::Cli", "Xingquan without a window: every use case of the client for the shell.")));
    app.formatter(std::make_shared<HelpFormatter>());
    app.set_help_flag("-h,--help", words(QT_TRANSLATE_NOOP("xq::Cli", "Show this help and stop")));
    app.set_version_flag("--version", "xingquanctl " XQ_VERSION,
        words(QT_TRANSLATE_NOOP("xq::Cli", "Show the version and stop")));
    app.fallthrough(); // the options below may also stand behind the verb
    app.require_subcommand(1);
    Command top(&app, m->chosen);
    const auto say
        = [](const char* source) { return QCoreApplication::translate("xq::Cli", source); };
    m->store = top.option(QStringLiteral("--store"), QStringLiteral("DIR"),
        say(QT_TRANSLATE_NOOP(
            "xq::Cli", "Folder of the store (otherwise the user's data folder)")));
    m->user = top.option(QStringLiteral("--user"), QStringLiteral("NAME"),
        say(QT_TRANSLATE_NOOP("xq::Cli", "Who acts")));
    m->passwordFile = top.option(QStringLiteral("--password-file"), QStringLiteral("FILE"),
        say(QT_TRANSLATE_NOOP("xq::Cli",
            "File whose first line is the password (otherwise XINGQUAN_PASSWORD, or it is "
            "asked)")));
    m->jsonFlag = top.flag(QStringLiteral("--json"),
        say(QT_TRANSLATE_NOOP("xq::Cli", "One JSON document for programs instead of text")));
}

Cli::~Cli() = default;

Command Cli::area(const QString& name, const QString& description)
{
    CLI::App* area = m->app.add_subcommand(name.toStdString(), description.toStdString());
    area->group(words(QT_TRANSLATE_NOOP("xq::Cli", "Areas")));
    return {area, m->chosen};
}

int Cli::run(int argc, const char* const* argv)
{
    m->json = asksForJson(argc, argv);
    try { // CLI11 reports everything by exceptions; none leaves this function
        m->app.parse(argc, argv);
    } catch (const CLI::Success& request) { // --help, --version
        std::ostringstream out;
        std::ostringstream err;
        m->app.exit(request, out, err);
        write(QByteArray::fromStdString(out.str()));
        return 0;
    } catch (const CLI::ParseError& error) {
        return finish(fail(usageError(m->app, error)));
    }
    if (!*m->chosen) {
        return finish(fail(usageError(m->app, CLI::RequiredError::Subcommand(1))));
    }
    return finish((*m->chosen)());
}

int Cli::finish(const Result<void>& result)
{
    if (m->json) {
        if (!result) {
            QJsonObject object = m->document ? m->document->toObject() : QJsonObject();
            object.insert(QStringLiteral("error"),
                QJsonObject {{QStringLiteral("code"), result.error().code},
                    {QStringLiteral("message"), result.error().message},
                    {QStringLiteral("details"), result.error().details}});
            m->document = object;
        }
        if (m->document) {
            const QJsonDocument document = m->document->isArray()
                ? QJsonDocument(m->document->toArray())
                : QJsonDocument(m->document->toObject());
            write(document.toJson(QJsonDocument::Compact) + '\n');
        }
    } else if (!result) {
        write(
            (result.error().message + QStringLiteral(" [%1]\n").arg(result.error().code)).toUtf8(),
            true);
    }
    if (std::fflush(stdout) != 0) { // a full disk behind a redirection must not look like success
        return static_cast<int>(ErrorKind::Storage);
    }
    return result ? 0 : static_cast<int>(result.error().kind);
}

void Cli::write(const QByteArray& bytes, bool error)
{
    std::fwrite(
        bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), error ? stderr : stdout);
}

bool Cli::json() const
{
    return m->json;
}

QString Cli::storePath() const
{
    if (m->store.given()) {
        return m->store.text();
    }
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/xingquan");
}

std::optional<QString> Cli::userName() const
{
    return m->user.given() ? std::optional(m->user.text()) : std::nullopt;
}

Result<QString> Cli::password(const QString& prompt) const
{
    if (!m->password) {
        XQ_ASSIGN(read, readPassword(m->passwordFile.text(), prompt));
        m->password = read;
    }
    return *m->password;
}

Result<QString> Cli::firstPassword(const QString& prompt) const
{
    return readPassword(m->passwordFile.text(), prompt, true);
}

void Cli::line(const QString& text)
{
    if (!m->json) {
        write(text.toUtf8() + '\n');
    }
}

void Cli::note(const QString& text)
{
    if (!m->json) {
        write(text.toUtf8() + '\n', true);
    }
}

void Cli::raw(const QString& text)
{
    write(text.toUtf8());
}

void Cli::document(const QJsonValue& value)
{
    m->document = value;
}

} // namespace xq
