// SPDX-License-Identifier: GPL-3.0-or-later
// A desk like mock-up 01, with invented persons and firms.
#pragma once

#include "models/services/deskservice.h"

namespace xq::test {

inline QString zh(const char* text)
{
    return QString::fromUtf8(text);
}

struct SampleTask {
    const char* due;
    int level;
    double used;
    double over;
    const char* left;
    const char* number;
    const char* cause;
    const char* next;
    bool returned = false;
    bool mine = true;
};

inline DeskView sampleDesk()
{
    DeskView desk;
    desk.now = localInstant(QDate(2017, 4, 6), 10, 26);
    desk.person = zh("何晓东");
    desk.profile = displayProfile();
    const SampleTask tasks[] = {
        {"2017-04-05T24:00", 2, 1, 0.1, "超 1 日", "示城管立字〔2017〕第19号",
            "宕渠建设工程 · 临街工地不设护栏", "登记送达回证"},
        {"2017-04-06T16:20", 1, 0.9, 0, "5 小时 54 分", "", "龙泉路口 · 不按规定地点倾倒垃圾",
            "录入案件"},
        {"2017-04-06T24:00", 1, 0.94, 0, "13 小时 34 分", "示城管立字〔2017〕第24号",
            "赵志强 · 公共场地堆放建筑材料", "陈述申辩"},
        {"2017-04-06T24:00", 1, 0.92, 0, "13 小时 34 分", "示城管立字〔2017〕第22号",
            "远拓广告装饰 · 未经批准张贴宣传品", "公示"},
        {"2017-04-07T24:00", 0, 0.62, 0, "1 个工作日", "示城管立字〔2017〕第33号",
            "小河嘴水果行 · 街道两侧堆放物料", "调查终结"},
        {"2017-04-10T24:00", 0, 0.34, 0, "2 个工作日", "示城管立字〔2017〕第31号",
            "鑫坤渣土运输 · 运输散装货物遗撒", "调查取证", true},
        {"2017-04-10T24:00", 0, 0.72, 0, "4 日", "示城管立字〔2017〕第17号",
            "凤北商贸 · 挖掘道路后不清理现场", "执行"},
        {"2017-04-13T24:00", 0, 0.42, 0, "7 日", "示城管立字〔2017〕第34号",
            "邓小兰 · 沿街阳台吊挂有碍市容物品", "调查取证"},
        {"2017-04-20T24:00", 0, 0.12, 0, "10 个工作日", "示城管立字〔2017〕第35号",
            "吴记小吃 · 占道经营", "核查"},
        {"2017-05-02T24:00", 0, 0.02, 0, "26 日", "示城管立字〔2017〕第36号",
            "天桥书报亭 · 擅自设置户外广告", "立案审批"},
        {"2017-04-10T24:00", 0, 0.3, 0, "2 个工作日", "示城管立字〔2017〕第30号",
            "百味餐饮 · 油烟扰民", "法制审核", false, false},
        {"2017-04-12T24:00", 0, 0.2, 0, "4 个工作日", "示城管立字〔2017〕第28号",
            "城北菜市 · 占道经营", "科室审核", false, false},
    };
    int n = 0;
    for (const SampleTask& one : tasks) {
        DeskTask task;
        QString due = QLatin1String(one.due);
        task.due = due.endsWith(QLatin1String("24:00"))
            ? endOfDay(*parseDate(due.left(10)))
            : *parseInstant(due + QStringLiteral("+08:00"));
        task.stream
            = (one.number[0] == 0 ? QStringLiteral("lead:%1") : QStringLiteral("case:%1")).arg(++n);
        task.number = zh(one.number);
        task.cause = zh(one.cause);
        task.next = zh(one.next);
        task.limit = {one.level, one.used, 0.9, one.over, zh(one.left)};
        task.level = one.level;
        task.returned = one.returned;
        task.mine = one.mine;
        task.group = deskGroup(task.due, desk.now);
        task.since = desk.now - n * kDay / 2;
        desk.tasks.append(task);
    }
    desk.total = desk.tasks.size();
    for (const char* why : {"另一台电脑已完成该环节。", "文书号已被使用。"}) {
        DeskTask aside;
        aside.stream = QStringLiteral("case:6");
        aside.number = zh("示城管立字〔2017〕第31号");
        aside.cause = zh("鑫坤渣土运输 · 运输散装货物遗撒");
        aside.next = zh(why);
        aside.since = desk.now - kDay;
        aside.mine = false;
        aside.setAside = true;
        desk.tasks.append(aside);
    }
    const auto clock = [&](const char* stream, const char* title, const char* at) {
        DeskClock made;
        made.stream = QLatin1String(stream);
        made.title = zh(title);
        made.occurredAt = *parseInstant(QLatin1String(at));
        made.warnAt = made.occurredAt + 36 * kHour;
        made.due = made.occurredAt + 48 * kHour;
        made.limit = dueView({made.occurredAt, made.warnAt, made.due, QStringLiteral("hour")},
            WorkCalendar::builtin(), desk.now);
        desk.clocks.append(made);
    };
    clock("lead:2", "龙泉路与凤翎路口乱倒生活垃圾", "2017-04-04T16:20+08:00");
    clock("lead:40", "通川桥头夜间露天烧烤占道", "2017-04-05T21:40+08:00");
    desk.returns = {
        {QStringLiteral("case:6"), zh("第31号 · 鑫坤渣土运输 · 运输散装货物遗撒"), zh("法制审核"),
            zh("杜若涵"), zh("缺遗撒路段长度、面积的勘验笔录；询问笔录第 2 页无被询问人签名。"),
            localInstant(QDate(2017, 4, 5), 16, 48)}};
    const int due[] = {3, 2, 4, 3, 5, 4, 6, 2, 5, 4};
    const int done[] = {3, 3, 4, 2, 5, 5, 5, 3, 4, 1};
    int day = 0;
    for (const QDate date : lastWorkdays(WorkCalendar::builtin(), desk.now, 10)) {
        desk.days.append({date, due[day], done[day]});
        ++day;
    }
    const int onTime[] = {923, 941, 906, 952, 970, 958};
    for (int i = 0; i < 6; ++i) {
        desk.months.append({QDate(2016, 11, 1).addMonths(i), 1000, onTime[i]});
    }
    desk.machine.enrolled = true;
    desk.machine.setAside = 2;
    NumberLease lease;
    lease.unit = QStringLiteral("CG");
    lease.type = zh("罚决");
    lease.first = lease.next = 18;
    lease.last = 25;
    desk.machine.blocks = {lease};
    desk.tiles = deskTiles(desk);
    return desk;
}

inline QList<DeskAlarm> sampleAlarms()
{
    return {
        {QString(64, QLatin1Char('a')), QStringLiteral("case:1"), zh("第19号 · 送达超过法定七日"),
            QStringLiteral("T8"), zh("决定书 03-29 作出，应于 04-05 24:00 前送达，尚无送达回证。"),
            2, localInstant(QDate(2017, 4, 6), 0, 0)}};
}

} // namespace xq::test
