#include "casework/batches.h"
#include "casework/signingreview.h"
#include "compose/workplace.h"
#include "demo.h"
#include "hands.h"
#include "sealfiles.h"
#include "seals/electronicseal.h"
#include "widgets/table.h"

#include "testmain.h"

#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

namespace {

class SealRoom
{
public:
    explicit SealRoom(const QString &store)
        : desktop(Language::Chinese, Theme::Mode::Light, &prompts),
          files(desktop.folder.path()),
          window(desktop.context(), std::chrono::hours(1)),
          hands(window)
    {
        window.propose(store);
        window.show();
        if (!QTest::qWaitForWindowActive(&window) || !hands.signIn(u"dept"_qs)) qFatal("nobody came in");
        look();
    }

    void look() { window.go({u"admin"_qs, {}}); }
    bool as(const QString &officer)
    {
        const bool there = hands.change(officer);
        look();
        return there && hands.waitFor([&] { return list() != nullptr; });
    }
    Table *list() const { return hands.table(u"印章名单"_qs); }
    QString cell(int row, int column) const { return list()->model()->index(row, column).data().toString(); }
    bool has(const QString &state)
    {
        return hands.waitFor([&] { return list() && list()->model()->rowCount() > 0 && cell(0, 2) == state; });
    }
    bool fill(const QString &field, const QString &text)
    {
        if (!hands.tabTo(field)) return false;
        hands.press(Qt::Key_A, Qt::ControlModifier);
        hands.type(text);
        return true;
    }
    bool ask()
    {
        if (!hands.click(u"申请制章…"_qs) || !hands.sees(u"申请制作印章"_qs)) return false;
        if (!fill(u"印章名称"_qs, u"演示监狱减刑专用章"_qs)) return false;
        if (!fill(u"印章图片"_qs, files.path(u"seal.png"_qs))) return false;
        auto *officer = qobject_cast<QComboBox *>(hands.part(u"用印人"_qs));
        if (!officer) return false;
        officer->setCurrentIndex(officer->findData(u"dept"_qs));
        if (!fill(u"用印人的 SM2 证书"_qs, files.path(u"holder.pem"_qs))) return false;
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        return hands.sees(u"已申请“演示监狱减刑专用章”"_qs);
    }
    /** Gives the key in that file and the authority, and submits. */
    bool key(const QString &file)
    {
        const bool filled = fill(u"SM2 密钥文件"_qs, files.path(file)) && fill(u"密钥的口令"_qs, u"key"_qs) &&
                            fill(u"可信的根证书"_qs, files.path(u"root.pem"_qs));
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        return filled;
    }
    bool make() { return hands.click(u"制作…"_qs) && hands.sees(u"制作人不能是申请人"_qs) && key(u"maker.p12"_qs); }

    ReadyPrompts prompts;
    Desktop desktop;
    SealFiles files;
    Window window;
    Hands hands;
};

}  // namespace

/** A seal from its asking to its end in the window: two people, refusals in words, set on a signed paper. */
class SealsCardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoPeopleMakeASeal();
    void itIsSetOnASignedPaper();
    void nothingIsTaughtAsAList();
};

void SealsCardTest::twoPeopleMakeASeal()
{
    const DemoStore store;
    SealRoom room(store.path());
    // The chief asks, and may make seals, but not this one.
    QVERIFY(room.as(u"chief"_qs));
    QVERIFY(room.hands.click(u"申请制章…"_qs));
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"请填写名称，选择图片，并添加至少一名用印人。"_qs));
    room.hands.press(Qt::Key_Escape);
    QVERIFY(room.ask());
    QVERIFY(room.has(u"已申请"_qs));
    QCOMPARE(room.cell(0, 1), u"演示监狱减刑专用章"_qs);
    QVERIFY(room.cell(0, 3).contains(u"丙"));
    QCOMPARE(room.cell(0, 4), u"2026-12-01 – 2029-11-30"_qs);
    auto *picture = qobject_cast<QLabel *>(room.window.findChild<QLabel *>(u"seal.picture"_qs));
    QVERIFY(picture && !picture->pixmap().isNull());
    QVERIFY(room.make());
    QVERIFY(room.hands.sees(u"制章须由两人分别申请和批准"_qs));
    room.hands.press(Qt::Key_Escape);
    QVERIFY(room.has(u"已申请"_qs));
    // An officer of the department may ask and not make.
    QVERIFY(room.as(u"dept"_qs));
    QVERIFY(room.has(u"已申请"_qs));
    QVERIFY(room.hands.waitFor([&] { return room.hands.part(u"申请制章…"_qs)->isEnabled(); }));
    QVERIFY(!room.hands.part(u"制作…"_qs)->isEnabled());
    QVERIFY(room.hands.part(u"制作…"_qs)->toolTip().contains(u"监狱长"));
    QVERIFY(room.as(u"governor"_qs));
    QVERIFY(room.has(u"已申请"_qs));
    QVERIFY(room.make());
    QVERIFY(room.hands.sees(u"印章 ES-2026-0001 已制作"_qs));
    QVERIFY(room.has(u"已制作"_qs));
    QVERIFY(room.hands.sees(u"制作 演示监狱长己"_qs));
    room.prompts.answer = u"印章换样"_qs;
    QVERIFY(room.hands.click(u"停用…"_qs));
    QVERIFY(room.has(u"已停用"_qs));
    QVERIFY(room.hands.sees(u"停用原因：印章换样"_qs));
    QVERIFY(!room.hands.part(u"停用…"_qs)->isEnabled());
}

