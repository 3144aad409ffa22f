// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/identity/verdict.h"

#include <QCoreApplication>
#include <QStringList>

namespace xq {

QString joinedSentences(const QString& first, const QString& second)
{
    const bool blank = !first.isEmpty() && !second.isEmpty() && first.back().unicode() < 0x3000;
    return first + (blank ? QStringLiteral(" ") : QString()) + second;
}

Result<QString> Verdict::result() const
{
    if (!error) {
        return normalised;
    }
    return refused(
        kind + QLatin1Char('.') + error->reason, joinedSentences(error->sentence, hintSentence()));
}

QString Verdict::hintSentence() const
{
    if (!suggestion.isEmpty()) {
        return QCoreApplication::translate("xq::Verdict", "Perhaps %1 is meant; please check.")
            .arg(suggestion);
    }
    QStringList parts;
    for (const Hint& hint : hints) {
        parts.append(
            QCoreApplication::translate("xq::Verdict", "character %1: \"%2\" instead of \"%3\"")
                .arg(hint.position)
                .arg(hint.suggested)
                .arg(hint.found));
    }
    if (parts.isEmpty()) {
        return {};
    }
    return QCoreApplication::translate("xq::Verdict", "Often mistaken characters: %1.")
        .arg(parts.join(QCoreApplication::translate("xq::Verdict", "; ")));
}

QVector<Hint> confusableHints(const QString& text, const QString& letters)
{
    static const QString from = QStringLiteral("IOZSV");
    static const QString to = QStringLiteral("1025U");
    QVector<Hint> hints;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype index = from.indexOf(text[i]);
        if (index >= 0 && letters.contains(text[i])) {
            hints.append({static_cast<int>(i) + 1, text[i], to[index]});
        }
    }
    return hints;
}

QString withHints(QString text, const QVector<Hint>& hints)
{
    for (const Hint& hint : hints) {
        text[hint.position - 1] = hint.suggested;
    }
    return text;
}

} // namespace xq
