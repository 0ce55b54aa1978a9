#include "signingroom.h"

#include "casework/ownhandwriting.h"
#include "casework/signingreview.h"

#include "penned.h"
#include "testmain.h"

#include <QCheckBox>
#include <QProcess>

using namespace remit;
using namespace remit::testing;
using namespace remit::ui;
using namespace remit::ui::testing;

namespace {

/** The account's handwriting on the administration page, as the officer at the window meets it. */
class HandwritingRoom : public SigningRoom
{
public:
    explicit HandwritingRoom(const QString &store) : SigningRoom(store) {}

    QString keep(const QString &name, const QByteArray &bytes)
    {
        const QString path = desktop.folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("no file");
        return path;
    }

    /** Opens the dialog and chooses the file; whether that can then be recorded. */
    bool choose(const QString &path)
    {
        window.go({u"admin"_qs, {}});
        if (!hands.click(u"手写签名图…"_qs)) return false;
        prompts.file = path;
        return hands.click(u"浏览：签名图"_qs) && hands.waitFor([&] { return hands.part(u"登记"_qs)->isEnabled(); });
    }

    QImage preview() const
    {
        QWidget *view = hands.part(u"签名处的样子"_qs);
        return view ? view->grab().toImage() : QImage();
    }
};

/** How much of an area is dark, in percent. */
int darkness(const QImage &image, const QRect &area)
{
    int dark = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x) dark += qGray(image.pixel(x, y)) < 100;
    return dark * 100 / (area.width() * area.height());
}

/** Where no printed name comes. */
QRect rightQuarter(const QImage &image) { return image.rect().adjusted(image.width() * 3 / 4, 2, -2, -2); }

/** The page of a signed form that shows its signature, drawn by Poppler's own program. */
QImage drawn(const QString &store, const QString &number, const QString &form, const QString &folder)
{
    const auto place = atDesk(store, u"dept"_qs);
    const auto file = place->desk().ports.cases.caseFile(number);
    const auto document = std::ranges::find(file->documents, form, &CaseDocument::form);
    const QByteArray pdf = place->desk().ports.ledger.attachment(document->digest).value();
    const Json kept = place->desk().ports.ledger.act(document->act)->act.body["places"];
    QFile out(folder + u"/form.pdf"_qs);
    if (!out.open(QIODevice::WriteOnly) || out.write(pdf) != pdf.size()) return {};
    out.close();
    for (const Json &one : kept.array()) {
        if (one["place"].toString() != u"department" || one["mark"].toString() != u"signature") continue;
        const auto dots = [](const Json &thousandths) { return int(thousandths.toInteger() * 300 / 72000); };
        const QString page = QString::number(one["page"].toInteger() + 1);
        QProcess::execute(u"pdftoppm"_qs, {u"-r"_qs, u"300"_qs, u"-png"_qs, u"-singlefile"_qs, u"-f"_qs, page,
                                           out.fileName(), folder + u"/form"_qs});
        const QImage sheet(folder + u"/form.png"_qs);
        return sheet.copy(dots(one["left"]), sheet.height() - dots(one["bottom"]) - dots(one["height"]),
                          dots(one["width"]), dots(one["height"]));
    }
    return {};
}

}  // namespace

/** The picture of an officer's handwritten signature: chosen, looked at, recorded, shown where papers are signed. */
class OwnHandwritingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsRecordedShowsOnSignedPapers();
    void whatPaperCannotShowIsToldAtOnce();
    void itIsEndedForAReason();
};

