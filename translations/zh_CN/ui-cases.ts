<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::CaseActs</name>
    <message>
        <source>The case ends here; its number stays used and everything in it stays readable.</source>
        <translation>案件就此终止，案号不再使用，内容仍可查看。</translation>
    </message>
    <message>
        <source>The work and its clocks stand until it is resumed; the time is added.</source>
        <translation>办理和计时中止，恢复后时限顺延。</translation>
    </message>
    <message>
        <source>The clocks run on from today, longer by the suspension.</source>
        <translation>自今日起恢复计时，时限按中止天数顺延。</translation>
    </message>
    <message>
        <source>Old and new end are both kept; it must be approved before the old one.</source>
        <translation>新旧截止日都保留；须在原截止日前批准。</translation>
    </message>
    <message>
        <source>The case goes to somebody else&apos;s desk; the history stays with it.</source>
        <translation>案件转到他人工作台，办理记录随案。</translation>
    </message>
    <message>
        <source>The number stays; both procedures remain on record.</source>
        <translation>案号不变，两个程序都保留记录。</translation>
    </message>
    <message>
        <source>What is public is published with identities masked; say why.</source>
        <translation>公开内容隐去身份信息，请说明理由。</translation>
    </message>
    <message>
        <source>Goods that may be lost are registered; they must be decided on within seven days.</source>
        <translation>对可能灭失的证据先行登记保存，七日内须作出处理决定。</translation>
    </message>
    <message>
        <source>The whole case</source>
        <translation>全案</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Longer by</source>
        <translation>延长</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>个工作日</translation>
    </message>
    <message>
        <source>days</source>
        <translation>日</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>最多 %1</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>To</source>
        <translation>转给</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>协办</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Publicity</source>
        <translation>公开意见</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>处理决定</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>退还</translation>
    </message>
    <message>
        <source>Seized</source>
        <translation>扣押</translation>
    </message>
    <message>
        <source>Sent for appraisal</source>
        <translation>送交检验鉴定</translation>
    </message>
    <message>
        <source>Confiscated</source>
        <translation>没收</translation>
    </message>
    <message>
        <source>Lifted</source>
        <translation>解除登记保存</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Administrative reconsideration</source>
        <translation>行政复议</translation>
    </message>
    <message>
        <source>Lawsuit</source>
        <translation>行政诉讼</translation>
    </message>
    <message>
        <source>Filed on</source>
        <translation>申请（起诉）日期</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>This case comes from a newer program version; it can be read, not changed.</source>
        <translation>本案由较新版本的程序登记，可以查看，不能修改。</translation>
    </message>
    <message>
        <source>&amp;Give to somebody...</source>
        <translation>转办(&amp;G)...</translation>
    </message>
    <message>
        <source>Suspend (&amp;Z)...</source>
        <translation>中止计时(&amp;Z)...</translation>
    </message>
    <message>
        <source>&amp;Resume...</source>
        <translation>恢复计时(&amp;R)...</translation>
    </message>
    <message>
        <source>Extend the &amp;limit...</source>
        <translation>延长时限(&amp;L)...</translation>
    </message>
    <message>
        <source>Declare void (&amp;X)...</source>
        <translation>作废(&amp;X)...</translation>
    </message>
    <message>
        <source>The case goes back; say exactly what is missing. Everything done stays on record.</source>
        <translation>案件退回，请写明缺什么。已办内容全部保留。</translation>
    </message>
    <message>
        <source>The case leaves this step.</source>
        <translation>案件离开本环节。</translation>
    </message>
    <message>
        <source>The case goes on to: %1.</source>
        <translation>案件转入：%1。</translation>
    </message>
    <message>
        <source>Back to</source>
        <translation>退回到</translation>
    </message>
    <message>
        <source>The case is void; what was done can be read.</source>
        <translation>案件已作废，可查看办理情况。</translation>
    </message>
    <message>
        <source>The case is closed; the step %1 is still to be done.</source>
        <translation>案件已办结，尚待%1。</translation>
    </message>
    <message>
        <source>The case is over; what was done can be read.</source>
        <translation>案件已办结，可查看办理情况。</translation>
    </message>
