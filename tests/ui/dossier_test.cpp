#include "demo.h"
#include "hands.h"
#include "shell/language.h"

#include "testmain.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDialog>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

/** The dossier of a case, by hands in the real window with the real worker. */
class DossierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aScanIsAttachedWhereItIsMissing();
    void withoutWhatMustBeThereNobodyAgrees();
    void whatIsWrittenByTheInmateSaysByWhom();
    void aBadFileIsRefusedInWordsBesideAGoodOne();
    void itIsPastedDroppedAndFoundInTheScanFolder();
    void itIsTakenOutWithAReason();
    void thoseOfOneKindChangePlacesByKey();
    void theDossierIsReadPageByPage();
    void allIsJoinedIntoOneFile();
};

namespace {

struct Room {
    explicit Room(const DemoStore &store)
        : desktop(Language::Chinese, Theme::Mode::Light, &prompts),
          window(desktop.context(), std::chrono::hours(9)),
          hands(window)
    {
        installLanguage(*QCoreApplication::instance(), Language::Chinese);
        desktop.theme.applyTo(*static_cast<QApplication *>(QCoreApplication::instance()));
        window.propose(store.path());
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
    /** Signs in and opens the case. */
    void enter(const QString &officer, const QString &number)
    {
        QVERIFY(hands.signIn(officer));
        window.go({u"cases"_qs, number});
        QVERIFY(hands.sees(u"卷宗还是空的"_qs));
    }
    QString file(const QString &name, const QByteArray &bytes)
    {
        const QString path = folder.filePath(name);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly)) file.write(bytes);
        return path;
    }
    /** Attaches a text of so many pages as another material, under that title where there is one. */
    void attachText(const QString &name, int pages, const QString &title = {})
    {
        prompts.files = {file(name, QByteArray("第一行\n").repeated(28 * pages - 1))};
        hands.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(hands.sees(u"附入卷宗"_qs));
        if (!title.isEmpty()) {
            QVERIFY(hands.tabTo(u"材料名称"_qs));
            hands.type(title);
        }
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(hands.sees(u"已附卷 1 份"_qs + (title.isEmpty() ? title : u"："_qs + title)));
    }

    QTemporaryDir folder;
    ReadyPrompts prompts;
    Desktop desktop;
    Window window;
    Hands hands;
};

QByteArray picture(const char *format)
{
    QImage image(320, 440, QImage::Format_RGB32);
    image.fill(QColor(240, 240, 235));
    for (int y = 40; y < 400; y += 20)
        for (int x = 40; x < 280; ++x) image.setPixel(x, y, qRgb(20, 20, 60));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return buffer.data();
}

QString caseAtScreening(const DemoStore &store)
{
    return workCases(store.path(), 1, [](int) { return 2; }).first();
}

}  // namespace

void DossierTest::aScanIsAttachedWhereItIsMissing()
{
    const DemoStore store;
    const QString number = caseAtScreening(store);
    Room room(store);
    const Hands &hands = room.hands;
    room.enter(u"area"_qs, number);
    // At the area's meeting the judgment is due; where it comes from stands beside it.
    QVERIFY(hands.sees(u"终审法院裁判文书"_qs));
    QVERIFY(hands.sees(u"收监档案中法院送达的副本"_qs));
    room.prompts.files = {room.file(u"scan0001.jpg"_qs, picture("jpeg"))};
    QVERIFY(hands.click(u"附入终审法院裁判文书"_qs));
    QVERIFY(hands.sees(u"附入卷宗"_qs));
    QVERIFY(hands.sees(u"1 页"_qs));
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"已附卷 1 份：裁判文书"_qs));
    QVERIFY(hands.sees(u"02.01　裁判文书"_qs));
    QVERIFY(hands.waitFor([&] { return !hands.part(u"附入终审法院裁判文书"_qs); }));
    // Its thumbnail was drawn by the worker.
    QVERIFY(hands.waitFor([&] {
        const auto *button = qobject_cast<QPushButton *>(hands.part(u"阅看裁判文书"_qs));
        return button && !button->icon().isNull();
    }));
}

