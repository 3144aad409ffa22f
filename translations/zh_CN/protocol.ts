<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::Http</name>
    <message>
        <source>Something between this PC and the municipal server answered in its place (status %1). Nothing was lost; check the network or its proxy, the next try follows by itself.</source>
        <translation>本机与市级服务器之间的网络设备代为应答（状态 %1）。数据没有丢失；请检查网络或代理，系统稍后会自动重试。</translation>
    </message>
</context>
<context>
    <name>xq::Protocol</name>
    <message>
        <source>The certificate cannot be read or does not hold. Nothing was changed; get it anew from the municipal platform office.</source>
        <translation>证书无法读取或无效。未作任何更改；请向市平台管理办公室重新领取。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a host name nor an address.</source>
        <translation>“%1”既不是主机名，也不是地址。</translation>
    </message>
    <message>
        <source>The message does not have the agreed form, so nothing was taken from it. Bring both programs to the same version.</source>
        <translation>报文格式不符合约定，未采用其中任何内容。请将两端程序升级到同一版本。</translation>
    </message>
</context>
</TS>
