// SPDX-License-Identifier: GPL-3.0-or-later
// Hand-made values for the pages of a case, and keys as a person presses them.
#pragma once

#include "models/base/instant.h"
#include "ui/cases/newcasevalues.h"

class QWidget;

namespace xq::samples {

/// 2017-04-06 10:26, as in the mock-ups.
Instant now();
Instant at(const char* iso);
std::shared_ptr<const FlowDefinition> flow(const char* key);
NewCaseData newCaseData();
QString validCode(); ///< of an invented company
QString wrongCode(); ///< the same with a wrong last character

/// Chinese as an input method commits it, into whatever has the focus.
void commit(const QString& text);
void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
/// Where XQ_SCREENSHOTS says, nowhere otherwise.
void picture(QWidget& widget, const char* name);

} // namespace xq::samples
