// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery/samplepages.h"

#include "ui/widgets/actionbar.h"
#include "ui/widgets/elementeditor.h"
#include "ui/widgets/flowstrip.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/gauge.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/tile.h"
#include "ui/widgets/timeline.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QRadioButton>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace xq {

namespace {

QString u(const char* text)
{
    return QString::fromUtf8(text);
}

class SamplePage : public Page {
public:
    explicit SamplePage(const char* title, QWidget* parent)
        : Page(parent)
    {
        setTitle(u(title));
        column = body();
    }
    QVBoxLayout* column;
};

QStandardItemModel* deskModel(QObject* parent)
{
    struct Line {
        Status status;
        const char* word;
        double used;
        double over;
        const char* left;
        const char* number;
        const char* cause;
        const char* next;
        const char* until;
    };
    const Line lines[] = {
        {Status::Alarm, "报警", 1, 0.1, "超 1 日", "立〔2017〕第19号",
            "宕渠建设工程 · 临街工地不设护栏", "登记送达回证", "04-05 24:00"},
        {Status::Warning, "预警", 0.92, 0, "5 小时 54 分", "待录入",
            "龙泉路口 · 不按规定地点倾倒垃圾", "录入案件", "04-06 16:20"},
        {Status::Warning, "预警", 0.94, 0, "13 小时 34 分", "立〔2017〕第24号",
            "赵志强 · 公共场地堆放建筑材料", "记录陈述申辩", "04-06 24:00"},
        {Status::Normal, "正常", 0.6, 0, "1 个工作日", "立〔2017〕第33号",
            "小河嘴水果行 · 街道两侧堆放物料，占用盲道并经多次劝离仍未清理", "写终结报告",
            "04-07 24:00"},
        {Status::Returned, "退回", 0.34, 0, "2 个工作日", "立〔2017〕第31号",
            "鑫坤渣土运输 · 运输散装货物遗撒", "补充勘验笔录", "04-10 24:00"},
        {Status::Severe, "严重报警", 1, 0.6, "超 12 日", "立〔2017〕第17号",
            "凤北商贸 · 挖掘道路后不清理现场", "核对缴款凭证", "03-25 24:00"},
        {Status::Waiting, "等待", 0.3, 0, "5 个工作日", "催〔2017〕第3号",
            "杨国平 · 逾期未拆除棚架（强制拆除）", "等待催告期满", "04-13 24:00"},
        {Status::Paused, "暂停", 0.4, 0, "—", "立〔2017〕第34号",
            "邓小兰 · 沿街阳台吊挂有碍市容物品", "恢复计时", "—"},
    };
    auto* model = new QStandardItemModel(parent);
    model->setHorizontalHeaderLabels(
        {u("状态"), u("剩余时间"), u("案号"), u("案由"), u("下一步"), u("截止")});
    model->setHeaderData(5, Qt::Horizontal, int(Qt::AlignRight), Qt::TextAlignmentRole);
    for (const Line& line : lines) {
        QList<QStandardItem*> row;
        for (int i = 0; i < 6; ++i) {
            row.append(new QStandardItem);
        }
        row[0]->setData(QVariant::fromValue(Badge {line.status, u(line.word)}), BadgeRole);
        row[1]->setText(u(line.left));
        row[1]->setData(
            QVariant::fromValue(GaugeValue {line.used, 0.9, line.status, line.over}), GaugeRole);
        row[2]->setText(u(line.number));
        row[3]->setText(u(line.cause));
        row[4]->setText(u(line.next));
        row[4]->setData(true, LinkRole);
        row[5]->setText(u(line.until));
        row[5]->setTextAlignment(Qt::AlignRight);
        model->appendRow(row);
    }
    return model;
}

DeadlineView clock48(const char* remaining, Status status, const char* word, double used)
{
    return {.heading = {},
        .remaining = u(remaining),
        .badge = {status, u(word)},
        .value = {.fraction = used, .warningAt = 0.75, .level = status},
        .start = u("发生 04-04 16:20"),
        .tick = u("36 小时预警"),
        .end = u("48 小时")};
}

} // namespace

