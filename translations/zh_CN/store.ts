<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::Backup</name>
    <message>
        <source>The backup is damaged or is no backup of this program. Nothing was restored from it; take another one.</source>
        <translation>备份已损坏，或者不是本程序的备份。未恢复任何内容；请改用其他备份。</translation>
    </message>
    <message>
        <source>There is no backup file of this name. Nothing was changed; check the name.</source>
        <translation>没有这个名称的备份文件。未做任何更改；请核对文件名。</translation>
    </message>
    <message>
        <source>There is already a file of this name; it was left as it is. Choose another name.</source>
        <translation>已有同名文件，原文件保持不变。请换一个文件名。</translation>
    </message>
    <message>
        <source>The folder is not empty, so nothing was restored into it. Choose an empty one.</source>
        <translation>文件夹不是空的，因此未向其中恢复。请选择一个空文件夹。</translation>
    </message>
</context>
<context>
    <name>xq::Evidence</name>
    <message>
        <source>The file is empty, so it proves nothing. Nothing was kept of it; copy it anew from the camera or card.</source>
        <translation>文件为空，不能作为证据，未予保存。请从相机或存储卡重新拷贝。</translation>
    </message>
    <message>
        <source>This evidence file is not on this computer, or not whole yet. Its record is kept; synchronise to fetch it.</source>
        <translation>本机没有这份证据文件，或者尚未接收完整。其记录仍然保留；请同步以获取文件。</translation>
    </message>
    <message>
        <source>The bytes of this evidence file are not those that were recorded, so they are not shown. The record is kept; fetch the file again or restore a backup.</source>
        <translation>这份证据文件的内容与当初记录的不一致，因此不予显示。记录仍然保留；请重新获取文件或恢复备份。</translation>
    </message>
    <message>
        <source>The file is larger than %1 MiB. Nothing was kept of it; split it, or scan it with a lower resolution.</source>
        <translation>文件超过 %1 MiB，未保留任何内容；请拆分文件，或以较低分辨率重新扫描。</translation>
    </message>
    <message>
        <source>A piece of an evidence file arrived that does not continue what is here. It was not taken; the transfer goes on from the right place.</source>
        <translation>收到的证据文件片段与已有内容不衔接，未予接收；传输将从正确位置继续。</translation>
    </message>
    <message>
        <source>The file could not be read to its end. Nothing was kept of it; check the medium and add it again.</source>
        <translation>文件没有读完，未保留任何内容；请检查存储介质后重新添加。</translation>
    </message>
    <message>
        <source>Adding the file was cancelled; nothing was kept of it.</source>
        <translation>已取消添加文件，未保留任何内容。</translation>
    </message>
</context>
<context>
    <name>xq::KeyFile</name>
    <message>
        <source>The key file beside the store is damaged, so no password can open the store. It was left as it is; restore keys.json from the newest backup.</source>
        <translation>数据库旁的密钥文件已损坏，任何密码都无法打开数据库。文件保持原样；请从最近的备份中恢复 keys.json。</translation>
    </message>
    <message>
        <source>There is no account &quot;%1&quot; on this computer. Choose one of the list, or ask the unit administrator to set it up.</source>
        <translation>本机没有账户“%1”。请从列表中选择，或请单位管理员设置。</translation>
    </message>
    <message>
        <source>There is no key file in this place, so no store can be opened here. Check the data folder, or set up a new store.</source>
        <translation>此处没有密钥文件，无法打开数据库。请检查数据文件夹，或新建数据库。</translation>
    </message>
    <message>
        <source>The password does not open this account. Nothing was changed; check the input method and Caps Lock, then type it again.</source>
        <translation>密码不正确，无法打开此账户。未做任何更改；请检查输入法和大写锁定后重新输入。</translation>
    </message>
    <message>
        <source>There is already an account &quot;%1&quot; on this computer; it was left as it is. Choose another name.</source>
        <translation>本机已有账户“%1”，保持不变。请换一个名称。</translation>
    </message>
    <message>
        <source>Another program has changed the key file in the meantime; its change was kept and this one was not saved. Do it again.</source>
        <translation>其他程序刚刚修改了密钥文件；其修改已保留，本次修改未保存。请重新操作。</translation>
    </message>
    <message>
        <source>The password was wrong several times. The account is not locked: try again in %1 s.</source>
        <translation>密码多次输入有误。账户未被锁定，请在 %1 秒后重试。</translation>
    </message>
