// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <QDate>
#include <QJsonObject>

namespace xq::fields {

/// Reading the fields of an event's body, with sentences that name the field. `code` is the stable
/// error code of the caller's area.

inline constexpr int kNameLength = 200; ///< code points

/// The text of a field, trimmed. Refuses text that is too long (code points), has control
/// characters, is no text at all, or is missing while required.
Result<QString> text(const QJsonObject& object, const QString& key, int maxLength, bool required,
    const QString& code);
/// A real day as ISO text; invalid where absent or empty and not required.
Result<QDate> day(
    const QJsonObject& object, const QString& key, bool required, const QString& code);
/// The same check for a text at hand.
Result<void> checkText(
    const QString& value, const QString& key, int maxLength, const QString& code);
qsizetype codePoints(const QString& text);

inline QString iso(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

} // namespace xq::fields
