// Drives the window before a prison whose cases are at the court, and saves a picture of what it answers and records:
//   ui_court_screens FOLDER [zh|en] [light|dark|contrast] [1366x768]
#include "courtroom.h"
#include "screens/picture.h"

#include <QApplication>
#include <QDialog>
#include <QDir>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

namespace {

/** Takes the window, or the dialog above it. */
void shoot(const CourtRoom &room, const QString &name, int wait = 700)
{
    QTest::qWait(wait);
    takePicture(*room.hands.top(), QApplication::arguments().at(1), name);
}

void closeDialog(const CourtRoom &room)
{
    if (auto *dialog = qobject_cast<QDialog *>(room.hands.top())) dialog->reject();
    QTest::qWait(200);
}

/** Fetches what the court has said. */
void fetch(CourtRoom &room, bool chinese)
{
    room.window.go({u"batches"_qs, {}});
    QTest::qWait(400);
    room.hands.click(chinese ? u"接收法院动态"_qs : u"Receive court events"_qs);
    QTest::qWait(2500);
}

void shootSupplement(CourtRoom &room, bool chinese)
{
    room.window.go({u"court"_qs, {}});
    shoot(room, u"court-idle"_qs);
    room.hear(
        room.cases[0], u"supplement_requested"_qs,
        u"{\"list\":[\"罚金缴纳凭证\",\"心理测评表\",\"原判法院关于财产性判项执行情况的说明（加盖印章）\"],\"property\":true}"_qs);
    room.hear(room.cases[1], u"supplement_requested"_qs, u"{\"list\":[\"近三个月消费明细\"]}"_qs);
    fetch(room, chinese);
    room.window.go({u"court"_qs, room.cases[0]});
    shoot(room, u"court-asked"_qs, 1200);
    room.prompts.file = room.paper(u"罚金.pdf"_qs, u"罚金缴纳凭证"_qs);
    room.hands.click(chinese ? u"加入罚金缴纳凭证"_qs : u"Add 罚金缴纳凭证"_qs);
    shoot(room, u"court-gathered"_qs, 1200);
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    shoot(room, u"court-batched"_qs, 1500);
}

void shootRuling(CourtRoom &room, bool chinese)
{
    const QString number = room.cases[2];
    const QString paper = room.paper(
        u"裁定书.pdf"_qs,
        u"青岭市中级人民法院\n刑 事 裁 定 书\n\n（2026）青01刑更7号\n\n本院依法组成合议庭进行了审理。\n裁定如下：\n对罪犯减去有期徒刑一个月。\n本裁定送达后即发生法律效力。"_qs);
    room.hear(number, u"ruled"_qs,
              u"{\"outcome\":\"adjusted\",\"number\":\"（2026）青01刑更7号\",\"ruled_on\":\"2026-11-30\","
              "\"reduction\":{\"months\":1}}"_qs,
              {paper});
    room.hear(number, u"served"_qs, u"{\"served_on\":\"2026-12-01\"}"_qs);
    fetch(room, chinese);
    room.window.go({u"court"_qs, number});
    shoot(room, u"court-ruled"_qs, 1200);
    room.window.go({u"cases"_qs, number});
    QTest::qWait(1200);
    room.hands.press(Qt::Key_R, Qt::ControlModifier);
    shoot(room, u"ruling-beside"_qs, 1200);
    room.hands.click(chinese ? u"已与裁定书原件核对"_qs : u"Checked"_qs);
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(1500);
    room.window.go({u"court"_qs, number});
    QTest::qWait(1200);
    room.hands.press(Qt::Key_E, Qt::ControlModifier);
    QTest::qWait(800);
    room.hands.click(chinese ? u"有裁定书写明"_qs : u"Last day served by the ruling stated"_qs);
    shoot(room, u"ruling-correction"_qs, 1200);
    closeDialog(room);
    room.hear(number, u"revoked"_qs, u"{\"number\":\"（2026）青01刑监3号\",\"revoked_on\":\"2026-12-01\"}"_qs);
    fetch(room, chinese);
    room.window.go({u"court"_qs, number});
    shoot(room, u"court-revoked"_qs, 1200);
    room.hands.press(Qt::Key_D, Qt::ControlModifier);
    shoot(room, u"ruling-revocation"_qs, 1200);
    closeDialog(room);
}

/** How long a package is kept, who has it, and whether it is still what it was. */
void shootKeeping(CourtRoom &room)
{
    constexpr Qt::KeyboardModifiers keys = Qt::ControlModifier | Qt::AltModifier;
    room.hands.press(Qt::Key_K, keys);
    shoot(room, u"archive-retention"_qs);
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(1500);
    room.hands.press(Qt::Key_L, keys);
    QTest::qWait(500);
    room.hands.type(u"青川市城郊地区人民检察院王检察官"_qs);
    room.hands.press(Qt::Key_Tab);
    room.hands.type(u"减刑案件质量复查"_qs);
    shoot(room, u"archive-lend"_qs);
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    shoot(room, u"archive-lent"_qs, 2000);
    room.hands.press(Qt::Key_R, keys);
    QTest::qWait(1500);
    room.hands.press(Qt::Key_V, keys);
    shoot(room, u"archive-recheck"_qs, 4000);
}

void shootArchive(CourtRoom &room)
{
    room.window.go({u"archive"_qs, {}});
    shoot(room, u"archive"_qs, 1200);
    room.prompts.file = room.store.path() + u".zip"_qs;
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    shoot(room, u"archive-made"_qs, 4000);
    room.hands.press(Qt::Key_J, Qt::ControlModifier);
    shoot(room, u"archive-report"_qs, 4000);
    closeDialog(room);
    shootKeeping(room);
    QFile package(room.prompts.file);
    if (!package.open(QIODevice::ReadWrite) || !package.seek(package.size() / 2)) qFatal("no package");
    package.write("changed");
    package.close();
    room.hands.press(Qt::Key_J, Qt::ControlModifier);
    shoot(room, u"archive-refused"_qs, 4000);
    closeDialog(room);
    room.hands.press(Qt::Key_V, Qt::ControlModifier | Qt::AltModifier);
    shoot(room, u"archive-recheck-refused"_qs, 4000);
}

}  // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) qFatal("usage: ui_court_screens FOLDER [zh|en] [light|dark|contrast] [1366x768]");
    QDir().mkpath(arguments.at(1));
    const bool chinese = arguments.value(2) != u"en";
    CourtRoom room(4, chinese ? Language::Chinese : Language::English, Theme::modeFromCode(arguments.value(3)));
    const QStringList size = arguments.value(4, u"1366x768"_qs).split(u'x');
    room.window.resize(size.value(0).toInt(), size.value(1).toInt());
    if (!room.enter(u"dept"_qs)) qFatal("cannot enter");
    shootSupplement(room, chinese);
    shootRuling(room, chinese);
    shootArchive(room);
    return 0;
}
