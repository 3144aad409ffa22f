// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cases/caseservices.h"
#include "ui/cases/newcasepage.h"

namespace xq {

/// The new-case page over the services: reads what it shows, keeps the draft, takes evidence in,
/// records. Lives as long as the page (its child).
///
///     auto* page = new NewCasePage(parent);
///     new NewCaseController(services, page, leadId);   // "" without a lead
class NewCaseController : public QObject {
public:
    NewCaseController(CaseServices services, NewCasePage* page, const QString& lead = {},
        const QString& inspection = {});

private:
    void read();
    void takeIn(const GivenEvidence& evidence);
    void showThumbnail(const PendingEvidence& entry);
    void submit(const NewCaseInput& input, bool another);

    CaseServices m_services;
    NewCasePage* m_page;
    QString m_lead;
    QString m_inspection;
    bool m_draftLoaded = false;
    DraftKeeper m_draft;
    Worker m_decoder; ///< pictures are decoded beside the store's thread
    Latest m_read {this};
    Latest m_earlier {this};
    Latest m_check {this};
};

} // namespace xq
