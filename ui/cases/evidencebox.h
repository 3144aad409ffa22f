// SPDX-License-Identifier: GPL-3.0-or-later
// Where evidence is dropped, pasted or chosen while a case is being registered. The bytes are taken
// into the store at once (digest, encrypted), so that neither the memory card nor the program may
// vanish before the case is registered.
#pragma once

#include "models/base/error.h"
#include "models/base/instant.h"

#include <QAbstractListModel>
#include <QFrame>
#include <QImage>

class QLabel;
class QListView;
class QMimeData;

namespace xq {

class Button;
class NoticeLine;

/// One file on its way into the case.
struct PendingEvidence {
    int ticket = 0;
    QString name;
    QString digest; ///< SM3 hex; empty: not yet taken in
    qint64 size = 0;
    QString mime;
    Instant obtainedAt = 0; ///< the file's own time; 0: unknown
    QString problem; ///< why it could not be taken in
    QImage thumbnail;
    bool stored() const { return !digest.isEmpty(); }
};

/// What is taken in: a file, or a picture from the clipboard that is written on the store's thread.
struct GivenEvidence {
    int ticket = 0;
    QString file;
    QImage picture;
    QString name;
};

class PendingEvidenceModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    const QList<PendingEvidence>& entries() const { return m_entries; }
    void add(const PendingEvidence& entry);
    void change(const PendingEvidence& entry); ///< by ticket
    void remove(int row);
    void clear();
    const PendingEvidence* find(int ticket) const;
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    QList<PendingEvidence> m_entries;
};

class EvidenceBox : public QWidget {
    Q_OBJECT
public:
    explicit EvidenceBox(QWidget* parent = nullptr);
    const QList<PendingEvidence>& entries() const { return m_model->entries(); }
    PendingEvidenceModel* model() const { return m_model; }
    void setStored(const PendingEvidence& entry); ///< by ticket
    void setProblem(int ticket, const QString& sentence);
    void setProgress(int ticket, qint64 done);
    void restore(const QList<PendingEvidence>& entries);
    void clear();
    void setNow(Instant now) { m_now = now; }
    bool busy() const; ///< a file is still being taken in

    /// Takes what the mouse or the clipboard brings: files, or one picture.
    bool take(const QMimeData* brought);
    void chooseFiles();
    void paste();

Q_SIGNALS:
    void given(const xq::GivenEvidence& evidence);
    void edited();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void giveFile(const QString& path);
    void refresh();

    PendingEvidenceModel* m_model;
    Button* m_drop;
    QListView* m_list;
    NoticeLine* m_problem;
    int m_lastTicket = 0;
    Instant m_now = 0;
};

} // namespace xq

Q_DECLARE_METATYPE(xq::PendingEvidence)
Q_DECLARE_METATYPE(xq::GivenEvidence)
