<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::Cases</name>
    <message>
        <source>This act must carry the person&apos;s signature.</source>
        <translation>此项操作须有本人电子签名。</translation>
    </message>
    <message>
        <source>ever</source>
        <translation>一直以来</translation>
    </message>
    <message>
        <source>The item %1 has been suspended since %2: %3. No case can be opened; ask for it to be enabled in time.</source>
        <translation>事项 %1 自 %2 起暂停：%3。不能办理新案件；如确需行使，请及时申请启用。</translation>
    </message>
    <message>
        <source>The item %1 was cancelled on %2: %3. No case can be opened.</source>
        <translation>事项 %1 已于 %2 取消：%3。不能办理新案件。</translation>
    </message>
    <message>
        <source>The item %1 is not in force on %2.</source>
        <translation>事项 %1 在 %2 尚未生效。</translation>
    </message>
    <message>
        <source>The case was opened with a flow that is not the published one.</source>
        <translation>案件所用流程与已固化的流程不一致。</translation>
    </message>
    <message>
        <source>the power item is not the one of the catalogue</source>
        <translation>事项与权力清单不一致</translation>
    </message>
    <message>
        <source>The time of occurrence lies in the future or is missing.</source>
        <translation>发生时间缺失或晚于当前时间。</translation>
    </message>
    <message>
        <source>More than 48 hours have passed since the occurrence. Give the reason for the late entry; the case is registered and marked.</source>
        <translation>距案件发生已超过 48 小时。请填写补录原因；案件照常登记并标注超时录入。</translation>
    </message>
    <message>
        <source>the mark of late entry does not fit the times</source>
        <translation>超时录入标记与时间不符</translation>
    </message>
    <message>
        <source>This case is registered already.</source>
        <translation>该案件已登记。</translation>
    </message>
    <message>
        <source>The case&apos;s flow is not known here.</source>
        <translation>本机没有该案件所用的流程。</translation>
    </message>
    <message>
        <source>Only a handling officer may register a case.</source>
        <translation>只有承办人可以登记案件。</translation>
    </message>
    <message>
        <source>The item %1 belongs to another body; this unit may not open a case of it.</source>
        <translation>事项 %1 属于其他实施主体，本单位不能据此办案。</translation>
    </message>
    <message>
        <source>An officer is no person of this unit.</source>
        <translation>所列执法人员不是本单位人员。</translation>
    </message>
    <message>
        <source>The step %1 has not been done. Do it first.</source>
        <translation>“%1”环节尚未完成，请先办理该环节。</translation>
    </message>
    <message>
        <source>The step %1 must be done in this case (%2). Do it first.</source>
        <translation>本案须经“%1”环节（%2），请先办理。</translation>
    </message>
    <message>
        <source>The case is at the step %1; other steps are not its turn.</source>
        <translation>案件现处“%1”环节，尚未轮到其他环节。</translation>
    </message>
    <message>
        <source>From the step %1 the flow does not lead there.</source>
        <translation>按流程不能从“%1”环节到该环节。</translation>
    </message>
    <message>
        <source>the consequences are not those of the flow</source>
        <translation>后续环节与流程规定不符</translation>
    </message>
    <message>
        <source>The step %1 is not yours to do; it belongs to another post.</source>
        <translation>“%1”环节由其他岗位办理。</translation>
    </message>
    <message>
        <source>the seal of the proposal does not fit</source>
        <translation>处理意见的校验值不符</translation>
    </message>
    <message>
        <source>The case is closed; nothing more can be done in it.</source>
        <translation>案件已办结，不能再办理。</translation>
    </message>
    <message>
        <source>The case is suspended. Resume it first.</source>
        <translation>案件已中止，请先恢复办理。</translation>
    </message>
    <message>
        <source>The step %1 has no such outcome.</source>
        <translation>“%1”环节没有这一办理结果。</translation>
    </message>
    <message>
        <source>The legality review is done with its form of fifteen questions.</source>
        <translation>法制审核须填写十五项合法性审查表。</translation>
    </message>
    <message>
        <source>The date of the step lies in the future.</source>
        <translation>办理日期晚于当前时间。</translation>
    </message>
    <message>
        <source>The case is not waiting for a legality review.</source>
        <translation>案件不在法制审核环节。</translation>
    </message>
    <message>
        <source>The proposal was changed while you were reviewing it. Read it again.</source>
        <translation>审核期间处理意见已被修改，请重新审阅。</translation>
    </message>
    <message>
        <source>This conclusion does not lead there.</source>
        <translation>该审核结论不能退到所选环节。</translation>
    </message>
    <message>
        <source>a sealed text is missing</source>
        <translation>缺少应随附的内容</translation>
    </message>
    <message>
        <source>There is no such case.</source>
        <translation>没有这个案件。</translation>
    </message>
    <message>
        <source>This needs a reason. Write it and submit again.</source>
        <translation>此项操作须说明理由，请填写后再提交。</translation>
    </message>
    <message>
        <source>the date is missing or lies in the future</source>
        <translation>日期缺失或晚于今天</translation>
    </message>
    <message>
        <source>The date %1 lies before the step that allows it (%2). Correct the date.</source>
        <translation>日期 %1 早于前置环节的日期（%2），请更正。</translation>
    </message>
    <message>
        <source>The limit has passed already; it can only be extended before its end (%1).</source>
        <translation>期限已过，只能在届满（%1）之前批准延长。</translation>
    </message>
    <message>
        <source>The flow knows no such extension of this limit.</source>
        <translation>流程没有规定该期限可以这样延长。</translation>
    </message>
    <message>
        <source>The limit may be extended by at most %1 in all.</source>
        <translation>该期限累计最多延长 %1。</translation>
    </message>
    <message>
        <source>There is no running limit of that name in this case.</source>
        <translation>本案没有正在计算的该项期限。</translation>
    </message>
    <message>
        <source>this suspension is recorded already</source>
        <translation>该次中止已记录</translation>
    </message>
    <message>
        <source>there is no such limit</source>
        <translation>没有这项期限</translation>
    </message>
    <message>
        <source>The case is not suspended.</source>
        <translation>案件未中止。</translation>
    </message>
    <message>
        <source>A filed case cannot go back to the summary procedure.</source>
        <translation>已立案的案件不能转为简易程序。</translation>
    </message>
    <message>
        <source>This case cannot change to that procedure.</source>
        <translation>本案不能转为该程序。</translation>
    </message>
    <message>
        <source>Registering evidence needs the approval of a leader of the body; name it.</source>
        <translation>先行登记保存须经行政机关负责人批准，请选择批准人。</translation>
    </message>
    <message>
        <source>name the goods that are registered</source>
        <translation>请写明登记保存的物品</translation>
    </message>
    <message>
        <source>say what becomes of the goods: return, seize, appraise, confiscate or lift</source>
        <translation>请选择对物品的处理：发还、查封扣押、送检鉴定、没收或解除</translation>
    </message>
    <message>
        <source>No goods are registered that could be decided on.</source>
        <translation>没有待处理的登记保存物品。</translation>
    </message>
    <message>
        <source>A case needs its officers; name at least one.</source>
        <translation>案件须有执法人员，请至少指定一人。</translation>
    </message>
    <message>
        <source>No enforcement certificate valid on %1: %2. Name another officer or renew the certificate.</source>
        <translation>以下人员在 %1 没有有效执法证：%2。请更换执法人员或办理换证。</translation>
    </message>
    <message>
        <source>say how the remedy ended</source>
        <translation>请选择复议或诉讼结果</translation>
    </message>
    <message>
        <source>only an order to decide anew opens a step again</source>
        <translation>只有责令重作时才重新打开环节</translation>
    </message>
    <message>
        <source>say at which step the decision is made anew</source>
        <translation>请选择从哪个环节重新办理</translation>
    </message>
    <message>
        <source>There is no decision that could be challenged.</source>
        <translation>尚无可以申请复议或提起诉讼的决定。</translation>
    </message>
    <message>
        <source>the remark is empty</source>
        <translation>备注为空</translation>
    </message>
    <message>
        <source>this evidence is recorded already</source>
        <translation>该证据已记录</translation>
    </message>
    <message>
        <source>the evidence has no name</source>
        <translation>证据没有名称</translation>
    </message>
    <message>
        <source>there is no such evidence</source>
        <translation>没有这份证据</translation>
    </message>
    <message>
        <source>The receiver holds no valid enforcement certificate.</source>
        <translation>接收人没有有效执法证。</translation>
    </message>
    <message>
        <source>say what is asked for</source>
        <translation>请写明申请事项</translation>
    </message>
    <message>
        <source>there is no such request</source>
        <translation>没有这项申请</translation>
    </message>
    <message>
        <source>This paper has a number already; numbers are not changed.</source>
        <translation>该文书已有文号，文号不得更改。</translation>
    </message>
    <message>
        <source>name a person of the unit whose recusal is asked</source>
        <translation>请选择被申请回避的本单位人员</translation>
    </message>
    <message>
        <source>say whether the case is public, partly public or not public</source>
        <translation>请选择公开、部分公开或不公开</translation>
    </message>
    <message>
        <source>say whether it is a reconsideration or a lawsuit</source>
        <translation>请选择行政复议或行政诉讼</translation>
    </message>
    <message>
        <source>Supervision may not change a case.</source>
        <translation>监察岗位不得修改案件。</translation>
    </message>
    <message>
        <source>Only the leader in charge or the main leader may approve this.</source>
        <translation>此事项须由分管领导或主要负责人批准。</translation>
    </message>
    <message>
        <source>You handle this case; somebody else must approve this.</source>
        <translation>您是本案承办人，须由他人批准。</translation>
    </message>
    <message>
        <source>Only a handling officer may do this.</source>
        <translation>此项操作由承办人办理。</translation>
    </message>
    <message>
        <source>You reviewed this case; its handling officers must add the evidence.</source>
        <translation>您已审核本案，证据须由承办人补充。</translation>
    </message>
    <message>
        <source>Only the office that handles the case may do this.</source>
        <translation>此项操作由承办科室办理。</translation>
    </message>
    <message>
        <source>A filed case ends by withdrawal (撤案), not by voiding.</source>
        <translation>已立案的案件应当撤案，不能作废。</translation>
    </message>
    <message>
        <source>Evidence is registered for preservation while a penalty case is investigated, not here.</source>
        <translation>先行登记保存适用于处罚案件的调查阶段，此处不能办理。</translation>
    </message>
    <message>
        <source>No recusal is asked for.</source>
        <translation>没有待决定的回避申请。</translation>
    </message>
    <message>
        <source>Nothing is asked for.</source>
        <translation>没有待审批的申请。</translation>
    </message>
    <message>
        <source>The entry is not complete: %1.</source>
        <translation>填写不完整：%1。</translation>
    </message>
    <message>
        <source>the flow has no element %1</source>
        <translation>流程没有“%1”这一要素</translation>
    </message>
    <message>
        <source>%1 does not belong to the step %2</source>
        <translation>“%1”不属于“%2”环节</translation>
    </message>
    <message>
        <source>%1 is not of the right form</source>
        <translation>“%1”格式不正确</translation>
    </message>
    <message>
        <source>%1 is too long</source>
        <translation>“%1”过长</translation>
    </message>
    <message>
        <source>%1 does not offer “%2”</source>
        <translation>“%1”没有“%2”这一选项</translation>
    </message>
    <message>
        <source>%1 is not a date</source>
        <translation>“%1”不是日期</translation>
    </message>
    <message>
        <source>The party&apos;s name is missing or longer than 200 characters.</source>
        <translation>当事人名称缺失或超过 200 字。</translation>
    </message>
    <message>
        <source>Choose what the party is: a person, an organisation or a shop.</source>
        <translation>请选择当事人类别：自然人、法人及非法人组织或个体工商户。</translation>
    </message>
    <message>
        <source>The citizen identity number is not valid. Check it against the card.</source>
        <translation>居民身份证号校验不通过，请对照证件核对。</translation>
    </message>
    <message>
        <source>The unified social credit code is not valid. Check it against the licence.</source>
        <translation>统一社会信用代码校验不通过，请对照执照核对。</translation>
    </message>
    <message>
        <source>Only people of the unit who are on duty may act here.</source>
        <translation>只有本单位在岗人员可以办理。</translation>
    </message>
    <message>
        <source>This case belongs to another unit.</source>
        <translation>该案件属于其他单位。</translation>
    </message>
    <message>
        <source>A request to recuse you is not decided yet; until then you may not act in this case.</source>
        <translation>对您的回避申请尚未决定，决定之前您不能办理本案。</translation>
    </message>
    <message>
        <source>The law asks for %1 certified officers here, %2 are named. Name the second officer first.</source>
        <translation>此环节依法须有 %1 名持证执法人员，现有 %2 名，请先补充执法人员。</translation>
    </message>
    <message>
        <source>The step that follows is not the one the flow demands.</source>
        <translation>后续环节与流程规定不符。</translation>
    </message>
    <message>
        <source>Whoever handled the case cannot review it. Another reviewer must do it.</source>
        <translation>承办过本案的人员不能审核本案，须由其他审核员审核。</translation>
    </message>
    <message>
        <source>Only a legality reviewer may review.</source>
        <translation>只有法制审核员可以审核。</translation>
    </message>
    <message>
        <source>It is not your turn to sign in the step %1.</source>
        <translation>“%1”环节尚未轮到您签署意见。</translation>
    </message>
    <message>
        <source>You handled this case; in the step %1 somebody else must judge it.</source>
        <translation>您承办过本案，“%1”环节须由他人办理。</translation>
    </message>
    <message>
        <source>In the step %1 an opinion is still missing (%2).</source>
        <translation>“%1”环节还缺%2的意见。</translation>
    </message>
    <message>
        <source>In the step %1 the outcome %2 does not fit what is recorded. Choose another one.</source>
        <translation>“%1”环节的“%2”与已填内容不符，请选择其他结果。</translation>
    </message>
    <message>
        <source>%1 needs a reason. Write it and submit again.</source>
        <translation>“%1”须说明理由，请填写后再提交。</translation>
    </message>
    <message>
        <source>These fields are still empty: %1.</source>
        <translation>以下要素尚未填写：%1。</translation>
    </message>
    <message>
        <source>This evidence is still missing: %1. Add it first.</source>
        <translation>还缺以下证据：%1。请先添加。</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>添加证据</translation>
    </message>
    <message>
        <source>Void evidence</source>
        <translation>作废证据</translation>
    </message>
    <message>
        <source>Change case data</source>
        <translation>修改案件信息</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Record a document</source>
        <translation>登记文书</translation>
    </message>
    <message>
        <source>Link another case</source>
        <translation>关联案件</translation>
    </message>
    <message>
        <source>Give a number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>Change officers</source>
        <translation>变更执法人员</translation>
    </message>
    <message>
        <source>Ask the leader</source>
        <translation>报请审批</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Extend the limit</source>
        <translation>延长期限</translation>
    </message>
    <message>
        <source>Refuse the request</source>
        <translation>不予批准</translation>
    </message>
    <message>
        <source>Declare void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Change procedure</source>
        <translation>变更程序</translation>
    </message>
    <message>
        <source>Register evidence</source>
        <translation>先行登记保存</translation>
    </message>
    <message>
        <source>Decide on registered goods</source>
        <translation>处理登记保存物品</translation>
    </message>
    <message>
        <source>Reconsideration or lawsuit</source>
        <translation>复议、诉讼</translation>
    </message>
    <message>
        <source>Result of the remedy</source>
        <translation>复议、诉讼结果</translation>
    </message>
    <message>
        <source>Ask for recusal</source>
        <translation>申请回避</translation>
    </message>
    <message>
        <source>Decide on the recusal</source>
        <translation>决定回避</translation>
    </message>
    <message>
        <source>Decide publicity</source>
        <translation>确定公开意见</translation>
    </message>
    <message>
        <source>The flow %1 that this case runs on is not in this store. Synchronise, then try again; nothing was changed.</source>
        <translation>本机没有该案件所用的流程 %1，请同步后再试；未作任何更改。</translation>
    </message>
    <message>
        <source>No flow is published yet for %1; a case of it cannot be opened here. Ask the platform office.</source>
        <translation>“%1”尚无已固化的流程，不能办理案件，请联系平台管理科。</translation>
    </message>
    <message>
        <source>The flow of this case does not know that step. Update the program and try again.</source>
        <translation>案件流程中没有该环节，请更新程序后再试。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not possible in the step the case is in now.</source>
        <translation>案件当前环节不能办理“%1”。</translation>
    </message>
    <message>
        <source>The flow names no step to go on to from here.</source>
        <translation>按流程此处没有可以继续的环节。</translation>
    </message>
    <message>
        <source>Say where to return to: %1.</source>
        <translation>请选择退回环节：%1。</translation>
    </message>
    <message>
        <source>Choose one of the eight conclusions.</source>
        <translation>请从八种审核结论中选择一种。</translation>
    </message>
    <message>
        <source>The flow has no step to go to after this conclusion.</source>
        <translation>按流程该结论没有可到的环节。</translation>
    </message>
    <message>
        <source>The legality review has not been passed (administrative penalty law, art. 58). Submit the case for review first.</source>
        <translation>本案未通过法制审核（行政处罚法第五十八条），请先送审。</translation>
    </message>
    <message>
        <source>The proposal was changed after the legality review. It must be reviewed again before the decision.</source>
        <translation>法制审核后处理意见有变更，作出决定前须重新审核。</translation>
    </message>
    <message>
        <source>The legality review is older than the hearing. The case must be reviewed again after the hearing.</source>
        <translation>法制审核在听证之前，听证后须重新审核。</translation>
    </message>
    <message>
        <source>A complex or grave case must be discussed collectively before the decision (administrative penalty law, art. 57).</source>
        <translation>情节复杂或者重大违法案件，决定前须经集体讨论（行政处罚法第五十七条）。</translation>
    </message>
    <message>
        <source>The party asked for a hearing that has not been held. Hold it or record that it was given up.</source>
        <translation>当事人要求听证但尚未举行，请组织听证或记录其放弃。</translation>
    </message>
    <message>
        <source>The proposed penalty gives the party a right to a hearing; the notice must tell it (administrative penalty law, art. 63).</source>
        <translation>拟处罚达到听证标准，告知书须告知听证权利（行政处罚法第六十三条）。</translation>
    </message>
    <message>
        <source>The party has not been told of the intended penalty.</source>
        <translation>尚未向当事人告知拟处罚内容。</translation>
    </message>
    <message>
        <source>The party may still state its case until %1. Record the statement or the waiver, or wait.</source>
        <translation>当事人在 %1 前仍可陈述申辩或要求听证，请记录陈述申辩、书面放弃，或等待期满。</translation>
    </message>
    <message>
        <source>The penalty is heavier than the one the party was told of. Notify the party again first (administrative penalty law, art. 45).</source>
        <translation>处罚重于已告知的内容，须重新告知（行政处罚法第四十五条）。</translation>
    </message>
    <message>
        <source>The proposal was changed after the notice. Notify the party again first.</source>
        <translation>告知后处理意见有变更，须重新告知。</translation>
    </message>
    <message>
        <source>There is no proof that the decision was served. Record the service first.</source>
        <translation>没有决定书送达凭证，请先办理送达。</translation>
    </message>
    <message>
        <source>On the spot at most %1 yuan may be fined here (%2). Change to the ordinary procedure.</source>
        <translation>当场处罚罚款不得超过 %1 元（%2），请转为普通程序。</translation>
    </message>
    <message>
        <source>The item has not been in use since %1 (%2); the case cannot be filed.</source>
        <translation>该事项自 %1 起停用（%2），不能立案。</translation>
    </message>
    <message>
        <source>Goods are still registered for preservation. Decide on them first.</source>
        <translation>尚有登记保存物品未处理，请先处理。</translation>
    </message>
    <message>
        <source>Open the penalty case from this inspection first, so that both are linked.</source>
        <translation>请先由本次检查立处罚案件，使两案相互关联。</translation>
    </message>
    <message>
        <source>Only the main leader of the body may decide this.</source>
        <translation>涉嫌犯罪案件移送须由主要负责人决定。</translation>
    </message>
    <message>
        <source>The confidentiality review has not been done by somebody else than the handlers; nothing may be published before.</source>
        <translation>尚未由承办人以外的人员完成保密审查，不得公开。</translation>
    </message>
    <message>
        <source>The confidentiality review did not allow publishing this case in full.</source>
        <translation>保密审查意见不是全部公开，不得全文公开。</translation>
    </message>
    <message>
        <source>A case against a minor is not published.</source>
        <translation>当事人为未成年人的案件不予公开。</translation>
    </message>
    <message>
        <source>Whoever handled the case may not do this step. Let somebody else do it.</source>
        <translation>承办过本案的人员不能办理该环节，请由他人办理。</translation>
    </message>
    <message>
        <source>These dates do not fit between %1, when the step before was done, and %2: %3. Correct them.</source>
        <translation>以下日期不在前一环节 %1 至 %2 之间：%3。请更正。</translation>
    </message>
    <message>
        <source>The hearing may not be held before %1: seven days must lie between notice and hearing.</source>
        <translation>听证不得早于 %1：通知与听证之间须间隔七日。</translation>
    </message>
    <message>
        <source>Electronic service needs the party&apos;s signed confirmation (administrative penalty law, art. 61).</source>
        <translation>电子送达须有当事人签署的确认书（行政处罚法第六十一条）。</translation>
    </message>
    <message>
        <source>Service by public notice is complete %1 days after the notice, on %2.</source>
        <translation>公告送达自公告之日起满 %1 日（%2）视为送达。</translation>
    </message>
    <message>
        <source>Only fines up to %1 yuan are collected on the spot (%2), unless collecting later would be hard or the party of a remote place asks for it. Name the ground.</source>
        <translation>当场收缴限于 %1 元以下罚款（%2）；事后难以执行或边远地区当事人提出的除外，请填写事由。</translation>
    </message>
    <message>
        <source>The court may be asked from %1: ten working days after the demand and when the time to sue is over.</source>
        <translation>%1 起方可申请法院强制执行：催告书送达满十个工作日且起诉期限届满。</translation>
    </message>
    <message>
        <source>The court could be asked until %1; the time is over.</source>
        <translation>申请法院强制执行的期限至 %1 止，现已超期。</translation>
    </message>
    <message>
        <source>This program does not know the gate %1 of the flow; update it.</source>
        <translation>程序不认识流程中的“%1”规则，请更新程序。</translation>
    </message>
    <message>
        <source>There is no case %1 in this store.</source>
        <translation>本机没有案件 %1。</translation>
    </message>
    <message>
        <source>More than one case answers to %1; give its id.</source>
        <translation>有多个案件对应“%1”，请使用案件标识。</translation>
    </message>
    <message>
        <source>There is no lead %1 in this store.</source>
        <translation>本机没有线索 %1。</translation>
    </message>
    <message>
        <source>Mandatory step missing</source>
        <translation>缺少必经环节</translation>
    </message>
    <message>
        <source>Step order broken</source>
        <translation>环节顺序不符</translation>
    </message>
    <message>
        <source>Conditional step missing</source>
        <translation>缺少应经环节</translation>
    </message>
    <message>
        <source>Fewer than two certified officers</source>
        <translation>持证执法人员不足两人</translation>
    </message>
    <message>
        <source>Handler and reviewer are the same</source>
        <translation>承办与审核为同一人</translation>
    </message>
    <message>
        <source>No reason given</source>
        <translation>未说明理由</translation>
    </message>
    <message>
        <source>Dates out of order</source>
        <translation>日期先后不符</translation>
    </message>
    <message>
        <source>Certificate missing or expired</source>
        <translation>无执法证或已过期</translation>
    </message>
    <message>
        <source>Required field empty</source>
        <translation>必填要素为空</translation>
    </message>
    <message>
        <source>Required evidence missing</source>
        <translation>缺少必备证据</translation>
    </message>
    <message>
        <source>No confidentiality review</source>
        <translation>未经保密审查</translation>
    </message>
    <message>
        <source>Statement period not over</source>
        <translation>陈述申辩期未满</translation>
    </message>
    <message>
        <source>Heavier than notified</source>
        <translation>处罚重于告知</translation>
    </message>
    <message>
        <source>Notice out of date</source>
        <translation>告知内容已变更</translation>
    </message>
    <message>
        <source>Amount over the summary limit</source>
        <translation>超过简易程序限额</translation>
    </message>
    <message>
        <source>No proof of service</source>
        <translation>无送达凭证</translation>
    </message>
    <message>
        <source>Item not in use</source>
        <translation>事项停用</translation>
    </message>
    <message>
        <source>Goods still registered</source>
        <translation>登记保存物品未处理</translation>
    </message>
    <message>
        <source>Linked case missing</source>
        <translation>未关联案件</translation>
    </message>
    <message>
        <source>Main leader must decide</source>
        <translation>须由主要负责人决定</translation>
    </message>
    <message>
        <source>Extension after the limit</source>
        <translation>逾期延长</translation>
    </message>
    <message>
        <source>Hearing notice too short</source>
        <translation>听证通知时间不足</translation>
    </message>
    <message>
        <source>Public notice not over</source>
        <translation>公告期未满</translation>
    </message>
    <message>
        <source>Collected on the spot above the limit</source>
        <translation>超过限额当场收缴</translation>
    </message>
    <message>
        <source>Application to the court out of time</source>
        <translation>申请强制执行时间不符</translation>
    </message>
    <message>
        <source>Electronic service without consent</source>
        <translation>电子送达未经同意</translation>
    </message>
    <message>
        <source>Entry within 48 hours</source>
        <translation>48 小时内录入</translation>
    </message>
    <message>
        <source>Decision on registered goods</source>
        <translation>登记保存物品处理</translation>
    </message>
    <message>
        <source>The lead is not complete: %1.</source>
        <translation>线索填写不完整：%1。</translation>
    </message>
    <message>
        <source>This lead is registered already.</source>
        <translation>该线索已登记。</translation>
    </message>
    <message>
        <source>say what was seen or received</source>
        <translation>请写明发现或收到的情况</translation>
    </message>
    <message>
        <source>say where</source>
        <translation>请写明地点</translation>
    </message>
    <message>
        <source>choose a source</source>
        <translation>请选择来源</translation>
    </message>
    <message>
        <source>the time of occurrence lies in the future or is missing</source>
        <translation>发生时间缺失或晚于当前时间</translation>
    </message>
    <message>
        <source>Only people of the unit on duty may register or settle leads.</source>
        <translation>只有本单位在岗人员可以登记或办结线索。</translation>
    </message>
    <message>
        <source>There is no such lead.</source>
        <translation>没有这条线索。</translation>
    </message>
    <message>
        <source>This lead has been settled already; its record stays as it is.</source>
        <translation>该线索已办结，记录保持不变。</translation>
    </message>
    <message>
        <source>Closing a lead without a case needs a reason; the lead stays open.</source>
        <translation>不立案而办结线索须说明理由，线索仍为未办结。</translation>
    </message>
    <message>
        <source>the case is not named</source>
        <translation>未写明案件</translation>
    </message>
    <message>
        <source>Major: hearing threshold or marked as major</source>
        <translation>重大：达到听证标准或标为重大</translation>
    </message>
    <message>
        <source>Not major; every ordinary case is reviewed here</source>
        <translation>非重大；普通程序均送审</translation>
    </message>
    <message>
        <source>Implementing body of the item: %1</source>
        <translation>事项实施主体：%1</translation>
    </message>
    <message>
        <source>%1 valid certificates, %2 recusal requests</source>
        <translation>有效执法证 %1 人，回避申请 %2 件</translation>
    </message>
    <message>
        <source>Occurred %1, filed %2</source>
        <translation>发生 %1，立案 %2</translation>
    </message>
    <message>
        <source>No identity number or code on record</source>
        <translation>未登记证件号码或代码</translation>
    </message>
    <message>
        <source>Elements %1 of %2</source>
        <translation>要素 %1/%2</translation>
    </message>
    <message>
        <source>Compare with the discretion benchmark</source>
        <translation>请对照裁量基准</translation>
    </message>
    <message>
        <source>For a person to judge</source>
        <translation>人工判断</translation>
    </message>
    <message>
        <source>No measure was taken</source>
        <translation>本案未采取强制措施</translation>
    </message>
    <message>
        <source>Publicity is not decided yet</source>
        <translation>尚未确定公开意见</translation>
    </message>
    <message>
        <source>Publicity is decided</source>
        <translation>已确定公开意见</translation>
    </message>
    <message>
        <source>These questions are not answered: %1. Nothing was submitted.</source>
        <translation>以下各项尚未作答：%1。未提交。</translation>
    </message>
    <message>
        <source>Say what is not in order in: %1. Nothing was submitted.</source>
        <translation>请写明以下各项的不符之处：%1。未提交。</translation>
    </message>
    <message>
        <source>Choose one of the eight conclusions. Nothing was submitted.</source>
        <translation>请从八种审核结论中选择一种。未提交。</translation>
    </message>
    <message>
        <source>A conclusion other than agreement needs an explanation. Nothing was submitted.</source>
        <translation>非“同意”的结论须说明理由。未提交。</translation>
    </message>
    <message>
        <source>%1 is answered with no; the conclusion cannot be full agreement. Nothing was submitted.</source>
        <translation>%1 项答“否”，结论不能为“同意”。未提交。</translation>
    </message>
    <message>
        <source>More than two years lie between occurrence and filing (five years where life, health or finance is harmed; administrative penalty law, art. 36).</source>
        <translation>发生至立案已超过二年（涉及公民生命健康安全、金融安全且有危害后果的为五年；行政处罚法第三十六条）。</translation>
    </message>
    <message>
        <source>Entered more than 48 hours after the occurrence.</source>
        <translation>案件发生超过 48 小时后录入。</translation>
    </message>
    <message>
        <source>Whether the 90 days apply to cases filed before 2021-07-15 is disputed.</source>
        <translation>2021 年 7 月 15 日前立案的案件是否适用九十日期限存在争议。</translation>
    </message>
    <message>
        <source>Name and code on record; the check digit holds</source>
        <translation>名称、代码齐全，校验通过</translation>
    </message>
    <message>
        <source>The code&apos;s check digit does not hold</source>
        <translation>代码校验不通过</translation>
    </message>
    <message>
        <source>The party has not been notified yet; check the draft of the notice</source>
        <translation>尚未告知，请核对告知书稿</translation>
    </message>
    <message>
        <source>Notified on %1; a hearing was asked for</source>
        <translation>已于 %1 告知，当事人要求听证</translation>
    </message>
    <message>
        <source>Notified on %1</source>
        <translation>已于 %1 告知</translation>
    </message>
    <message>
        <source>A limit was exceeded: %1</source>
        <translation>超过时限：%1</translation>
    </message>
    <message>
        <source>No limit was exceeded, nothing was blocked</source>
        <translation>时限无异常，无规则拦截</translation>
    </message>
    <message>
        <source>%1 acts were blocked by a rule</source>
        <translation>有 %1 次操作被规则拦截</translation>
    </message>
    <message>
        <source>%1 pieces of evidence, %2 without saying what they prove</source>
        <translation>证据 %1 件，其中 %2 件未写证明内容</translation>
    </message>
    <message>
        <source>%1 documents final, %2 missing</source>
        <translation>已定稿文书 %1 份，缺 %2 份</translation>
    </message>
    <message>
        <source>%1 measures, within their limits</source>
        <translation>措施 %1 项，均在期限内</translation>
    </message>
    <message>
        <source>More than five years lie between occurrence and filing; the act can no longer be penalised (administrative penalty law, art. 36).</source>
        <translation>发生至立案已超过五年，不再给予行政处罚（行政处罚法第三十六条）。</translation>
    </message>
    <message>
        <source>Whether it was entered within 48 hours cannot be told from this PC&apos;s clock; supervision looks at it.</source>
        <translation>本机时钟无法确定是否在 48 小时内录入，由监察科核查。</translation>
    </message>
    <message>
        <source>Notice, statement, decision and service all lie on one day.</source>
        <translation>告知、陈述申辩、决定、送达均在同一日。</translation>
    </message>
    <message>
        <source>One file stands for several pieces of evidence.</source>
        <translation>同一文件用作多份证据。</translation>
    </message>
    <message>
        <source>Evidence dates from %1, before the declared occurrence on %2.</source>
        <translation>证据日期为 %1，早于申报的发生日期 %2。</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退回补充</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>已中止</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结案</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>已作废</translation>
    </message>
</context>
</TS>
