// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/deskmodel.h"
#include "ui/widgets/tile.h"

namespace xq {

/// The eight tiles of the desk, in the order of DeskFilter.
class DeskTileRow : public TileRow {
    Q_OBJECT
public:
    explicit DeskTileRow(QWidget* parent = nullptr);
    void setDesk(const DeskView& desk);
    void clearChoice();
};

} // namespace xq
