// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cases/casedata.h"
#include "ui/widgets/gauge.h"
#include "ui/widgets/panel.h"

namespace xq {

/// The head of the case page: number, badges, title, and the two clocks.
class CaseHeader : public Panel {
    Q_OBJECT
public:
    explicit CaseHeader(QWidget* parent = nullptr);
    void setCase(const CaseData& brought);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    QLabel* m_number;
    QWidget* m_badges;
    QLabel* m_title;
    DeadlineGauge* m_step;
    QFrame* m_rule;
    DeadlineGauge* m_case;
    bool m_hasStep = false;
    bool m_hasCase = false;
};

} // namespace xq
