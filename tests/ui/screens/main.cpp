// Drives the real window on a demonstration prison and saves a picture of every page:
//   ui_screens FOLDER [zh|en] [light|dark|contrast] [1366x768] [demo|empty|extreme]    (QT_SCALE_FACTOR=2: fine
//   screens)
// "extreme" has the people of extremes.h.
#include "demo.h"
#include "hands.h"
#include "inmates/importdialog.h"
#include "screens/fork.h"
#include "screens/picture.h"
#include "sending.h"
#include "shell/language.h"
#include "shell/recoverydialog.h"
#include "shell/searchbox.h"
#include "widgets/table.h"

#include "casework/imports.h"
#include "compose/workplace.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QtTest>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

namespace {

class Camera
{
public:
    Camera(Window &window, QString folder) : m_window(window), m_folder(std::move(folder)) { QDir().mkpath(m_folder); }

    void shoot(const QString &name, int wait = 400) const
    {
        QTest::qWait(wait);
        takePicture(m_window, m_folder, name);
    }
    /** A dialog over the window: taken alone, as it is a window of its own. */
    void shootDialog(const QString &name, int wait = 600) const
    {
        QTest::qWait(wait);
        for (QWidget *top : QApplication::topLevelWidgets())
            if (auto *dialog = qobject_cast<QDialog *>(top); dialog && dialog->isVisible()) {
                takePicture(*dialog, m_folder, name);
                dialog->reject();
                return;
            }
        qWarning("no dialog for %s", qPrintable(name));
    }
    /** The menu that is open. */
    void shootMenu(const QString &name) const
    {
        QTest::qWait(300);
        if (QWidget *menu = QApplication::activePopupWidget()) {
            menu->grab().save(QDir(m_folder).filePath(name + u".png"_qs));
            menu->close();
        }
    }

private:
    Window &m_window;
    QString m_folder;
};

ui::Table *tableWith(const QWidget *page)
{
    for (auto *table : page->findChildren<ui::Table *>())
        if (table->isVisible()) return table;
    return nullptr;
}

void press(const QWidget *page, const QString &part)
{
    for (auto *button : page->findChildren<QPushButton *>())
        if (button->isVisible() && button->isEnabled() && button->text().contains(part)) {
            button->click();
            return;
        }
    qWarning("no button %s", qPrintable(part));
}

/** The import dialog over a file with refused and with changed rows. */
void shootImports(Window &window, const Camera &camera, const QString &folder)
{
    QFile sample(QStringLiteral(REMIT_RESOURCES "/demo/files/罪犯花名册.csv"));
    if (!sample.open(QIODevice::ReadOnly)) qFatal("no sample roster");
    QString roster = QString::fromUtf8(sample.readAll());
    roster.replace(u",1994-11-06,"_qs, u",1994-13-06,"_qs);
    roster.replace(u"有期徒刑6年3个月"_qs, u"有期徒刑若干年"_qs);
    const QString path = QDir(folder).filePath(u"名册.csv"_qs);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(roster.toUtf8()) < 0)
        qFatal("cannot write %s", qPrintable(path));
    file.close();
    window.go({u"inmates"_qs, u"+import"_qs});
    QTest::qWait(400);
    for (auto *dialog : window.findChildren<ImportDialog *>())
        if (dialog->isVisible()) dialog->choose(path);
    QTest::qWait(1500);
    for (auto *dialog : window.findChildren<ImportDialog *>())
        for (auto *tabs : dialog->findChildren<QTabBar *>())
            if (dialog->isVisible() && tabs->isVisible()) {
                takePicture(*dialog, folder, u"import-findings"_qs);
                tabs->setCurrentIndex(1);
            }
    camera.shootDialog(u"import-columns"_qs);
    QFile::remove(path);
}