Page* newSampleDesk(QWidget* parent)
{
    auto* page = new SamplePage("工作台", parent);
    const Metrics m = Metrics::of(page);
    auto* head = new QHBoxLayout;
    head->setSpacing(m.px(8));
    head->addWidget(newLabel(u("工作台"), "page", "", page));
    head->addWidget(
        newLabel(u("何晓东，今天有 4 件事要在下班前办（含 1 件已超期）"), "", "secondary", page));
    head->addStretch(1);
    auto* scope = new QComboBox(page);
    scope->addItem(u("我经办和协办的"));
    scope->setProperty("tool", true);
    head->addWidget(newLabel(u("范围"), "", "secondary", page));
    head->addWidget(scope);
    auto* filter = new Button(u("筛选行"), Button::Role::Plain, page);
    filter->setThemeIcon("view-filter");
    filter->setToolSize();
    head->addWidget(filter);
    page->column->addLayout(head);

    auto* tiles = new TileRow(page);
    struct T {
        Status s;
        const char* w;
        int n;
        const char* c;
    };
    for (const T& t : {T {Status::Alarm, "已超期", 1, "送达 超 1 日"},
             T {Status::Warning, "今天到期", 3, "最早 16:20"},
             T {Status::Normal, "七日内到期", 5, "4月7日—4月13日"},
             T {Status::Warning, "48 小时时钟", 2, "1 条不足 6 小时"},
             T {Status::Returned, "退回给我", 1, "法制审核退回"},
             T {Status::Waiting, "等待他人", 6, "最长已等 4 日"},
             T {Status::Alarm, "报警待说明", 1, "回复期 4月7日"},
             T {Status::Paused, "搁置事项", 2, "待我重做"}}) {
        tiles->add({t.s, u(t.w)})->setFigure(t.n, u(t.c));
    }
    page->column->addWidget(tiles);

    auto* body = new QHBoxLayout;
    body->setSpacing(m.px(8));
    auto* left = new QVBoxLayout;
    left->setSpacing(m.px(8));
    auto* work = new Panel(u("我的待办"), page);
    work->setNote(u("按剩余时间排序，共 8 件"));
    auto* view = new QTableView(work);
    auto* tools = TableTools::setup(view, QString());
    view->setModel(deskModel(view));
    view->setItemDelegateForColumn(0, new BadgeDelegate(view));
    view->setItemDelegateForColumn(1, new GaugeDelegate(view));
    for (const auto& [column, width] : {std::pair {0, 92}, {1, 150}, {2, 140}, {4, 108}, {5, 98}}) {
        tools->setColumnWidth(column, width);
    }
    tools->setStretchColumn(3);
    view->horizontalHeader()->setSortIndicator(1, Qt::AscendingOrder);
    view->selectRow(4);
    work->addHeaderWidget(tools->filterButton());
    work->addHeaderWidget(tools->columnsButton());
    work->setContent(view);
    left->addWidget(work, 1);
    auto* none = new Panel(u("以后"), page);
    auto* empty = new EmptyState(none);
    empty->say(u("今天没有到期的事。"), u("看七日内"));
    none->setContent(empty);
    left->addWidget(none);
    body->addLayout(left, 824);

    auto* right = new QVBoxLayout;
    right->setSpacing(m.px(8));
    auto* clocks = new Panel(u("48 小时录入时钟"), page);
    clocks->addHeaderWidget(newLabel(u("自然小时，节假日不停"), "small", "secondary", clocks));
    auto* first = new DeadlineGauge(clocks);
    first->setDeadline(
        clock48("龙泉路与凤翎路口乱倒生活垃圾", Status::Warning, "剩 5 小时 54 分", 0.88));
    auto* second = new DeadlineGauge(clocks);
    second->setDeadline(
        clock48("通川桥头夜间露天烧烤占道", Status::Normal, "剩 35 小时 14 分", 0.27));
    clocks->body()->addWidget(first);
    clocks->body()->addWidget(newRule(clocks));
    clocks->body()->addWidget(second);
    right->addWidget(clocks);
    auto* back = new Panel(u("退回给我"), page);
    back->setMark(Status::Returned);
    back->addLink(u("打开案件"));
    auto* text = newLabel(
        u("法制审核退回：缺遗撒路段长度、面积的勘验笔录；询问笔录第 2 页无被询问人签名。"), "",
        "secondary", back);
    text->setWordWrap(true);
    back->body()->addWidget(newLabel(u("第31号 · 鑫坤渣土运输 遗撒案"), "strong", "", back));
    back->body()->addWidget(text);
    right->addWidget(back);
    auto* sync = new Panel(u("同步与本机"), page);
    sync->setThemeIcon("state-sync");
    sync->addLink(u("立即同步(F5)"));
    auto* line = new NoticeLine(sync);
    line->say(Status::Done, u("在线，全部已收到回执"));
    sync->body()->addWidget(line);
    auto* lead = new Banner(Banner::Shape::Block, sync);
    lead->say(Status::Offline, u("线索不等于违规，核实后才计入考核"), {});
    sync->body()->addWidget(lead);
    right->addWidget(sync);
    right->addStretch(1);
    body->addLayout(right, 342);
    page->column->addLayout(body, 1);
    return page;
}

