// SPDX-License-Identifier: GPL-3.0-or-later
// The page of mock-up 05: choices left, the sheets right, four outputs above. A changed choice
// redraws at once; the newest request wins.
//
//   registry.add({.name = "ledgers", .title = ..., .icon = "view-list-details",
//       .make = [source](const PageAddress&, QWidget* parent) { return new LedgerPage(source,
//       parent); }});
// The source outlives the page. Hints: kind, quarter (2017Q1). The focus starts on 打印, so that
// the quarter is printed with three keys.
#pragma once

#include "ui/ledgers/ledgeroutput.h"
#include "ui/ledgers/ledgersource.h"
#include "ui/shell/page.h"

#include <QPointer>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QVBoxLayout;

namespace xq {

class Button;
class ErrorPanel;
class LedgerChoicePanel;
class LedgerToolbar;
class NoticeLine;
class PagePreview;
class SnapshotStrip;

class LedgerPage : public Page {
    Q_OBJECT
public:
    /// How files and printers are chosen; dialogs by default.
    struct Choosers {
        std::function<QString(const QString& suggestion, const QString& filter)> path;
        std::function<bool(QPrinter& printer)> printer;
    };

    explicit LedgerPage(LedgerSource* source, QWidget* parent = nullptr);
    void setChoosers(const Choosers& choosers) { m_choosers = choosers; }
    QString helpText() const override;
    void refresh() override;
    void arrive(const QVariantMap& hints) override;
    bool leave() override; ///< not while a file is being written
    QWidget* firstPlace() const override;
    QList<QWidget*> panes() const override;
    PagePreview* preview() const { return m_preview; }
    LedgerChoice choice() const;
    /// That of the folded page: it must be allowed to become narrow before it can fold.
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    void print();
    void save(xq::LedgerFormat format);
    void freeze();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void fold(); ///< choices beside the page, or instead of it on narrow windows
    void connectAll();
    void take(const Result<LedgerPapers>& papers);
    void takeFrozen(const Result<LedgerView>& view);
    void showPages();
    bool isComplete() const; ///< ledger and, if wanted, annex are there
    void showJob(bool on);
    QVector<LedgerDocument> documents() const;
    QString suggestedName(const QString& suffix) const;
    /// The cases behind a row, in the case search.
    void chooseCell(int document, qsizetype row);
    /// Hands an answer to `taker` while the page is there and asked for nothing newer.
    template <typename Answer>
    std::function<void(Result<Answer>)> guarded(void (LedgerPage::*taker)(const Result<Answer>&));

    LedgerSource* m_source;
    Choosers m_choosers;
    QHBoxLayout* m_row = nullptr;
    QVBoxLayout* m_column = nullptr; ///< of the right panel
    bool m_compact = false;
    LedgerChoicePanel* m_choices = nullptr;
    LedgerToolbar* m_toolbar = nullptr;
    SnapshotStrip* m_strip = nullptr;
    PagePreview* m_preview = nullptr;
    ErrorPanel* m_errors = nullptr;
    QWidget* m_job = nullptr;
    QProgressBar* m_progress = nullptr;
    NoticeLine* m_notice = nullptr;
    LedgerOutput* m_output = nullptr;
    std::optional<LedgerView> m_view;
    std::optional<LedgerView> m_annex;
    /// An output asked for while the figures are still on their way: done when they are there.
    std::function<void()> m_pending;
    quint64 m_request = 0; ///< the newest; older answers are dropped
    bool m_mayFreeze = true;
    QString m_savedPath;
};

template <typename Answer>
std::function<void(Result<Answer>)> LedgerPage::guarded(
    void (LedgerPage::*taker)(const Result<Answer>&))
{
    return [self = QPointer<LedgerPage>(this), request = m_request, taker](
               const Result<Answer>& answer) {
        LedgerPage* page = self.data();
        if (page && page->m_request == request) {
            (page->*taker)(answer);
        }
    };
}

} // namespace xq
