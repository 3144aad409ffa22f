<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::ServerApp</name>
    <message>
        <source>XINGQUAN_CLOCK moves the clock of trial cities only; unset it to run this server.</source>
        <translation>XINGQUAN_CLOCK 只能调整试用城市的时钟；运行本服务器前请取消该变量。</translation>
    </message>
    <message>
        <source>The server of %1 is ready in %2. Give %3 to every PC that is to enrol; keep the .key files secret and in the backup.</source>
        <translation>%1的服务器已在 %2 中建好。请将 %3 交给每台需要注册的电脑；.key 文件须保密并纳入备份。</translation>
    </message>
    <message>
        <source>Unit %1 (%2) may now enrol PCs.</source>
        <translation>单位 %1（%2）现在可以注册电脑。</translation>
    </message>
    <message>
        <source>Device %1 is excluded from now on.</source>
        <translation>设备 %1 即刻停用。</translation>
    </message>
    <message>
        <source>%1 records of %2 devices hold, %3 signatures checked.</source>
        <translation>%2 台设备的 %1 条记录均完好，已核验签名 %3 个。</translation>
    </message>
    <message>
        <source>The server&apos;s record does not hold (%1 findings).</source>
        <translation>服务器记录未通过核验（%1 处问题）。</translation>
    </message>
    <message>
        <source>The backup lies in %1. It holds the keys: keep it as safe as the server.</source>
        <translation>备份已存放于 %1。其中含有密钥，须与服务器同等保管。</translation>
    </message>
    <message>
        <source>The server of %1 listens on %2.</source>
        <translation>%1的服务器正在监听 %2。</translation>
    </message>
    <message>
        <source>Stopped; nothing is under way any more.</source>
        <translation>已停止，没有未完成的处理。</translation>
    </message>
    <message>
        <source>Make a city&apos;s server: authority, keys, store, settings</source>
        <translation>创建市级服务器：根证书、密钥、数据、配置</translation>
    </message>
    <message>
        <source>Name of the city</source>
        <translation>城市名称</translation>
    </message>
    <message>
        <source>Further name or address of this machine; may be repeated</source>
        <translation>本机的其他名称或地址，可重复填写</translation>
    </message>
    <message>
        <source>A trial city: takes trial stores only, clock by XINGQUAN_CLOCK</source>
        <translation>试用城市：只接受试用数据，时钟由 XINGQUAN_CLOCK 指定</translation>
    </message>
    <message>
        <source>Units that may connect</source>
        <translation>可接入的单位</translation>
    </message>
    <message>
        <source>Add a unit</source>
        <translation>添加单位</translation>
    </message>
    <message>
        <source>Code of the unit</source>
        <translation>单位代码</translation>
    </message>
    <message>
        <source>Name of the unit</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>List the units</source>
        <translation>列出单位</translation>
    </message>
    <message>
        <source>Print a one-time code for a unit&apos;s PC, valid 7 days</source>
        <translation>为单位的一台电脑生成一次性注册码，7 日内有效</translation>
    </message>
    <message>
        <source>Enrolled PCs</source>
        <translation>已注册的电脑</translation>
    </message>
    <message>
        <source>List the PCs: last contact, what was received</source>
        <translation>列出电脑：最近联系时间、已接收记录</translation>
    </message>
    <message>
        <source>Exclude a PC at once</source>
        <translation>立即停用一台电脑</translation>
    </message>
    <message>
        <source>Id of the device</source>
        <translation>设备编号</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Serve until SIGTERM (also without a verb)</source>
        <translation>提供服务，直至收到 SIGTERM（不写命令时亦同）</translation>
    </message>
    <message>
        <source>Check chains, signatures and files of the whole store</source>
        <translation>核验全部数据的链、签名和文件</translation>
    </message>
    <message>
        <source>Also make every table anew and compare row for row</source>
        <translation>并重建各表，逐行比对</translation>
    </message>
    <message>
        <source>Copy store, files, keys and settings into a new folder</source>
        <translation>将数据、文件、密钥和配置复制到新文件夹</translation>
    </message>
    <message>
        <source>A folder that is not there</source>
        <translation>尚不存在的文件夹</translation>
    </message>
    <message>
        <source>The municipal server of Xingquan</source>
        <translation>行权市级服务器</translation>
    </message>
    <message>
        <source>Folder of the server</source>
        <translation>服务器文件夹</translation>
    </message>
    <message>
        <source>Address and port, 127.0.0.1:8443 unless server.conf says otherwise</source>
        <translation>地址和端口，未在 server.conf 中另行指定时为 127.0.0.1:8443</translation>
    </message>
    <message>
        <source>Answers for programs</source>
        <translation>以供程序读取的格式输出</translation>
    </message>
    <message>
        <source>Further unit for which this PC may speak; may be repeated</source>
        <translation>本机还可代表的其他单位，可重复填写</translation>
    </message>
</context>
</TS>