Page* newSampleForm(QWidget* parent)
{
    auto* page = new SamplePage("新建案件", parent);
    page->setDirty(true);
    auto* banner = new Banner(Banner::Shape::Line, page);
    banner->say(
        Status::Warning, u("这件事已过 36 小时。"), u("48 小时内录入的截止时间是 04-06 16:20。"));
    banner->setLink(u("看规则"));
    page->column->addWidget(banner);
    auto* panel = new Panel(u("堆放物料、搭建设施影响市容"), page);
    panel->setNote(QStringLiteral("CG-CF-003"));
    auto* form = new FormGrid(2, panel);
    form->addSection(u("发生"));
    auto* at = ElementEditor::create({.key = QStringLiteral("at"),
                                         .label = u("发现时间"),
                                         .type = QStringLiteral("instant"),
                                         .required = true},
        form);
    at->setValue(QStringLiteral("2017-04-06T08:50:00+08:00"));
    form->addElement(at);
    auto* source
        = ElementEditor::create({.key = QStringLiteral("source"),
                                    .label = u("案件来源"),
                                    .type = QStringLiteral("choice"),
                                    .required = true,
                                    .choices = {{QStringLiteral("check"), u("行政检查中发现")},
                                        {QStringLiteral("report"), u("投诉举报")}}},
            form);
    source->setValue(QStringLiteral("check"));
    form->addElement(source);
    auto* place = ElementEditor::create(
        {.key = QStringLiteral("place"), .label = u("发生地点"), .required = true}, form);
    place->setValue(u("通川区朝阳东路112号门前人行道"));
    form->addElement(place, 2);
    form->addSection(u("当事人"));
    auto* code = ElementEditor::create(
        {.key = QStringLiteral("code"), .label = u("信用代码"), .required = true}, form);
    code->setValue(QStringLiteral("91511700MA62C4K70A"));
    code->setCheck([](const QJsonValue&) { return u("第 18 位应为 4，现为 A，请核对执照"); });
    form->addElement(code);
    code->validate();
    auto* legal = ElementEditor::create(
        {.key = QStringLiteral("legal"), .label = u("法定代表人"), .required = true}, form);
    legal->setValue(u("邓国强"));
    form->addElement(legal);
    auto* fixed = ElementEditor::create(
        {.key = QStringLiteral("fixed"), .label = u("经办"), .readOnly = true}, form);
    fixed->setValue(u("何晓东 川S03-0217"));
    form->addElement(fixed);
    auto* born = ElementEditor::create(
        {.key = QStringLiteral("born"), .label = u("成立日期"), .type = QStringLiteral("date")},
        form);
    born->setValue(QStringLiteral("2010-03-01"));
    form->addElement(born);
    form->addSection(u("违法行为要素"), u("按事项 CG-CF-003 的要素表"));
    auto* area = ElementEditor::create({.key = QStringLiteral("area"),
                                           .label = u("占用面积"),
                                           .type = QStringLiteral("number"),
                                           .required = true,
                                           .unit = u("平方米"),
                                           .decimals = 1},
        form);
    area->setValue(QStringLiteral("18.5"));
    form->addElement(area);
    auto* fine
        = ElementEditor::create({.key = QStringLiteral("fine"),
                                    .label = u("拟罚"),
                                    .type = QStringLiteral("money"),
                                    .required = true,
                                    .help = u("金额在本局裁量基准档内；未达听证标准，不需听证。")},
            form);
    fine->setValue(qint64(300000));
    form->addElement(fine);
    auto* ordered = ElementEditor::create({.key = QStringLiteral("ordered"),
                                              .label = u("责令改正"),
                                              .type = QStringLiteral("bool"),
                                              .required = true},
        form);
    ordered->setValue(true);
    form->addElement(ordered, 2);
    auto* facts = ElementEditor::create({.key = QStringLiteral("facts"),
                                            .label = u("简要事实"),
                                            .type = QStringLiteral("longtext"),
                                            .required = true,
                                            .lines = 2},
        form);
    facts->setValue(u("2017年4月6日8时50分巡查发现，当事人在朝阳东路112号门前人行道堆放河沙、页岩砖"
                      "，占用面积约18.5平方米，未能出示批准文件。"));
    form->addElement(facts, 2);
    panel->body()->addWidget(form);
    auto* row = new QHBoxLayout;
    row->addWidget(new QRadioButton(u("法人及非法人组织"), panel));
    auto* person = new QRadioButton(u("自然人"), panel);
    person->setChecked(true);
    row->addWidget(person);
    row->addStretch(1);
    panel->body()->addLayout(row);
    auto* error = new ErrorPanel(panel);
    error->showError({ErrorKind::Storage, QStringLiteral("store.full"),
        u("磁盘已满，草稿没有写入。已填内容仍在屏幕上，请清理磁盘后再按保存。"),
        QStringLiteral("ENOSPC")});
    panel->body()->addWidget(error);
    panel->body()->addStretch(1);
    page->column->addWidget(panel, 1);
    auto* bar = new PageActionBar(page);
    bar->setDraft(u("草稿已存本机 10:26:03"), true);
    bar->setHints({u("Tab 下一栏"), u("Alt+↓ 展开"), u("Ctrl+Z 撤销")});
    bar->addRight(u("取消"), [] {})->setKeyHint(QStringLiteral("Esc"));
    bar->addRight(u("保存草稿(&S)"), [] {});
    bar->addRight(u("登记并再建一件(&N)"), [] {});
    bar->setPrimary(u("登记"), QKeySequence(Qt::CTRL | Qt::Key_Return), [] {});
    bar->setProblems(1, u("还有 1 项要核对"));
    page->setActionBar(bar);
    return page;
}

