// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/catalogue/cataloguemodel.h"
#include "ui/widgets/panel.h"

class QVBoxLayout;

namespace xq {

class Banner;
class EmptyState;
class StatusBadge;

/// One item: state with reason and day, legal bases, limits, versions, history of its states.
class ItemPane : public Panel {
    Q_OBJECT
public:
    explicit ItemPane(QWidget* parent = nullptr);
    void setEntry(const CatalogueEntry& entry, QDate today);
    void clear();
    void focusFirst();
    /// Without it the pane offers no case of the item: that is the clerks' to do.
    void setMayOpenCase(bool may);
    QString code() const { return m_code; }

Q_SIGNALS:
    void caseRequested(const QString& code);

private:
    QWidget* addSection(const QString& title, const QString& note = {});
    void addRow(QWidget* section, const QString& name, const QString& value);
    void fill(const CatalogueEntry& entry, QDate today);

    QString m_code;
    StatusBadge* m_badge;
    Banner* m_banner;
    QWidget* m_whole;
    QWidget* m_content;
    QVBoxLayout* m_column;
    Button* m_open;
    QLabel* m_reason;
    EmptyState* m_empty;
};

} // namespace xq