</context>
<context>
    <name>xq::CaseController</name>
    <message>
        <source>This person is no longer in the unit&apos;s register. Nothing was recorded.</source>
        <translation>该人员已不在本单位名册，没有登记。</translation>
    </message>
    <message>
        <source>This act is not known to this program version. Nothing was recorded.</source>
        <translation>本版本程序不支持此操作，没有登记。</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>%1: %2 of %3 taken in</source>
        <translation>%1：已存入 %2，共 %3</translation>
    </message>
</context>
<context>
    <name>xq::CaseFlow</name>
    <message>
        <source>Round %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>截止 %1</translation>
    </message>
    <message>
        <source>%1 returned</source>
        <translation>%1 退回</translation>
    </message>
    <message>
        <source>%1 done, once more</source>
        <translation>%1 已办，须重办</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>未发生</translation>
    </message>
    <message>
        <source>Risk: %1</source>
        <translation>风险点：%1</translation>
    </message>
    <message>
        <source>Returned %1</source>
        <translation>退回补充 %1</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n 个环节</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>已完成 %1</translation>
    </message>
</context>
<context>
    <name>xq::CaseHeader</name>
    <message>
        <source>Perhaps entered late</source>
        <translation>录入时间待核</translation>
    </message>
    <message>
        <source>Entered late</source>
        <translation>超时录入</translation>
    </message>
    <message>
        <source>Number pending</source>
        <translation>待编号</translation>
    </message>
</context>
<context>
    <name>xq::CasePages</name>
    <message>
        <source>New case</source>
        <translation>新建案件</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
</context>
<context>
    <name>xq::CaseServices</name>
    <message>
        <source>The store has been closed. What was recorded before is kept; sign in again.</source>
        <translation>数据库已关闭。此前登记的内容都在，请重新登录。</translation>
    </message>
