#include "demo.h"
#include "inmates/inmatepresenter.h"
#include "inmates/reasonrow.h"
#include "inmates/verdictpanel.h"

#include "testmain.h"

#include <QLabel>
#include <QPushButton>
#include <QTabBar>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

/** The lines of the verdict panel that say what would help. */
class SuppositionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBarredInmateIsToldWhatWouldHelp();
    void theStepsAreThoseThatDiffer();
    void anEligibleInmateNeedsNone();
};

namespace {

/** The panel over one inmate of the demonstration. */
struct Sight {
    explicit Sight(const QString &number)
    {
        desktop.open(store.path(), u"ward"_qs);
        QSignalSpy loaded(&presenter, &InmatePresenter::loaded);
        presenter.load(number, *makeDate(2026, 12, 1));
        QVERIFY(loaded.wait(20000));
        panel.resize(400, 700);
        panel.show(*presenter.view());
        static_cast<QWidget &>(panel).show();
    }
    QList<SuppositionRow *> rows() const
    {
        // Rows of the kind looked at before are gone with the next turn of the event loop.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return panel.findChildren<SuppositionRow *>();
    }
    void look(CaseKind kind) { panel.findChild<QTabBar *>()->setCurrentIndex(kind == CaseKind::Commutation ? 0 : 1); }
    bool shows(const QString &words) const
    {
        for (const QLabel *label : panel.findChildren<QLabel *>())
            if (label->text() == words && label->isVisible()) return true;
        return false;
    }

    DemoStore store;
    Desktop desktop;
    InmatePresenter presenter{desktop.context()};
    VerdictPanel panel{desktop.context()};
};

}  // namespace

void SuppositionsTest::aBarredInmateIsToldWhatWouldHelp()
{
    Sight sight(u"9901000007"_qs);
    const InmateView &view = *sight.presenter.view();
    QCOMPARE(view.screened.verdict.commutation.decision, Decision::Barred);
    QCOMPARE(size_t(sight.rows().size()), view.ifCommutation.size());
    QVERIFY(sight.shows(u"2026年12月1日以前财产性判项全部履行完毕、上述情形同时消失的，自2027年6月1日起可以提请。"_qs));
    // No amount stands over an answer that permits none.
    QVERIFY(sight.shows(Words::dash()));

    auto *row = sight.rows().first();
    auto *why = row->findChild<QPushButton *>();
    QCOMPARE(why->text(), u"为什么"_qs);
    const ExplainedReason &step = view.ifCommutation.front().steps.front();
    QVERIFY(!step.text.isEmpty());
    const auto seen = [&] {
        for (const ReasonRow *reason : row->findChildren<ReasonRow *>())
            if (reason->isVisible()) return true;
        return false;
    };
    QVERIFY(!seen());
    why->click();
    QVERIFY(seen());
    QVERIFY(sight.shows(step.text));
    QCOMPARE(why->text(), u"收起"_qs);
    why->click();
    QVERIFY(!seen());

    sight.look(CaseKind::Parole);
    QCOMPARE(size_t(sight.rows().size()), view.ifParole.size());
}

void SuppositionsTest::theStepsAreThoseThatDiffer()
{
    const Sight sight(u"9901000007"_qs);
    const InmateView &view = *sight.presenter.view();
    QVERIFY(!view.ifCommutation.empty());
    for (const Supposition &line : view.ifCommutation) {
        for (const ExplainedReason &step : line.steps)
            for (const ExplainedReason &reason : view.commutation.reasons)
                QVERIFY2(step.text != reason.text || step.outcome != reason.outcome, qPrintable(step.text));
        QVERIFY2(line.text.contains(u"可以提请"_qs), qPrintable(line.text));
    }
}

void SuppositionsTest::anEligibleInmateNeedsNone()
{
    Sight sight(u"9901000003"_qs);
    QCOMPARE(sight.presenter.view()->screened.verdict.commutation.decision, Decision::Eligible);
    QVERIFY(sight.rows().isEmpty());
    QVERIFY(sight.shows(u"可提请"_qs));
}

REMIT_TEST(SuppositionsTest);
#include "suppositions_test.moc"