Page* newSampleCase(QWidget* parent)
{
    auto* page = new SamplePage("第31号 鑫坤渣土运输", parent);
    page->setDirty(true);
    const Metrics m = Metrics::of(page);
    auto* head = new Panel({}, page);
    auto* row = new QHBoxLayout;
    row->setSpacing(m.px(20));
    auto* words = new QVBoxLayout;
    auto* title = new QHBoxLayout;
    title->setSpacing(m.px(8));
    title->addWidget(newLabel(u("达市城管立字〔2017〕第31号"), "object", "", head));
    title->addWidget(new StatusBadge({Status::Returned, u("退回补充")}, head));
    title->addWidget(new StatusBadge({Status::Neutral, u("一般案件")}, head));
    title->addWidget(new StatusBadge({Status::Neutral, u("普通程序")}, head));
    title->addStretch(1);
    words->addLayout(title);
    words->addWidget(newLabel(
        u("达州市鑫坤渣土运输有限公司涉嫌运输散装货物不作密封造成遗撒案"), "", "secondary", head));
    row->addLayout(words, 2);
    auto* step = new DeadlineGauge(head);
    step->setDeadline({u("本环节"), u("剩 2 个工作日"), {Status::Normal, u("正常")},
        {.fraction = 0.34}, u("04-05 退回"), {}, QStringLiteral("04-10 24:00")});
    auto* whole = new DeadlineGauge(head);
    whole->setDeadline({u("全案承诺 60 日"), u("超 3 日"), {Status::Alarm, u("报警")},
        {.fraction = 1, .warningAt = 0.9, .level = Status::Alarm, .overtime = 0.05},
        u("03-22 立案"), {}, u("05-22（原 05-21 周日顺延）")});
    row->addWidget(step, 1);
    row->addWidget(newRule(head, Qt::Vertical));
    row->addWidget(whole, 1);
    head->body()->addLayout(row);
    page->column->addWidget(head);

    auto* flow = new Panel(u("办理流程"), page);
    flow->setNote(u("CG-CF-002 第 3 版 · 18 个环节 · 已完成 4"));
    flow->addHeaderWidget(new FlowLegend(flow));
    auto* strip = new FlowStrip(flow);
    const auto node = [](const char* key, const char* name, const char* caption, NodeState state,
                          bool risk = false, bool watched = false, bool conditional = false) {
        return FlowNode {
            QString::fromUtf8(key), u(name), u(caption), state, conditional, risk, watched, {}};
    };
    using enum NodeState;
    strip->setFlow({node("1", "案源登记", "03-21 09:12", Done), node("2", "核查", "03-21", Done),
                       node("3", "立案审批", "03-22", Done, true, true),
                       node("4", "调查取证", "03-22 至 03-29", Done, true),
                       node("5", "调查终结", "第 2 轮 · 截止 04-10", Current),
                       node("6", "科室审核", "03-31 已审，须再审", Redo),
                       node("7", "法制审核", "04-05 退回", Returned, true, true),
                       node("8", "事先告知", "", Ahead, false, true),
                       node("9", "陈述申辩", "告知后 3 日", Ahead),
                       node("10", "听证", "达到听证标准时", Ahead, false, true, true),
                       node("11", "集体讨论", "重大复杂时", Ahead, false, false, true),
                       node("12", "决定审批", "", Ahead, true, true),
                       node("13", "决定书", "承诺 05-22 前", Ahead),
                       node("14", "送达", "决定后 7 日", Ahead, false, true),
                       node("15", "公开", "决定后 7 个工作日", Ahead, false, true),
                       node("16", "执行", "送达后 15 日", Ahead, true, true),
                       node("17", "结案", "", Ahead), node("18", "归档", "", Ahead)},
        {{QStringLiteral("7"), QStringLiteral("5"), u("退回补充 04-05")}});
    flow->setContent(FlowStrip::scroller(strip, flow));
    page->column->addWidget(flow);

    auto* body = new QHBoxLayout;
    body->setSpacing(m.px(8));
    auto* report = new Panel(u("调查终结报告"), page);
    report->setNote(u("第 2 轮，显示与第 1 轮的差异"));
    report->addLink(u("看第 1 轮"));
    auto* returned = new Banner(Banner::Shape::Block, report);
    returned->say(Status::Returned, u("法制审核退回（2 处）"),
        u("缺遗撒路段长度、面积的勘验笔录：已补，见证据 5"));
    returned->setAside(u("杜若涵 04-05 16:48"));
    report->body()->addWidget(returned);
    auto* form = new FormGrid(1, report);
    auto* facts = ElementEditor::create({.key = QStringLiteral("facts"),
                                            .label = u("违法事实"),
                                            .type = QStringLiteral("longtext"),
                                            .required = true},
        form);
    facts->setValue(u("2017年3月20日22时40分许，当事人所属重型自卸货车运输渣土途经金龙大道，车厢未"
                      "作密封、覆盖。"));
    form->addElement(facts);
    auto* fine = ElementEditor::create({.key = QStringLiteral("fine"),
                                           .label = u("拟罚"),
                                           .type = QStringLiteral("money"),
                                           .required = true},
        form);
    fine->setValue(qint64(300000));
    form->addElement(fine);
    report->body()->addWidget(form);
    report->body()->addStretch(1);
    body->addWidget(report, 424);
    auto* evidence = new Panel(u("证据"), page);
    auto* add = new Button(u("添加(&A)"), Button::Role::Quiet, evidence);
    add->setThemeIcon("list-add");
    add->setToolSize();
    evidence->addHeaderWidget(add);
    auto* view = new QTableView(evidence);
    auto* tools = TableTools::setup(view, QString());
    auto* model = new QStandardItemModel(view);
    model->setHorizontalHeaderLabels({u("序"), u("名称"), u("种类"), u("取得时间"), u("状态")});
    int number = 0;
    for (const auto& [name, kind, word, status] :
        {std::tuple {"现场检查（勘验）笔录", "勘验笔录", "已固化", Status::Done},
            {"遗撒路段照片（6 张）", "视听资料", "已固化", Status::Done},
            {"询问笔录（唐兴华）", "当事人陈述", "缺签名", Status::Warning},
            {"补充勘验笔录、照片", "勘验笔录", "本轮新增", Status::Normal}}) {
        auto* badge = new QStandardItem;
        badge->setData(QVariant::fromValue(Badge {
                           status, u(word), status == Status::Normal ? Glyph::Plus : Glyph::None}),
            BadgeRole);
        model->appendRow({new QStandardItem(QString::number(++number)), new QStandardItem(u(name)),
            new QStandardItem(u(kind)), new QStandardItem(QStringLiteral("03-20 23:05")), badge});
    }
    view->setModel(model);
    view->setItemDelegateForColumn(4, new BadgeDelegate(view));
    for (const auto& [column, width] : {std::pair {0, 34}, {2, 84}, {3, 94}, {4, 100}}) {
        tools->setColumnWidth(column, width);
    }
    tools->setStretchColumn(1);
    view->selectRow(3);
    evidence->setContent(view);
    body->addWidget(evidence, 464);
    auto* history = new Panel(u("办理记录"), page);
    history->setNote(u("14 条，链校验通过"));
    history->addHeaderWidget(Button::iconOnly("document-print", u("打印"), history));
    auto* list = new QListView(history);
    list->setItemDelegate(new TimelineDelegate(list));
    auto* entries = new QStandardItemModel(list);
    const auto entry = [entries](const TimelineEntry& e) {
        auto* item = new QStandardItem(e.what);
        item->setData(QVariant::fromValue(e), TimelineRole);
        entries->appendRow(item);
    };
    entry({Status::Normal, Glyph::Dot, u("04-06 10:21"), u("何晓东"), u("PC-07"),
        u("添加证据 5 补充勘验笔录"), false});
    entry({Status::Returned, Glyph::None, u("04-05 16:48"), u("杜若涵"), u("PC-11"),
        u("法制审核：退回补充 2 处"), false});
    entry({Status::Done, Glyph::None, u("03-31 15:10"), u("罗建国"), u("PC-03"),
        u("科室审核：同意"), false});
    entry({Status::Done, Glyph::None, u("03-28 20:15"), u("何晓东"), u("PC-07"),
        u("添加证据 3 件，次日 08:41 收回执"), true});
    list->setModel(entries);
    history->setContent(list);
    body->addWidget(history, 270);
    page->column->addLayout(body, 1);
    auto* bar = new PageActionBar(page);
    bar->addSide(u("转办(&G)..."), [] {});
    bar->addSide(u("中止计时(&Z)..."), [] {});
    bar->addSide(u("延长时限(&L)..."), [] {});
    bar->addDanger(u("撤案(&X)..."), [] {});
    bar->addSide(u("撤回(&B)"), [] {})->setImpossible(u("不能撤回：本轮还没有提交"));
    bar->setReason(u("不能撤回：本轮还没有提交"));
    bar->addRight(u("保存(&S)"), [] {});
    bar->setPrimary(u("提交科室审核"), QKeySequence(Qt::CTRL | Qt::Key_Return), [] {});
    bar->setProblems(1, u("还有 1 处退回意见未补"));
    page->setActionBar(bar);
    return page;
}

