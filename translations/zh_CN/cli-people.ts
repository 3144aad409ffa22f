<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::CliPeople</name>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>in another state</source>
        <translation>状态变化</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>%1 (until %2)</source>
        <translation>%1（至 %2）</translation>
    </message>
    <message>
        <source>here until %1</source>
        <translation>在岗至 %1</translation>
    </message>
    <message>
        <source>Give a person whom the server&apos;s records brought an account on this computer</source>
        <translation>为已随同步到达的本单位人员在本机开设账户</translation>
    </message>
    <message>
        <source>Login of the person</source>
        <translation>人员的登录名</translation>
    </message>
    <message>
        <source>File whose first line is that person&apos;s password (otherwise XINGQUAN_NEW_PASSWORD, or it is asked; trial stores have one for all)</source>
        <translation>首行为该人员密码的文件（否则取 XINGQUAN_NEW_PASSWORD，或当场询问；试用库统一用一个密码）</translation>
    </message>
    <message>
        <source>Password of %1:</source>
        <translation>%1 的密码：</translation>
    </message>
    <message>
        <source>There is no role %1; there are %2.</source>
        <translation>没有角色 %1；可用的角色有：%2。</translation>
    </message>
    <message>
        <source>Add a person of the unit, with an account here</source>
        <translation>添加本单位人员，并在本机建立账户</translation>
    </message>
    <message>
        <source>Short name in small Latin letters</source>
        <translation>小写拉丁字母登录名</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>人员姓名</translation>
    </message>
    <message>
        <source>Office of the unit</source>
        <translation>所在科（股）室代码</translation>
    </message>
    <message>
        <source>clerk, co_clerk, chief, legal, leader, head, supervisor, platform or archivist</source>
        <translation>clerk（经办）、co_clerk（协办）、chief（科室负责人）、legal（法制审核）、leader（分管领导）、head（主要领导）、supervisor（监察）、platform（平台管理）或 archivist（档案）</translation>
    </message>
    <message>
        <source>Enforcement certificate with its term</source>
        <translation>执法证件编号及有效期</translation>
    </message>
    <message>
        <source>First day (otherwise since ever)</source>
        <translation>起始日期（默认不限）</translation>
    </message>
    <message>
        <source>Last day (otherwise open)</source>
        <translation>截止日期（默认不限）</translation>
    </message>
    <message>
        <source>File whose first line is the new person&apos;s password (otherwise XINGQUAN_NEW_PASSWORD, or it is asked; trial stores have one for all)</source>
        <translation>首行为新人员密码的文件（默认取 XINGQUAN_NEW_PASSWORD 或询问；试用库统一使用一个密码）</translation>
    </message>
    <message>
        <source>New password of %1:</source>
        <translation>%1 的新密码：</translation>
    </message>
    <message>
        <source>People of the unit with today&apos;s roles</source>
        <translation>本单位人员及当日角色</translation>
    </message>
    <message>
        <source>Part of login, name or its pinyin</source>
        <translation>登录名、姓名或拼音的一部分</translation>
    </message>
    <message>
        <source>Show, grant or end someone&apos;s roles; without a login all roles there are</source>
        <translation>查看、授予或终止人员角色；不写账户则列出全部角色</translation>
    </message>
    <message>
        <source>Login or id of the person</source>
        <translation>人员的登录名或标识</translation>
    </message>
    <message>
        <source>Grant a role, from --from to --to</source>
        <translation>授予角色，期限为 --from 至 --to</translation>
    </message>
    <message>
        <source>End a role on --to (otherwise today)</source>
        <translation>于 --to 终止角色（默认今日）</translation>
    </message>
    <message>
        <source>Enter an enforcement certificate, or its end</source>
        <translation>登记执法证件或其终止</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>证件编号</translation>
    </message>
    <message>
        <source>The known certificate ends on --to</source>
        <translation>已登记的证件于 --to 终止</translation>
    </message>
    <message>
        <source>A person leaves the unit</source>
        <translation>人员离任</translation>
    </message>
    <message>
        <source>Last day on duty (otherwise today)</source>
        <translation>最后任职日（默认今日）</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Change the own password</source>
        <translation>修改本人密码</translation>
    </message>
    <message>
        <source>File whose first line is the new password (otherwise XINGQUAN_NEW_PASSWORD, or it is asked)</source>
        <translation>首行为新密码的文件（默认取 XINGQUAN_NEW_PASSWORD 或询问）</translation>
    </message>
    <message>
        <source>All accounts of a trial store share one public password; it can&apos;t be changed.</source>
        <translation>试用库的所有账户共用一个公开密码，不能修改。</translation>
    </message>
    <message>
        <source>Present password of %1:</source>
        <translation>%1 的当前密码：</translation>
    </message>
    <message>
        <source>The password of %1 is changed.</source>
        <translation>%1 的密码已修改。</translation>
    </message>
    <message>
        <source>People of the unit: add, list, roles</source>
        <translation>本单位人员：添加、列表、角色</translation>
    </message>
    <message>
        <source>%1 people, %2 computers, %3 power items</source>
        <translation>人员 %1 名，计算机 %2 台，权力事项 %3 项</translation>
    </message>
    <message>
        <source>The unit and the other bodies of the tree</source>
        <translation>本单位及单位树中的其他单位</translation>
    </message>
    <message>
        <source>A body with its offices</source>
        <translation>单位及其科（股）室</translation>
    </message>
    <message>
        <source>Code or name (otherwise the own unit)</source>
        <translation>代码或名称（默认本单位）</translation>
    </message>
    <message>
        <source>Every body this store knows</source>
        <translation>本库已知的全部单位</translation>
    </message>
    <message>
        <source>%1: %2 days taken over</source>
        <translation>%1 年：已导入 %2 天</translation>
    </message>
    <message>
        <source>Nothing is new in this table; the calendar stays as it is.</source>
        <translation>表中没有新内容；工作日历保持不变。</translation>
    </message>
    <message>
        <source>%1 is no year between 1949 and 2199.</source>
        <translation>%1 不是 1949 至 2199 之间的年份。</translation>
    </message>
    <message>
        <source>%1: %2 working days, provisional: counted by weekends only</source>
        <translation>%1 年：%2 个工作日（暂按周末推算）</translation>
    </message>
    <message>
        <source>%1: %2 working days</source>
        <translation>%1 年：%2 个工作日</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>workday</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>Days off and make-up workdays</source>
        <translation>放假与调休上班日</translation>
    </message>
    <message>
        <source>Take over a year&apos;s notice</source>
        <translation>导入年度放假安排</translation>
    </message>
    <message>
        <source>Table with the columns date, name, is_off_day</source>
        <translation>含 date、name、is_off_day 列的表格</translation>
    </message>
    <message>
        <source>A year with its days and working days</source>
        <translation>查看某年的放假安排和工作日数</translation>
    </message>
    <message>
        <source>For example 2017</source>
        <translation>例如 2017</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>实施部门</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>承办机构</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>实施依据</translation>
    </message>
    <message>
        <source>Statutory limit</source>
        <translation>法定时限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Row %1, column %2: %3</source>
        <translation>第 %1 行 %2 列：%3</translation>
    </message>
    <message>
        <source>%1 items: %2 new, %3 changed, %4 in another state, %5 the same</source>
        <translation>共 %1 项：新增 %2 项，变更 %3 项，状态变化 %4 项，未变 %5 项</translation>
    </message>
    <message>
        <source>There is no kind of power %1.</source>
        <translation>没有 %1 这种权力类型。</translation>
    </message>
    <message>
        <source>There is no state %1.</source>
        <translation>没有 %1 这种状态。</translation>
    </message>
    <message>
        <source>%1 is no number of rows.</source>
        <translation>%1 不是有效的行数。</translation>
    </message>
    <message>
        <source>Take over a list of items, whole or not at all</source>
        <translation>导入权力清单，整份导入或完全不导入</translation>
    </message>
    <message>
        <source>Columns code, kind, name, department, legal_basis, statutory_limit_value, statutory_limit_unit, remarks; optional state, from, reason, edition, office</source>
        <translation>列为 code、kind、name、department、legal_basis、statutory_limit_value、statutory_limit_unit、remarks；可选 state、from、reason、edition、office</translation>
    </message>
    <message>
        <source>What an import would change</source>
        <translation>比较导入会带来的变化</translation>
    </message>
    <message>
        <source>The same columns as for import</source>
        <translation>列与导入相同</translation>
    </message>
    <message>
        <source>Items by kind and code</source>
        <translation>按类型和编码列出事项</translation>
    </message>
    <message>
        <source>penalty, coercion, payment, award, ruling, confirmation, levy, inspection, other or licence</source>
        <translation>penalty（处罚）、coercion（强制）、payment（给付）、award（奖励）、ruling（裁决）、confirmation（确认）、levy（征收）、inspection（检查）、other（其他）或 licence（许可）</translation>
    </message>
    <message>
        <source>in-use, suspended, cancelled or pending</source>
        <translation>in-use（在用）、suspended（暂停）、cancelled（取消）或 pending（待生效）</translation>
    </message>
    <message>
        <source>Words of code, name, pinyin initials or legal basis</source>
        <translation>编码、名称、拼音首字母或实施依据中的字词</translation>
    </message>
    <message>
        <source>Only items of this body</source>
        <translation>仅该单位的事项</translation>
    </message>
    <message>
        <source>State on that day (otherwise today)</source>
        <translation>当日状态（默认今日）</translation>
    </message>
    <message>
        <source>At most so many</source>
        <translation>最多条数</translation>
    </message>
    <message>
        <source>An item with its bases and its states</source>
        <translation>查看事项及其依据、状态沿革</translation>
    </message>
    <message>
        <source>Code of the item</source>
        <translation>事项编码</translation>
    </message>
    <message>
        <source>As it was on that day (otherwise today)</source>
        <translation>截至当日的内容（默认今日）</translation>
    </message>
    <message>
        <source>From which day (otherwise today)</source>
        <translation>自何日起（默认今日）</translation>
    </message>
    <message>
        <source>Number of the city government&apos;s consent</source>
        <translation>市政府同意文件的文号</translation>
    </message>
    <message>
        <source>Suspend an item: no new cases</source>
        <translation>暂停事项：不得新立案件</translation>
    </message>
    <message>
        <source>market, self-decision, self-regulation, dormant (or 1 to 4), or words</source>
        <translation>market、self-decision、self-regulation、dormant（或 1 至 4），或者文字说明</translation>
    </message>
    <message>
        <source>Enable a suspended item again</source>
        <translation>重新启用已暂停的事项</translation>
    </message>
    <message>
        <source>Cancel an item for good</source>
        <translation>永久取消事项</translation>
    </message>
    <message>
        <source>Power items: import, list, show, suspend</source>
        <translation>权力事项：导入、列表、查看、暂停</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>%1 errors must be mended before the flow %2 can be published.</source>
        <translation>有 %1 处错误须修正后才能发布流程 %2。</translation>
    </message>
    <message>
        <source>Nothing to complain about.</source>
        <translation>未发现问题。</translation>
    </message>
    <message>
        <source>Flow definitions: list, show, lint</source>
        <translation>流程定义：列表、查看、检查</translation>
    </message>
    <message>
        <source>Published flows with their versions</source>
        <translation>已发布的流程及版本</translation>
    </message>
    <message>
        <source>The newest version of a flow</source>
        <translation>查看流程的最新版本</translation>
    </message>
    <message>
        <source>Key of the flow</source>
        <translation>流程标识</translation>
    </message>
    <message>
        <source>Check a definition against the skeleton of law</source>
        <translation>按法定骨架检查流程定义</translation>
    </message>
    <message>
        <source>A JSON file, or the key of a published flow</source>
        <translation>JSON 文件，或已发布流程的标识</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件 %1。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Check its permissions.</source>
        <translation>文件 %1 无法读取。请检查其权限。</translation>
    </message>
    <message>
        <source>The file %1 is larger than %2 MiB.</source>
        <translation>文件 %1 超过 %2 MiB。</translation>
    </message>
</context>
</TS>
