// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/widgets/tst_tokens.h"

#include "ui/widgets/glyphs.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QImage>
#include <QTest>

namespace xq {

namespace {

struct Pair {
    const char* what;
    QColor front;
    QColor ground;
    double least;
};

QList<Pair> pairsOf(const Tokens& t)
{
    QList<Pair> pairs {{"text on window", t.text, t.window, 4.5},
        {"text on base", t.text, t.base, 4.5}, {"text on alt", t.text, t.alt, 4.5},
        {"text2 on window", t.text2, t.window, 4.5}, {"text2 on base", t.text2, t.base, 4.5},
        {"text2 on head", t.text2, t.head, 4.5}, {"text2 on track", t.text2, t.track, 4.5},
        {"text3 on base", t.text3, t.base, 4.5}, {"text3 on window", t.text3, t.window, 4.5},
        {"disabled on base", t.disabled, t.base, 3.0},
        {"disabled on window", t.disabled, t.window, 3.0}, {"edge on base", t.edge, t.base, 3.0},
        {"link on base", t.primary, t.base, 4.5}, {"link on window", t.primary, t.window, 4.5},
        {"link on sel", t.primary, t.sel, 4.5}, {"button text", t.onFill, t.fill, 4.5},
        {"selected text", t.selText, t.sel, 4.5}, {"level 3 on base", t.severeText, t.base, 4.5},
        {"text on inserted", t.text, t.inserted, 4.5}, {"text on deleted", t.text, t.deleted, 4.5},
        {"text on tip", t.text, t.tip, 4.5}, {"text on hit", t.text, t.hit, 4.5}};
    for (int i = 0; i <= static_cast<int>(Status::Neutral); ++i) {
        const auto status = static_cast<Status>(i);
        const Tone& tone = t.tone(status);
        pairs.append({"status text on its ground", tone.text, tone.ground, 4.5});
        pairs.append({"status words on base", t.words(status), t.base, 4.5});
        pairs.append({"status mark on base", tone.mark, t.base, 3.0});
    }
    return pairs;
}

} // namespace

void TokensTest::everyPairHoldsItsContrast()
{
    QCOMPARE(qRound(contrast(Qt::black, Qt::white)), 21);
    for (const Tokens* tokens : {&Tokens::light(), &Tokens::darkOnes()}) {
        for (const Pair& pair : pairsOf(*tokens)) {
            const double found = contrast(pair.front, pair.ground);
            QVERIFY2(found >= pair.least,
                qPrintable(QStringLiteral("%1 (%2): %3 < %4, %5 on %6")
                               .arg(QLatin1String(pair.what),
                                   tokens->dark ? QStringLiteral("dark") : QStringLiteral("light"))
                               .arg(found)
                               .arg(pair.least)
                               .arg(pair.front.name(), pair.ground.name())));
        }
    }
}

void TokensTest::levelsCanBeToldApart()
{
    // Never by colour alone: three different shapes, and only the third level is filled.
    QVERIFY(glyphOf(Status::Warning) != glyphOf(Status::Alarm));
    QVERIFY(glyphOf(Status::Alarm) != glyphOf(Status::Severe));
    QCOMPARE(Tokens::light().tone(Status::Severe).text, QColor(Qt::white));
    QCOMPARE(glyphOf(Status::Neutral), Glyph::None);
}

void TokensTest::bothPalettesFillTheSheet()
{
    for (const bool dark : {false, true}) {
        const QString sheet = Theme::styleSheet(dark);
        QVERIFY(sheet.size() > 4000);
        QVERIFY2(!sheet.contains(QLatin1Char('@'))
                || sheet.indexOf(QLatin1Char('@')) == sheet.lastIndexOf(QLatin1Char('@')),
            "an unfilled placeholder");
        QVERIFY(sheet.contains((dark ? Tokens::darkOnes() : Tokens::light()).base.name()));
        const QPalette palette = paletteOf(dark ? Tokens::darkOnes() : Tokens::light());
        QCOMPARE(Tokens::of(palette).dark, dark);
    }
}

void TokensTest::everyGlyphHasADrawing()
{
    for (int i = 1; i <= static_cast<int>(Glyph::Play); ++i) {
        const QImage image = glyphPixmap(static_cast<Glyph>(i), Qt::red, 12, 2.0)
                                 .toImage()
                                 .convertToFormat(QImage::Format_ARGB32);
        QCOMPARE(image.width(), 24);
        int inked = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QRgb pixel = image.pixel(x, y);
                if (qAlpha(pixel) > 200) {
                    ++inked;
                    QVERIFY(qRed(pixel) > 200 && qBlue(pixel) < 60); // tinted
                }
            }
        }
        QVERIFY2(inked > 15, qPrintable(QString::number(i)));
    }
    QVERIFY(!icon("document-print").isNull());
    QVERIFY(icon("no-such-name-anywhere").isNull());
}

void TokensTest::sizesFollowTheFont()
{
    QFont font = QApplication::font();
    font.setPointSize(10);
    const Metrics usual = Metrics::of(font);
    QCOMPARE(usual.control, usual.line + 8);
    QVERIFY(usual.control >= 27 && usual.control <= 29);
    font.setPointSize(14);
    QVERIFY(Metrics::of(font).control > usual.control + 6);
    QVERIFY(Metrics::of(font).px(86) > usual.px(86));
}

} // namespace xq
