// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/signinpage.h"

#include "ui/shell/statusbar.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/mnemonic.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/rows.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace xq {

namespace {

constexpr int kLoginRole = Qt::UserRole + 1;
constexpr int kRowsShown = 5;

/// Name and account, and below the last sign-in where it is known. A person at the left.
class AccountDelegate final : public RowDelegate {
public:
    using RowDelegate::RowDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        const Metrics m = Metrics::of(option.widget);
        return {m.px(200), m.px(44)};
    }

protected:
    void paintCell(QPainter& painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override
    {
        const Metrics m = Metrics::of(option.widget);
        const Tokens& t = Tokens::of(option.palette);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const QRect rect = option.rect;
        const int size = m.px(22);
        const QByteArray name = index.data(Qt::UserRole + 2).toString().toLatin1();
        icon(name.constData())
            .paint(&painter,
                QRect(rect.x() + m.px(10), rect.y() + (rect.height() - size) / 2, size, size));
        const int x = rect.x() + m.px(42);
        const QColor soft = selected ? t.selText : t.text2;
        const QString second = index.data(SecondLineRole).toString();
        const QRect first(x, rect.y() + (second.isEmpty() ? (rect.height() - m.line) / 2 : m.px(3)),
            rect.right() - x - m.px(8), m.line);
        painter.setFont(option.font);
        const int width = painter.fontMetrics().horizontalAdvance(option.text);
        paintText(painter, first, option.text, selected ? t.selText : t.text, Qt::AlignLeft, {}, t);
        painter.setFont(typeFont(option.font, TypeStep::Small));
        paintText(painter, first.adjusted(width + m.px(8), 0, 0, 0),
            index.data(RightTextRole).toString(), soft, Qt::AlignLeft, {}, t);
        paintText(painter, first.translated(0, m.px(19)), second, soft, Qt::AlignLeft, {}, t);
    }
};

/// The card: grey with the blue edge at the left, white at the right.
class Card final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = Tokens::of(QApplication::palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.window);
        painter.drawRoundedRect(rect(), 3, 3);
        if (const auto* side = findChild<QWidget*>(QStringLiteral("signInSide"))) {
            painter.fillRect(side->geometry(), t.base);
        }
        painter.fillRect(QRect(0, 0, Metrics::of(this).px(6), height()), t.fill);
        painter.setPen(QPen(t.edge, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
};

QString dateTime(Instant at)
{
    return toListTime(at);
}

} // namespace

SignInPage::SignInPage(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("signIn"));
    const Metrics m = Metrics::of(this);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    m_area = new QScrollArea(this);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget(m_area);
    m_area->setWidget(content);
    m_area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    whole->addWidget(m_area);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(m.px(12), m.px(12), m.px(12), m.px(12));
    m_trial = new Banner(Banner::Shape::Line, this);
    m_trial->hide();
    column->addWidget(m_trial);
    column->addStretch(1);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    m_card = new Card(content);
    m_card->setMaximumWidth(m.px(920));
    m_card->setMinimumHeight(m.px(535));
    m_sides = new QHBoxLayout(m_card);
    m_sides->setContentsMargins(m.px(7), 1, 1, 1);
    m_sides->setSpacing(0);
    m_sides->addWidget(makeMachineSide(), 433);
    m_rule = newRule(m_card, Qt::Vertical);
    m_sides->addWidget(m_rule);
    m_sides->addWidget(makeSignInSide(), 480);
    row->addWidget(m_card, 1000);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(1);
}

QWidget* SignInPage::makeMachineSide()
{
    const Metrics m = Metrics::of(this);
    auto* side = new QWidget(m_card);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(m.px(26), m.px(26), m.px(26), m.px(14));
    column->setSpacing(0);
    auto* product
        = newLabel(tr("Lawful, open exercise of administrative powers"), "signin", "", side);
    product->setWordWrap(true);
    column->addWidget(product);
    column->addSpacing(m.px(4));
    m_unit = newLabel({}, "object", "", side);
    m_unit->setProperty("type", QString());
    column->addWidget(m_unit);
    column->addSpacing(m.px(20));
    column->addWidget(newLabel(tr("This computer"), "strong", "", side));
    column->addSpacing(m.px(4));
    m_facts = new QVBoxLayout;
    m_facts->setSpacing(0);
    column->addLayout(m_facts);
    column->addStretch(1);
    auto* links = new QHBoxLayout;
    auto* about = new Button(tr("About"), Button::Role::Link, side);
    connect(about, &Button::clicked, this, &SignInPage::aboutRequested);
    links->addWidget(about);
    links->addStretch(1);
    column->addLayout(links);
    return side;
}

