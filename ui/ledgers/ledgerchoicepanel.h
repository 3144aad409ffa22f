// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ledgers/ledgersource.h"
#include "ui/print/ledgerlayout.h"
#include "ui/widgets/panel.h"

class QCheckBox;
class QComboBox;
class QListWidget;

namespace xq {

class SegmentedAnswer;

/// The choices left of the page: kind, quarter, sheet.
class LedgerChoicePanel : public Panel {
    Q_OBJECT
public:
    explicit LedgerChoicePanel(const LedgerChoices& choices, QWidget* parent = nullptr);

    LedgerChoice choice() const;
    /// Unknown kinds and years are left as they are.
    void choose(const QString& kind, const std::optional<Quarter>& quarter);
    LedgerPageSetup setup() const;
    bool withAnnex() const;
    void setAnnexPages(int pages); ///< 0: not known yet
    /// Sentences on fonts that stand in for missing ones.
    void setNotes(const QStringList& notes);
    QWidget* firstField() const;

Q_SIGNALS:
    void choiceChanged();
    void sheetChanged();

private:
    void addKinds(const LedgerChoices& choices);
    void addQuarter(const LedgerChoices& choices);
    void addSheet();
    QVBoxLayout* addSection(const QString& title);
    void openSetup();
    void tellAnnex();

    QVBoxLayout* m_column = nullptr;
    QListWidget* m_kinds;
    QComboBox* m_year;
    SegmentedAnswer* m_quarter;
    QCheckBox* m_annex;
    QCheckBox* m_signatures;
    QCheckBox* m_code;
    QVBoxLayout* m_noteBox;
    QLabel* m_sheet;
    LedgerPageSetup m_setup;
    int m_annexPages = 0;
};

} // namespace xq
