<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::CaseDesk</name>
    <message>
        <source>There is no case %1 in this store.</source>
        <translation>本机没有案件 %1。</translation>
    </message>
    <message>
        <source>%1 is no person of this unit. Nothing was recorded.</source>
        <translation>%1 不是本单位人员。未作登记。</translation>
    </message>
    <message>
        <source>The case has no evidence %1.</source>
        <translation>本案没有证据 %1。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Nothing was added; check the path or the medium.</source>
        <translation>文件 %1 无法读取，没有添加；请检查路径或者存储介质。</translation>
    </message>
    <message>
        <source>The file %1 cannot be written. The evidence in the store is unchanged.</source>
        <translation>文件 %1 无法写入。库中的证据不受影响。</translation>
    </message>
</context>
<context>
    <name>xq::CaseHistory</name>
    <message>
        <source>Case registered: %1</source>
        <translation>登记案件：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Evidence added: %1</source>
        <translation>添加证据：%1</translation>
    </message>
    <message>
        <source>Evidence declared void</source>
        <translation>证据作废</translation>
    </message>
    <message>
        <source>Document made: %1</source>
        <translation>制作文书：%1</translation>
    </message>
    <message>
        <source>Case data changed</source>
        <translation>修改案件信息</translation>
    </message>
    <message>
        <source>Officers changed</source>
        <translation>变更承办人员</translation>
    </message>
    <message>
        <source>Handed over to %1</source>
        <translation>移交给%1</translation>
    </message>
    <message>
        <source>Limit suspended</source>
        <translation>中止计时</translation>
    </message>
    <message>
        <source>Limit runs again</source>
        <translation>恢复计时</translation>
    </message>
    <message>
        <source>Limit extended</source>
        <translation>延长时限</translation>
    </message>
    <message>
        <source>Approval requested</source>
        <translation>报请审批</translation>
    </message>
    <message>
        <source>Request not approved</source>
        <translation>未予批准</translation>
    </message>
    <message>
        <source>Procedure changed</source>
        <translation>变更程序</translation>
    </message>
    <message>
        <source>Linked case: %1</source>
        <translation>关联案件：%1</translation>
    </message>
    <message>
        <source>Case declared void</source>
        <translation>案件作废</translation>
    </message>
    <message>
        <source>Number given: %1</source>
        <translation>编文号：%1</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Attempt not possible (%1)</source>
        <translation>操作未能进行（%1）</translation>
    </message>
    <message>
        <source>Evidence registered for preservation</source>
        <translation>先行登记保存</translation>
    </message>
    <message>
        <source>Registered goods disposed of</source>
        <translation>处理登记保存物品</translation>
    </message>
    <message>
        <source>Recusal asked for</source>
        <translation>申请回避</translation>
    </message>
    <message>
        <source>Recusal decided</source>
        <translation>决定是否回避</translation>
    </message>
    <message>
        <source>Publicity decided</source>
        <translation>确定公开意见</translation>
    </message>
    <message>
        <source>Reconsideration or lawsuit filed</source>
        <translation>申请复议或者提起诉讼</translation>
    </message>
    <message>
        <source>Result of reconsideration or lawsuit</source>
        <translation>复议、诉讼结果</translation>
    </message>
    <message>
        <source>Limits counted anew</source>
        <translation>重新计算时限</translation>
    </message>
</context>
<context>
    <name>xq::DemoCity</name>
    <message>
        <source>The sample catalogue is missing from this program.</source>
        <translation>本程序缺少示例权力清单。</translation>
    </message>
</context>
<context>
    <name>xq::ElementText</name>
    <message>
        <source>%1 (%2) cannot be &quot;%3&quot;: it takes %4. Nothing was recorded.</source>
        <translation>%1（%2）不能填“%3”，应填：%4。未作登记。</translation>
    </message>
    <message>
        <source>an amount in yuan</source>
        <translation>以元为单位的金额</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a date such as 2017-04-06</source>
        <translation>日期，如 2017-04-06</translation>
    </message>
    <message>
        <source>a time such as 2017-04-06T10:20+08:00</source>
        <translation>时间，如 2017-04-06T10:20+08:00</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否（yes、no）</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not of the form name=value.</source>
        <translation>“%1”不是 名称=值 的格式。</translation>
    </message>
    <message>
        <source>The flow %1 has no element %2. It has: %3.</source>
        <translation>流程“%1”没有要素 %2。可用的要素有：%3。</translation>
    </message>
    <message>
        <source>The element %1 is given twice. Give it once; nothing was recorded.</source>
        <translation>要素 %1 重复填写，只能填写一次；未作任何记录。</translation>
    </message>
</context>
<context>
    <name>xq::LeadDesk</name>
    <message>
        <source>There is no lead %1 in this store.</source>
        <translation>本机没有线索 %1。</translation>
    </message>
</context>
<context>
    <name>xq::LedgerDesk</name>
    <message>
        <source>The ledger was cancelled; nothing was made.</source>
        <translation>已取消，未生成台账。</translation>
    </message>
    <message>
        <source>There is no ledger called %1. `ledger list` shows them.</source>
        <translation>没有名为 %1 的台账。可用 ledger list 查看。</translation>
    </message>
    <message>
        <source>The quarter %1 has not begun.</source>
        <translation>%1 季度尚未开始。</translation>
    </message>
    <message>
        <source>There is no ledger %1 in this store.</source>
        <translation>本机没有台账 %1。</translation>
    </message>
    <message>
        <source>The ledger %1 is not the one that was recorded. Do not use it; restore the store from a backup and tell the platform office.</source>
        <translation>台账 %1 与登记时的内容不一致，请勿使用；请从备份恢复数据，并告知行权平台管理科（股）室。</translation>
    </message>
</context>
<context>
    <name>xq::Workplace</name>
    <message>
        <source>The password needs at least %1 characters and may not be the login.</source>
        <translation>密码至少 %1 个字符，且不得与登录名相同。</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in first; nothing was changed.</source>
        <translation>尚未登录，请先登录。未作任何更改。</translation>
    </message>
    <message>
        <source>XINGQUAN_CLOCK moves the clock of trial stores only. Unset it to work with this store.</source>
        <translation>XINGQUAN_CLOCK 只能调整试用库的时钟。使用本库请先取消该设置。</translation>
    </message>
    <message>
        <source>The account %1 opens this computer but is no person of the unit yet. Synchronise, or ask the unit administrator to add it.</source>
        <translation>账户 %1 可以登录本机，但还不在本单位名册中。请先同步，或者请单位平台管理员添加。</translation>
    </message>
    <message>
        <source>The person&apos;s key cannot be read. Ask the unit administrator to issue a new one.</source>
        <translation>个人密钥无法读取，请单位平台管理员重新签发。</translation>
    </message>
    <message>
        <source>The password does not open this person&apos;s key. Nothing was changed.</source>
        <translation>该密码不能打开此人的密钥。未作任何更改。</translation>
    </message>
    <message>
        <source>The unit&apos;s register on this computer has no key for %1. Synchronise first.</source>
        <translation>本机的单位名册中没有 %1 的密钥，请先同步。</translation>
    </message>
</context>
</TS>
