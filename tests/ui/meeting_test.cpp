#include "cases/bulkpanel.h"
#include "compose/workplace.h"
#include "demo.h"

#include "testmain.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

/** One meeting that decides on several cases: typed once, recorded in each with who was absent and what was said. */
class MeetingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void oneMeetingDecidesOnSeveralCases();
    void wordsOfSomeoneWhoWasNotThereAreRefusedAndNothingTypedIsLost();
    void eachCaseGetsItsOwnStandardWords();
    void theLastChangeGoesBackWhereverItWasMade();

private:
    DemoStore m_store{40};
    QStringList m_numbers;
};

namespace {

/** The panel for several cases at the committee's desk. */
struct Sight {
    explicit Sight(const DemoStore &store, const QStringList &numbers)
        : desktop(Language::Chinese, Theme::Mode::Light, &prompts),
          presenter((desktop.open(store.path(), u"committee"_qs), desktop.context())),
          panel(desktop.context(), presenter)
    {
        QSignalSpy loaded(&presenter, &CasesPresenter::loaded);
        presenter.load();
        QTRY_VERIFY(!loaded.isEmpty());
        std::vector<CaseRow> rows;
        for (int i = 0; i < presenter.model().rowCount(); ++i)
            if (numbers.contains(presenter.model().at(i).number)) rows.push_back(presenter.model().at(i));
        static_cast<QWidget &>(panel).show();
        panel.show(rows);
    }

    template <typename Field>
    Field *field(const QString &name) const
    {
        for (Field *each : panel.findChildren<Field *>())
            if (each->accessibleName() == name) return each;
        qFatal("no field %s", qPrintable(name));
    }

    void decide()
    {
        QSignalSpy acted(&presenter, &CasesPresenter::acted);
        for (QPushButton *each : panel.findChildren<QPushButton *>())
            if (each->text().startsWith(u"全部同意")) each->click();
        QTRY_VERIFY(!acted.isEmpty());
    }

    ReadyPrompts prompts;
    Desktop desktop;
    CasesPresenter presenter;
    BulkPanel panel;
};

void typeMeeting(const Sight &sight, const QString &words)
{
    const QString people = u"演示评审秘书戊、委员一、委员二、委员三、委员四、委员五、委员六、委员七、委员八"_qs;
    sight.field<QComboBox>(u"记录人"_qs)->setCurrentText(u"委员一"_qs);
    sight.field<QLineEdit>(u"参加人员"_qs)->setText(people);
    sight.field<QSpinBox>(u"同意票"_qs)->setValue(9);
    sight.field<QLineEdit>(u"缺席人员及原因"_qs)->setText(u"演示科长丁：在省局开会；委员九：病假"_qs);
    sight.field<QPlainTextEdit>(u"发言记录"_qs)->setPlainText(words);
    sight.field<QPlainTextEdit>(u"意见（每件相同）"_qs)->setPlainText(u"同意提请。"_qs);
}

std::optional<Meeting> meetingOf(const DemoStore &store, const QString &number)
{
    const auto place =
        LocalWorkplace::open(store.path(), u"committee"_qs, Secret::copyOf(demoPassphrase()), demoClock());
    const auto file = (*place)->desk().ports.cases.caseFile(number);
    const CaseStep *step = file ? decisionOf(file->state, u"committee"_qs) : nullptr;
    return step ? step->event.meeting : std::nullopt;
}

void pressUndo(const Sight &sight, Qt::KeyboardModifiers more = {})
{
    // The last change's field; the panel is a page's part and need not have the window's focus here.
    auto *opinion = sight.field<QPlainTextEdit>(u"意见（每件相同）"_qs);
    QTest::keyClick(opinion, Qt::Key_Z, Qt::ControlModifier | more);
    QCoreApplication::processEvents();
}

}  // namespace

void MeetingTest::initTestCase()
{
    m_numbers = workCases(m_store.path(), 3, [](int) { return 4; });
    QCOMPARE(m_numbers.size(), 3);
}

void MeetingTest::wordsOfSomeoneWhoWasNotThereAreRefusedAndNothingTypedIsLost()
{
    Sight sight(m_store, {m_numbers[2]});
    typeMeeting(sight, u"委员九：同意"_qs);
    sight.decide();
    QVERIFY(!meetingOf(m_store, m_numbers[2]));
    QCOMPARE(sight.field<QPlainTextEdit>(u"发言记录"_qs)->toPlainText(), u"委员九：同意"_qs);
    // What was typed is a draft until it is recorded, and comes back in another window.
    Sight again(m_store, {m_numbers[2]});
    again.panel.restore(sight.panel.draft());
    QCOMPARE(again.field<QLineEdit>(u"缺席人员及原因"_qs)->text(), u"演示科长丁：在省局开会；委员九：病假"_qs);
    again.field<QPlainTextEdit>(u"发言记录"_qs)->setPlainText(u"委员二：同意"_qs);
    again.decide();
    QVERIFY(meetingOf(m_store, m_numbers[2]));
}

