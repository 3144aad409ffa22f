// SPDX-License-Identifier: GPL-3.0-or-later
// `catalogue`: the power items, their lists, suspensions and cancellations.
#include "app/xingquanctl/areas.h"
#include "app/xingquanctl/cli.h"
#include "app/xingquanctl/files.h"
#include "app/xingquanctl/workplaces.h"
#include "models/base/words.h"
#include "models/services/cataloguedesk.h"

#include <QCoreApplication>

namespace xq {
namespace {

QString kindWord(CatalogueChange::Kind kind)
{
    switch (kind) {
    case CatalogueChange::Kind::Added:
        return QStringLiteral("added");
    case CatalogueChange::Kind::Changed:
        return QStringLiteral("changed");
    case CatalogueChange::Kind::StateChanged:
        return QStringLiteral("state-changed");
    case CatalogueChange::Kind::Same:
        return QStringLiteral("same");
    }
    return {};
}

QString changeTitle(CatalogueChange::Kind kind)
{
    switch (kind) {
    case CatalogueChange::Kind::Added:
        return QCoreApplication::translate("xq::CliPeople", "new");
    case CatalogueChange::Kind::Changed:
        return QCoreApplication::translate("xq::CliPeople", "changed");
    case CatalogueChange::Kind::StateChanged:
        return QCoreApplication::translate("xq::CliPeople", "in another state");
    case CatalogueChange::Kind::Same:
        return QCoreApplication::translate("xq::CliPeople", "the same");
    }
    return {};
}

QJsonValue limitJson(const ItemLimit& limit)
{
    if (limit.unit == ItemLimit::Unit::None) {
        return QJsonValue(QJsonValue::Null);
    }
    return QJsonObject {{QStringLiteral("amount"), limit.amount},
        {QStringLiteral("unit"), limitUnitId(limit.unit)}};
}

QJsonObject stateJson(const StateChange& state)
{
    return {{QStringLiteral("state"), itemStateId(state.state)},
        {QStringLiteral("from"), jsonDay(state.from)},
        {QStringLiteral("reason"), state.reasonSentence()},
        {QStringLiteral("ground"), state.reason}, {QStringLiteral("consent"), state.consent}};
}

QJsonObject rowJson(const ItemRow& row)
{
    return {{QStringLiteral("code"), row.code}, {QStringLiteral("kind"), kindId(row.kind)},
        {QStringLiteral("kindTitle"), kindTitle(row.kind)}, {QStringLiteral("name"), row.name},
        {QStringLiteral("department"), row.department}, {QStringLiteral("unit"), row.unit},
        {QStringLiteral("office"), row.office}, {QStringLiteral("basis"), row.basis},
        {QStringLiteral("limit"), limitJson(row.limit)},
        {QStringLiteral("state"), itemStateId(row.state.state)},
        {QStringLiteral("stateFrom"), jsonDay(row.state.from)},
        {QStringLiteral("stateReason"), row.state.reasonSentence()}};
}

QJsonObject viewJson(const ItemView& view)
{
    QJsonArray bases;
    for (const LegalBasis& basis : view.version.bases) {
        bases.append(QJsonObject {{QStringLiteral("law"), basis.law},
            {QStringLiteral("edition"), basis.edition}, {QStringLiteral("article"), basis.article},
            {QStringLiteral("paragraph"), basis.paragraph}, {QStringLiteral("item"), basis.item},
            {QStringLiteral("text"), basis.text()}});
    }
    QJsonArray history;
    for (const StateChange& change : view.item.history) {
        history.append(stateJson(change));
    }
    QJsonObject object {{QStringLiteral("code"), view.item.code},
        {QStringLiteral("kind"), kindId(view.version.kind)},
        {QStringLiteral("kindTitle"), kindTitle(view.version.kind)},
        {QStringLiteral("name"), view.version.name},
        {QStringLiteral("department"), view.version.department},
        {QStringLiteral("unit"), view.version.unit}, {QStringLiteral("unitName"), view.bodyName},
        {QStringLiteral("office"), view.version.office},
        {QStringLiteral("basis"), view.version.basisText}, {QStringLiteral("bases"), bases},
        {QStringLiteral("limit"), limitJson(view.version.limit)},
        {QStringLiteral("remarks"), view.version.remarks},
        {QStringLiteral("versionFrom"), jsonDay(view.version.from)},
        {QStringLiteral("versions"), static_cast<qint64>(view.item.versions.size())},
        {QStringLiteral("state"), itemStateId(view.state.state)},
        {QStringLiteral("stateFrom"), jsonDay(view.state.from)},
        {QStringLiteral("stateReason"), view.state.reasonSentence()},
        {QStringLiteral("history"), history}, {QStringLiteral("mayOpen"), !view.refusal}};
    if (view.refusal) {
        object.insert(QStringLiteral("refusal"),
            QJsonObject {{QStringLiteral("code"), view.refusal->code},
                {QStringLiteral("message"), view.refusal->message}});
    }
    return object;
}

void print(Cli& cli, const ItemView& view)
{
    cli.document(viewJson(view));
    cli.line(QStringLiteral("%1  %2  %3")
                 .arg(view.item.code, kindTitle(view.version.kind), view.version.name));
    const auto field = [&cli](const QString& label, const QString& value) {
        if (!value.isEmpty()) {
            cli.line(QStringLiteral("  %1: %2").arg(label, value));
        }
    };
    field(QCoreApplication::translate("xq::CliPeople", "Department"), view.version.department);
    field(QCoreApplication::translate("xq::CliPeople", "Office"), view.version.office);
    field(QCoreApplication::translate("xq::CliPeople", "Legal basis"), view.version.basisText);
    field(QCoreApplication::translate("xq::CliPeople", "Statutory limit"),
        limitText(view.version.limit));
    field(QCoreApplication::translate("xq::CliPeople", "State"), itemStateName(view.state.state));
    field(QCoreApplication::translate("xq::CliPeople", "Remarks"), view.version.remarks);
    for (const StateChange& change : view.item.history) {
        cli.line(QStringLiteral("  %1  %2  %3  %4")
                     .arg(change.from.isValid() ? change.from.toString(Qt::ISODate)
                                                : QStringLiteral("----------"),
                         itemStateName(change.state), change.reasonSentence(), change.consent));
    }
    if (view.refusal) {
        cli.line(view.refusal->message);
    }
}

QJsonObject importJson(const CatalogueImport& done)
{
    QJsonArray problems;
    for (const CatalogueProblem& problem : done.file.problems) {
        problems.append(QJsonObject {{QStringLiteral("row"), problem.row},
            {QStringLiteral("column"), problem.column},
            {QStringLiteral("reason"), problem.reason}});
    }
    QJsonArray changes;
    for (const CatalogueChange& change : done.changes) {
        if (change.kind != CatalogueChange::Kind::Same) {
            changes.append(QJsonObject {{QStringLiteral("row"), change.row},
                {QStringLiteral("code"), change.code}, {QStringLiteral("name"), change.name},
                {QStringLiteral("unit"), change.unit},
                {QStringLiteral("change"), kindWord(change.kind)},
                {QStringLiteral("fields"), QJsonArray::fromStringList(change.fields)}});
        }
    }
    using Kind = CatalogueChange::Kind;
    return {{QStringLiteral("rows"), static_cast<qint64>(done.file.rows.size())},
        {QStringLiteral("added"), done.count(Kind::Added)},
        {QStringLiteral("changed"), done.count(Kind::Changed)},
        {QStringLiteral("stateChanged"), done.count(Kind::StateChanged)},
        {QStringLiteral("same"), done.count(Kind::Same)},
        {QStringLiteral("digest"), done.file.digest}, {QStringLiteral("problems"), problems},
        {QStringLiteral("changes"), changes}};
}

/// The file, as `import` records it or as `diff` only compares it.
Result<void> takeFile(Cli& cli, const QString& path, bool record)
{
    XQ_ASSIGN(bytes, readWholeFile(path));
    XQ_ASSIGN(place, record ? openAs(cli, Role::Platform) : openWorkplace(cli));
    CatalogueDesk desk(*place);
    XQ_ASSIGN(planned, desk.plan(bytes));
    cli.document(importJson(planned));
    for (const CatalogueProblem& problem : planned.file.problems) {
        cli.note(QCoreApplication::translate("xq::CliPeople", "Row %1, column %2: %3")
                     .arg(problem.row)
                     .arg(problem.column, problem.reason));
    }
    XQ_TRY(planned.file.check());
    CatalogueImport done = planned;
    if (record) {
        XQ_ASSIGN(imported, desk.importFile(bytes));
        done = imported;
        cli.document(importJson(done));
    }
    for (const CatalogueChange& change : done.changes) {
        if (!record && change.kind != CatalogueChange::Kind::Same) {
            cli.line(QStringLiteral("%1  %2  %3  %4")
                         .arg(changeTitle(change.kind), change.code, change.name,
                             wordList(change.fields)));
        }
    }
    using Kind = CatalogueChange::Kind;
    cli.line(QCoreApplication::translate(
        "xq::CliPeople", "%1 items: %2 new, %3 changed, %4 in another state, %5 the same")
                 .arg(done.file.rows.size())
                 .arg(done.count(Kind::Added))
                 .arg(done.count(Kind::Changed))
                 .arg(done.count(Kind::StateChanged))
                 .arg(done.count(Kind::Same)));
    return {};
}

struct ListArguments {
    Argument kind, state, text, unit, day, limit;
};

Result<void> list(Cli& cli, const ListArguments& a)
{
    ItemQuery query;
    query.text = a.text.text();
    if (a.kind.given()) {
        const auto kind = kindFromText(a.kind.text());
        if (!kind) {
            return fail(ErrorKind::Usage, QStringLiteral("usage.kind"),
                QCoreApplication::translate("xq::CliPeople", "There is no kind of power %1.")
                    .arg(a.kind.text().left(40)));
        }
        query.kinds = {*kind};
    }
    if (a.state.given()) {
        query.state = itemStateFromText(a.state.text());
        if (!query.state) {
            return fail(ErrorKind::Usage, QStringLiteral("usage.state"),
                QCoreApplication::translate("xq::CliPeople", "There is no state %1.")
                    .arg(a.state.text().left(40)));
        }
    }
    if (a.unit.given()) {
        query.units = {a.unit.text()};
    }
    if (a.limit.given()) {
        bool number = false;
        query.limit = a.limit.text().toInt(&number);
        if (!number || query.limit < 1) {
            return fail(ErrorKind::Usage, QStringLiteral("usage.limit"),
                QCoreApplication::translate("xq::CliPeople", "%1 is no number of rows.")
                    .arg(a.limit.text().left(20)));
        }
    } else {
        query.limit = 100'000;
    }
    XQ_ASSIGN(day, dayOf(a.day.text()));
    query.day = day;
    XQ_ASSIGN(place, openWorkplace(cli));
    XQ_ASSIGN(rows, CatalogueDesk(*place).list(query));
    QJsonArray array;
    for (const ItemRow& row : rows) {
        array.append(rowJson(row));
        cli.line(QStringLiteral("%1  %2  %3  %4")
                     .arg(row.code, -12)
                     .arg(kindShortTitle(row.kind), itemStateName(row.state.state), row.name));
    }
    cli.document(array);
    return {};
}

void addReading(Cli& cli, Command& area)
{
    Command import = area.verb(QStringLiteral("import"),
        QCoreApplication::translate(
            "xq::CliPeople", "Take over a list of items, whole or not at all"));
    const Argument file = import.positional(QStringLiteral("FILE.csv"),
        QCoreApplication::translate("xq::CliPeople",
            "Columns code, kind, name, department, legal_basis, statutory_limit_value, "
            "statutory_limit_unit, remarks; optional state, from, reason, edition, office"));
    import.action([=, &cli] { return takeFile(cli, file.text(), true);
});

Command diff = area.verb(QStringLiteral("diff"),
    QCoreApplication::translate("xq::CliPeople", "What an import would change"));
const Argument compared = diff.positional(QStringLiteral("FILE.csv"),
    QCoreApplication::translate("xq::CliPeople", "The same columns as for import"));
diff.action([=, &cli] { return takeFile(cli, compared.text(), false); });

Command lists = area.verb(
    QStringLiteral("list"), QCoreApplication::translate("xq::CliPeople", "Items by kind and code"));
const ListArguments a {
    lists.option(QStringLiteral("--kind"), QStringLiteral("K"),
        QCoreApplication::translate("xq::CliPeople",
            "penalty, coercion, payment, award, ruling, confirmation, levy, inspection, other "
            "or licence")),
    lists.option(QStringLiteral("--state"), QStringLiteral("S"),
        QCoreApplication::translate("xq::CliPeople", "in-use, suspended, cancelled or pending")),
    lists.option(QStringLiteral("--search"), QStringLiteral("TEXT"),
        QCoreApplication::translate(
            "xq::CliPeople", "Words of code, name, pinyin initials or legal basis")),
    lists.option(QStringLiteral("--unit"), QStringLiteral("CODE"),
        QCoreApplication::translate("xq::CliPeople", "Only items of this body")),
    lists.option(QStringLiteral("--as-of"), QStringLiteral("DAY"),
        QCoreApplication::translate("xq::CliPeople", "State on that day (otherwise today)")),
    lists.option(QStringLiteral("--limit"), QStringLiteral("N"),
        QCoreApplication::translate("xq::CliPeople", "At most so many"))};
lists.action([=, &cli] { return list(cli, a); });

Command show = area.verb(QStringLiteral("show"),
    QCoreApplication::translate("xq::CliPeople", "An item with its bases and its states"));
const Argument code = show.positional(
    QStringLiteral("CODE"), QCoreApplication::translate("xq::CliPeople", "Code of the item"));
const Argument day = show.option(QStringLiteral("--as-of"), QStringLiteral("DAY"),
    QCoreApplication::translate("xq::CliPeople", "As it was on that day (otherwise today)"));
show.action([=, &cli]() -> Result<void> {
    XQ_ASSIGN(on, dayOf(day.text()));
    XQ_ASSIGN(place, openWorkplace(cli));
    XQ_ASSIGN(view, CatalogueDesk(*place).show(code.text(), on));
    print(cli, view);
    return {};
});
}

void addStates(Cli& cli, Command& area)
{
    const auto codeOf = [](Command& verb) {
        return verb.positional(QStringLiteral("CODE"),
            QCoreApplication::translate("xq::CliPeople", "Code of the item"));
    };
    const auto dateOf = [](Command& verb) {
        return verb.option(QStringLiteral("--date"), QStringLiteral("DAY"),
            QCoreApplication::translate("xq::CliPeople", "From which day (otherwise today)"));
    };
    const auto consentOf = [](Command& verb) {
        return verb.requiredOption(QStringLiteral("--consent"), QStringLiteral("N"),
            QCoreApplication::translate(
                "xq::CliPeople", "Number of the city government's consent"));
    };

    Command suspend = area.verb(QStringLiteral("suspend"),
        QCoreApplication::translate("xq::CliPeople", "Suspend an item: no new cases"));
    const Argument suspended = codeOf(suspend);
    const Argument consent = consentOf(suspend);
    const Argument reason = suspend.requiredOption(QStringLiteral("--reason"), QStringLiteral("R"),
        QCoreApplication::translate("xq::CliPeople",
            "market, self-decision, self-regulation, dormant (or 1 to 4), or words"));
    const Argument since = dateOf(suspend);
    suspend.action([=, &cli]() -> Result<void> {
        XQ_ASSIGN(day, dayOf(since.text()));
        XQ_ASSIGN(place, openAs(cli, Role::Platform));
        XQ_ASSIGN(view,
            CatalogueDesk(*place).suspend(suspended.text(), consent.text(), reason.text(), day));
        print(cli, view);
        return {};
    });

    Command enable = area.verb(QStringLiteral("enable"),
        QCoreApplication::translate("xq::CliPeople", "Enable a suspended item again"));
    const Argument enabled = codeOf(enable);
    const Argument enableConsent = consentOf(enable);
    const Argument from = dateOf(enable);
    enable.action([=, &cli]() -> Result<void> {
        XQ_ASSIGN(day, dayOf(from.text()));
        XQ_ASSIGN(place, openAs(cli, Role::Platform));
        XQ_ASSIGN(view, CatalogueDesk(*place).enable(enabled.text(), enableConsent.text(), day));
        print(cli, view);
        return {};
    });

    Command cancel = area.verb(QStringLiteral("cancel"),
        QCoreApplication::translate("xq::CliPeople", "Cancel an item for good"));
    const Argument cancelled = codeOf(cancel);
    const Argument why = cancel.requiredOption(QStringLiteral("--reason"), QStringLiteral("R"),
        QCoreApplication::translate("xq::CliPeople", "Why"));
    const Argument on = dateOf(cancel);
    cancel.action([=, &cli]() -> Result<void> {
        XQ_ASSIGN(day, dayOf(on.text()));
        XQ_ASSIGN(place, openAs(cli, Role::Platform));
        XQ_ASSIGN(view, CatalogueDesk(*place).cancel(cancelled.text(), why.text(), day));
        print(cli, view);
        return {};
    });
}

} // namespace

void addCatalogueArea(Cli& cli)
{
    Command area = cli.area(QStringLiteral("catalogue"),
        QCoreApplication::translate("xq::CliPeople", "Power items: import, list, show, suspend"));
    addReading(cli, area);
    addStates(cli, area);
}

} // namespace xq
