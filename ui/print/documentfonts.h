// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"
#include "ui/print/textmeasure.h"

#include <QHash>
#include <QRawFont>
#include <QSet>
#include <QStringList>

#include <memory>

namespace xq {

/// The families for official documents that this machine has, in the order of look.md and cases.md
/// 6.1; never Noto CJK, Source Han or Fandol, whose text cannot be searched in Qt 6.4's PDFs. A
/// character that the first family lacks is set in the next one that has it, and reported.
/// An object belongs to the thread that made it (QRawFont does); making one takes a few
/// milliseconds.
class DocumentFonts final : public TextMeasure {
public:
    /// Errors: print.no-font (kind Storage) when no installed family has Chinese characters.
    static Result<std::shared_ptr<const DocumentFonts>> load();
    /// With families of one's own instead of the lists, for tests.
    static Result<std::shared_ptr<const DocumentFonts>> load(
        const QStringList& body, const QStringList& heading, const QStringList& title);

    struct Glyph {
        int font = 0; ///< index for sized()
        quint32 index = 0; ///< 0: no family has it
        double advance = 1; ///< em
    };
    const Glyph& glyph(char32_t character, TextRole role) const;
    double advance(char32_t character, TextRole role) const override
    {
        return glyph(character, role).advance;
    }
    /// The font at a size in units of the paint device.
    const QRawFont& sized(int font, double pixels) const;
    /// A face that should be bold and has no bold cut: it is struck twice, this far apart (em); 0
    /// for all others.
    double secondStrike(int font) const { return m_faces[font].secondStrike; }

    QString family(TextRole role) const; ///< the first one of the role
    /// Sentences for the user, before printing: families of the standard that are missing and what
    /// stands in; after layout also characters set in another face or not drawable.
    QStringList notes() const;
    /// Characters so far that no family has; a box stands in their place.
    QString undrawable() const;

private:
    DocumentFonts() = default;
    int addFont(const QString& family, bool bold);
    Glyph find(char32_t character, TextRole role) const;
    static size_t roleAt(TextRole role) { return static_cast<size_t>(role); }

    struct Face {
        QString family;
        bool bold = false;
        QRawFont font; // at kReference pixels to the em
        double secondStrike = 0;
    };
    QVector<Face> m_faces;
    std::array<QVector<int>, 3> m_chains; // faces of each role, best first
    std::array<QString, 3> m_wanted; // what the standard asks for, where it is missing
    mutable std::array<QHash<char32_t, Glyph>, 3> m_glyphs;
    mutable QHash<std::pair<int, qint64>, QRawFont> m_sized;
    mutable QSet<char32_t> m_substituted;
    mutable QSet<char32_t> m_undrawable;
};

} // namespace xq
