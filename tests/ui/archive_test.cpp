#include "casework/signingtrust.h"
#include "courtroom.h"
#include "stampserver.h"
#include "widgets/table.h"

#include "testmain.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QProcess>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

/** Packages for the archive and a store out of its backup, by hands in the real window. */
class ArchiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBatchIsArchivedAndItsPackageVerified();
    void aBackupIsRestoredWithoutReplacingAnything();
};

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

void ArchiveTest::aBatchIsArchivedAndItsPackageVerified()
{
    CourtRoom room(1);
    const StampServer stamps(demoClock()());
    {
        const auto admin =
            demoWorkplaces(demoClock())(room.store.path(), u"admin"_qs, Secret::copyOf(demoPassphrase()));
        QVERIFY(admin);
        const QByteArray prison = contents(filesFolder(room.store.path()) + u"/pki/authority.pem"_qs);
        QVERIFY(recordSigningTrust((*admin)->desk(), prison + stamps.root().pem()));
    }
    const Hands &hands = room.hands;
    QVERIFY(room.enter(u"dept"_qs));
    room.window.go({u"archive"_qs, {}});
    QVERIFY(hands.waitFor([&] { return hands.part(u"制作归档包"_qs) && hands.part(u"制作归档包"_qs)->isEnabled(); }));
    const Table *table = hands.table(u"送达法院的批次"_qs);
    QVERIFY(table);
    QCOMPARE(table->model()->index(0, 3).data().toString(), u"1 件未办结"_qs);
    room.prompts.file = room.store.path() + u".zip"_qs;
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"归档包已做好"_qs));
    QVERIFY(QFile::exists(room.prompts.file));
    QTRY_COMPARE(table->model()->index(0, 5).data().toString(), room.prompts.file);
    hands.press(Qt::Key_N, Qt::AltModifier);
    QVERIFY(hands.sees(u"核验通过"_qs));
    QVERIFY(hands.sees(u"登记的批次 2026-12 的归档包相同"_qs));
    hands.press(Qt::Key_Escape);

    // How long it is kept, who has it, and whether it is still what it was.
    QVERIFY(QFile::exists(room.prompts.file + u".cover.pdf"_qs));
    QVERIFY(hands.waitFor([&] { return hands.part(u"保管期限…"_qs) && hands.part(u"保管期限…"_qs)->isEnabled(); }));
    hands.press(Qt::Key_K, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(hands.sees(u"从归档次年一月一日起算"_qs));
    QVERIFY(hands.tabTo(u"保管期限"_qs));
    hands.press(Qt::Key_Down);
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->index(0, 6).data().toString(), u"30年 至 2056-12-31"_qs, 60000);
    QVERIFY(hands.waitFor([&] { return hands.part(u"借出…"_qs) && hands.part(u"借出…"_qs)->isEnabled(); }));
    hands.press(Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(hands.sees(u"借阅人、单位"_qs));
    QVERIFY(hands.tabTo(u"借阅人、单位"_qs));
    hands.type(u"王检察官"_qs);
    QVERIFY(hands.tabTo(u"事由"_qs));
    hands.type(u"复查"_qs);
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->index(0, 7).data().toString(), u"王检察官"_qs, 60000);
    QVERIFY(hands.waitFor([&] { return hands.part(u"归还"_qs) && hands.part(u"归还"_qs)->isEnabled(); }));
    hands.press(Qt::Key_R, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(hands.sees(u"已登记归还"_qs));
    hands.press(Qt::Key_V, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(hands.sees(u"全部无误"_qs));

    // Renewed: an authority that is not there leaves nothing, the right one a stamp beside the package.
    QVERIFY(!table->model()->index(0, 9).data().toString().contains(u"已续"_qs));
    QVERIFY(hands.waitFor([&] { return hands.part(u"续期…"_qs) && hands.part(u"续期…"_qs)->isEnabled(); }));
    room.prompts.answer = u"http://127.0.0.1:9/"_qs;
    hands.press(Qt::Key_T, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(hands.sees(u"没有给出时间戳"_qs));
    QVERIFY(!QFile::exists(room.prompts.file + u".renewal-1.tst"_qs));
    room.prompts.answer = stamps.address();
    QVERIFY(hands.waitFor([&] { return hands.part(u"续期…"_qs)->isEnabled(); }));
    hands.press(Qt::Key_T, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(hands.sees(u"第 1 次续期已完成"_qs));
    QVERIFY(QFile::exists(room.prompts.file + u".renewal-1.tst"_qs));
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->index(0, 9).data().toString(), u"2034-12-31 前 · 已续 1 次"_qs, 60000);
    hands.press(Qt::Key_J, Qt::ControlModifier);
    QVERIFY(hands.sees(u"核验通过"_qs));
    QVERIFY(hands.sees(u"下次不迟于 2034-12-31：所依签名算法 ecdsa-128 将老化"_qs));
    hands.press(Qt::Key_Escape);
    // Taken away it is missed, though the package is what it was.
    QVERIFY(QFile::rename(room.prompts.file + u".renewal-1.tst"_qs, room.prompts.file + u".away"_qs));
    hands.press(Qt::Key_J, Qt::ControlModifier);
    QVERIFY(hands.sees(u"账本登记过第 1 次续期"_qs));
    hands.press(Qt::Key_Escape);
    QVERIFY(QFile::rename(room.prompts.file + u".away"_qs, room.prompts.file + u".renewal-1.tst"_qs));

    // A case is printed with the root on each page; one that the package does not hold is not.
    const QString package = room.prompts.file;
    const auto printCase = [&](const QString &number) {
        room.prompts.answer = number;
        return hands.waitFor([&] { return hands.part(u"打印整案…"_qs)->isEnabled(); }) &&
               (hands.press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier), true);
    };
    room.prompts.file = package + u".pdf"_qs;
    QVERIFY(printCase(u"2026-9999"_qs));
    QVERIFY(hands.sees(u"2026-9999"_qs));
    QVERIFY(!QFile::exists(room.prompts.file));
    QVERIFY(printCase({}));
    QVERIFY(hands.sees(u"每页页脚印有归档根和二维码"_qs));
    const QString root = table->model()->index(0, 10).data().toString();
    QCOMPARE(root.size(), 64);
    QProcess reading;
    reading.start(u"pdftotext"_qs, {u"-l"_qs, u"1"_qs, room.prompts.file, u"-"_qs});
    QVERIFY(reading.waitForFinished());
    QVERIFY(reading.readAllStandardOutput().contains(root.toLatin1()));
    room.prompts.file = package;

    // The same place again is refused, the file stays.
    const QByteArray before = contents(room.prompts.file);
    QVERIFY(hands.waitFor([&] { return hands.part(u"制作归档包"_qs) && hands.part(u"制作归档包"_qs)->isEnabled(); }));
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"container.exists"_qs));
    QVERIFY(contents(room.prompts.file) == before);

    // One byte changed is found.
    QByteArray changed = before;
    changed[changed.size() / 2] = char(changed[changed.size() / 2] ^ 1);
    room.prompts.file += u".changed"_qs;
    QFile file(room.prompts.file);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(changed) == changed.size());
    file.close();
    hands.press(Qt::Key_J, Qt::ControlModifier);
    QVERIFY(hands.sees(u"核验不通过"_qs));
    hands.press(Qt::Key_Escape);
}

