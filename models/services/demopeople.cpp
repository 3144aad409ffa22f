// SPDX-License-Identifier: GPL-3.0-or-later
// Bodies and people of the fictional city.
#include "models/services/demodata.h"

namespace xq {

QString demoMainUnit()
{
    return QStringLiteral("CG");
}

QList<Body> demoBodies()
{
    const auto body = [](const QString& code, const QString& name, const QString& shortName,
                          BodyLevel level, const QString& parent) {
        Body made;
        made.code = code;
        made.name = name;
        made.shortName = shortName;
        made.level = level;
        made.parent = parent;
        return made;
    };
    const auto standardOffices = [] {
        return QList<Office> {
            {QStringLiteral("PT"), QStringLiteral("行权平台管理科"), OfficeKind::Platform},
            {QStringLiteral("YW"), QStringLiteral("业务科"), OfficeKind::Exercising},
            {QStringLiteral("FZ"), QStringLiteral("法制科"), OfficeKind::Legal},
            {QStringLiteral("JC"), QStringLiteral("监察科"), OfficeKind::Supervision}};
    };
    QList<Body> bodies;
    bodies.append(body(QStringLiteral("SFS"), QStringLiteral("示范市人民政府"),
        QStringLiteral("示市府"), BodyLevel::City, {}));
    Body main = body(demoMainUnit(), QStringLiteral("城市管理行政执法局"),
        QStringLiteral("示市城管"), BodyLevel::Department, QStringLiteral("SFS"));
    main.offices = {{QStringLiteral("PT"), QStringLiteral("行权平台管理科"), OfficeKind::Platform},
        {QStringLiteral("ZF1"), QStringLiteral("综合执法一科"), OfficeKind::Exercising},
        {QStringLiteral("ZF2"), QStringLiteral("综合执法二科"), OfficeKind::Exercising},
        {QStringLiteral("FZ"), QStringLiteral("法制科"), OfficeKind::Legal},
        {QStringLiteral("JC"), QStringLiteral("监察科"), OfficeKind::Supervision}};
    bodies.append(main);
    struct Unit {
        const char16_t* code;
        const char16_t* name;
        const char16_t* shortName;
    };
    constexpr Unit kUnits[] = {{u"SY", u"食品药品监督管理局", u"示市食药监"},
        {u"JT", u"交通运输局", u"示市交"}, {u"RS", u"人力资源和社会保障局", u"示市人社"},
        {u"MZ", u"民政局", u"示市民"}, {u"HB", u"环境保护局", u"示市环"}};
    for (const Unit& unit : kUnits) {
        Body made = body(QString::fromUtf16(unit.code), QString::fromUtf16(unit.name),
            QString::fromUtf16(unit.shortName), BodyLevel::Department, QStringLiteral("SFS"));
        made.offices = standardOffices();
        bodies.append(made);
    }
    bodies.append(body(QStringLiteral("QS"), QStringLiteral("示范市清水县人民政府"),
        QStringLiteral("清水府"), BodyLevel::County, QStringLiteral("SFS")));
    Body countyCity = body(QStringLiteral("QS-CG"), QStringLiteral("清水县城市管理局"),
        QStringLiteral("清水城管"), BodyLevel::Department, QStringLiteral("QS"));
    countyCity.offices = standardOffices();
    bodies.append(countyCity);
    Body countyHealth = body(QStringLiteral("QS-WJ"), QStringLiteral("清水县卫生和计划生育局"),
        QStringLiteral("清水卫计"), BodyLevel::Department, QStringLiteral("QS"));
    countyHealth.offices = standardOffices();
    bodies.append(countyHealth);
    return bodies;
}

QList<DemoPerson> demoPeople()
{
    using R = Role;
    return {
        {QStringLiteral("clerk"), QStringLiteral("何晓东"), QStringLiteral("ZF1"), {R::Clerk},
            QStringLiteral("川S03-0217")},
        {QStringLiteral("clerk2"), QStringLiteral("陈立"), QStringLiteral("ZF1"),
            {R::Clerk, R::CoClerk}, QStringLiteral("川S03-0231")},
        {QStringLiteral("clerk3"), QStringLiteral("李文博"), QStringLiteral("ZF2"), {R::Clerk},
            QStringLiteral("川S03-0305")},
        {QStringLiteral("clerk4"), QStringLiteral("周敏"), QStringLiteral("ZF2"),
            {R::Clerk, R::CoClerk}, QStringLiteral("川S03-0306")},
        {QStringLiteral("chief"), QStringLiteral("罗建国"), QStringLiteral("ZF1"), {R::Chief},
            QStringLiteral("川S03-0102")},
        {QStringLiteral("chief2"), QStringLiteral("唐慧"), QStringLiteral("ZF2"), {R::Chief},
            QStringLiteral("川S03-0103")},
        {QStringLiteral("legal"), QStringLiteral("杜若涵"), QStringLiteral("FZ"), {R::Legal}, {}},
        {QStringLiteral("legal2"), QStringLiteral("沈一鸣"), QStringLiteral("FZ"), {R::Legal}, {}},
        {QStringLiteral("leader"), QStringLiteral("王志远"), QString(), {R::Leader}, {}},
        {QStringLiteral("head"), QStringLiteral("郑国华"), QString(), {R::Head}, {}},
        {QStringLiteral("supervisor"), QStringLiteral("蒋岚"), QStringLiteral("JC"),
            {R::Supervisor}, {}},
        {QStringLiteral("archivist"), QStringLiteral("方小梅"), QStringLiteral("PT"),
            {R::Archivist}, {}},
    };
}

} // namespace xq
