<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::Fields</name>
    <message>
        <source>The field %1 is longer than %2 characters.</source>
        <translation>字段 %1 超过 %2 个字符。</translation>
    </message>
    <message>
        <source>The field %1 holds characters that are no text.</source>
        <translation>字段 %1 含有非文本字符。</translation>
    </message>
    <message>
        <source>The field %1 must be a text.</source>
        <translation>字段 %1 必须是文本。</translation>
    </message>
    <message>
        <source>The field %1 is empty.</source>
        <translation>字段 %1 为空。</translation>
    </message>
    <message>
        <source>The field %1 is no real day: %2. Write it as 2017-03-08.</source>
        <translation>字段 %1 不是有效日期：%2。请按 2017-03-08 的格式填写。</translation>
    </message>
</context>
<context>
    <name>xq::People</name>
    <message>
        <source>The acting person is not known in the unit %1.</source>
        <translation>单位 %1 没有操作人的资料。</translation>
    </message>
    <message>
        <source>%1 is not on duty in the unit %2 on this day.</source>
        <translation>%1 当日不在单位 %2 任职。</translation>
    </message>
    <message>
        <source>%1 does not hold the role that this needs: %2.</source>
        <translation>%1 不具备此操作所需的角色：%2。</translation>
    </message>
    <message>
        <source>This act needs the signature of the person, and there is none.</source>
        <translation>此操作须由本人签名，但没有签名。</translation>
    </message>
    <message>
        <source>The signature is not that of %1.</source>
        <translation>签名不是 %1 本人的签名。</translation>
    </message>
    <message>
        <source>The unit %1 has no say over %2.</source>
        <translation>单位 %1 无权管理 %2。</translation>
    </message>
    <message>
        <source>The office code %1 has a wrong form.</source>
        <translation>科室代码 %1 格式不正确。</translation>
    </message>
    <message>
        <source>There is no kind of office %1.</source>
        <translation>没有 %1 这种科室类型。</translation>
    </message>
    <message>
        <source>The office code %1 is given twice.</source>
        <translation>科室代码 %1 重复。</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县（市、区）</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>科（股）室</translation>
    </message>
    <message>
        <source>Power-exercising office</source>
        <translation>行权科（股）室</translation>
    </message>
    <message>
        <source>Legal-affairs office</source>
        <translation>法制科（股）室</translation>
    </message>
    <message>
        <source>Supervision office</source>
        <translation>监察科（股）室</translation>
    </message>
    <message>
        <source>Platform-management office</source>
        <translation>行权平台管理科（股）室</translation>
    </message>
    <message>
        <source>The body code %1 has a wrong form. Use Latin letters, digits, dots, hyphens or underscores, at most 40.</source>
        <translation>单位代码 %1 格式不正确。请使用不超过 40 个的拉丁字母、数字、点、连字符或下划线。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be the parent of the body %2.</source>
        <translation>%1 不能作为单位 %2 的上级。</translation>
    </message>
    <message>
        <source>There is no level of body %1.</source>
        <translation>没有 %1 这种单位层级。</translation>
    </message>
    <message>
        <source>%1 is no unified social credit code.</source>
        <translation>%1 不是统一社会信用代码。</translation>
    </message>
    <message>
        <source>%1 is no region code.</source>
        <translation>%1 不是行政区划代码。</translation>
    </message>
    <message>
        <source>The body %1 is not known here.</source>
        <translation>本机没有单位 %1 的资料。</translation>
    </message>
    <message>
        <source>%1 lies below %2 and can&apos;t be its parent.</source>
        <translation>%1 是 %2 的下级，不能作为其上级。</translation>
    </message>
    <message>
        <source>The body %1 is already registered.</source>
        <translation>单位 %1 已登记过。</translation>
    </message>
    <message>
        <source>The body %1 does not belong into the record of %2.</source>
        <translation>单位 %1 的资料不应记入 %2 的记录。</translation>
    </message>
    <message>
        <source>There is nothing in this change of the body %1 that may be changed.</source>
        <translation>对单位 %1 的这项变更中没有可以变更的内容。</translation>
    </message>
    <message>
        <source>A device registers only itself, for its own unit.</source>
        <translation>设备只能为本单位登记本机。</translation>
    </message>
    <message>
        <source>This device is already registered.</source>
        <translation>本设备已登记过。</translation>
    </message>
    <message>
        <source>This device is not registered.</source>
        <translation>本设备尚未登记。</translation>
    </message>
    <message>
        <source>This device has been taken out of service.</source>
        <translation>本设备已停用。</translation>
    </message>
    <message>
        <source>This device belongs to another unit.</source>
        <translation>本设备属于其他单位。</translation>
    </message>
    <message>
        <source>A session is opened on the device itself.</source>
        <translation>登录只能在设备本机上进行。</translation>
    </message>
    <message>
        <source>There is no role %1.</source>
        <translation>没有 %1 这个角色。</translation>
    </message>
    <message>
        <source>%1 does not hold the role %2 on that day.</source>
        <translation>%1 当日不具备角色“%2”。</translation>
    </message>
    <message>
        <source>%1 has no certificate %2 on that day.</source>
        <translation>%1 当日没有编号为 %2 的执法证件。</translation>
    </message>
    <message>
        <source>This would leave the unit without a platform administrator. Grant the role to somebody else first.</source>
        <translation>这样本单位将没有平台管理员。请先将该角色授予他人。</translation>
    </message>
    <message>
        <source>The unit %1 has no office %2.</source>
        <translation>单位 %1 没有科室 %2。</translation>
    </message>
    <message>
        <source>The people of %1 are kept by their own unit.</source>
        <translation>%1 的人员由该单位自行管理。</translation>
    </message>
    <message>
        <source>The login %1 is already in use in this unit. Logins are never given twice.</source>
        <translation>登录名 %1 在本单位已被使用。登录名不重复分配。</translation>
    </message>
    <message>
        <source>The first person of a unit must be its platform administrator, and adds themselves.</source>
        <translation>单位的第一名人员必须是本单位平台管理员，并由本人添加。</translation>
    </message>
    <message>
        <source>This person is not known in the unit %1.</source>
        <translation>单位 %1 没有此人的资料。</translation>
    </message>
    <message>
        <source>The person has no readable public signing key.</source>
        <translation>该人员没有可读取的签名公钥。</translation>
    </message>
    <message>
        <source>The person id %1 has a wrong form.</source>
        <translation>人员标识 %1 格式不正确。</translation>
    </message>
    <message>
        <source>The login %1 has a wrong form. Use 2 to 32 small Latin letters, digits, dots, hyphens or underscores, beginning with a letter.</source>
        <translation>登录名 %1 格式不正确。请使用以字母开头的 2 至 32 个小写拉丁字母、数字、点、连字符或下划线。</translation>
    </message>
    <message>
        <source>Case handler</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Second officer</source>
        <translation>协办人</translation>
    </message>
    <message>
        <source>Head of office</source>
        <translation>科室负责人</translation>
    </message>
    <message>
        <source>Legality reviewer</source>
        <translation>法制审核员</translation>
    </message>
    <message>
        <source>Leader in charge</source>
        <translation>分管领导</translation>
    </message>
    <message>
        <source>Main leader</source>
        <translation>主要领导</translation>
    </message>
    <message>
        <source>Supervision officer</source>
        <translation>监察员</translation>
    </message>
    <message>
        <source>Platform administrator</source>
        <translation>平台管理员</translation>
    </message>
    <message>
        <source>Archivist</source>
        <translation>档案员</translation>
    </message>
    <message>
        <source>The term ends on %1, before it starts on %2.</source>
        <translation>期限于 %1 结束，早于开始日期 %2。</translation>
    </message>
</context>
</TS>
