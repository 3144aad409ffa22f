<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::Directory</name>
    <message>
        <source>The municipal server gives no numbers for documents of the sort %1.</source>
        <translation>市级服务器不为“%1”类文书发放文号。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no unit code. Use letters, digits, &apos;.&apos;, &apos;_&apos; and &apos;-&apos;, at most 40.</source>
        <translation>“%1”不是单位代码。请使用字母、数字、“.”、“_”和“-”，最多 40 个字符。</translation>
    </message>
    <message>
        <source>The unit %1 is there already; it was left as it is.</source>
        <translation>单位 %1 已存在，保持原样。</translation>
    </message>
    <message>
        <source>The municipal server knows no unit %1. Add it with: xingquan-server unit add CODE NAME</source>
        <translation>市级服务器中没有单位 %1。请先添加：xingquan-server unit add 代码 名称</translation>
    </message>
    <message>
        <source>The municipal server knows no device %1.</source>
        <translation>市级服务器中没有设备 %1。</translation>
    </message>
    <message>
        <source>What this store knows of the municipal server cannot be read. Nothing was lost; enrol this PC again.</source>
        <translation>本机保存的市级服务器信息无法读取。数据没有丢失，请重新注册本机。</translation>
    </message>
</context>
</TS>
