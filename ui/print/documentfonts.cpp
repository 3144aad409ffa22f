// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/documentfonts.h"

#include <QCoreApplication>
#include <QFont>
#include <QFontDatabase>

#include <algorithm>

namespace xq {
namespace {

constexpr int kReference = 1000; // pixels to the em while measuring
constexpr double kSecondStrike = 0.022; // em; readers of the PDF take the two strikes for one text

QStringList bodyFamilies()
{
    return {QStringLiteral("FangSong_GB2312"), QStringLiteral("仿宋_GB2312"),
        QStringLiteral("FangSong"), QStringLiteral("仿宋"), QStringLiteral("STFangsong"),
        QStringLiteral("华文仿宋"), QStringLiteral("AR PL UMing CN"),
        QStringLiteral("WenQuanYi Zen Hei"), QStringLiteral("WenQuanYi Micro Hei")};
}

QStringList headingFamilies()
{
    return {QStringLiteral("SimHei"), QStringLiteral("黑体"), QStringLiteral("STHeiti"),
        QStringLiteral("华文黑体"), QStringLiteral("WenQuanYi Zen Hei"),
        QStringLiteral("WenQuanYi Micro Hei")};
}

QStringList titleFamilies()
{
    return {QStringLiteral("FZXiaoBiaoSong-B05S"), QStringLiteral("方正小标宋简体"),
        QStringLiteral("FZXiaoBiaoSong-B05")};
}

// Their glyphs map back to Kangxi radicals in the PDF, so that 行 cannot be found there.
bool spoilsSearch(const QString& family)
{
    static const QStringList spoilers {QStringLiteral("Noto Sans CJK"),
        QStringLiteral("Noto Serif CJK"), QStringLiteral("Noto Sans Mono CJK"),
        QStringLiteral("Source Han"), QStringLiteral("Fandol"), QStringLiteral("思源")};
    return std::any_of(spoilers.begin(), spoilers.end(),
        [&family](const QString& name) { return family.startsWith(name); });
}

// Installed families that a rare character may come from, whatever they look like.
QStringList anyFamilies()
{
    QStringList families = QFontDatabase::families(QFontDatabase::SimplifiedChinese);
    families += QFontDatabase::families(QFontDatabase::TraditionalChinese);
    families += QFontDatabase::families(QFontDatabase::Symbol);
    families += {QStringLiteral("DejaVu Sans"), QStringLiteral("DejaVu Serif")};
    families.removeDuplicates();
    families.removeIf(spoilsSearch);
    return families;
}

} // namespace

Result<std::shared_ptr<const DocumentFonts>> DocumentFonts::load()
{
    return load(bodyFamilies(), headingFamilies(), titleFamilies());
}

Result<std::shared_ptr<const DocumentFonts>> DocumentFonts::load(
    const QStringList& body, const QStringList& heading, const QStringList& title)
{
    const std::shared_ptr<DocumentFonts> fonts(new DocumentFonts);
    const QStringList others = anyFamilies();
    const auto fill = [&fonts, &others](TextRole role, const QStringList& families, bool bold) {
        QVector<int>& chain = fonts->m_chains[roleAt(role)];
        const auto add = [&fonts, &chain](const QString& family, bool heavy) {
            const int face = fonts->addFont(family, heavy);
            if (face >= 0 && !chain.contains(face)) {
                chain.append(face);
            }
        };
        for (const QString& family : families) {
            add(family, bold);
        }
        for (const QString& family : others) {
            add(family, false);
        }
    };
    fill(TextRole::Body, body, false);
    fill(TextRole::Heading, heading + body, false);
    // A title face is heavy itself; what stands in for it is made bold.
    fill(TextRole::Title, title, false);
    QVector<int>& titles = fonts->m_chains[roleAt(TextRole::Title)];
    const bool hasTitle = !titles.isEmpty() && title.contains(fonts->m_faces[titles[0]].family);
    if (!hasTitle) {
        titles.clear();
        fill(TextRole::Title, body, true);
        fonts->m_wanted[roleAt(TextRole::Title)] = QStringLiteral("小标宋");
    }
    const auto hasChinese
        = [&fonts](TextRole role) { return fonts->glyph(U'行', role).index != 0; };
    if (!hasChinese(TextRole::Body)) {
        return fail(ErrorKind::Storage, QStringLiteral("print.no-font"),
            QCoreApplication::translate("xq::Print",
                "No installed font can print Chinese. Install FangSong, or the packages "
                "fonts-arphic-uming and fonts-wqy-zenhei, and print again."));
    }
    const QString first = fonts->family(TextRole::Body);
    if (!first.contains(QStringLiteral("仿宋"))
        && !first.contains(QStringLiteral("FangSong"), Qt::CaseInsensitive)) {
        fonts->m_wanted[roleAt(TextRole::Body)] = QStringLiteral("仿宋");
    }
    fonts->m_substituted.clear();
    return std::shared_ptr<const DocumentFonts>(fonts);
}

int DocumentFonts::addFont(const QString& family, bool bold)
{
    // Asking for a family that is not there would silently give another one.
    if (!QFontDatabase::hasFamily(family)) {
        return -1;
    }
    for (qsizetype i = 0; i < m_faces.size(); ++i) {
        if (m_faces[i].family == family && m_faces[i].bold == bold) {
            return static_cast<int>(i);
        }
    }
    QFont font(family);
    font.setPixelSize(kReference);
    const bool cut = bold && QFontDatabase::styles(family).contains(QStringLiteral("Bold"));
    font.setBold(cut);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::NoFontMerging);
    const QRawFont raw = QRawFont::fromFont(font);
    if (!raw.isValid()) {
        return -1;
    }
    m_faces.append({family, bold, raw, bold && !cut ? kSecondStrike : 0.0});
    return static_cast<int>(m_faces.size() - 1);
}

