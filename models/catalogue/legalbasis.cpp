// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalogue/legalbasis.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

namespace xq {
namespace {

const QString kNumber = QStringLiteral("第[〇零一二三四五六七八九十百千两0-9]+");

tl::unexpected<Error> notUnderstood(const QString& part)
{
    return fail(ErrorKind::Usage, QStringLiteral("item.basis"),
        QCoreApplication::translate("xq::Catalogue",
            "The legal basis is not understood at \"%1\". Write it as "
            "《行政处罚法》(2021修订)第三十四条第一款第六项.")
            .arg(part.left(60)));
}

/// One place: article, paragraph and item, each of which may be missing, in this order.
struct Place {
    QString article;
    QString paragraph;
    QString item;
};

Result<Place> parsePlace(const QString& text)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(
        QStringLiteral("(%1条(?:之[一二三四五六七八九十]+)?)?(%1款)?(%1项)?").arg(kNumber)));
    const auto match = form.match(text);
    if (text.isEmpty() || !match.hasMatch()) {
        return notUnderstood(text);
    }
    return Place {match.captured(1), match.captured(2), match.captured(3)};
}

Result<QList<LegalBasis>> parseLaw(const QString& text)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(
        QStringLiteral("《(.+)》\\s*(?:[(（]([^()（）]{1,20})[)）])?\\s*(.*)")));
    const auto match = form.match(text);
    if (!match.hasMatch()) {
        return notUnderstood(text);
    }
    const LegalBasis law {match.captured(1).trimmed(), match.captured(2).trimmed(), {}, {}, {}};
    if (law.law.size() > 200) {
        return notUnderstood(text);
    }
    if (match.captured(3).isEmpty()) {
        return QList<LegalBasis> {law};
    }
    QList<LegalBasis> bases;
    LegalBasis last = law;
    const QStringList places = match.captured(3).split(QChar(u'、'));
    for (const QString& written : places) {
        XQ_ASSIGN(place, parsePlace(written.trimmed()));
        LegalBasis basis = law;
        basis.article = place.article.isEmpty() ? last.article : place.article;
        basis.paragraph = place.article.isEmpty() && place.paragraph.isEmpty() ? last.paragraph
                                                                               : place.paragraph;
        basis.item = place.item;
        if (basis.article.isEmpty()) {
            return notUnderstood(written);
        }
        bases.append(basis);
        last = basis;
    }
    return bases;
}

/// What has to be written of a place after another one of the same law.
QString shortened(const LegalBasis& basis, const LegalBasis& before)
{
    if (basis.article != before.article || basis.item.isEmpty()) {
        return basis.article + basis.paragraph + basis.item;
    }
    return (basis.paragraph == before.paragraph ? QString() : basis.paragraph) + basis.item;
}

} // namespace

int chineseNumber(const QString& text)
{
    static const QString digits = QStringLiteral("零一二三四五六七八九");
    int total = 0;
    int digit = 0;
    bool any = false;
    for (const QChar c : text) {
        const qsizetype value = digits.indexOf(c);
        if (value >= 0) {
            digit = static_cast<int>(value);
        } else if (c == QChar(u'〇')) {
            digit = 0;
        } else if (c == QChar(u'两')) {
            digit = 2;
        } else if (c.isDigit()) {
            digit = digit * 10 + c.digitValue();
        } else {
            const int unit = c == QChar(u'十') ? 10
                : c == QChar(u'百')            ? 100
                : c == QChar(u'千')            ? 1000
                                               : 0;
            if (unit == 0) {
                return 0;
            }
            total += (digit == 0 ? 1 : digit) * unit;
            digit = 0;
        }
        any = true;
        if (total + digit > 9999) {
            return 0;
        }
    }
    return any ? total + digit : 0;
}

int LegalBasis::articleNumber() const
{
    const qsizetype end = article.indexOf(QChar(u'条'));
    return end > 1 ? chineseNumber(article.mid(1, end - 1)) : 0;
}

QString LegalBasis::text() const
{
    QString result = QStringLiteral("《%1》").arg(law);
    if (!edition.isEmpty()) {
        result += QStringLiteral("(%1)").arg(edition);
    }
    return result + article + paragraph + item;
}

Result<QList<LegalBasis>> parseLegalBases(const QString& text)
{
    static const QRegularExpression between(QStringLiteral("[；;]"));
    QList<LegalBasis> bases;
    const QStringList laws = text.split(between, Qt::SkipEmptyParts);
    for (const QString& law : laws) {
        XQ_ASSIGN(some, parseLaw(law.trimmed()));
        bases.append(some);
    }
    if (bases.isEmpty()) {
        return fail(ErrorKind::Usage, QStringLiteral("item.basis"),
            QCoreApplication::translate(
                "xq::Catalogue", "The legal basis is empty. An item needs at least one law."));
    }
    return bases;
}

QString legalBasesText(const QList<LegalBasis>& bases)
{
    QString result;
    for (qsizetype i = 0; i < bases.size(); ++i) {
        const LegalBasis& basis = bases.at(i);
        if (i == 0) {
            result = basis.text();
            continue;
        }
        const LegalBasis& before = bases.at(i - 1);
        const bool same = basis.law == before.law && basis.edition == before.edition
            && !basis.article.isEmpty() && !before.article.isEmpty();
        result += same ? QChar(u'、') + shortened(basis, before) : QChar(u'；') + basis.text();
    }
    return result;
}

QJsonArray basesToJson(const QList<LegalBasis>& bases)
{
    QJsonArray array;
    for (const LegalBasis& basis : bases) {
        QJsonObject object {{QStringLiteral("law"), basis.law}};
        const auto put = [&object](const QString& key, const QString& value) {
            if (!value.isEmpty()) {
                object.insert(key, value);
            }
        };
        put(QStringLiteral("edition"), basis.edition);
        put(QStringLiteral("article"), basis.article);
        put(QStringLiteral("paragraph"), basis.paragraph);
        put(QStringLiteral("item"), basis.item);
        array.append(object);
    }
    return array;
}

QList<LegalBasis> basesFromJson(const QJsonArray& array)
{
    QList<LegalBasis> bases;
    for (const QJsonValue& value : array) {
        const QJsonObject object = value.toObject();
        bases.append({object.value(QStringLiteral("law")).toString(),
            object.value(QStringLiteral("edition")).toString(),
            object.value(QStringLiteral("article")).toString(),
            object.value(QStringLiteral("paragraph")).toString(),
            object.value(QStringLiteral("item")).toString()});
    }
    return bases;
}

} // namespace xq
