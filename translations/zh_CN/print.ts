<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::PagePreview</name>
    <message>
        <source>Print preview</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>xq::Print</name>
    <message>
        <source>No installed font can print Chinese. Install FangSong, or the packages fonts-arphic-uming and fonts-wqy-zenhei, and print again.</source>
        <translation>本机没有可打印中文的字体。请安装仿宋，或软件包 fonts-arphic-uming 与 fonts-wqy-zenhei，再行打印。</translation>
    </message>
    <message>
        <source>This machine has no %1; %2 is used instead, laid out to the millimetre.</source>
        <translation>本机无%1，用 %2 替代，版面按毫米核对一致。</translation>
    </message>
    <message>
        <source>Set in another font, because the first one lacks them: %1</source>
        <translation>首选字体缺以下字，改用其他字体：%1</translation>
    </message>
    <message>
        <source>No installed font has these characters, a box stands in their place: %1</source>
        <translation>本机各字体均缺以下字，以方框代替：%1</translation>
    </message>
    <message>
        <source>This ledger has no columns to print.</source>
        <translation>这份台账没有可打印的栏目。</translation>
    </message>
    <message>
        <source>Printing was cancelled; nothing was written.</source>
        <translation>已取消打印，没有写出任何文件。</translation>
    </message>
    <message>
        <source>The file %1 could not be written (%2). Nothing was left there; choose another folder or free some space and save again.</source>
        <translation>文件 %1 没有写成（%2）。该处没有留下残缺文件，请另选文件夹或腾出空间后再保存。</translation>
    </message>
    <message>
        <source>The printer %1 did not take the job. Check that it is switched on and connected, or save the ledger as PDF.</source>
        <translation>打印机 %1 没有接受任务。请检查是否已开机并连接，或将台账存为 PDF。</translation>
    </message>
</context>
</TS>
