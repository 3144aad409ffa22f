<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::Event</name>
    <message>
        <source>A record is not in the form the journal demands and was not taken. Nothing else was changed; report it to the platform office.</source>
        <translation>有一条记录不符合日志格式，未予接收。其他内容未变；请报告行权平台管理科（股）室。</translation>
    </message>
    <message>
        <source>The entry is larger than 1 MiB and cannot be recorded. Shorten the text; large material belongs in an evidence file.</source>
        <translation>内容超过 1 MiB，无法记录。请缩短文字；大篇幅材料请作为证据文件添加。</translation>
    </message>
    <message>
        <source>The text of a record does not answer its seal; the record was not taken.</source>
        <translation>记录正文与其摘要不符，该记录未予接收。</translation>
    </message>
</context>
<context>
    <name>xq::Journal</name>
    <message>
        <source>%1 Nothing was recorded.</source>
        <translation>%1未作任何记录。</translation>
    </message>
    <message>
        <source>This store already belongs to a device; it stays as it is.</source>
        <translation>本数据库已属于一台设备，保持不变。</translation>
    </message>
    <message>
        <source>This store does not belong to a device yet; set it up first.</source>
        <translation>本数据库尚未归属任何设备，请先完成设置。</translation>
    </message>
    <message>
        <source>This program does not know how to record this act; nothing was changed.</source>
        <translation>本程序无法记录此项操作，未作任何更改。</translation>
    </message>
    <message>
        <source>This record holds entries of a newer program version and can only be read here. Update the program to go on.</source>
        <translation>该内容中有较新版本程序的记录，在本机只能查看。请更新程序后继续办理。</translation>
    </message>
    <message>
        <source>Somebody else has moved this on since you opened it. Your entry is kept as a draft; look at the new state and submit again.</source>
        <translation>您打开后，其他人已办理了新的内容。您填写的内容已存为草稿；请查看最新状态后重新提交。</translation>
    </message>
    <message>
        <source>This act counts as a signature; sign in with your password first.</source>
        <translation>此项操作视同签名，请先用密码登录。</translation>
    </message>
    <message>
        <source>There is no such record in this store.</source>
        <translation>本机没有该记录。</translation>
    </message>
    <message>
        <source>There is no such entry in the set-aside list.</source>
        <translation>搁置列表中没有该记录。</translation>
    </message>
    <message>
        <source>Discarding needs a reason; the entry is kept.</source>
        <translation>放弃须写明理由；该记录予以保留。</translation>
    </message>
    <message>
        <source>The server does not know this kind of record. It is kept whole; tell the platform office.</source>
        <translation>服务器不认识这类记录。记录完整保留；请告知行权平台管理科（股）室。</translation>
    </message>
    <message>
        <source>The server does not have the record this one rests on. It is kept whole; synchronise the other computer first, then redo it.</source>
        <translation>服务器还没有本记录所依据的前一条记录。记录完整保留；请先同步另一台计算机，然后重新办理。</translation>
    </message>
    <message>
        <source>The act this one rests on was not accepted, so this one was not judged. Both are kept whole in the set-aside list.</source>
        <translation>本记录所依据的前一操作未被接受，因此本记录未作判定。两条记录均完整保留在搁置列表中。</translation>
    </message>
    <message>
        <source>Another computer has moved this on in the meantime. Your entry is kept whole; compare both and redo or discard it.</source>
        <translation>在此期间另一台计算机已办理了新的内容。您的记录完整保留；请比较两者，选择重新办理或者放弃。</translation>
    </message>
    <message>
        <source>The verification was cancelled; nothing was changed.</source>
        <translation>核验已取消，未作任何更改。</translation>
    </message>
    <message>
        <source>Device %1, record %2: %3</source>
        <translation>设备 %1，第 %2 条记录：%3</translation>
    </message>
    <message>
        <source>the record cannot be read</source>
        <translation>记录无法读取</translation>
    </message>
    <message>
        <source>the content was changed</source>
        <translation>内容被改动</translation>
    </message>
    <message>
        <source>the index does not agree with the record</source>
        <translation>索引与记录不一致</translation>
    </message>
    <message>
        <source>records before it are missing</source>
        <translation>缺少之前的记录</translation>
    </message>
    <message>
        <source>the chain is broken</source>
        <translation>记录链中断</translation>
    </message>
    <message>
        <source>the text does not answer its seal</source>
        <translation>正文与其摘要不符</translation>
    </message>
    <message>
        <source>the person&apos;s signature does not hold</source>
        <translation>人员签名无效</translation>
    </message>
    <message>
        <source>Table %1 differs after the rebuild: %2 rows gone, %3 new.</source>
        <translation>重建后表 %1 不一致：少 %2 行，多 %3 行。</translation>
    </message>
</context>
</TS>
