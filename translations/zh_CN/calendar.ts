<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::Calendar</name>
    <message>
        <source>Row %1 of the calendar: %2 Nothing was taken over.</source>
        <translation>节假日表第 %1 行：%2未导入任何内容。</translation>
    </message>
    <message>
        <source>Row %1 of the calendar: is_off_day must be 1 (day off) or 0 (make-up workday), not "%2". Nothing was taken over.</source>
        <translation>节假日表第 %1 行：is_off_day 应为 1（休息日）或 0（调休上班日），不能为“%2”。未导入任何内容。</translation>
    </message>
    <message>
        <source>Row %1 of the calendar: %2 stands there twice, once as a day off and once as a workday. Nothing was taken over.</source>
        <translation>节假日表第 %1 行：%2 既列为休息日又列为工作日。未导入任何内容。</translation>
    </message>
</context>
<context>
    <name>xq::Deadline</name>
    <message>
        <source>Only limits in days or working days can be suspended, not one of %1.</source>
        <translation>只有按日或工作日计算的时限可以中止，%1的时限不能中止。</translation>
    </message>
    <message>
        <source>A suspension cannot end before it begins (%1..%2).</source>
        <translation>中止期间的结束日不能早于开始日（%1..%2）。</translation>
    </message>
    <message>
        <source>A limit of %1 cannot be extended by %2.</source>
        <translation>%1的时限不能延长 %2。</translation>
    </message>
    <message>
        <source>This time limit would end after the year %1.</source>
        <translation>该时限届满日超出 %1 年。</translation>
    </message>
    <message>
        <source>The limit ended on %1; an extension must be approved before. The limit was kept.</source>
        <translation>时限已于 %1 届满，延期须在届满前批准。原时限未变。</translation>
    </message>
</context>
<context>
    <name>xq::Suspension</name>
    <message>
        <source>A suspension cannot end before it begins (%1..%2).</source>
        <translation>中止期间的结束日不能早于开始日（%1..%2）。</translation>
    </message>
    <message>
        <source>"%1" is not a period. Write it as 2022-03-10..2022-03-20.</source>
        <translation>“%1”不是有效期间，应写如 2022-03-10..2022-03-20。</translation>
    </message>
    <message>
        <source>test, inspection or appraisal</source>
        <translation>检测、检验或鉴定</translation>
    </message>
    <message>
        <source>conclusion of a judicial body pending</source>
        <translation>等待司法机关结论</translation>
    </message>
    <message>
        <source>hearing</source>
        <translation>听证</translation>
    </message>
    <message>
        <source>expert review</source>
        <translation>专家评审</translation>
    </message>
    <message>
        <source>public notice</source>
        <translation>公告</translation>
    </message>
    <message>
        <source>"%1" is no ground on which a time limit may be suspended.</source>
        <translation>“%1”不是可以中止时限的事由。</translation>
    </message>
    <message>
        <source>A suspension needs its legal basis. Name law and article.</source>
        <translation>时限中止须有法律依据，请填写法律名称和条款。</translation>
    </message>
    <message>
        <source>A suspension needs the document that tells the party. Give its number.</source>
        <translation>时限中止须书面告知当事人，请填写文书文号。</translation>
    </message>
    <message>
        <source>A suspension counts only once it is approved. Name who approved it.</source>
        <translation>时限中止经批准方可计入，请填写批准人。</translation>
    </message>
</context>
<context>
    <name>xq::TimeLimit</name>
    <message>
        <source>"%1" is no unit of time. The units are hour, day, workday, month, year and spot.</source>
        <translation>“%1”不是时限单位。时限单位有 hour（小时）、day（日）、workday（工作日）、month（月）、year（年）、spot（当场）。</translation>
    </message>
    <message>
        <source>A time limit of %1 is impossible; it lies between 0 and %2.</source>
        <translation>时限不能为 %1，应在 0 至 %2 之间。</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 natural days</source>
        <translation>%1 日（自然日）</translation>
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
</context>
</TS>
