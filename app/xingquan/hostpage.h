// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <QVBoxLayout>

namespace xq {

/// A page of the shell around a widget that knows nothing of it: `fetch` asks the data again.
class HostPage final : public Page {
    Q_OBJECT
public:
    HostPage(QWidget* content, const QString& title, const QString& help, QWidget* parent)
        : Page(parent)
        , m_content(content)
        , m_help(help)
    {
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(content);
        setTitle(title);
    }
    std::function<void()> fetch;
    std::function<void(const QVariantMap&)> arrived;

    QString helpText() const override { return m_help; }
    void refresh() override
    {
        if (fetch) {
            fetch();
        }
    }
    void arrive(const QVariantMap& hints) override
    {
        if (arrived) {
            arrived(hints);
        }
    }
    QWidget* firstPlace() const override { return m_content->focusProxy(); }

private:
    QWidget* m_content;
    QString m_help;
};

} // namespace xq
