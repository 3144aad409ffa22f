// SPDX-License-Identifier: GPL-3.0-or-later
// Pages with invented data that use every part once, in the arrangement of the mock-ups.
#pragma once

#include "ui/shell/page.h"

namespace xq {

Page* newSampleDesk(QWidget* parent);
Page* newSampleForm(QWidget* parent);
Page* newSampleCase(QWidget* parent);
Page* newSampleReview(QWidget* parent);

} // namespace xq
