<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::Server</name>
    <message>
        <source>The file %1 could not be written. Check the folder, its rights and the free space.</source>
        <translation>无法写入文件 %1。请检查文件夹、权限和剩余空间。</translation>
    </message>
    <message>
        <source>There is no server in this folder (%1 is missing). Make one with: xingquan-server init --data DIR --city NAME</source>
        <translation>该文件夹中没有服务器（缺少 %1）。请先创建：xingquan-server init --data 文件夹 --city 名称</translation>
    </message>
    <message>
        <source>The key in %1 cannot be used. Restore the file from the backup.</source>
        <translation>%1 中的密钥不可用，请从备份还原该文件。</translation>
    </message>
    <message>
        <source>The server&apos;s keys and certificates do not belong together. Restore the folder from the backup.</source>
        <translation>服务器的密钥与证书不匹配，请从备份还原该文件夹。</translation>
    </message>
    <message>
        <source>The enrolment code is not valid (any more). Ask the municipal platform office for a new one: xingquan-server enrol-code UNIT</source>
        <translation>注册码无效或已失效。请向市平台管理办公室领取新码：xingquan-server enrol-code 单位</translation>
    </message>
    <message>
        <source>The certificate request belongs to another device.</source>
        <translation>证书申请属于另一台设备。</translation>
    </message>
    <message>
        <source>This is the server of a trial city; a store with real work does not join it.</source>
        <translation>这是试用城市的服务器，存有真实业务的数据不能加入。</translation>
    </message>
    <message>
        <source>A trial store cannot join the server of a real city.</source>
        <translation>试用数据不能加入正式城市的服务器。</translation>
    </message>
    <message>
        <source>The code is for the unit %1, this PC was set up for %2.</source>
        <translation>注册码属于单位 %1，而本机是为 %2 设置的。</translation>
    </message>
    <message>
        <source>Another PC is enrolled under this device id. Was the store copied? Set this PC up anew and enrol it.</source>
        <translation>已有另一台电脑以此设备编号注册。数据是否曾被复制？请重新安装本机并注册。</translation>
    </message>
    <message>
        <source>This PC was excluded by the municipal platform office. What it recorded is kept here; ask the office.</source>
        <translation>本机已被市平台管理办公室停用。已记录的内容仍保存在本机，请联系市平台管理办公室。</translation>
    </message>
    <message>
        <source>The municipal server was restored from a backup. Nothing was lost on this PC; tell the municipal platform office before you go on.</source>
        <translation>市级服务器曾从备份还原。本机数据没有丢失；请先告知市平台管理办公室，再继续工作。</translation>
    </message>
    <message>
        <source>The municipal server does not have this file (yet).</source>
        <translation>市级服务器（尚）没有该文件。</translation>
    </message>
    <message>
        <source>The size of the file is missing or above 4 GiB; nothing of it was kept.</source>
        <translation>文件大小缺失或超过 4 GiB，未予保存。</translation>
    </message>
    <message>
        <source>A file is named by its SM3 in 64 lower-case hexadecimal digits.</source>
        <translation>文件以其 SM3 值（64 位小写十六进制数字）命名。</translation>
    </message>
    <message>
        <source>This call is made with %1.</source>
        <translation>该接口应以 %1 方式调用。</translation>
    </message>
    <message>
        <source>The piece does not fit into the file; nothing of it was kept.</source>
        <translation>分片与文件大小不符，未予保存。</translation>
    </message>
    <message>
        <source>The file that arrived is not the one that was announced; it was dropped and is sent again.</source>
        <translation>收到的文件与声明的不一致，已丢弃，将重新传送。</translation>
    </message>
    <message>
        <source>This range is not in the file.</source>
        <translation>该区间不在文件范围内。</translation>
    </message>
    <message>
        <source>The municipal server is busy. Nothing was lost; the next try follows by itself.</source>
        <translation>市级服务器繁忙。数据没有丢失，系统稍后会自动重试。</translation>
    </message>
    <message>
        <source>The message is larger than the server takes at once; nothing of it was kept.</source>
        <translation>报文超过服务器一次可接收的大小，未予保存。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address to listen on; write 127.0.0.1 or 0.0.0.0.</source>
        <translation>“%1”不是可监听的地址，请填写 127.0.0.1 或 0.0.0.0。</translation>
    </message>
    <message>
        <source>The server cannot listen on %1:%2. Another program may hold the address; choose another one with --listen.</source>
        <translation>服务器无法监听 %1:%2。该地址可能已被其他程序占用，请用 --listen 另选地址。</translation>
    </message>
    <message>
        <source>Name the city: --city NAME. Nothing was made.</source>
        <translation>请指明城市：--city 名称。未创建任何内容。</translation>
    </message>
    <message>
        <source>There is already a server in %1; it was left as it is.</source>
        <translation>%1 中已有服务器，保持原样。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made or is not yours. Nothing was made.</source>
        <translation>无法创建文件夹 %1，或您没有其权限。未创建任何内容。</translation>
    </message>
    <message>
        <source>File %1 is damaged.</source>
        <translation>文件 %1 已损坏。</translation>
    </message>
    <message>
        <source>%1 is there already; nothing was written over. Name a new folder.</source>
        <translation>%1 已存在，未覆盖任何内容。请指定新的文件夹。</translation>
    </message>
    <message>
        <source>The backup could not be moved to %1; it lies in %2.</source>
        <translation>备份无法移动到 %1，现存放于 %2。</translation>
    </message>
    <message>
        <source>The municipal server does not know this call. Bring both programs to the same version.</source>
        <translation>市级服务器没有该接口。请将两端程序升级到同一版本。</translation>
    </message>
    <message>
        <source>This PC did not show a certificate of this city&apos;s server. Enrol it (again).</source>
        <translation>本机未出示本市服务器签发的证书，请（重新）注册本机。</translation>
    </message>
    <message>
        <source>This request for numbers was already used for something else; none were given.</source>
        <translation>该取号申请已用于其他用途，未发放文号。</translation>
    </message>
    <message>
        <source>The question for the time has no nonce.</source>
        <translation>校时请求缺少随机数。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address to listen on; write 127.0.0.1:8443.</source>
        <translation>“%1”不是可监听的地址，请填写如 127.0.0.1:8443。</translation>
    </message>
    <message>
        <source>Line %1 of %2 is not understood: %3</source>
        <translation>%2 第 %1 行无法识别：%3</translation>
    </message>
    <message>
        <source>Entries of this PC are missing before this one, or their order was changed. Nothing after it was taken; the PC offers them again.</source>
        <translation>本机在此之前的记录有缺失，或其顺序被改动。其后的内容均未接收，本机将重新提交。</translation>
    </message>
    <message>
        <source>The entries come from another PC than the one that sends them.</source>
        <translation>记录并非来自发送它们的这台电脑。</translation>
    </message>
    <message>
        <source>The signature of this PC does not hold; nothing was taken.</source>
        <translation>本机签名无效，未接收任何内容。</translation>
    </message>
    <message>
        <source>Two different runs of entries came from this PC: its store was copied or restored. It is frozen; what it holds is kept. Set the PC up anew and enrol it.</source>
        <translation>收到了来自本机的两组不同记录：其数据曾被复制或还原。本机已被冻结，所存内容均予保留。请重新安装本机并注册。</translation>
    </message>
    <message>
        <source>Another entry of this PC already stands in this place: its store was copied or restored. The PC is frozen; what it holds is kept.</source>
        <translation>此位置已有本机的另一条记录：其数据曾被复制或还原。本机已被冻结，所存内容均予保留。</translation>
    </message>
    <message>
        <source>The id of this entry belongs to another one; nothing after it was taken.</source>
        <translation>该记录的编号属于另一条记录，其后的内容均未接收。</translation>
    </message>
    <message>
        <source>The server cannot file this entry. It is kept whole; tell the municipal platform office.</source>
        <translation>服务器无法归入此记录，已完整保留；请告知市平台管理办公室。</translation>
    </message>
    <message>
        <source>The text of this entry does not answer its seal; it was not taken.</source>
        <translation>该记录的正文与其封签不符，未予采用。</translation>
    </message>
    <message>
        <source>The entry speaks for the unit %1, but this PC belongs to %2.</source>
        <translation>该记录以单位 %1 的名义作出，而本机属于 %2。</translation>
    </message>
    <message>
        <source>An entry of real time does not belong on the server of a trial city.</source>
        <translation>真实业务的记录不能进入试用城市的服务器。</translation>
    </message>
    <message>
        <source>The entry was recorded under the clock of a trial store.</source>
        <translation>该记录是在试用数据的时钟下形成的。</translation>
    </message>
    <message>
        <source>The acting person is not known in the unit %1.</source>
        <translation>单位 %1 中没有该经办人。</translation>
    </message>
    <message>
        <source>The signature of this entry is not that of the acting person.</source>
        <translation>该记录的签名不是经办人本人的签名。</translation>
    </message>
</context>
</TS>
