// SPDX-License-Identifier: GPL-3.0-or-later
// ui/reviews: the legality review (mock-up 04): queue, reader and checklist side by side. Plain
// values in, intents out; app/xingquan connects it with ReviewDesk and CaseDesk.
#pragma once

#include "models/services/reviewdesk.h"
#include "ui/cases/picture.h"
#include "ui/shell/page.h"

class QButtonGroup;
class QGridLayout;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QSplitter;
class QTabWidget;
class QTextBrowser;
class QTimer;

namespace xq {

class Banner;
class DeadlineGauge;
class ErrorPanel;
class PageActionBar;
class Panel;
class ReviewChecklist;
class StatusBadge;

class ReviewPage : public Page {
    Q_OBJECT
public:
    explicit ReviewPage(const QString& stream, QWidget* parent = nullptr);

    void setForm(const ReviewForm& form, const WorkCalendar& calendar, Instant now);
    /// Answers typed before and not submitted (DraftBook).
    void restore(const QJsonObject& draft);
    QJsonObject draft() const;
    void showEvidence(const QString& id, const Result<EvidencePicture>& file);
    /// Said in place; nothing typed is lost.
    void refuse(const Error& error);
    void setBusy(bool busy);
    void submitted(); ///< closes the page
    const QString& stream() const { return m_stream; }
    ReviewChecklist* checklist() const { return m_checklist; }

    QString helpText() const override;
    void refresh() override { Q_EMIT formRequested(); }
    bool leave() override;
    QWidget* firstPlace() const override;
    QList<QWidget*> panes() const override;

Q_SIGNALS:
    void formRequested();
    void draftChanged(const QJsonObject& draft);
    void evidenceRequested(const QString& id, const QString& mime);
    void submitRequested(const xq::ReviewInput& input);

private:
    QWidget* makeReader();
    QWidget* makeForm();
    void showReport();
    void propose();
    void submit();
    void touch();
    void keepDraft();
    void showBanner();
    void showEvidenceList();
    void showProgress();

    QString m_stream;
    ReviewForm m_form;
    bool m_busy = false; ///< a review is on its way: nothing typed is written as a draft any more
    QLabel* m_title;
    QLabel* m_cause;
    StatusBadge* m_round;
    DeadlineGauge* m_gauge;
    Banner* m_banner;
    ErrorPanel* m_error;
    QTabWidget* m_reader;
    QTextBrowser* m_report;
    QTextBrowser* m_notice;
    QTextBrowser* m_basis;
    QListWidget* m_evidence;
    QTextBrowser* m_preview;
    ReviewChecklist* m_checklist;
    Panel* m_checkPanel;
    QButtonGroup* m_conclusions;
    QPlainTextEdit* m_comment;
    PageActionBar* m_bar;
    QTimer* m_pause;
};

} // namespace xq
