<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>xq::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Every act of this screen stands in its menus and at its foot.</source>
        <translation>本屏能做的事都在菜单和页面底部的按钮里。</translation>
    </message>
    <message>
        <source>Ctrl+N new case · Ctrl+K search · Ctrl+Enter submit · F5 sync now · F6 next area · Ctrl+1…9 pages · Ctrl+W close tab · Ctrl+L sign out · Alt shows the letters of the buttons</source>
        <translation>Ctrl+N 新建案件 · Ctrl+K 搜索 · Ctrl+Enter 提交 · F5 立即同步 · F6 下一区域 · Ctrl+1…9 切换栏目 · Ctrl+W 关闭标签页 · Ctrl+L 退出登录 · 按 Alt 显示按钮的字母</translation>
    </message>
</context>
<context>
    <name>xq::MainWindow</name>
    <message>
        <source>Xingquan</source>
        <translation>行政权力依法规范公开运行平台</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建案件</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>案件(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>窗口(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Close &amp;tab</source>
        <translation>关闭标签页(&amp;T)</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>退出登录(&amp;O)</translation>
    </message>
    <message>
        <source>E&amp;xit</source>
        <translation>退出(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Undo	Ctrl+Z</source>
        <translation>撤销(&amp;U)	Ctrl+Z</translation>
    </message>
    <message>
        <source>&amp;Redo	Ctrl+Shift+Z</source>
        <translation>重做(&amp;R)	Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>Cu&amp;t	Ctrl+X</source>
        <translation>剪切(&amp;T)	Ctrl+X</translation>
    </message>
    <message>
        <source>&amp;Copy	Ctrl+C</source>
        <translation>复制(&amp;C)	Ctrl+C</translation>
    </message>
    <message>
        <source>&amp;Paste	Ctrl+V</source>
        <translation>粘贴(&amp;P)	Ctrl+V</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New case	Ctrl+N</source>
        <translation>新建案件(&amp;N)	Ctrl+N</translation>
    </message>
    <message>
        <source>&amp;Sync now</source>
        <translation>立即同步(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Next tab</source>
        <translation>下一标签页(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous tab</source>
        <translation>上一标签页(&amp;P)</translation>
    </message>
    <message>
        <source>Next &amp;area</source>
        <translation>下一区域(&amp;A)</translation>
    </message>
    <message>
        <source>Pre&amp;vious area</source>
        <translation>上一区域(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help for this screen</source>
        <translation>本屏帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>关于(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>L&amp;arger type</source>
        <translation>放大字号(&amp;A)</translation>
    </message>
    <message>
        <source>S&amp;maller type</source>
        <translation>缩小字号(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Usual type</source>
        <translation>标准字号(&amp;U)</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>语言(&amp;N)</translation>
    </message>
    <message>
        <source>Trial data</source>
        <translation>试用数据</translation>
    </message>
    <message>
        <source>Cases, persons and figures here are invented and have no legal effect.</source>
        <translation>这里的案件、人员和数字均为虚构，不具法律效力。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>界面语言：%1</translation>
    </message>
    <message>
        <source>It counts from the next start of the program.</source>
        <translation>下次启动程序时生效。</translation>
    </message>
    <message>
        <source>“%1” is not for your roles.</source>
        <translation>您的角色不能打开“%1”。</translation>
    </message>
    <message>
        <source>The unit administrator gives roles to persons.</source>
        <translation>如需使用，请联系本单位管理员授予角色。</translation>
    </message>
</context>
<context>
    <name>xq::Navigation</name>
    <message>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
    <message>
        <source>Ctrl+1…9 switch pages
F1 help for this screen</source>
        <translation>Ctrl+1…9 切换栏目
F1 本屏帮助</translation>
    </message>
</context>
<context>
    <name>xq::SearchField</name>
    <message>
        <source>Search case number, party, item, pinyin initials</source>
        <translation>搜索案号、当事人、事项、拼音首字母</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search hits</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>没有找到“%1”。</translation>
    </message>
    <message>
        <source>Try part of the number, the party&apos;s name or pinyin initials.</source>
        <translation>可以试试案号的一部分、当事人名称或拼音首字母。</translation>
    </message>
</context>
<context>
    <name>xq::ShellStatusBar</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Online · all synchronised</source>
        <translation>在线 · 已全部同步</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Offline · since %1 (%2)</source>
        <translation>离线 · 自 %1（已 %2）</translation>
    </message>
    <message>
        <source>Work goes on as usual; everything is sent once the platform is reached.</source>
        <translation>办理照常，联网后自动发送。</translation>
    </message>
    <message>
        <source>Not connected to a platform</source>
        <translation>本机独立使用，未接平台</translation>
    </message>
    <message>
        <source>Clock trusted %1</source>
        <translation>时钟可信 %1</translation>
    </message>
    <message>
        <source>Clock carried on by this PC %1</source>
        <translation>时钟按本机推算 %1</translation>
    </message>
    <message>
        <source>Clock differs by %1</source>
        <translation>时钟相差 %1</translation>
    </message>
    <message>
        <source>Clock not compared yet</source>
        <translation>时钟尚未核对</translation>
    </message>
    <message>
        <source>Unsent %1</source>
        <translation>未发送 %1</translation>
    </message>
    <message>
        <source>Last sync %1</source>
        <translation>上次同步 %1</translation>
    </message>
    <message>
        <source>Draft saved %1</source>
        <translation>草稿已保存 %1</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态栏</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Online · exchanging</source>
        <translation>在线 · 正在同步</translation>
    </message>
    <message>
        <source>Offline · since %1</source>
        <translation>离线 · 自 %1</translation>
    </message>
    <message>
        <source>Offline · %1</source>
        <translation>离线 · %1</translation>
    </message>
</context>
<context>
    <name>xq::SignInPage</name>
    <message>
        <source>Lawful, open exercise of administrative powers</source>
        <translation>行政权力依法规范公开运行平台</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Accounts of this computer</source>
        <translation>本机账户</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>E&amp;xit</source>
        <translation>退出(&amp;X)</translation>
    </message>
    <message>
        <source>Trial data</source>
        <translation>试用数据</translation>
    </message>
    <message>
        <source>Cases, persons and figures here are invented and have no legal effect.</source>
        <translation>这里的案件、人员和数字均为虚构，不具法律效力。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>last backup %1</source>
        <translation>上次备份 %1</translation>
    </message>
    <message>
        <source>Local data</source>
        <translation>本机数据</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>上次同步</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未同步</translation>
    </message>
    <message numerus="yes">
        <source>%n unsent</source>
        <translation>
            <numerusform>未发送 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>All sent</source>
        <translation>已全部发送</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>本机时钟</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>程序版本</translation>
    </message>
    <message>
        <source>Use your usual password; this PC checks it. Work goes on as usual and is sent once the platform is reached.</source>
        <translation>用平时的密码，本机核对。办理照常，联网后自动发送。</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>last sign-in %1</source>
        <translation>上次登录 %1</translation>
    </message>
    <message>
        <source>Choose an account.</source>
        <translation>请选择账户。</translation>
    </message>
    <message>
        <source>Write the password.</source>
        <translation>请填写密码。</translation>
    </message>
    <message>
        <source>Checking the password ...</source>
        <translation>正在核对密码……</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>大写锁定已打开</translation>
    </message>
    <message>
        <source>Every sign-in, also offline, is recorded. Sign out with Ctrl+L when you leave your seat.</source>
        <translation>每次登录（含离线登录）都有记录。离开座位时请按 Ctrl+L 退出登录。</translation>
    </message>
    <message>
        <source>±%1 to the platform at the last sync</source>
        <translation>上次同步时与平台相差 ±%1</translation>
    </message>
    <message>
        <source>The platform was not reached last time; you can sign in offline.</source>
        <translation>上次未能连接平台，可以离线登录。</translation>
    </message>
</context>
<context>
    <name>xq::TabArea</name>
    <message>
        <source>Close tab</source>
        <translation>关闭标签页</translation>
    </message>
    <message>
        <source>Open pages</source>
        <translation>已打开的页面</translation>
    </message>
    <message>
        <source>Typed, not yet submitted</source>
        <translation>已填写，尚未提交</translation>
    </message>
</context>
</TS>
