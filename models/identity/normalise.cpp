// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/identity/normalise.h"

namespace xq {
namespace {

bool isHyphen(QChar c)
{
    const char16_t u = c.unicode();
    return u == u'-' || (u >= 0x2010 && u <= 0x2015) || u == 0x2212 || u == 0xFE58 || u == 0xFE63
        || u == 0x00AD;
}

// Zero-width characters come along when a code is copied from a web page.
bool isInvisible(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x200B && u <= 0x200F) || u == 0x2060 || u == 0xFEFF;
}

} // namespace

QString toHalfWidth(const QString& text)
{
    QString out = text;
    for (QChar& c : out) {
        const char16_t u = c.unicode();
        if (u >= 0xFF01 && u <= 0xFF5E) {
            c = QChar(static_cast<char16_t>(u - 0xFEE0));
        } else if (u == 0x3000) {
            c = QLatin1Char(' ');
        }
    }
    return out;
}

QString normalisedCode(const QString& text)
{
    QString out;
    const QString half = toHalfWidth(text);
    for (const QChar c : half) {
        if (!c.isSpace() && !isHyphen(c) && !isInvisible(c)) {
            out += c.toUpper();
        }
    }
    return out;
}

} // namespace xq
