// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/casepages.h"

#include "ui/cases/casecontroller.h"
#include "ui/cases/newcasecontroller.h"

#include <QCoreApplication>

namespace xq {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::CasePages)
};

QString after(const QString& argument, const char* head)
{
    const QString prefix = QLatin1String(head);
    return argument.startsWith(prefix) ? argument.mid(prefix.size()) : QString();
}

} // namespace

void registerCasePages(PageRegistry& registry, const CaseServices& services)
{
    PageEntry entry;
    entry.name = QStringLiteral("new-case");
    entry.title = Text::tr("New case");
    entry.icon = QStringLiteral("document-new");
    entry.roles = {QStringLiteral("clerk"), QStringLiteral("co_clerk")};
    entry.make = [services](const PageAddress& address, QWidget* parent) -> Page* {
        auto* page = new NewCasePage(parent);
        new NewCaseController(services, page, after(address.argument, "lead:"),
            after(address.argument, "inspection:"));
        return page;
    };
    registry.add(entry);

    PageEntry one;
    one.name = QStringLiteral("case");
    one.title = Text::tr("Case");
    one.icon = QStringLiteral("view-task");
    one.inNavigation = false;
    one.make = [services](const PageAddress& address, QWidget* parent) -> Page* {
        auto* page = new CaseViewPage(after(address.argument, "case:").isEmpty()
                ? address.argument
                : after(address.argument, "case:"),
            parent);
        new CaseController(services, page);
        return page;
    };
    registry.add(one);
}

} // namespace xq
