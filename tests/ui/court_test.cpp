#include "batches/batchespage.h"
#include "batches/courtvisit.h"
#include "cases/casepresenter.h"
#include "cases/courtcard.h"
#include "cases/rulingdialog.h"
#include "compose/workplace.h"
#include "demo.h"
#include "sending.h"

#include "testmain.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

/** What the real intake answers arrives in the window, and a confirmed ruling ends the case. */
class CourtTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCourtsAnswersArriveAndTheRulingIsRecorded();
    void aCourtThatDoesNotAnswerIsSaidInWords();
};

namespace {

QString textOf(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *one : widget.findChildren<QLabel *>())
        if (one->isVisibleTo(&widget)) texts << one->text();
    return texts.join(u'\n');
}

/** The table whose last column has that heading. */
QTableView *tableOf(const QWidget &widget, const QString &heading)
{
    for (QTableView *one : widget.findChildren<QTableView *>())
        if (one->model() &&
            one->model()->headerData(one->model()->columnCount() - 1, Qt::Horizontal).toString() == heading)
            return one;
    return nullptr;
}

QPushButton *buttonOf(const QWidget &widget, const QString &text)
{
    for (QPushButton *one : widget.findChildren<QPushButton *>())
        if (one->text().startsWith(text)) return one;
    return nullptr;
}

}  // namespace

void CourtTest::theCourtsAnswersArriveAndTheRulingIsRecorded()
{
    const DemoStore store;
    const QStringList cases = workCases(store.path(), 1, [](int) { return 10; });
    const QString files = filesFolder(store.path());
    CourtIntake intake(files + u"/court"_qs);
    QVERIFY(reach(intake, files));
    Desktop desktop;
    desktop.open(store.path(), u"dept"_qs);
    {
        BatchesPresenter presenter(desktop.context());
        QVERIFY(seal(presenter, u"2026-12"_qs, cases));
        QVERIFY(send(presenter, u"2026-12"_qs));
    }
    CasePresenter presenter(desktop.context());
    CourtCard card(desktop.context(), presenter);
    connect(&presenter, &CasePresenter::loaded, &card, [&] { card.show(*presenter.view()); });
    presenter.load(cases.first());
    QTRY_VERIFY(presenter.view().has_value());
    QTRY_VERIFY2(textOf(card).contains(u"法院还没有答复"), qPrintable(textOf(card)));

    QVERIFY(intake.answer(cases.first(), u"supplement_requested"_qs,
                          u"{\"list\":[\"罚金缴纳凭证\"],\"property\":true}"_qs, u"2026-12-01"_qs));
    QVERIFY(intake.answer(cases.first(), u"filed"_qs, u"{}"_qs, u"2026-12-01"_qs));
    const int months = presenter.view()->file.proposal.reduction->wholeMonths();
    QVERIFY(intake.answer(
        cases.first(), u"ruled"_qs,
        u"{\"outcome\":\"granted\",\"number\":\"（2026）青01刑更7号\",\"ruled_on\":\"2026-11-30\",\"reduction\":{\"months\":%1}}"_qs
            .arg(months),
        u"2026-12-01"_qs));
    BatchesPage page(desktop.context());
    page.open({});
    QTRY_VERIFY(buttonOf(page, u"接收法院动态"_qs));
    buttonOf(page, u"接收法院动态"_qs)->click();
    QTRY_VERIFY_WITH_TIMEOUT(textOf(page).contains(u"收到法院动态 3 条"), 20000);
    // The batch's own list says so too.
    const auto *list = tableOf(page, u"法院办理"_qs);
    QVERIFY(list);
    QTRY_COMPARE(list->model()->index(0, list->model()->columnCount() - 1).data().toString(), u"已裁定"_qs);
    presenter.reload();
    QTRY_VERIFY(textOf(card).contains(u"已裁定"));
    QVERIFY2(textOf(card).contains(u"罚金缴纳凭证") && textOf(card).contains(u"2026-12-08 前补送"),
             qPrintable(textOf(card)));

    // It deletes itself when it closes.
    auto *const made = new RulingDialog(desktop.context(), presenter, nullptr);
    RulingDialog &dialog = *made;
    QVERIFY(dialog.request().ruling == presenter.view()->ruling->ruling);
    QVERIFY2(textOf(dialog).contains(u"按规则计算的刑期止日"), qPrintable(textOf(dialog)));
    QVERIFY(!dialog.primary()->isEnabled());
    for (QCheckBox *box : dialog.findChildren<QCheckBox *>())
        if (box->text().startsWith(u"已与裁定书")) box->click();
    // Not served yet: the dialog stays, says what is missing, and nothing is recorded.
    dialog.primary()->click();
    QTRY_VERIFY2(textOf(dialog).contains(u"送达日期"), qPrintable(textOf(dialog)));
    QCOMPARE(presenter.view()->file.state.status, CaseStatus::Open);
    for (QCheckBox *box : dialog.findChildren<QCheckBox *>())
        if (box->accessibleName() == u"有送达日期") box->click();
    dialog.findChild<QLineEdit *>(u"remark"_qs)->setText(u"送达回证"_qs);
    QTRY_VERIFY(dialog.primary()->isEnabled());
    QSignalSpy recorded(&presenter, &CasePresenter::rulingRecorded);
    dialog.primary()->click();
    QTRY_COMPARE(recorded.size(), 1);
    QTRY_COMPARE(presenter.view()->file.state.status, CaseStatus::Concluded);
    QCOMPARE(presenter.view()->row.court, u"granted"_qs);
    QTRY_VERIFY(!buttonOf(card, u"登记裁定"_qs)->isVisibleTo(&card));
}

void CourtTest::aCourtThatDoesNotAnswerIsSaidInWords()
{
    const DemoStore store;
    const QString files = filesFolder(store.path());
    CourtIntake intake(files + u"/court"_qs);
    QVERIFY(reach(intake, files));
    intake.stop();
    Desktop desktop;
    desktop.open(store.path(), u"dept"_qs);
    CourtVisit visit(desktop.context());
    QSignalSpy failed(&visit, &CourtVisit::failed);
    visit.start();
    visit.start();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20000);
    const QString words = desktop.words.error(failed.front().front().value<remit::Error>());
    QVERIFY2(words.contains(u"服务器拒绝了连接"), qPrintable(words));
    QVERIFY(!visit.isUnderWay());
}

REMIT_TEST(CourtTest);
#include "court_test.moc"
