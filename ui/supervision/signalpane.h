// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/supervision/alarmmodel.h"
#include "ui/widgets/panel.h"

class QLabel;

namespace xq {

class DeadlineGauge;
class EmptyState;
class StatusBadge;

/// Why a signal stands: the sentence, the scale, rule and version, the clause, the figures with
/// their sources, the moment. The person concerned reads the same.
class SignalPane : public Panel {
    Q_OBJECT
public:
    explicit SignalPane(QWidget* parent = nullptr);
    void setEntry(const AlarmEntry& entry, const DisplayProfile& profile);
    void clear(); ///< nothing is chosen
    /// The explanation as plain text, for the clipboard and an annex.
    static QString asText(const AlarmEntry& entry, const DisplayProfile& profile);

Q_SIGNALS:
    void openRequested();

private:
    void fillFigures(const Signal& signal);
    void fillScale(const Signal& signal);

    AlarmEntry m_entry;
    DisplayProfile m_profile;
    StatusBadge* m_badge;
    QWidget* m_content;
    QLabel* m_subject;
    QLabel* m_sentence;
    DeadlineGauge* m_scale;
    QWidget* m_figures;
    QLabel* m_state;
    EmptyState* m_empty;
    Button* m_open;
    Button* m_copy;
};

} // namespace xq
