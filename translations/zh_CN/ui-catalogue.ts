<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::CatalogueModel</name>
    <message>
        <source>Elsewhere</source>
        <translation>另系统办理</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Power item</source>
        <translation>权力事项</translation>
    </message>
    <message>
        <source>Handling office</source>
        <translation>承办科室</translation>
    </message>
    <message>
        <source>Statutory limit</source>
        <translation>法定时限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>xq::CataloguePage</name>
    <message>
        <source>Kinds</source>
        <translation>权力类别</translation>
    </message>
    <message>
        <source>Power catalogue</source>
        <translation>权力清单</translation>
    </message>
    <message>
        <source>Code, name, basis or initials (jzlj)</source>
        <translation>编码、名称、依据、拼音首字母（jzlj）</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Power items</source>
        <translation>权力事项</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>显示 %1 / %2</translation>
    </message>
    <message>
        <source>No item fits these filters.</source>
        <translation>没有符合条件的事项。</translation>
    </message>
    <message>
        <source>The catalogue is empty. It is imported by the unit administrator or comes by synchronising.</source>
        <translation>权力清单还没有事项。由单位平台管理员导入，或同步后取得。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>The power items of the unit with their legal bases, limits and states. Type a code, a name or its pinyin initials; the down key goes to the list, F6 to the kinds and to the item. Suspended and cancelled items say since when and why.</source>
        <translation>本单位的权力事项及其依据、时限和状态。可输入编码、名称或拼音首字母；按 ↓ 进入列表，F6 切换到类别和事项说明。暂停、取消的事项写明起始日期和原因。</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项说明</translation>
    </message>
</context>
<context>
    <name>xq::ItemPane</name>
    <message>
        <source>from the start</source>
        <translation>自始</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>&amp;New case of this item</source>
        <translation>按此事项登记案件(&amp;N)</translation>
    </message>
    <message>
        <source>Choose an item to read its bases and limits.</source>
        <translation>选择一个事项，查看依据和时限。</translation>
    </message>
    <message>
        <source>Suspended since %1.</source>
        <translation>自 %1 起暂停。</translation>
    </message>
    <message>
        <source>Cancelled since %1.</source>
        <translation>自 %1 起取消。</translation>
    </message>
    <message>
        <source>Licences run in the general approval system.</source>
        <translation>行政许可在行政审批通用软件系统办理。</translation>
    </message>
    <message>
        <source>They are listed here; cases are neither opened nor handled on this platform.</source>
        <translation>本平台只列示事项，不登记、不办理案件。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>权力类别</translation>
    </message>
    <message>
        <source>Implementing body</source>
        <translation>实施主体</translation>
    </message>
    <message>
        <source>Handling office</source>
        <translation>承办科室</translation>
    </message>
    <message>
        <source>Statutory limit</source>
        <translation>法定时限</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>办理流程</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Legal bases</source>
        <translation>实施依据</translation>
    </message>
    <message>
        <source>History of its state</source>
        <translation>状态沿革</translation>
    </message>
    <message>
        <source>consent %1</source>
        <translation>同意文号 %1</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本沿革</translation>
    </message>
</context>
</TS>
