// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/cases/samples.h"

#include "models/flow/flowlibrary.h"
#include "models/identity/orgcode.h"
#include "models/identity/uscc.h"

namespace xq::samples {

Instant at(const char* iso)
{
    return *parseInstant(QLatin1String(iso));
}

Instant now()
{
    return at("2017-04-06T10:26:00+08:00");
}

std::shared_ptr<const FlowDefinition> flow(const char* key)
{
    const auto library = FlowLibrary::builtIn();
    return {library, library->find(QLatin1String(key))};
}

namespace {

ItemRow row(const char* code, PowerKind kind, const char* name, const char* basis)
{
    ItemRow row;
    row.code = QLatin1String(code);
    row.kind = kind;
    row.name = QString::fromUtf8(name);
    row.unit = QStringLiteral("CG");
    row.basis = QString::fromUtf8(basis);
    row.state.state = ItemState::InUse;
    return row;
}

PersonFacts officer(const char* id, const char* name, const char* certificate)
{
    PersonFacts person;
    person.id = QLatin1String(id);
    person.name = QString::fromUtf8(name);
    person.unit = QStringLiteral("CG");
    if (*certificate != '\0') {
        person.certificates.append(
            {QString::fromUtf8(certificate), QDate(2016, 1, 1), QDate(2020, 12, 31)});
    }
    person.roles.append({QStringLiteral("clerk"), QDate(2016, 1, 1), {}});
    return person;
}

} // namespace

NewCaseData newCaseData()
{
    NewCaseData data;
    data.now = now();
    data.actor = QStringLiteral("p1");
    data.flows = {flow("penalty-ordinary"), flow("penalty-summary"), flow("inspection")};
    const char* law = "《城市市容和环境卫生管理条例》(2017修订)第三十六条第二项";
    data.items.append(
        makePickItem(row("CG-CF-002", PowerKind::Penalty,
                         "对运输液体、散装货物不作密封、包扎、覆盖，造成泄漏、遗撒的处罚", law),
            3, true));
    data.items.append(makePickItem(row("CG-CF-003", PowerKind::Penalty,
                                       "对未经批准擅自在街道两侧和公共场地堆放物料、搭建建筑物、构"
                                       "筑物或者其他设施影响市容的处罚",
                                       law),
        9, true));
    data.items.append(makePickItem(
        row("CG-CF-012", PowerKind::Penalty, "对随意倾倒、抛撒或者堆放建筑垃圾的处罚", law), 4,
        true));
    data.items.append(makePickItem(
        row("CG-JC-001", PowerKind::Inspection, "对建筑垃圾处置情况的监督检查", law), 0, true));
    ItemRow suspended = row(
        "CG-CF-027", PowerKind::Penalty, "对涂改、倒卖、出租、转让建筑垃圾处置核准文件的处罚", law);
    suspended.state.state = ItemState::Suspended;
    suspended.state.from = QDate(2016, 12, 30);
    suspended.state.reason = suspensionReasonId(SuspensionReason::Dormant);
    data.items.append(makePickItem(suspended, 0, true));
    data.items.append(
        makePickItem(row("CG-XK-001", PowerKind::Licence, "城市建筑垃圾处置核准", law), 0, false));
    data.recent = {QStringLiteral("CG-CF-002"), QStringLiteral("CG-CF-003")};
    data.officers = {officer("p1", "何晓东", "川S03-0217"), officer("p2", "陈立", "川S03-0231"),
        officer("p3", "李远", "川S03-0242")};
    return data;
}

QString validCode()
{
    const QString eight = QStringLiteral("MA62C4K7");
    const QString seventeen = QStringLiteral("91511700") + eight + orgCodeCheck(eight);
    return seventeen + usccCheck(seventeen);
}

QString wrongCode()
{
    const QString right = validCode();
    return right.left(17)
        + (right.back() == QLatin1Char('A') ? QLatin1Char('4') : QLatin1Char('A'));
}

} // namespace xq::samples