void OwnHandwritingTest::whatIsRecordedShowsOnSignedPapers()
{
    const DemoStore store;
    const QStringList cases = batchOf(store.path(), 1);
    HandwritingRoom room(store.path());
    room.window.go({u"admin"_qs, {}});
    QVERIFY(room.hands.sees(u"没有登记手写签名图"_qs));
    QVERIFY(room.choose(room.keep(u"hand.jpg"_qs, fileOf(penned(QColor(240, 240, 235), QColor(30, 40, 120)), "JPEG"))));
    const QImage preview = room.preview();
    QVERIFY(darkness(preview, rightQuarter(preview)) > 4);
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"手写签名图已登记"_qs));
    QVERIFY(room.hands.sees(u"签署文书时显示在签名处"_qs));

    QVERIFY(room.open());
    const auto *box = qobject_cast<QCheckBox *>(room.hands.part(u"显示我的手写签名"_qs));
    QVERIFY(box);
    QVERIFY2(room.hands.waitFor([&] { return box->isEnabled() && box->isChecked(); }), qPrintable(box->toolTip()));
    room.prompts.secret = demoPassphrase();
    QVERIFY(room.hands.waitFor([&] { return room.hands.part(u"签署 2 处"_qs)->isEnabled(); }));
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"已签署 2 处"_qs));
    const QImage shown = drawn(store.path(), cases.front(), u"review"_qs, room.desktop.folder.path());
    QVERIFY(!shown.isNull());
    // What the dialog showed is what the paper shows, beside the printed name.
    const int onPaper = darkness(shown, rightQuarter(shown)), before = darkness(preview, rightQuarter(preview));
    QVERIFY2(std::abs(onPaper - before) <= 2, qPrintable(u"%1 %2"_qs.arg(onPaper).arg(before)));
}

void OwnHandwritingTest::whatPaperCannotShowIsToldAtOnce()
{
    const DemoStore store(0, 0);
    HandwritingRoom room(store.path());
    const QString dark = room.keep(u"dark.png"_qs, fileOf(penned(QColor(110, 110, 110)), "PNG"));
    room.window.go({u"admin"_qs, {}});
    QVERIFY(room.hands.click(u"手写签名图…"_qs));
    QVERIFY(!room.hands.part(u"登记"_qs)->isEnabled());
    room.prompts.file = dark;
    QVERIFY(room.hands.click(u"浏览：签名图"_qs));
    QVERIFY(room.hands.sees(u"底色太深或不匀"_qs));
    QVERIFY(!room.hands.part(u"登记"_qs)->isEnabled());
    // The next one that is in order can be recorded, and the word about the other one is gone.
    room.prompts.file = room.keep(u"good.png"_qs, fileOf(penned(Qt::transparent), "PNG"));
    QVERIFY(room.hands.click(u"浏览：签名图"_qs));
    QVERIFY(room.hands.waitFor([&] { return room.hands.part(u"登记"_qs)->isEnabled(); }));
    QVERIFY(!room.hands.sees(u"底色太深或不匀"_qs, 200));
    room.hands.press(Qt::Key_Escape);
    QVERIFY(!*ownHandwriting(atDesk(store.path(), u"dept"_qs)->desk()));
}

void OwnHandwritingTest::itIsEndedForAReason()
{
    const DemoStore store(0, 0);
    QVERIFY(recordHandwriting(atDesk(store.path(), u"dept"_qs)->desk(), fileOf(penned(), "PNG")));
    HandwritingRoom room(store.path());
    room.window.go({u"admin"_qs, {}});
    QVERIFY(room.hands.sees(u"签署文书时显示在签名处"_qs));
    room.prompts.answer = u"改签名"_qs;
    QVERIFY(room.hands.click(u"停用签名图…"_qs));
    QVERIFY(room.hands.sees(u"没有登记手写签名图"_qs));
    const auto place = atDesk(store.path(), u"dept"_qs);
    const auto acts = place->desk().ports.ledger.actsAbout(u"officer:dept"_qs);
    QCOMPARE(place->desk().ports.ledger.act(acts->back())->act.body["reason"].toString(), u"改签名"_qs);
    // Another officer at the same window has none either, and is not shown the first one's.
    QVERIFY(room.hands.change(u"area"_qs));
    room.window.go({u"admin"_qs, {}});
    QVERIFY(room.hands.sees(u"没有登记手写签名图"_qs));
}

REMIT_TEST(OwnHandwritingTest);
#include "handwriting_test.moc"
