#include "demo.h"
#include "hands.h"
#include "shell/language.h"
#include "widgets/datefield.h"
#include "widgets/dialog.h"
#include "widgets/namesfield.h"

#include "testmain.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSpinBox>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

/** Ctrl+Z over all fields of a form together, and people chosen from a list. */
class UndoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastChangeGoesBackWhereverItWasMade();
    void whatFollowedFromAChangeGoesWithIt();
    void aSentenceIsAStep();
    void aDecisionIsTakenBackFieldByField();
    void peopleAreChosenFromTheList();
};

namespace {

/** A dialog with a field of each sort, as an entry has. */
struct Entry {
    Entry()
    {
        clause->addItems({u"甲条"_qs, u"乙条"_qs});
        for (const char16_t *name : {u"张", u"李"}) {
            auto *item = new QListWidgetItem(QString::fromUtf16(name), people);
            item->setCheckState(Qt::Unchecked);
        }
        const std::pair<QString, QWidget *> fields[] = {{u"日期"_qs, on},    {u"依据"_qs, clause}, {u"分值"_qs, points},
                                                        {u"事实"_qs, facts}, {u"人员"_qs, people}, {u"核实"_qs, sure}};
        for (const auto &[name, field] : fields) dialog.addField(name, field);
        dialog.setActions(u"保存"_qs);
        QObject::connect(clause, &QComboBox::currentIndexChanged, points,
                         [this](int index) { points->setText(index == 1 ? u"2.0"_qs : u"1.0"_qs); });
        dialog.show();
    }
    void key(QWidget *field, Qt::Key key, Qt::KeyboardModifiers with = {}) const
    {
        field->setFocus();
        QTest::keyClick(field, key, with);
        QCoreApplication::processEvents();
    }
    void type(QWidget *field, const QString &text) const
    {
        field->setFocus();
        for (const QChar letter : text) {
            QInputMethodEvent composed;
            composed.setCommitString(letter);
            QCoreApplication::sendEvent(field, &composed);
            QCoreApplication::processEvents();
        }
    }
    void undo() const { key(dialog.focusWidget(), Qt::Key_Z, Qt::ControlModifier); }
    void redo() const { key(dialog.focusWidget(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); }

    Dialog dialog{u"加扣分"_qs, nullptr};
    DateField *on = new DateField(*makeDate(2026, 11, 2), u"日期"_qs);
    QComboBox *clause = new QComboBox;
    QLineEdit *points = new QLineEdit(u"1.0"_qs);
    QPlainTextEdit *facts = new QPlainTextEdit;
    QListWidget *people = new QListWidget;
    QCheckBox *sure = new QCheckBox;
};

/** The field of that very name that can be seen. */
template <typename Field>
Field *field(const QWidget &window, const QString &name)
{
    for (Field *each : window.findChildren<Field *>())
        if (each->isVisible() && each->accessibleName() == name) return each;
    return nullptr;
}

}  // namespace

void UndoTest::theLastChangeGoesBackWhereverItWasMade()
{
    const auto kept = std::make_unique<Entry>();
    Entry &entry = *kept;
    entry.dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QVERIFY(QTest::qWaitForWindowExposed(&entry.dialog));
    entry.type(entry.facts, u"拒不参加劳动"_qs);
    entry.key(entry.sure, Qt::Key_Space);
    entry.key(entry.on, Qt::Key_Up);
    entry.people->item(1)->setCheckState(Qt::Checked);
    QCoreApplication::processEvents();
    const Date moved = entry.on->day();
    QVERIFY(moved != *makeDate(2026, 11, 2));
    QVERIFY(entry.sure->isChecked());
    entry.undo();
    QCOMPARE(entry.people->item(1)->checkState(), Qt::Unchecked);
    QCOMPARE(entry.on->day(), moved);
    entry.undo();
    QCOMPARE(entry.on->day(), *makeDate(2026, 11, 2));
    QVERIFY(entry.sure->isChecked());
    entry.undo();
    QVERIFY(!entry.sure->isChecked());
    QCOMPARE(entry.facts->toPlainText(), u"拒不参加劳动"_qs);
    entry.undo();
    QVERIFY(entry.facts->toPlainText().isEmpty());
    // No further than where it began; and forward again.
    entry.undo();
    QCOMPARE(entry.points->text(), u"1.0"_qs);
    for (int i = 0; i < 4; ++i) entry.redo();
    QCOMPARE(entry.facts->toPlainText(), u"拒不参加劳动"_qs);
    QVERIFY(entry.sure->isChecked());
    QCOMPARE(entry.on->day(), moved);
    QCOMPARE(entry.people->item(1)->checkState(), Qt::Checked);
}

void UndoTest::whatFollowedFromAChangeGoesWithIt()
{
    const auto kept = std::make_unique<Entry>();
    Entry &entry = *kept;
    entry.dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QVERIFY(QTest::qWaitForWindowExposed(&entry.dialog));
    entry.points->selectAll();
    entry.type(entry.points, u"1.5"_qs);
    entry.key(entry.clause, Qt::Key_Down);
    QCOMPARE(entry.points->text(), u"2.0"_qs);
    entry.undo();
    // One step: the clause, and the points that it had set.
    QCOMPARE(entry.clause->currentIndex(), 0);
    QCOMPARE(entry.points->text(), u"1.5"_qs);
    entry.undo();
    QCOMPARE(entry.points->text(), u"1.0"_qs);
}

void UndoTest::aSentenceIsAStep()
{
    const auto kept = std::make_unique<Entry>();
    Entry &entry = *kept;
    entry.dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QVERIFY(QTest::qWaitForWindowExposed(&entry.dialog));
    entry.type(entry.facts, u"一句。两句。"_qs);
    entry.undo();
    QCOMPARE(entry.facts->toPlainText(), u"一句。"_qs);
    entry.undo();
    QVERIFY(entry.facts->toPlainText().isEmpty());
}

void UndoTest::aDecisionIsTakenBackFieldByField()
{
    const DemoStore store;
    const QString number = workCases(store.path(), 1, [](int) { return 1; }).first();
    Desktop desktop;
    installLanguage(*QCoreApplication::instance(), Language::Chinese);
    Window window(desktop.context(), std::chrono::hours(9));
    const Hands hands(window);
    window.propose(store.path());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QVERIFY(hands.signIn(u"ward"_qs));
    window.go({u"cases"_qs, number});
    QVERIFY(hands.sees(u"本阶段：分监区评议"_qs));
    QVERIFY(hands.tabTo(u"记录人"_qs));
    hands.type(u"王评"_qs);
    QVERIFY(hands.tabTo(u"同意票"_qs));
    hands.press(Qt::Key_Up);
    hands.press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    const auto *opinion = field<QPlainTextEdit>(window, u"意见"_qs);
    const auto *votes = field<QSpinBox>(window, u"同意票"_qs);
    const auto *recorder = field<QComboBox>(window, u"记录人"_qs);
    QVERIFY(opinion && votes && recorder);
    QCOMPARE(votes->value(), 1);
    QVERIFY(hands.waitFor([&] { return !opinion->toPlainText().isEmpty(); }));
    hands.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(opinion->toPlainText().isEmpty());
    QCOMPARE(votes->value(), 1);
    hands.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(votes->value(), 0);
    QCOMPARE(recorder->currentText(), u"王评"_qs);
    // Chair and recorder were put among those present on the way.
    const auto *present = field<QLineEdit>(window, u"参加人员"_qs);
    QVERIFY(present && present->text().endsWith(u"、王评、"_qs));
    hands.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(present->text().isEmpty());
    QCOMPARE(recorder->currentText(), u"王评"_qs);
    hands.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(recorder->currentText().isEmpty());
}

void UndoTest::peopleAreChosenFromTheList()
{
    NamesField field;
    field.setNames({u"演示民警甲"_qs, u"演示监区长乙"_qs, u"王评"_qs});
    field.show();
    field.setFocus();
    const auto type = [&](const QString &text) {
        QInputMethodEvent composed;
        composed.setCommitString(text);
        QCoreApplication::sendEvent(&field, &composed);
    };
    type(u"甲"_qs);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(field.text(), u"演示民警甲、"_qs);
    // Whoever is named already is not offered again; the first of the list is.
    QTest::keyClick(&field, Qt::Key_Down);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(field.names(), (QStringList{u"演示民警甲"_qs, u"演示监区长乙"_qs}));
    // A name that is not in the list is typed as ever.
    type(u"李议"_qs);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(field.names(), (QStringList{u"演示民警甲"_qs, u"演示监区长乙"_qs, u"李议"_qs}));
}

REMIT_TEST(UndoTest);
#include "undo_test.moc"
