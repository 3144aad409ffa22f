<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::Flow</name>
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
        <source>%1 “%2” is not known</source>
        <translation>%1“%2”不在规定范围内</translation>
    </message>
    <message>
        <source>the fact</source>
        <translation>事实条件</translation>
    </message>
    <message>
        <source>a condition asks for the element “%1”, which no step has</source>
        <translation>条件引用的要素“%1”不在任何环节中</translation>
    </message>
    <message>
        <source>a limit names no legal basis</source>
        <translation>时限未写明法律依据</translation>
    </message>
    <message>
        <source>a limit has no amount or no unit</source>
        <translation>时限缺少数值或单位</translation>
    </message>
    <message>
        <source>a limit starts with “%1”, which is no date of this flow</source>
        <translation>时限起点“%1”不是本流程的日期要素</translation>
    </message>
    <message>
        <source>the start event</source>
        <translation>起算事件</translation>
    </message>
    <message>
        <source>two editions of a limit govern the same day</source>
        <translation>同一时限的两个版本在同一天生效</translation>
    </message>
    <message>
        <source>the kind of power “%1” is not known</source>
        <translation>权力类别“%1”不在规定范围内</translation>
    </message>
    <message>
        <source>versions count from 1</source>
        <translation>版本从 1 开始</translation>
    </message>
    <message>
        <source>the first step is missing or is no start step</source>
        <translation>首个环节缺失或不是开始环节</translation>
    </message>
    <message>
        <source>two steps have this id</source>
        <translation>两个环节编号相同</translation>
    </message>
    <message>
        <source>the element “%1” has two types in this flow</source>
        <translation>要素“%1”在本流程中有两种类型</translation>
    </message>
    <message>
        <source>two clocks are called “%1”</source>
        <translation>两个时限都叫“%1”</translation>
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
        <translation>该环节没有可办理的岗位</translation>
    </message>
    <message>
        <source>a conditional step must say in words when it is walked</source>
        <translation>条件环节须写明适用情形</translation>
    </message>
    <message>
        <source>the element type</source>
        <translation>要素类型</translation>
    </message>
    <message>
        <source>“%1” offers nothing to choose</source>
        <translation>“%1”没有选项</translation>
    </message>
    <message>
        <source>the step has no outcome</source>
        <translation>环节没有办理结果</translation>
    </message>
    <message>
        <source>two outcomes are called “%1”</source>
        <translation>两个办理结果都叫“%1”</translation>
    </message>
    <message>
        <source>the gate</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>the effect</source>
        <translation>效果</translation>
    </message>
    <message>
        <source>the outcome “%1” asks for “%2”, which the step does not have</source>
        <translation>办理结果“%1”要求的“%2”不在该环节中</translation>
    </message>
    <message>
        <source>the outcome “%1” leads to “%2”, which does not exist</source>
        <translation>办理结果“%1”指向的“%2”不存在</translation>
    </message>
    <message>
        <source>the outcome “%1” must have either next steps or steps to choose from</source>
        <translation>办理结果“%1”须有后续环节或可选环节，二者取一</translation>
    </message>
    <message>
        <source>the outcome “%1” leads nowhere when none of its conditions holds</source>
        <translation>办理结果“%1”在条件都不满足时没有去向</translation>
    </message>
    <message>
        <source>the outcome “%1” returns without asking for a reason</source>
        <translation>办理结果“%1”退回时未要求理由</translation>
    </message>
    <message>
        <source>no way leads to this step</source>
        <translation>没有路径到达该环节</translation>
    </message>
    <message>
        <source>no way leads from this step to the end</source>
        <translation>该环节没有路径到达终点</translation>
    </message>
    <message>
        <source>“%1” is missing</source>
        <translation>缺少“%1”</translation>
    </message>
    <message>
        <source>“%1” is not a text</source>
        <translation>“%1”不是文本</translation>
    </message>
    <message>
        <source>“%1” is neither true nor false</source>
        <translation>“%1”不是是否值</translation>
    </message>
    <message>
        <source>the definition itself</source>
        <translation>流程定义本身</translation>
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
        <translation>“%1”中有非文本内容</translation>
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
        <translation>没有写明与要素比较的内容</translation>
    </message>
    <message>
        <source>The flow definition cannot be used: %1. Nothing was changed; mend the definition and load it again.</source>
        <translation>流程定义不能使用：%1。未作任何更改，请修改后重新加载。</translation>
    </message>
    <message>
        <source>The file is not a flow definition: %1</source>
        <translation>文件不是流程定义：%1</translation>
    </message>
</context>
</TS>
