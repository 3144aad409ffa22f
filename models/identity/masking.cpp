// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/identity/masking.h"

#include <QRegularExpression>

#include <algorithm>

namespace xq {
namespace {

QString masked(const QString& text, qsizetype head, qsizetype tail)
{
    return text.left(head) + QString(text.size() - head - tail, QLatin1Char('*'))
        + text.right(tail);
}

} // namespace

QString maskedIdentity(const QString& text)
{
    const qsizetype size = text.size();
    if (size >= 15) {
        return masked(text, 6, 4);
    }
    return masked(text, std::min<qsizetype>(size / 4, 3), size / 4);
}

QString maskedPhone(const QString& text)
{
    const qsizetype size = text.size();
    return size >= 11 ? masked(text, 3, 4) : masked(text, 0, std::min<qsizetype>(size / 3, 4));
}

QString maskedIdentitiesIn(const QString& text)
{
    static const QRegularExpression runs(QStringLiteral(
        "(?<![0-9A-Za-z])(?:[0-9]{17}[0-9Xx]|[0-9]{15}|1[3-9][0-9]{9})(?![0-9A-Za-z])"));
    QString out;
    qsizetype from = 0;
    auto matches = runs.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        out += QStringView(text).mid(from, match.capturedStart() - from);
        out += match.capturedLength() == 11 ? maskedPhone(match.captured())
                                            : maskedIdentity(match.captured());
        from = match.capturedEnd();
    }
    return out + text.mid(from);
}

} // namespace xq
