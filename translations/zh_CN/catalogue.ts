<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::Catalogue</name>
    <message>
        <source>The code is empty.</source>
        <translation>编码为空。</translation>
    </message>
    <message>
        <source>The code %1 has a wrong form.</source>
        <translation>编码 %1 格式不正确。</translation>
    </message>
    <message>
        <source>There is no kind of power &quot;%1&quot;.</source>
        <translation>没有“%1”这种权力类型。</translation>
    </message>
    <message>
        <source>This field is empty.</source>
        <translation>此项为空。</translation>
    </message>
    <message>
        <source>There is no unit &quot;%1&quot;; use day, workday, month, hour or spot.</source>
        <translation>没有“%1”这种时限单位；请使用 day、workday、month、hour 或 spot。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no limit for the unit &quot;%2&quot;.</source>
        <translation>“%1”不能作为单位“%2”的时限。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no real day. Write it as 2017-03-08.</source>
        <translation>“%1”不是有效日期。请按 2017-03-08 的格式填写。</translation>
    </message>
    <message>
        <source>There is no state &quot;%1&quot;.</source>
        <translation>没有“%1”这种事项状态。</translation>
    </message>
    <message>
        <source>An item that is not yet in force needs its day.</source>
        <translation>待生效的事项须填写生效日期。</translation>
    </message>
    <message>
        <source>A suspended or cancelled item needs the day since when.</source>
        <translation>暂停或取消的事项须填写起始日期。</translation>
    </message>
    <message>
        <source>A suspended or cancelled item needs a reason.</source>
        <translation>暂停或取消的事项须填写理由。</translation>
    </message>
    <message>
        <source>The code %1 is already in row %2.</source>
        <translation>编码 %1 已出现在第 %2 行。</translation>
    </message>
    <message>
        <source>The file has no items.</source>
        <translation>文件中没有事项。</translation>
    </message>
    <message>
        <source>no reason was recorded</source>
        <translation>未记录理由</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>最初</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>The power catalogue has no item %1.</source>
        <translation>权力清单中没有事项 %1。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 is an administrative licence. Licences run in the general approval system (行政审批通用软件系统); open it there.</source>
        <translation>%1属于行政许可。行政许可在行政审批通用软件系统中办理，请在该系统中受理。</translation>
    </message>
    <message>
        <source>%1 is not yet in force: it starts on %2, and the case occurred on %3.</source>
        <translation>%1尚未生效：自 %2 起生效，而案件发生于 %3。</translation>
    </message>
    <message>
        <source>%1 has been suspended since %2 (%3). No new case may be opened; ask the platform-management office to enable it in time.</source>
        <translation>%1自 %2 起暂停（%3），不得新立案件；确需行使的，请行权平台管理科（股）室及时启用。</translation>
    </message>
    <message>
        <source>%1 was cancelled on %2 (%3). No case may be opened for what occurred since.</source>
        <translation>%1已于 %2 取消（%3），对此后发生的事项不得立案。</translation>
    </message>
    <message>
        <source>There is no ground for suspending named %1.</source>
        <translation>没有 %1 这种暂停情形。</translation>
    </message>
    <message>
        <source>Suspending an item needs one of the four grounds.</source>
        <translation>暂停事项须符合四种情形之一。</translation>
    </message>
    <message>
        <source>The item %1 was cancelled on %2. Cancelled codes stay reserved and are never used again.</source>
        <translation>事项 %1 已于 %2 取消。已取消的编码予以保留，不再使用。</translation>
    </message>
    <message>
        <source>The item %1 already changed on %2; a change on %3 would come before it.</source>
        <translation>事项 %1 已于 %2 变更；%3 的变更早于该次变更。</translation>
    </message>
    <message>
        <source>The item %1 is already suspended.</source>
        <translation>事项 %1 已处于暂停状态。</translation>
    </message>
    <message>
        <source>The item %1 is in use; there is nothing to enable.</source>
        <translation>事项 %1 在用，无须启用。</translation>
    </message>
    <message>
        <source>The item %1 is cancelled and can&apos;t be changed.</source>
        <translation>事项 %1 已取消，不能变更。</translation>
    </message>
    <message>
        <source>The item %1 already has a version from %2; an older one can&apos;t be put before it.</source>
        <translation>事项 %1 已有自 %2 起的版本，不能再加入更早的版本。</translation>
    </message>
    <message>
        <source>The item code %1 has a wrong form. Use Latin letters, digits, dots, hyphens or underscores, at most 40.</source>
        <translation>事项编码 %1 格式不正确。请使用不超过 40 个的拉丁字母、数字、点、连字符或下划线。</translation>
    </message>
    <message>
        <source>The item %1 is already in the catalogue. Codes are never used again.</source>
        <translation>事项 %1 已在权力清单中。编码不重复使用。</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无时限</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 日</translation>
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
        <source>%1 hours</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>on the spot</source>
        <translation>当场</translation>
    </message>
    <message>
        <source>Not yet in force</source>
        <translation>待生效</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>the market can regulate it</source>
        <translation>市场机制能够有效调节</translation>
    </message>
    <message>
        <source>citizens, legal persons or organisations can decide themselves</source>
        <translation>公民、法人或者其他组织能够自主决定</translation>
    </message>
    <message>
        <source>industry bodies or intermediaries can regulate themselves</source>
        <translation>行业组织或者中介机构能够自律管理</translation>
    </message>
    <message>
        <source>long without a case, but the law in force does not suit cancelling</source>
        <translation>长期未发生，但依现行法律法规不宜取消</translation>
    </message>
    <message>
        <source>There is no kind of power %1.</source>
        <translation>没有 %1 这种权力类型。</translation>
    </message>
    <message>
        <source>The body code %1 has a wrong form.</source>
        <translation>单位代码 %1 格式不正确。</translation>
    </message>
    <message>
        <source>The legal basis is empty. An item needs at least one law.</source>
        <translation>实施依据为空。事项至少须有一部法律依据。</translation>
    </message>
    <message>
        <source>The legal basis is not understood at &quot;%1&quot;. Write it as 《行政处罚法》(2021修订)第三十四条第一款第六项.</source>
        <translation>实施依据中的“%1”无法识别。请按《行政处罚法》(2021修订)第三十四条第一款第六项的格式填写。</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>行政处罚</translation>
    </message>
    <message>
        <source>Coercion</source>
        <translation>行政强制</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>行政给付</translation>
    </message>
    <message>
        <source>Award</source>
        <translation>行政奖励</translation>
    </message>
    <message>
        <source>Ruling</source>
        <translation>行政裁决</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>行政确认</translation>
    </message>
    <message>
        <source>Levy</source>
        <translation>行政征收</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>行政检查</translation>
    </message>
    <message>
        <source>Other power</source>
        <translation>其他行政权力</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>行政许可</translation>
    </message>
    <message>
        <source>The calendar of the year %1 is empty or out of range.</source>
        <translation>%1 年的工作日历为空，或者年份超出范围。</translation>
    </message>
    <message>
        <source>The calendar of the year %1 has a wrong day: %2.</source>
        <translation>%1 年的工作日历中有不正确的日期：%2。</translation>
    </message>
    <message>
        <source>The calendar of the year %1 does not fit its digest.</source>
        <translation>%1 年的工作日历与其摘要不符。</translation>
    </message>
    <message>
        <source>The flow %1 has no definition, or one of another name.</source>
        <translation>流程 %1 没有定义，或者定义属于其他流程。</translation>
    </message>
    <message>
        <source>The flow %1 does not fit its digest.</source>
        <translation>流程 %1 与其摘要不符。</translation>
    </message>
    <message>
        <source>The flow %1 is at version %2; only a new definition as version %3 can follow.</source>
        <translation>流程 %1 现为第 %2 版；其后只能发布内容有变化的第 %3 版。</translation>
    </message>
    <message>
        <source>There is only the national calendar.</source>
        <translation>只有全国统一的工作日历。</translation>
    </message>
    <message>
        <source>There is no published flow %1.</source>
        <translation>没有已发布的流程 %1。</translation>
    </message>
    <message>
        <source>The statutory limit &quot;%1 %2&quot; is not understood: use day, workday, month or hour with a number from 1, spot with 0, or leave both empty.</source>
        <translation>法定时限“%1 %2”无法识别：请使用 day、workday、month 或 hour 并填写不小于 1 的数字，或者 spot 配 0，或者两项都留空。</translation>
    </message>
</context>
</TS>
