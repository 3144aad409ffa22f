<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::Cli</name>
    <message>
        <source>The same once more:</source>
        <translation>请再输入一次：</translation>
    </message>
    <message>
        <source>The two entries of the new password differ. Nothing was done; try again.</source>
        <translation>两次输入的新密码不一致，未作任何更改，请重试。</translation>
    </message>
    <message>
        <source>Unified social credit code (GB 32100)</source>
        <translation>统一社会信用代码（GB 32100）</translation>
    </message>
    <message>
        <source>Citizen identity number, 18 or 15 characters (GB 11643)</source>
        <translation>居民身份证号，18 位或 15 位（GB 11643）</translation>
    </message>
    <message>
        <source>Organisation code (GB 11714)</source>
        <translation>组织机构代码（GB 11714）</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Valid: %1</source>
        <translation>有效：%1</translation>
    </message>
    <message>
        <source>Row %1: "%2" is no kind that can be checked. Nothing was printed; the kinds are uscc, citizen-id, org-code, document-number and phone.</source>
        <translation>第 %1 行：“%2”不是可校验的种类。未输出任何内容；可用种类为 uscc、citizen-id、org-code、document-number、phone。</translation>
    </message>
    <message>
        <source>Check codes and numbers by their own rules</source>
        <translation>按编码规则校验代码和号码</translation>
    </message>
    <message>
        <source>Check every row of a table with the columns kind,value</source>
        <translation>逐行校验含 kind,value 两列的表格</translation>
    </message>
    <message>
        <source>The text; blanks, hyphens, full-width and lower case do not matter</source>
        <translation>待校验文本；空格、连字符、全角和小写均可</translation>
    </message>
    <message>
        <source>Say what to check: a kind and a code, or --batch with a table.</source>
        <translation>请写明校验内容：种类和代码，或用 --batch 指定表格。</translation>
    </message>
    <message>
        <source>roll is yes or no, not "%1".</source>
        <translation>roll 应为 yes 或 no，不能为“%1”。</translation>
    </message>
    <message>
        <source>"%1" is not a whole number.</source>
        <translation>“%1”不是整数。</translation>
    </message>
    <message>
        <source>Start: %1 (this day is not counted)</source>
        <translation>起算日：%1（当日不计）</translation>
    </message>
    <message>
        <source>Limit: %1</source>
        <translation>时限：%1</translation>
    </message>
    <message>
        <source>Suspended: %1 to %2</source>
        <translation>中止：%1 至 %2</translation>
    </message>
    <message>
        <source>Last day as counted: %1</source>
        <translation>顺延前届满日：%1</translation>
    </message>
    <message>
        <source>This is a rest day; the end moves to the next working day: %1</source>
        <translation>届满日为休息日，顺延至其后第一个工作日：%1</translation>
    </message>
    <message>
        <source>Provisional: a year without holiday data took part; only weekends were counted there.</source>
        <translation>暂按周末推算：涉及尚无节假日安排的年份，该年仅按周末计算。</translation>
    </message>
    <message>
        <source>Row %1: %2 Nothing was printed.</source>
        <translation>第 %1 行：%2未输出任何内容。</translation>
    </message>
    <message>
        <source>Compute when a legal time limit ends</source>
        <translation>计算法定时限的届满日</translation>
    </message>
    <message>
        <source>Starting day, or the moment for hours; not counted itself</source>
        <translation>起算日（按小时计算时为起算时刻），当日不计</translation>
    </message>
    <message>
        <source>Length of the limit</source>
        <translation>时限长度</translation>
    </message>
    <message>
        <source>day, workday, hour, month or year</source>
        <translation>day（日）、workday（工作日）、hour（小时）、month（月）或 year（年）</translation>
    </message>
    <message>
        <source>Move an end on a rest day to the next working day (yes for day, month, year)</source>
        <translation>届满日为休息日时是否顺延至下一工作日（day、month、year 默认 yes）</translation>
    </message>
    <message>
        <source>Days during which the limit stood still, both included</source>
        <translation>时限中止的起止日期，首尾均含</translation>
    </message>
    <message>
        <source>Holiday notice to lay over the built-in table</source>
        <translation>叠加在内置节假日表之上的放假安排</translation>
    </message>
    <message>
        <source>Also print what the end rests on</source>
        <translation>同时输出计算依据</translation>
    </message>
    <message>
        <source>Every row of a table with the columns start,amount,unit,roll,suspensions</source>
        <translation>逐行计算含 start,amount,unit,roll,suspensions 各列的表格</translation>
    </message>
    <message>
        <source>Give --start, --amount and --unit, or --batch with a table and none of them.</source>
        <translation>请给出 --start、--amount 和 --unit；或只用 --batch 指定表格。</translation>
    </message>
    <message>
        <source>Give an amount, or --batch with a table.</source>
        <translation>请给出金额，或用 --batch 指定表格。</translation>
    </message>
    <message>
        <source>Amounts in capitals, and back</source>
        <translation>金额大写互转</translation>
    </message>
    <message>
        <source>Write every row of a table with the column amount in capitals</source>
        <translation>将表格 amount 列逐行转换为大写</translation>
    </message>
    <message>
        <source>Write an amount in capitals</source>
        <translation>将金额写成大写</translation>
    </message>
    <message>
        <source>Yuan, at most two decimals</source>
        <translation>金额（元），最多两位小数</translation>
    </message>
    <message>
        <source>Read an amount in capitals back</source>
        <translation>将大写金额读回数字</translation>
    </message>
    <message>
        <source>The amount in capitals</source>
        <translation>大写金额</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用法</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>VERB</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>(required)</source>
        <translation>（必填）</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Not understood: %1.</source>
        <translation>无法识别：%1。</translation>
    </message>
    <message>
        <source>It is not said what to do.</source>
        <translation>未写明要做什么。</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>缺少 %1。</translation>
    </message>
    <message>
        <source>%1 is written with the wrong number of values.</source>
        <translation>%1 的值个数不对。</translation>
    </message>
    <message>
        <source>The command line is not understood.</source>
        <translation>命令行无法识别。</translation>
    </message>
    <message>
        <source>Nothing was done; --help shows what is possible.</source>
        <translation>未执行任何操作；可用 --help 查看用法。</translation>
    </message>
    <message>
        <source>Xingquan without a window: every use case of the client for the shell.</source>
        <translation>行权命令行程序：客户端的各项功能均可在命令行使用。</translation>
    </message>
    <message>
        <source>Show this help and stop</source>
        <translation>显示本帮助</translation>
    </message>
    <message>
        <source>Show the version and stop</source>
        <translation>显示版本号</translation>
    </message>
    <message>
        <source>Folder of the store (otherwise the user's data folder)</source>
        <translation>数据文件夹（默认为用户数据目录）</translation>
    </message>
    <message>
        <source>Who acts</source>
        <translation>操作用户</translation>
    </message>
    <message>
        <source>File whose first line is the password (otherwise XINGQUAN_PASSWORD, or it is asked)</source>
        <translation>首行为密码的文件（默认取 XINGQUAN_PASSWORD，否则提示输入）</translation>
    </message>
    <message>
        <source>One JSON document for programs instead of text</source>
        <translation>以一个 JSON 文档输出，供程序读取</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>Verbs</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>There is no password file %1.</source>
        <translation>找不到密码文件 %1。</translation>
    </message>
    <message>
        <source>The password file %1 cannot be read. Check its permissions.</source>
        <translation>密码文件 %1 无法读取，请检查权限。</translation>
    </message>
    <message>
        <source>The first line of the password file is too long to be a password.</source>
        <translation>密码文件首行过长，不能作为密码。</translation>
    </message>
    <message>
        <source>A password is needed and there is no terminal to ask for it. Set %1 or name a file that holds it.</source>
        <translation>需要密码，但没有可供输入的终端。请设置 %1，或指定存放密码的文件。</translation>
    </message>
</context>
</TS>
