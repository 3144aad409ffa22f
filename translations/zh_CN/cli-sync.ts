<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::Cli</name>
    <message>
        <source>Enrolled at the server of %1 for %2. Send and fetch with: sync now</source>
        <translation>已在%1的服务器上为%2注册。发送和接收请用：sync now</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Server: %1 (%2)</source>
        <translation>服务器：%1（%2）</translation>
    </message>
    <message>
        <source>Not enrolled; everything stays on this PC.</source>
        <translation>尚未注册，所有内容只保存在本机。</translation>
    </message>
    <message>
        <source>Unsent: %1 records, %2 files</source>
        <translation>未发送：记录 %1 条，文件 %2 个</translation>
    </message>
    <message>
        <source>Set aside: %1</source>
        <translation>搁置：%1 条</translation>
    </message>
    <message>
        <source>Last complete exchange: %1</source>
        <translation>最近一次完整同步：%1</translation>
    </message>
    <message>
        <source>Problem since then: %1 Next try by itself: %2</source>
        <translation>此后的问题：%1 下次自动重试：%2</translation>
    </message>
    <message>
        <source>Sent %1 records (%2 accepted, %3 set aside), received %4.</source>
        <translation>已发送记录 %1 条（接受 %2 条，搁置 %3 条），接收 %4 条。</translation>
    </message>
    <message>
        <source>Files: %1 sent, %2 received, %3 failed. %4</source>
        <translation>文件：发送 %1 个，接收 %2 个，失败 %3 个。%4</translation>
    </message>
    <message>
        <source>Nothing is set aside.</source>
        <translation>没有搁置的记录。</translation>
    </message>
    <message>
        <source>Done again on the present state as %1.</source>
        <translation>已在当前状态上重新办理，新记录为 %1。</translation>
    </message>
    <message>
        <source>Discarded; the entry and the reason are kept.</source>
        <translation>已放弃；原记录和原因均予保留。</translation>
    </message>
    <message>
        <source>What the server refused</source>
        <translation>服务器未接受的记录</translation>
    </message>
    <message>
        <source>List the entries with reasons</source>
        <translation>列出搁置的记录及原因</translation>
    </message>
    <message>
        <source>Also those decided</source>
        <translation>包括已处理的</translation>
    </message>
    <message>
        <source>Do the same again on the present state</source>
        <translation>在当前状态上重新办理</translation>
    </message>
    <message>
        <source>Id of the entry</source>
        <translation>记录编号</translation>
    </message>
    <message>
        <source>Give an entry up, with a reason</source>
        <translation>放弃一条记录，须说明原因</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Exchange with the municipal server</source>
        <translation>与市级服务器同步</translation>
    </message>
    <message>
        <source>Connect this PC with a one-time code</source>
        <translation>用一次性注册码接入本机</translation>
    </message>
    <message>
        <source>Address, https://host:8443</source>
        <translation>地址，如 https://主机:8443</translation>
    </message>
    <message>
        <source>From the municipal platform office</source>
        <translation>由市平台管理办公室发放</translation>
    </message>
    <message>
        <source>The city&apos;s certificate (ca.pem)</source>
        <translation>本市根证书（ca.pem）</translation>
    </message>
    <message>
        <source>Send and fetch everything</source>
        <translation>发送并接收全部内容</translation>
    </message>
    <message>
        <source>What is unsent, and how the last exchange went</source>
        <translation>未发送的内容及最近一次同步情况</translation>
    </message>
</context>
<context>
    <name>xq::SetAsideDesk</name>
    <message>
        <source>This entry was already decided; nothing was changed.</source>
        <translation>该记录已处理过，未作任何更改。</translation>
    </message>
    <message>
        <source>Only the author decides what becomes of a set-aside entry.</source>
        <translation>搁置的记录只能由其经办人处理。</translation>
    </message>
    <message>
        <source>There is no such entry in the set-aside list.</source>
        <translation>搁置列表中没有该记录。</translation>
    </message>
</context>
</TS>
