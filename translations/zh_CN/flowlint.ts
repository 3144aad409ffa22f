<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::Flow</name>
    <message>
        <source>the statutory step %1 is missing; the flow is too simple for its kind</source>
        <translation>缺少法定环节 %1；流程简单，与权力类型不符</translation>
    </message>
    <message>
        <source>the statutory step %1 may not be left to choice</source>
        <translation>法定环节 %1 不得设为可选</translation>
    </message>
    <message>
        <source>the step %1 stands before one that must precede it</source>
        <translation>环节 %1 排在应当先行的环节之前</translation>
    </message>
    <message>
        <source>the flow has %1 steps; fewer than %2 must be justified to the legal reviewer</source>
        <translation>流程共 %1 个环节；少于 %2 个须向法制审核员说明理由</translation>
    </message>
    <message>
        <source>one post alone walks every step; handling, review and decision must be apart</source>
        <translation>所有环节均由同一岗位办理；经办、审核、决定应当分离</translation>
    </message>
    <message>
        <source>every step has the same limit; it looks like a copied template</source>
        <translation>各环节时限完全相同，疑似套用流程模板</translation>
    </message>
    <message>
        <source>the step asks for nothing: no element, document or evidence</source>
        <translation>该环节没有要素、文书或证据要求</translation>
    </message>
    <message>
        <source>the mandatory step has no supervision point for time</source>
        <translation>必经环节未设时限监察点</translation>
    </message>
    <message>
        <source>a supervision point names neither a known rule nor a manual check</source>
        <translation>监察点既未指定规则，也未指定人工检查内容</translation>
    </message>
    <message>
        <source>the risk point “%1” needs %2 supervision points of different kinds</source>
        <translation>风险点“%1”须设 %2 个不同类别的监察点</translation>
    </message>
    <message>
        <source>this step always needs a supervision point</source>
        <translation>该环节必须设监察点</translation>
    </message>
    <message>
        <source>the decision on a penalty needs a supervision point for discretion</source>
        <translation>处罚决定环节须设裁量监察点</translation>
    </message>
    <message>
        <source>the step “%1” was left out</source>
        <translation>删减了环节“%1”</translation>
    </message>
    <message>
        <source>the step “%1” stands elsewhere than in the baseline</source>
        <translation>环节“%1”的次序与基本要素不一致</translation>
    </message>
    <message>
        <source>a mandatory step became optional</source>
        <translation>必经环节被改为可选</translation>
    </message>
    <message>
        <source>fewer officers are asked for: %1 of %2</source>
        <translation>执法人员人数要求降低：要求 %2 人，现为 %1 人</translation>
    </message>
    <message>
        <source>the endorsement by %1 was left out</source>
        <translation>删减了 %1 的会签</translation>
    </message>
    <message>
        <source>the element “%1” is no longer asked for</source>
        <translation>不再要求填写要素“%1”</translation>
    </message>
    <message>
        <source>the document “%1” is no longer asked for</source>
        <translation>不再要求文书“%1”</translation>
    </message>
    <message>
        <source>the evidence “%1” is no longer asked for</source>
        <translation>不再要求证据“%1”</translation>
    </message>
    <message>
        <source>the limit of %1 was lengthened or left out</source>
        <translation>时限（%1）被延长或删减</translation>
    </message>
    <message>
        <source>the risk point “%1” was left out or lowered</source>
        <translation>风险点“%1”被删减或降级</translation>
    </message>
    <message>
        <source>a supervision point was left out: %1 %2</source>
        <translation>删减了监察点：%1 %2</translation>
    </message>
</context>
</TS>
