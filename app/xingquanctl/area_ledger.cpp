// SPDX-License-Identifier: GPL-3.0-or-later
// `ledger`: the quarterly ledgers as PDF, XLSX, CSV or JSON.
#include "app/xingquanctl/areas.h"
#include "app/xingquanctl/cli.h"
#include "app/xingquanctl/workplaces.h"
#include "models/base/json.h"
#include "models/services/ledgerdesk.h"
#include "ui/print/ledgerpdf.h"
#include "ui/print/ledgerxlsx.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace xq {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Cli)
};

Result<void> writeJson(const LedgerDocument& document, const QString& path)
{
    XQ_ASSIGN(bytes, ledgerToJson(document));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return fail(ErrorKind::Storage, QStringLiteral("ledger.write"),
            Text::tr(
                "The ledger could not be written to %1. The figures are unchanged; choose another "
                "place.")
                .arg(path),
            file.errorString());
    }
    return {};
}

Result<QStringList> writeAs(
    const LedgerDocument& document, const QString& format, const QString& path)
{
    if (format == QLatin1String("pdf")) {
        XQ_ASSIGN(report, writeLedgerPdf({document}, LedgerPageSetup {}, path));
        return report.notes;
    }
    if (format == QLatin1String("xlsx")) {
        XQ_TRY(writeLedgerXlsx({document}, path));
        return QStringList {};
    }
    if (format == QLatin1String("csv")) {
        XQ_TRY(writeLedgerCsv(document, path));
        return QStringList {};
    }
    XQ_TRY(writeJson(document, path));
    return QStringList {};
}

/// Before anything is frozen: a typing error must not draw a number.
Result<QString> formatFrom(const QString& text)
{
    const QString format = text.toLower();
    if (format == QLatin1String("pdf") || format == QLatin1String("xlsx")
        || format == QLatin1String("csv") || format == QLatin1String("json")) {
        return format;
    }
    return fail(ErrorKind::Usage, QStringLiteral("usage"),
        Text::tr("--format is pdf, xlsx, csv or json, not %1.").arg(text));
}

} // namespace

void addLedgerArea(Cli& cli)
{
    Command area = cli.area(QStringLiteral("ledger"), Text::tr("Quarterly ledgers"));

    Command list
        = area.verb(QStringLiteral("list"), Text::tr("Kinds and quarters that can be printed"));
    list.action([&cli]() -> Result<void> {
        XQ_ASSIGN(place, openWorkplace(cli));
        XQ_ASSIGN(entries, LedgerDesk(*place).list());
        QJsonArray rows;
        for (const LedgerDesk::Entry& entry : entries) {
            rows.append(QJsonObject {{QStringLiteral("kind"), entry.kind},
                {QStringLiteral("quarter"), entry.quarter},
                {QStringLiteral("name"), ledgerKindName(entry.kind)},
                {QStringLiteral("cases"), entry.cases}, {QStringLiteral("snapshot"), entry.number},
                {QStringLiteral("frozenAt"), jsonTime(entry.frozenAt)}});
            cli.line(QStringLiteral("%1 %2 %3 %4 %5")
                         .arg(entry.kind, entry.quarter, QString::number(entry.cases),
                             entry.number.isEmpty() ? QStringLiteral("—") : entry.number,
                             ledgerKindName(entry.kind)));
        }
        cli.document(rows);
        return {};
    });

    Command make = area.verb(QStringLiteral("make"),
        Text::tr("Write a ledger: the quarter's snapshot, or a draft while the quarter runs"));
    const Argument kind
        = make.positional(QStringLiteral("KIND"), Text::tr("As `ledger list` shows it"));
    const Argument quarterText = make.requiredOption(
        QStringLiteral("--quarter"), QStringLiteral("2017Q1"), Text::tr("Quarter"));
    const Argument format = make.requiredOption(QStringLiteral("--format"),
        QStringLiteral("pdf|xlsx|csv|json"), Text::tr("Form of the file"));
    const Argument out = make.requiredOption(
        QStringLiteral("--out"), QStringLiteral("FILE"), Text::tr("Where to"));
    const Argument asDraft
        = make.flag(QStringLiteral("--draft"), Text::tr("The figures of now, without a number"));
    const Argument anew = make.flag(
        QStringLiteral("--freeze"), Text::tr("A new numbered snapshot, even if there is one"));
    make.action([=, &cli]() -> Result<void> {
        XQ_ASSIGN(quarter, Quarter::parse(quarterText.text()));
        XQ_ASSIGN(form, formatFrom(format.text()));
        if (asDraft.given() && anew.given()) {
            return fail(ErrorKind::Usage, QStringLiteral("usage"),
                Text::tr("--draft and --freeze exclude each other."));
        }
        // Freezing is the unit administrator's act.
        XQ_ASSIGN(place, openAs(cli, Role::Platform));
        LedgerDesk desk(*place);
        auto document = asDraft.given() ? desk.draft(kind.text(), quarter)
            : anew.given()              ? desk.freeze(kind.text(), quarter)
                                        : desk.forPrinting(kind.text(), quarter);
        if (!document) {
            return fail(document.error());
        }
        XQ_ASSIGN(notes, writeAs(*document, form, out.text()));
        cli.document(QJsonObject {{QStringLiteral("kind"), document->kind},
            {QStringLiteral("quarter"), document->quarter},
            {QStringLiteral("draft"), document->draft},
            {QStringLiteral("number"), document->snapshotNumber},
            {QStringLiteral("digest"), document->digest},
            {QStringLiteral("rows"), static_cast<qint64>(document->rows.size())},
            {QStringLiteral("file"), out.text()},
            {QStringLiteral("size"), QFileInfo(out.text()).size()}});
        cli.line(document->draft
                ? Text::tr("Draft written to %1").arg(out.text())
                : Text::tr("%1 written to %2, digest %3")
                      .arg(document->snapshotNumber, out.text(), document->digest));
        for (const QString& note : notes) {
            cli.note(note);
        }
        return {};
    });
}

} // namespace xq
