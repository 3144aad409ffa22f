<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::ElementEditor</name>
    <message>
        <source>Longer than %1 characters.</source>
        <translation>超过 %1 个字。</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>%1 is still missing.</source>
        <translation>还没有填写%1。</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Write a date such as %1.</source>
        <translation>请按 %1 的样式填写日期。</translation>
    </message>
    <message>
        <source>Write date and time such as %1 08:50, or a time of today such as 0850.</source>
        <translation>请填日期和时间，如 %1 08:50；当天可只填时间，如 0850。</translation>
    </message>
    <message>
        <source>Write an amount in yuan with at most two decimals.</source>
        <translation>请填写以元为单位的金额，小数不超过两位。</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>请填写整数。</translation>
    </message>
    <message>
        <source>Write a number with at most %1 decimals.</source>
        <translation>请填写数字，小数不超过 %1 位。</translation>
    </message>
    <message>
        <source>Choose from the calendar</source>
        <translation>从日历中选</translation>
    </message>
</context>
<context>
    <name>xq::ErrorPanel</name>
    <message>
        <source>Show details</source>
        <translation>显示详情</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>收起详情</translation>
    </message>
</context>
<context>
    <name>xq::FlowLegend</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>current</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>ahead</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>conditional</source>
        <translation>有条件</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>risk point</source>
        <translation>风险点</translation>
    </message>
    <message>
        <source>supervision point</source>
        <translation>监察点</translation>
    </message>
</context>
<context>
    <name>xq::FlowStrip</name>
    <message>
        <source>Flow of the case</source>
        <translation>办理流程</translation>
    </message>
    <message>
        <source>conditional</source>
        <translation>有条件</translation>
    </message>
    <message>
        <source>ahead</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>current</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>to be done again</source>
        <translation>须重办</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>risk point</source>
        <translation>风险点</translation>
    </message>
    <message>
        <source>supervision point</source>
        <translation>监察点</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>S</source>
        <comment>supervision point, one character</comment>
        <translation>监</translation>
    </message>
    <message>
        <source>R</source>
        <comment>risk point, one character</comment>
        <translation>险</translation>
    </message>
</context>
<context>
    <name>xq::PageActionBar</name>
    <message>
        <source>&amp;More...</source>
        <translation>更多(&amp;M)...</translation>
    </message>
</context>
<context>
    <name>xq::ReasonDialog</name>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>The reason needs at least %n character(s).</source>
        <translation>
            <numerusform>理由至少写 %n 个字。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xq::SegmentedAnswer</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>未答</translation>
    </message>
</context>
<context>
    <name>xq::TableTools</name>
    <message>
        <source>Copy as table</source>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>Filter row</source>
        <translation>筛选行</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation>筛选%1</translation>
    </message>
</context>
<context>
    <name>xq::TimelineDelegate</name>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
</context>
</TS>
