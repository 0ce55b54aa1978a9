#include "casework/statistics.h"
#include "demo.h"
#include "hands.h"
#include "shell/language.h"
#include "widgets/barchart.h"
#include "widgets/table.h"

#include "points/evaluate.h"
#include "testmain.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QRegularExpression>
#include <QTabBar>
#include <QTranslator>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

/** Every page and dialog, asked for every word that it shows, in both languages. */
class PagesLanguageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noOtherLanguageIsLeft_data();
    void noOtherLanguageIsLeft();
    void qtsOwnButtonsSpeakChinese();
};

namespace {

/** All words of a widget itself: what it shows, its hints, its accessible name. */
QStringList wordsOf(const QWidget *widget)
{
    QStringList words{widget->toolTip(), widget->accessibleName(), widget->windowTitle(), widget->statusTip()};
    if (const auto *label = qobject_cast<const QLabel *>(widget)) words << label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) words << button->text();
    if (const auto *line = qobject_cast<const QLineEdit *>(widget)) words << line->placeholderText();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget)) words << text->placeholderText();
    if (const auto *box = qobject_cast<const QComboBox *>(widget))
        for (int i = 0; i < box->count(); ++i) words << box->itemText(i);
    if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
        for (int i = 0; i < tabs->count(); ++i) words << tabs->tabText(i);
    if (const auto *list = qobject_cast<const QListWidget *>(widget))
        for (int i = 0; i < list->count(); ++i) words << list->item(i)->text();
    if (const auto *table = qobject_cast<const Table *>(widget); table && table->model())
        for (int c = 0; c < table->model()->columnCount(); ++c) {
            words << table->model()->headerData(c, Qt::Horizontal).toString();
            for (int r = 0; r < std::min(table->model()->rowCount(), 12); ++r)
                words << table->model()->index(r, c).data().toString();
        }
    return words;
}

/** Everything recorded, in which names of people, crimes and courts are found: data is in the language of the record.
 */
QString recorded(Desktop &desktop)
{
    QString all;
    bool answered = false;
    desktop.backend.ask(
        &desktop.backend,
        [](Workplace &place) {
            QString text = place.info().prison + place.info().court;
            for (const Officer &officer : place.desk().ports.officers.officers().value()) text += officer.name;
            Q_UNUSED(place.desk().ports.ledger.acts(1, [&](const LedgerEntry &entry) {
                text += QString::fromUtf8(entry.act.body.canonical());
                for (const ActLine &line : entry.lines) text += QString::fromUtf8(line.body.canonical());
                return true;
            }));
            for (const CaseRow &row : place.desk().ports.cases.cases({}).value()) text += row.proposalText + row.crimes;
            for (const InmateRow &row : place.desk().ports.inmates.inmates({}).value()) text += row.crimes;
            for (const Workflow *flow : {&place.desk().commutation, &place.desk().parole})
                for (const Stage &stage : flow->stages) text += stage.article;
            text += place.desk().points.profile().title;
            return text;
        },
        [&](const QString &text) {
            all = text;
            answered = true;
        });
    Q_UNUSED(QTest::qWaitFor([&] { return answered; }, 20000));
    return all;
}

/** Looks at everything that is visible and notes words of the other language. */
class Reader
{
public:
    Reader(bool chinese, QString data) : m_chinese(chinese), m_data(std::move(data)) {}

