// Drives the window before a case under review, a case at the procuratorate and a parole, and saves a picture of what
// another officer's check (复核) and other parties (移交与抄送) change; then of what signatures are held against:
//   ui_parties_screens FOLDER [zh|en] [light|dark|contrast] [1366x768]
#include "demo.h"
#include "hands.h"
#include "paroles.h"
#include "screens/picture.h"
#include "shell/language.h"
#include "signingroom.h"

#include "base/durablefile.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QScrollArea>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

namespace {

bool chinese() { return QApplication::arguments().value(2) != u"en"; }

QString inFolder(const QString &name) { return QDir(QApplication::arguments().at(1)).filePath(name); }

/** Takes the window, or the dialog above it. */
void shoot(const Hands &hands, const QString &name, int wait = 900)
{
    QTest::qWait(wait);
    takePicture(*hands.top(), QApplication::arguments().at(1), name);
}

/** Brings the part of that name into sight. */
void scrollTo(const Hands &hands, const QString &zh, const QString &en)
{
    QWidget *part = nullptr;
    if (!hands.waitFor([&] { return (part = hands.part(chinese() ? zh : en)); }, 10000))
        return qWarning("no part %s", qPrintable(en));
    // What stands above it is read and laid out first.
    QTest::qWait(1500);
    part = hands.part(chinese() ? zh : en);
    for (QWidget *above = part; above; above = above->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(above)) area->ensureWidgetVisible(part, 0, 40);
}

void click(const Hands &hands, const QString &zh, const QString &en) { hands.click(chinese() ? zh : en); }

void write(const Hands &hands, const QString &zh, const QString &en, const QString &text)
{
    if (hands.tabTo(chinese() ? zh : en)) hands.type(text);
}

/** That officer sits down, at the first page or in another's place. */
void sit(const Hands &hands, const QString &officer)
{
    Window &window = hands.window();
    if (!window.isLocked()) hands.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::qWait(500);
    window.findChild<QLineEdit *>(u"officer"_qs)->setText(officer);
    for (auto *line : window.findChildren<QLineEdit *>())
        if (line->isVisible() && line->echoMode() == QLineEdit::Password) {
            line->setText(QString::fromUtf8(demoPassphrase()));
            QTest::keyClick(line, Qt::Key_Return);
        }
    if (!hands.waitFor([&] { return !window.isLocked(); }, 60000)) qFatal("cannot enter");
    QTest::qWait(1500);
}

/** The department's review: who waits for whom before the check and after it. */
void shootCheck(const Hands &hands, const QString &number)
{
    sit(hands, u"dept"_qs);
    hands.window().go({u"cases"_qs, number});
    shoot(hands, u"check-wanted"_qs, 2000);
    sit(hands, u"chief"_qs);
    hands.window().go({u"cases"_qs, number});
    shoot(hands, u"check-case"_qs, 2000);
    hands.window().go({u"review"_qs, number});
    shoot(hands, u"check-review"_qs, 4000);
    scrollTo(hands, u"复核同意"_qs, u"Check: agree"_qs);
    shoot(hands, u"check-review-card"_qs);
    hands.press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    shoot(hands, u"check-review-done"_qs, 2000);
    hands.window().go({u"cases"_qs, number});
    shoot(hands, u"check-done"_qs, 2000);
    hands.window().go({u"dashboard"_qs, {}});
    shoot(hands, u"check-dashboard"_qs, 2000);
    sit(hands, u"dept"_qs);
}

void shootCopy(const Hands &hands, ReadyPrompts &prompts, const QString &number)
{
    hands.window().go({u"cases"_qs, number});
    scrollTo(hands, u"抄送检察院"_qs, u"Copy to"_qs);
    shoot(hands, u"copy-none"_qs);
    prompts.answer = u"青川市城郊地区人民检察院"_qs;
    prompts.file = inFolder(u"copy.remit"_qs);
    hands.press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    QTest::qWait(3000);
    scrollTo(hands, u"抄送检察院"_qs, u"Copy to"_qs);
    shoot(hands, u"copy-given"_qs);
    const QString blank = u"%1.%2.answer.json"_qs.arg(prompts.file, number);
    prompts.file = inFolder(u"opinion.json"_qs);
    completeAnswer(blank, prompts.file, [](Json &json) {
        json.set("number", u"青检意〔2026〕3号"_qs);
        json.set("points",
                 Json::Array{u"八月份加分的依据未见原始记录，建议核对后重新说明"_qs, u"提请幅度建议减少一个月"_qs});
    });
    click(hands, u"登记检察意见文件…"_qs, u"Record opinion"_qs);
    QTest::qWait(2000);
    scrollTo(hands, u"抄送检察院"_qs, u"Copy to"_qs);
    shoot(hands, u"copy-opinion"_qs);
    prompts.answer.clear();
}

void fillHandover(const Hands &hands, ReadyPrompts &prompts, bool picture)
{
    hands.press(Qt::Key_H, Qt::ControlModifier | Qt::AltModifier);
    if (picture) shoot(hands, u"handover-dialog"_qs);
    write(hands, u"社区矫正机构"_qs, u"Community"_qs, u"东河县社区矫正机构"_qs);
    write(hands, u"执行地"_qs, u"Place"_qs, u"东河县东河镇"_qs);
    prompts.file = inFolder(u"（2026）演刑更1号假释裁定书（纸质扫描件，含送达回证）.pdf"_qs);
    if (!writeDurably(prompts.file, "%PDF-1.4 ruling")) qFatal("cannot write");
    click(hands, u"附上纸质裁定书…"_qs, u"Attach the ruling"_qs);
    if (picture) shoot(hands, u"handover-filled"_qs);
}

/** Records the agency's receipt of the package at `parcel`. */
void receive(const Hands &hands, ReadyPrompts &prompts, const QString &parcel, const QString &number,
             const QStringList &missing)
{
    prompts.file = parcel + u".receipt.json"_qs;
    completeAnswer(u"%1.%2.answer.json"_qs.arg(parcel, number), prompts.file, [&](Json &json) {
        Json::Array papers;
        for (const QString &paper : missing) papers.push_back(paper);
        json.set("missing", papers);
    });
    click(hands, u"登记回执…"_qs, u"Record receipt"_qs);
    QTest::qWait(2000);
}

void shootHandover(const Hands &hands, ReadyPrompts &prompts, const QString &number)
{
    hands.window().go({u"cases"_qs, number});
    scrollTo(hands, u"移交社区矫正…"_qs, u"Hand over"_qs);
    shoot(hands, u"handover-unserved"_qs);
    for (const bool first : {true, false}) {
        fillHandover(hands, prompts, first);
        const QString parcel = inFolder(first ? u"first.remit"_qs : u"second.remit"_qs);
        prompts.file = parcel;
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        QTest::qWait(4000);
        scrollTo(hands, u"移交社区矫正…"_qs, u"Hand over"_qs);
        if (first) shoot(hands, u"handover-given"_qs);
        receive(hands, prompts, parcel, number,
                first ? QStringList{u"执行通知书"_qs, u"历次减刑裁定书"_qs} : QStringList());
        hands.sees(chinese() ? (first ? u"须补送"_qs : u"已接收"_qs) : (first ? u"papers missing"_qs : u"Received"_qs));
        scrollTo(hands, u"抄送检察院"_qs, u"Copy to"_qs);
        shoot(hands, first ? u"handover-incomplete"_qs : u"handover-received"_qs);
    }
}

QByteArray listOf(const Identity &root, int issuedAfter, int dueAfter)
{
    constexpr std::chrono::days day{1};
    const Instant now = demoClock()();
    return *createCrl(root, {}, now + issuedAfter * day, now + dueAfter * day, 1);
}

void shootTrust(const Hands &hands, ReadyPrompts &prompts)
{
    const Identity own = authority(u"江原省监狱管理局电子认证服务根证书"_qs), other = authority(u"演示乙根"_qs),
                   late = authority(u"演示丙根"_qs), stale = authority(u"演示丁根"_qs);
    QByteArray pem;
    for (const Identity *root : {&own, &other, &late, &stale}) pem += root->certificate.pem();
    pem += listOf(own, -1, 30) + listOf(other, -5, 2) + listOf(late, -9, -1) + listOf(stale, -30, -20);
    sit(hands, u"admin"_qs);
    hands.window().go({u"admin"_qs, {}});
    scrollTo(hands, u"设置签名信任…"_qs, u"Set trust"_qs);
    shoot(hands, u"trust-none"_qs);
    prompts.file = inFolder(u"roots.pem"_qs);
    if (!writeDurably(prompts.file, pem)) qFatal("cannot write");
    click(hands, u"设置签名信任…"_qs, u"Set trust"_qs);
    QTest::qWait(1500);
    scrollTo(hands, u"设置签名信任…"_qs, u"Set trust"_qs);
    shoot(hands, u"trust"_qs);
    click(hands, u"撤销签名信任…"_qs, u"Withdraw trust"_qs);
    shoot(hands, u"trust-withdraw"_qs);
    hands.press(Qt::Key_Escape);
}

/** A window before a store, with nobody at the desk yet. */
struct Room {
    Room(Language language, const QString &store)
        : desktop(language, Theme::modeFromCode(QApplication::arguments().value(3)), &prompts),
          window(dressed(), std::chrono::hours(9)),
          hands(window)
    {
        prompts.secret = demoPassphrase();
        const QStringList size = QApplication::arguments().value(4, u"1366x768"_qs).split(u'x');
        window.resize(size.value(0).toInt(), size.value(1).toInt());
        window.propose(store);
        window.show();
    }
    PageContext dressed()
    {
        desktop.theme.applyTo(*static_cast<QApplication *>(QCoreApplication::instance()));
        return desktop.context();
    }

    ReadyPrompts prompts;
    Desktop desktop;
    Window window;
    Hands hands;
};

}  // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) qFatal("usage: ui_parties_screens FOLDER [zh|en] [light|dark|contrast] [1366x768]");
    QDir().mkpath(arguments.at(1));
    const Language language = chinese() ? Language::Chinese : Language::English;
    installLanguage(application, language);
    const DemoStore store(40, 12, picturedPeople()), paroles(80, 12, picturedPeople());
    const QStringList cases = workCases(store.path(), 2, [](int i) { return i == 0 ? 3 : 6; });
    const QString parole = grantedParole(paroles.path());
    if (parole.isEmpty() || cases.size() < 2) qFatal("no cases");
    {
        Room room(language, store.path());
        shootCheck(room.hands, cases[0]);
        shootCopy(room.hands, room.prompts, cases[1]);
        shootTrust(room.hands, room.prompts);
    }
    Room room(language, paroles.path());
    sit(room.hands, u"dept"_qs);
    shootHandover(room.hands, room.prompts, parole);
    return 0;
}
