<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::Cli</name>
    <message>
        <source>A signal is not a finding; it counts only once it has been checked.</source>
        <translation>线索不等于违规，核实后才计入考核。</translation>
    </message>
    <message>
        <source>stopped by the rule</source>
        <translation>规则已拦截</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>未解除</translation>
    </message>
    <message>
        <source>fell away %1: %2</source>
        <translation>%1 解除：%2</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>Judged at</source>
        <translation>判定时刻</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>信号编号</translation>
    </message>
    <message>
        <source>A level is 1, 2 or 3, not &quot;%1&quot;.</source>
        <translation>级别为 1、2 或 3，不能是“%1”。</translation>
    </message>
    <message>
        <source>Signals of electronic supervision: list and explain</source>
        <translation>电子监察信号：列表与说明</translation>
    </message>
    <message>
        <source>Signals that stand, gravest first</source>
        <translation>未解除的信号，按级别从高到低</translation>
    </message>
    <message>
        <source>At that moment instead of now</source>
        <translation>以该时刻为准，省略则为现在</translation>
    </message>
    <message>
        <source>Only level 1, 2 or 3</source>
        <translation>只列 1、2 或 3 级</translation>
    </message>
    <message>
        <source>Only this rule, as T12 or P4</source>
        <translation>只列该规则，如 T12、P4</translation>
    </message>
    <message>
        <source>Only this body</source>
        <translation>只列该单位</translation>
    </message>
    <message>
        <source>Also signals that fell away since</source>
        <translation>同时列出已解除的信号</translation>
    </message>
    <message>
        <source>%1 signals. %2</source>
        <translation>共 %1 条信号。%2</translation>
    </message>
    <message>
        <source>Why a signal stands</source>
        <translation>说明信号产生的原因</translation>
    </message>
    <message>
        <source>Id of the signal or its beginning</source>
        <translation>信号编号或其开头部分</translation>
    </message>
</context>
</TS>
