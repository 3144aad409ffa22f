<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::AlarmDesk</name>
    <message>
        <source>The list was cancelled. Nothing was changed.</source>
        <translation>已取消列表计算，没有改动任何内容。</translation>
    </message>
    <message>
        <source>Give at least six digits of the signal&apos;s id.</source>
        <translation>请至少给出信号编号的前六位。</translation>
    </message>
    <message>
        <source>Several signals begin with %1. Give more digits.</source>
        <translation>有多条信号以 %1 开头，请多给几位。</translation>
    </message>
    <message>
        <source>There is no signal %1 at %2 in the cases of this store.</source>
        <translation>截至 %2，本库的案件和线索中没有信号 %1。</translation>
    </message>
</context>
</TS>
