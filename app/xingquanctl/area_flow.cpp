// SPDX-License-Identifier: GPL-3.0-or-later
// `flow`: the definitions by which cases run.
#include "app/xingquanctl/areas.h"
#include "app/xingquanctl/cli.h"
#include "app/xingquanctl/files.h"
#include "app/xingquanctl/workplaces.h"
#include "models/base/json.h"
#include "models/base/words.h"
#include "models/flow/flowlint.h"
#include "models/people/roles.h"
#include "models/services/cataloguedesk.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace xq {
namespace {

QString severityId(FlowFinding::Severity severity)
{
    switch (severity) {
    case FlowFinding::Severity::Note:
        return QStringLiteral("note");
    case FlowFinding::Severity::Warning:
        return QStringLiteral("warning");
    case FlowFinding::Severity::Error:
        return QStringLiteral("error");
    }
    return {};
}

QString severityName(FlowFinding::Severity severity)
{
    switch (severity) {
    case FlowFinding::Severity::Note:
        return QCoreApplication::translate("xq::CliPeople", "note");
    case FlowFinding::Severity::Warning:
        return QCoreApplication::translate("xq::CliPeople", "warning");
    case FlowFinding::Severity::Error:
        return QCoreApplication::translate("xq::CliPeople", "error");
    }
    return {};
}

/// The definition that new cases run on.
Result<FlowVersion> newest(Cli& cli, const QString& key)
{
    XQ_ASSIGN(place, openWorkplace(cli));
    XQ_ASSIGN(record, ReferenceDesk(*place).flow(key));
    return *record.newest();
}

Result<void> list(Cli& cli)
{
    XQ_ASSIGN(place, openWorkplace(cli));
    XQ_ASSIGN(rows, ReferenceDesk(*place).flows());
    QJsonArray array;
    for (const ReferenceRepository::FlowRow& row : rows) {
        array.append(
            QJsonObject {{QStringLiteral("key"), row.key}, {QStringLiteral("version"), row.version},
                {QStringLiteral("title"), row.title}, {QStringLiteral("digest"), row.digest}});
        cli.line(QStringLiteral("%1  %2  %3  %4")
                     .arg(row.key, -20)
                     .arg(row.version)
                     .arg(row.title, row.digest.left(12)));
    }
    cli.document(array);
    return {};
}

Result<void> show(Cli& cli, const QString& key)
{
    XQ_ASSIGN(version, newest(cli, key));
    XQ_ASSIGN(flow, readFlow(version.definition));
    cli.document(QJsonObject {{QStringLiteral("key"), flow.key},
        {QStringLiteral("version"), version.version}, {QStringLiteral("title"), version.title},
        {QStringLiteral("digest"), version.digest}, {QStringLiteral("kind"), flow.kind},
        {QStringLiteral("procedure"), flow.procedure},
        {QStringLiteral("definition"), version.definition}});
    cli.line(
        QStringLiteral("%1  %2  %3").arg(flow.key, QString::number(version.version), flow.name));
    for (const FlowStep& step : flow.steps) {
        QStringList roles;
        for (const QString& role : step.roles) {
            roles.append(roleName(role));
        }
        cli.line(QStringLiteral("  %1  %2  %3").arg(step.id, -5).arg(step.name, wordList(roles)));
        for (const FlowOutcome& outcome : step.outcomes) {
            QStringList targets = outcome.targets;
            for (const FlowTarget& target : outcome.to) {
                targets.append(target.step);
            }
            cli.line(QStringLiteral("           %1 → %2")
                         .arg(outcome.id, targets.join(QStringLiteral(" / "))));
        }
    }
    return {};
}

/// A file where there is one of that name, otherwise the published flow of that key.
Result<QJsonObject> definitionOf(Cli& cli, const QString& fileOrKey)
{
    if (!QFileInfo::exists(fileOrKey)) {
        XQ_ASSIGN(version, newest(cli, fileOrKey));
        return version.definition;
    }
    XQ_ASSIGN(bytes, readWholeFile(fileOrKey, 8 * 1024 * 1024));
    return parseJsonObject(bytes);
}

Result<void> lint(Cli& cli, const QString& fileOrKey)
{
    XQ_ASSIGN(definition, definitionOf(cli, fileOrKey));
    const auto flow = readFlow(definition);
    if (!flow) {
        cli.document(QJsonObject {
            {QStringLiteral("ok"), false}, {QStringLiteral("findings"), QJsonArray()}});
        cli.note(flow.error().details);
        Error error = flow.error();
        error.kind = ErrorKind::Refused;
        return fail(std::move(error));
    }
    const QList<FlowFinding> findings = lintFlow(*flow);
    QJsonArray array;
    int errors = 0;
    for (const FlowFinding& finding : findings) {
        errors += finding.severity == FlowFinding::Severity::Error ? 1 : 0;
        array.append(QJsonObject {{QStringLiteral("severity"), severityId(finding.severity)},
            {QStringLiteral("code"), finding.code}, {QStringLiteral("step"), finding.step},
            {QStringLiteral("message"), finding.message}});
        cli.line(
            QStringLiteral("%1  %2  %3  %4")
                .arg(severityName(finding.severity), finding.code, finding.step, finding.message));
    }
    cli.document(QJsonObject {{QStringLiteral("ok"), errors == 0},
        {QStringLiteral("key"), flow->key}, {QStringLiteral("findings"), array}});
    if (errors > 0) {
        return refused(QStringLiteral("flow.lint"),
            QCoreApplication::translate(
                "xq::CliPeople", "%1 errors must be mended before the flow %2 can be published.")
                .arg(errors)
                .arg(flow->key));
    }
    if (findings.isEmpty()) {
        cli.line(QCoreApplication::translate("xq::CliPeople", "Nothing to complain about."));
    }
    return {};
}

} // namespace

void addFlowArea(Cli& cli)
{
    Command area = cli.area(QStringLiteral("flow"),
        QCoreApplication::translate("xq::CliPeople", "Flow definitions: list, show, lint"));
    area.verb(QStringLiteral("list"),
            QCoreApplication::translate("xq::CliPeople", "Published flows with their versions"))
        .action([&cli] { return list(cli); });
    Command shows = area.verb(QStringLiteral("show"),
        QCoreApplication::translate("xq::CliPeople", "The newest version of a flow"));
    const Argument key = shows.positional(
        QStringLiteral("KEY"), QCoreApplication::translate("xq::CliPeople", "Key of the flow"));
    shows.action([=, &cli] { return show(cli, key.text()); });
    Command lints = area.verb(QStringLiteral("lint"),
        QCoreApplication::translate(
            "xq::CliPeople", "Check a definition against the skeleton of law"));
    const Argument target = lints.positional(QStringLiteral("FILE|KEY"),
        QCoreApplication::translate(
            "xq::CliPeople", "A JSON file, or the key of a published flow"));
    lints.action([=, &cli] { return lint(cli, target.text()); });
}

} // namespace xq
