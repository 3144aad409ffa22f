// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/casedesk.h"

#include <QDialog>

namespace xq {

class ElementEditor;

/// What the chosen files are: name (of a single one), kind, what they prove, place and time.
class EvidenceDialog : public QDialog {
    Q_OBJECT
public:
    EvidenceDialog(const QStringList& files, const QList<FlowSlot>& slots_, const QString& slot,
        Instant now, QWidget* parent = nullptr);

Q_SIGNALS:
    void given(const QList<xq::CaseDesk::EvidenceInput>& files);

private:
    void tryAccept();

    QStringList m_files;
    ElementEditor* m_name = nullptr;
    ElementEditor* m_kind;
    ElementEditor* m_slot = nullptr;
    ElementEditor* m_proves;
    ElementEditor* m_place;
    ElementEditor* m_obtained;
};

} // namespace xq
