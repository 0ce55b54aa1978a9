#include "batches/batchespage.h"
#include "batches/courtvisit.h"
#include "cases/casepresenter.h"
#include "cases/courtcard.h"
#include "cases/rulingdialog.h"
#include "compose/workplace.h"
#include "courtintake.h"
#include "demo.h"

#include "testmain.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

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

void point(CourtIntake &intake, const QString &files)
{
    QVERIFY(intake.init());
    QVERIFY(intake.start(files + u"/pki/authority.pem"_qs, u"2026-12-01"_qs));
    const CourtSettings settings{u"https://127.0.0.1:%1/"_qs.arg(intake.port()), intake.authority(), u"pki/tls.p12"_qs,
                                 u"pki/tls.pass"_qs};
    QVERIFY(writeCourtSettings(files, settings));
}

void sendBatch(BatchesPresenter &presenter, const QStringList &cases)
{
    QSignalSpy added(&presenter, &BatchesPresenter::itemsDone);
    presenter.create(u"2026-12"_qs, u"十二月"_qs);
    QTRY_VERIFY(presenter.placeOf(u"2026-12"_qs) >= 0);
    presenter.choose(u"2026-12"_qs);
    presenter.add(cases);
    QTRY_COMPARE(added.size(), 1);
    QSignalSpy sealedBatch(&presenter, &BatchesPresenter::sealed);
    presenter.seal(Secret::fromUtf8(demoPassphrase()));
    QTRY_COMPARE_WITH_TIMEOUT(sealedBatch.size(), 1, 20000);
    QSignalSpy received(&presenter.courier(), &Courier::received);
    presenter.send();
    QTRY_COMPARE_WITH_TIMEOUT(received.size(), 1, 20000);
}

QString textOf(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *one : widget.findChildren<QLabel *>())
        if (one->isVisibleTo(&widget)) texts << one->text();
    return texts.join(u'\n');
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
    point(intake, files);
    Desktop desktop;
    desktop.open(store.path(), u"dept"_qs);
    {
        BatchesPresenter presenter(desktop.context());
        sendBatch(presenter, cases);
    }
    CasePresenter presenter(desktop.context());
    CourtCard card(desktop.context(), presenter);
    connect(&presenter, &CasePresenter::loaded, &card, [&] { card.show(*presenter.view()); });
    presenter.load(cases.first());
    QTRY_VERIFY(presenter.view().has_value());
    QVERIFY2(textOf(card).contains(u"法院还没有答复"), qPrintable(textOf(card)));

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
    point(intake, files);
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
