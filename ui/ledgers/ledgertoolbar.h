// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;

namespace xq {

class Button;
class PagePreview;

/// The row above the page: leafing and zoom of the preview, and the four outputs.
class LedgerToolbar : public QWidget {
    Q_OBJECT
public:
    LedgerToolbar(PagePreview* preview, QWidget* parent = nullptr);
    Button* printButton() const { return m_print; }
    /// On narrow windows zoom goes and a button appears that shows the choices instead of the page.
    void setCompact(bool compact);
    bool choicesWanted() const;
    /// Empty: possible.
    void setImpossible(const QString& reason);

Q_SIGNALS:
    void choicesToggled(bool on);
    void printClicked();
    void pdfClicked();
    void xlsxClicked();
    void csvClicked();

private:
    void tellPage(int page, int count);
    void tellZoom();

    PagePreview* m_preview;
    Button* m_choices;
    Button* m_previous;
    Button* m_next;
    QLabel* m_page;
    QComboBox* m_zoom;
    QList<QWidget*> m_wide; ///< what only wide windows show
    Button* m_print;
    Button* m_pdf;
    Button* m_xlsx;
    Button* m_csv;
};

} // namespace xq
