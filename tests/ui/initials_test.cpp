#include "widgets/initials.h"

#include "demo.h"
#include "shell/searchpresenter.h"

#include "testmain.h"

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

/** People are found by the first letters of their names' pinyin (拼音首字母). */
class InitialsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesHaveTheirLetters_data();
    void namesHaveTheirLetters();
    void onlyLettersMatch();
    void theSearchFindsByThem();
};

void InitialsTest::namesHaveTheirLetters_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("letters");
    QTest::newRow("ordinary") << u"张三"_qs << u"zs"_qs;
    QTest::newRow("three") << u"欧阳修"_qs << u"oyx"_qs;
    QTest::newRow("read otherwise as a surname") << u"单曾"_qs << u"sc"_qs;
    QTest::newRow("rare character") << u"王喆"_qs << u"wz"_qs;
    QTest::newRow("minority name") << u"阿卜杜·热合曼"_qs << u"abd·rhm"_qs;
    QTest::newRow("Latin stays") << u"王A"_qs << u"wA"_qs;
}

void InitialsTest::namesHaveTheirLetters()
{
    QFETCH(QString, name);
    QFETCH(QString, letters);
    QCOMPARE(Initials().of(name), letters);
}

void InitialsTest::onlyLettersMatch()
{
    const Initials initials;
    QVERIFY(initials.match(u"张三"_qs, u"z"_qs));
    QVERIFY(initials.match(u"张三"_qs, u"ZS"_qs));
    QVERIFY(!initials.match(u"张三"_qs, u"zw"_qs));
    QVERIFY(!initials.match(u"张三"_qs, QString()));
    QVERIFY(!initials.match(u"张三"_qs, u"张"_qs));
}

void InitialsTest::theSearchFindsByThem()
{
    const DemoStore store;
    Desktop desktop;
    desktop.open(store.path(), u"dept"_qs);
    SearchPresenter presenter(desktop.context());
    QSignalSpy found(&presenter, &SearchPresenter::found);
    InmateQuery one;
    one.limit = 1;
    QString name;
    desktop.backend.ask(
        &presenter, [one](Workplace &place) { return place.desk().ports.inmates.inmates(one)->front().name; },
        [&](const QString &first) { name = first; });
    QTRY_VERIFY(!name.isEmpty());
    presenter.search(Initials().of(name));
    QVERIFY(found.wait(60000));
    QVERIFY(std::ranges::any_of(presenter.hits(), [&](const Hit &hit) { return hit.title == name; }));
    presenter.search(u"qqqqq"_qs);
    QVERIFY(found.wait(60000));
    QVERIFY(presenter.hits().empty());
}

REMIT_TEST(InitialsTest);
#include "initials_test.moc"