void shootInmates(Window &window, const Camera &camera, bool chinese)
{
    window.go({u"inmates"_qs, {}});
    camera.shoot(u"inmates"_qs, 1500);
    QWidget *page = window.page(u"inmates"_qs);
    press(page, chinese ? u"条件筛查"_qs : u"Screen"_qs);
    camera.shoot(u"screened"_qs, 2500);
    press(page, chinese ? u"可提请 "_qs : u"Eligible "_qs);
    ui::Table *table = tableWith(page);
    if (table) table->selectAll();
    if (auto *open = page->findChild<QPushButton *>(u"openChosen"_qs); open && open->isEnabled()) {
        open->click();
        camera.shootDialog(u"opencases"_qs, 2000);
    }
    if (table) table->choose(0);
    press(page, chinese ? u"导入"_qs : u"Import"_qs);
    camera.shootDialog(u"import"_qs);
    shootImports(window, camera, QApplication::arguments().at(1));
    if (table) {
        table->chooseColumns(table->mapToGlobal(QPoint(0, 0)));
        camera.shootMenu(u"columns"_qs);
        Q_EMIT table->customContextMenuRequested(QPoint(40, 40));
        camera.shootMenu(u"rowmenu"_qs);
    }
    if (!table || table->model()->rowCount() == 0) return;
    const bool extreme = QApplication::arguments().value(5) == u"extreme";
    window.go({u"inmates"_qs, extreme ? u"9901000003"_qs
                                      : table->model()->index(table->model()->rowCount() - 1, 0).data().toString()});
    // A busy machine takes its time.
    Q_UNUSED(QTest::qWaitFor([&] { return !window.page(u"inmates"_qs)->crumbs().isEmpty(); }, 60000));
    camera.shoot(u"inmate"_qs, 1500);
    for (int tab = 1; tab < 5; ++tab) {
        for (auto *tabs : page->findChildren<QTabBar *>())
            if (tabs->count() == 5) tabs->setCurrentIndex(tab);
        camera.shoot(u"inmate-%1"_qs.arg(tab), 700);
    }
    press(page, chinese ? u"立案提请"_qs : u"Open a case"_qs);
    camera.shootDialog(u"opencase"_qs);
}

void shootCases(Window &window, const Camera &camera, const QStringList &numbers, bool chinese)
{
    const QStringList names{u"case-screening"_qs, u"case-meeting"_qs, u"case-review"_qs, u"case-court"_qs};
    const int chosen[] = {0, 1, 3, static_cast<int>(numbers.size()) - 1};
    for (int i = 0; i < 4 && chosen[i] < numbers.size(); ++i) {
        window.go({u"cases"_qs, numbers[chosen[i]]});
        camera.shoot(names[i], 900);
    }
    if (numbers.isEmpty()) {
        window.go({u"cases"_qs, {}});
        camera.shoot(u"cases-empty"_qs);
        return;
    }
    press(window.page(u"cases"_qs), chinese ? u"预览"_qs : u"Preview"_qs);
    camera.shootDialog(u"preview"_qs, 1500);
    press(window.page(u"cases"_qs), chinese ? u"文书用语"_qs : u"Words…"_qs);
    camera.shootDialog(u"passages"_qs, 900);
    tableWith(window.page(u"cases"_qs))->selectAll();
    camera.shoot(u"cases-bulk"_qs);
}

void shootBatches(Window &window, const Camera &camera, bool chinese)
{
    window.go({u"batches"_qs, {}});
    camera.shoot(u"batches-empty"_qs, 700);
    press(window.page(u"batches"_qs), chinese ? u"新建批次"_qs : u"New batch"_qs);
    QTest::qWait(700);
    press(window.page(u"batches"_qs), chinese ? u"加入案件"_qs : u"Add cases"_qs);
    QTest::qWait(700);
    for (QWidget *top : QApplication::topLevelWidgets())
        if (auto *dialog = qobject_cast<QDialog *>(top); dialog && dialog->isVisible()) dialog->accept();
    camera.shoot(u"batch-draft"_qs, 900);
}

/** What a fresh machine shows before there is any store. */
void shootFirstRun(const Hands &hands, const Camera &camera, bool chinese)
{
    camera.shoot(u"start"_qs, 800);
    hands.click(chinese ? u"新建本监狱"_qs : u"Make this prison"_qs);
    camera.shoot(u"found"_qs);
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    camera.shoot(u"found-errors"_qs);
}