</context>
<context>
    <name>xq::CaseViewPage</name>
    <message>
        <source>Flow</source>
        <translation>办理流程</translation>
    </message>
    <message>
        <source>History</source>
        <translation>办理记录</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>本环节</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Evidence %1</source>
        <translation>证据 %1</translation>
    </message>
    <message>
        <source>Draft of %1 restored</source>
        <translation>已恢复 %1 的草稿</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to check</source>
        <translation>
            <numerusform>还有 %n 项要核对</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>更多(&amp;M)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>&amp;Other outcomes</source>
        <translation>其他结果(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Kept on this PC</source>
        <translation>已存本机</translation>
    </message>
    <message>
        <source>Go to the legality review</source>
        <translation>去法制审核</translation>
    </message>
    <message>
        <source>Declare the evidence void</source>
        <translation>证据作废</translation>
    </message>
    <message>
        <source>Save a copy of the evidence</source>
        <translation>另存证据副本</translation>
    </message>
    <message>
        <source>One case. The head says what is to be done and by when; the flow shows where it stands: arrow keys travel it, Enter shows what was submitted in a step. The form at the left belongs to the present step; Ctrl+Enter submits it, or goes to the first thing that is missing. What is typed is kept on this PC every second. F6 goes round form, evidence and history.</source>
        <translation>一件案件。上方写明要办什么、何时到期；流程图显示办到哪里，方向键移动，回车查看某环节提交的内容。左侧是本环节的表单，Ctrl+Enter 提交，缺项时跳到第一处。填写内容每秒存入本机。F6 在表单、证据、记录之间切换。</translation>
    </message>
    <message>
        <source>The case is registered, but these files are not in it: %1. Add them here.</source>
        <translation>案件已登记，但下列文件未能存入：%1。请在此补充。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>xq::CaseWords</name>
    <message>
        <source>Ordinary</source>
        <translation>普通程序</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>简易程序</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>检查程序</translation>
    </message>
    <message>
        <source>To be published</source>
        <translation>拟公开</translation>
    </message>
    <message>
        <source>Published in part</source>
        <translation>部分公开</translation>
    </message>
    <message>
        <source>Not published</source>
        <translation>不公开</translation>
    </message>
    <message>
        <source>Ordinary case</source>
        <translation>一般案件</translation>
    </message>
    <message>
        <source>Major case</source>
        <translation>重大案件</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>法人及非法人组织</translation>
    </message>
    <message>
        <source>Self-employed shop</source>
        <translation>个体工商户</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>自然人</translation>
    </message>
    <message>
        <source>Documentary evidence</source>
        <translation>书证</translation>
    </message>
    <message>
        <source>Physical evidence</source>
        <translation>物证</translation>
    </message>
    <message>
        <source>Audio-visual material</source>
        <translation>视听资料</translation>
    </message>
    <message>
        <source>Electronic data</source>
        <translation>电子数据</translation>
    </message>
    <message>
        <source>Witness testimony</source>
        <translation>证人证言</translation>
    </message>
    <message>
        <source>Statement of the party</source>
        <translation>当事人陈述</translation>
    </message>
    <message>
        <source>Expert opinion</source>
        <translation>鉴定意见</translation>
    </message>
    <message>
        <source>Record of inspection</source>
        <translation>勘验、现场笔录</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) over</source>
        <translation>
            <numerusform>超 %n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation>
            <numerusform>剩 %n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) over</source>
        <translation>
            <numerusform>超 %n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left</source>
        <translation>
            <numerusform>剩 %n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) over</source>
        <translation>
            <numerusform>超 %n 日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>剩 %n 日</numerusform>
        </translation>
    </message>
    <message>
        <source>occurred</source>
        <translation>发生</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>filed</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>notice served</source>
        <translation>告知送达</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>served</source>
        <translation>送达</translation>
    </message>
    <message>
        <source>performed</source>
        <translation>履行</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Mon Tue Wed Thu Fri Sat Sun</source>
        <translation>周一 周二 周三 周四 周五 周六 周日</translation>
    </message>
    <message>
        <source>Monday Tuesday Wednesday Thursday Friday Saturday Sunday</source>
        <translation>星期一 星期二 星期三 星期四 星期五 星期六 星期日</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>ended after the limit</source>
        <translation>超期办结</translation>
    </message>
    <message>
        <source>ended within the limit</source>
        <translation>按期办结</translation>
    </message>
    <message>
        <source>the clock stands</source>
        <translation>计时中止</translation>
    </message>
    <message>
        <source>ends today, %1 left</source>
        <translation>今日到期，剩 %1</translation>
    </message>
    <message>
        <source>This step</source>
        <translation>本环节</translation>
    </message>
    <message>
        <source>Whole case, %1</source>
        <translation>全案 %1</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已办</translation>
    </message>
    <message>
        <source>%1 (was %2 %3, moved on)</source>
        <translation>%1（原 %2 %3顺延）</translation>
    </message>
    <message>
        <source>, counted by weekends for now</source>
        <translation>，暂按周末推算</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s).</source>
        <translation>
            <numerusform>至少 %n 个字。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xq::CodeEditor</name>
    <message>
        <source>Character %1 should be %2, it is %3; please check the %4.</source>
        <translation>第 %1 位应为 %2，现为 %3，请核对%4</translation>
    </message>
    <message>
        <source>licence</source>
        <translation>执照</translation>
    </message>
    <message>
        <source>card</source>
        <translation>证件</translation>
    </message>
</context>
<context>
    <name>xq::DocumentModel</name>
    <message>
        <source>Void</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>已定稿</translation>
    </message>
    <message>
        <source>Needed in this step</source>
        <translation>本环节须有</translation>
    </message>
    <message>
        <source>If it applies</source>
        <translation>按需</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>xq::EvidenceBox</name>
    <message>
        <source>Drop here, or choose files</source>
        <translation>拖到这里，或选择文件</translation>
    </message>
    <message>
        <source>Photographs, films, PDF, scans, up to 4 GB each. Ctrl+V pastes what the clipboard holds.</source>
        <translation>照片、录像、PDF、扫描件，单个不超过 4 GB。Ctrl+V 粘贴剪贴板内容。</translation>
    </message>
    <message>
        <source>Evidence to be added</source>
        <translation>待附证据</translation>
    </message>
    <message>
        <source>Screenshot %1</source>
        <translation>截图 %1</translation>
    </message>
    <message>
        <source>Choose evidence files</source>
        <translation>选择证据文件</translation>
    </message>
    <message>
        <source>The clipboard holds neither a file nor a picture.</source>
        <translation>剪贴板里没有文件或图片。</translation>
    </message>
    <message>
        <source>%1: %2 of %3 taken in</source>
        <translation>%1：已存入 %2，共 %3</translation>
    </message>