Page* newSampleReview(QWidget* parent)
{
    auto* page = new SamplePage("审核 第31号", parent);
    const Metrics m = Metrics::of(page);
    auto* panel = new Panel(u("合法性审查表"), page);
    panel->setNote(u("行政处罚 · 15 项"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(m.px(12));
    grid->setVerticalSpacing(m.px(4));
    int row = 0;
    for (const char* question : {"是否属于重大执法决定审核范围", "执法主体是否合法",
             "文书是否完备、规范", "强制措施是否在期限内、对象相关"}) {
        grid->addWidget(newLabel(QStringLiteral("L%1").arg(row + 1, 2, 10, QLatin1Char('0')), "",
                            "secondary", panel),
            row, 0);
        grid->addWidget(newLabel(u(question), "", "", panel), row, 1);
        grid->addWidget(new StatusBadge({Status::Done, u("通过")}, panel), row, 2);
        auto* answer = new SegmentedAnswer(u(question), panel);
        answer->setAdverse(row == 2 ? 1 : -1);
        answer->setAnswer(row == 2 ? 1 : row == 3 ? 2 : row);
        grid->addWidget(answer, row, 3);
        ++row;
    }
    grid->setColumnStretch(1, 1);
    panel->body()->addLayout(grid);
    page->column->addWidget(panel);
    auto* badges = new Panel(u("状态"), page);
    auto* line = new QHBoxLayout;
    line->setSpacing(m.px(8));
    const char* words[] = {"正常", "预警", "报警", "严重报警", "已办", "离线", "退回", "等待",
        "暂停", "不通过", "待处理", "线索", "标签"};
    for (int i = 0; i < 13; ++i) {
        line->addWidget(new StatusBadge({static_cast<Status>(i), u(words[i])}, badges));
    }
    for (const Glyph mark : {Glyph::Plus, Glyph::Minus, Glyph::Exchange, Glyph::Eye, Glyph::Info,
             Glyph::Diamond, Glyph::Dot}) {
        line->addWidget(new StatusBadge({Status::Neutral, {}, mark}, badges));
    }
    line->addStretch(1);
    badges->body()->addLayout(line);
    page->column->addWidget(badges);
    page->column->addStretch(1);
    return page;
}

} // namespace xq