QWidget* SignInPage::makeSignInSide()
{
    const Metrics m = Metrics::of(this);
    auto* side = new QWidget(m_card);
    side->setObjectName(QStringLiteral("signInSide"));
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(m.px(26), m.px(26), m.px(26), m.px(14));
    column->setSpacing(m.px(6));
    column->addWidget(newLabel(tr("Sign in"), "page", "", side));
    m_banner = new Banner(Banner::Shape::Block, side);
    column->addWidget(m_banner);
    column->addSpacing(m.px(6));
    column->addWidget(newLabel(tr("Accounts of this computer"), "", "secondary", side));
    m_model = new QStandardItemModel(this);
    auto* frame = new QFrame(side);
    frame->setProperty("role", QStringLiteral("panel"));
    auto* framed = new QVBoxLayout(frame);
    framed->setContentsMargins(1, 1, 1, 1);
    m_accounts = new QListView(frame);
    m_accounts->setObjectName(QStringLiteral("accounts"));
    m_accounts->setAccessibleName(tr("Accounts of this computer"));
    m_accounts->setModel(m_model);
    m_accounts->setItemDelegate(new AccountDelegate(m_accounts));
    m_accounts->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_accounts->setFrameShape(QFrame::NoFrame);
    framed->addWidget(m_accounts);
    column->addWidget(frame);

    m_password = new QLineEdit(side);
    m_password->setObjectName(QStringLiteral("password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->installEventFilter(this);
    QAction* reveal
        = m_password->addAction(icon("view-visible", Ink::Secondary), QLineEdit::TrailingPosition);
    reveal->setCheckable(true);
    reveal->setText(tr("Show the password"));
    reveal->setToolTip(reveal->text());
    connect(reveal, &QAction::toggled, this,
        [this](bool on) { m_password->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password); });
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, m.px(6), 0, 0);
    row->setSpacing(m.px(10));
    auto* words = newLabel(tr("&Password"), "", "secondary", side);
    words->setBuddy(m_password);
    words->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    words->setFixedWidth(m.px(56));
    m_password->setProperty("signin", true);
    m_password->setAccessibleName(withoutMnemonic(tr("&Password")));
    row->addWidget(words);
    row->addWidget(m_password, 1);
    column->addLayout(row);

    auto* below = new QVBoxLayout;
    below->setContentsMargins(m.px(66), 0, 0, 0);
    below->setSpacing(m.px(6));
    m_capsLock = new NoticeLine(side);
    m_capsLock->setSmall(true);
    m_problem = new NoticeLine(side);
    m_problem->setWrapped();
    below->addWidget(m_capsLock);
    below->addWidget(m_problem);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(m.px(8));
    m_signIn = new Button(tr("Sign in"), Button::Role::Primary, side);
    m_signIn->setObjectName(QStringLiteral("signInButton"));
    m_signIn->setKeyHint(QStringLiteral("Enter"));
    m_signIn->setProperty("signin", true);
    m_signIn->setMinimumWidth(m.px(110));
    connect(m_signIn, &Button::clicked, this, &SignInPage::submit);
    auto* quit = new Button(tr("E&xit"), Button::Role::Plain, side);
    quit->setProperty("signin", true);
    connect(quit, &Button::clicked, this, &SignInPage::quitRequested);
    acts->addWidget(m_signIn);
    acts->addWidget(quit);
    acts->addStretch(1);
    below->addSpacing(m.px(4));
    below->addLayout(acts);
    column->addLayout(below);
    column->addStretch(1);
    auto* foot = newLabel(tr("Every sign-in, also offline, is recorded. Sign out with Ctrl+L when "
                             "you leave your seat."),
        "small", "tertiary", side);
    foot->setWordWrap(true);
    column->addWidget(foot);

    connect(m_accounts->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &SignInPage::chooseAccount);
    connect(m_accounts, &QListView::activated, this, [this] { m_password->setFocus(); });
    connect(m_accounts, &QListView::clicked, this, [this] { m_password->setFocus(); });
    connect(m_password, &QLineEdit::returnPressed, this, &SignInPage::submit);
    return side;
}

