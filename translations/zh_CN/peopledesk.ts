<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::PeopleDesk</name>
    <message>
        <source>The unit has no person %1.</source>
        <translation>本单位没有人员 %1。</translation>
    </message>
    <message>
        <source>This computer already has an account %1.</source>
        <translation>本机已有账户 %1。</translation>
    </message>
    <message>
        <source>The body %1 is not known here.</source>
        <translation>本机没有单位 %1 的资料。</translation>
    </message>
</context>
</TS>
