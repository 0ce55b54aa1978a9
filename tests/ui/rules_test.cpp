#include "assessment/profileform.h"
#include "points/options.h"
#include "pointsroom.h"

#include "testmain.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

namespace {

Json example()
{
    QFile file(u":/points/example-province.json"_qs);
    if (!file.open(QIODevice::ReadOnly)) qFatal("no example");
    return Json::parse(file.readAll()).value();
}

/** Goes to the rules and begins a draft from the province's; the list of rules, or null. */
QListWidget *beginDraft(PointsRoom &room)
{
    room.window.go({u"points"_qs, u"rules"_qs});
    QListWidget *list = nullptr;
    const bool there = room.hands.waitFor(
        [&] { return (list = qobject_cast<QListWidget *>(room.hands.part(u"考核办法"_qs))) && list->count() == 2; });
    if (!there) return nullptr;
    list->setCurrentRow(1);
    return room.hands.click(u"由此起草"_qs) ? list : nullptr;
}

}  // namespace

/** The province's rules in the window: edited as lines, held against last month, published by another person. */
class RulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFormLosesNothing();
    void aLineThatCannotBeReadIsNamed_data();
    void aLineThatCannotBeReadIsNamed();
    void aDraftIsPreviewedAndPublishedByAnother();
    void aReadingIsChosenAndCarried();
    void theLastChangeGoesBackWhereverItWasMade();
    void everyReadingHasItsWords();
    void aGroupIsComposed();
};

void RulesTest::aFormLosesNothing()
{
    QString wrong;
    const Json document = example();
    QCOMPARE(ProfileText::document(ProfileText::form(document), document, wrong).canonical(), document.canonical());
    QCOMPARE(wrong, QString());
}

void RulesTest::aLineThatCannotBeReadIsNamed_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("said");
    QTest::addRow("part") << u"clauses"_qs << u"监-加-1 监管 0.5 2 一\n监-加-2 体育 1 2 二"_qs << u"条款第 2 行"_qs;
    QTest::addRow("range") << u"clauses"_qs << u"监-加-1 监管 半分 2 一"_qs << u"条款第 1 行"_qs;
    QTest::addRow("words") << u"clauses"_qs << u"监-加-1 监管 1 2"_qs << u"条款第 1 行"_qs;
    QTest::addRow("band") << u"bands"_qs << u"0 100"_qs << u"劳动分档第 1 行"_qs;
    QTest::addRow("grade") << u"grades"_qs << u"特优 1"_qs << u"当日等级第 1 行"_qs;
    QTest::addRow("guidance") << u"guidance"_qs << u"2 六"_qs << u"减刑幅度参考第 1 行"_qs;
    QTest::addRow("limit") << u"limit"_qs << u"很多"_qs << u"月上限"_qs;
}

void RulesTest::aLineThatCannotBeReadIsNamed()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, said);
    ProfileForm form = ProfileText::form(example());
    const std::pair<QString, QString ProfileForm::*> fields[] = {{u"clauses"_qs, &ProfileForm::clauses},
                                                                 {u"bands"_qs, &ProfileForm::bands},
                                                                 {u"grades"_qs, &ProfileForm::grades},
                                                                 {u"guidance"_qs, &ProfileForm::guidance},
                                                                 {u"limit"_qs, &ProfileForm::deductionLimit}};
    for (const auto &[name, member] : fields)
        if (name == field) form.*member = text;
    QString wrong;
    ProfileText::document(form, example(), wrong);
    QVERIFY2(wrong.contains(said), qPrintable(wrong));
}