void SignInPage::setState(const SignInState& state)
{
    const bool sameAccounts = m_filled
        && std::equal(state.accounts.cbegin(), state.accounts.cend(), m_state.accounts.cbegin(),
            m_state.accounts.cend(), [](const SignInAccount& a, const SignInAccount& b) {
                return a.login == b.login && a.lastSignIn == b.lastSignIn;
            });
    m_state = state;
    m_unit->setText(state.unit);
    QFont font = typeFont(QApplication::font(), TypeStep::ObjectTitle);
    font.setBold(false);
    m_unit->setFont(font);
    m_trial->setVisible(state.trial);
    m_trial->say(Status::Neutral, tr("Trial data"),
        tr("Cases, persons and figures here are invented and have no legal effect."));
    showMachine();
    showConnection();
    if (!sameAccounts) { // a refresh must not move the choice of somebody who is typing
        showAccounts();
        m_filled = true;
        m_password->setFocus();
    }
}

void SignInPage::showMachine()
{
    const Metrics m = Metrics::of(this);
    while (QLayoutItem* item = m_facts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_facts->addWidget(newRule(m_card));
    const auto fact = [&](const QString& name, const QString& text, const Badge& badge) {
        auto* holder = new QWidget(m_card);
        auto* row = new QHBoxLayout(holder);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(m.px(8));
        auto* label = newLabel(name, "", "secondary", holder);
        label->setFixedWidth(m.px(60));
        row->addWidget(label);
        row->addWidget(newLabel(text, "", "", holder), 1);
        if (!badge.word.isEmpty()) {
            row->addWidget(new StatusBadge(badge, holder));
        }
        holder->setFixedHeight(m.px(33));
        holder->setAccessibleName(
            name + QStringLiteral(" ") + text + QStringLiteral(" ") + badge.word);
        m_facts->addWidget(holder);
        m_facts->addWidget(newRule(m_card));
    };
    const SignInState& s = m_state;
    if (!s.device.isEmpty()) {
        fact(tr("Device"), s.device, s.hasServer ? Badge {Status::Done, tr("Enrolled")} : Badge {});
    }
    QString kept = s.encrypted ? tr("encrypted") : tr("not encrypted");
    if (s.lastBackup != 0) {
        kept += tr(", ") + tr("last backup %1").arg(dateTime(s.lastBackup));
    }
    fact(tr("Local data"), kept,
        s.encrypted ? Badge {} : Badge {Status::Warning, tr("Not encrypted")});
    if (s.hasServer) {
        fact(tr("Last sync"),
            (s.lastSync == 0 ? tr("never") : dateTime(s.lastSync)) + tr(", ")
                + tr("%n unsent", nullptr, s.unsent),
            s.unsent > 0 ? Badge {Status::Waiting, tr("Waiting")}
                         : Badge {Status::Done, tr("All sent")});
        if (s.clockErrorMs >= 0) {
            fact(tr("Clock"),
                tr("±%1 to the platform at the last sync").arg(clockErrorText(s.clockErrorMs)), {});
        }
    }
    fact(tr("Version"), s.version, {});
}

void SignInPage::showConnection()
{
    const SignInState& s = m_state;
    m_banner->setVisible(s.hasServer && !s.reached);
    if (s.hasServer && !s.reached) {
        m_banner->say(Status::Offline,
            tr("The platform was not reached last time; you can sign in offline."),
            tr("Use your usual password; this PC checks it. Work goes on as usual and "
               "is sent once the platform is reached."));
    }
}

void SignInPage::showAccounts()
{
    m_model->clear();
    for (const SignInAccount& account : m_state.accounts) {
        auto* item = new QStandardItem(account.name);
        item->setData(account.lastSignIn == 0
                ? QString()
                : tr("last sign-in %1").arg(dateTime(account.lastSignIn)),
            SecondLineRole);
        if (account.name != account.login) {
            item->setData(account.login, RightTextRole);
        }
        item->setData(account.login, kLoginRole);
        item->setData(QStringLiteral("user"), Qt::UserRole + 2);
        m_model->appendRow(item);
    }
    m_accounts->setCurrentIndex(m_model->index(0, 0));
    const Metrics m = Metrics::of(this);
    const int rows = static_cast<int>(m_state.accounts.size());
    m_accounts->setVerticalScrollBarPolicy(
        rows > kRowsShown ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    // Half a row more tells that there are more.
    m_accounts->setFixedHeight(
        rows > kRowsShown ? kRowsShown * m.px(44) + m.px(22) : std::max(1, rows) * m.px(44));
    chooseAccount();
}

void SignInPage::chooseAccount()
{
    m_problem->say(Status::Neutral, {});
    m_password->clear();
}

QString SignInPage::login() const
{
    return m_accounts->currentIndex().data(kLoginRole).toString();
}

void SignInPage::submit()
{
    if (login().isEmpty()) {
        m_problem->say(Status::Blocked, tr("Choose an account."));
        return;
    }
    if (m_password->text().isEmpty()) {
        m_problem->say(Status::Blocked, tr("Write the password."));
        m_password->setFocus();
        return;
    }
    m_problem->say(Status::Neutral, {});
    Q_EMIT signInRequested(login(), m_password->text());
}

void SignInPage::setBusy(bool busy)
{
    m_signIn->setEnabled(!busy);
    m_password->setReadOnly(busy);
    m_accounts->setEnabled(!busy);
    if (busy) {
        m_problem->say(Status::Waiting, tr("Checking the password ..."));
    } else {
        m_problem->say(Status::Neutral, {});
    }
}

void SignInPage::refuse(const Error& error)
{
    setBusy(false);
    m_problem->say(Status::Blocked, error.message);
    m_password->clear();
    m_password->setFocus();
}

void SignInPage::clearPassword()
{
    m_password->clear();
    m_problem->say(Status::Neutral, {});
}

bool SignInPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_password && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down) {
            QApplication::sendEvent(m_accounts, event); // choose the account without leaving
            m_password->setFocus();
            return true;
        }
        const QString text = key->text();
        if (text.size() == 1 && text.at(0).isLetter()) {
            // Qt cannot ask for Caps Lock; an upper-case letter without Shift (or the reverse)
            // tells it.
            const bool shift = key->modifiers().testFlag(Qt::ShiftModifier);
            const bool locked = text.at(0).isUpper() != shift;
            m_capsLock->say(Status::Warning, locked ? tr("Caps Lock is on") : QString());
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SignInPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // In a narrow window (200 %) the computer's state stands below the password instead of beside
    // it.
    const bool narrow = width() < Metrics::of(this).px(860);
    m_sides->setDirection(narrow ? QBoxLayout::BottomToTop : QBoxLayout::LeftToRight);
    m_rule->setVisible(!narrow);
    QMetaObject::invokeMethod(
        this, [this] { m_area->ensureWidgetVisible(m_signIn); }, Qt::QueuedConnection);
}

void SignInPage::paintEvent(QPaintEvent*)
{
    const Tokens& t = Tokens::of(QApplication::palette());
    QPainter painter(this);
    painter.fillRect(rect(), t.dark ? t.desk : t.head);
}

void SignInPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange && m_filled) {
        // Not now: Qt goes over all widgets while it changes fonts, none may be deleted on the way.
        QMetaObject::invokeMethod(
            this,
            [this] {
                showAccounts();
                showMachine();
            },
            Qt::QueuedConnection);
    }
    QWidget::changeEvent(event);
}

} // namespace xq
