// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/identity/money.h"

#include "models/identity/normalise.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace xq {
namespace {

struct Money {
    Q_DECLARE_TR_FUNCTIONS(xq::Money)
};

const QString kDigits = QStringLiteral("零壹贰叁肆伍陆柒捌玖");
const QString kPrefix = QStringLiteral("人民币");

// Where the annex leaves a choice.
struct Spelling {
    int zeroAtBorder = 0; ///< bit s: 零 between section s+1 and the non-zero thousands of section s
    bool zeroAfterYuan = true;
    bool wholeAfterJiao = false;
};

// Four digits without leading 零: 1409 -> 壹仟肆佰零玖.
QString section(int value)
{
    static const std::array<QString, 4> units {
        QString(), QStringLiteral("拾"), QStringLiteral("佰"), QStringLiteral("仟")};
    QString out;
    bool pending = false;
    for (int place = 3, divisor = 1000; place >= 0; --place, divisor /= 10) {
        const int digit = value / divisor % 10;
        if (digit == 0) {
            pending = !out.isEmpty();
            continue;
        }
        if (pending) {
            out += kDigits[0];
            pending = false;
        }
        out += kDigits[digit] + units[static_cast<std::size_t>(place)];
    }
    return out;
}

// Sections of four digits: 元, 万, 亿, 万亿. The unit 亿 is written once: 壹万零伍佰亿.
QString yuanText(qint64 yuan, const Spelling& spelling)
{
    std::array<int, 4> sections {};
    for (int& part : sections) {
        part = static_cast<int>(yuan % 10000);
        yuan /= 10000;
    }
    QString out;
    for (int s = 3; s >= 0; --s) {
        const int value = sections[static_cast<std::size_t>(s)];
        if (value != 0) {
            if (!out.isEmpty()) {
                const bool gap
                    = value < 1000 || (s < 3 && sections[static_cast<std::size_t>(s) + 1] == 0);
                // 万 or 亿 digit 0 before a non-zero thousand: may be written or not.
                const bool optional = !gap && sections[static_cast<std::size_t>(s) + 1] % 10 == 0
                    && (spelling.zeroAtBorder >> s & 1) != 0;
                if (gap || optional) {
                    out += kDigits[0];
                }
            }
            out += section(value);
            if (s == 3 || s == 1) {
                out += QStringLiteral("万");
            }
        }
        if (s == 2 && !out.isEmpty()) {
            out += QStringLiteral("亿");
        }
    }
    return out;
}

QString capitals(qint64 fen, const Spelling& spelling)
{
    const qint64 yuan = fen / 100;
    const int jiao = static_cast<int>(fen / 10 % 10);
    const int cent = static_cast<int>(fen % 10);
    const QString whole = QStringLiteral("整");
    QString out = kPrefix;
    if (fen == 0) {
        return out + QStringLiteral("零元") + whole;
    }
    if (yuan > 0) {
        out += yuanText(yuan, spelling) + QStringLiteral("元");
        if (jiao == 0 && cent == 0) {
            return out + whole;
        }
        if (jiao == 0 || (yuan % 10 == 0 && spelling.zeroAfterYuan)) {
            out += kDigits[0];
        }
    }
    if (jiao > 0) {
        out += kDigits[jiao] + QStringLiteral("角");
    }
    if (cent > 0) {
        return out + kDigits[cent] + QStringLiteral("分");
    }
    return spelling.wholeAfterJiao ? out + whole : out;
}

// The value of a text of capitals, without judging where its 零 stand: that is what comparing with
// the allowed spellings is for. Nothing for a text that is not made of digits and units.
std::optional<qint64> looseValue(const QString& text)
{
    qint64 total = 0; // yuan in closed 亿
    qint64 high = 0; // yuan in closed 万 below the last 亿
    qint64 low = 0;
    qint64 fen = 0;
    qint64 digit = 0;
    for (const QChar c : text) {
        const qsizetype value = kDigits.indexOf(c);
        if (value >= 0) {
            digit = value;
            continue;
        }
        qint64 add = 0;
        switch (c.unicode()) {
        case u'拾':
            add = 10;
            break;
        case u'佰':
            add = 100;
            break;
        case u'仟':
            add = 1000;
            break;
        case u'万':
            high += (low + digit) * 10'000;
            low = 0;
            break;
        case u'亿':
            total += (high + low + digit) * 100'000'000;
            high = 0;
            low = 0;
            break;
        case u'元':
            total += high + low + digit;
            high = 0;
            low = 0;
            break;
        case u'角':
            fen += digit * 10;
            break;
        case u'分':
            fen += digit;
            break;
        case u'整':
            break;
        default:
            return std::nullopt;
        }
        low += digit * add;
        digit = 0;
        if (total > kMaxFen / 100 || high >= 100'000'000 || low >= 10'000) {
            return std::nullopt;
        }
    }
    return total * 100 + fen;
}

QString canonicalCharacters(QString text)
{
    static const std::array<std::pair<QChar, QChar>, 9> table {
        {{u'圆', u'元'}, {u'圓', u'元'}, {u'貳', u'贰'}, {u'陸', u'陆'}, {u'億', u'亿'},
            {u'萬', u'万'}, {u'正', u'整'}, {u'參', u'叁'}, {u'叄', u'叁'}}};
    for (const auto& [from, to] : table) {
        text.replace(from, to);
    }
    return text.replace(QStringLiteral("人民幣"), kPrefix);
}

} // namespace

