<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::Sync</name>
    <message>
        <source>The municipal server cannot be reached. Your work is kept on this PC and is sent as soon as the connection is back.</source>
        <translation>无法连接市级服务器。您的工作保存在本机，网络恢复后自动发送。</translation>
    </message>
    <message>
        <source>The server at this address is not the one this PC was enrolled at: its certificate does not come from the city&apos;s authority. Nothing was sent; check the address and tell the platform office.</source>
        <translation>该地址上的服务器不是本机注册时的服务器：其证书不是由本市根证书签发。未发送任何内容；请核对地址并告知平台管理办公室。</translation>
    </message>
    <message>
        <source>The network&apos;s proxy does not let this PC through to the municipal server. Your work is kept; check the proxy settings of the system.</source>
        <translation>网络代理不允许本机访问市级服务器。您的工作已保存，请检查系统的代理设置。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the address of a server; write https://host:8443.</source>
        <translation>“%1”不是服务器地址，请填写如 https://主机:8443。</translation>
    </message>
    <message>
        <source>The exchange was broken off; it goes on at the next try.</source>
        <translation>同步已中断，下次将继续。</translation>
    </message>
    <message>
        <source>The municipal server did not answer in time. Your work is kept on this PC; the next try follows by itself.</source>
        <translation>市级服务器未按时应答。您的工作保存在本机，系统稍后会自动重试。</translation>
    </message>
    <message>
        <source>The answer was larger than agreed, so nothing was taken from it.</source>
        <translation>应答超过约定大小，未采用其中任何内容。</translation>
    </message>
    <message>
        <source>The file could not be sent: the server asks for the same part again and again. It is kept on this PC.</source>
        <translation>文件未能发送：服务器反复要求同一分片。文件仍保存在本机。</translation>
    </message>
    <message>
        <source>The answer of the municipal server could not be understood, so nothing was taken from it. The next try follows by itself.</source>
        <translation>市级服务器的应答无法识别，未采用其中任何内容。系统稍后会自动重试。</translation>
    </message>
    <message>
        <source>The municipal server was restored from a backup. Nothing was lost on this PC; tell the municipal platform office before you go on.</source>
        <translation>市级服务器曾从备份还原。本机数据没有丢失；请先告知市平台管理办公室，再继续工作。</translation>
    </message>
    <message>
        <source>The server&apos;s receipt does not belong to what was sent, so nothing was taken from it. Tell the municipal platform office.</source>
        <translation>服务器的回执与所发送的内容不符，未予采用。请告知市平台管理办公室。</translation>
    </message>
    <message>
        <source>This PC is not connected to a municipal server yet. Enrol it with the code from the municipal platform office.</source>
        <translation>本机尚未接入市级服务器。请用市平台管理办公室发放的注册码注册。</translation>
    </message>
    <message>
        <source>The certificate that came does not belong to this PC or this city. Nothing was changed; check the authority&apos;s file and the code.</source>
        <translation>收到的证书不属于本机或本市。未作任何更改；请核对根证书文件和注册码。</translation>
    </message>
    <message>
        <source>The time that came is not signed by the municipal server; it was not used.</source>
        <translation>收到的时间没有市级服务器的签名，未予采用。</translation>
    </message>
    <message>
        <source>The receipt is not signed by the municipal server; nothing counts as sent.</source>
        <translation>回执没有市级服务器的签名，所有内容均不视为已发送。</translation>
    </message>
</context>
</TS>
