// SPDX-License-Identifier: GPL-3.0-or-later
// Invented parties, places, sentences and evidence of the fictional city.
#include "models/identity/citizenid.h"
#include "models/identity/orgcode.h"
#include "models/identity/uscc.h"
#include "models/services/demodata.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace xq {
namespace {

const QString kAlphabet = QStringLiteral("0123456789ABCDEFGHJKLMNPQRTUWXY");

QStringList words(const char16_t* text)
{
    return QString::fromUtf16(text).split(QLatin1Char(' '));
}

QString digits(DemoDice& dice, int count)
{
    QString text;
    for (int i = 0; i < count; ++i) {
        text += QChar(u'0' + dice.roll(10));
    }
    return text;
}

QString personName(DemoDice& dice)
{
    static const QStringList family
        = words(u"赵 钱 孙 李 周 吴 郑 王 冯 陈 蒋 沈 韩 杨 朱 秦 许 何 吕 张 邓 彭 谭 龙");
    static const QStringList given = words(u"志强 小兰 国平 建华 雨桐 明远 秀英 海涛 佳慧 永福 "
                                           u"春梅 文斌 晓燕 光明 桂芳 立新 思源 玉珍 德全 天佑");
    return dice.pick(family) + dice.pick(given);
}

} // namespace

int DemoDice::roll(int sides)
{
    const QByteArray four = m_random(4);
    quint32 value = 0;
    for (const char byte : four) {
        value = (value << 8) | static_cast<quint8>(byte);
    }
    return static_cast<int>(value % static_cast<quint32>(sides));
}

QString demoCitizenId(DemoDice& dice)
{
    const int year = 1960 + dice.roll(40);
    const QString body = QStringLiteral("511702%1%2%3%4")
                             .arg(year)
                             .arg(1 + dice.roll(12), 2, 10, QLatin1Char('0'))
                             .arg(1 + dice.roll(28), 2, 10, QLatin1Char('0'))
                             .arg(1 + dice.roll(990), 3, 10, QLatin1Char('0'));
    for (const QChar check : QStringLiteral("0123456789X")) {
        if (checkCitizenId(body + check, QDate(2026, 1, 1), IdPaper::Resident).valid()) {
            return body + check;
        }
    }
    return {};
}

QString demoCreditCode(DemoDice& dice)
{
    for (;;) {
        const QString head = QStringLiteral("91511702");
        const QString organisation = QStringLiteral("MA") + digits(dice, 6);
        for (const QChar own : QStringLiteral("0123456789X")) {
            if (!checkOrgCode(organisation + own).valid()) {
                continue;
            }
            for (const QChar check : kAlphabet) {
                const QString code = head + organisation + own + check;
                if (checkUscc(code).valid()) {
                    return code;
                }
            }
        }
    }
}

CaseParty demoParty(DemoDice& dice)
{
    static const QStringList places
        = words(u"清泉 金竹 凤栖 龙湾 南桥 云台 锦屏 翠屏 白塔 桃源 石梁 梧桐");
    static const QStringList trades
        = words(u"渣土运输 建设工程 广告装饰 商贸 餐饮管理 物业服务 园林绿化 市政工程");
    static const QStringList shops = words(u"水果行 夜宵店 五金店 烧烤店 便利店 家具城");
    CaseParty party;
    const int kind = dice.roll(10);
    if (kind < 5) {
        party.category = QStringLiteral("organisation");
        party.name = QStringLiteral("示范市%1%2有限公司").arg(dice.pick(places), dice.pick(trades));
        party.idType = QStringLiteral("uscc");
        party.id = demoCreditCode(dice);
        party.representative = personName(dice);
        party.representativePost = QStringLiteral("法定代表人");
    } else if (kind < 7) {
        party.category = QStringLiteral("shop");
        party.name = QStringLiteral("%1%2").arg(dice.pick(places), dice.pick(shops));
        QString code = demoCreditCode(dice);
        // 92: self-employed; the check character follows.
        code[1] = QLatin1Char('2');
        for (const QChar check : kAlphabet) {
            code[17] = check;
            if (checkUscc(code).valid()) {
                break;
            }
        }
        party.idType = QStringLiteral("uscc");
        party.id = code;
        party.representative = personName(dice);
        party.representativePost = QStringLiteral("经营者");
    } else {
        party.category = QStringLiteral("person");
        party.name = personName(dice);
        party.idType = QStringLiteral("citizen-id");
        party.id = demoCitizenId(dice);
    }
    party.address = demoPlace(dice);
    party.phone = QStringLiteral("1390000") + digits(dice, 4);
    return party;
}

