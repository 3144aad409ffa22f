// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cases/caserules.h"

#include "models/cases/casetext.h"

namespace xq {
namespace {
QString zh(const char16_t* text)
{
    return QString::fromUtf16(text);
}
} // namespace

const QList<CaseRule>& caseRules()
{
    static const QList<CaseRule> rules {
        {QStringLiteral("rule.P1"), CaseText::tr("Mandatory step missing"),
            zh(u"行政处罚法第五十四条、第五十七条"), 3},
        {QStringLiteral("rule.P2"), CaseText::tr("Step order broken"), zh(u"流程版本（固化流程）"),
            2},
        {QStringLiteral("rule.P3"), CaseText::tr("Conditional step missing"),
            zh(u"行政处罚法第五十七条、第五十八条、第六十三条"), 3},
        {QStringLiteral("rule.P4"), CaseText::tr("Fewer than two certified officers"),
            zh(u"行政处罚法第四十二条"), 3},
        {QStringLiteral("rule.P5"), CaseText::tr("Handler and reviewer are the same"),
            zh(u"行政处罚法第五十八条、第六十四条第四项"), 2},
        {QStringLiteral("rule.P7"), CaseText::tr("No reason given"),
            zh(u"行政权力运行监察规则：作废、退回、中止、不予须说明理由"), 2},
        {QStringLiteral("rule.P8"), CaseText::tr("Dates out of order"), zh(u"案卷时间顺序"), 2},
        {QStringLiteral("rule.P9"), CaseText::tr("Certificate missing or expired"),
            zh(u"行政处罚法第四十二条"), 3},
        {QStringLiteral("rule.C1"), CaseText::tr("Required field empty"), zh(u"流程要素表"), 2},
        {QStringLiteral("rule.C2"), CaseText::tr("Required evidence missing"), zh(u"流程证据目录"),
            2},
        {QStringLiteral("rule.O1"), CaseText::tr("No confidentiality review"),
            zh(u"政府信息公开条例第十七条"), 3},
        {QStringLiteral("rule.statement"), CaseText::tr("Statement period not over"),
            zh(u"行政处罚法第四十五条、第六十四条"), 3},
        {QStringLiteral("rule.heavier"), CaseText::tr("Heavier than notified"),
            zh(u"行政处罚法第四十五条第二款"), 3},
        {QStringLiteral("rule.notice"), CaseText::tr("Notice out of date"),
            zh(u"行政处罚法第四十四条"), 3},
        {QStringLiteral("rule.summary"), CaseText::tr("Amount over the summary limit"),
            zh(u"行政处罚法第五十一条"), 3},
        {QStringLiteral("rule.service"), CaseText::tr("No proof of service"),
            zh(u"行政处罚法第六十一条"), 2},
        {QStringLiteral("rule.item"), CaseText::tr("Item not in use"), zh(u"权责清单动态管理规定"),
            3},
        {QStringLiteral("rule.measure"), CaseText::tr("Goods still registered"),
            zh(u"行政处罚法第五十六条"), 2},
        {QStringLiteral("rule.link"), CaseText::tr("Linked case missing"),
            zh(u"行政检查发现违法行为应当立案"), 2},
        {QStringLiteral("rule.head"), CaseText::tr("Main leader must decide"),
            zh(u"国务院令第310号第五条"), 3},
        {QStringLiteral("rule.extension"), CaseText::tr("Extension after the limit"),
            zh(u"行政处罚法第六十条"), 2},
        {QStringLiteral("rule.hearing-notice"), CaseText::tr("Hearing notice too short"),
            zh(u"行政处罚法第六十四条第二项"), 3},
        {QStringLiteral("rule.public-service"), CaseText::tr("Public notice not over"),
            zh(u"民事诉讼法第九十五条"), 2},
        {QStringLiteral("rule.collection"), CaseText::tr("Collected on the spot above the limit"),
            zh(u"行政处罚法第六十八条、第六十九条"), 2},
        {QStringLiteral("rule.enforcement"), CaseText::tr("Application to the court out of time"),
            zh(u"行政强制法第五十三条、第五十四条"), 2},
        {QStringLiteral("rule.electronic"), CaseText::tr("Electronic service without consent"),
            zh(u"行政处罚法第六十一条第二款"), 2},
    };
    return rules;
}

const CaseRule* caseRule(const QString& code)
{
    for (const CaseRule& rule : caseRules()) {
        if (rule.code == code) {
            return &rule;
        }
    }
    return nullptr;
}

} // namespace xq
