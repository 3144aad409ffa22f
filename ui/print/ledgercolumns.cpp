// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/ledgercolumns.h"

#include <algorithm>

namespace xq {
namespace {

double widest(const QString& text, TextRole role, double padding, const TextMeasure& measure)
{
    double width = 0;
    const auto lines = QStringView(text).split(QLatin1Char('\n'));
    for (const QStringView line : lines) {
        width = std::max(width, measure.width(line, role, kTablePoints));
    }
    return width + 2 * padding;
}

// Figures must not wrap; notes behind a figure may.
bool isFigure(const LedgerRow& row, qsizetype column)
{
    const LedgerCell& cell = row.cells[column];
    return cell.kind == LedgerCellKind::Pair
        || (cell.kind == LedgerCellKind::Integer && cell.text.isEmpty());
}

struct Width {
    double least = 0; // below this something would break that must not
    double wanted = 0;
};

Width widthOf(const LedgerDocument& document, const LedgerTexts& texts, qsizetype c,
    const TextMeasure& measure)
{
    const LedgerColumn& column = document.columns[c];
    const double stated = column.width / 10.0;
    double figures = widest(column.title, TextRole::Heading, kHeaderPadding, measure);
    figures = std::max(figures, widest(texts.total[c], TextRole::Heading, kCellPadding, measure));
    double words = 0;
    for (qsizetype r = 0; r < document.rows.size(); ++r) {
        const LedgerRow& row = document.rows[r];
        if (row.isGroup()) {
            continue;
        }
        const double width = widest(texts.rows[r][c], TextRole::Body, kCellPadding, measure);
        double& longest = isFigure(row, c) ? figures : words;
        longest = std::max(longest, width);
    }
    // A code that is a little longer than foreseen gets its room; a sentence wraps.
    if (column.weight == 0 && words <= stated * 1.3) {
        figures = std::max(figures, words);
    }
    const double wanted = std::max(stated, figures);
    if (column.weight > 0) {
        return {stated / 2, wanted};
    }
    return {column.type == LedgerColumnType::Text ? wanted : figures, wanted};
}

// Takes `excess` from the columns that `takes` names, in proportion to what they can spare; returns
// what could not be had.
template <typename Takes>
double shrink(QVector<double>& widths, const QVector<Width>& limits, double excess, Takes takes)
{
    double spare = 0;
    for (qsizetype c = 0; c < widths.size(); ++c) {
        spare += takes(c) ? std::max(0.0, widths[c] - limits[c].least) : 0;
    }
    if (excess <= 0 || spare <= 0) {
        return std::max(0.0, excess);
    }
    const double share = std::min(1.0, excess / spare);
    for (qsizetype c = 0; c < widths.size(); ++c) {
        widths[c] -= takes(c) ? std::max(0.0, widths[c] - limits[c].least) * share : 0;
    }
    return std::max(0.0, excess - spare);
}

} // namespace

LedgerTexts ledgerTexts(const LedgerDocument& document)
{
    const auto shown = [&document](const QVector<LedgerCell>& cells) {
        QStringList texts;
        texts.reserve(cells.size());
        for (qsizetype c = 0; c < cells.size(); ++c) {
            texts.append(ledgerCellText(document.columns[c], cells[c]));
        }
        return texts;
    };
    LedgerTexts texts;
    texts.rows.reserve(document.rows.size());
    for (const LedgerRow& row : document.rows) {
        texts.rows.append(shown(row.cells));
    }
    texts.total = shown(ledgerTotals(document));
    return texts;
}

QVector<double> ledgerColumnWidths(const LedgerDocument& document, const LedgerTexts& texts,
    double available, const TextMeasure& measure)
{
    const qsizetype count = document.columns.size();
    QVector<Width> limits(count);
    QVector<double> widths(count);
    double sum = 0;
    double weights = 0;
    for (qsizetype c = 0; c < count; ++c) {
        limits[c] = widthOf(document, texts, c, measure);
        widths[c] = limits[c].wanted;
        sum += widths[c];
        weights += document.columns[c].weight;
    }
    if (sum <= available) {
        for (qsizetype c = 0; c < count; ++c) {
            widths[c] += (available - sum)
                * (weights > 0 ? document.columns[c].weight / weights
                               : 1.0 / static_cast<double>(count));
        }
        return widths;
    }
    const auto isText = [&document](qsizetype c) { return document.columns[c].weight > 0; };
    double excess
        = shrink(widths, limits, sum - available, [&isText](qsizetype c) { return !isText(c); });
    excess = shrink(widths, limits, excess, isText);
    if (excess > 0) {
        const double factor = available / (available + excess);
        for (double& width : widths) {
            width *= factor;
        }
    }
    return widths;
}

} // namespace xq