void DossierTest::withoutWhatMustBeThereNobodyAgrees()
{
    const DemoStore store;
    const QString number = caseAtScreening(store);
    Room room(store);
    const Hands &hands = room.hands;
    room.enter(u"area"_qs, number);
    QVERIFY(hands.sees(u"补齐前不能同意"_qs));
    QVERIFY(hands.sees(u"在下面“卷宗”里附入后才能同意"_qs));
    for (const QPushButton *each : room.window.findChildren<QPushButton *>())
        if (each->isVisible() && each->text().startsWith(u"同意")) QVERIFY(!each->isEnabled());
    // The area may not wave it through.
    QVERIFY(!hands.part(u"免附终审法院裁判文书"_qs));
    QVERIFY(hands.change(u"chief"_qs));
    room.window.go({u"cases"_qs, number});
    for (const char16_t *paper : {u"终审法院裁判文书", u"执行通知书"}) {
        room.prompts.answer = u"原件在法院，已发函调取"_qs;
        QVERIFY(hands.click(u"免附"_qs + QString::fromUtf16(paper)));
        QVERIFY(hands.sees(u"已免附：%1"_qs.arg(QString::fromUtf16(paper))));
    }
    QVERIFY(hands.sees(u"原件在法院，已发函调取 · "_qs));
}

void DossierTest::whatIsWrittenByTheInmateSaysByWhom()
{
    const DemoStore store;
    const QString number = caseAtScreening(store);
    Room room(store);
    const Hands &hands = room.hands;
    room.enter(u"area"_qs, number);
    // The kind is told by the file's name.
    room.prompts.files = {room.file(u"张某认罪悔罪书.png"_qs, picture("png"))};
    hands.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(hands.sees(u"附入卷宗"_qs));
    QVERIFY(hands.part(u"亲笔或代书"_qs));
    QVERIFY(!hands.part(u"附卷 1 份"_qs)->isEnabled());
    QVERIFY(hands.tabTo(u"亲笔或代书"_qs));
    hands.press(Qt::Key_End);
    QVERIFY(!hands.part(u"附卷 1 份"_qs)->isEnabled());
    QVERIFY(hands.tabTo(u"代书人"_qs));
    hands.type(u"李某"_qs);
    QVERIFY(hands.tabTo(u"代书理由"_qs));
    hands.type(u"不识字"_qs);
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"代书（李某：不识字）"_qs));
}

void DossierTest::aBadFileIsRefusedInWordsBesideAGoodOne()
{
    const DemoStore store;
    const QString number = caseAtScreening(store);
    Room room(store);
    const Hands &hands = room.hands;
    room.enter(u"area"_qs, number);
    room.prompts.files = {room.file(u"坏.pdf"_qs, "%PDF-1.7\n1 0 obj\n<<"), room.file(u"好.png"_qs, picture("png")),
                          room.file(u"空.pdf"_qs, {})};
    hands.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(hands.sees(u"不能附卷"_qs));
    QVERIFY(hands.sees(u"文件已损坏或不完整"_qs));
    QVERIFY(hands.sees(u"文件是空的"_qs));
    QVERIFY(hands.sees(u"附卷 1 份"_qs));
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"已附卷 1 份"_qs));
}

void DossierTest::itIsPastedDroppedAndFoundInTheScanFolder()
{
    const DemoStore store;
    const QString number = caseAtScreening(store);
    Room room(store);
    const Hands &hands = room.hands;
    room.enter(u"area"_qs, number);
    auto *copied = new QMimeData;
    copied->setData(u"image/png"_qs, picture("png"));
    QApplication::clipboard()->setMimeData(copied);
    hands.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(hands.sees(u"剪贴板"_qs));
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"已附卷 1 份"_qs));
    // The same picture again is told apart from a new one by its bytes.
    hands.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(hands.sees(u"附入卷宗"_qs));
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"同一文件已经附卷"_qs));

    QWidget *card = hands.part(u"附卷…"_qs);
    while (card && !card->acceptDrops()) card = card->parentWidget();
    QVERIFY(card);
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(room.file(u"裁定书.txt"_qs, "裁定如下"))});
    QDragEnterEvent arriving(QPoint(20, 20), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(card, &arriving);
    QVERIFY(arriving.isAccepted());
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(card, &drop);
    QVERIFY(hands.sees(u"裁定书.txt"_qs));
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"1 页"_qs));

    const QTemporaryDir scans;
    room.prompts.file = scans.path();
    QVERIFY(hands.click(u"扫描文件夹…"_qs));
    QVERIFY(hands.sees(u"正在等待扫描"_qs));
    QVERIFY(QFile::copy(room.file(u"x.jpg"_qs, picture("jpeg")), scans.filePath(u"SCAN_0007.jpg"_qs)));
    QVERIFY(hands.sees(u"扫描文件夹里有 1 份新文件：SCAN_0007.jpg"_qs));
    QVERIFY(hands.click(u"附入扫描文件夹的新文件"_qs));
    QVERIFY(hands.sees(u"附入卷宗"_qs));
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"正在等待扫描"_qs));
}