    void look(const QString &where)
    {
        for (const QWidget *top : QApplication::topLevelWidgets()) {
            if (!top->isVisible()) continue;
            QList<const QWidget *> widgets{top};
            for (const QWidget *widget : top->findChildren<QWidget *>())
                if (widget->isVisible()) widgets << widget;
            for (const QWidget *widget : widgets) {
                // The words of papers are in Chinese in every language of the window.
                if (widget->objectName() == u"paperWords") continue;
                // Qt's own chooser of files speaks English in Chinese too, and names kinds of files; a desktop's stands
                // in for it where there is one.
                if (qobject_cast<const QFileDialog *>(widget->window())) continue;
                for (const QString &words : wordsOf(widget)) read(words, where);
            }
        }
    }
    QStringList strangers() const { return QStringList(m_strangers.begin(), m_strangers.end()); }

private:
    void read(const QString &words, const QString &where)
    {
        static const QRegularExpression han(u"\\p{Han}+"_qs), latin(u"[A-Za-z]{3,}"_qs);
        static const QSet<QString> names{
            u"Remit"_qs,   u"CSV"_qs,   u"XLSX"_qs,  u"Ctrl"_qs, u"Alt"_qs,    u"Shift"_qs,    u"Enter"_qs, u"Esc"_qs,
            u"batches"_qs, u"batch"_qs, u"remit"_qs, u"DEMO"_qs, u"UTF"_qs,    u"remitctl"_qs, u"init"_qs,  u"demo"_qs,
            u"Excel"_qs,   u"PDF"_qs,   u"Tab"_qs,   u"PgUp"_qs, u"PgDown"_qs, u"SHA"_qs};
        for (auto it = (m_chinese ? latin : han).globalMatch(words); it.hasNext();) {
            const QString word = it.next().captured();
            if (names.contains(word) || m_data.contains(word)) continue;
            m_strangers.insert(where + u": "_qs + words.simplified().left(80));
        }
    }

    bool m_chinese;
    QString m_data;
    QSet<QString> m_strangers;
};

void closeDialogs()
{
    for (QWidget *top : QApplication::topLevelWidgets())
        if (auto *dialog = qobject_cast<QDialog *>(top); dialog && dialog->isVisible()) dialog->reject();
    QTest::qWait(50);
}

void press(Window &window, int key, Qt::KeyboardModifiers modifiers)
{
    window.activateWindow();
    QTest::keyClick(window.focusWidget() ? window.focusWidget() : &window, Qt::Key(key), modifiers);
    QTest::qWait(250);
}

void tour(Window &window, Reader &reader, const QStringList &cases, const QString &inmate)
{
    for (const QString &page :
         {u"dashboard"_qs, u"inmates"_qs, u"cases"_qs, u"batches"_qs, u"labour"_qs, u"points"_qs}) {
        window.go({page, {}});
        QTest::qWait(400);
        reader.look(page);
    }
    for (const Indicator indicator : indicators()) {
        window.go({u"statistics"_qs, indicatorCode(indicator)});
        QTest::qWait(300);
        reader.look(u"statistics "_qs + indicatorCode(indicator));
        auto *chart = window.findChild<BarChartView *>();
        if (!chart || !chart->isVisible()) continue;
        chart->setFocus();
        press(window, Qt::Key_Return, {});
        reader.look(u"statistics list"_qs);
        closeDialogs();
        press(window, Qt::Key_P, Qt::ControlModifier);
        reader.look(u"statistics preview"_qs);
        closeDialogs();
    }
    for (const QString &place : {u"record/2026-11"_qs, u"trace/"_qs + inmate, u"insight/"_qs + inmate, u"rules"_qs}) {
        window.go({u"points"_qs, place});
        QTest::qWait(500);
        reader.look(place);
        press(window, Qt::Key_N, Qt::ControlModifier);
        reader.look(place + u" dialog"_qs);
        closeDialogs();
    }
    window.go({u"labour"_qs, u"2026-11-02"_qs});
    QTest::qWait(700);
    for (const int key : {Qt::Key_N, Qt::Key_J, Qt::Key_R, Qt::Key_D, Qt::Key_B}) {
        press(window, key, Qt::ControlModifier);
        reader.look(u"labour dialog"_qs);
        closeDialogs();
    }
    window.go({u"inmates"_qs, u"+import"_qs});
    QTest::qWait(200);
    reader.look(u"import"_qs);
    closeDialogs();
    window.go({u"inmates"_qs, u"+screen"_qs});
    QTest::qWait(1500);
    reader.look(u"screened"_qs);
    if (!inmate.isEmpty()) {
        window.go({u"inmates"_qs, inmate});
        QTest::qWait(700);
        for (int tab = 0; tab < 5; ++tab) {
            press(window, Qt::Key_1 + tab, Qt::ControlModifier);
            reader.look(u"inmate %1"_qs.arg(tab));
        }
        press(window, Qt::Key_Return, Qt::ControlModifier);
        reader.look(u"open case"_qs);
        closeDialogs();
    }
    for (const QString &number : cases) {
        window.go({u"cases"_qs, number});
        QTest::qWait(500);
        reader.look(u"case "_qs + number);
        // A card that is filled anew meanwhile takes its buttons along.
        const auto all = window.page(u"cases"_qs)->findChildren<QAbstractButton *>();
        const std::vector<QPointer<QAbstractButton>> buttons(all.begin(), all.end());
        for (const QPointer<QAbstractButton> &button : buttons)
            if (button && button->isVisible() && button->isEnabled() && button->text().endsWith(u'…')) {
                button->click();
                QTest::qWait(60);
                reader.look(u"case dialog"_qs);
                closeDialogs();
            }
    }
    window.go({u"batches"_qs, u"+add"_qs});
    QTest::qWait(500);
    reader.look(u"new batch"_qs);
    closeDialogs();
    press(window, Qt::Key_F1, Qt::NoModifier);
    reader.look(u"shortcuts"_qs);
    closeDialogs();
    press(window, Qt::Key_K, Qt::ControlModifier);
    reader.look(u"search"_qs);
    window.lock();
    reader.look(u"locked"_qs);
}

}  // namespace

