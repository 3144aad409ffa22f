<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::Cli</name>
    <message>
        <source>%1 is one of %2, not %3.</source>
        <translation>%1 可取 %2，不能是 %3。</translation>
    </message>
    <message>
        <source>Say with --element what to change.</source>
        <translation>请用 --element 写明修改的内容。</translation>
    </message>
    <message>
        <source>Name the person of this act with --person.</source>
        <translation>请用 --person 写明所涉人员。</translation>
    </message>
    <message>
        <source>Say with --target whether the recusal is granted: agree or refuse.</source>
        <translation>请用 --target 写明是否准予回避：agree（准予）或 refuse（驳回）。</translation>
    </message>
    <message>
        <source>A file becomes evidence by evidence add CASE FILE.</source>
        <translation>添加证据请用 evidence add CASE FILE。</translation>
    </message>
    <message>
        <source>--amount takes a number from 1.</source>
        <translation>--amount 须为不小于 1 的数字。</translation>
    </message>
    <message>
        <source>--procedure is one of %1, not %2.</source>
        <translation>--procedure 可取 %1，不能是 %2。</translation>
    </message>
    <message>
        <source>Say what to search for; case list gives all cases.</source>
        <translation>请写明检索内容；列出全部案件请用 case list。</translation>
    </message>
    <message>
        <source>The form answers %1 with &quot;%2&quot;; it takes the questions of review show and the answers yes, no and na. Nothing was submitted.</source>
        <translation>审核表对 %1 的作答是“%2”，应为 review show 所列各项，回答 yes（是）、no（否）或 na（不适用）。未提交。</translation>
    </message>
    <message>
        <source>No case waits for the review.</source>
        <translation>没有待法制审核的案件。</translation>
    </message>
    <message>
        <source>Evidence %1 is missing.</source>
        <translation>证据文件 %1 缺失。</translation>
    </message>
    <message>
        <source>%1 evidence files are not on this computer yet.</source>
        <translation>有 %1 个证据文件尚未下载到本机。</translation>
    </message>
    <message>
        <source>--status is one of %1, not %2.</source>
        <translation>--status 可取 %1，不能是 %2。</translation>
    </message>
    <message>
        <source>There is no kind of power %1.</source>
        <translation>没有“%1”这类行政权力。</translation>
    </message>
    <message>
        <source>More than one piece of evidence begins with %1.</source>
        <translation>以 %1 开头的证据不止一份，请多写几位。</translation>
    </message>
    <message>
        <source>Id: %1</source>
        <translation>标识：%1</translation>
    </message>
    <message>
        <source>Item: %1 %2</source>
        <translation>事项：%1 %2</translation>
    </message>
    <message>
        <source>Step: %1 %2</source>
        <translation>环节：%1 %2</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>状态：%1</translation>
    </message>
    <message>
        <source>Entered late: %1</source>
        <translation>迟录：%1</translation>
    </message>
    <message>
        <source>Limit %1: until %2 (%3)</source>
        <translation>时限“%1”：截止 %2（%3）</translation>
    </message>
    <message>
        <source>Possible: %1 (%2)</source>
        <translation>可办理：%1（%2）</translation>
    </message>
    <message>
        <source>Not possible: %1 (%2): %3</source>
        <translation>不能办理：%1（%2）：%3</translation>
    </message>
    <message>
        <source>--party-kind is person, org or shop, not %1.</source>
        <translation>--party-kind 可取 person（公民）、org（法人或其他组织）、shop（个体工商户），不能是 %1。</translation>
    </message>
    <message>
        <source>%1 is no person of this unit. Nothing was recorded.</source>
        <translation>%1 不是本单位人员。未作登记。</translation>
    </message>
    <message>
        <source>This case cannot change to another procedure.</source>
        <translation>本案不能转为其他程序。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not possible in this step. `case actions` shows what is.</source>
        <translation>此环节不能办理“%1”。可用 case actions 查看可办理的操作。</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>可办理</translation>
    </message>
    <message>
        <source> (needs %1)</source>
        <translation>（须填 %1）</translation>
    </message>
    <message>
        <source>--limit takes a number from 1.</source>
        <translation>--limit 须为不小于 1 的数字。</translation>
    </message>
    <message>
        <source>No case answers to that.</source>
        <translation>没有符合条件的案件。</translation>
    </message>
    <message>
        <source>Cases: open, act, look</source>
        <translation>案件：登记、办理、查看</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>登记案件</translation>
    </message>
    <message>
        <source>Power item</source>
        <translation>权力事项</translation>
    </message>
    <message>
        <source>Time of occurrence</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>Name of the party</source>
        <translation>当事人名称</translation>
    </message>
    <message>
        <source>Sort of party</source>
        <translation>当事人类别</translation>
    </message>
    <message>
        <source>Citizen id or unified social credit code</source>
        <translation>居民身份证号或统一社会信用代码</translation>
    </message>
    <message>
        <source>Address of the party</source>
        <translation>当事人住所</translation>
    </message>
    <message>
        <source>Legal representative or operator</source>
        <translation>法定代表人或经营者</translation>
    </message>
    <message>
        <source>Phone of the party</source>
        <translation>当事人电话</translation>
    </message>
    <message>
        <source>An element of the first step</source>
        <translation>首个环节的要素</translation>
    </message>
    <message>
        <source>Procedure; the usual one of the item if left out</source>
        <translation>程序；省略时按事项的通常程序</translation>
    </message>
    <message>
        <source>Why the case is entered after 48 hours</source>
        <translation>超过 48 小时录入的原因</translation>
    </message>
    <message>
        <source>Second officer; proposed from the office if left out</source>
        <translation>协办人；省略时由程序在科室内推荐</translation>
    </message>
    <message>
        <source>What was done, for the title of the case</source>
        <translation>违法行为，用于案件名称</translation>
    </message>
    <message>
        <source>Lead it comes from</source>
        <translation>来源线索</translation>
    </message>
    <message>
        <source>Inspection case it comes from</source>
        <translation>来源检查案件</translation>
    </message>
    <message>
        <source>Do what `case actions` shows</source>
        <translation>办理 case actions 列出的操作</translation>
    </message>
    <message>
        <source>Id, number or temporary number</source>
        <translation>标识、案号或临时编号</translation>
    </message>
    <message>
        <source>Outcome or action</source>
        <translation>办理结果或操作</translation>
    </message>
    <message>
        <source>An element of the step</source>
        <translation>环节要素</translation>
    </message>
    <message>
        <source>Opinion or reason</source>
        <translation>意见或理由</translation>
    </message>
    <message>
        <source>Where to return to, or what the action is about</source>
        <translation>退回到的环节，或操作的对象</translation>
    </message>
    <message>
        <source>When it was done, if not now</source>
        <translation>办理时间，省略则为现在</translation>
    </message>
    <message>
        <source>A document that is final</source>
        <translation>已定稿的文书</translation>
    </message>
    <message>
        <source>Length of an extension</source>
        <translation>延长的数值</translation>
    </message>
    <message>
        <source>Unit of an extension</source>
        <translation>延长的单位</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>法律依据</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Person the action is about</source>
        <translation>操作涉及的人员</translation>
    </message>
    <message>
        <source>Document number to use</source>
        <translation>使用的文号</translation>
    </message>
    <message>
        <source>What can be done now, and why not</source>
        <translation>现在可办理的操作，以及不能办理的原因</translation>
    </message>
    <message>
        <source>Everything about a case</source>
        <translation>案件的全部内容</translation>
    </message>
    <message>
        <source>Cases by what is asked for</source>
        <translation>按条件列出案件</translation>
    </message>
    <message>
        <source>Step id or key</source>
        <translation>环节编号或标识</translation>
    </message>
    <message>
        <source>Kind of power</source>
        <translation>权力类型</translation>
    </message>
    <message>
        <source>open, returned, halted, closed, archived or voided</source>
        <translation>open（在办）、returned（退回）、halted（中止）、closed（办结）、archived（归档）或 voided（作废）</translation>
    </message>
    <message>
        <source>Only those past a limit</source>
        <translation>只列已超时限的</translation>
    </message>
    <message>
        <source>At most so many</source>
        <translation>最多条数</translation>
    </message>
    <message>
        <source>Cases that hold a text</source>
        <translation>按文字检索案件</translation>
    </message>
    <message>
        <source>Number, party, title, item or pinyin initials</source>
        <translation>案号、当事人、名称、事项或拼音首字母</translation>
    </message>
    <message>
        <source>Who did what, when and where</source>
        <translation>何人何时在何处办理了什么</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number from 0 to %2.</source>
        <translation>“%1”不是 0 至 %2 之间的数字。</translation>
    </message>
    <message>
        <source>A fictional city for trying out</source>
        <translation>试用的虚构城市</translation>
    </message>
    <message>
        <source>Make the city as a trial store</source>
        <translation>将虚构城市建为试用库</translation>
    </message>
    <message>
        <source>How many cases (60 if left out)</source>
        <translation>案件数（省略为 60）</translation>
    </message>
    <message>
        <source>The same seed and clock give the same city</source>
        <translation>种子和时钟相同，生成的城市相同</translation>
    </message>
    <message>
        <source>Only the main unit: for a store that is to join a server</source>
        <translation>只建主单位：用于将加入服务器的库</translation>
    </message>
    <message>
        <source>Label of this computer</source>
        <translation>本机名称</translation>
    </message>
    <message>
        <source>Fictional city in %1: %2 bodies, %3 items, %4 leads, %5 cases</source>
        <translation>虚构城市已建于 %1：单位 %2 个，事项 %3 项，线索 %4 条，案件 %5 件</translation>
    </message>
    <message>
        <source>Password of every account: %1</source>
        <translation>所有账户的密码：%1</translation>
    </message>
    <message>
        <source>The case has no evidence %1.</source>
        <translation>本案没有证据 %1。</translation>
    </message>
    <message>
        <source>Evidence files of a case</source>
        <translation>案件的证据文件</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What the step asks for (`case actions` names it)</source>
        <translation>环节要求的材料（见 case actions）</translation>
    </message>
    <message>
        <source>Page in the paper volume</source>
        <translation>纸质卷宗页码</translation>
    </message>
    <message>
        <source>Name; the file&apos;s if left out</source>
        <translation>名称；省略则用文件名</translation>
    </message>
    <message>
        <source>documentary, physical, audiovisual, electronic, testimony, statement, appraisal, record</source>
        <translation>documentary（书证）、physical（物证）、audiovisual（视听资料）、electronic（电子数据）、testimony（证人证言）、statement（当事人陈述）、appraisal（鉴定意见）、record（勘验笔录、现场笔录）</translation>
    </message>
    <message>
        <source>What it proves</source>
        <translation>证明事项</translation>
    </message>
    <message>
        <source>--paper-page takes a number from 1.</source>
        <translation>--paper-page 须为不小于 1 的数字。</translation>
    </message>
    <message>
        <source>The case&apos;s evidence</source>
        <translation>案件的证据</translation>
    </message>
    <message>
        <source>void</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Write a file out, its digest verified</source>
        <translation>导出文件并核验摘要</translation>
    </message>
    <message>
        <source>Id or position of the evidence</source>
        <translation>证据标识或序号</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>输出位置</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>To be entered as a case, or closed with a reason, until %1</source>
        <translation>须在 %1 前录入为案件，或者写明理由后了结</translation>
    </message>
    <message>
        <source>More than one lead begins with %1.</source>
        <translation>以 %1 开头的线索不止一条。</translation>
    </message>
    <message>
        <source>There is no lead %1 in this store.</source>
        <translation>本机没有线索 %1。</translation>
    </message>
    <message>
        <source>Leads: register, list, close, make a case</source>
        <translation>线索：登记、列表、了结、转为案件</translation>
    </message>
    <message>
        <source>Register a lead</source>
        <translation>登记线索</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>What was seen or received</source>
        <translation>发现或者收到的情况</translation>
    </message>
    <message>
        <source>inspection, complaint, assigned, reported, transferred, application or other</source>
        <translation>inspection（检查发现）、complaint（投诉举报）、assigned（上级交办）、reported（下级报告）、transferred（移送）、application（申请）或 other（其他）</translation>
    </message>
    <message>
        <source>Likely power item</source>
        <translation>可能涉及的权力事项</translation>
    </message>
    <message>
        <source>Who told it; kept apart and protected</source>
        <translation>提供人；单独存放并予以保护</translation>
    </message>
    <message>
        <source>Leads, those still open first by their end</source>
        <translation>线索列表，待处理的按截止时间排在前</translation>
    </message>
    <message>
        <source>open, converted, closed or all</source>
        <translation>open（待处理）、converted（已转案件）、closed（已了结）或 all（全部）</translation>
    </message>
    <message>
        <source>Close a lead without a case</source>
        <translation>了结线索（不立案）</translation>
    </message>
    <message>
        <source>Id of the lead</source>
        <translation>线索标识</translation>
    </message>
    <message>
        <source>Open the case of a lead</source>
        <translation>由线索登记案件</translation>
    </message>
    <message>
        <source>Power item, if not the lead&apos;s</source>
        <translation>权力事项，与线索所列不同时填写</translation>
    </message>
    <message>
        <source>The lead names no power item; give one with --item.</source>
        <translation>该线索没有列明权力事项，请用 --item 指定。</translation>
    </message>
    <message>
        <source>The ledger could not be written to %1. The figures are unchanged; choose another place.</source>
        <translation>台账无法写入 %1。数字没有变化；请另选位置。</translation>
    </message>
    <message>
        <source>--format is pdf, xlsx, csv or json, not %1.</source>
        <translation>--format 可取 pdf、xlsx、csv 或 json，不能是 %1。</translation>
    </message>
    <message>
        <source>Quarterly ledgers</source>
        <translation>季度台账</translation>
    </message>
    <message>
        <source>Kinds and quarters that can be printed</source>
        <translation>可打印的台账种类和季度</translation>
    </message>
    <message>
        <source>Write a ledger: the quarter&apos;s snapshot, or a draft while the quarter runs</source>
        <translation>输出台账：该季度的快照；季度未结束时为草稿</translation>
    </message>
    <message>
        <source>As `ledger list` shows it</source>
        <translation>与 ledger list 所列一致</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Form of the file</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <source>The figures of now, without a number</source>
        <translation>按现在的数字，不编号</translation>
    </message>
    <message>
        <source>A new numbered snapshot, even if there is one</source>
        <translation>另编一份有编号的快照，即使已有</translation>
    </message>
    <message>
        <source>--draft and --freeze exclude each other.</source>
        <translation>--draft 与 --freeze 不能同时使用。</translation>
    </message>
    <message>
        <source>Draft written to %1</source>
        <translation>草稿已写入 %1</translation>
    </message>
    <message>
        <source>%1 written to %2, digest %3</source>
        <translation>%1 已写入 %2，摘要 %3</translation>
    </message>
    <message>
        <source>Legality review</source>
        <translation>法制审核</translation>
    </message>
    <message>
        <source>Cases that wait for the review</source>
        <translation>待审核的案件</translation>
    </message>
    <message>
        <source>round %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>Submit the form</source>
        <translation>提交审核表</translation>
    </message>
    <message>
        <source>The answered form</source>
        <translation>填好的审核表</translation>
    </message>
    <message>
        <source>The form with what the program checked, and all rounds</source>
        <translation>审核表、程序核对结果及各轮审核</translation>
    </message>
    <message>
        <source>Round %1: %2, %3, %4</source>
        <translation>第 %1 轮：%2，%3，%4</translation>
    </message>
    <message>
        <source>New password of %1: </source>
        <translation>%1 的新密码：</translation>
    </message>
    <message>
        <source>Store made in %1 for %2</source>
        <translation>已在 %1 为%2建库</translation>
    </message>
    <message>
        <source>This is a trial store; the password of its accounts is %1</source>
        <translation>这是试用库，账户密码为 %1</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>文件夹：%1</translation>
    </message>
    <message>
        <source>Unit: %1 %2</source>
        <translation>单位：%1 %2</translation>
    </message>
    <message>
        <source>Trial store</source>
        <translation>试用库</translation>
    </message>
    <message>
        <source>Real store</source>
        <translation>正式库</translation>
    </message>
    <message>
        <source>Encrypted: yes</source>
        <translation>加密：是</translation>
    </message>
    <message>
        <source>Encrypted: no, this program was built without it</source>
        <translation>加密：否，本程序构建时未含加密</translation>
    </message>
    <message>
        <source>Device: %1 (%2), %3 records</source>
        <translation>设备：%1（%2），记录 %3 条</translation>
    </message>
    <message>
        <source>Unsent: %1, set aside: %2</source>
        <translation>未发送：%1 条，搁置：%2 条</translation>
    </message>
    <message>
        <source>Accounts: %1</source>
        <translation>账户：%1</translation>
    </message>
    <message>
        <source>Evidence %1 does not answer its digest.</source>
        <translation>证据 %1 与其摘要不符。</translation>
    </message>
    <message>
        <source>%1 records of %2 devices, %3 signatures, %4 sealed texts checked.</source>
        <translation>已核验 %2 台设备的 %1 条记录、%3 个签名、%4 段密封正文。</translation>
    </message>
    <message>
        <source>Every table was made anew from the journal and compared row for row.</source>
        <translation>已由日志重建全部数据表并逐行比对。</translation>
    </message>
    <message>
        <source>The store does not hold: %1 findings. Stop working with it, keep the folder as it is and tell the platform office.</source>
        <translation>数据核验未通过：发现 %1 处问题。请停止使用，保留文件夹原状，并告知行权平台管理科（股）室。</translation>
    </message>
    <message>
        <source>Everything holds.</source>
        <translation>核验无误。</translation>
    </message>
    <message>
        <source>The store of this computer</source>
        <translation>本机数据库</translation>
    </message>
    <message>
        <source>Make a store for a unit</source>
        <translation>为单位建库</translation>
    </message>
    <message>
        <source>For trying out: its clock can be moved</source>
        <translation>试用库：时钟可调</translation>
    </message>
    <message>
        <source>Code of the unit</source>
        <translation>单位代码</translation>
    </message>
    <message>
        <source>Name of the unit</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>Short form for document numbers</source>
        <translation>文号用单位简称</translation>
    </message>
    <message>
        <source>Administrative division, six digits</source>
        <translation>行政区划代码，六位</translation>
    </message>
    <message>
        <source>Name of the first power-exercising office</source>
        <translation>首个行权科（股）室的名称</translation>
    </message>
    <message>
        <source>Account of the first person</source>
        <translation>首位人员的账户</translation>
    </message>
    <message>
        <source>Name of the first person, who administers the platform</source>
        <translation>首位人员（平台管理员）的姓名</translation>
    </message>
    <message>
        <source>Empty, to join a unit through its server (sync enrol)</source>
        <translation>空库，通过服务器加入单位（sync enrol）</translation>
    </message>
    <message>
        <source>What this store is and how it stands</source>
        <translation>数据库概况与现状</translation>
    </message>
    <message>
        <source>Prove journal and evidence</source>
        <translation>核验日志和证据</translation>
    </message>
    <message>
        <source>Also make every table anew and compare</source>
        <translation>同时重建全部数据表并比对</translation>
    </message>
    <message>
        <source>Copy the store into one file</source>
        <translation>将数据库备份为一个文件</translation>
    </message>
    <message>
        <source>Backed up to %1 and read back.</source>
        <translation>已备份到 %1，并已回读核对。</translation>
    </message>
    <message>
        <source>Bring a backup back into an empty folder</source>
        <translation>将备份恢复到空文件夹</translation>
    </message>
    <message>
        <source>The backup</source>
        <translation>备份文件</translation>
    </message>
    <message>
        <source>Restored into %1.</source>
        <translation>已恢复到 %1。</translation>
    </message>
    <message>
        <source>This store has several accounts; say which with --user: %1.</source>
        <translation>本库有多个账户，请用 --user 指定：%1。</translation>
    </message>
    <message>
        <source>Password of %1: </source>
        <translation>%1 的密码：</translation>
    </message>
</context>
<context>
    <name>xq::CliStates</name>
    <message>
        <source>To be settled</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Made a case</source>
        <translation>已转案件</translation>
    </message>
    <message>
        <source>Closed without a case</source>
        <translation>已了结</translation>
    </message>
</context>
</TS>
