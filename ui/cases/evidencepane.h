// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cases/casedata.h"
#include "ui/cases/casemodels.h"
#include "ui/cases/picture.h"
#include "ui/widgets/panel.h"

class QLineEdit;
class QListView;
class QProgressBar;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace xq {

class EmptyState;
class NoticeLine;
class PictureView;

/// Evidence with preview, documents, remarks: the middle of the case page.
class EvidencePane : public Panel {
    Q_OBJECT
public:
    enum Tab { Evidence, Documents, Remarks };
    explicit EvidencePane(QWidget* parent = nullptr);
    void setCase(const CaseData& brought);
    void showPicture(const EvidencePicture& picture);
    void setProgress(const QString& text); ///< empty: nothing is being added
    void showTab(Tab tab);
    /// Asks for files, then for what they are; `slot` empty: none in particular.
    void addFiles(const QString& slot);
    QTableView* evidenceTable() const { return m_evidence; }
    QLineEdit* remarkEdit() const { return m_remark; }

Q_SIGNALS:
    void evidenceGiven(const QList<xq::CaseDesk::EvidenceInput>& files);
    void pictureRequested(const QString& evidence, int page, const QSize& box);
    void saveRequested(const QString& evidence, const QString& name);
    void voidRequested(const QString& evidence);
    void remarkGiven(const QString& text);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildEvidence();
    QWidget* buildDocuments();
    QWidget* buildRemarks();
    void showCurrent();
    void ask(int page);
    void describe(const QStringList& files, const QString& slot);
    void refreshTabs();
    void sendRemark();

    CaseData m_data;
    EvidenceModel* m_evidenceModel;
    DocumentModel* m_documentModel;
    MomentModel* m_remarkModel;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    Button* m_add;
    QTableView* m_evidence;
    EmptyState* m_noEvidence;
    NoticeLine* m_progress;
    QWidget* m_previewRow;
    PictureView* m_picture;
    QLabel* m_facts;
    Button* m_back;
    Button* m_on;
    Button* m_save;
    Button* m_void;
    QTableView* m_documents;
    QListView* m_remarks;
    QLineEdit* m_remark;
    Button* m_send;
    QString m_shown; ///< evidence in the preview
    int m_page = 0;
    int m_pageCount = 0;
    bool m_mayAdd = false;
};

/// A picture, a text or one sentence, on its own ground; never larger than its place.
class PictureView : public QWidget {
    Q_OBJECT
public:
    explicit PictureView(QWidget* parent = nullptr);
    void display(const EvidencePicture& picture);
    void say(const QString& sentence);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    EvidencePicture m_picture;
    QString m_sentence;
};

} // namespace xq
