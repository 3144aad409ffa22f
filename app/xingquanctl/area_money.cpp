// SPDX-License-Identifier: GPL-3.0-or-later
// `money`: amounts in capitals as documents and receipts write them, and back.
#include "app/xingquanctl/areas.h"
#include "app/xingquanctl/cli.h"
#include "models/base/csv.h"
#include "models/identity/money.h"

#include <QCoreApplication>

namespace xq {
namespace {

QJsonObject jsonOf(qint64 fen, const QString& capitals)
{
    return {{QStringLiteral("amount"), formatMoney(fen)}, {QStringLiteral("fen"), fen},
        {QStringLiteral("capitals"), capitals}};
}

Result<void> printCapitals(Cli& cli, const QString& amount)
{
    XQ_ASSIGN(fen, parseMoney(amount));
    XQ_ASSIGN(capitals, moneyInCapitals(fen));
    cli.document(jsonOf(fen, capitals));
    cli.line(capitals);
    return {};
}

Result<void> printAmount(Cli& cli, const QString& text)
{
    XQ_ASSIGN(fen, parseMoneyCapitals(text));
    XQ_ASSIGN(capitals, moneyInCapitals(fen));
    cli.document(jsonOf(fen, capitals));
    cli.line(formatMoney(fen));
    return {};
}

Result<void> capitalsBatch(Cli& cli, const QString& path)
{
    XQ_ASSIGN(table, readCsvFile(path));
    XQ_TRY(table.require({QStringLiteral("amount")}));
    const int column = table.column(QStringLiteral("amount"));
    QString text = csvLine({QStringLiteral("amount"), QStringLiteral("capitals")});
    QJsonArray list;
    for (const CsvRow& row : table.rows) {
        const QString& amount = row.fields[column];
        const auto fen = parseMoney(amount);
        const auto capitals = fen ? moneyInCapitals(*fen) : tl::unexpected<Error>(fen.error());
        if (!capitals) {
            Error error = capitals.error();
            error.message
                = QCoreApplication::translate("xq::Cli", "Row %1: %2 Nothing was printed.")
                      .arg(row.number)
                      .arg(error.message);
            return fail(std::move(error));
        }
        if (cli.json()) {
            list.append(jsonOf(*fen, *capitals));
        } else {
            text += csvLine({amount, *capitals});
        }
    }
    cli.document(list);
    if (!cli.json()) {
        cli.raw(text);
    }
    return {};
}

tl::unexpected<Error> noAmount()
{
    return fail(ErrorKind::Usage, QStringLiteral("usage"),
        QCoreApplication::translate("xq::Cli", "Give an amount, or --batch with a table."));
}

} // namespace

void addMoneyArea(Cli& cli)
{
    Command area = cli.area(QStringLiteral("money"),
        QCoreApplication::translate("xq::Cli", "Amounts in capitals, and back"));
    const Argument batch = area.option(QStringLiteral("--batch"), QStringLiteral("FILE.csv"),
        QCoreApplication::translate(
            "xq::Cli", "Write every row of a table with the column amount in capitals"));
    Command capitals = area.verb(QStringLiteral("capitals"),
        QCoreApplication::translate("xq::Cli", "Write an amount in capitals"));
    const Argument amount = capitals.optionalPositional(QStringLiteral("AMOUNT"),
        QCoreApplication::translate("xq::Cli", "Yuan, at most two decimals"));
    capitals.action([&cli, amount, batch]() -> Result<void> {
        if (amount.given() == batch.given()) {
            return noAmount();
        }
        return batch.given() ? capitalsBatch(cli, batch.text()) : printCapitals(cli, amount.text());
    });
    Command read = area.verb(QStringLiteral("read"),
        QCoreApplication::translate("xq::Cli", "Read an amount in capitals back"));
    const Argument text = read.positional(
        QStringLiteral("TEXT"), QCoreApplication::translate("xq::Cli", "The amount in capitals"));
    read.action([&cli, text, batch]() -> Result<void> {
        return batch.given() ? Result<void>(noAmount()) : printAmount(cli, text.text());
    });
    area.action([&cli, batch]() -> Result<void> {
        return batch.given() ? capitalsBatch(cli, batch.text()) : Result<void>(noAmount());
    });
}

} // namespace xq