</context>
<context>
    <name>xq::EvidenceDialog</name>
    <message>
        <source>Add evidence</source>
        <translation>添加证据</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s); what follows holds for all</source>
        <translation>
            <numerusform>%n 个文件，以下内容适用于全部</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>by the file&apos;s type</source>
        <translation>按文件类型</translation>
    </message>
    <message>
        <source>As</source>
        <translation>归入</translation>
    </message>
    <message>
        <source>nothing in particular</source>
        <translation>不指定</translation>
    </message>
    <message>
        <source>Proves</source>
        <translation>证明内容</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>取得地点</translation>
    </message>
    <message>
        <source>Obtained at</source>
        <translation>取得时间</translation>
    </message>
    <message>
        <source>the file&apos;s own time</source>
        <translation>文件自身时间</translation>
    </message>
    <message>
        <source>This is later than now.</source>
        <translation>晚于当前时间。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
</context>
<context>
    <name>xq::EvidenceModel</name>
    <message>
        <source>Void</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Paper only</source>
        <translation>仅纸质</translation>
    </message>
    <message>
        <source>New this round</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>已固化</translation>
    </message>
    <message>
        <source>%1. Void: %2</source>
        <translation>%1。已作废：%2</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Obtained</source>
        <translation>取得时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>xq::EvidencePane</name>
    <message>
        <source>&amp;Add evidence</source>
        <translation>添加证据(&amp;A)</translation>
    </message>
    <message>
        <source>Evidence, documents, remarks</source>
        <translation>证据、文书、备注</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Declare void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>A remark for everybody who handles the case</source>
        <translation>写给本案经办各方的备注</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Add remark</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>No evidence yet. Files can be dropped here.</source>
        <translation>还没有证据。可把文件拖到这里。</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Evidence %1</source>
        <translation>证据 %1</translation>
    </message>
    <message>
        <source>Documents %1</source>
        <translation>文书 %1</translation>
    </message>
    <message>
        <source>Remarks %1</source>
        <translation>备注 %1</translation>
    </message>
    <message>
        <source>Proves</source>
        <translation>证明</translation>
    </message>
    <message>
        <source>By</source>
        <translation>采集</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Kept on paper or as an object; there is no file.</source>
        <translation>纸质或实物保管，没有文件。</translation>
    </message>
    <message>
        <source>Being read</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Choose evidence files</source>
        <translation>选择证据文件</translation>
    </message>
</context>
<context>
    <name>xq::EvidencePicture</name>
    <message>
        <source>This file cannot be shown as a picture. Its bytes are kept unchanged; save it to open it with another program.</source>
        <translation>此文件不能作为图片显示。原文件已原样保存，可另存后用其他程序打开。</translation>
    </message>
    <message>
        <source>This PDF is protected by a password; save it to open it.</source>
        <translation>此 PDF 设有密码，可另存后打开。</translation>
    </message>
    <message>
        <source>Files of this kind (%1) are not shown here; save it to open it.</source>
        <translation>此类文件（%1）不在此显示，可另存后打开。</translation>
    </message>
</context>
<context>
    <name>xq::ItemPicker</name>
    <message>
        <source>Choose the item</source>
        <translation>选事项</translation>
    </message>
    <message>
        <source>Code, name, pinyin initials, law</source>
        <translation>编码、名称、拼音首字母、依据</translation>
    </message>
    <message>
        <source>Search the item</source>
        <translation>查找事项</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>No item fits. Leave out a word or choose another kind.</source>
        <translation>没有匹配的事项。可减少关键词或换一个类别。</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) in use</source>
        <translation>
            <numerusform>在用 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>matches &quot;%1&quot;</source>
        <translation>匹配“%1”</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>xq::NewCaseController</name>
    <message>
        <source>The file %1 cannot be read. Nothing was added; check the medium.</source>
        <translation>文件 %1 无法读取，没有添加，请检查存储介质。</translation>
    </message>
    <message>
        <source>The picture in the clipboard cannot be written. Nothing was added.</source>
        <translation>剪贴板中的图片无法写入，未添加任何证据。</translation>
    </message>
