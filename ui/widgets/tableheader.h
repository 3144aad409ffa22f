// SPDX-License-Identifier: GPL-3.0-or-later
// The header of TableTools: the sort arrow stands after the word, and there is room for filters
// below.
#pragma once

#include <QHeaderView>

namespace xq {

class TableHeader : public QHeaderView {
    Q_OBJECT
public:
    TableHeader(Qt::Orientation orientation, QWidget* parent);
    void setExtraHeight(int height);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;

private:
    int m_extra = 0;
};

} // namespace xq
