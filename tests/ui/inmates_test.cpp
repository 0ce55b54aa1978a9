#include "demo.h"
#include "inmates/importpresenter.h"
#include "inmates/inmatepage.h"
#include "inmates/inmatepresenter.h"
#include "inmates/inmateslist.h"
#include "inmates/opencasesdialog.h"

#include "widgets/emptystate.h"
#include "widgets/table.h"

#include "testmain.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
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
    void casesAreOpenedForTheChosenAtOnce();
    void theChosenAreOpenedForParole();
    void aMonthOfTheFirstPageLeadsToItsPeople();
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

void InmatesTest::casesAreOpenedForTheChosenAtOnce()
{
    const DemoStore store;
    Desktop stage;
    stage.open(store.path(), u"ward"_qs);
    InmatesList list(stage.context());
    static_cast<QWidget &>(list).show();
    list.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(list.presenter().isLoaded(), 60000);
    auto *open = list.findChild<QPushButton *>(u"openChosen"_qs);
    QVERIFY(open && !open->isVisible());
    list.screen();
    QTRY_VERIFY_WITH_TIMEOUT(list.presenter().screenedOn(), 60000);
    const int possible = list.presenter().counts().eligible;
    QVERIFY(possible > 1 && possible < 40);
    list.findChild<ui::Table *>()->selectAll();
    QTRY_VERIFY(open->isEnabled() && open->text().contains(u"40"));

    open->click();
    auto *dialog = list.findChild<OpenCasesDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->primary()->text().contains(QString::number(possible)), 60000);
    // Nothing is opened before the officer has said that what was assumed is so.
    QVERIFY(!dialog->primary()->isEnabled());
    QVERIFY(dialog->findChild<QLabel *>(u"assumed"_qs)->text().contains(u"确有悔改表现"));
    dialog->findChild<QCheckBox *>()->click();
    dialog->primary()->click();
    QTRY_COMPARE_WITH_TIMEOUT(dialog->primary()->text(), u"查看案件"_qs, 60000);
    int opened = 0;
    const auto *results = dialog->findChild<ui::Table *>()->model();
    for (int row = 0; row < results->rowCount(); ++row)
        opened += results->index(row, results->columnCount() - 1).data().toString().startsWith(u"20");
    QCOMPARE(opened, possible);
    QSignalSpy wanted(&list, &InmatesList::casesWanted);
    dialog->primary()->click();
    QCOMPARE(wanted.count(), 1);
    std::optional<size_t> cases;
    stage.backend.ask(
        &list, [](Workplace &place) { return place.desk().ports.cases.cases({})->size(); },
        [&](size_t count) { cases = count; });
    QTRY_COMPARE_WITH_TIMEOUT(cases.value_or(0), size_t(possible), 60000);
}

void InmatesTest::theChosenAreOpenedForParole()
{
    const DemoStore store(120);
    Desktop stage;
    stage.open(store.path(), u"ward"_qs);
    QObject here;
    QStringList people;
    int possible = 0;
    bool found = false;
    const Date on = stage.context().today();
    stage.backend.ask(
        &here,
        [on](Workplace &place) {
            QStringList paroled, numbers;
            const auto screened = screen(place.desk(), on);
            for (const Screened &each : screened->rows) {
                numbers << each.row.number;
                if (each.verdict.parole.decision == Decision::Eligible) paroled << each.row.number;
            }
            return std::pair(paroled, numbers);
        },
        [&](const std::pair<QStringList, QStringList> &read) {
            possible = int(read.first.size());
            people = read.second;
            found = true;
        });
    QTRY_VERIFY_WITH_TIMEOUT(found, 60000);
    QVERIFY(possible > 0 && possible < people.size());
    OpenCasesDialog dialog(stage.context(), people, on, nullptr);
    dialog.open();
    QTRY_VERIFY_WITH_TIMEOUT(dialog.primary()->text().contains(u"立案"_qs), 60000);
    dialog.findChild<QCheckBox *>()->click();
    dialog.findChild<QComboBox *>()->setCurrentIndex(1);
    // What was confirmed for a commutation is asked anew.
    QVERIFY(!dialog.findChild<QCheckBox *>()->isChecked());
    QTRY_COMPARE_WITH_TIMEOUT(dialog.primary()->text(), u"为 %1 人立案"_qs.arg(possible), 60000);
    QVERIFY(dialog.findChild<QLabel *>(u"assumed"_qs)->text().contains(u"再犯罪"_qs));
    QVERIFY(!dialog.primary()->isEnabled());
    dialog.findChild<QCheckBox *>()->click();
    dialog.primary()->click();
    QTRY_COMPARE_WITH_TIMEOUT(dialog.primary()->text(), u"查看案件"_qs, 60000);
    std::optional<QList<CaseKind>> kinds;
    stage.backend.ask(
        &here,
        [](Workplace &place) {
            QList<CaseKind> all;
            const auto cases = place.desk().ports.cases.cases({});
            for (const CaseRow &row : *cases) all << row.kind;
            return all;
        },
        [&](const QList<CaseKind> &all) { kinds = all; });
    QTRY_VERIFY_WITH_TIMEOUT(kinds, 60000);
    QCOMPARE(*kinds, QList<CaseKind>(possible, CaseKind::Parole));
}

void InmatesTest::aMonthOfTheFirstPageLeadsToItsPeople()
{
    const DemoStore store;
    Desktop stage;
    stage.open(store.path(), u"dept"_qs);
    InmatesList list(stage.context());
    static_cast<QWidget &>(list).show();
    list.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(list.presenter().isLoaded(), 60000);
    const Date today = stage.context().today();
    int people = 0;
    for (int ahead = 0; ahead < 24; ++ahead) {
        const Month month = monthOf(today) + std::chrono::months(ahead);
        QSignalSpy screened(&list.presenter(), &InmatesPresenter::screeningChanged);
        list.showSoon(month);
        QTRY_COMPARE_WITH_TIMEOUT(screened.count(), 2, 60000);
        const auto &model = list.presenter().model();
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(isoMonth(monthOf(std::max(*model.at(row).screened->soonest, today))), isoMonth(month));
        people += model.rowCount();
        if (ahead == 0) QVERIFY(model.rowCount() >= list.presenter().counts().eligible);
        if (people > list.presenter().counts().eligible + 1) break;
    }
    QVERIFY(people > list.presenter().counts().eligible);
    // The department's officer opens no cases, and is not shown how.
    QVERIFY(!list.findChild<QPushButton *>(u"openChosen"_qs)->isVisible());
}

REMIT_TEST(InmatesTest);
#include "inmates_test.moc"