</context>
<context>
    <name>xq::NewCaseForm</name>
    <message>
        <source>New case</source>
        <translation>新建案件</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Ctrl+V pastes a picture; each file&apos;s digest is fixed at once</source>
        <translation>Ctrl+V 粘贴截图；存入即固化摘要</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>承办人员</translation>
    </message>
    <message>
        <source>two, with a certificate that is valid today</source>
        <translation>两名，证件当日有效</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>协办</translation>
    </message>
    <message>
        <source>Choose the item at the left</source>
        <translation>先在左侧选事项</translation>
    </message>
    <message>
        <source>%1: no case can be opened here</source>
        <translation>%1：此处不能立件</translation>
    </message>
    <message>
        <source>See the item in the catalogue</source>
        <translation>在目录中查看</translation>
    </message>
    <message>
        <source>Found at</source>
        <translation>发现时间</translation>
    </message>
    <message>
        <source>This is later than now.</source>
        <translation>晚于当前时间。</translation>
    </message>
    <message>
        <source>Why late</source>
        <translation>迟录原因</translation>
    </message>
    <message>
        <source>Say it in at least four characters.</source>
        <translation>请至少写四个字。</translation>
    </message>
    <message>
        <source>Occurrence</source>
        <translation>发生</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>as %1 asks for in its first step, %2</source>
        <translation>按%1首个环节“%2”的要素表</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>行为</translation>
    </message>
    <message>
        <source>The time it was found is missing</source>
        <translation>发现时间未填</translation>
    </message>
    <message>
        <source>It cannot be found later than now</source>
        <translation>发现时间不能晚于当前时间</translation>
    </message>
    <message>
        <source>%1 hours have passed (%2 over): say why it is entered late</source>
        <translation>已过 %1 小时（超 %2），请填迟录原因</translation>
    </message>
    <message>
        <source>Entered late by %1, the reason is given</source>
        <translation>迟录 %1，原因已填</translation>
    </message>
    <message>
        <source>Found later than the earliest file (%1)</source>
        <translation>发现时间晚于最早的文件（%1）</translation>
    </message>
    <message>
        <source>Found and entered within %1 hours</source>
        <translation>在 %1 小时内录入</translation>
    </message>
    <message>
        <source>Found before the earliest file (%1)</source>
        <translation>发现时间早于最早的文件（%1）</translation>
    </message>
    <message>
        <source>You hold no enforcement certificate that is valid today</source>
        <translation>您没有当日有效的执法证</translation>
    </message>
    <message>
        <source>The second officer is missing</source>
        <translation>协办人员未选</translation>
    </message>
    <message>
        <source>Two officers, certificates valid today</source>
        <translation>两名执法人员，证件当日有效</translation>
    </message>
    <message>
        <source>The party&apos;s name is missing</source>
        <translation>当事人名称未填</translation>
    </message>
    <message>
        <source>%1 does not pass its check</source>
        <translation>%1校验不通过</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1未填</translation>
    </message>
    <message>
        <source>The party&apos;s code passes its check</source>
        <translation>当事人代码校验通过</translation>
    </message>
    <message>
        <source>The same act within 12 months: discretion must be explained</source>
        <translation>12 个月内有同类案件，裁量须说明</translation>
    </message>
    <message>
        <source>Required elements %1 / %2</source>
        <translation>要素必填 %1 / %2</translation>
    </message>
    <message>
        <source>Choose the item first</source>
        <translation>请先选事项</translation>
    </message>
    <message>
        <source>The item is in use, this unit may exercise it</source>
        <translation>事项在用，本单位有权实施</translation>
    </message>
    <message>
        <source>Evidence is still being taken in</source>
        <translation>证据正在存入</translation>
    </message>
