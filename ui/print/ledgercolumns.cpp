// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/ledgercolumns.h"

#include <algorithm>

namespace xq {
namespace {

constexpr double kLeastTextWidth = 14; // what a wrapping column keeps when others need room

double widest(const QString& text, TextRole role, const TextMeasure& measure)
{
    double width = 0;
    const auto lines = QStringView(text).split(QLatin1Char('\n'));
    for (const QStringView line : lines) {
        width = std::max(width, measure.width(line, role, kTablePoints));
    }
    return width + 2 * kCellPadding;
}

// Figures must not wrap; notes behind a figure may.
bool isFigure(const LedgerRow& row, qsizetype column)
{
    const LedgerCell& cell = row.cells[column];
    return cell.kind == LedgerCellKind::Pair
        || (cell.kind == LedgerCellKind::Integer && cell.text.isEmpty());
}

double leastWidth(const LedgerDocument& document, const LedgerTexts& texts, qsizetype c,
    const TextMeasure& measure)
{
    const LedgerColumn& column = document.columns[c];
    const double stated = column.width / 10.0;
    double figures = widest(column.title, TextRole::Heading, measure);
    figures = std::max(figures, widest(texts.total[c], TextRole::Heading, measure));
    double words = 0;
    for (qsizetype r = 0; r < document.rows.size(); ++r) {
        const LedgerRow& row = document.rows[r];
        if (row.isGroup()) {
            continue;
        }
        const double width = widest(texts.rows[r][c], TextRole::Body, measure);
        double& longest = isFigure(row, c) ? figures : words;
        longest = std::max(longest, width);
    }
    // A code that is a little longer than foreseen gets its room; a sentence wraps.
    if (column.weight == 0 && words <= stated * 1.3) {
        figures = std::max(figures, words);
    }
    return std::max(stated, figures);
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
    QVector<double> widths(count);
    double sum = 0;
    double slack = 0;
    double weights = 0;
    for (qsizetype c = 0; c < count; ++c) {
        widths[c] = leastWidth(document, texts, c, measure);
        sum += widths[c];
        weights += document.columns[c].weight;
        if (document.columns[c].weight > 0) {
            slack += std::max(0.0, widths[c] - kLeastTextWidth);
        }
    }
    const double give = std::min(slack, sum - available);
    for (qsizetype c = 0; c < count; ++c) {
        const int weight = document.columns[c].weight;
        if (sum <= available) {
            widths[c] += (available - sum)
                * (weights > 0 ? weight / weights : 1.0 / static_cast<double>(count));
        } else if (weight > 0 && slack > 0) {
            widths[c] -= give * std::max(0.0, widths[c] - kLeastTextWidth) / slack;
        }
    }
    if (sum - std::max(0.0, give) > available) {
        const double factor = available / (sum - std::max(0.0, give));
        for (double& width : widths) {
            width *= factor;
        }
    }
    return widths;
}

} // namespace xq
