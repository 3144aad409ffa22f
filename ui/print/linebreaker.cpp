// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/linebreaker.h"

namespace xq {
namespace {

struct Character {
    qsizetype begin = 0;
    qsizetype end = 0;
    double width = 0;
    char32_t code = 0;
};

bool isClosing(char32_t code)
{
    static const QString marks = QStringLiteral("，。、；：？！％）》」』】〕〉’”…—,.;:?!%)]}");
    return code < 0x10000 && marks.contains(QChar(static_cast<char16_t>(code)));
}

bool isOpening(char32_t code)
{
    static const QString marks = QStringLiteral("（《「『【〔〈‘“([{");
    return code < 0x10000 && marks.contains(QChar(static_cast<char16_t>(code)));
}

// Letters and digits that belong to one word or number.
bool isWord(char32_t code)
{
    return code < 0x2E80 && code != U' ' && !isOpening(code);
}

bool mayBreakBetween(char32_t before, char32_t after)
{
    if (isClosing(after) || isOpening(before) || after == U' ') {
        return false;
    }
    if (before == U' ' || before == U'-' || before == U'/') {
        return true;
    }
    return !(isWord(before) && isWord(after));
}

QVector<Character> charactersOf(
    QStringView text, TextRole role, double points, const TextMeasure& measure)
{
    QVector<Character> characters;
    characters.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        Character one;
        one.begin = i;
        one.code = TextMeasure::characterAt(text, i);
        one.end = i + 1;
        one.width = measure.advance(one.code, role) * points * kMmPerPoint;
        characters.append(one);
    }
    return characters;
}

// Index behind the last character of the line that starts at `first`.
qsizetype endOfLine(const QVector<Character>& characters, qsizetype first, double width)
{
    double used = 0;
    qsizetype good = first; // behind the last place where a break is allowed
    for (qsizetype i = first; i < characters.size(); ++i) {
        used += characters[i].width;
        if (used > width + 1e-6 && characters[i].code != U' ') {
            return good > first ? good : std::max(i, first + 1);
        }
        if (i + 1 < characters.size()
            && mayBreakBetween(characters[i].code, characters[i + 1].code)) {
            good = i + 1;
        }
    }
    return characters.size();
}

void breakParagraph(
    QStringView text, double width, const QVector<Character>& characters, QStringList& lines)
{
    qsizetype first = 0;
    while (first < characters.size()) {
        const qsizetype end = endOfLine(characters, first, width);
        const qsizetype begin = characters[first].begin;
        QString line = text.mid(begin, characters[end - 1].end - begin).toString();
        while (line.endsWith(QLatin1Char(' '))) {
            line.chop(1);
        }
        lines.append(line);
        first = end;
    }
}

} // namespace

QStringList breakLines(
    const QString& text, double width, TextRole role, double points, const TextMeasure& measure)
{
    const bool paragraphed = text.contains(QLatin1Char('\n'));
    if (!paragraphed && measure.width(text, role, points) <= width) {
        return {text}; // nearly every cell
    }
    QStringList lines;
    const QStringList paragraphs = paragraphed ? text.split(QLatin1Char('\n')) : QStringList(text);
    for (const QString& paragraph : paragraphs) {
        if (measure.width(paragraph, role, points) <= width) {
            lines.append(paragraph);
        } else {
            breakParagraph(paragraph, width, charactersOf(paragraph, role, points, measure), lines);
        }
    }
    return lines;
}

} // namespace xq
