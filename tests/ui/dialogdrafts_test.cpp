#include "shell/dialogdrafts.h"
#include "demo.h"
#include "widgets/datefield.h"
#include "widgets/dialog.h"

#include "testmain.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

namespace {

/** A dialog as many are: about somebody, with a line, a text and a passphrase. */
struct Form {
    explicit Form(const QString &about) : dialog(new Dialog(u"登记谈话"_qs, nullptr))
    {
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->body()->addWidget(new QLabel(about));
        dialog->addField(u"谈话人"_qs, line = new QLineEdit);
        dialog->addField(u"内容"_qs, text = new QPlainTextEdit);
        dialog->addField(u"口令"_qs, secret = new QLineEdit);
        secret->setEchoMode(QLineEdit::Password);
        dialog->setActions(u"登记"_qs);
        dialog->show();
    }

    std::unique_ptr<Dialog> dialog;
    QLineEdit *line;
    QPlainTextEdit *text;
    QLineEdit *secret;
};

}  // namespace

/** What is typed in a dialog outlives the program's sudden end. */
class DialogDraftsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_stage.reset(); }
    void whatWasTypedIsThereAgain();
    void onlyInTheSameDialogAboutTheSame();
    void submittedOrCancelledNothingIsKept_data();
    void submittedOrCancelledNothingIsKept();
    void aPassphraseIsNeverKept();
    void aRowThatIsAddedAgainHasItsWords();
    void itIsToldWhereItBelongs();
    void whatWasChosenIsThereAgain();
    void whatTheProgramSetIsNoDraft();

private:
    /** What the store keeps of the officer's drafts, once what was noted has been written. */
    QString kept()
    {
        std::optional<QString> found;
        m_stage->backend.ask(
            this,
            [](Workplace &place) {
                QString all;
                const std::vector<Draft> drafts = place.drafts().drafts(u"dept"_qs).value();
                for (const Draft &one : drafts) all += one.text;
                return all;
            },
            [&](const QString &all) { found = all; });
        return QTest::qWaitFor([&] { return found.has_value(); }, 60000) ? *found : u"?"_qs;
    }
    bool keeps(const QString &words)
    {
        return QTest::qWaitFor([&] { return kept().contains(words); }, 60000);
    }

    std::unique_ptr<DemoStore> m_store;
    std::unique_ptr<Desktop> m_stage;
    std::unique_ptr<DialogDrafts> m_drafts;
};

void DialogDraftsTest::init()
{
    m_store = std::make_unique<DemoStore>();
    m_stage = std::make_unique<Desktop>();
    m_stage->open(m_store->path(), u"dept"_qs);
    m_drafts = std::make_unique<DialogDrafts>(
        m_stage->context(),
        [] {
            return Route{u"cases"_qs, u"2026-0001"_qs};
        },
        nullptr);
}

void DialogDraftsTest::whatWasTypedIsThereAgain()
{
    {
        const Form form(u"罪犯甲"_qs);
        form.line->setText(u"民警张某"_qs);
        form.text->setPlainText(u"其表示认罪悔罪。"_qs);
        QVERIFY(keeps(u"其表示认罪悔罪。"_qs));
        // Gone without an end, as the program at a kill.
    }
    const Form again(u"罪犯甲"_qs);
    QTRY_COMPARE_WITH_TIMEOUT(again.text->toPlainText(), u"其表示认罪悔罪。"_qs, 60000);
    QCOMPARE(again.line->text(), u"民警张某"_qs);
    QVERIFY(std::ranges::any_of(again.dialog->findChildren<QLabel *>(),
                                [](const QLabel *one) { return one->text().startsWith(u"已恢复"); }));
}

void DialogDraftsTest::onlyInTheSameDialogAboutTheSame()
{
    {
        const Form form(u"罪犯甲"_qs);
        form.text->setPlainText(u"甲的谈话"_qs);
        QVERIFY(keeps(u"甲的谈话"_qs));
    }
    const Form other(u"罪犯乙"_qs);
    const Form same(u"罪犯甲"_qs);
    QTRY_COMPARE_WITH_TIMEOUT(same.text->toPlainText(), u"甲的谈话"_qs, 60000);
    QCOMPARE(other.text->toPlainText(), QString());
}

void DialogDraftsTest::submittedOrCancelledNothingIsKept_data()
{
    QTest::addColumn<bool>("submitted");
    QTest::newRow("submitted") << true;
    QTest::newRow("cancelled") << false;
}

void DialogDraftsTest::submittedOrCancelledNothingIsKept()
{
    QFETCH(bool, submitted);
    const Form form(u"罪犯甲"_qs);
    form.text->setPlainText(u"谈话内容"_qs);
    QVERIFY(keeps(u"谈话内容"_qs));
    submitted ? form.dialog->accept() : form.dialog->reject();
    QTRY_VERIFY_WITH_TIMEOUT(!kept().contains(u"谈话内容"), 60000);
}

void DialogDraftsTest::aPassphraseIsNeverKept()
{
    const Form form(u"罪犯甲"_qs);
    form.secret->setText(u"口令甲乙丙"_qs);
    form.line->setText(u"民警张某"_qs);
    QVERIFY(keeps(u"民警张某"_qs));
    QVERIFY(!kept().contains(u"口令甲乙丙"));
}

