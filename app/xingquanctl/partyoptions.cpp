// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/xingquanctl/partyoptions.h"

#include <QCoreApplication>

namespace xq {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Cli)
};

} // namespace

PartyOptions addPartyOptions(Command& verb)
{
    PartyOptions options;
    options.name = verb.requiredOption(
        QStringLiteral("--party-name"), QStringLiteral("N"), Text::tr("Name of the party"));
    options.kind = verb.option(QStringLiteral("--party-kind"), QStringLiteral("person|org|shop"),
        Text::tr("Sort of party"));
    options.id = verb.option(QStringLiteral("--party-id"), QStringLiteral("ID"),
        Text::tr("Citizen id or unified social credit code"));
    options.address = verb.option(QStringLiteral("--party-address"), QStringLiteral("TEXT"),
        Text::tr("Address of the party"));
    options.representative = verb.option(QStringLiteral("--party-representative"),
        QStringLiteral("NAME"), Text::tr("Legal representative or operator"));
    options.phone = verb.option(
        QStringLiteral("--party-phone"), QStringLiteral("PHONE"), Text::tr("Phone of the party"));
    return options;
}

Result<CaseParty> partyFrom(const PartyOptions& options)
{
    CaseParty party;
    party.name = options.name.text().trimmed();
    const QString kind = options.kind.given() ? options.kind.text() : QStringLiteral("person");
    if (kind == QLatin1String("person")) {
        party.category = QStringLiteral("person");
        party.idType = QStringLiteral("citizen-id");
    } else if (kind == QLatin1String("org") || kind == QLatin1String("organisation")) {
        party.category = QStringLiteral("organisation");
        party.idType = QStringLiteral("uscc");
    } else if (kind == QLatin1String("shop")) {
        party.category = QStringLiteral("shop");
        party.idType = QStringLiteral("uscc");
    } else {
        return fail(ErrorKind::Usage, QStringLiteral("usage"),
            Text::tr("--party-kind is person, org or shop, not %1.").arg(kind));
    }
    party.id = options.id.text().trimmed();
    if (party.id.isEmpty()) {
        party.idType.clear();
    }
    party.address = options.address.text();
    party.representative = options.representative.text();
    party.phone = options.phone.text();
    return party;
}

} // namespace xq
