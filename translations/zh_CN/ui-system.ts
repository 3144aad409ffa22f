<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<context>
    <name>xq::ComparisonTable</name>
    <message>
        <source>Both versions</source>
        <translation>两个版本</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>%1, differs</source>
        <translation>%1，不同</translation>
    </message>
</context>
<context>
    <name>xq::LeadDialog</name>
    <message>
        <source>Register and &amp;open case</source>
        <translation>登记并立即录案(&amp;O)</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Register lead</source>
        <translation>登记线索</translation>
    </message>
    <message>
        <source>Ti&amp;me</source>
        <translation>发生时间(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>地点(&amp;P)</translation>
    </message>
    <message>
        <source>Conte&amp;nt</source>
        <translation>内容(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>来源(&amp;S)</translation>
    </message>
    <message>
        <source>Found on inspection</source>
        <translation>检查发现</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>举报</translation>
    </message>
    <message>
        <source>Assigned by a superior</source>
        <translation>上级交办</translation>
    </message>
    <message>
        <source>Transferred by another body</source>
        <translation>其他机关移送</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>&amp;Informant</source>
        <translation>反映人(&amp;I)</translation>
    </message>
    <message>
        <source>Protected: only those who handle it see it.</source>
        <translation>受保护：只有经办的人看得到。</translation>
    </message>
    <message>
        <source>The time of occurrence lies ahead.</source>
        <translation>发生时间晚于现在，请核对。</translation>
    </message>
    <message>
        <source>A case is opened from it within 48 hours, or it is closed with a reason.</source>
        <translation>48 小时内据此录案，或者写明理由了结。</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>以后再填(&amp;L)</translation>
    </message>
    <message>
        <source>It is being recorded.</source>
        <translation>正在登记。</translation>
    </message>
</context>
<context>
    <name>xq::SetAsideDesk</name>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Proves</source>
        <translation>证明内容</translation>
    </message>
    <message>
        <source>Reason of late entry</source>
        <translation>迟录原因</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Lead registered</source>
        <translation>登记线索</translation>
    </message>
    <message>
        <source>Lead closed</source>
        <translation>了结线索</translation>
    </message>
    <message>
        <source>Lead continued</source>
        <translation>续办线索</translation>
    </message>
    <message>
        <source>People and posts</source>
        <translation>人员与岗位</translation>
    </message>
    <message>
        <source>Sign-in on this computer</source>
        <translation>本机登录</translation>
    </message>
    <message>
        <source>Catalogue and flows</source>
        <translation>目录与流程</translation>
    </message>
    <message>
        <source>Calendar of days off</source>
        <translation>节假日历</translation>
    </message>
    <message>
        <source>Ledger frozen</source>
        <translation>台账定稿</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>环节结果</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>The case is over; there is no form to fill in again.</source>
        <translation>案件已经结束，没有可以重填的表。</translation>
    </message>
    <message>
        <source>%1 is done on the platform already, and nothing of it fits the step the case is in now.</source>
        <translation>平台上%1已经办完，您写的内容在案件现在的环节没有对应的栏目。</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Time of occurrence</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>This entry is no form; record the same again or discard it.</source>
        <translation>本项不是表单，可以再记录一次，或者作废。</translation>
    </message>
</context>
<context>
    <name>xq::SetAsidePage</name>
    <message>
        <source>Recorded earlier by others</source>
        <translation>先后冲突</translation>
    </message>
    <message>
        <source>Rests on a refused one</source>
        <translation>依附前项</translation>
    </message>
    <message>
        <source>Authority changed</source>
        <translation>权限变化</translation>
    </message>
    <message>
        <source>Record not intact</source>
        <translation>记录不完整</translation>
    </message>
    <message>
        <source>Against a rule</source>
        <translation>不合规则</translation>
    </message>
    <message>
        <source>Not taken in</source>
        <translation>未采纳</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>搁置事项</translation>
    </message>
    <message>
        <source>C&amp;opy both versions</source>
        <translation>复制两个版本(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Discard mine...</source>
        <translation>作废我的版本(&amp;D)...</translation>
    </message>
    <message>
        <source>&amp;Redo with my content</source>
        <translation>以我的内容重做(&amp;R)</translation>
    </message>
    <message>
        <source>not taken in, kept whole</source>
        <translation>未被平台采纳，内容完整保留</translation>
    </message>
    <message>
        <source>Set-aside entries</source>
        <translation>搁置事项列表</translation>
    </message>
    <message>
        <source>Nothing is set aside.</source>
        <translation>没有搁置事项。</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>记录时间</translation>
    </message>
    <message>
        <source>Everything recorded on this computer has been sent.</source>
        <translation>本机记录的都已发送。</translation>
    </message>
    <message>
        <source>Both versions</source>
        <translation>两个版本</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>Choose an entry to see both versions.</source>
        <translation>选一项，查看两个版本。</translation>
    </message>
    <message>
        <source>What the platform did not take in. Nothing is lost: redo it with your content on the present state, or discard it with a reason. Up and down choose an entry, Enter opens its case. Closing this page decides nothing.</source>
        <translation>这里是平台没有采纳的事项，内容都在：可以按现在的情况带着您的内容重做，也可以写明理由作废。上下键选择，Enter 打开案件。关闭本页不会作任何决定。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s), the earliest of %1. Closing this page decides nothing.</source>
        <translation>
            <numerusform>共 %n 项，最早 %1　关闭本页不会作任何决定</numerusform>
        </translation>
    </message>
    <message>
        <source>Set aside %1</source>
        <translation>搁置事项 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Waiting to be sent %1</source>
        <translation>待发送 %1</translation>
    </message>
    <message>
        <source>the first %1 shown</source>
        <translation>显示前 %1 条</translation>
    </message>
    <message>
        <source>sent in this order</source>
        <translation>按先后逐条发送</translation>
    </message>
    <message>
        <source>You recorded it %1 (%2)</source>
        <translation>您记录于 %1（%2）</translation>
    </message>
    <message>
        <source>%1 recorded it %2 (%3)</source>
        <translation>%1记录于 %2（%3）</translation>
    </message>
    <message>
        <source>the platform answered %1</source>
        <translation>平台答复于 %1</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>代码 %1</translation>
    </message>
    <message>
        <source>The platform says: %1</source>
        <translation>平台说明：%1</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Not taken in (%1)</source>
        <translation>未采纳的版本（%1）</translation>
    </message>
    <message>
        <source>On the platform (%1)</source>
        <translation>平台版本（%1，已生效）</translation>
    </message>
    <message>
        <source>A draft with your content is waiting in the case. The entry stays here until you submit it.</source>
        <translation>带着您内容的草稿已放在案件里，提交后本项才了结。</translation>
    </message>
    <message>
        <source>Redoing opens the case with your content filled in; every field can still be changed before you submit.</source>
        <translation>重做会打开案件并预先填好您的内容，提交前逐栏可改。</translation>
    </message>
    <message>
        <source>Redoing records the same again on the present state; it is checked anew.</source>
        <translation>重做会按现在的情况把同一内容再记录一次，并重新核对。</translation>
    </message>
    <message numerus="yes">
        <source>%n later entry(s) rest on this one; they stay in the list and are decided one by one.</source>
        <translation>
            <numerusform>依附本项的后续有 %n 项，仍留在列表中，逐项处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>Only its author %1 decides.</source>
        <translation>只有记录人%1可以处理。</translation>
    </message>
    <message>
        <source>&amp;Record the same again</source>
        <translation>再记录一次(&amp;R)</translation>
    </message>
    <message>
        <source>Open my d&amp;raft</source>
        <translation>打开我的草稿(&amp;R)</translation>
    </message>
    <message>
        <source>Discarding needs a reason; the text is kept.</source>
        <translation>作废要写理由，原文留痕。</translation>
    </message>
    <message>
        <source>Discard it, or copy what you still need.</source>
        <translation>可以作废，或先复制还要用的内容。</translation>
    </message>
    <message>
        <source>Discard my version</source>
        <translation>作废我的版本</translation>
    </message>
    <message>
        <source>It is not sent again. The record and your reason stay in the journal.</source>
        <translation>作废后不再发送，原文和理由都留在日志里。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>The platform&apos;s version is right</source>
        <translation>以平台版本为准</translation>
    </message>
    <message>
        <source>Recorded by mistake</source>
        <translation>记录有误</translation>
    </message>
</context>
<context>
    <name>xq::SyncPage</name>
    <message>
        <source>never</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Sync and this computer</source>
        <translation>同步与本机</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Set-aside list</source>
        <translation>搁置事项</translation>
    </message>
    <message>
        <source>Computers of the unit</source>
        <translation>本单位设备</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Last used by</source>
        <translation>最近使用人</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>最近登录</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No computer has reported yet. Each appears with the first sign-in that was sent.</source>
        <translation>还没有设备。每台设备发送首次登录记录后出现在这里。</translation>
    </message>
    <message>
        <source>Verification of the journal</source>
        <translation>日志校验</translation>
    </message>
    <message>
        <source>Progress of the verification</source>
        <translation>校验进度</translation>
    </message>
    <message>
        <source>Verif&amp;y now</source>
        <translation>立即校验(&amp;Y)</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>取消(&amp;N)</translation>
    </message>
    <message>
        <source>Blocks of document numbers</source>
        <translation>文书号段</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>号段</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>No numbers are held here. Papers get theirs once a block has come.</source>
        <translation>本机没有号段，领到号段后补编。</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Bac&amp;k up...</source>
        <translation>备份(&amp;K)...</translation>
    </message>
    <message>
        <source>How this computer stands with the platform, and whether its journal holds. F7 verifies every record, signature and file; work goes on meanwhile. A backup is one file that the passwords of today open; it is read back before it counts. F5 exchanges now.</source>
        <translation>本机与平台的联系情况，以及日志是否完好。F7 逐条校验记录、签名和附件，不影响办理。备份是一个文件，用现在的密码打开，写完读回无误才算数。F5 立即同步。</translation>
    </message>
    <message>
        <source>Not connected to a platform.</source>
        <translation>本机未接平台。</translation>
    </message>
    <message>
        <source>Everything stays on this computer; connecting needs a one-time code of the platform office.</source>
        <translation>内容都存在本机；接入平台要有平台管理单位发的入网码。</translation>
    </message>
    <message>
        <source>Working offline; everything goes on as usual.</source>
        <translation>正在离线办理，一切照常。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) wait; next try by itself %1.</source>
        <translation>
            <numerusform>待发送 %n 条，%1 自动重试。</numerusform>
        </translation>
    </message>
    <message>
        <source>trial time %1; %2</source>
        <translation>试用时间 %1；%2</translation>
    </message>
    <message>
        <source>trusted, compared with the platform, ±%1</source>
        <translation>可信，已与平台核对，±%1</translation>
    </message>
    <message>
        <source>of this computer, not compared since it was switched on</source>
        <translation>按本机时钟，开机后尚未与平台核对</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未接入</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>上次联系</translation>
    </message>
    <message>
        <source>Last complete exchange</source>
        <translation>上次同步完成</translation>
    </message>
    <message>
        <source>Not yet sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>%1 records, %2 files</source>
        <translation>%1 条记录，%2 个附件</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>搁置事项</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Own journal</source>
        <translation>本机日志</translation>
    </message>
    <message>
        <source>%1 records, newest %2</source>
        <translation>%1 条，末条 %2</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>encrypted (AEGIS-256)</source>
        <translation>已加密（AEGIS-256）</translation>
    </message>
    <message>
        <source>not encrypted in this build</source>
        <translation>本版本未加密</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>未联上的原因</translation>
    </message>
    <message>
        <source>out of use</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Computers of the unit %1</source>
        <translation>本单位设备 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>No. %1–%2</source>
        <translation>第 %1—%2 号</translation>
    </message>
    <message>
        <source>%1 left, few</source>
        <translation>剩 %1，不多了</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩 %1</translation>
    </message>
    <message>
        <source>Not verified on this computer yet.</source>
        <translation>本机还没有校验过。</translation>
    </message>
    <message>
        <source>%1 records of %2 computers, chains and digests</source>
        <translation>%2 台设备的 %1 条记录，链和摘要</translation>
    </message>
    <message>
        <source>%1 signatures</source>
        <translation>签名 %1 个</translation>
    </message>
    <message>
        <source>%1 sealed texts</source>
        <translation>封存文本 %1 份</translation>
    </message>
    <message>
        <source>%1 evidence files</source>
        <translation>附件 %1 个</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s). Stop working with this store, keep its folder as it is and tell the platform office.</source>
        <translation>
            <numerusform>发现 %n 处不符。请停用本机的这份数据，保持文件夹原样，并告知平台管理单位。</numerusform>
        </translation>
    </message>
    <message>
        <source>Verified %1, in %2</source>
        <translation>%1 校验，用时 %2</translation>
    </message>
    <message>
        <source>%1, %2, read back</source>
        <translation>%1，%2，已读回核对</translation>
    </message>
    <message>
        <source>No backup was made from here yet.</source>
        <translation>本机还没有备份过。</translation>
    </message>
    <message>
        <source>Everything in one file, encrypted as the store is. Keep it on another disk.</source>
        <translation>全部内容在一个文件里，与本机同样加密。请存放到另一个磁盘。</translation>
    </message>
    <message>
        <source>The verification is running.</source>
        <translation>正在校验。</translation>
    </message>
    <message>
        <source>Reading the journal</source>
        <translation>正在读取日志</translation>
    </message>
    <message>
        <source>%1 records checked, now the files</source>
        <translation>已校验 %1 条，正在校验附件</translation>
    </message>
    <message>
        <source>%1 of %2 records, about %3 left</source>
        <translation>已校验 %1 / %2 条，约剩 %3</translation>
    </message>
    <message>
        <source>A backup is being written.</source>
        <translation>正在写备份。</translation>
    </message>
    <message>
        <source>Writing the backup</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Back up into one file</source>
        <translation>备份为一个文件</translation>
    </message>
    <message>
        <source>Backups (*.xqbackup)</source>
        <translation>备份 (*.xqbackup)</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>已用完</translation>
    </message>
</context>
<context>
    <name>xq::SystemPages</name>
    <message>
        <source>Evidence %1 does not answer its digest.</source>
        <translation>附件 %1 与摘要不符。</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>搁置事项</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Sync and this computer</source>
        <translation>同步与本机</translation>
    </message>
    <message>
        <source>Register &amp;lead...</source>
        <translation>登记线索(&amp;L)...</translation>
    </message>
</context>
</TS>
