// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/identity/phone.h"

#include "models/identity/normalise.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace xq {
namespace {

struct Phone {
    Q_DECLARE_TR_FUNCTIONS(xq::Phone)
};

std::optional<Finding> phoneError(const QString& number)
{
    static const QRegularExpression digits(QStringLiteral("\\A[0-9]+(?:转[0-9]{1,6})?\\z"));
    static const QRegularExpression mobile(QStringLiteral("\\A1[3-9][0-9]{9}\\z"));
    static const QRegularExpression fixed(
        QStringLiteral("\\A0(?:10|2[0-9]|[3-9][0-9]{2})[2-9][0-9]{6,7}(?:转[0-9]{1,6})?\\z"));
    static const QRegularExpression service(
        QStringLiteral("\\A(?:[48]00[0-9]{7}|1[0-2][0-9]|12[0-9]{3}|9[0-9]{4,5})\\z"));
    if (number.isEmpty()) {
        return Finding {QStringLiteral("empty"), Phone::tr("The telephone number is empty.")};
    }
    if (!digits.match(number).hasMatch()) {
        return Finding {
            QStringLiteral("characters"), Phone::tr("A telephone number holds digits only.")};
    }
    if (mobile.match(number).hasMatch() || fixed.match(number).hasMatch()
        || service.match(number).hasMatch()) {
        return std::nullopt;
    }
    if (number.startsWith(QLatin1Char('1')) && number.size() > 6) {
        return Finding {QStringLiteral("mobile"),
            Phone::tr("A mobile number has 11 digits and begins with 13 to 19.")};
    }
    return Finding {QStringLiteral("format"),
        Phone::tr("This is no telephone number: a fixed line needs its area code, as in "
                  "0818-2123456.")};
}

} // namespace

Verdict checkPhone(const QString& text)
{
    static const QRegularExpression extension(QStringLiteral("(?:转|EXT\\.?|#)([0-9]{1,6})\\z"));
    QString number = toHalfWidth(text).toUpper();
    number.remove(QRegularExpression(QStringLiteral("[()]")));
    QString tail;
    number = normalisedCode(number);
    if (const auto match = extension.match(number); match.hasMatch()) {
        tail = QStringLiteral("转") + match.captured(1);
        number.truncate(match.capturedStart());
    }
    if (number.startsWith(QStringLiteral("+86"))) {
        number.remove(0, 3);
    }
    Verdict verdict {QStringLiteral("phone"), number + tail, {}, {}, {}, {}};
    verdict.error = phoneError(verdict.normalised);
    return verdict;
}

} // namespace xq