void signIn(const Hands &hands, const QString &officer, const QByteArray &passphrase)
{
    for (auto *line : hands.window().findChildren<QLineEdit *>())
        if (line->isVisible() && !qobject_cast<QComboBox *>(line->parentWidget()))
            line->setText(line->echoMode() == QLineEdit::Password ? QString::fromUtf8(passphrase) : officer);
    if (auto *unlock = hands.window().findChild<QPushButton *>(u"unlock"_qs)) unlock->click();
}

/** A command of the search, by the beginning of its title. */
void run(Window &window, const QString &title)
{
    for (auto *box : window.findChildren<SearchBox *>())
        for (const Command &command : box->presenter().commands())
            if (command.title.startsWith(title)) return command.run();
}

/** The batch sealed, on its way while the court is away, received and answered; `sent` is one of its cases. */
void shootSending(Window &window, const Camera &camera, ReadyPrompts &prompts, const QString &store,
                  const QString &sent, bool chinese)
{
    const QString files = filesFolder(store);
    CourtIntake court(files + u"/court"_qs);
    if (!reach(court, files)) qFatal("no intake");
    court.stop();
    prompts.secret = demoPassphrase();
    window.go({u"batches"_qs, {}});
    QTest::qWait(500);
    press(window.page(u"batches"_qs), chinese ? u"封签批次"_qs : u"Seal"_qs);
    camera.shoot(u"batch-signed"_qs, 3000);
    press(window.page(u"batches"_qs), chinese ? u"送法院"_qs : u"Send"_qs);
    camera.shoot(u"batch-sending"_qs, 2000);
    if (!court.start(files + u"/pki/authority.pem"_qs, u"2026-12-01"_qs)) qFatal("no intake");
    press(window.page(u"batches"_qs), chinese ? u"立即再试"_qs : u"Try now"_qs);
    camera.shoot(u"batch-received"_qs, 6000);
    const std::pair<QString, QString> answers[] = {
        {u"supplement_requested"_qs, u"{\"list\":[\"罚金缴纳凭证\"],\"property\":true}"_qs},
        {u"filed"_qs, u"{}"_qs},
        {u"ruled"_qs,
         u"{\"outcome\":\"granted\",\"number\":\"（2026）青01刑更7号\",\"ruled_on\":\"2026-11-30\",\"reduction\":{\"months\":1},\"ends_on\":\"2027-01-01\"}"_qs},
        {u"served"_qs, u"{\"served_on\":\"2026-12-01\"}"_qs}};
    for (const auto &[kind, details] : answers)
        if (!court.answer(sent, kind, details, u"2026-12-01"_qs)) qFatal("the court does not answer");
    press(window.page(u"batches"_qs), chinese ? u"接收法院动态"_qs : u"Receive court events"_qs);
    camera.shoot(u"batch-answered"_qs, 2000);
    window.go({u"cases"_qs, sent});
    camera.shoot(u"case-answered"_qs, 900);
    press(window.page(u"cases"_qs), chinese ? u"登记裁定"_qs : u"Record ruling"_qs);
    camera.shootDialog(u"ruling"_qs);
    window.go({u"dashboard"_qs, {}});
    camera.shoot(u"dashboard-received"_qs, 800);
}