void MeetingTest::theLastChangeGoesBackWhereverItWasMade()
{
    Sight sight(m_store, {m_numbers[0], m_numbers[1]});
    auto *opinion = sight.field<QPlainTextEdit>(u"意见（每件相同）"_qs);
    auto *votes = sight.field<QSpinBox>(u"同意票"_qs);
    auto *recorder = sight.field<QComboBox>(u"记录人"_qs);
    const auto settle = [] { QCoreApplication::processEvents(); };
    recorder->setCurrentText(u"委员一"_qs);
    settle();
    opinion->setPlainText(u"同意提请。"_qs);
    settle();
    votes->setValue(9);
    settle();
    QPushButton *standard = nullptr;
    for (QPushButton *each : sight.panel.findChildren<QPushButton *>())
        if (each->text().startsWith(u"每件用规范用语")) standard = each;
    QVERIFY(standard);
    standard->click();
    QVERIFY(!opinion->isEnabled());
    QTest::keyClick(votes, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(opinion->isEnabled() && !standard->isChecked());
    QCOMPARE(votes->value(), 9);
    pressUndo(sight);
    QCOMPARE(votes->value(), 0);
    QCOMPARE(opinion->toPlainText(), u"同意提请。"_qs);
    pressUndo(sight);
    QVERIFY(opinion->toPlainText().isEmpty());
    QCOMPARE(recorder->currentText(), u"委员一"_qs);
    pressUndo(sight);
    QVERIFY(recorder->currentText().isEmpty());
    for (int i = 0; i < 3; ++i) pressUndo(sight, Qt::ShiftModifier);
    QCOMPARE(recorder->currentText(), u"委员一"_qs);
    QCOMPARE(opinion->toPlainText(), u"同意提请。"_qs);
    QCOMPARE(votes->value(), 9);
}

void MeetingTest::eachCaseGetsItsOwnStandardWords()
{
    const DemoStore store;
    const QStringList numbers = workCases(store.path(), 4, [](int) { return 4; });
    Sight sight(store, numbers);
    typeMeeting(sight, {});
    QPushButton *standard = nullptr;
    for (QPushButton *each : sight.panel.findChildren<QPushButton *>())
        if (each->text().startsWith(u"每件用规范用语")) standard = each;
    QVERIFY(standard);
    QTRY_VERIFY(standard->isVisible());
    standard->click();
    QVERIFY(!sight.field<QPlainTextEdit>(u"意见（每件相同）"_qs)->isEnabled());
    sight.decide();
    const auto place =
        LocalWorkplace::open(store.path(), u"committee"_qs, Secret::copyOf(demoPassphrase()), demoClock());
    QStringList told;
    for (const QString &number : numbers) {
        const CaseFile file = *(*place)->desk().ports.cases.caseFile(number);
        const CaseStep *step = decisionOf(file.state, u"committee"_qs);
        QVERIFY2(step, qPrintable(number));
        QVERIFY2(step->event.text.contains(proposalText(file)), qPrintable(step->event.text));
        told << step->event.text;
    }
    // Not one opinion for all: they propose different reductions.
    QVERIFY(told.removeDuplicates() < 3);
}

void MeetingTest::oneMeetingDecidesOnSeveralCases()
{
    Sight sight(m_store, m_numbers.mid(0, 2));
    typeMeeting(sight, u"委员一：该犯改造表现稳定。\n罚金：已缴清。\n\n委员二: 同意。"_qs);
    sight.decide();
    for (const QString &number : m_numbers.mid(0, 2)) {
        const auto meeting = meetingOf(m_store, number);
        QVERIFY2(meeting, qPrintable(number));
        QCOMPARE(meeting->present.size(), 9);
        QCOMPARE(meeting->chair, u"committee"_qs);
        const std::vector<Absence> absent{{u"chief"_qs, u"在省局开会"_qs}, {u"委员九"_qs, u"病假"_qs}};
        QVERIFY(meeting->absent == absent);
        const std::vector<Speech> words{{u"委员一"_qs, u"该犯改造表现稳定。\n罚金：已缴清。"_qs},
                                        {u"委员二"_qs, u"同意。"_qs}};
        QVERIFY(meeting->words == words);
    }
    // Recorded, nothing is left to be recorded twice.
    QVERIFY(sight.panel.draft().isEmpty());
}

REMIT_TEST(MeetingTest);
#include "meeting_test.moc"