void PagesLanguageTest::noOtherLanguageIsLeft_data()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<int>("inmates");
    QTest::addRow("Chinese, full") << int(Language::Chinese) << 40;
    QTest::addRow("English, full") << int(Language::English) << 40;
    QTest::addRow("Chinese, empty") << int(Language::Chinese) << 0;
    QTest::addRow("English, empty") << int(Language::English) << 0;
}

void PagesLanguageTest::noOtherLanguageIsLeft()
{
    QFETCH(int, language);
    QFETCH(int, inmates);
    const bool chinese = Language(language) == Language::Chinese;
    QTranslator english;
    if (!chinese) {
        // Other tests of this run have installed Qt's Chinese, which the program never does beside English.
        for (QTranslator *other : QCoreApplication::instance()->findChildren<QTranslator *>())
            QCoreApplication::removeTranslator(other);
        QVERIFY(english.load(u":/translations/remit_en.qm"_qs));
        QCoreApplication::installTranslator(&english);
    }
    const DemoStore store(inmates);
    const QStringList cases =
        inmates ? workCases(store.path(), 4, [](int i) { return i == 3 ? 9 : i; }) : QStringList();
    Desktop desktop(Language(language), Theme::Mode::Light);
    Window window(desktop.context(), std::chrono::hours(1));
    window.propose(store.path());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    Reader first(chinese, {});
    first.look(u"unlock"_qs);
    QCOMPARE(first.strangers(), QStringList());
    for (auto *line : window.findChildren<QLineEdit *>()) {
        if (line->isVisible() && line->echoMode() == QLineEdit::Normal &&
            !qobject_cast<QComboBox *>(line->parentWidget()))
            line->setText(u"chief"_qs);
        if (line->echoMode() != QLineEdit::Password) continue;
        line->setText(QString::fromUtf8(demoPassphrase()));
        QTest::keyClick(line, Qt::Key_Return);
    }
    QTRY_VERIFY_WITH_TIMEOUT(!window.isLocked(), 20000);
    Reader reader(chinese, recorded(desktop));
    tour(window, reader, cases, inmates ? u"9901000003"_qs : QString());
    QVERIFY2(reader.strangers().isEmpty(), qPrintable(reader.strangers().join(u'\n')));
}

void PagesLanguageTest::qtsOwnButtonsSpeakChinese()
{
    installLanguage(*QCoreApplication::instance(), Language::Chinese);
    const QDialogButtonBox box(QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::Save |
                               QDialogButtonBox::Close | QDialogButtonBox::Yes | QDialogButtonBox::No);
    static const QRegularExpression han(u"\\p{Han}"_qs);
    for (const QAbstractButton *button : box.buttons())
        QVERIFY2(button->text().contains(han), qPrintable(button->text()));
}

REMIT_TEST(PagesLanguageTest);
#include "pageslanguage_test.moc"