const DocumentFonts::Glyph& DocumentFonts::glyph(char32_t character, TextRole role) const
{
    auto& known = m_glyphs[roleAt(role)];
    auto at = known.find(character);
    if (at == known.end()) {
        at = known.insert(character, find(character, role));
    }
    return at.value();
}

DocumentFonts::Glyph DocumentFonts::find(char32_t character, TextRole role) const
{
    const QVector<int>& chain = m_chains[roleAt(role)];
    const QString text = QString::fromUcs4(&character, 1);
    for (qsizetype i = 0; i < chain.size(); ++i) {
        const QRawFont& font = m_faces[chain[i]].font;
        if (!font.supportsCharacter(character)) {
            continue;
        }
        const QVector<quint32> indexes = font.glyphIndexesForString(text);
        if (indexes.isEmpty() || indexes[0] == 0) {
            continue;
        }
        const QVector<QPointF> advances
            = font.advancesForGlyphIndexes(indexes, QRawFont::UseDesignMetrics);
        if (i > 0) {
            m_substituted.insert(character);
        }
        return {chain[i], indexes[0], advances[0].x() / kReference};
    }
    if (character >= U' ') {
        m_undrawable.insert(character);
    }
    return {chain.isEmpty() ? 0 : chain[0], 0, character < U' ' ? 0.0 : 1.0};
}

const QRawFont& DocumentFonts::sized(int font, double pixels) const
{
    const std::pair key(font, qRound64(pixels * 64));
    auto at = m_sized.find(key);
    if (at == m_sized.end()) {
        QRawFont copy = m_faces[font].font;
        copy.setPixelSize(pixels);
        at = m_sized.insert(key, copy);
    }
    return at.value();
}

QString DocumentFonts::family(TextRole role) const
{
    const QVector<int>& chain = m_chains[roleAt(role)];
    return chain.isEmpty() ? QString() : m_faces[chain[0]].family;
}

QStringList DocumentFonts::notes() const
{
    QStringList notes;
    for (const TextRole role : {TextRole::Title, TextRole::Body}) {
        if (!m_wanted[roleAt(role)].isEmpty()) {
            notes.append(QCoreApplication::translate("xq::Print",
                "This machine has no %1; %2 is used instead, laid out to the millimetre.")
                             .arg(m_wanted[roleAt(role)], family(role)));
        }
    }
    const auto listed = [](const QSet<char32_t>& characters) {
        QVector<char32_t> sorted(characters.begin(), characters.end());
        std::sort(sorted.begin(), sorted.end());
        QStringList shown;
        for (const char32_t one : sorted.mid(0, 20)) {
            shown.append(QStringLiteral("%1 (U+%2)")
                             .arg(QString::fromUcs4(&one, 1),
                                 QString::number(static_cast<uint>(one), 16)
                                     .toUpper()
                                     .rightJustified(4, QLatin1Char('0'))));
        }
        return shown.join(QStringLiteral(", "));
    };
    if (!m_substituted.isEmpty()) {
        notes.append(QCoreApplication::translate(
            "xq::Print", "Set in another font, because the first one lacks them: %1")
                         .arg(listed(m_substituted)));
    }
    if (!m_undrawable.isEmpty()) {
        notes.append(QCoreApplication::translate(
            "xq::Print", "No installed font has these characters, a box stands in their place: %1")
                         .arg(listed(m_undrawable)));
    }
    return notes;
}

QString DocumentFonts::undrawable() const
{
    QVector<char32_t> sorted(m_undrawable.begin(), m_undrawable.end());
    std::sort(sorted.begin(), sorted.end());
    return QString::fromUcs4(sorted.constData(), sorted.size());
}

} // namespace xq
