// Drives labour and points through the real window on a demonstration prison and saves a picture of every page:
//   ui_points_screens FOLDER [zh|en] [light|dark|contrast] [1440x900]    (QT_SCALE_FACTOR=2: fine screens)
#include "casework/conduct.h"
#include "casework/months.h"
#include "demo.h"
#include "hands.h"
#include "labour/noticeboard.h"
#include "labour/sheetgrid.h"
#include "screens/picture.h"
#include "shell/language.h"
#include "widgets/table.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTabBar>
#include <QTreeView>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

namespace {

const QString area = u"一监区"_qs;

void save(QWidget *widget, const QString &name) { takePicture(*widget, QApplication::arguments().value(1), name); }

void shoot(QWidget &window, const QString &name, int wait = 700)
{
    QTest::qWait(wait);
    save(&window, name);
}

void shootDialog(const QString &name)
{
    QTest::qWait(700);
    for (QWidget *top : QApplication::topLevelWidgets())
        if (auto *dialog = qobject_cast<QDialog *>(top); dialog && dialog->isVisible()) {
            save(dialog, name);
            dialog->reject();
            return;
        }
    qWarning("no dialog for %s", qPrintable(name));
}

/** Takes the area's November to its notice, in the name of its officers. */
QString closeMonth(Workplace &place)
{
    const Month month = monthOf(place.desk().today()) - std::chrono::months(1);
    const auto as = [&](const QString &login) {
        Desk desk = place.desk();
        desk.officer = desk.ports.officers.officer(login).value();
        return desk;
    };
    const QStringList people{u"area"_qs, u"dept"_qs, u"ward"_qs};
    const PointsMeeting meeting{place.desk().today(),          u"area"_qs, u"dept"_qs, people, {u"area"_qs, u"dept"_qs},
                                {{u"ward"_qs, u"分值偏高"_qs}}};
    for (Date day = Date(month / 1); day <= Date(month / std::chrono::last); day += std::chrono::days(1))
        if (std::chrono::weekday(day) == std::chrono::Monday)
            Q_UNUSED(reviewWeek(as(u"ward"_qs), area, day, u"平稳"_qs));
    MatterDecision decision{area, {}, true, meeting};
    const auto waiting = place.desk().ports.points.matters({{}, area, MatterState::Group, month});
    for (const MatterRow &row : waiting.value()) decision.places.push_back(row.place);
    if (!decision.places.empty())
        if (const auto decided = decideMatters(as(u"area"_qs), decision); !decided) return decided.error().code;
    Result<MonthStage> stage = stepMonth(as(u"area"_qs), {month, area, u"review"_qs, {}, {}});
    if (!stage) return stage.error().code;
    const Result<MonthSum> sum = sumMonth(as(u"dept"_qs), month);
    if (!sum) return sum.error().code;
    stage = stepMonth(as(u"area"_qs), {month, area, u"agree"_qs, meeting, {}});
    if (stage) stage = stepMonth(as(u"area"_qs), {month, area, u"notice"_qs, {}, {}});
    return stage ? QString() : stage.error().code;
}

void shootLabour(Window &window, const Hands &hands, bool chinese)
{
    window.go({u"labour"_qs, {}});
    QTest::qWait(1500);
    auto *grid = window.findChild<SheetGrid *>();
    grid->setFocus();
    shoot(window, u"labour"_qs);
    QTest::keyClick(grid, Qt::Key_5);
    shoot(window, u"labour-typing"_qs);
    QTest::keyClick(window.focusWidget(), Qt::Key_Return);
    shoot(window, u"labour-unsaved"_qs);
    hands.press(Qt::Key_R, Qt::ControlModifier);
    shootDialog(u"labour-correct"_qs);
    hands.press(Qt::Key_J, Qt::ControlModifier);
    shootDialog(u"labour-post"_qs);
    hands.press(Qt::Key_N, Qt::ControlModifier);
    shootDialog(u"labour-plan"_qs);
    window.go({u"labour"_qs, u"2026-10-30"_qs});
    shoot(window, u"labour-signed"_qs, 1500);
    hands.press(Qt::Key_F11);
    QTest::qWait(900);
    if (auto *board = window.findChild<NoticeBoard *>()) {
        board->showNormal();
        board->resize(1920, 1080);
        shoot(*board, u"board"_qs);
        board->close();
    }
    for (QPushButton *one : window.page(u"labour"_qs)->findChildren<QPushButton *>())
        if (one->isVisible() && one->text().startsWith(chinese ? u"批号退货"_qs : u"Reject a lot"_qs)) {
            one->click();
            if (auto *lot = qobject_cast<QLineEdit *>(hands.part(chinese ? u"入库批号"_qs : u"Lot"_qs)))
                lot->setText(u"L-2026-10-30"_qs);
            shootDialog(u"labour-lot"_qs);
        }
    window.go({u"labour"_qs, u"2026-10-24"_qs});
    shoot(window, u"labour-empty"_qs, 1200);
}

void shootInsight(Window &window, const Hands &hands, bool chinese)
{
    window.go({u"points"_qs, u"insight"_qs});
    shoot(window, u"points-insight-area"_qs, 1500);
    QString number;
    if (const Table *table = hands.table(chinese ? u"积分提示"_qs : u"Standing"_qs))
        number = table->model()->index(0, 0).data().toString();
    for (const QString &inmate : {u"9901000002"_qs, u"9901000003"_qs, u"9901000004"_qs, number}) {
        window.go({u"points"_qs, u"insight/"_qs + inmate});
        shoot(window, u"points-insight-"_qs + inmate, 1500);
    }
    window.go({u"points"_qs, u"rules"_qs});
    QTest::qWait(1200);
    if (auto *list = qobject_cast<QListWidget *>(hands.part(chinese ? u"考核办法"_qs : u"Rules"_qs)))
        list->setCurrentRow(list->count() - 1);
    shoot(window, u"points-rules"_qs);
    for (QPushButton *one : window.page(u"points"_qs)->findChildren<QPushButton *>())
        if (one->text().contains(u"读法选项") || one->text().contains(u"Readings")) one->click();
    shootDialog(u"points-readings"_qs);
}

void shootPoints(Window &window, const Hands &hands, bool chinese)
{
    window.go({u"points"_qs, u"2026-11"_qs});
    shoot(window, u"points-prison"_qs, 1500);
    window.go({u"points"_qs, u"2026-11/"_qs + area});
    shoot(window, u"points-area"_qs, 1500);
    window.go({u"points"_qs, u"2026-11/二监区"_qs});
    shoot(window, u"points-open"_qs, 1500);
    window.go({u"points"_qs, u"record/2026-11"_qs});
    shoot(window, u"points-record"_qs, 1500);
    hands.press(Qt::Key_N, Qt::ControlModifier);
    shootDialog(u"points-entry"_qs);
    hands.press(Qt::Key_J, Qt::ControlModifier);
    shootDialog(u"points-fact"_qs);
    if (Table *table = hands.table(chinese ? u"加扣分记载"_qs : u"Entries"_qs)) table->choose(0);
    hands.press(Qt::Key_R, Qt::ControlModifier);
    shootDialog(u"points-correction"_qs);
    for (QPushButton *one : window.page(u"points"_qs)->findChildren<QPushButton *>())
        if (one->isVisible() && one->accessibleName().startsWith(chinese ? u"会议通过"_qs : u"Meeting agrees"_qs)) {
            if (Table *table = hands.table(chinese ? u"加扣分记载"_qs : u"Entries"_qs))
                table->choose(table->model()->rowCount() - 1);
            one->click();
            shootDialog(u"points-meeting"_qs);
            break;
        }
    for (const QString &closed : {u"2026-10"_qs, u"2026-11"_qs}) {
        window.go({u"points"_qs, u"cycles/"_qs + closed});
        QTest::qWait(1500);
        if (Table *table = hands.table(chinese ? u"周期等级"_qs : u"Grades of cycles"_qs)) table->choose(0);
        shoot(window, u"points-cycles-"_qs + closed, 300);
    }
    window.go({u"points"_qs, u"trace/9901000001"_qs});
    QTest::qWait(1200);
    if (auto *tree = window.page(u"points"_qs)->findChild<QTreeView *>()) {
        for (int i = 0; i < 2 && tree->model()->rowCount() > i; ++i)
            tree->expandRecursively(tree->model()->index(i, 0));
        shoot(window, u"points-trace"_qs);
        hands.press(Qt::Key_Return);
        shootDialog(u"points-act"_qs);
        hands.press(Qt::Key_Q, Qt::ControlModifier);
        QTest::qWait(1500);
        shootDialog(u"points-findings"_qs);
    }
    shootInsight(window, hands, chinese);
}

}  // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) qFatal("usage: ui_points_screens FOLDER [zh|en] [light|dark|contrast] [1440x900]");
    QDir().mkpath(arguments.value(1));
    const bool chinese = arguments.value(2) != u"en";
    const Language language = chinese ? Language::Chinese : Language::English;
    installLanguage(application, language);
    const DemoStore store(40, 12, picturedPeople());
    auto day = std::make_shared<Date>(*makeDate(2026, 11, 2));
    Desktop desktop(language, Theme::modeFromCode(arguments.value(3)), nullptr, movingClock(day));
    desktop.theme.applyTo(application);
    Window window(desktop.context(), std::chrono::hours(1));
    const QStringList size = arguments.value(4, u"1440x900"_qs).split(u'x');
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    window.propose(store.path());
    window.show();
    const Hands hands(window);
    for (auto *line : window.findChildren<QLineEdit *>())
        if (line->isVisible() && !qobject_cast<QComboBox *>(line->parentWidget()))
            line->setText(line->echoMode() == QLineEdit::Password ? QString::fromUtf8(demoPassphrase()) : u"ward"_qs);
    if (auto *unlock = window.findChild<QPushButton *>(u"unlock"_qs)) unlock->click();
    if (!QTest::qWaitFor([&] { return !window.isLocked(); }, 60000)) return 1;
    shootLabour(window, hands, chinese);
    *day = *makeDate(2026, 12, 7);
    bool closed = false;
    desktop.backend.ask(&window, closeMonth, [&](const QString &error) {
        if (!error.isEmpty()) qWarning("the month stays open: %s", qPrintable(error));
        closed = true;
    });
    if (!QTest::qWaitFor([&] { return closed; }, 60000)) return 1;
    shootPoints(window, hands, chinese);
    return 0;
}