/** What the officer sees who opens cases and writes opinions. */
void shootWard(Window &window, const Hands &hands, const Camera &camera, Desktop &desktop, const QStringList &numbers,
               bool chinese)
{
    window.changeOfficer();
    QTest::qWait(500);
    signIn(hands, u"ward"_qs, demoPassphrase());
    QTest::qWait(2500);
    camera.shoot(u"dashboard-ward"_qs);
    window.go({u"inmates"_qs, {}});
    QTest::qWait(500);
    press(window.page(u"inmates"_qs), chinese ? u"条件筛查"_qs : u"Screen"_qs);
    QTest::qWait(2500);
    const QStringList shown{u"9901000007"_qs, u"9901000002"_qs};
    for (const QString &number : shown) {
        window.go({u"inmates"_qs, number});
        QTest::qWait(900);
        press(window.page(u"inmates"_qs), chinese ? u"为什么"_qs : u"Why"_qs);
        camera.shoot(u"inmate-whatif-"_qs + number.right(1), 700);
    }
    press(window.page(u"inmates"_qs), chinese ? u"查看来源"_qs : u"Show origin"_qs);
    camera.shootDialog(u"origin"_qs);
    window.go({u"inmates"_qs, u"9901000038"_qs});
    QTest::qWait(900);
    press(window.page(u"inmates"_qs), chinese ? u"立案提请"_qs : u"Open a case"_qs);
    camera.shootDialog(u"opencase"_qs);
    window.go({u"cases"_qs, numbers.at(1)});
    QTest::qWait(900);
    for (auto *text : window.page(u"cases"_qs)->findChildren<QPlainTextEdit *>())
        if (text->isVisible()) text->setPlainText(u"经评议，该犯确有悔改表现，同意提请减刑。"_qs);
    camera.shoot(u"case-decision"_qs);
    press(window.page(u"cases"_qs), chinese ? u"退回"_qs : u"Return"_qs);
    camera.shootDialog(u"return"_qs);
    Prompts *dialogs = &desktop.dialogs;
    dialogs->choose(
        &window,
        {chinese ? u"换人"_qs : u"Change officer"_qs,
         Window::tr("还有没有提交的内容：%1。\n草稿加密保存在数据文件里，只有您本人登录后能看到，可以接着写。")
             .arg(numbers.at(1)),
         Window::tr("保存草稿并换人"), Window::tr("放弃并换人"), Window::tr("留下继续")},
        [](bool) {});
    camera.shootDialog(u"leaving"_qs);
    dialogs->confirm(&window,
                     {chinese ? u"更改已有记录"_qs : u"Change what is recorded"_qs,
                      chinese ? u"文件中有 3 行与已保存的记录不同。"_qs : u"3 rows differ."_qs, u"OK"_qs, true},
                     [] {});
    camera.shootDialog(u"confirm"_qs);
}

/** The officers and the court, as an administrator sees them. */
void shootAdmin(Window &window, const Hands &hands, const Camera &camera, bool chinese)
{
    window.changeOfficer();
    QTest::qWait(500);
    signIn(hands, u"admin"_qs, demoPassphrase());
    QTest::qWait(2500);
    camera.shoot(u"dashboard-admin"_qs);
    window.go({u"admin"_qs, {}});
    camera.shoot(u"admin"_qs, 900);
    hands.press(Qt::Key_N, Qt::ControlModifier);
    camera.shootDialog(u"admin-officer"_qs);
    press(window.page(u"admin"_qs), chinese ? u"设置"_qs : u"Set up"_qs);
    camera.shootDialog(u"admin-court"_qs);
    press(window.page(u"admin"_qs), chinese ? u"密码钥匙"_qs : u"Tokens"_qs);
    camera.shootDialog(u"admin-tokens"_qs, 5000);
    const std::pair<const char16_t *, std::pair<const char16_t *, const char16_t *>> dialogs[] = {
        {u"admin-duty", {u"职责变动", u"Change duty"}},
        {u"admin-permit", {u"许可补录", u"Permit a late record"}},
        {u"admin-clock", {u"核对时钟", u"Confirm the clock"}},
        {u"admin-certificate", {u"停用证书", u"End certificate"}}};
    for (const auto &[name, words] : dialogs) {
        press(window.page(u"admin"_qs), QString::fromUtf16(chinese ? words.first : words.second));
        QTest::qWait(500);
        camera.shootDialog(QString::fromUtf16(name));
    }
}

/** Cases between stores: one that is to be given, one that came back forked, and its two sides. */
void shootExchange(Window &window, const Hands &hands, const Camera &camera, ReadyPrompts &prompts,
                   const QString &store, const QString &number, bool chinese)
{
    const QTemporaryDir folder;
    const QString back = forkCase(store, folder.path(), number);
    if (back.isEmpty()) qFatal("no fork");
    window.changeOfficer();
    QTest::qWait(500);
    signIn(hands, u"chief"_qs, demoPassphrase());
    QTest::qWait(2500);
    window.go({u"exchange"_qs, {}});
    QTest::qWait(900);
    press(window.page(u"exchange"_qs), chinese ? u"移交案件"_qs : u"Give cases"_qs);
    camera.shootDialog(u"exchange-give"_qs);
    prompts.files = {back};
    press(window.page(u"exchange"_qs), chinese ? u"接收"_qs : u"Take"_qs);
    camera.shoot(u"exchange"_qs, 4000);
    for (auto *table : window.page(u"exchange"_qs)->findChildren<ui::Table *>())
        if (table->isVisible() && table->model()->rowCount() > 0) Q_EMIT table->opened(0);
    camera.shootDialog(u"exchange-fork"_qs);
}

