<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::ReviewChecklist</name>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Please check</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>By a person</source>
        <translation>人工判断</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>What is not in order (required)</source>
        <translation>不符之处（必填）</translation>
    </message>
    <message>
        <source>Note to %1</source>
        <translation>%1 的说明</translation>
    </message>
    <message>
        <source>Not in order</source>
        <translation>不符之处</translation>
    </message>
</context>
<context>
    <name>xq::ReviewPage</name>
    <message>
        <source>Legality review form</source>
        <translation>合法性审查表</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>1 yes, 2 no, 3 not applicable</source>
        <translation>1 是　2 否　3 不适用</translation>
    </message>
    <message>
        <source>F6 other side</source>
        <translation>F6 切换左右</translation>
    </message>
    <message>
        <source>&amp;Keep for later</source>
        <translation>暂存(&amp;S)</translation>
    </message>
    <message>
        <source>Submit the review</source>
        <translation>提交审核意见</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Preview of the evidence</source>
        <translation>证据预览</translation>
    </message>
    <message>
        <source>Investigation report</source>
        <translation>调查终结报告</translation>
    </message>
    <message>
        <source>Course of the case</source>
        <translation>办理经过</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>依据条文</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取……</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>审核结论</translation>
    </message>
    <message>
        <source>Explanation and opinion of the reviewer</source>
        <translation>有关事项说明及审核意见</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>审核意见</translation>
    </message>
    <message>
        <source>Review %1</source>
        <translation>审核 %1</translation>
    </message>
    <message>
        <source>Round %1</source>
        <translation>第 %1 轮送审</translation>
    </message>
    <message>
        <source>First review</source>
        <translation>首次送审</translation>
    </message>
    <message>
        <source>Round %1: %2</source>
        <translation>第 %1 轮：%2</translation>
    </message>
    <message>
        <source>%1 passed by the program, %2 to check</source>
        <translation>预检 %1 项通过，%2 项请核对</translation>
    </message>
    <message>
        <source>SM3 %1</source>
        <translation>SM3 %1</translation>
    </message>
    <message>
        <source>Evidence %1</source>
        <translation>证据 %1</translation>
    </message>
    <message>
        <source>%1 questions without an answer</source>
        <translation>还有 %1 项未答</translation>
    </message>
    <message>
        <source>%1 notes are missing</source>
        <translation>还有 %1 项未写明不符之处</translation>
    </message>
    <message>
        <source>Choose a conclusion</source>
        <translation>请选择审核结论</translation>
    </message>
    <message>
        <source>This conclusion needs an explanation</source>
        <translation>此结论须写明理由</translation>
    </message>
    <message>
        <source>Read on the left, answer on the right. 1, 2 and 3 answer a question and go on; a no asks what is not in order. The conclusion is proposed from the answers and never sent by itself. Ctrl+Enter submits.</source>
        <translation>左侧阅卷，右侧作答。按 1、2、3 回答并进入下一项；答“否”须写明不符之处。审核结论根据答案提出建议，不会自动提交。按 Ctrl+Enter 提交。</translation>
    </message>
</context>
<context>
    <name>xq::ReviewPaper</name>
    <message>
        <source>%1 cannot be shown here; open it from the case window. SM3 %2</source>
        <translation>%1 不能在此显示，请在案件窗口中打开。SM3 %2</translation>
    </message>
    <message>
        <source>Page 1 of %1; the case window shows the others.</source>
        <translation>第 1 页，共 %1 页；其余各页请在案件窗口中查看。</translation>
    </message>
</context>
<context>
    <name>xq::ReviewQueuePage</name>
    <message>
        <source>Waiting for legality review</source>
        <translation>待法制审核</translation>
    </message>
    <message>
        <source>Legality review</source>
        <translation>法制审核</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>案由</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>再次送审</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>正常</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>No case waits for a legality review.</source>
        <translation>没有待法制审核的案件。</translation>
    </message>
    <message>
        <source>Show all cases</source>
        <translation>查看全部案件</translation>
    </message>
    <message>
        <source>Cases that wait for the legality review, the most urgent first. Enter opens the form; whoever handled a case cannot review it.</source>
        <translation>待法制审核的案件，按紧急程度排列。按 Enter 打开审查表；承办过本案的人员不能审核。</translation>
    </message>
</context>
</TS>
