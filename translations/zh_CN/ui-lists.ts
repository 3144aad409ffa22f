<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::CaseListPage</name>
    <message>
        <source>&amp;Overdue only</source>
        <translation>只看超期(&amp;O)</translation>
    </message>
    <message>
        <source>Number, party, cause, item or pinyin initials</source>
        <translation>案号、当事人、案由、事项、拼音首字母</translation>
    </message>
    <message>
        <source>Filter text</source>
        <translation>筛选文字</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Kind of power</source>
        <translation>权力类别</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>Penalties</source>
        <translation>行政处罚</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>行政检查</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>No case answers to these filters.</source>
        <translation>没有符合筛选条件的案件。</translation>
    </message>
    <message>
        <source>Show all cases</source>
        <translation>查看全部案件</translation>
    </message>
    <message>
        <source>All cases of the unit.</source>
        <translation>本单位的全部案件。</translation>
    </message>
    <message>
        <source>The cases that you handle.</source>
        <translation>本人经办的案件。</translation>
    </message>
    <message>
        <source> Type to filter by number, party, cause, item or pinyin initials; a click on a column sorts; Enter opens the case.</source>
        <translation>输入案号、当事人、案由、事项或拼音首字母即可筛选；点击列标题排序；按 Enter 打开案件。</translation>
    </message>
</context>
</TS>