Result<qint64> parseMoney(const QString& text)
{
    // Not normalisedCode: a minus sign must not vanish with the hyphens.
    QString number = toHalfWidth(text).simplified().remove(QLatin1Char(' '));
    number.replace(QChar(0xA5), QChar(0xFFE5));
    if (number.startsWith(QChar(0xFFE5))) {
        number.remove(0, 1);
    }
    if (number.endsWith(QStringLiteral("元"))) {
        number.chop(1);
    }
    if (number.isEmpty()) {
        return fail(
            ErrorKind::Usage, QStringLiteral("money.empty"), Money::tr("The amount is empty."));
    }
    static const QRegularExpression form(
        QStringLiteral("\\A([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\\.([0-9]+))?\\z"));
    const auto match = form.match(number);
    if (!match.hasMatch()) {
        return fail(ErrorKind::Usage, QStringLiteral("money.format"),
            Money::tr("\"%1\" is not an amount in yuan. Write it like 1409.50.")
                .arg(text.left(40)));
    }
    const QString decimals = match.captured(2);
    if (decimals.size() > 2) {
        return fail(ErrorKind::Usage, QStringLiteral("money.decimals"),
            Money::tr("An amount has at most two decimals (fen): \"%1\".").arg(text.left(40)));
    }
    QString digits = match.captured(1).remove(QLatin1Char(','));
    while (digits.size() > 1 && digits.startsWith(QLatin1Char('0'))) {
        digits.remove(0, 1);
    }
    if (digits.size() > 16) {
        return fail(ErrorKind::Usage, QStringLiteral("money.too-large"),
            Money::tr("The amount \"%1\" is too large.").arg(text.left(40)));
    }
    return digits.toLongLong() * 100 + decimals.leftJustified(2, QLatin1Char('0')).toLongLong();
}

QString formatMoney(qint64 fen, bool grouped)
{
    const quint64 magnitude = fen < 0 ? 0 - static_cast<quint64>(fen) : static_cast<quint64>(fen);
    QString yuan = QString::number(magnitude / 100);
    if (grouped) {
        for (qsizetype at = yuan.size() - 3; at > 0; at -= 3) {
            yuan.insert(at, QLatin1Char(','));
        }
    }
    return (fen < 0 ? QStringLiteral("-") : QString()) + yuan
        + QStringLiteral(".%1").arg(magnitude % 100, 2, 10, QLatin1Char('0'));
}

Result<QString> moneyInCapitals(qint64 fen)
{
    if (fen < 0 || fen > kMaxFen) {
        return refused(QStringLiteral("money.out-of-range"),
            Money::tr("The amount %1 cannot be written in capitals.").arg(formatMoney(fen)));
    }
    return capitals(fen, {});
}

Result<qint64> parseMoneyCapitals(const QString& text)
{
    const QString given = canonicalCharacters(normalisedCode(text));
    const QString body = given.startsWith(kPrefix) ? given.mid(kPrefix.size()) : given;
    // The longest amount has 41 characters.
    if (const auto fen = looseValue(body.left(64)); fen && *fen <= kMaxFen && !body.isEmpty()) {
        for (int borders = 0; borders < 8; ++borders) {
            for (int rest = 0; rest < 4; ++rest) {
                const Spelling spelling {borders, (rest & 1) != 0, (rest & 2) != 0};
                if (capitals(*fen, spelling) == kPrefix + body) {
                    return *fen;
                }
            }
        }
    }
    return fail(ErrorKind::Usage, QStringLiteral("money.capitals"),
        Money::tr("\"%1\" is not an amount in capitals. It reads like 人民币壹仟肆佰零玖元伍角.")
            .arg(text.left(60)));
}

} // namespace xq