</context>
<context>
    <name>xq::NewCasePage</name>
    <message>
        <source>New case</source>
        <translation>新建案件</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>填写</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Tab next field</source>
        <translation>Tab 下一栏</translation>
    </message>
    <message>
        <source>Alt+Down opens</source>
        <translation>Alt+↓ 展开</translation>
    </message>
    <message>
        <source>Ctrl+Z undo</source>
        <translation>Ctrl+Z 撤销</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Save draft</source>
        <translation>保存草稿(&amp;S)</translation>
    </message>
    <message>
        <source>Register and a&amp;nother</source>
        <translation>登记并再建一件(&amp;N)</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Draft of %1 restored</source>
        <translation>已恢复 %1 的草稿</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>正在填写</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to check</source>
        <translation>
            <numerusform>还有 %n 项要核对</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft kept on this PC %1</source>
        <translation>草稿已存本机 %1</translation>
    </message>
    <message>
        <source>The draft could not be kept</source>
        <translation>草稿未能保存</translation>
    </message>
    <message>
        <source>Being registered</source>
        <translation>正在登记</translation>
    </message>
    <message>
        <source>%1 is registered</source>
        <translation>%1 已登记</translation>
    </message>
    <message>
        <source>%1 is registered, but these files are not in it: add them there.</source>
        <translation>%1 已登记，以下文件未能附入，请到案件中补加。</translation>
    </message>
    <message>
        <source>Nothing was recorded; everything typed is still here</source>
        <translation>未登记；已填内容都在</translation>
    </message>
    <message>
        <source>Registers a case. Find the item at the left by code, name, pinyin initials or law; the arrows choose, Enter takes it and goes on to the form. The 48 hours run from the moment something was found, through nights and holidays; later entries are possible and need a reason. What is typed is kept on this PC every second. Ctrl+Enter registers, Esc leaves and keeps the draft.</source>
        <translation>登记案件。左侧按编码、名称、拼音首字母或依据查找事项，上下键选，回车进入填写。48 小时自发现时起算，夜间和节假日不停表；过时仍可登记，须填迟录原因。填写内容每秒存入本机。Ctrl+Enter 登记，Esc 离开并保留草稿。</translation>
    </message>
</context>
<context>
    <name>xq::NewCaseSide</name>
    <message>
        <source>Go to it</source>
        <translation>跳到此栏</translation>
    </message>
    <message>
        <source>48 hours to enter</source>
        <translation>48 小时录入时钟</translation>
    </message>
    <message>
        <source>Before registering</source>
        <translation>登记前检查</translation>
    </message>
    <message>
        <source>Earlier cases of the party</source>
        <translation>该当事人以往案件</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Full text</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>%1 hours to enter</source>
        <translation>%1 小时录入时钟</translation>
    </message>
    <message>
        <source>Runs from the moment it was found, through nights and holidays.</source>
        <translation>自发现时起算，夜间和节假日不停表。</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>已过时</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>已超 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>还剩 %1</translation>
    </message>
    <message>
        <source>Until %1 (%2), weekends do not stop it</source>
        <translation>截止 %1（%2），周末不停表</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 发现</translation>
    </message>
    <message>
        <source>%1 end</source>
        <translation>%1 截止</translation>
    </message>
    <message>
        <source>Registering is still possible: give the reason in the field &quot;Why late&quot;.</source>
        <translation>仍可登记，请在“迟录原因”栏说明。</translation>
    </message>
    <message>
        <source>After that it can still be registered, with the reason why late.</source>
        <translation>过时仍可登记，届时须填“迟录原因”。</translation>
    </message>
    <message>
        <source>nothing stands against it</source>
        <translation>可以登记</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n 项要改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 起</numerusform>
        </translation>
    </message>
    <message>
        <source>, fine %1 yuan</source>
        <translation> · 罚款 %1 元</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结案</translation>
    </message>
    <message>
        <source>time limit %1</source>
        <translation>法定时限 %1</translation>
    </message>
</context>
<context>
    <name>xq::PartyForm</name>
    <message>
        <source>Identity card</source>
        <translation>居民身份证</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>护照</translation>
    </message>
    <message>
        <source>Hong Kong and Macau permit</source>
        <translation>港澳居民来往内地通行证</translation>
    </message>
    <message>
        <source>Taiwan permit</source>
        <translation>台湾居民来往大陆通行证</translation>
    </message>
    <message>
        <source>Foreign residence card</source>
        <translation>外国人永久居留身份证</translation>
    </message>
    <message>
        <source>Other paper</source>
        <translation>其他证件</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>信用代码</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>法定代表人</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>经营者</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>住址</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier</source>
        <translation>
            <numerusform>以往 %n 起</numerusform>
        </translation>
    </message>
    <message>
        <source>No code yet; it is needed before the decision is published.</source>
        <translation>代码未填，决定公示前须补齐。</translation>
    </message>
    <message>
        <source>A code that begins with 92 belongs to a self-employed shop.</source>
        <translation>92 开头的代码属于个体工商户，请核对类别。</translation>
    </message>
