// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/reviewdesk.h"
#include "ui/shell/page.h"

class QStandardItemModel;
class QTableView;

namespace xq {

class EmptyState;
class ErrorPanel;
class Panel;

/// Cases that wait for the legality review, by remaining time; those this person handled say why
/// they are not theirs. Enter opens the review.
class ReviewQueuePage : public Page {
    Q_OBJECT
public:
    explicit ReviewQueuePage(QWidget* parent = nullptr);
    void setQueue(const Result<QList<ReviewEntry>>& queue, Instant now);
    QString helpText() const override;
    void refresh() override { Q_EMIT queueRequested(); }
    QWidget* firstPlace() const override;

Q_SIGNALS:
    void queueRequested();

private:
    Panel* m_panel;
    QTableView* m_view;
    QStandardItemModel* m_model;
    EmptyState* m_empty;
    ErrorPanel* m_error;
};

} // namespace xq