/** What is said after the program was ended by force: two drafts and the last act. */
void shootRecovery(Window &window, const Camera &camera, Desktop &desktop, const QStringList &numbers)
{
    bool answered = false;
    desktop.backend.ask(&window, readRecovered, [&](Result<Recovered> recovered) {
        answered = true;
        if (!recovered) return;
        const Instant at = desktop.clock() - std::chrono::minutes(3);
        recovered->drafts = {{{},
                              u"case:"_qs + numbers.at(1) + u"/ward_discussion"_qs,
                              u"经评议，该犯确有悔改表现，同意提请减刑。"_qs,
                              at},
                             {{}, u"passages:"_qs + numbers.at(2), u"任质检员，带出徒工两名。"_qs, at}};
        (new RecoveryDialog(desktop.context(), *recovered, &window))->open();
    });
    if (QTest::qWaitFor([&] { return answered; }, 20000)) camera.shootDialog(u"recovery"_qs);
}

}  // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2)
        qFatal("usage: ui_screens FOLDER [zh|en] [light|dark|contrast] [1366x768] [demo|extreme]");
    const bool chinese = arguments.value(2) != u"en";
    const Language language = chinese ? Language::Chinese : Language::English;
    installLanguage(application, language);
    const QString kind = arguments.value(5, u"demo"_qs);
    const DemoStore store(kind == u"empty" ? 0 : 40, 12, picturedPeople());
    const QStringList numbers =
        kind != u"empty" ? workCases(store.path(), 10, [](int i) { return std::min(i, 9); }) : QStringList();
    ReadyPrompts prompts;
    prompts.secret = demoPassphrase();
    Desktop desktop(language, Theme::modeFromCode(arguments.value(3)), &prompts);
    desktop.theme.applyTo(application);
    Window window(desktop.context(), std::chrono::hours(1));
    const Camera camera(window, arguments.at(1));
    const QStringList size = arguments.value(4, u"1440x900"_qs).split(u'x');
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    window.show();
    const Hands hands(window);
    shootFirstRun(hands, camera, chinese);
    window.propose(store.path());
    camera.shoot(u"unlock"_qs);
    signIn(hands, u"chief"_qs, "wrong");
    camera.shoot(u"unlock-wrong"_qs, 2500);
    QTest::qWait(3000);
    signIn(hands, u"chief"_qs, demoPassphrase());
    QTest::qWait(2500);
    camera.shoot(u"dashboard"_qs);
    shootInmates(window, camera, chinese);
    shootCases(window, camera, numbers, chinese);
    shootBatches(window, camera, chinese);
    window.go({u"dashboard"_qs, {}});
    hands.press(Qt::Key_F1);
    camera.shootDialog(u"shortcuts"_qs);
    run(window, chinese ? u"关于"_qs : u"About"_qs);
    camera.shootDialog(u"about"_qs);
    run(window, chinese ? u"本机设置"_qs : u"Settings of"_qs);
    camera.shootDialog(u"settings"_qs);
    if (kind != u"empty") {
        shootSending(window, camera, prompts, store.path(), numbers.last(), chinese);
        shootWard(window, hands, camera, desktop, numbers, chinese);
        shootAdmin(window, hands, camera, chinese);
        // The other store that it makes has the usual people.
        if (kind == u"demo") shootExchange(window, hands, camera, prompts, store.path(), numbers.at(2), chinese);
    }
    if (kind != u"empty") shootRecovery(window, camera, desktop, numbers);
    window.lock();
    camera.shoot(u"locked"_qs);
    return 0;
}