QString demoPlace(DemoDice& dice)
{
    static const QStringList streets
        = words(u"清泉路 金竹街 凤栖大道 龙湾路 南桥街 云台路 锦屏大道 滨河东路 梧桐巷 桃源路");
    return QStringLiteral("示范市中心城区%1%2号").arg(dice.pick(streets)).arg(1 + dice.roll(380));
}

QString demoFacts(const QString& item, const QString& place, Instant at, DemoDice& dice)
{
    const QDate day = localDate(at);
    const QString when
        = QStringLiteral("%1年%2月%3日").arg(day.year()).arg(day.month()).arg(day.day());
    QString act = QStringLiteral("在%1有违反市容环境卫生管理规定的行为").arg(place);
    if (item.endsWith(QLatin1String("CF-001"))) {
        act = QStringLiteral("在%1随意丢弃纸屑、果皮等废弃物").arg(place);
    } else if (item.endsWith(QLatin1String("CF-002"))) {
        act = QStringLiteral("所属货车途经%1，车厢未作密封、覆盖，沿途遗撒渣土约%2平方米")
                  .arg(place)
                  .arg(20 + dice.roll(180));
    } else if (item.endsWith(QLatin1String("CF-003"))) {
        act = QStringLiteral("未经批准在%1门前人行道堆放建筑材料，占用面积约%2平方米")
                  .arg(place)
                  .arg(4 + dice.roll(40));
    } else if (item.endsWith(QLatin1String("CF-004"))) {
        act = QStringLiteral("在%1挖掘城市道路，完工后逾期未清理现场").arg(place);
    }
    return QStringLiteral(
        "%1执法人员巡查发现，当事人%2，现场拍摄照片并制作笔录，当事人对上述事实无异议。")
        .arg(when, act);
}

QJsonValue demoElement(
    const FlowElement& element, const CaseState& state, Instant now, DemoDice& dice)
{
    const QString today = localDate(now).toString(Qt::ISODate);
    if (element.type == QLatin1String("money")) {
        return state.party.isPerson() ? 100'00 + 50'00 * dice.roll(3)
                                      : 1000'00 + 500'00 * dice.roll(5);
    }
    if (element.type == QLatin1String("date")) {
        return today;
    }
    if (element.type == QLatin1String("instant")) {
        return toIso(now);
    }
    if (element.type == QLatin1String("number")) {
        return 1 + dice.roll(3);
    }
    if (element.type == QLatin1String("bool")) {
        return true;
    }
    if (element.type == QLatin1String("choice")) {
        return element.options.isEmpty() ? QJsonValue() : QJsonValue(element.options.first().id);
    }
    if (element.type == QLatin1String("choices")) {
        return element.options.isEmpty() ? QJsonValue()
                                         : QJsonValue(QJsonArray {element.options.first().id});
    }
    if (element.type == QLatin1String("longtext")) {
        return demoFacts(state.item, state.party.address, state.occurredAt, dice);
    }
    return QStringLiteral("%1：按规定办理，材料见卷").arg(element.label);
}

QByteArray demoEvidence(const QString& title, DemoDice& dice)
{
    // A page of text: small, previewable everywhere, and never the same bytes twice.
    QByteArray text
        = QStringLiteral("%1\r\n\r\n示范市（虚构）试用资料，非真实案卷。\r\n").arg(title).toUtf8();
    text += "No. " + dice.bytes()(8).toHex() + "\r\n";
    return text;
}

Instant demoOfficeTime(const WorkCalendar& calendar, Instant at, DemoDice& dice)
{
    QDate day = localDate(at);
    const Instant minute = at - startOfDay(day);
    const Instant opens = 9 * kHour;
    const Instant closes = 17 * kHour + kHour / 2;
    if (calendar.isWorkday(day) && minute >= opens && minute <= closes) {
        return at;
    }
    if (!calendar.isWorkday(day) || minute > closes) {
        day = day.addDays(1);
        while (!calendar.isWorkday(day)) {
            day = day.addDays(1);
        }
    }
    return startOfDay(day) + opens + dice.roll(90) * 60'000LL;
}

} // namespace xq
