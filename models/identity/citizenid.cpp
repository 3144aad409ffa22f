// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/identity/citizenid.h"

#include "models/identity/normalise.h"
#include "models/identity/regions.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace xq {
namespace {

struct CitizenId {
    Q_DECLARE_TR_FUNCTIONS(xq::CitizenId)
};

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}
bool allDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), isDigit);
}

bool isCentenarian(QStringView fifteen)
{
    return fifteen.mid(12) >= QStringLiteral("996") && fifteen.mid(12) <= QStringLiteral("999");
}

std::optional<Finding> shapeError(const QString& code)
{
    if (code.isEmpty()) {
        return finding("empty", CitizenId::tr("The identity number is empty."));
    }
    if (code.size() != 18 && code.size() != 15) {
        return finding("length",
            CitizenId::tr("An identity number has 18 characters (old ones 15); this one has %1.")
                .arg(code.size()));
    }
    const qsizetype digits = code.size() == 18 ? 17 : 15;
    for (qsizetype i = 0; i < code.size(); ++i) {
        if (!isDigit(code[i]) && (i < digits || code[i] != QLatin1Char('X'))) {
            return finding("format",
                CitizenId::tr("Character %1 of the identity number must be a digit%2.")
                    .arg(i + 1)
                    .arg(i == 17 ? CitizenId::tr(" or X") : QString()));
        }
    }
    return std::nullopt;
}

std::optional<Finding> areaError(const QString& eighteen, IdPaper paper)
{
    if (paper == IdPaper::Foreign) {
        if (eighteen[0] != QLatin1Char('9') || !isProvincePrefix(eighteen.mid(1, 2))) {
            return finding("area",
                CitizenId::tr("The number of a foreigner's permanent residence card begins with 9 "
                              "and the two digits of a province."));
        }
        return std::nullopt;
    }
    if (isProvincePrefix(eighteen.left(2))) {
        return std::nullopt;
    }
    if (eighteen[0] == QLatin1Char('9')) {
        return finding("area",
            CitizenId::tr("No identity number begins with 9. If it is a foreigner's permanent "
                          "residence card, choose that kind of document."));
    }
    return finding("area",
        CitizenId::tr("The first two digits of the identity number, %1, belong to no province.")
            .arg(eighteen.left(2)));
}

// Area, birth and check of the 18-character form, in the order in which people can mend them.
std::optional<Finding> contentError(
    CitizenIdVerdict& verdict, const QString& eighteen, QDate today, IdPaper paper)
{
    if (auto error = areaError(eighteen, paper)) {
        return error;
    }
    const QDate birth(
        eighteen.mid(6, 4).toInt(), eighteen.mid(10, 2).toInt(), eighteen.mid(12, 2).toInt());
    if (!birth.isValid() || eighteen.mid(6, 4) < QStringLiteral("1800")) {
        return finding("date",
            CitizenId::tr("The birth in the identity number, %1, is not a date of the calendar.")
                .arg(eighteen.mid(6, 8)));
    }
    if (today.isValid() && birth > today) {
        return finding(
            "future", CitizenId::tr("The birth in the identity number lies in the future."));
    }
    if (eighteen[17] != citizenIdCheck(QStringView(eighteen).left(17))) {
        return finding("check",
            CitizenId::tr("The check character of the identity number does not match: one of its "
                          "digits is wrong."));
    }
    verdict.birth = birth;
    return std::nullopt;
}

void warn(CitizenIdVerdict& verdict, IdPaper paper)
{
    if (verdict.oldForm) {
        verdict.warnings.append(finding("old-form",
            CitizenId::tr("This is the old form of the identity number with 15 digits.")));
        if (isCentenarian(verdict.normalised)) {
            verdict.warnings.append(finding("century",
                CitizenId::tr("On old cards the sequence 996 to 999 meant a person born in the "
                              "19th century. Please check the birth.")));
        }
    }
    if (verdict.birth < QDate(1850, 1, 1)) {
        verdict.warnings.append(finding("birth-early",
            CitizenId::tr("The birth in the identity number lies before 1850. Please check.")));
    }
    // Codes that were given up stay valid for life: only a code that never was deserves a word.
    if (paper == IdPaper::Resident && regionTableCovers(verdict.area)
        && !regionOf(verdict.area).has_value()) {
        verdict.warnings.append(finding("area-unknown",
            CitizenId::tr("The region %1 in the identity number is in no list of this region, not "
                          "even an old one. Please check.")
                .arg(verdict.area)));
    }
}

} // namespace

QChar citizenIdCheck(QStringView seventeen)
{
    static constexpr std::array<int, 17> weights {
        7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    if (seventeen.size() != 17 || !allDigits(seventeen)) {
        return {};
    }
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        sum += (seventeen[static_cast<qsizetype>(i)].unicode() - u'0') * weights[i];
    }
    return QLatin1Char("10X98765432"[sum % 11]);
}

QString upgradedCitizenId(const QString& fifteen)
{
    if (fifteen.size() != 15 || !allDigits(fifteen)) {
        return {};
    }
    const QString century = isCentenarian(fifteen) ? QStringLiteral("18") : QStringLiteral("19");
    const QString seventeen = fifteen.left(6) + century + fifteen.mid(6);
    return seventeen + citizenIdCheck(seventeen);
}

CitizenIdVerdict checkCitizenId(const QString& text, QDate today, IdPaper paper)
{
    CitizenIdVerdict verdict;
    verdict.kind = QStringLiteral("citizen-id");
    verdict.normalised = normalisedCode(text);
    const QString& code = verdict.normalised;
    verdict.error = shapeError(code);
    if (verdict.error) {
        verdict.hints = confusableHints(code, QStringLiteral("IOZS"));
        const QString guess = withHints(code, verdict.hints);
        if (!verdict.hints.isEmpty() && checkCitizenId(guess, today, paper).valid()) {
            verdict.suggestion = guess;
        }
        return verdict;
    }
    verdict.oldForm = code.size() == 15;
    const QString eighteen = verdict.oldForm ? upgradedCitizenId(code) : code;
    verdict.error = contentError(verdict, eighteen, today, paper);
    if (verdict.error) {
        return verdict;
    }
    verdict.eighteen = eighteen;
    verdict.area = eighteen.left(6);
    verdict.sex = (eighteen[16].unicode() - u'0') % 2 == 1 ? Sex::Male : Sex::Female;
    warn(verdict, paper);
    return verdict;
}

} // namespace xq
