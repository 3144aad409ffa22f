// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/setasidedesk.h"
#include "ui/widgets/rows.h"

#include <QTableView>

class QStandardItemModel;

namespace xq {

/// Mine beside the platform's, thing by thing. Where they differ the row has a bar, a bold name and
/// a tinted ground, and only the differing words are marked: mine violet, the platform's blue.
/// Long texts wrap.
class ComparisonTable : public QTableView {
    Q_OBJECT
public:
    explicit ComparisonTable(QWidget* parent = nullptr);
    void setFields(
        const QList<SetAsideField>& fields, const QString& mine, const QString& platform);
    /// The rows as tab-separated text with their heading.
    QString asText() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QStandardItemModel* m_model;
};

/// Where two texts differ: what lies between their common beginning and their common end.
struct TextSpan {
    qsizetype from = 0;
    qsizetype length = 0;
};
TextSpan differingSpan(const QString& text, const QString& other);

} // namespace xq
