// Drives the real window on a demonstration prison and saves a picture of every page:
//   ui_screens FOLDER [zh|en] [light|dark|contrast] [1366x768] [demo|empty|extreme]    (QT_SCALE_FACTOR=2: fine screens)
// "extreme" has names of thirty characters and an inmate with twenty commutations.
#include "demo.h"
#include "shell/language.h"
#include "widgets/table.h"

#include "casework/imports.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
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
        m_window.grab().save(QDir(m_folder).filePath(name + u".png"_qs));
    }
    /** A dialog over the window: taken alone, as it is a window of its own. */
    void shootDialog(const QString &name, int wait = 600) const
    {
        QTest::qWait(wait);
        for (QWidget *top : QApplication::topLevelWidgets())
            if (qobject_cast<QDialog *>(top) && top->isVisible()) {
                top->grab().save(QDir(m_folder).filePath(name + u".png"_qs));
                top->close();
                return;
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

/** The sample roster with long names, and twenty commutations for its first inmate. */
void importExtremes(Desktop &desktop, const QString &folder)
{
    QFile sample(QStringLiteral(REMIT_RESOURCES "/demo/files/罪犯花名册.csv"));
    if (!sample.open(QIODevice::ReadOnly)) qFatal("no sample roster");
    QString roster = QString::fromUtf8(sample.readAll());
    roster.replace(u"魏波"_qs, u"阿卜杜拉·麦麦提吐尔逊·阿卜杜热合曼·玉素甫江·买买提明·库尔"_qs);
    roster.replace(u"诈骗罪,"_qs, u"组织、领导、参加黑社会性质组织罪、非法持有、私藏枪支、弹药罪、掩饰、隐瞒犯罪所得、犯罪所得收益罪,"_qs);
    QString rulings = u"罪犯编号,姓名,裁定日期,送达日期,减刑幅度,裁定书号\n"_qs;
    for (int i = 0; i < 20; ++i)
        rulings += u"9901000001,,%1-03-01,%1-03-08,减去有期徒刑1个月,（%1）演01刑更%2号\n"_qs.arg(2006 + i).arg(i + 1);
    const auto bring = [&](ImportKind kind, const QString &name, const QString &text) {
        const QString path = QDir(folder).filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0) qFatal("cannot write %s", qPrintable(path));
        file.close();
        bool done = false;
        desktop.backend.ask(
            &desktop.backend, [=](Workplace &place) { return importFile(place.desk(), {kind, path, {}, false}).has_value(); },
            [&](bool) { done = true; });
        Q_UNUSED(QTest::qWaitFor([&] { return done; }, 20000));
    };
    bring(ImportKind::Roster, u"extreme-roster.csv"_qs, roster);
    bring(ImportKind::Commutations, u"extreme-rulings.csv"_qs, rulings);
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
    if (table) table->choose(0);
    press(page, chinese ? u"导入"_qs : u"Import"_qs);
    camera.shootDialog(u"import"_qs);
    if (!table || table->model()->rowCount() == 0) return;
    const bool extreme = QApplication::arguments().value(5) == u"extreme";
    window.go({u"inmates"_qs, extreme ? u"9901000001"_qs : table->model()->index(table->model()->rowCount() - 1, 0).data().toString()});
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

}  // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const bool chinese = arguments.value(2) != u"en";
    const Language language = chinese ? Language::Chinese : Language::English;
    installLanguage(application, language);
    const QString kind = arguments.value(5, u"demo"_qs);
    const DemoStore store(kind == u"demo" ? 40 : 0);
    const QStringList numbers = kind == u"demo" ? workCases(store.path(), 10, [](int i) { return std::min(i, 9); }) : QStringList();
    ReadyPrompts prompts;
    prompts.secret = demoPassphrase();
    Desktop desktop(language, Theme::modeFromCode(arguments.value(3)), &prompts);
    desktop.theme.applyTo(application);
    Window window(desktop.context(), std::chrono::hours(1));
    const Camera camera(window, arguments.value(1, u"screens"_qs));
    const QStringList size = arguments.value(4, u"1440x900"_qs).split(u'x');
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    window.propose(store.path());
    window.show();
    camera.shoot(u"unlock"_qs);
    QList<QLineEdit *> lines;
    for (auto *line : window.findChildren<QLineEdit *>())
        if (line->isVisible()) lines << line;
    lines.last()->setText(QString::fromUtf8(demoPassphrase()));
    for (auto *line : lines)
        if (line->accessibleName() == (chinese ? u"民警账号"_qs : u"Officer's login"_qs)) line->setText(u"chief"_qs);
    press(&window, chinese ? u"解锁"_qs : u"Unlock"_qs);
    QTest::qWait(3000);
    if (kind == u"extreme") importExtremes(desktop, arguments.value(1));
    camera.shoot(u"dashboard"_qs);
    shootInmates(window, camera, chinese);
    shootCases(window, camera, numbers, chinese);
    shootBatches(window, camera, chinese);
    window.go({u"dashboard"_qs, {}});
    QTest::keyClick(&window, Qt::Key_F1);
    camera.shootDialog(u"shortcuts"_qs);
    window.lock();
    camera.shoot(u"locked"_qs);
    press(&window, chinese ? u"解锁"_qs : u"Unlock"_qs);
    for (auto *line : window.findChildren<QLineEdit *>())
        if (line->isVisible() && line->echoMode() == QLineEdit::Password) QTest::keyClicks(line, QString::fromUtf8(demoPassphrase()) + u'\r');
    QTest::qWait(1500);
    window.go({u"batches"_qs, {}});
    QTest::qWait(500);
    press(window.page(u"batches"_qs), chinese ? u"封签批次"_qs : u"Seal"_qs);
    camera.shoot(u"batch-signed"_qs, 3000);
    return 0;
}
