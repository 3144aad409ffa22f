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

/// "lead:<id>" as the address's argument, or {lead: <id>} among its hints.
QString origin(const PageAddress& address, const QString& what)
{
    const QString head = what + QLatin1Char(':');
    return address.argument.startsWith(head) ? address.argument.mid(head.size())
                                             : address.hints.value(what).toString();
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
        new NewCaseController(services, page, origin(address, QStringLiteral("lead")),
            origin(address, QStringLiteral("inspection")));
        return page;
    };
    registry.add(entry);

    PageEntry one;
    one.name = QStringLiteral("case");
    one.title = Text::tr("Case");
    one.icon = QStringLiteral("view-task");
    one.inNavigation = false;
    one.make = [services](const PageAddress& address, QWidget* parent) -> Page* {
        auto* page = new CaseViewPage(address.argument, parent);
        new CaseController(services, page);
        return page;
    };
    registry.add(one);
}

} // namespace xq
