#include "demo.h"
#include "shell/unlockpresenter.h"

#include "testmain.h"

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

class UnlockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWrongPassphraseIsSaidAndWaitedFor();
    void theRightPassphraseOpens();
    void aLockAsksOnlyForThePassphrase();
};

void UnlockTest::aWrongPassphraseIsSaidAndWaitedFor()
{
    Desktop stage;
    int tries = 0;
    Backend backend([&](const QString &, const QString &, Secret) -> Result<std::unique_ptr<Workplace>> {
        ++tries;
        return fail(u"storage.passphrase"_qs, {{u"wait"_qs, u"2"_qs}});
    });
    PageContext context{backend, stage.words, stage.theme, *stage.prompts, stage.preferences, stage.clock};
    UnlockPresenter presenter(context);
    presenter.unlock(u"a.remit"_qs, u"dept"_qs, Secret::copyOf(QByteArray("wrong")));
    QVERIFY(presenter.view().busy);
    QTRY_VERIFY(!presenter.view().busy);
    QCOMPARE(presenter.view().wait, 2);
    QCOMPARE(presenter.view().code, u"storage.passphrase"_qs);
    QVERIFY(!presenter.view().error.isEmpty());
    presenter.unlock(u"a.remit"_qs, u"dept"_qs, Secret::copyOf(QByteArray("again")));
    QVERIFY(!presenter.view().busy);
    QCOMPARE(tries, 1);
    QTRY_COMPARE_WITH_TIMEOUT(presenter.view().wait, 0, 5000);
    presenter.unlock(u"a.remit"_qs, u"dept"_qs, Secret::copyOf(QByteArray("again")));
    QTRY_COMPARE(tries, 2);
}

void UnlockTest::theRightPassphraseOpens()
{
    const DemoStore store;
    Desktop stage;
    UnlockPresenter presenter(stage.context());
    QSignalSpy unlocked(&presenter, &UnlockPresenter::unlocked);
    presenter.unlock(store.path(), u"dept"_qs, Secret::copyOf(demoPassphrase()));
    QVERIFY(unlocked.wait(20000));
    QCOMPARE(stage.backend.opened()->officer.id, u"dept"_qs);
    QCOMPARE(stage.backend.opened()->info.environment, StoreInfo::Environment::Demo);
    QCOMPARE(stage.preferences.stores().first(), store.path());
    QCOMPARE(stage.preferences.officerOf(store.path()), u"dept"_qs);
}

void UnlockTest::aLockAsksOnlyForThePassphrase()
{
    const DemoStore store;
    Desktop stage;
    stage.open(store.path(), u"dept"_qs);
    UnlockPresenter presenter(stage.context());
    presenter.setLocked(true);
    QSignalSpy unlocked(&presenter, &UnlockPresenter::unlocked);
    presenter.unlock({}, {}, Secret::copyOf(demoPassphrase()));
    QVERIFY(unlocked.wait(20000));
}

REMIT_TEST(UnlockTest);
#include "unlock_test.moc"