</context>
<context>
    <name>xq::Store</name>
    <message>
        <source>There is already a store in %1; it was left as it is.</source>
        <translation>%1 中已有数据库，未作改动。</translation>
    </message>
    <message>
        <source>Another program is making a store in this place. Nothing was changed; wait until it is done.</source>
        <translation>另一程序正在此处建立数据库。未作任何更改，请待其完成。</translation>
    </message>
    <message>
        <source>The new store could not be completed and was removed again. Check the disk and the rights to the folder, then repeat.</source>
        <translation>新数据库未能建成，已予清除。请检查磁盘和文件夹权限后重试。</translation>
    </message>
    <message>
        <source>The making of this store was cut off, so there is nothing in it yet. Set it up again in the same place.</source>
        <translation>此数据库建立时中断，其中尚无任何数据。请在原处重新建立。</translation>
    </message>
    <message>
        <source>This store is encrypted and this program was built without encryption, so it was not opened. Use the program the unit&apos;s IT staff installed.</source>
        <translation>此数据库已加密，而本程序编译时未带加密功能，因此未打开。请使用本单位信息技术人员安装的程序。</translation>
    </message>
    <message>
        <source>There is no store in this place. Nothing was made; check the folder, or set up a new store.</source>
        <translation>此处没有数据库，也未新建。请检查文件夹，或新建数据库。</translation>
    </message>
    <message>
        <source>This store is not encrypted although it should be; it was made by another program or exchanged. It was left as it is; tell the unit&apos;s IT staff.</source>
        <translation>此数据库本应加密而未加密：它由其他程序生成，或者已被调换。文件保持原样；请告知本单位信息技术人员。</translation>
    </message>
    <message>
        <source>This program is not put together as it should be: two versions of the database library are in it. Nothing was opened; tell the unit&apos;s IT staff.</source>
        <translation>本程序组装有误：其中有两个版本的数据库组件。未打开任何文件；请告知本单位信息技术人员。</translation>
    </message>
    <message>
        <source>There is already a file of this name; it was left as it is. Choose another name.</source>
        <translation>已有同名文件，原文件保持不变。请换一个文件名。</translation>
    </message>
    <message>
        <source>The program&apos;s description of the store is not complete, so the store was left as it is. Install the program again.</source>
        <translation>程序自带的数据库结构说明不完整，数据库保持原样。请重新安装程序。</translation>
    </message>
    <message>
        <source>This store was written by a newer version of the program. It was left as it is; install the newer version on this computer.</source>
        <translation>此数据库由更新版本的程序写入，保持原样；请在本机安装新版本。</translation>
    </message>
    <message>
        <source>The store was set up by a program that differs from this one in the same version. It was left as it is; install the released program.</source>
        <translation>建立此数据库的程序与本程序版本号相同而内容不同。数据库保持原样；请安装正式发布的程序。</translation>
    </message>
    <message>
        <source>This store was last used by an older version of the program. It was left as it is; open it once with the main program, then try again.</source>
        <translation>此数据库上次由旧版本程序使用，保持原样；请先用主程序打开一次，再重试。</translation>
    </message>
    <message>
        <source>The disk is full. This entry was not saved; everything saved before is safe. Free some space and save again.</source>
        <translation>磁盘已满。本次内容未保存，此前保存的内容安全无损。请腾出空间后重新保存。</translation>
    </message>
    <message>
        <source>The data folder may only be read, so nothing was saved. Ask for the right to write to it, then start again.</source>
        <translation>数据文件夹只能读取，因此未保存任何内容。请申请写入权限后重新启动程序。</translation>
    </message>
    <message>
        <source>Another program has been writing to the store for a while. Nothing was saved; try again in a moment.</source>
        <translation>其他程序正在长时间写入数据库。未保存任何内容；请稍后重试。</translation>
    </message>
    <message>
        <source>The file is not a store of this program, or it was locked with another key. It was left as it is; check the folder, or restore the newest backup elsewhere.</source>
        <translation>此文件不是本程序的数据库，或者是用另一把密钥加密的。文件保持原样；请检查文件夹，或将最近的备份恢复到别处。</translation>
    </message>
    <message>
        <source>The store is damaged or cut off, or the disk cannot be read well. It was left as it is. Start the program again; if this stays, restore the newest backup into another folder and tell the unit&apos;s IT staff.</source>
        <translation>数据库已损坏或不完整，或者磁盘读取不正常。文件保持原样。请重新启动程序；如仍如此，请将最近的备份恢复到另一文件夹，并告知本单位信息技术人员。</translation>
    </message>
    <message>
        <source>The disk reported an error. This entry was not saved; everything saved before is safe. Have the disk checked and save again.</source>
        <translation>磁盘报告错误。本次内容未保存，此前保存的内容安全无损。请检修磁盘后重新保存。</translation>
    </message>
    <message>
        <source>The entry contradicts what is already in the store and was not saved. Reload and try again.</source>
        <translation>本次内容与数据库中已有内容相抵触，未保存。请刷新后重试。</translation>
    </message>
    <message>
        <source>The work was cancelled; nothing was changed.</source>
        <translation>操作已取消，未做任何更改。</translation>
    </message>
    <message>
        <source>The memory of this computer is used up. Nothing was saved; close other programs and try again.</source>
        <translation>本机内存不足。未保存任何内容；请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>The store could not be opened. Nothing was changed; check that its folder exists and may be used.</source>
        <translation>无法打开数据库。未做任何更改；请检查其文件夹是否存在、是否有权使用。</translation>
    </message>
    <message>
        <source>The store did not accept the request; nothing was saved. If it happens again, tell the unit&apos;s IT staff.</source>
        <translation>数据库未接受此请求，未保存任何内容。如再次出现，请告知本单位信息技术人员。</translation>
    </message>
    <message>
        <source>The program made a mistake while saving; nothing was saved. Tell the unit&apos;s IT staff.</source>
        <translation>程序在保存时出错，未保存任何内容。请告知本单位信息技术人员。</translation>
    </message>
    <message>
        <source>The data folder lies on a network share (%1), where two computers could spoil the store for each other. Nothing was opened; choose a folder on this computer&apos;s own disk.</source>
        <translation>数据文件夹位于网络共享（%1），多台电脑同时使用会相互损坏数据。未打开任何文件；请选择本机磁盘上的文件夹。</translation>
    </message>
</context>
</TS>
