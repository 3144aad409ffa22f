// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elementeditor.h"

#include <QRegularExpression>

namespace xq {

std::optional<QDate> readDate(const QString& text, const QDate& today)
{
    static const QRegularExpression full(
        QStringLiteral("^(\\d{4})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{2})(\\d{2}))$"));
    static const QRegularExpression brief(QStringLiteral("^(\\d{1,2})[-/.月](\\d{1,2})日?$"));
    const QString trimmed = text.trimmed();
    QDate date;
    if (const auto match = full.match(trimmed); match.hasMatch()) {
        const bool parted = !match.captured(2).isEmpty();
        date = QDate(match.captured(1).toInt(), match.captured(parted ? 2 : 4).toInt(),
            match.captured(parted ? 3 : 5).toInt());
    } else if (const auto short_ = brief.match(trimmed); short_.hasMatch() && today.isValid()) {
        date = QDate(today.year(), short_.captured(1).toInt(), short_.captured(2).toInt());
    }
    if (!date.isValid() || date.year() < 1850 || date.year() > 2199) {
        return std::nullopt;
    }
    return date;
}

std::optional<Instant> readInstant(const QString& text, const QDate& today)
{
    static const QRegularExpression parts(
        QStringLiteral("^(.+?)[ T]+(\\d{1,2})[:：]?(\\d{2})(?:[:：](\\d{2}))?$"));
    static const QRegularExpression timeAlone(
        QStringLiteral("^(?:\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?|\\d{4})$"));
    const QString trimmed = text.trimmed();
    const auto match = parts.match(today.isValid() && timeAlone.match(trimmed).hasMatch()
            ? today.toString(Qt::ISODate) + QLatin1Char(' ') + trimmed
            : trimmed);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const auto date = readDate(match.captured(1), today);
    const int hour = match.captured(2).toInt();
    const int minute = match.captured(3).toInt();
    const int second = match.captured(4).toInt();
    // 24:00 is how official papers write the end of a day.
    const bool endOfTheDay = hour == 24 && minute == 0 && second == 0;
    if (!date || (!endOfTheDay && !QTime::isValid(hour, minute, second))) {
        return std::nullopt;
    }
    return endOfTheDay ? endOfDay(*date) : localInstant(*date, hour, minute, second);
}

std::optional<qint64> readMoney(const QString& text)
{
    QString plain = text;
    plain.remove(QLatin1Char(',')).remove(QChar(0xFF0C)).remove(QLatin1Char(' '));
    static const QRegularExpression form(QStringLiteral("^(\\d{1,13})(?:\\.(\\d{1,2}))?$"));
    const auto match = form.match(plain);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const QString fen = match.captured(2).leftJustified(2, QLatin1Char('0'));
    return match.captured(1).toLongLong() * 100 + fen.toLongLong();
}

QString writeMoney(qint64 fen)
{
    const qint64 whole = std::abs(fen) / 100;
    QString digits = QString::number(whole);
    for (qsizetype i = digits.size() - 3; i > 0; i -= 3) {
        digits.insert(i, QLatin1Char(','));
    }
    return (fen < 0 ? QStringLiteral("-") : QString()) + digits
        + QStringLiteral(".%1").arg(std::abs(fen) % 100, 2, 10, QLatin1Char('0'));
}

} // namespace xq
