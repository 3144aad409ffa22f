// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/fields.h"

#include "models/base/instant.h"

#include <QCoreApplication>

#include <algorithm>

namespace xq::fields {
qsizetype codePoints(const QString& text)
{
    return std::count_if(text.cbegin(), text.cend(), [](QChar c) { return !c.isLowSurrogate(); });
}

Result<void> checkText(const QString& value, const QString& key, int maxLength, const QString& code)
{
    if (codePoints(value) > maxLength) {
        return fail(ErrorKind::Usage, code,
            QCoreApplication::translate("xq::Fields", "The field %1 is longer than %2 characters.")
                .arg(key)
                .arg(maxLength));
    }
    const bool control = std::any_of(value.cbegin(), value.cend(), [](QChar c) {
        return c.category() == QChar::Other_Control && c != QLatin1Char('\n')
            && c != QLatin1Char('\t');
    });
    if (control || !value.isValidUtf16()) {
        return fail(ErrorKind::Usage, code,
            QCoreApplication::translate(
                "xq::Fields", "The field %1 holds characters that are no text.")
                .arg(key));
    }
    return {};
}

Result<QString> text(const QJsonObject& object, const QString& key, int maxLength, bool required,
    const QString& code)
{
    const QJsonValue value = object.value(key);
    if (!value.isUndefined() && !value.isString()) {
        return fail(ErrorKind::Usage, code,
            QCoreApplication::translate("xq::Fields", "The field %1 must be a text.").arg(key));
    }
    const QString trimmed = value.toString().trimmed();
    if (required && trimmed.isEmpty()) {
        return fail(ErrorKind::Usage, code,
            QCoreApplication::translate("xq::Fields", "The field %1 is empty.").arg(key));
    }
    XQ_TRY(checkText(trimmed, key, maxLength, code));
    return trimmed;
}

Result<QDate> day(const QJsonObject& object, const QString& key, bool required, const QString& code)
{
    XQ_ASSIGN(written, text(object, key, 10, required, code));
    if (written.isEmpty()) {
        return QDate();
    }
    const auto date = parseDate(written);
    if (!date) {
        return fail(ErrorKind::Usage, code,
            QCoreApplication::translate(
                "xq::Fields", "The field %1 is no real day: %2. Write it as 2017-03-08.")
                .arg(key, written));
    }
    return *date;
}

} // namespace xq::fields
