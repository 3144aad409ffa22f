// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cases/casedata.h"
#include "ui/widgets/gauge.h"
#include "ui/widgets/panel.h"

namespace xq {

class StatusBadge;

/// The head of the case page: number, badges, title, and the two clocks.
class CaseHeader : public Panel {
    Q_OBJECT
public:
    explicit CaseHeader(QWidget* parent = nullptr);
    void setCase(const CaseData& brought);
    /// Narrower than what it shows when there is room: fit() lets go of what has none.
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    int neededWidth() const;

    QLabel* m_number;
    QWidget* m_badges;
    QList<StatusBadge*> m_plain; ///< those that say no state; the first to give way
    QLabel* m_title;
    DeadlineGauge* m_step;
    QFrame* m_rule;
    DeadlineGauge* m_case;
    bool m_hasStep = false;
    bool m_hasCase = false;
};

} // namespace xq
