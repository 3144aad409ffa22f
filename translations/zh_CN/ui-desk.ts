<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::ChartPanel</name>
    <message>
        <source>Show as table</source>
        <translation>显示为表格</translation>
    </message>
    <message>
        <source>%1: show as table</source>
        <translation>%1：显示为表格</translation>
    </message>
</context>
<context>
    <name>xq::DeskModel</name>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>not entered yet</source>
        <translation>待录入</translation>
    </message>
    <message>
        <source>Past their end</source>
        <translation>已超期</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>Within seven days</source>
        <translation>七日内</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后</translation>
    </message>
    <message>
        <source>Waiting for others</source>
        <translation>等待他人</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n task(s), folded</source>
        <translation>
            <numerusform>%1，%n 件，已折叠</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n task(s)</source>
        <translation>
            <numerusform>%1，%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>案由</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>Set aside by the platform</source>
        <translation>未被平台采纳</translation>
    </message>
</context>
<context>
    <name>xq::DeskPage</name>
    <message>
        <source>Desk</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Clocks and returns</source>
        <translation>时钟与退回</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>近况</translation>
    </message>
    <message>
        <source>My own work</source>
        <translation>我经办和协办的</translation>
    </message>
    <message>
        <source>My office</source>
        <translation>本科室的</translation>
    </message>
    <message>
        <source>The whole unit</source>
        <translation>全单位的</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Sc&amp;ope</source>
        <translation>范围(&amp;O)</translation>
    </message>
    <message>
        <source>My tasks</source>
        <translation>我的待办</translation>
    </message>
    <message>
        <source>Tasks by remaining time</source>
        <translation>按剩余时间排列的待办</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读取……</translation>
    </message>
    <message>
        <source>%1, nothing is due today</source>
        <translation>%1，今天没有到期的事</translation>
    </message>
    <message>
        <source>%1, %2 to be done by the end of the day</source>
        <translation>%1，今天有 %2 件事要在下班前办</translation>
    </message>
    <message>
        <source>%1, %2 to be done by the end of the day (%3 of them past their end)</source>
        <translation>%1，今天有 %2 件事要在下班前办（含 %3 件已超期）</translation>
    </message>
    <message>
        <source>Clerks see their own work; chiefs may widen it.</source>
        <translation>经办人看自己的事；科室负责人及以上可扩大范围。</translation>
    </message>
    <message numerus="yes">
        <source>by remaining time, %n task(s)</source>
        <translation>
            <numerusform>按剩余时间排序，共 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>the nearest %1 of %2</source>
        <translation>最近到期的 %1 件，共 %2 件</translation>
    </message>
    <message>
        <source>Reading your work …</source>
        <translation>正在读取您的待办……</translation>
    </message>
    <message>
        <source>Nothing here at the moment.</source>
        <translation>此类目前没有事项。</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>目前没有待办事项。</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建案件</translation>
    </message>
    <message>
        <source>Your work by remaining time. A tile narrows the list, a second click shows all again. Enter opens the case at its step; the link under Next starts that act. Left and right fold a heading. F6 goes round tiles, list and side. Returned cases are violet wherever they appear.</source>
        <translation>待办按剩余时间排列。点一个方块只看该类，再点一次恢复全部。Enter 打开案件的当前环节；“下一步”一列的链接直接开始办理。左右方向键折叠或展开分组。F6 在方块、列表和右栏之间切换。退回的案件一律显示为紫色。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Everything to do</source>
        <translation>全部待办</translation>
    </message>
