// SPDX-License-Identifier: GPL-3.0-or-later
// `check`: is this code, number or document number well formed, and if not, why not.
#include "app/xingquanctl/areas.h"
#include "app/xingquanctl/cli.h"
#include "models/base/csv.h"
#include "models/base/instant.h"
#include "models/identity/citizenid.h"
#include "models/identity/documentnumber.h"
#include "models/identity/masking.h"
#include "models/identity/orgcode.h"
#include "models/identity/phone.h"
#include "models/identity/regions.h"
#include "models/identity/uscc.h"

#include <QCoreApplication>

namespace xq {
namespace {

struct Checked {
    Verdict verdict;
    QJsonObject facts; ///< what a valid code says by itself
};

Checked ofUscc(const QString& text)
{
    const UsccVerdict verdict = checkUscc(text);
    return {verdict,
        {{QStringLiteral("registrar"), verdict.registrar},
            {QStringLiteral("bodyKind"), verdict.bodyKind},
            {QStringLiteral("region"), verdict.region},
            {QStringLiteral("regionName"), regionPath(verdict.region)},
            {QStringLiteral("orgCode"), verdict.orgCode}}};
}

Checked ofCitizenId(const QString& text)
{
    const CitizenIdVerdict verdict = checkCitizenId(text, localDate(SystemClock().now()));
    return {verdict,
        {{QStringLiteral("eighteen"), verdict.eighteen},
            {QStringLiteral("birth"), verdict.birth.toString(Qt::ISODate)},
            {QStringLiteral("sex"),
                verdict.sex == Sex::Male ? QStringLiteral("male") : QStringLiteral("female")},
            {QStringLiteral("area"), verdict.area},
            {QStringLiteral("areaName"), regionPath(verdict.area, verdict.birth.year())}}};
}

Checked ofOrgCode(const QString& text)
{
    const Verdict verdict = checkOrgCode(text);
    return {verdict, {{QStringLiteral("printed"), printedOrgCode(verdict.normalised)}}};
}

Checked ofDocumentNumber(const QString& text)
{
    const DocumentNumberVerdict verdict = checkDocumentNumber(text);
    return {verdict,
        {{QStringLiteral("word"), verdict.number.word},
            {QStringLiteral("issuer"), verdict.number.issuer()},
            {QStringLiteral("type"), verdict.number.type()},
            {QStringLiteral("year"), verdict.number.year},
            {QStringLiteral("serial"), verdict.number.serial}}};
}

Checked ofPhone(const QString& text)
{
    return {checkPhone(text), {}};
}

struct Kind {
    const char16_t* name;
    const char* argument;
    const char* description;
    Checked (*check)(const QString&);
};
constexpr Kind kKinds[] = {
    {u"uscc", "CODE", QT_TRANSLATE_NOOP("xq::Cli", "Unified social credit code (GB 32100)"),
        ofUscc},
    {u"citizen-id", "ID",
        QT_TRANSLATE_NOOP("xq::Cli", "Citizen identity number, 18 or 15 characters (GB 11643)"),
        ofCitizenId},
    {u"org-code", "CODE", QT_TRANSLATE_NOOP("xq::Cli", "Organisation code (GB 11714)"), ofOrgCode},
    {u"document-number", "TEXT", QT_TRANSLATE_NOOP("xq::Cli", "Document number"), ofDocumentNumber},
    {u"phone", "NUMBER", QT_TRANSLATE_NOOP("xq::Cli", "Telephone number"), ofPhone},
};

QJsonArray jsonOf(const QVector<Finding>& findings)
{
    QJsonArray out;
    for (const Finding& finding : findings) {
        out.append(QJsonObject {{QStringLiteral("reason"), finding.reason},
            {QStringLiteral("message"), finding.sentence}});
    }
    return out;
}

QJsonObject jsonOf(const Checked& checked, const QString& value)
{
    const Verdict& verdict = checked.verdict;
    QJsonArray hints;
    for (const Hint& hint : verdict.hints) {
        hints.append(QJsonObject {{QStringLiteral("position"), hint.position},
            {QStringLiteral("found"), QString(hint.found)},
            {QStringLiteral("suggested"), QString(hint.suggested)}});
    }
    QJsonObject object {{QStringLiteral("kind"), verdict.kind}, {QStringLiteral("value"), value},
        {QStringLiteral("normalised"), verdict.normalised},
        {QStringLiteral("valid"), verdict.valid()},
        {QStringLiteral("reason"), verdict.error ? verdict.error->reason : QString()},
        {QStringLiteral("warnings"), jsonOf(verdict.warnings)}, {QStringLiteral("hints"), hints},
        {QStringLiteral("suggestion"), verdict.suggestion}};
    if (verdict.valid()) {
        object.insert(QStringLiteral("facts"), checked.facts);
    }
    return object;
}

Result<void> checkOne(Cli& cli, const Kind& kind, const QString& value)
{
    const Checked checked = kind.check(value);
    cli.document(jsonOf(checked, value));
    XQ_ASSIGN(normalised, checked.verdict.result());
    const bool personal = checked.verdict.kind == u"citizen-id";
    cli.line(QCoreApplication::translate("xq::Cli", "Valid: %1")
                 .arg(personal ? maskedIdentity(normalised) : normalised));
    for (const Finding& warning : checked.verdict.warnings) {
        cli.note(warning.sentence);
    }
    return {};
}

const Kind* kindNamed(const QString& name)
{
    for (const Kind& kind : kKinds) {
        if (name == QStringView(kind.name)) {
            return &kind;
        }
    }
    return nullptr;
}

Result<void> checkBatch(Cli& cli, const QString& path)
{
    XQ_ASSIGN(table, readCsvFile(path));
    XQ_TRY(table.require({QStringLiteral("kind"), QStringLiteral("value")}));
    const int valueColumn = table.column(QStringLiteral("value"));
    QString text = csvLine({QStringLiteral("kind"), QStringLiteral("value"),
        QStringLiteral("valid"), QStringLiteral("reason")});
    QJsonArray list;
    for (const CsvRow& row : table.rows) {
        const QString name = table.field(row, QStringLiteral("kind"));
        const Kind* kind = kindNamed(name);
        if (kind == nullptr) {
            return fail(ErrorKind::Usage, QStringLiteral("check.kind"),
                QCoreApplication::translate("xq::Cli",
                    "Row %1: \"%2\" is no kind that can be checked. Nothing was printed; the kinds "
                    "are uscc, citizen-id, org-code, document-number and phone.")
                    .arg(row.number)
                    .arg(name.left(40)));
        }
        const QString& value = row.fields[valueColumn];
        const Checked checked = kind->check(value);
        const bool valid = checked.verdict.valid();
        if (cli.json()) {
            list.append(jsonOf(checked, value));
        } else {
            text += csvLine({name, value, valid ? QStringLiteral("yes") : QStringLiteral("no"),
                valid ? QString() : checked.verdict.error->reason});
        }
    }
    cli.document(list);
    if (!cli.json()) {
        cli.raw(text);
    }
    return {};
}

tl::unexpected<Error> notBoth()
{
    return fail(ErrorKind::Usage, QStringLiteral("usage"),
        QCoreApplication::translate(
            "xq::Cli", "Say what to check: a kind and a code, or --batch with a table."));
}

} // namespace

void addCheckArea(Cli& cli)
{
    Command area = cli.area(QStringLiteral("check"),
        QCoreApplication::translate("xq::Cli", "Check codes and numbers by their own rules"));
    const Argument batch = area.option(QStringLiteral("--batch"), QStringLiteral("FILE.csv"),
        QCoreApplication::translate(
            "xq::Cli", "Check every row of a table with the columns kind,value"));
    for (const Kind& kind : kKinds) {
        Command verb = area.verb(QString::fromUtf16(kind.name),
            QCoreApplication::translate("xq::Cli", kind.description));
        const Argument value = verb.positional(QLatin1String(kind.argument),
            QCoreApplication::translate(
                "xq::Cli", "The text; blanks, hyphens, full-width and lower case do not matter"));
        verb.action([&cli, &kind, value, batch]() -> Result<void> {
            return batch.given() ? Result<void>(notBoth()) : checkOne(cli, kind, value.text());
        });
    }
    area.action([&cli, batch]() -> Result<void> {
        return batch.given() ? checkBatch(cli, batch.text()) : Result<void>(notBoth());
    });
}

} // namespace xq
