<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::Crypto</name>
    <message>
        <source>The protected data does not open: the key is another one or the data was changed. Nothing was altered.</source>
        <translation>受保护的数据无法打开：密钥不符，或者数据已被改动。未做任何更改。</translation>
    </message>
    <message>
        <source>The password could not be turned into a key: the recorded cost is out of range or memory is short. Nothing was changed; close other programs and try again.</source>
        <translation>无法由密码生成密钥：记录的运算强度超出范围，或者内存不足。未做任何更改；请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>The signing key cannot be used; nothing was signed. Sign in again, or ask the unit administrator for a new key.</source>
        <translation>签名密钥无法使用，未作任何签名。请重新登录，或请单位管理员补发密钥。</translation>
    </message>
</context>
<context>
    <name>xq::Digest</name>
    <message>
        <source>The file could not be read to its end. Nothing was kept of it; check the medium and try again.</source>
        <translation>文件没有读完，未保留任何内容；请检查存储介质后重试。</translation>
    </message>
</context>
<context>
    <name>xq::Instant</name>
    <message>
        <source>&quot;%1&quot; is not a time. Write 2017-03-10T16:20+08:00 or 2017-03-10.</source>
        <translation>“%1”不是有效时间。请写作 2017-03-10T16:20+08:00 或 2017-03-10。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date of the calendar. Write it as 2017-03-10.</source>
        <translation>“%1”不是日历上的日期。请写作 2017-03-10。</translation>
    </message>
</context>
<context>
    <name>xq::Json</name>
    <message>
        <source>The entry contains something that cannot be recorded (a fraction, a zero character or a broken character). Nothing was saved; remove it and save again.</source>
        <translation>内容中有无法记录的成分（小数、空字符或残缺字符），未保存；请删除后重新保存。</translation>
    </message>
    <message>
        <source>The data is larger than %1 KiB and was not read.</source>
        <translation>数据超过 %1 KiB，未读取。</translation>
    </message>
    <message>
        <source>The data is not well-formed JSON (position %1); nothing was taken from it.</source>
        <translation>数据不是规范的 JSON（第 %1 个位置有误），未读取任何内容。</translation>
    </message>
</context>
<context>
    <name>xq::Words</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
</TS>
