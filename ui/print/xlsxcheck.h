// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace xq {

/// True when every part of the workbook is whole (well-formed XML to its end) and the sheet has as
/// many cells as were written. libxlsxwriter does not notice a disk that fills up under its
/// temporary files: it would hand over a workbook with rows missing.
bool xlsxIsWhole(const QString& path, qint64 cells);

} // namespace xq
