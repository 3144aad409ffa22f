<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::CitizenId</name>
    <message>
        <source>The identity number is empty.</source>
        <translation>未填写身份证号。</translation>
    </message>
    <message>
        <source>An identity number has 18 characters (old ones 15); this one has %1.</source>
        <translation>身份证号应为 18 位（旧号 15 位），现为 %1 位。</translation>
    </message>
    <message>
        <source>Character %1 of the identity number must be a digit%2.</source>
        <translation>身份证号第 %1 位应为数字%2。</translation>
    </message>
    <message>
        <source> or X</source>
        <translation>或 X</translation>
    </message>
    <message>
        <source>The number of a foreigner's permanent residence card begins with 9 and the two digits of a province.</source>
        <translation>外国人永久居留身份证号应以 9 和两位省级代码开头。</translation>
    </message>
    <message>
        <source>No identity number begins with 9. If it is a foreigner's permanent residence card, choose that kind of document.</source>
        <translation>居民身份证号不以 9 开头。如为外国人永久居留身份证，请选择相应证件类型。</translation>
    </message>
    <message>
        <source>The first two digits of the identity number, %1, belong to no province.</source>
        <translation>身份证号前两位“%1”不是省级代码。</translation>
    </message>
    <message>
        <source>The birth in the identity number, %1, is not a date of the calendar.</source>
        <translation>身份证号中的出生日期“%1”不存在。</translation>
    </message>
    <message>
        <source>The birth in the identity number lies in the future.</source>
        <translation>身份证号中的出生日期晚于今天。</translation>
    </message>
    <message>
        <source>The check character of the identity number does not match: one of its digits is wrong.</source>
        <translation>身份证号校验码不符，号码中有误，请核对。</translation>
    </message>
    <message>
        <source>This is the old form of the identity number with 15 digits.</source>
        <translation>此为 15 位旧身份证号。</translation>
    </message>
    <message>
        <source>On old cards the sequence 996 to 999 meant a person born in the 19th century. Please check the birth.</source>
        <translation>旧证顺序码 996 至 999 表示 19 世纪出生的百岁老人，请核对出生日期。</translation>
    </message>
    <message>
        <source>The birth in the identity number lies before 1850. Please check.</source>
        <translation>身份证号中的出生日期早于 1850 年，请核对。</translation>
    </message>
    <message>
        <source>The region %1 in the identity number is in no list of this region, not even an old one. Please check.</source>
        <translation>身份证号中的行政区划代码“%1”在现行和历史代码表中均未查到，请核对。</translation>
    </message>
</context>
<context>
    <name>xq::DocumentNumber</name>
    <message>
        <source>The document number is empty.</source>
        <translation>未填写文号。</translation>
    </message>
    <message>
        <source>A document number holds its year with four digits in brackets: 〔2017〕.</source>
        <translation>文号中应有六角括号括起的四位年份，如〔2017〕。</translation>
    </message>
    <message>
        <source>"%1" is not a document number. Its forms are 达市城管罚决字〔2017〕第12号 and 达市府发〔2017〕12号.</source>
        <translation>“%1”不是规范的文号。文号应如“达市城管罚决字〔2017〕第12号”或“达市府发〔2017〕12号”。</translation>
    </message>
    <message>
        <source>Before the year a document number has 2 to 20 Chinese characters (unit and type of document).</source>
        <translation>文号年份之前应为 2 至 20 个汉字（单位代字和文书种类）。</translation>
    </message>
    <message>
        <source>The year %1 cannot be right.</source>
        <translation>文号年份“%1”不正确。</translation>
    </message>
    <message>
        <source>The serial of a document number has no leading zeros: write %1号, not %2号.</source>
        <translation>文号序号不编虚位：应写“%1号”，不写“%2号”。</translation>
    </message>
    <message>
        <source>The serial of a document number has at most 5 digits.</source>
        <translation>文号序号最多 5 位。</translation>
    </message>
    <message>
        <source>"%1" ends with no known type of enforcement document.</source>
        <translation>“%1”未以已知的执法文书种类结尾。</translation>
    </message>
