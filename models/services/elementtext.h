// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/flow/flowdefinition.h"

namespace xq {

/// Element values as people write and read them. The journal's form: text and choice as string, choices
/// as array, date "2017-04-06", instant ISO 8601 at +08:00, money integer fen, number integer, bool.
/// Errors (Usage): element.unknown, element.value (says which element and what it takes).
Result<QJsonValue> elementFromText(const FlowElement& element, const QString& text);
/// "3,000.00 元", the option's label, 是; empty for null.
QString elementToText(const FlowElement& element, const QJsonValue& value);

/// Reads `name=value` pairs of a command line against a flow. An empty value clears (null).
Result<QJsonObject> elementsFromPairs(const FlowDefinition& flow, const QStringList& pairs);

} // namespace xq
