<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::Ledger</name>
    <message>
        <source>The file %1 could not be written (%2). Nothing was left there; choose another folder or free some space and save again.</source>
        <translation>文件 %1 没有写成（%2）。该处没有留下残缺文件，请另选文件夹或腾出空间后再保存。</translation>
    </message>
    <message>
        <source>The figures of ledger %1 do not match its digest; it was changed after it was frozen. Print it again from another copy and report this one.</source>
        <translation>台账 %1 的数字与摘要不符，定稿后曾被改动。请用其他副本重印，并报告这一份。</translation>
    </message>
    <message>
        <source>The stored ledger cannot be read (%1); nothing was shown from it.</source>
        <translation>保存的台账无法读取（%1），没有显示其中任何内容。</translation>
    </message>
</context>
<context>
    <name>xq::Quarter</name>
    <message>
        <source>&quot;%1&quot; is not a quarter. Write it as 2017Q1.</source>
        <translation>“%1”不是季度，请写作 2017Q1。</translation>
    </message>
</context>
<context>
    <name>xq::LedgerBook</name>
    <message>
        <source>A unit freezes its own ledgers only.</source>
        <translation>各单位只能对本单位的台账定稿。</translation>
    </message>
    <message>
        <source>The ledger&apos;s snapshot is not complete.</source>
        <translation>台账快照内容不完整。</translation>
    </message>
    <message>
        <source>The number %1 is not the next one of this quarter. Make the ledger again.</source>
        <translation>编号 %1 不是本季度的下一个编号，请重新生成台账。</translation>
    </message>
</context>
</TS>
