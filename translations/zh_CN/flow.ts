<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::Flow</name>
    <message>
        <source>%1 “%2” is not known</source>
        <translation>%1“%2”无法识别</translation>
    </message>
    <message>
        <source>the fact</source>
        <translation>事实条件</translation>
    </message>
    <message>
        <source>a condition asks for the element “%1”, which no step has</source>
        <translation>条件引用的要素“%1”，各环节均未设置</translation>
    </message>
    <message>
        <source>a limit names no legal basis</source>
        <translation>时限未写明法律依据</translation>
    </message>
    <message>
        <source>a limit has no amount or no unit</source>
        <translation>时限缺少数值或者单位</translation>
    </message>
    <message>
        <source>a limit starts with “%1”, which is no date of this flow</source>
        <translation>时限起点“%1”不是本流程中的日期</translation>
    </message>
    <message>
        <source>the start event</source>
        <translation>起算事件</translation>
    </message>
    <message>
        <source>two editions of a limit govern the same day</source>
        <translation>同一时限有两个版本适用于同一日</translation>
    </message>
    <message>
        <source>the kind of power “%1” is not known</source>
        <translation>权力类型“%1”无法识别</translation>
    </message>
    <message>
        <source>versions count from 1</source>
        <translation>版本号须从 1 起</translation>
    </message>
    <message>
        <source>the first step is missing or is no start step</source>
        <translation>缺少首个环节，或者首个环节不是起始环节</translation>
    </message>
    <message>
        <source>two steps have this id</source>
        <translation>有两个环节使用此编号</translation>
    </message>
    <message>
        <source>the element “%1” has two types in this flow</source>
        <translation>要素“%1”在本流程中有两种类型</translation>
    </message>
    <message>
        <source>two clocks are called “%1”</source>
        <translation>有两个时限名为“%1”</translation>
    </message>
    <message>
        <source>the event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>the step type</source>
        <translation>环节类型</translation>
    </message>
    <message>
        <source>the role</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>nobody may act in this step</source>
        <translation>没有岗位可以办理此环节</translation>
    </message>
    <message>
        <source>a conditional step must say in words when it is walked</source>
        <translation>条件环节须用文字写明适用情形</translation>
    </message>
    <message>
        <source>the element type</source>
        <translation>要素类型</translation>
    </message>
    <message>
        <source>“%1” offers nothing to choose</source>
        <translation>“%1”没有可选项</translation>
    </message>
    <message>
        <source>the step has no outcome</source>
        <translation>该环节没有办理结果</translation>
    </message>
    <message>
        <source>two outcomes are called “%1”</source>
        <translation>有两种办理结果名为“%1”</translation>
    </message>
    <message>
        <source>the gate</source>
        <translation>门禁</translation>
    </message>
    <message>
        <source>the effect</source>
        <translation>后果</translation>
    </message>
    <message>
        <source>the outcome “%1” asks for “%2”, which the step does not have</source>
        <translation>办理结果“%1”要求填写“%2”，但该环节没有此要素</translation>
    </message>
    <message>
        <source>the outcome “%1” leads to “%2”, which does not exist</source>
        <translation>办理结果“%1”转到的“%2”不存在</translation>
    </message>
    <message>
        <source>the outcome “%1” must have either next steps or steps to choose from</source>
        <translation>办理结果“%1”须规定下一环节，或者列出可选环节，二者择一</translation>
    </message>
    <message>
        <source>the outcome “%1” leads nowhere when none of its conditions holds</source>
        <translation>办理结果“%1”的条件均不成立时，没有下一环节</translation>
    </message>
    <message>
        <source>the outcome “%1” returns without asking for a reason</source>
        <translation>办理结果“%1”为退回，但未要求写明理由</translation>
    </message>
    <message>
        <source>no way leads to this step</source>
        <translation>没有路径到达此环节</translation>
    </message>
    <message>
        <source>no way leads from this step to the end</source>
        <translation>此环节没有通向办结的路径</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 working days</source>
        <translation>%1 个工作日</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 个月</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 年</translation>
    </message>
    <message>
        <source>on the spot</source>
        <translation>当场</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 日</translation>
    </message>
    <message>
        <source>“%1” is missing</source>
        <translation>缺少“%1”</translation>
    </message>
    <message>
        <source>“%1” is not a text</source>
        <translation>“%1”不是文字</translation>
    </message>
    <message>
        <source>“%1” is neither true nor false</source>
        <translation>“%1”既不是 true 也不是 false</translation>
    </message>
    <message>
        <source>“%1” is not a whole number</source>
        <translation>“%1”不是整数</translation>
    </message>
    <message>
        <source>“%1” is too large</source>
        <translation>“%1”过大</translation>
    </message>
    <message>
        <source>“%1” is not a date</source>
        <translation>“%1”不是日期</translation>
    </message>
    <message>
        <source>“%1” holds something that is not a text</source>
        <translation>“%1”中有的内容不是文字</translation>
    </message>
    <message>
        <source>“%1” is not a list</source>
        <translation>“%1”不是列表</translation>
    </message>
    <message>
        <source>is not an object</source>
        <translation>不是对象</translation>
    </message>
    <message>
        <source>is not a condition</source>
        <translation>不是条件</translation>
    </message>
    <message>
        <source>“%1” is empty</source>
        <translation>“%1”为空</translation>
    </message>
    <message>
        <source>compares the element with nothing</source>
        <translation>没有写明要素与什么比较</translation>
    </message>
    <message>
        <source>The flow definition cannot be used: %1. Nothing was changed; mend the definition and load it again.</source>
        <translation>流程定义不能使用：%1。未作任何更改；请修正定义后重新载入。</translation>
    </message>
    <message>
        <source>The file is not a flow definition: %1</source>
        <translation>该文件不是流程定义：%1</translation>
    </message>
</context>
</TS>
