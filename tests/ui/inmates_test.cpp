#include "demo.h"
#include "inmates/importpresenter.h"
#include "inmates/inmatepage.h"
#include "inmates/inmatepresenter.h"
#include "inmates/inmatespresenter.h"

#include "widgets/emptystate.h"

#include "testmain.h"

#include <QSemaphore>
#include <QTabBar>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

class InmatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsByACharacterAndByANumber();
    void screensEverybodyAndFiltersByDecision();
    void showsOneInmateWithReasonsAndSources();
    void everyValueLeadsToItsOwnLine();
    void whileTheRecordIsReadThePageSaysSo();
    void anImportsReasonDoesNotRepeatWhatStandsBesideIt();
};

void InmatesTest::findsByACharacterAndByANumber()
{
    const DemoStore store;
    Desktop stage;
    stage.open(store.path(), u"dept"_qs);
    InmatesPresenter presenter(stage.context());
    QSignalSpy loaded(&presenter, &InmatesPresenter::loaded);
    presenter.load();
    QVERIFY(loaded.wait());
    QCOMPARE(presenter.model().rowCount(), 40);

    const InmateRow first = presenter.model().at(0).row;
    presenter.setText(first.name.left(1));
    QVERIFY(presenter.model().rowCount() >= 1 && presenter.model().rowCount() < 40);
    for (int i = 0; i < presenter.model().rowCount(); ++i) {
        const InmateRow &row = presenter.model().at(i).row;
        QVERIFY((row.name + row.crimes + row.area + row.ward).contains(first.name.left(1)));
    }
    presenter.setText(first.number);
    QCOMPARE(presenter.model().rowCount(), 1);
    presenter.setText(u"绝无此名"_qs);
    QCOMPARE(presenter.model().rowCount(), 0);
}

void InmatesTest::screensEverybodyAndFiltersByDecision()
{
    const DemoStore store;
    Desktop stage;
    stage.open(store.path(), u"dept"_qs);
    InmatesPresenter presenter(stage.context());
    QSignalSpy loaded(&presenter, &InmatesPresenter::loaded);
    presenter.load();
    QVERIFY(loaded.wait());
    QSignalSpy screened(&presenter, &InmatesPresenter::screeningChanged);
    presenter.screen(*makeDate(2026, 12, 1));
    QTRY_COMPARE_WITH_TIMEOUT(screened.count(), 2, 20000);
    const ScreenCounts &counts = presenter.counts();
    QCOMPARE(counts.eligible + counts.notYet + counts.barred + counts.unsupported + counts.invalid, 40);
    presenter.setDecision(Decision::Eligible);
    QCOMPARE(presenter.model().rowCount(), counts.eligible);
    for (int i = 0; i < presenter.model().rowCount(); ++i)
        QCOMPARE(presenter.model().at(i).screened->commutation, Decision::Eligible);
}

void InmatesTest::showsOneInmateWithReasonsAndSources()
{
    const DemoStore store;
    Desktop stage;
    stage.open(store.path(), u"dept"_qs);
    InmatesPresenter list(stage.context());
    QSignalSpy listed(&list, &InmatesPresenter::loaded);
    list.load();
    QVERIFY(listed.wait());
    InmatePresenter presenter(stage.context());
    QSignalSpy loaded(&presenter, &InmatePresenter::loaded);
    presenter.load(list.model().at(0).row.number, *makeDate(2026, 12, 1));
    QVERIFY(loaded.wait());
    const InmateView &view = *presenter.view();
    QVERIFY(!view.commutation.summary.isEmpty());
    QVERIFY(!view.commutation.reasons.empty());
    QVERIFY(!view.record.months.empty());

    RecordedAct found;
    connect(&presenter, &InmatePresenter::originFound, this, [&](const RecordedAct &origin) { found = origin; });
    presenter.findOrigin(view.record.monthSources.front());
    QTRY_VERIFY(found.act.seq > 0);
    QCOMPARE(found.act.kind, u"points.import"_qs);
    QVERIFY(found.text.contains(view.row.number));
    QCOMPARE(found.hash.size(), 64);
}

