// SPDX-License-Identifier: GPL-3.0-or-later
// Registering a case (mock-up 02): item, form, checks side by side. Plain values in, intents out;
// NewCaseController connects it with the services.
#pragma once

#include "ui/cases/newcasevalues.h"
#include "ui/shell/page.h"

class QTimer;

namespace xq {

class FoldingPanes;
class ItemPicker;
class NewCaseForm;
class NewCaseSide;
class PageActionBar;

class NewCasePage : public Page {
    Q_OBJECT
public:
    explicit NewCasePage(QWidget* parent = nullptr);
    ~NewCasePage() override;

    void setData(const NewCaseData& facts);
    /// What an earlier session left (DraftBook), or what a lead knows already.
    void restore(const QJsonObject& draft, Instant savedAt);
    void setDraftSaved(Instant at);
    void setDraftProblem(const Error& error);
    void setEarlier(const QList<CaseRow>& rows);
    /// What the rules say to the case as it stands; no code: nothing.
    void setAdmission(const Error& error);
    void setEvidenceStored(const PendingEvidence& entry);
    void setEvidenceProblem(int ticket, const QString& sentence);
    void setEvidenceProgress(int ticket, qint64 done);
    /// The case is recorded; `kept`: files that could not be added to it, with the reason.
    void registered(const CaseState& state, const QStringList& kept, bool another);
    /// Refused: said in place, everything typed stays.
    void refuse(const Error& error);
    void setBusy(bool busy);

    QJsonObject draft() const;
    NewCaseForm* form() const { return m_form; }
    ItemPicker* picker() const { return m_picker; }
    NewCaseSide* side() const { return m_side; }

    QString helpText() const override;
    void refresh() override { Q_EMIT dataRequested(); }
    /// item: the code of an item to begin with.
    void arrive(const QVariantMap& hints) override;
    bool leave() override;
    QWidget* firstPlace() const override;
    QList<QWidget*> panes() const override;

Q_SIGNALS:
    void dataRequested();
    void draftChanged(const QJsonObject& content); ///< at most 0.5 s after the last key
    void partyChanged(const QString& name, const QString& id);
    void checkRequested(const xq::CaseOpening& opening);
    void evidenceGiven(const xq::GivenEvidence& evidence);
    void thumbnailRequested(const xq::PendingEvidence& entry);
    void submitted(const xq::NewCaseInput& input, bool another);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void choose(const QString& code);
    void takeWanted(); ///< the item of the hints, as soon as items are there
    void edited();
    void review(); ///< checks, clock, problems
    void saveDraft();
    void submit(bool another);
    void jumpToProblem();
    void jump(QWidget* target);
    void cancel();
    Instant now() const;

    FoldingPanes* m_panes;
    ItemPicker* m_picker;
    NewCaseForm* m_form;
    NewCaseSide* m_side;
    PageActionBar* m_bar;
    QTimer* m_draftTimer;
    QTimer* m_tick;
    NewCaseData m_data;
    qint64 m_readAt = 0; ///< monotonic, when `m_data.now` was true
    bool m_tried = false; ///< a submission was tried: open points are said in words
    bool m_busy = false;
    bool m_restoring = false;
    bool m_dataKnown = false;
    QString m_wanted; ///< item the hints asked for; stands above an earlier draft's
    QJsonObject m_pendingDraft; ///< came before the items did
    QJsonObject m_lastDraft;
    Instant m_savedAt = 0;
};

} // namespace xq

Q_DECLARE_METATYPE(xq::NewCaseInput)
Q_DECLARE_METATYPE(xq::CaseOpening)