void DialogDraftsTest::aRowThatIsAddedAgainHasItsWords()
{
    const auto addRow = [](const Form &form) {
        auto *row = new QLineEdit;
        form.dialog->addField(u"第 2 条"_qs, row);
        form.dialog->activateWindow();
        row->setFocus();
        return row;
    };
    {
        const Form form(u"罪犯甲"_qs);
        form.line->setText(u"民警张某"_qs);
        QVERIFY(QTest::qWaitForWindowActive(form.dialog.get()));
        addRow(form)->setText(u"第二条意见"_qs);
        QVERIFY(keeps(u"第二条意见"_qs));
    }
    const Form again(u"罪犯甲"_qs);
    QVERIFY(QTest::qWaitForWindowActive(again.dialog.get()));
    QTRY_COMPARE_WITH_TIMEOUT(again.line->text(), u"民警张某"_qs, 60000);
    again.line->setText(u"民警李某"_qs);
    QVERIFY(keeps(u"民警李某"_qs));
    QVERIFY(kept().contains(u"第二条意见"));
    QCOMPARE(addRow(again)->text(), u"第二条意见"_qs);
}

void DialogDraftsTest::itIsToldWhereItBelongs()
{
    const auto place = dialogPlace(u"dialog:cases/2026-0001/登记谈话/0123456789ab"_qs);
    QVERIFY(place);
    QCOMPARE(place->route, (Route{u"cases"_qs, u"2026-0001"_qs}));
    QCOMPARE(place->title, u"登记谈话"_qs);
    QVERIFY(!dialogPlace(u"case:2026-0001/screening"_qs));
}

void DialogDraftsTest::whatWasChosenIsThereAgain()
{
    struct Choices {
        explicit Choices(Dialog &dialog, bool late = false)
        {
            dialog.addField(u"方式"_qs, way = new QComboBox);
            dialog.addField(u"日期"_qs, day = new DateField(*makeDate(2026, 11, 2), u"日期"_qs));
            dialog.addField(u"人数"_qs, count = new QSpinBox);
            dialog.body()->addWidget(finger = new QCheckBox(u"已按捺指印"_qs));
            dialog.body()->addWidget(sure = new QCheckBox(u"已与原件核对"_qs));
            sure->setProperty("confirms", true);
            if (!late) fill();
        }
        void fill() { way->addItems({u"当面"_qs, u"电话"_qs, u"书面"_qs}); }
        QComboBox *way;
        DateField *day;
        QSpinBox *count;
        QCheckBox *finger;
        QCheckBox *sure;
    };
    const auto make = [this](const QString &title) {
        auto dialog = std::make_unique<Dialog>(title, nullptr);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        return dialog;
    };
    {
        const auto dialog = make(u"登记送达"_qs);
        const Choices all(*dialog);
        dialog->setActions(u"登记"_qs);
        dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
        all.way->setFocus();
        QTest::keyClick(all.way, Qt::Key_Down);
        QTest::keyClick(all.way, Qt::Key_Down);
        all.day->setFocus();
        all.day->setCurrentSection(QDateTimeEdit::DaySection);
        QTest::keyClick(all.day, Qt::Key_Up);
        all.count->setFocus();
        all.count->selectAll();
        QTest::keyClicks(all.count, u"7"_qs);
        all.finger->click();
        all.sure->click();
        QVERIFY(keeps(u"书面"_qs));
        QVERIFY(keeps(u"已按捺指印"_qs));
        QVERIFY(!kept().contains(u"已与原件核对"));
    }
    const auto dialog = make(u"登记送达"_qs);
    Choices again(*dialog, true);
    dialog->setActions(u"登记"_qs);
    QSignalSpy activated(again.way, &QComboBox::activated);
    dialog->show();
    QTRY_COMPARE_WITH_TIMEOUT(again.count->value(), 7, 60000);
    QCOMPARE(isoDate(again.day->day()), u"2026-11-03"_qs);
    QVERIFY(again.finger->isChecked());
    // What an officer declares is declared anew.
    QVERIFY(!again.sure->isChecked());
    // Choices that come from the store come later than the dialog.
    again.fill();
    QTRY_COMPARE_WITH_TIMEOUT(again.way->currentText(), u"书面"_qs, 60000);
    QCOMPARE(activated.count(), 1);
}

void DialogDraftsTest::whatTheProgramSetIsNoDraft()
{
    Dialog dialog(u"登记送达"_qs, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    auto *way = new QComboBox;
    auto *day = new DateField(*makeDate(2026, 11, 2), u"日期"_qs);
    auto *words = new QLineEdit;
    for (QWidget *field : std::initializer_list<QWidget *>{way, day, words}) dialog.body()->addWidget(field);
    words->setAccessibleName(u"说明"_qs);
    dialog.setActions(u"登记"_qs);
    dialog.show();
    words->setFocus();
    way->addItems({u"当面"_qs, u"电话"_qs});
    way->setCurrentIndex(1);
    day->setDay(*makeDate(2026, 11, 9));
    words->setText(u"其他说明"_qs);
    QVERIFY(keeps(u"其他说明"_qs));
    QCOMPARE(kept(), u"{\"说明\":\"其他说明\"}"_qs);
}

REMIT_TEST(DialogDraftsTest);

#include "dialogdrafts_test.moc"
