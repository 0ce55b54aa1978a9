#include "casework/statistics.h"
#include "demo.h"
#include "settling.h"
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
    void initTestCase();
    void noOtherLanguageIsLeft_data();
    void noOtherLanguageIsLeft();
    void qtsOwnButtonsSpeakChinese();

private:
    /** Only looked at, so one of each is enough for both languages. */
    std::unique_ptr<DemoStore> m_full, m_empty;
    QStringList m_cases;
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
            const std::vector<Officer> officers = place.desk().ports.officers.officers().value();
            const std::vector<CaseRow> cases = place.desk().ports.cases.cases({}).value();
            const std::vector<InmateRow> inmates = place.desk().ports.inmates.inmates({}).value();
            for (const Officer &officer : officers) text += officer.name;
            Q_UNUSED(place.desk().ports.ledger.acts(1, [&](const LedgerEntry &entry) {
                text += QString::fromUtf8(entry.act.body.canonical());
                for (const ActLine &line : entry.lines) text += QString::fromUtf8(line.body.canonical());
                return true;
            }));
            for (const CaseRow &row : cases) text += row.proposalText + row.crimes;
            for (const InmateRow &row : inmates) text += row.crimes;
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

/** Goes everywhere and opens what can be opened; a look follows each step once it stands on the screen. */
class Tour
{
public:
    Tour(Window &window, Backend &backend, Reader &reader) : m_window(window), m_backend(backend), m_reader(reader) {}

    void pages()
    {
        for (const QString &page : {u"dashboard"_qs, u"inmates"_qs, u"cases"_qs, u"batches"_qs, u"labour"_qs,
                                    u"points"_qs, u"exchange"_qs, u"court"_qs, u"archive"_qs, u"admin"_qs})
            visit(page, {});
    }
    void statistics()
    {
        for (const Indicator indicator : indicators()) {
            visit(u"statistics"_qs, indicatorCode(indicator));
            auto *chart = m_window.page(u"statistics"_qs)->findChild<BarChartView *>();
            if (!chart || !chart->isVisible()) continue;
            chart->setFocus();
            tryKey(Qt::Key_Return, {}, u"statistics list"_qs);
            tryKey(Qt::Key_P, Qt::ControlModifier, u"statistics preview"_qs);
        }
    }
    void pointsAndLabour(const QString &inmate)
    {
        for (const QString &place :
             {u"record/2026-11"_qs, u"trace/"_qs + inmate, u"insight/"_qs + inmate, u"rules"_qs}) {
            visit(u"points"_qs, place);
            tryKey(Qt::Key_N, Qt::ControlModifier, place + u" dialog"_qs);
        }
        visit(u"labour"_qs, u"2026-11-02"_qs);
        for (const int key : {Qt::Key_N, Qt::Key_J, Qt::Key_R, Qt::Key_D, Qt::Key_B})
            tryKey(key, Qt::ControlModifier, u"labour dialog"_qs);
    }
    void inmates(const QString &inmate)
    {
        visit(u"inmates"_qs, u"+import"_qs);
        closeDialogs();
        visit(u"inmates"_qs, u"+screen"_qs);
        if (inmate.isEmpty()) return;
        visit(u"inmates"_qs, inmate);
        for (int tab = 0; tab < 5; ++tab) {
            press(Qt::Key_1 + tab, Qt::ControlModifier);
            m_reader.look(u"inmate %1"_qs.arg(tab));
        }
        tryKey(Qt::Key_Return, Qt::ControlModifier, u"open case"_qs);
    }
    /** The case with every dialog that a button of its page opens. */
    void openCase(const QString &number)
    {
        visit(u"cases"_qs, number);
        // A card that is filled anew meanwhile takes its buttons along.
        const auto all = m_window.page(u"cases"_qs)->findChildren<QAbstractButton *>();
        const std::vector<QPointer<QAbstractButton>> buttons(all.begin(), all.end());
        for (const QPointer<QAbstractButton> &button : buttons)
            if (button && button->isVisible() && button->isEnabled() && button->text().endsWith(u'…')) {
                button->click();
                settle();
                m_reader.look(u"case dialog"_qs);
                closeDialogs();
            }
    }
    void rest()
    {
        visit(u"batches"_qs, u"+add"_qs);
        closeDialogs();
        tryKey(Qt::Key_F1, Qt::NoModifier, u"shortcuts"_qs);
        press(Qt::Key_K, Qt::ControlModifier);
        m_reader.look(u"search"_qs);
        m_window.lock();
        m_reader.look(u"locked"_qs);
    }

private:
    void settle() { QVERIFY(settled(m_backend)); }
    void visit(const QString &page, const QString &argument)
    {
        m_window.go({page, argument});
        settle();
        m_reader.look(page + u' ' + argument);
    }
    void press(int key, Qt::KeyboardModifiers modifiers)
    {
        m_window.activateWindow();
        QTest::keyClick(m_window.focusWidget() ? m_window.focusWidget() : &m_window, Qt::Key(key), modifiers);
        settle();
    }
    /** Presses the key, looks at the dialog that may come of it, and closes that. */
    void tryKey(int key, Qt::KeyboardModifiers modifiers, const QString &where)
    {
        press(key, modifiers);
        m_reader.look(where);
        closeDialogs();
    }
    void closeDialogs()
    {
        const auto open = [] {
            QDialog *found = nullptr;
            for (QWidget *top : QApplication::topLevelWidgets())
                if (auto *dialog = qobject_cast<QDialog *>(top); dialog && dialog->isVisible()) found = dialog;
            return found;
        };
        constexpr int most = 10;
        for (int i = 0; i < most && open(); ++i) open()->reject();
        QVERIFY(!open());
        settle();
    }

    Window &m_window;
    Backend &m_backend;
    Reader &m_reader;
};

}  // namespace

void PagesLanguageTest::initTestCase()
{
    m_full = std::make_unique<DemoStore>();
    m_empty = std::make_unique<DemoStore>(0);
    m_cases = workCases(m_full->path(), 4, [](int i) { return i == 3 ? 9 : i; });
    QCOMPARE(m_cases.size(), 4);
}

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
    const QString store = (inmates ? m_full : m_empty)->path(), inmate = inmates ? u"9901000003"_qs : QString();
    Desktop desktop(Language(language), Theme::Mode::Light);
    Window window(desktop.context(), std::chrono::hours(1));
    window.propose(store);
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
    QTRY_VERIFY(!window.isLocked());
    Reader reader(chinese, recorded(desktop));
    Tour tour(window, desktop.backend, reader);
    tour.pages();
    tour.statistics();
    tour.pointsAndLabour(inmate);
    tour.inmates(inmate);
    for (const QString &number : inmates ? m_cases : QStringList()) tour.openCase(number);
    tour.rest();
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
