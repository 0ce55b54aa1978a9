// Drives the window before cases on notice and a batch, and saves a picture of what others say of them; first of a
// backup's restoring:
//   ui_notice_screens FOLDER [zh|en] [light|dark|contrast] [1366x768]
#include "demo.h"
#include "hands.h"
#include "screens/picture.h"
#include "shell/language.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QScrollArea>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

namespace {

/** Takes the window, or the dialog above it. */
void shoot(const Hands &hands, const QString &name, int wait = 700)
{
    QTest::qWait(wait);
    takePicture(*hands.top(), QApplication::arguments().at(1), name);
}

void closeDialog(const Hands &hands)
{
    if (auto *dialog = qobject_cast<QDialog *>(hands.top())) dialog->reject();
    QTest::qWait(200);
}

/** Brings the part of that name into sight. */
void scrollTo(const Hands &hands, const QString &name)
{
    QWidget *part = hands.part(name);
    for (QWidget *above = part; above; above = above->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(above)) area->ensureWidgetVisible(part, 0, 40);
}

void write(const Hands &hands, const QString &field, const QString &text)
{
    if (!hands.tabTo(field)) return;
    hands.press(Qt::Key_A, Qt::ControlModifier);
    hands.type(text);
}

void shootRestoring(const Hands &hands, const QString &backup, bool chinese)
{
    shoot(hands, u"start"_qs);
    hands.click(chinese ? u"从备份恢复"_qs : u"Restore a backup"_qs);
    shoot(hands, u"restore"_qs);
    write(hands, chinese ? u"备份文件"_qs : u"Backup"_qs, backup);
    write(hands, chinese ? u"民警账号"_qs : u"Officer's login"_qs, u"admin"_qs);
    write(hands, chinese ? u"口令"_qs : u"Passphrase"_qs, QString::fromUtf8(demoPassphrase()));
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    shoot(hands, u"restore-contents"_qs, 4000);
    write(hands, chinese ? u"恢复到"_qs : u"Restore to"_qs, backup);
    shoot(hands, u"restore-taken"_qs);
    closeDialog(hands);
}

void enter(const Hands &hands)
{
    for (auto *line : hands.window().findChildren<QLineEdit *>())
        if (line->isVisible() && line->echoMode() == QLineEdit::Password) {
            hands.window().findChild<QLineEdit *>(u"officer"_qs)->setText(u"dept"_qs);
            line->setText(QString::fromUtf8(demoPassphrase()));
            QTest::keyClick(line, Qt::Key_Return);
        }
    if (!hands.waitFor([&] { return !hands.window().isLocked(); }, 60000)) qFatal("cannot enter");
}

void shootNotice(const Hands &hands, const QString &number, bool chinese)
{
    hands.window().go({u"cases"_qs, number});
    shoot(hands, u"notice"_qs, 1500);
    hands.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::qWait(500);
    hands.type(u"罪犯王某"_qs);
    if (!hands.tabTo(chinese ? u"异议内容"_qs : u"What is objected"_qs)) return;
    hands.type(u"公示的考核积分与本人每月签字确认的不一致，请求复核八月份的加分。"_qs);
    shoot(hands, u"objection"_qs);
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(1500);
    scrollTo(hands, chinese ? u"登记异议"_qs : u"Record an objection"_qs);
    shoot(hands, u"notice-objection"_qs);
    scrollTo(hands, chinese ? u"与哪一级签批时相比"_qs : u"Compared with which level"_qs);
    shoot(hands, u"changes"_qs);
}

void shootReply(const Hands &hands, const QString &number, bool chinese)
{
    hands.window().go({u"cases"_qs, number});
    shoot(hands, u"opinion"_qs, 1500);
    hands.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::qWait(500);
    hands.type(u"演示市城郊地区人民检察院"_qs);
    write(hands, chinese ? u"意见书名称和文号"_qs : u"Name and number"_qs, u"检察意见书（演检意〔2026〕3号）"_qs);
    write(hands, chinese ? u"第 1 条意见"_qs : u"Point 1"_qs, u"核对八月份加分的依据"_qs);
    hands.press(Qt::Key_J, Qt::ControlModifier);
    QTest::qWait(400);
    hands.type(u"减少提请幅度一个月"_qs);
    hands.press(Qt::Key_Tab);
    hands.press(Qt::Key_End);
    hands.press(Qt::Key_Tab);
    hands.type(u"提请幅度没有超过法定上限，且与同类案件一致"_qs);
    shoot(hands, u"reply"_qs);
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(1500);
    scrollTo(hands, chinese ? u"回复检察意见"_qs : u"Reply"_qs);
    shoot(hands, u"opinion-replied"_qs);
}

void shootFairness(const Hands &hands)
{
    hands.window().go({u"batches"_qs, u"+add"_qs});
    QTest::qWait(1500);
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    shoot(hands, u"batch"_qs, 1500);
    hands.press(Qt::Key_B, Qt::ControlModifier);
    shoot(hands, u"fairness"_qs, 1500);
    closeDialog(hands);
    hands.press(Qt::Key_G, Qt::ControlModifier);
    shoot(hands, u"signing"_qs, 1500);
}

}  // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) qFatal("usage: ui_notice_screens FOLDER [zh|en] [light|dark|contrast] [1366x768]");
    QDir().mkpath(arguments.at(1));
    const bool chinese = arguments.value(2) != u"en";
    const Language language = chinese ? Language::Chinese : Language::English;
    installLanguage(application, language);
    const DemoStore store(40, 12, picturedPeople());
    const QStringList cases = workCases(store.path(), 8, [](int i) { return i < 2 ? 5 + i : 10; });
    ReadyPrompts prompts;
    Desktop desktop(language, Theme::modeFromCode(arguments.value(3)), &prompts);
    desktop.theme.applyTo(application);
    Window window(desktop.context(), std::chrono::hours(9));
    const QStringList size = arguments.value(4, u"1366x768"_qs).split(u'x');
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    window.show();
    const Hands hands(window);
    shootRestoring(hands, store.path(), chinese);
    window.propose(store.path());
    enter(hands);
    shootNotice(hands, cases.at(0), chinese);
    shootReply(hands, cases.at(1), chinese);
    shootFairness(hands);
    return 0;
}