void RulesTest::aDraftIsPreviewedAndPublishedByAnother()
{
    const DemoStore store;
    PointsRoom room(store.path(), u"dept"_qs);
    QListWidget *list = beginDraft(room);
    auto *title = qobject_cast<QLineEdit *>(room.hands.part(u"名称"_qs));
    QVERIFY(list && title);
    auto *clauses = qobject_cast<QPlainTextEdit *>(room.hands.part(u"加扣分条款"_qs));
    auto *bands = qobject_cast<QPlainTextEdit *>(room.hands.part(u"劳动分档"_qs));
    QVERIFY(clauses && bands);
    title->setText(u"本监狱考核办法（演示）"_qs);
    clauses->appendPlainText(u"劳-加-9 劳动 1"_qs);
    QVERIFY(room.hands.sees(u"条款第 12 行应为"_qs));
    clauses->undo();
    // A band across 100 % is refused by the rules themselves.
    bands->setPlainText(u"0 130 0.5"_qs);
    QVERIFY(room.hands.waitFor([&] {
        QWidget *draft = room.hands.part(u"存为草稿"_qs);
        return draft && !draft->isEnabled();
    }));
    bands->setPlainText(u"0 100 0.02\n100 150 0.5"_qs);
    QVERIFY(room.hands.click(u"预览影响"_qs));
    QVERIFY(room.hands.sees(u"的月得分会不同"_qs));
    room.hands.press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"已存为草稿"_qs));
    QTRY_COMPARE(list->count(), 3);
    // Who drafted it may not publish it; another person may.
    QVERIFY(room.hands.change(u"chief"_qs));
    room.window.go({u"points"_qs, u"rules"_qs});
    QVERIFY(room.hands.waitFor(
        [&] { return (list = qobject_cast<QListWidget *>(room.hands.part(u"考核办法"_qs))) && list->count() == 3; }));
    list->setCurrentRow(2);
    QVERIFY(room.hands.sees(u"草稿"_qs) || list->item(2)->text().contains(u"草稿"));
    QVERIFY(room.hands.waitFor([&] { return room.hands.click(u"公布"_qs); }));
    QVERIFY(room.hands.sees(u"自 2027-01-01 起适用"_qs));
    QTRY_VERIFY(list->item(2)->text().contains(u"自 2027-01-01 起"));
}

void RulesTest::aReadingIsChosenAndCarried()
{
    const DemoStore store;
    PointsRoom room(store.path(), u"dept"_qs);
    QListWidget *list = beginDraft(room);
    auto *title = qobject_cast<QLineEdit *>(room.hands.part(u"名称"_qs));
    QVERIFY(list && title);
    title->setText(u"读法试验"_qs);
    QVERIFY(room.hands.click(u"读法选项（同全国）"_qs));
    QVERIFY(room.hands.waitFor([&] { return room.hands.top() != &room.window; }));
    auto *stoppage = qobject_cast<QComboBox *>(room.hands.part(u"停工期间的劳动分"_qs));
    QVERIFY(stoppage && stoppage->isEnabled());
    stoppage->setCurrentIndex(stoppage->findText(u"劳动基础分"_qs));
    QVERIFY(room.hands.sees(u"1 处与全国规则不同"_qs));
    QVERIFY(room.hands.click(u"采用"_qs));
    QVERIFY(room.hands.waitFor([&] { return room.hands.part(u"读法选项（1 处不同）"_qs) != nullptr; }));
    room.hands.press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"已存为草稿"_qs));
    // What was kept says so, to whoever opens it.
    QTRY_COMPARE(list->count(), 3);
    list->setCurrentRow(2);
    QVERIFY(room.hands.waitFor([&] { return room.hands.part(u"读法选项（1 处不同）"_qs) != nullptr; }));
    list->setCurrentRow(0);
    QVERIFY(room.hands.waitFor([&] { return room.hands.part(u"读法选项（同全国）"_qs) != nullptr; }));
    QVERIFY(room.hands.click(u"读法选项（同全国）"_qs));
    QVERIFY(room.hands.waitFor([&] { return room.hands.top() != &room.window; }));
    auto *national = qobject_cast<QComboBox *>(room.hands.part(u"停工期间的劳动分"_qs));
    QVERIFY(national && !national->isEnabled());
    room.hands.top()->close();
}