void DossierTest::itIsTakenOutWithAReason()
{
    const DemoStore store;
    const QString number = caseAtScreening(store);
    Room room(store);
    const Hands &hands = room.hands;
    room.enter(u"area"_qs, number);
    room.attachText(u"情况.txt"_qs, 1);
    room.prompts.answer = u"放错了卷宗"_qs;
    QVERIFY(hands.click(u"抽出其他材料"_qs));
    QVERIFY(hands.sees(u"已抽出，理由记入账本"_qs));
    QVERIFY(hands.sees(u"卷宗还是空的"_qs));
    QVERIFY(hands.change(u"governor"_qs));
    room.window.go({u"cases"_qs, number});
    QVERIFY(hands.sees(u"卷宗还是空的"_qs));
    QVERIFY(!hands.part(u"附卷…"_qs));
}

void DossierTest::thoseOfOneKindChangePlacesByKey()
{
    const DemoStore store;
    const QString number = caseAtScreening(store);
    Room room(store);
    const Hands &hands = room.hands;
    room.enter(u"area"_qs, number);
    int pages = 0;
    for (const char16_t *title : {u"甲证", u"乙证", u"丙证"}) {
        ++pages;
        room.attachText(u"证%1.txt"_qs.arg(pages), pages, QString::fromUtf16(title));
    }
    QVERIFY(hands.tabTo(u"阅看丙证"_qs));
    hands.press(Qt::Key_Up, Qt::AltModifier);
    QVERIFY(hands.sees(u"现在排在同类第 2 份"_qs));
    // The keyboard stays with it.
    QVERIFY(hands.waitFor([&] { return hands.focusName() == u"阅看丙证"; }));
    hands.press(Qt::Key_Up, Qt::AltModifier);
    QVERIFY(hands.sees(u"现在排在同类第 1 份"_qs));
    QVERIFY(hands.waitFor([&] { return hands.focusName() == u"阅看丙证"; }));
    QVERIFY(hands.waitFor([&] { return !hands.part(u"上移丙证"_qs); }));
    hands.press(Qt::Key_Down, Qt::AltModifier);
    QVERIFY(hands.sees(u"现在排在同类第 2 份"_qs));
    QVERIFY(hands.click(u"下移甲证"_qs));
    QVERIFY(hands.waitFor([&] { return !hands.part(u"上移丙证"_qs); }));
}

void DossierTest::theDossierIsReadPageByPage()
{
    const DemoStore store;
    const QString number = caseAtScreening(store);
    Room room(store);
    const Hands &hands = room.hands;
    room.enter(u"area"_qs, number);
    room.attachText(u"甲.txt"_qs, 2);
    room.attachText(u"乙.txt"_qs, 1);
    hands.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(hands.sees(u"第 1 页，共 2 页　·　全卷第 1 页，共 3 页"_qs));
    const auto shown = [&] {
        for (const auto *paper : hands.top()->findChildren<QLabel *>())
            if (paper->accessibleName() == u"卷宗页面") return paper->pixmap(Qt::ReturnByValue).width();
        return 0;
    };
    QVERIFY(hands.waitFor([&] { return shown() > 0; }));
    const int plain = shown();
    hands.press(Qt::Key_Right);
    QVERIFY(hands.sees(u"全卷第 2 页"_qs));
    // From one piece into the next.
    hands.press(Qt::Key_PageDown);
    QVERIFY(hands.sees(u"第 1 页，共 1 页　·　全卷第 3 页"_qs));
    hands.press(Qt::Key_Right);
    QVERIFY(hands.sees(u"全卷第 3 页"_qs));
    hands.press(Qt::Key_Home);
    QVERIFY(hands.sees(u"全卷第 1 页"_qs));
    hands.press(Qt::Key_Plus);
    hands.press(Qt::Key_Plus);
    QVERIFY(hands.waitFor([&] { return shown() > plain * 5 / 4; }));
    hands.press(Qt::Key_Escape);
    QVERIFY(hands.waitFor([&] { return !qobject_cast<QDialog *>(hands.top()); }));
}

void DossierTest::allIsJoinedIntoOneFile()
{
    const DemoStore store;
    const QString number = caseAtScreening(store);
    Room room(store);
    const Hands &hands = room.hands;
    room.enter(u"area"_qs, number);
    room.attachText(u"甲.txt"_qs, 2);
    room.attachText(u"乙.txt"_qs, 1);
    room.prompts.file = room.folder.filePath(u"all.pdf"_qs);
    QVERIFY(hands.click(u"合并 PDF…"_qs));
    QVERIFY(hands.sees(u"仅供阅卷"_qs));
    QProcess pages;
    pages.start(u"qpdf"_qs, {u"--show-npages"_qs, room.prompts.file});
    QVERIFY(pages.waitForFinished());
    QCOMPARE(pages.readAllStandardOutput().trimmed(), QByteArray("3"));
}

REMIT_TEST(DossierTest);
#include "dossier_test.moc"
