<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::LedgerChoicePanel</name>
    <message>
        <source>Kind of ledger</source>
        <translation>台账种类</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Signatures and seal</source>
        <translation>签字盖章栏</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>Year %1</source>
        <translation>%1 年</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>1st</source>
        <translation>一</translation>
    </message>
    <message>
        <source>2nd</source>
        <translation>二</translation>
    </message>
    <message>
        <source>3rd</source>
        <translation>三</translation>
    </message>
    <message>
        <source>4th</source>
        <translation>四</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>A4 landscape, bound left</source>
        <translation>A4 横向，左侧装订</translation>
    </message>
    <message>
        <source>Page set&amp;up</source>
        <translation>页面设置(&amp;U)</translation>
    </message>
    <message>
        <source>This ledger is itself the list of cases.</source>
        <translation>这份台账本身就是案件明细。</translation>
    </message>
    <message numerus="yes">
        <source>List of cases (%n page(s))</source>
        <translation>
            <numerusform>附案件明细（%n 页）</numerusform>
        </translation>
    </message>
    <message>
        <source>List of cases as annex</source>
        <translation>附案件明细</translation>
    </message>
</context>
<context>
    <name>xq::LedgerPage</name>
    <message>
        <source>Save ledger</source>
        <translation>保存台账</translation>
    </message>
    <message>
        <source>Print ledger</source>
        <translation>打印台账</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Saved as %1, %n page(s)</source>
        <translation>
            <numerusform>已存为 %1，共 %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已存为 %1</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to %1</source>
        <translation>
            <numerusform>已送 %1 打印，共 %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no ledger to print.</source>
        <translation>没有可打印的台账。</translation>
    </message>
    <message>
        <source> (draft)</source>
        <translation>（草稿）</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>XLSX 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>正在写 %1</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>Ledgers</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Ledgers of a quarter: choose kind and quarter at the left, look at the pages, then print or save them. Freezing makes a numbered snapshot; reprints of it give the same figures. Page up and down leaf, Ctrl with + and - zooms, Ctrl+0 fits the width. A click on the row of an item or of a case looks it up in the case search.</source>
        <translation>季度台账：在左侧选台账种类和季度，核对版面后打印或保存。定稿后生成有编号的快照，重印数字不变。PageUp、PageDown 翻页，Ctrl 加 +、- 缩放，Ctrl+0 适合宽度。点击事项或案件所在的行，可在案件查询中查看。</translation>
    </message>
    <message>
        <source>The ledger is still being written. Wait for its end or cancel it, then close.</source>
        <translation>台账正在写出，请等写完或取消后再关闭。</translation>
    </message>
</context>
<context>
    <name>xq::LedgerToolbar</name>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>&amp;Print...</source>
        <translation>打印(&amp;P)...</translation>
    </message>
    <message>
        <source>Save P&amp;DF</source>
        <translation>存 PDF(&amp;D)</translation>
    </message>
    <message>
        <source>Save &amp;XLSX</source>
        <translation>存 XLSX(&amp;X)</translation>
    </message>
    <message>
        <source>C&amp;SV</source>
        <translation>CSV(&amp;S)</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Page %1 / %2</source>
        <translation>第 %1 / %2 页</translation>
    </message>
    <message>
        <source>Ch&amp;oices</source>
        <translation>选项(&amp;A)</translation>
    </message>
</context>
<context>
    <name>xq::PageSetupDialog</name>
    <message>
        <source>Page setup</source>
        <translation>页面设置</translation>
    </message>
    <message>
        <source>A4 landscape. Figures and letters keep their size; narrower margins give rows more room.</source>
        <translation>A4 横向。字号不变，页边距越窄，每页可容行数越多。</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>毫米</translation>
    </message>
    <message>
        <source>&amp;Left (binding)</source>
        <translation>左（装订）(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Right</source>
        <translation>右(&amp;R)</translation>
    </message>
    <message>
        <source>T&amp;op</source>
        <translation>上(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Bottom</source>
        <translation>下(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Usual margins</source>
        <translation>恢复通常边距(&amp;U)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Apply margins</source>
        <translation>应用边距(&amp;A)</translation>
    </message>
</context>
<context>
    <name>xq::SnapshotStrip</name>
    <message>
        <source>Verif&amp;y</source>
        <translation>校验(&amp;Y)</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>复制(&amp;O)</translation>
    </message>
    <message>
        <source>Free&amp;ze snapshot</source>
        <translation>定稿(&amp;Z)</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>已定稿</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Adding up the figures</source>
        <translation>正在汇总数字</translation>
    </message>
    <message>
        <source>Snapshot %1</source>
        <translation>快照 %1</translation>
    </message>
    <message>
        <source>The figures may still change; a snapshot keeps them.</source>
        <translation>数字可能变化，定稿后固定。</translation>
    </message>
    <message numerus="yes">
        <source>Reprints give the same figures; %n case(s) changed since go to the correction sheet</source>
        <translation>
            <numerusform>重印不变，定稿后变更 %n 件进更正表</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the unit administrator makes snapshots.</source>
        <translation>定稿由单位平台管理员办理。</translation>
    </message>
    <message>
        <source>Checked: the figures match the digest</source>
        <translation>已校验：数字与摘要相符</translation>
    </message>
    <message>
        <source>The figures do not match the digest; do not use this ledger</source>
        <translation>数字与摘要不符，请勿使用这份台账</translation>
    </message>
    <message>
        <source>Reprints give the same figures</source>
        <translation>重印数字不变</translation>
    </message>
</context>
</TS>