void InmatesTest::everyValueLeadsToItsOwnLine()
{
    const DemoStore store;
    Desktop stage;
    stage.open(store.path(), u"dept"_qs);
    InmatePresenter presenter(stage.context());
    QSignalSpy loaded(&presenter, &InmatePresenter::loaded);
    QSignalSpy found(&presenter, &InmatePresenter::originFound);
    RecordedAct origin;
    connect(&presenter, &InmatePresenter::originFound, this, [&](const RecordedAct &one) { origin = one; });
    const auto look = [&](const InmateRecord::Source &source) {
        presenter.findOrigin(source);
        return found.wait() ? origin.text : QString();
    };
    // The first and the last line of the roster, and one with earlier commutations between.
    for (const QString &number : {u"9901000001"_qs, u"9901000007"_qs, u"9901000040"_qs}) {
        presenter.load(number, *makeDate(2026, 12, 1));
        QVERIFY(loaded.wait());
        const InmateRecord &record = presenter.view()->record;
        const QString roster = look(record.source);
        QVERIFY2(roster.contains(number) && roster.contains(record.inmate.name), qPrintable(roster));
        QCOMPARE(origin.line, record.source.line);
        for (const size_t i : {size_t(0), record.months.size() - 1}) {
            const QString month = look(record.monthSources[i]);
            QVERIFY2(month.contains(number) && month.contains(isoMonth(record.months[i].month)), qPrintable(month));
        }
        for (const auto &source : record.changeSources) QVERIFY(look(source).contains(number));
    }
    QVERIFY(look({origin.act.seq, 0}).size() > 0);
    QCOMPARE(origin.line, 0);
}

void InmatesTest::whileTheRecordIsReadThePageSaysSo()
{
    const DemoStore store;
    Desktop stage;
    stage.open(store.path(), u"dept"_qs);
    InmatePage page(stage.context());
    static_cast<QWidget &>(page).show();
    const auto *said = page.findChild<EmptyState *>();
    const auto *tabs = page.findChild<QTabBar *>();
    QVERIFY(said && tabs);
    QSemaphore busy;
    const auto occupy = [&] {
        stage.backend.ask(
            &page, [&busy](Workplace &) { return busy.tryAcquire(1, 60000); }, [](bool) {});
    };
    occupy();
    page.open(u"9901000001"_qs);
    QVERIFY(said->isVisible() && !tabs->isVisible());
    QCOMPARE(said->title(), u"正在读取 9901000001"_qs);
    busy.release();
    QTRY_VERIFY_WITH_TIMEOUT(tabs->isVisible() && !said->isVisible(), 60000);
    // The next one takes the place of the last only where it makes somebody wait; one who is not there is told of.
    occupy();
    page.open(u"9901000002"_qs);
    QVERIFY(tabs->isVisible() && !tabs->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(said->isVisible(), 60000);
    busy.release();
    QTRY_VERIFY_WITH_TIMEOUT(tabs->isVisible(), 60000);
    page.open(u"1"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(said->isVisible() && said->title().contains(u"没有读到"_qs), 60000);
}

void InmatesTest::anImportsReasonDoesNotRepeatWhatStandsBesideIt()
{
    Finding finding;
    finding.code = u"import.pieces"_qs;
    finding.row = 12;
    finding.column = u"数量"_qs;
    finding.value = u"五"_qs;
    QCOMPARE(reasonBeside(Words(Language::Chinese), finding), u"“五”不是件数。请写整数。"_qs);
    finding.code = u"import.value.required"_qs;
    QCOMPARE(reasonBeside(Words(Language::Chinese), finding), u"第 12 行的“数量”不能为空。"_qs);
}

REMIT_TEST(InmatesTest);
#include "inmates_test.moc"
