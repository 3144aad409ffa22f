<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::Client</name>
    <message>
        <source>Folder of the store</source>
        <translation>数据库文件夹</translation>
    </message>
    <message>
        <source>Account; a trial store signs in by itself</source>
        <translation>账户；试用库自动登录</translation>
    </message>
    <message>
        <source>Keep a picture of each page there and end</source>
        <translation>将各页面存为图片后退出</translation>
    </message>
    <message>
        <source>Size of the window</source>
        <translation>窗口大小</translation>
    </message>
</context>
<context>
    <name>xq::ClientPages</name>
    <message>
        <source>Legality review</source>
        <translation>法制审核</translation>
    </message>
    <message>
        <source>Power catalogue</source>
        <translation>权力清单</translation>
    </message>
    <message>
        <source>Items and flows</source>
        <translation>事项与流程</translation>
    </message>
    <message>
        <source>Supervision alarms</source>
        <translation>监察报警</translation>
    </message>
    <message>
        <source>Supervision and figures</source>
        <translation>监察与统计</translation>
    </message>
    <message>
        <source>Ledgers</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建案件</translation>
    </message>
    <message>
        <source>My cases</source>
        <translation>我的案件</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Case search</source>
        <translation>案件查询</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>工作台</translation>
    </message>
</context>
<context>
    <name>xq::ClientSession</name>
    <message>
        <source>The account %1 opens this computer but is no person of the unit yet. Synchronise, or ask the unit administrator to add it.</source>
        <translation>账户 %1 可以登录本机，但还不在本单位名册中。请先同步，或者请单位平台管理员添加。</translation>
    </message>
</context>
<context>
    <name>xq::ClientWindow</name>
    <message>
        <source>About Xingquan</source>
        <translation>关于行权</translation>
    </message>
    <message>
        <source>Xingquan %1
Lawful, standard and open operation of administrative powers.
The local store is %2.
Licence: GPL-3.0-or-later</source>
        <translation>行权 %1
行政权力依法规范公开运行
本机数据库%2。
许可证：GPL-3.0-or-later</translation>
    </message>
    <message>
        <source>encrypted (AEGIS-256)</source>
        <translation>已加密（AEGIS-256）</translation>
    </message>
    <message>
        <source>NOT encrypted in this build</source>
        <translation>未加密（本构建不含加密）</translation>
    </message>
    <message>
        <source>This sign-in could not be recorded.</source>
        <translation>本次登录未能记入日志。</translation>
    </message>
</context>
</TS>