void ArchiveTest::aBackupIsRestoredWithoutReplacingAnything()
{
    const DemoStore store(0);
    const QByteArray backup = contents(store.path());
    const QString taken = store.path() + u".taken.remit"_qs, free = store.path() + u".free.remit"_qs;
    QFile other(taken);
    QVERIFY(other.open(QIODevice::WriteOnly) && other.write("another prison") > 0);
    other.close();
    ReadyPrompts prompts;
    Desktop desktop(Language::Chinese, Theme::Mode::Light, &prompts);
    desktop.theme.applyTo(*static_cast<QApplication *>(QCoreApplication::instance()));
    Window window(desktop.context(), std::chrono::hours(1));
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const Hands hands(window);
    QVERIFY(hands.click(u"从备份恢复"_qs));
    const auto write = [&hands](const QString &field, const QString &text) {
        if (!hands.tabTo(field)) return false;
        hands.press(Qt::Key_A, Qt::ControlModifier);
        hands.type(text);
        return true;
    };
    QVERIFY(write(u"备份文件"_qs, store.path()));
    QVERIFY(write(u"民警账号"_qs, u"admin"_qs));
    QVERIFY(write(u"口令"_qs, QString::fromUtf8(demoPassphrase())));
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"备份里是："_qs));
    QVERIFY(write(u"恢复到"_qs, taken));
    QVERIFY(hands.sees(u"不会覆盖它"_qs));
    QVERIFY(!hands.part(u"恢复并打开"_qs)->isEnabled());
    QVERIFY(write(u"恢复到"_qs, free));
    QVERIFY(hands.sees(u"不会替换任何东西"_qs));
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.waitFor([&] { return !window.isLocked(); }));
    QCOMPARE(desktop.backend.opened()->path, free);
    QCOMPARE(contents(taken), QByteArray("another prison"));
    QVERIFY(contents(store.path()) == backup);
}

REMIT_TEST(ArchiveTest);
#include "archive_test.moc"
