// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/identity/documentnumber.h"

#include "models/identity/normalise.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace xq {
namespace {

struct DocNumber {
    Q_DECLARE_TR_FUNCTIONS(xq::DocumentNumber)
};

std::optional<Finding> documentNumberError(const QString& text, DocumentNumber& number)
{
    static const QRegularExpression frame(
        QStringLiteral("\\A(.*?)(字)?〔([0-9]{4})〕(第)?([0-9]+)号\\z"));
    static const QRegularExpression wordForm(QStringLiteral("\\A[\\x{4e00}-\\x{9fff}]{2,20}\\z"));
    if (text.isEmpty()) {
        return finding("empty", DocNumber::tr("The document number is empty."));
    }
    if (!text.contains(QRegularExpression(QStringLiteral("〔[0-9]{4}〕")))) {
        return finding("brackets",
            DocNumber::tr(
                "A document number holds its year with four digits in brackets: 〔2017〕."));
    }
    const auto match = frame.match(text);
    if (!match.hasMatch()) {
        return finding("format",
            DocNumber::tr(
                "\"%1\" is not a document number. Its forms are 达市城管罚决字〔2017〕第12号 and "
                "达市府发〔2017〕12号.")
                .arg(text.left(60)));
    }
    number.word = match.captured(1);
    number.zi = !match.captured(2).isEmpty();
    number.year = match.captured(3).toInt();
    number.di = !match.captured(4).isEmpty();
    if (!wordForm.match(number.word).hasMatch()) {
        return finding("word",
            DocNumber::tr("Before the year a document number has 2 to 20 Chinese characters (unit "
                          "and type of document)."));
    }
    if (number.year < 1900 || number.year > 2099) {
        return finding("year", DocNumber::tr("The year %1 cannot be right.").arg(number.year));
    }
    const QString serial = match.captured(5);
    if (serial.startsWith(QLatin1Char('0'))) {
        return finding("leading-zero",
            DocNumber::tr("The serial of a document number has no leading zeros: write %1号, not "
                          "%2号.")
                .arg(serial.toLongLong())
                .arg(serial.left(12)));
    }
    if (serial.size() > 5) {
        return finding(
            "serial", DocNumber::tr("The serial of a document number has at most 5 digits."));
    }
    number.serial = serial.toInt();
    return std::nullopt;
}

} // namespace

QString DocumentNumber::toString() const
{
    return word + (zi ? QStringLiteral("字") : QString())
        + QStringLiteral("〔%1〕").arg(year, 4, 10, QLatin1Char('0'))
        + (di ? QStringLiteral("第") : QString()) + QString::number(serial) + QStringLiteral("号");
}

QString DocumentNumber::type() const
{
    QString best;
    for (const QString& candidate : documentTypeWords()) {
        if (word.endsWith(candidate) && candidate.size() > best.size()) {
            best = candidate;
        }
    }
    return best;
}

QString DocumentNumber::issuer() const
{
    return word.left(word.size() - type().size());
}

const QStringList& documentTypeWords()
{
    static const QStringList words
        = QStringLiteral("立 罚告 听告 听通 罚决 当罚 登存 查 扣 强 解 责改 催 代履 移 不罚 结")
              .split(QLatin1Char(' '));
    return words;
}

QString normalisedDocumentNumber(const QString& text)
{
    static const QRegularExpression brackets(
        QStringLiteral("[\\[(【〖﹝〔]([0-9]{4})[\\])】〗﹞〕]"));
    QString out;
    const QString half = toHalfWidth(text);
    for (const QChar c : half) {
        if (!c.isSpace()) {
            out += c;
        }
    }
    return out.replace(brackets, QStringLiteral("〔\\1〕"));
}

DocumentNumberVerdict checkDocumentNumber(const QString& text)
{
    DocumentNumberVerdict verdict;
    verdict.kind = QStringLiteral("document-number");
    verdict.normalised = normalisedDocumentNumber(text);
    verdict.error = documentNumberError(verdict.normalised, verdict.number);
    if (verdict.valid() && verdict.number.zi && verdict.number.type().isEmpty()) {
        verdict.warnings.append(finding("type-unknown",
            DocNumber::tr("\"%1\" ends with no known type of enforcement document.")
                .arg(verdict.number.word)));
    }
    return verdict;
}

} // namespace xq
