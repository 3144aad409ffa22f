<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::AlarmModel</name>
    <message>
        <source>Stopped</source>
        <translation>已拦截</translation>
    </message>
    <message>
        <source>Fell away</source>
        <translation>已解除</translation>
    </message>
    <message>
        <source>Reminded</source>
        <translation>已提醒</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Fact / case</source>
        <translation>事实 / 案件</translation>
    </message>
    <message>
        <source>Person / raised</source>
        <translation>责任人 / 触发</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>门禁</translation>
    </message>
</context>
<context>
    <name>xq::AlarmPage</name>
    <message>
        <source>Rules and levels</source>
        <translation>规则与级别</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已拦截</translation>
    </message>
    <message>
        <source>Fell away</source>
        <translation>已解除</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>科室</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>未解除</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Filter number, person, fact</source>
        <translation>筛选案号、责任人、事实</translation>
    </message>
    <message>
        <source>All offices</source>
        <translation>全部科室</translation>
    </message>
    <message>
        <source>over a statutory limit, or a duty left out</source>
        <translation>超法定时限或缺法定环节</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>gone when done in time</source>
        <translation>按期办结即自动解除</translation>
    </message>
    <message>
        <source>counted, not scored</source>
        <translation>只计数，不计分</translation>
    </message>
    <message>
        <source>this quarter</source>
        <translation>本季度</translation>
    </message>
    <message>
        <source>Signals %1</source>
        <translation>信号 %1</translation>
    </message>
    <message>
        <source>A signal is not a finding; it counts only once it has been checked.</source>
        <translation>线索不等于违规，核实后才计入考核</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>显示 %1 / %2</translation>
    </message>
    <message>
        <source>No signal fits these filters.</source>
        <translation>没有符合条件的信号。</translation>
    </message>
    <message>
        <source>No signal stands.</source>
        <translation>目前没有未解除的信号。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Being computed ...</source>
        <translation>正在计算……</translation>
    </message>
    <message>
        <source>Signals raised by the supervision rules over open cases and leads and over those that ended this quarter. Up and down choose a signal, Enter opens its case, F6 goes to the rules and to the explanation, tiles filter. A signal is a lead: it says what to look at, not who is at fault.</source>
        <translation>监督规则对在办案件、线索以及本季度办结案件产生的信号。↑↓ 选择信号，回车打开案件，F6 切换到规则和说明，上方方块用于筛选。信号是线索，只提示需要核实的情况，不认定责任。</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Supervision alarms</source>
        <translation>监察报警</translation>
    </message>
    <message>
        <source>Rule set %1. Judged at %2.</source>
        <translation>规则包 %1 · %2 计算</translation>
    </message>
</context>
<context>
    <name>xq::RuleTree</name>
    <message>
        <source>Rules and levels</source>
        <translation>规则与级别</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>全部规则</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>流程</translation>
    </message>
</context>
<context>
    <name>xq::SignalPane</name>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>Copy explanation</source>
        <translation>复制说明</translation>
    </message>
    <message>
        <source>Choose a signal to see why it stands.</source>
        <translation>选择一条信号，查看产生的原因。</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>第 %1 版 · 自动</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Judged at</source>
        <translation>判定时刻</translation>
    </message>
    <message>
        <source>same on every computer</source>
        <translation>各机一致</translation>
    </message>
    <message>
        <source>Rose to level 3</source>
        <translation>升为三级</translation>
    </message>
    <message>
        <source>Fell away %1: %2</source>
        <translation>%1 解除：%2</translation>
    </message>
    <message>
        <source>The rule stopped the act; nothing was changed. It is counted, not scored.</source>
        <translation>规则已拦截该操作，案件没有变动；只计数，不计分。</translation>
    </message>
    <message>
        <source>Reminded. It falls away by itself when the work is done in time.</source>
        <translation>已提醒，按期办结即自动解除。</translation>
    </message>
    <message>
        <source>To be checked by the supervision office.</source>
        <translation>待监察科室核实。</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>信号编号</translation>
    </message>
    <message>
        <source>A signal is not a finding; it counts only once it has been checked.</source>
        <translation>线索不等于违规，核实后才计入考核</translation>
    </message>
    <message>
        <source>Enter the case</source>
        <translation>录入案件</translation>
    </message>
</context>
</TS>