</context>
<context>
    <name>xq::PendingEvidenceModel</name>
    <message>
        <source>%1, %2, SM3 %3</source>
        <translation>%1，%2，SM3 %3</translation>
    </message>
</context>
<context>
    <name>xq::PickDelegate</name>
    <message numerus="yes">
        <source>%n handled by me</source>
        <translation>
            <numerusform>我办过 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xq::PickItem</name>
    <message>
        <source>the beginning</source>
        <translation>最初</translation>
    </message>
    <message>
        <source>Not on this platform</source>
        <translation>不在本平台</translation>
    </message>
    <message>
        <source>Licences run in the general approval system (%1); here only the licence&apos;s number can be linked to a case.</source>
        <translation>行政许可在“%1”办理，这里只能关联许可文号。</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Suspended since %1: %2 If it is needed, the city government must first agree to enable it.</source>
        <translation>%1 起暂停。%2需要办理时先报市人民政府同意启用。</translation>
    </message>
    <message>
        <source>no reason is recorded.</source>
        <translation>未记载原因。</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Cancelled since %1: %2 It can no longer be exercised.</source>
        <translation>%1 起取消。%2不再行使。</translation>
    </message>
    <message>
        <source>Not yet in force</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>In force from %1 on.</source>
        <translation>自 %1 起生效。</translation>
    </message>
    <message>
        <source>No flow yet</source>
        <translation>暂无流程</translation>
    </message>
    <message>
        <source>This store has no published flow for this kind of power. The platform administrator publishes one under Flows.</source>
        <translation>本库还没有这类事项的已发布流程，由平台管理员在“流程”中发布。</translation>
    </message>
</context>
<context>
    <name>xq::PictureView</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>xq::StepForm</name>
    <message>
        <source>Step</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Round %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>differences from round %1 are marked</source>
        <translation>标出与第 %1 轮的差异</translation>
    </message>
    <message>
        <source>waits for: %1</source>
        <translation>待%1办理</translation>
    </message>
    <message>
        <source>Back to the present step</source>
        <translation>回到当前环节</translation>
    </message>
    <message>
        <source>See round %1</source>
        <translation>看第 %1 轮</translation>
    </message>
    <message>
        <source>The flow of this case is not known on this PC; it can be read, not continued.</source>
        <translation>本机没有本案的流程定义，可以查看，不能续办。</translation>
    </message>
    <message>
        <source>Returned by %1</source>
        <translation>%1退回</translation>
    </message>
    <message>
        <source>Declared void: %1</source>
        <translation>已作废：%1</translation>
    </message>
    <message>
        <source>Closed on %1</source>
        <translation>%1 办结</translation>
    </message>
    <message>
        <source>Suspended since %1: %2</source>
        <translation>%1 起中止：%2</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>%1 %2, %3: %4</source>
        <translation>%1 %2（%3）：%4</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Round %1: %2</source>
        <translation>第 %1 轮：%2</translation>
    </message>
    <message>
        <source>This step asks for no elements.</source>
        <translation>本环节没有要填的要素。</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>tick what is final</source>
        <translation>定稿的打勾</translation>
    </message>
    <message>
        <source> (if it applies)</source>
        <translation>（按需）</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1：%2 / %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Done at</source>
        <translation>办理时间</translation>
    </message>
    <message>
        <source>now; fill in if it happened earlier</source>
        <translation>默认现在，早于现在的请填写</translation>
    </message>
    <message>
        <source>This is later than now.</source>
        <translation>晚于当前时间。</translation>
    </message>
    <message>
        <source>%1 is still missing.</source>
        <translation>%1未填。</translation>
    </message>
    <message>
        <source>%1 is not final yet</source>
        <translation>%1尚未定稿</translation>
    </message>
    <message>
        <source>Evidence is missing: %1</source>
        <translation>缺少证据：%1</translation>
    </message>
</context>
</TS>
