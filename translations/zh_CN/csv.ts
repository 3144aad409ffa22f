<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::Csv</name>
    <message>
        <source>The file is neither UTF-8 nor GB18030 text. Nothing was read; save it as "CSV UTF-8" and try again.</source>
        <translation>文件既不是 UTF-8 也不是 GB18030 编码。未读入任何内容；请另存为“CSV UTF-8”后重试。</translation>
    </message>
    <message>
        <source>Row %1 has more than %2 columns. Nothing was read; split the file.</source>
        <translation>第 %1 行超过 %2 列。未读入任何内容；请拆分文件。</translation>
    </message>
    <message>
        <source>A field of row %1 is longer than %2 characters. Nothing was read; check the quotation marks of that row.</source>
        <translation>第 %1 行有一栏超过 %2 个字符。未读入任何内容；请检查该行引号。</translation>
    </message>
    <message>
        <source>Row %1 holds a null character: this is not a CSV text. Nothing was read.</source>
        <translation>第 %1 行含空字符，不是 CSV 文本。未读入任何内容。</translation>
    </message>
    <message>
        <source>The quotation marks of row %1 do not match. Nothing was read; a field with a quotation mark must stand in quotation marks, with the inner one doubled.</source>
        <translation>第 %1 行引号不成对。未读入任何内容；含引号的栏应整体加引号，其中的引号写两次。</translation>
    </message>
    <message>
        <source>The first row must name every column once; "%1" is empty or repeated. Nothing was read.</source>
        <translation>首行应逐列写明列名且不重复；“%1”为空或重复。未读入任何内容。</translation>
    </message>
    <message>
        <source>The file lacks the column %1. Nothing was read; the first row must name: %2.</source>
        <translation>文件缺少列 %1。未读入任何内容；首行应包含：%2。</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB. Nothing was read; split it into parts.</source>
        <translation>文件超过 %1 MB。未读入任何内容；请拆分文件。</translation>
    </message>
    <message>
        <source>Row %1 has %2 fields, the header has %3. Nothing was read; check the commas and quotation marks of that row.</source>
        <translation>第 %1 行有 %2 栏，而首行有 %3 栏。未读入任何内容；请检查该行的逗号和引号。</translation>
    </message>
    <message>
        <source>The file has more than %1 rows. Nothing was read; split it into parts.</source>
        <translation>文件超过 %1 行。未读入任何内容；请拆分文件。</translation>
    </message>
    <message>
        <source>The file is empty. Nothing was read; the first row must name the columns.</source>
        <translation>文件为空。未读入任何内容；首行应为列名。</translation>
    </message>
    <message>
        <source>There is no file %1. Check the name and the folder.</source>
        <translation>找不到文件 %1，请检查文件名和文件夹。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Check its permissions.</source>
        <translation>文件 %1 无法读取，请检查权限。</translation>
    </message>
</context>
</TS>
