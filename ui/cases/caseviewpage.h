// SPDX-License-Identifier: GPL-3.0-or-later
// A case (mock-up 03): what next and by when in its head and flow, the present step's form,
// evidence beside it, the history at the right. Plain values in, intents out; CaseController
// connects it with the services.
#pragma once

#include "ui/cases/caseacts.h"
#include "ui/cases/casedata.h"
#include "ui/cases/picture.h"
#include "ui/shell/page.h"

class QListView;
class QTimer;
class QVBoxLayout;

namespace xq {

class Banner;
class CaseHeader;
class EvidencePane;
class FlowStrip;
class FoldingPanes;
class MomentModel;
class PageActionBar;
class Panel;
class StepForm;

class CaseViewPage : public Page {
    Q_OBJECT
public:
    /// By the case's id or stream.
    explicit CaseViewPage(const QString& caseId, QWidget* parent = nullptr);
    ~CaseViewPage() override;

    const QString& caseId() const { return m_id; }
    QString stream() const { return QStringLiteral("case:") + m_id; }
    /// Fresh facts; what is typed in the open step stays.
    void setCase(const CaseData& brought);
    const CaseData& caseData() const { return m_data; }
    /// "case:<id>/P05": the draft of the step that is open now.
    QString draftKey() const;
    void restore(const QJsonObject& draft, Instant savedAt);
    void setDraftSaved(Instant at);
    /// An act was recorded; the fresh case follows.
    void acted(const QString& sentence);
    /// Refused: said in place with its code in the fold-out, everything typed stays.
    void refuse(const Error& error);
    void setBusy(bool busy);
    void showPicture(const EvidencePicture& picture);
    void setEvidenceProgress(const QString& text);

    StepForm* form() const { return m_form; }
    EvidencePane* evidence() const { return m_evidence; }
    FlowStrip* flow() const { return m_flow; }
    PageActionBar* bar() const { return m_bar; }

    QString helpText() const override;
    void refresh() override { Q_EMIT dataRequested(); }
    /// draft: an earlier attempt was laid into the step's draft, it is read anew; step: shows that
    /// one; act: the fields at once; evidenceKept: files that a registration could not add.
    void arrive(const QVariantMap& hints) override;
    bool leave() override;
    QWidget* firstPlace() const override;
    QList<QWidget*> panes() const override;

Q_SIGNALS:
    void dataRequested();
    void draftReloadRequested(); ///< the case and the draft of its open step, from the store
    void draftChanged(const QString& key, const QJsonObject& content);
    void submitted(const xq::OutcomeInput& input);
    void actGiven(const xq::CaseAct& act);
    void evidenceGiven(const QList<xq::CaseDesk::EvidenceInput>& files);
    void pictureRequested(const QString& evidence, int page, const QSize& box);
    void evidenceSaveRequested(const QString& evidence, const QString& file);
    void remarkGiven(const QString& text);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    void takeArrival(); ///< what the hints asked for, as soon as the case is there
    void showStep(const QString& step, int round);
    void buildBar();
    void addOutcomes(const CaseOffer& offer);
    void addSideActs(const CaseOffer& offer);
    void edited();
    void saveDraft();
    void showProblems();
    void take(const CaseAction& action); ///< an outcome: checks, asks, submits
    void takeAct(const CaseAction& action);
    void voidEvidence(const QString& evidence);
    void saveEvidence(const QString& evidence, const QString& name);

    QString m_id;
    CaseData m_data;
    bool m_known = false;
    bool m_busy = false;
    bool m_restoring = false;
    bool m_tried = false;
    QVariantMap m_arrival; ///< hints not yet followed
    QString m_shownFor; ///< step and round the form was built for
    QVBoxLayout* m_column;
    CaseHeader* m_header;
    Panel* m_flowPanel;
    FlowStrip* m_flow;
    FlowStrip* m_foldedFlow;
    FoldingPanes* m_panes;
    StepForm* m_form;
    EvidencePane* m_evidence;
    Panel* m_historyPanel;
    QListView* m_history;
    MomentModel* m_moments;
    PageActionBar* m_bar;
    QTimer* m_draftTimer;
    std::optional<CaseAction> m_primary;
    /// What the bar was built for: it stays while nothing of it changes.
    struct Built {
        CaseOffer offer;
        bool editable = false;
        bool readOnly = false;
        friend bool operator==(const Built&, const Built&) = default;
    };
    std::optional<Built> m_built;
};

} // namespace xq