void RulesTest::theLastChangeGoesBackWhereverItWasMade()
{
    const DemoStore store;
    PointsRoom room(store.path(), u"dept"_qs);
    QVERIFY(beginDraft(room));
    auto *title = qobject_cast<QLineEdit *>(room.hands.part(u"名称"_qs));
    auto *bands = qobject_cast<QPlainTextEdit *>(room.hands.part(u"劳动分档"_qs));
    QVERIFY(title && bands);
    const QString named = title->text(), banded = bands->toPlainText();
    QVERIFY(!banded.isEmpty());
    title->setText(u"撤销试验"_qs);
    QCoreApplication::processEvents();
    bands->setPlainText(u"0 130 0.5"_qs);
    QCoreApplication::processEvents();
    QVERIFY(room.hands.click(u"读法选项（同全国）"_qs));
    QVERIFY(room.hands.waitFor([&] { return room.hands.top() != &room.window; }));
    auto *stoppage = qobject_cast<QComboBox *>(room.hands.part(u"停工期间的劳动分"_qs));
    QVERIFY(stoppage);
    stoppage->setCurrentIndex(stoppage->findText(u"劳动基础分"_qs));
    QVERIFY(room.hands.click(u"采用"_qs));
    QVERIFY(room.hands.waitFor([&] { return room.hands.part(u"读法选项（1 处不同）"_qs) != nullptr; }));
    // The reading that a dialog gave, then the lines, then the name, whichever field the keyboard is in.
    const auto undo = [&](Qt::KeyboardModifiers more = {}) {
        QTest::keyClick(title, Qt::Key_Z, Qt::ControlModifier | more);
        QCoreApplication::processEvents();
    };
    undo();
    QVERIFY(room.hands.waitFor([&] { return room.hands.part(u"读法选项（同全国）"_qs) != nullptr; }));
    QCOMPARE(bands->toPlainText(), u"0 130 0.5"_qs);
    undo();
    QCOMPARE(bands->toPlainText(), banded);
    QCOMPARE(title->text(), u"撤销试验"_qs);
    QVERIFY(room.hands.part(u"存为草稿"_qs)->isEnabled());
    undo();
    QCOMPARE(title->text(), named);
    undo();
    QCOMPARE(title->text(), named);
    for (int i = 0; i < 3; ++i) undo(Qt::ShiftModifier);
    QCOMPARE(title->text(), u"撤销试验"_qs);
    QCOMPARE(bands->toPlainText(), u"0 130 0.5"_qs);
    QVERIFY(room.hands.waitFor([&] { return room.hands.part(u"读法选项（1 处不同）"_qs) != nullptr; }));
}

void RulesTest::everyReadingHasItsWords()
{
    for (const Language language : {Language::Chinese, Language::English}) {
        const Messages messages(language);
        for (const PointsOptionNames &names : pointsOptionNames()) {
            const QString key = u"points.option."_qs + QString(names.option).replace(u'_', u'-');
            QVERIFY2(messages.has(key), qPrintable(key));
            for (const QString &value : names.values) {
                const QString word = key + u'.' + QString(value).replace(u'_', u'-');
                QVERIFY2(messages.has(word), qPrintable(word));
            }
        }
    }
}

void RulesTest::aGroupIsComposed()
{
    const DemoStore store;
    PointsRoom room(store.path(), u"governor"_qs);
    room.window.go({u"points"_qs, u"rules"_qs});
    QVERIFY(room.hands.waitFor([&] { return room.hands.click(u"考核小组"_qs); }));
    QVERIFY(room.hands.waitFor([&] { return room.hands.top() != &room.window; }));
    auto *groups = qobject_cast<QComboBox *>(room.hands.part(u"小组"_qs));
    auto *people = qobject_cast<QListWidget *>(room.hands.part(u"组成人员"_qs));
    QVERIFY(groups && people);
    groups->setCurrentIndex(groups->findText(room.area + u" 工作小组"_qs));
    QVERIFY(room.hands.sees(u"组成人员 3 人，三分之二为 2 人"_qs));
    for (int i = 0; i < people->count(); ++i) people->item(i)->setCheckState(Qt::Unchecked);
    QVERIFY(room.hands.sees(u"组长须是组成人员"_qs));
    QVERIFY(!qobject_cast<QAbstractButton *>(room.hands.part(u"记入"_qs))->isEnabled());
    for (int i = 0; i < 4; ++i) people->item(i)->setCheckState(Qt::Checked);
    auto *chair = qobject_cast<QComboBox *>(room.hands.part(u"组长"_qs));
    QVERIFY(chair);
    chair->setCurrentIndex(1);
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"小组组成已记入账本，共 4 人"_qs));
    QCOMPARE(room.ask([&](Workplace &place) { return place.desk().ports.points.group(room.area)->members.size(); }), 4);
}

REMIT_TEST(RulesTest);
#include "rules_test.moc"