void SealsCardTest::itIsSetOnASignedPaper()
{
    const DemoStore store;
    const QStringList cases = workCases(store.path(), 1, [](int) { return 9; });
    SealRoom room(store.path());
    QVERIFY(room.ask());
    QVERIFY(room.as(u"governor"_qs));
    QVERIFY(room.has(u"已申请"_qs));
    QVERIFY(room.make());
    QVERIFY(room.has(u"已制作"_qs));
    QVERIFY(room.as(u"dept"_qs));
    QVERIFY(room.has(u"已制作"_qs));
    const QString target = room.desktop.folder.filePath(u"sealed.pdf"_qs);
    const auto set = [&] {
        return room.hands.click(u"加盖…"_qs) && room.fill(u"案号"_qs, cases.front()) &&
               room.fill(u"加盖后的文书"_qs, target) && room.key(u"holder.p12"_qs);
    };
    QVERIFY(set());
    QVERIFY(room.hands.sees(u"尚未在用印处签名"_qs));
    QVERIFY(!QFile::exists(target));
    room.hands.press(Qt::Key_Escape);
    std::optional<QString> signedAs;
    room.desktop.backend.ask(
        &room.window,
        [&](Workplace &place) -> QString {
            const Desk &desk = place.desk();
            const auto signer = place.openSigner(Secret::copyOf(demoPassphrase()));
            if (!signer || !createBatch(desk, u"2026-12"_qs, {})) return u"no key or batch"_qs;
            addToBatch(desk, u"2026-12"_qs, cases);
            const auto lines =
                signReviewed(desk, reviewBatch(desk, u"2026-12"_qs).value(), {u"ES-2026-0001"_qs}, **signer);
            return lines ? signingOutcomeCode(lines->front().item.outcome) : lines.error().code;
        },
        [&](const QString &outcome) { signedAs = outcome; });
    QVERIFY(room.hands.waitFor([&] { return signedAs.has_value(); }));
    QCOMPARE(*signedAs, u"signed"_qs);
    QVERIFY(set());
    QVERIFY(room.hands.sees(u"已加盖在 "_qs + cases.front()));
    QFile paper(target), seal(target + u".seal"_qs);
    QVERIFY(paper.open(QIODevice::ReadOnly) && seal.open(QIODevice::ReadOnly));
    const auto trust = TrustStore::fromFile(room.files.path(u"root.pem"_qs));
    const auto report = verifySealed(seal.readAll(), paper.readAll(), *trust, demoClock()());
    QVERIFY(report && report->valid());
}

void SealsCardTest::nothingIsTaughtAsAList()
{
    const DemoStore store(0);
    SealRoom room(store.path());
    QVERIFY(room.hands.waitFor([&] { return room.list() && room.hands.part(u"申请制章…"_qs)->isEnabled(); }));
    for (const QString &name : {u"制作…"_qs, u"加盖…"_qs, u"停用…"_qs}) {
        QVERIFY(!room.hands.part(name)->isEnabled());
        QVERIFY(!room.hands.part(name)->toolTip().isEmpty());
    }
}

REMIT_TEST(SealsCardTest);
#include "seals_test.moc"