</context>
<context>
    <name>xq::DeskSide</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>48-hour entry clocks</source>
        <translation>48 小时录入时钟</translation>
    </message>
    <message>
        <source>natural hours, holidays included</source>
        <translation>自然小时，节假日不停</translation>
    </message>
    <message>
        <source>No lead waits to be entered.</source>
        <translation>没有待录入的线索。</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩 %1</translation>
    </message>
    <message>
        <source>warning at 36 h</source>
        <translation>36 小时预警</translation>
    </message>
    <message>
        <source>48 h</source>
        <translation>48 小时</translation>
    </message>
    <message>
        <source>Enter now</source>
        <translation>现在录入</translation>
    </message>
    <message>
        <source>Enter now: %1</source>
        <translation>现在录入：%1</translation>
    </message>
    <message>
        <source>Returned to me</source>
        <translation>退回给我</translation>
    </message>
    <message>
        <source>Nothing came back to you.</source>
        <translation>没有退回给您的案件。</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>%1 returned it: %2</source>
        <comment>step, sentence</comment>
        <translation>%1退回：%2</translation>
    </message>
    <message>
        <source>Alarms to explain</source>
        <translation>报警待说明</translation>
    </message>
    <message>
        <source>No alarm stands on your cases.</source>
        <translation>您的案件目前没有报警。</translation>
    </message>
    <message>
        <source>See why</source>
        <translation>查看依据</translation>
    </message>
    <message>
        <source>Rule %1. %2 A signal is a lead; it counts only after it has been checked.</source>
        <translation>规则 %1。%2报警属线索，核实后才计入考核。</translation>
    </message>
    <message>
        <source>Exchange and this PC</source>
        <translation>同步与本机</translation>
    </message>
    <message>
        <source>Synchronise now (F5)</source>
        <translation>立即同步(F5)</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) not taken, kept whole</source>
        <translation>
            <numerusform>%n 项未被平台采纳，内容完整保留</numerusform>
        </translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>文书号段</translation>
    </message>
    <message numerus="yes">
        <source>%1 %2–%3, %n left</source>
        <comment>document type, first, last</comment>
        <translation>
            <numerusform>%1字 第%2—%3号，剩 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>none here; papers say they await a number</source>
        <translation>本机没有号段，文书先标“待编号”</translation>
    </message>
    <message>
        <source>online, everything acknowledged</source>
        <translation>在线，全部已收到回执</translation>
    </message>
    <message>
        <source>online, exchanging</source>
        <translation>在线，正在同步</translation>
    </message>
    <message>
        <source>offline; work goes on here</source>
        <translation>离线，本机照常办理</translation>
    </message>
    <message>
        <source>offline since %1; work goes on here</source>
        <translation>%1 起离线，本机照常办理</translation>
    </message>
    <message>
        <source>a store of its own, without a server</source>
        <translation>本机独立使用，未接平台</translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>截止 %1</translation>
    </message>
    <message>
        <source>occurred %1</source>
        <translation>发生 %1</translation>
    </message>
    <message numerus="yes">
        <source>online, %n record(s) to be sent</source>
        <translation>
            <numerusform>在线，%n 项待发送</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xq::DeskTileRow</name>
    <message>
        <source>Past their end</source>
        <translation>已超期</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>Due in seven days</source>
        <translation>七日内到期</translation>
    </message>
    <message>
        <source>48-hour clocks</source>
        <translation>48 小时时钟</translation>
    </message>
    <message>
        <source>Returned to me</source>
        <translation>退回给我</translation>
    </message>
    <message>
        <source>Waiting for others</source>
        <translation>等待他人</translation>
    </message>
    <message>
        <source>Alarms to explain</source>
        <translation>报警待说明</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>搁置事项</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>earliest %1</source>
        <translation>最早 %1</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <comment>month/day</comment>
        <translation>%1月%2日</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>all over 6 hours</source>
        <translation>都在 6 小时以上</translation>
    </message>
    <message numerus="yes">
        <source>%n under 6 hours</source>
        <translation>
            <numerusform>%n 条不足 6 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1退回</translation>
    </message>
    <message numerus="yes">
        <source>longest %n day(s)</source>
        <translation>
            <numerusform>最长已等 %n 日</numerusform>
        </translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>to be done again</source>
        <translation>待我重做</translation>
    </message>
</context>
<context>
    <name>xq::LoadChart</name>
    <message>
        <source>The last 10 working days</source>
        <translation>近 10 个工作日</translation>
    </message>
    <message>
        <source>due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>done</source>
        <translation>办结环节</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>In the last ten working days %1 steps were due and %2 were done.</source>
        <translation>近十个工作日到期 %1 个环节，办结 %2 个。</translation>
    </message>
</context>
<context>
    <name>xq::OnTimeChart</name>
    <message>
        <source>Done in time</source>
        <translation>按期办结率</translation>
    </message>
    <message>
        <source>last 6 months</source>
        <translation>近 6 个月</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>month of the year</comment>
        <translation>%1月</translation>
    </message>
    <message>
        <source>last 6 months, target %1 %</source>
        <translation>近 6 个月，目标 %1%</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>环节数</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>按期</translation>
    </message>
    <message>
        <source>Share %</source>
        <translation>按期率 %</translation>
    </message>
    <message>
        <source>Nothing with a limit was done this month yet.</source>
        <translation>本月还没有办结有时限的环节。</translation>
    </message>
    <message>
        <source>This month %1 of %2 steps were done in time; the target is %3 %.</source>
        <translation>本月办结 %2 个环节，其中 %1 个按期，目标 %3%。</translation>
    </message>
</context>
</TS>
