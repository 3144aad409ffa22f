<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::Supervision</name>
    <message>
        <source>Early warning and alarm</source>
        <translation>预警与报警</translation>
    </message>
    <message>
        <source>Early warning</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>Grave alarm</source>
        <translation>严重报警</translation>
    </message>
    <message>
        <source>Two colours</source>
        <translation>黄红两色</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄色预警</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色纠错</translation>
    </message>
    <message>
        <source>Warning and two cards</source>
        <translation>预警与黄红牌</translation>
    </message>
    <message>
        <source>Yellow card</source>
        <translation>黄牌</translation>
    </message>
    <message>
        <source>Red card</source>
        <translation>红牌</translation>
    </message>
    <message numerus="yes">
        <source>No act for %n working day(s)</source>
        <translation>
            <numerusform>连续 %n 个工作日没有办理记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been recorded on the case since %1.</source>
        <translation>自 %1 起，案件没有新的办理记录。</translation>
    </message>
    <message>
        <source>Nothing has been recorded on the case since %1; it stands at %2.</source>
        <translation>自 %1 起，案件没有新的办理记录，停在“%2”环节。</translation>
    </message>
    <message>
        <source>Last act</source>
        <translation>最近办理</translation>
    </message>
    <message>
        <source>record of the case</source>
        <translation>案件记录</translation>
    </message>
    <message>
        <source>Idle time allowed</source>
        <translation>允许间隔</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>parameter idle_wd</source>
        <translation>参数 idle_wd</translation>
    </message>
    <message>
        <source>Passed at</source>
        <translation>满期时刻</translation>
    </message>
    <message>
        <source>working-day calendar</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>Entered %1 after it occurred</source>
        <translation>发生后 %1录入</translation>
    </message>
    <message>
        <source>Occurred %1, entered %2, %3 later. Whether that is within %4 hours depends on the uncertainty of the computer&apos;s clock.</source>
        <translation>案件 %1 发生，%2 录入，用时 %3。本机时钟存在误差，是否在 %4 小时内需人工核实。</translation>
    </message>
    <message>
        <source>Occurred %1, entered %2, %3 later: more than %4 hours.</source>
        <translation>案件 %1 发生，%2 录入，用时 %3，超过 %4 小时。</translation>
    </message>
    <message>
        <source> Rest days do not stop these hours.</source>
        <translation>节假日不停表。</translation>
    </message>
    <message>
        <source>Occurred</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>as declared</source>
        <translation>按申报</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>录入时间</translation>
    </message>
    <message>
        <source>Latest entry</source>
        <translation>最迟录入</translation>
    </message>
    <message>
        <source>parameter entry_hours</source>
        <translation>参数 entry_hours</translation>
    </message>
    <message>
        <source>Over by</source>
        <translation>超出</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>计算得出</translation>
    </message>
    <message>
        <source>Reason given</source>
        <translation>迟录原因</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>entered from paper</source>
        <translation>纸质补录</translation>
    </message>
    <message>
        <source>counted apart, not hidden</source>
        <translation>单独统计，不作隐藏</translation>
    </message>
    <message>
        <source>Lead settled after %1</source>
        <translation>线索 %1后处置</translation>
    </message>
    <message>
        <source>%1 since it occurred, no case yet</source>
        <translation>已 %1，未录入</translation>
    </message>
    <message>
        <source>Occurred %1. A case must be entered, or the lead closed with a reason, by %2.</source>
        <translation>%1 发生，应在 %2 前录入案件，或写明原因了结线索。</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登记时间</translation>
    </message>
    <message>
        <source>record of the lead</source>
        <translation>线索记录</translation>
    </message>
    <message>
        <source>Early warning from</source>
        <translation>预警时刻</translation>
    </message>
    <message>
        <source>parameter entry_warn_hours</source>
        <translation>参数 entry_warn_hours</translation>
    </message>
    <message>
        <source>Early warning at this share of the limit</source>
        <translation>时限用去该比例时预警</translation>
    </message>
    <message>
        <source>Early warning with so many working days left</source>
        <translation>剩余工作日不多于此数时预警</translation>
    </message>
    <message>
        <source>Working days without any act on an open case</source>
        <translation>在办案件无办理记录的工作日数</translation>
    </message>
    <message>
        <source>Hours from occurrence to entry</source>
        <translation>发生至录入的时限（小时）</translation>
    </message>
    <message>
        <source>Early warning of a lead without a case, hours</source>
        <translation>未立案线索的预警时刻（小时）</translation>
    </message>
    <message>
        <source>Hours stop on rest days</source>
        <translation>节假日停表</translation>
    </message>
    <message>
        <source>Natural hours</source>
        <translation>自然小时</translation>
    </message>
    <message>
        <source>How the hours of entry run</source>
        <translation>录入时限的计时方式</translation>
    </message>
    <message>
        <source>Level of a passed promised limit</source>
        <translation>超承诺时限的级别</translation>
    </message>
    <message>
        <source>A late filing becomes level 3 after this further share of its limit</source>
        <translation>立案（受理）超期再过该比例时限后升为三级</translation>
    </message>
    <message>
        <source>Supervision parameter %1 = %2 (default of the program, to be set by the city)</source>
        <translation>监督参数 %1 = %2（程序默认值，由市级设定）</translation>
    </message>
    <message>
        <source>%1 before %2 is missing</source>
        <translation>缺少“%2”之前的“%1”</translation>
    </message>
    <message>
        <source>%1 was completed %2, and %3, which comes before it, had not been.</source>
        <translation>“%1”于 %2 办结，其前的“%3”尚未办理。</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>办结环节</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺少环节</translation>
    </message>
    <message>
        <source>mandatory in the flow</source>
        <translation>流程必经环节</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>pinned by the case</source>
        <translation>案件固定的版本</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>“%2”之后办理了“%1”</translation>
    </message>
    <message>
        <source>The flow does not lead from %1 to %2.</source>
        <translation>流程中没有从“%1”到“%2”的路径。</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>前一环节</translation>
    </message>
    <message>
        <source>%1 of %2 certified officers</source>
        <translation>持证执法人员 %1 名，应为 %2 名</translation>
    </message>
    <message>
        <source>%1 asks for %2 officers with certificates; the case names %3.</source>
        <translation>“%1”须有 %2 名持证执法人员，案件现列 %3 名。</translation>
    </message>
    <message>
        <source>Certified officers</source>
        <translation>持证人员</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>应有人数</translation>
    </message>
    <message>
        <source>flow of the case</source>
        <translation>案件流程</translation>
    </message>
    <message>
        <source>%1 without a basis</source>
        <translation>%1没有写明依据</translation>
    </message>
    <message>
        <source>%1 was recorded %2 and names no basis.</source>
        <translation>%1于 %2 记录，没有写明依据。</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>记录时间</translation>
    </message>
    <message>
        <source>The suspension of %1</source>
        <translation>%1 的中止计时</translation>
    </message>
    <message>
        <source>The extension of %1</source>
        <translation>%1 的延期</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>已拦截：%1</translation>
    </message>
    <message>
        <source>An act was tried %1 and stopped by the rule. Nothing was changed.</source>
        <translation>%1 的操作被规则拦截，案件没有变动。</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>尝试时间</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>none: the rule stopped it</source>
        <translation>已拦截，未生效</translation>
    </message>
    <message>
        <source>counted, not scored</source>
        <translation>只计数，不计分</translation>
    </message>
    <message>
        <source>Step about to run out</source>
        <translation>环节将到期</translation>
    </message>
    <message>
        <source>Step over its limit</source>
        <translation>环节超期</translation>
    </message>
    <message>
        <source>Case about to run out</source>
        <translation>案件将到期</translation>
    </message>
    <message>
        <source>Case over its promised limit</source>
        <translation>超承诺时限</translation>
    </message>
    <message>
        <source>Case over its statutory limit</source>
        <translation>超法定时限</translation>
    </message>
    <message>
        <source>Filing or acceptance decided late</source>
        <translation>立案受理超期</translation>
    </message>
    <message>
        <source>Open case without any act</source>
        <translation>长期无办理记录</translation>
    </message>
    <message>
        <source>Entry within 48 hours</source>
        <translation>录入超时</translation>
    </message>
    <message>
        <source>Mandatory step missing</source>
        <translation>缺少必经环节</translation>
    </message>
    <message>
        <source>Order of the flow left</source>
        <translation>环节顺序不符</translation>
    </message>
    <message>
        <source>Conditional step missing</source>
        <translation>缺少条件环节</translation>
    </message>
    <message>
        <source>Fewer officers than the law asks</source>
        <translation>执法人员不足</translation>
    </message>
    <message>
        <source>No reason or basis given</source>
        <translation>没有写明理由或依据</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>Done in time</source>
        <translation>按期办结</translation>
    </message>
    <message>
        <source>Work went on</source>
        <translation>已继续办理</translation>
    </message>
    <message>
        <source>A graver signal took its place</source>
        <translation>已升为更高级别</translation>
    </message>
    <message>
        <source>The limit was computed anew</source>
        <translation>时限已重新计算</translation>
    </message>
    <message>
        <source>The lead became a case</source>
        <translation>线索已转为案件</translation>
    </message>
    <message>
        <source>The case was voided</source>
        <translation>案件已作废</translation>
    </message>
    <message>
        <source>occurrence</source>
        <translation>自发生起</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>自录入起</translation>
    </message>
    <message>
        <source>filing</source>
        <translation>自立案（受理）起</translation>
    </message>
    <message>
        <source>start of the step</source>
        <translation>自环节开始起</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>自告知起</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>自决定起</translation>
    </message>
    <message>
        <source>service</source>
        <translation>自送达起</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>statutory limit</source>
        <translation>法定时限</translation>
    </message>
    <message>
        <source>promised limit</source>
        <translation>承诺时限</translation>
    </message>
    <message>
        <source>Runs from</source>
        <translation>起算</translation>
    </message>
    <message>
        <source>Counted end</source>
        <translation>顺延前</translation>
    </message>
    <message>
        <source>a rest day, so it moves on</source>
        <translation>遇休息日顺延</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>届满</translation>
    </message>
    <message>
        <source>provisional: the year&apos;s holidays are not known yet</source>
        <translation>暂按周末推算</translation>
    </message>
    <message>
        <source>Extended by</source>
        <translation>延长</translation>
    </message>
    <message>
        <source>approved %1</source>
        <translation>%1 批准</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>中止计时</translation>
    </message>
    <message>
        <source>%1 ends %2</source>
        <translation>%1 %2 到期</translation>
    </message>
    <message>
        <source>%1 has until %2. The early warning stands from %3 on and falls away when it is done in time.</source>
        <translation>%1应于 %2 前办结。自 %3 起预警，按期办结即解除。</translation>
    </message>
    <message>
        <source>parameters warn_ratio, warn_wd</source>
        <translation>参数 warn_ratio、warn_wd</translation>
    </message>
    <message>
        <source>%1: %2 over</source>
        <translation>%1超期 %2</translation>
    </message>
    <message>
        <source>%1 had until %2 and was done %3, %4 later.</source>
        <translation>%1应于 %2 前办结，实际于 %3 办结，超期 %4。</translation>
    </message>
    <message>
        <source>%1 had until %2 and is still open, %3 over the limit of %4.</source>
        <translation>%1应于 %2 前办结，至今未办结，已超期 %3（时限 %4）。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Open at</source>
        <translation>截至</translation>
    </message>
</context>
</TS>