</context>
<context>
    <name>xq::Money</name>
    <message>
        <source>The amount is empty.</source>
        <translation>未填写金额。</translation>
    </message>
    <message>
        <source>"%1" is not an amount in yuan. Write it like 1409.50.</source>
        <translation>“%1”不是以元为单位的金额，应写如 1409.50。</translation>
    </message>
    <message>
        <source>An amount has at most two decimals (fen): "%1".</source>
        <translation>金额最多保留两位小数（分）：“%1”。</translation>
    </message>
    <message>
        <source>The amount "%1" is too large.</source>
        <translation>金额“%1”过大。</translation>
    </message>
    <message>
        <source>The amount %1 cannot be written in capitals.</source>
        <translation>金额 %1 不能写成大写。</translation>
    </message>
    <message>
        <source>"%1" is not an amount in capitals. It reads like 人民币壹仟肆佰零玖元伍角.</source>
        <translation>“%1”不是规范的大写金额，应写如“人民币壹仟肆佰零玖元伍角”。</translation>
    </message>
</context>
<context>
    <name>xq::OrgCode</name>
    <message>
        <source>The organisation code is empty.</source>
        <translation>未填写组织机构代码。</translation>
    </message>
    <message>
        <source>An organisation code has 9 characters (8 and a check character); this one has %1.</source>
        <translation>组织机构代码应为 9 位（8 位本体代码和 1 位校验码），现为 %1 位。</translation>
    </message>
    <message>
        <source>An organisation code holds digits and capital letters only; "%1" does not belong there.</source>
        <translation>组织机构代码只含数字和大写字母，不应出现“%1”。</translation>
    </message>
    <message>
        <source>The check character of the organisation code does not match: one of its characters is wrong.</source>
        <translation>组织机构代码校验码不符，代码中有误，请核对。</translation>
    </message>
</context>
<context>
    <name>xq::Phone</name>
    <message>
        <source>The telephone number is empty.</source>
        <translation>未填写联系电话。</translation>
    </message>
    <message>
        <source>A telephone number holds digits only.</source>
        <translation>联系电话只能填写数字。</translation>
    </message>
    <message>
        <source>A mobile number has 11 digits and begins with 13 to 19.</source>
        <translation>手机号码应为 11 位，以 13 至 19 开头。</translation>
    </message>
    <message>
        <source>This is no telephone number: a fixed line needs its area code, as in 0818-2123456.</source>
        <translation>不是有效的电话号码；固定电话须带区号，如 0818-2123456。</translation>
    </message>
</context>
<context>
    <name>xq::Uscc</name>
    <message>
        <source>The unified social credit code is empty.</source>
        <translation>未填写统一社会信用代码。</translation>
    </message>
    <message>
        <source>A unified social credit code has 18 characters; this one has %1.</source>
        <translation>统一社会信用代码应为 18 位，现为 %1 位。</translation>
    </message>
    <message>
        <source>Character %1, "%2", does not occur in a unified social credit code (digits and capital letters without I, O, S, V, Z).</source>
        <translation>第 %1 位“%2”不会出现在统一社会信用代码中（只含数字和除 I、O、S、V、Z 以外的大写字母）。</translation>
    </message>
    <message>
        <source>Characters 3 to 8 of a unified social credit code are the digits of a region; here they are "%1".</source>
        <translation>统一社会信用代码第 3 至 8 位应为行政区划数字，现为“%1”。</translation>
    </message>
    <message>
        <source>The check character of the unified social credit code does not match: one of its characters is wrong.</source>
        <translation>统一社会信用代码校验码不符，代码中有误，请核对。</translation>
    </message>
    <message>
        <source>Characters 9 to 17 of the unified social credit code are not a valid organisation code: one of its characters is wrong.</source>
        <translation>统一社会信用代码第 9 至 17 位不是有效的组织机构代码，代码中有误，请核对。</translation>
    </message>
    <message>
        <source>The second character "%1" names no known kind of organisation.</source>
        <translation>第 2 位“%1”不是已知的机构类别。</translation>
    </message>
    <message>
        <source>The first character "%1" names no known registration authority.</source>
        <translation>第 1 位“%1”不是已知的登记管理部门。</translation>
    </message>
    <message>
        <source>The region "%1" belongs to no known province.</source>
        <translation>行政区划代码“%1”不属于任何省级行政区。</translation>
    </message>
</context>
<context>
    <name>xq::Verdict</name>
    <message>
        <source>Perhaps %1 is meant; please check.</source>
        <translation>可能应为 %1，请核对。</translation>
    </message>
    <message>
        <source>character %1: "%2" instead of "%3"</source>
        <translation>第 %1 位“%3”或应为“%2”</translation>
    </message>
    <message>
        <source>Often mistaken characters: %1.</source>
        <translation>易混字符：%1。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
</TS>
