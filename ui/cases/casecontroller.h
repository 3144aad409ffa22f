// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cases/caseservices.h"
#include "ui/cases/caseviewpage.h"

namespace xq {

/// The case page over the services: reads the case, keeps the step's draft, acts, adds evidence,
/// brings previews. Lives as long as the page (its child).
class CaseController : public QObject {
public:
    CaseController(CaseServices services, CaseViewPage* page);

private:
    void read();
    void loadDraft();
    void submit(const OutcomeInput& input);
    void act(const CaseAct& act);
    void remark(const QString& text);
    void addEvidence(const QList<CaseDesk::EvidenceInput>& files);
    void showPicture(const QString& evidence, int page, QSize box);
    void saveEvidence(const QString& evidence, const QString& file);
    /// After anything was recorded: the case is read anew.
    void recorded(const Result<CaseState>& result, const QString& sentence);

    CaseServices m_services;
    CaseViewPage* m_page;
    DraftKeeper m_draft;
    QString m_draftLoadedFor;
    Worker m_decoder;
    Latest m_read {this};
    Latest m_picture {this};
};

} // namespace xq
