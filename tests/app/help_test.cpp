#include "base/clock.h"
#include "base/date.h"
#include "base/json.h"
#include "ran.h"
#include "testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace remit;

/** The documents that the help shows are documents that the commands take. */
class HelpTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyExampleRuns_data();
    void everyExampleRuns();
    void everyCommandWithADocumentHasAnExample();
    void aYearIsAddedByTwoPeople();
    void aKnownYearIsReplacedWithAReason();
    void cleanupTestCase();

private:
    Ran run(const QString &officer, const QStringList &command) const;
    /** The example as the help prints it, about somebody of this prison. */
    QByteArray example(const QString &words) const;
    QString write(const QByteArray &document) const;

    QTemporaryDir m_folder;
    QString m_before = QDir::currentPath();
    QString m_inmate;
    QString m_area;
    QByteArray m_act;
};

Ran HelpTest::run(const QString &officer, const QStringList &command) const
{
    return remitctl(QStringList{u"--store"_qs, m_folder.filePath(u"demo.remit"_qs), u"--passphrase-file"_qs,
                                m_folder.filePath(u"pass"_qs), u"--json"_qs, u"--as"_qs, officer} +
                    command);
}

QByteArray HelpTest::example(const QString &words) const
{
    const QByteArray help = remitctl(QStringList{u"help"_qs} + words.split(u' ')).out;
    const qsizetype object = help.indexOf("\n{\n"), list = help.indexOf("\n[\n");
    const qsizetype begin = object < 0 || (list >= 0 && list < object) ? list : object;
    if (begin < 0) return {};
    QByteArray document = help.mid(begin + 1);
    document.replace("9901000001", m_inmate.toUtf8());
    document.replace(QByteArray("\"group\": \"一监区\""), "\"group\": \"" + m_area.toUtf8() + '"');
    document.replace(QByteArray("\"area\": \"一监区\""), "\"area\": \"" + m_area.toUtf8() + '"');
    document.replace("\"act\": 57", "\"act\": " + m_act);
    return document;
}

QString HelpTest::write(const QByteArray &document) const
{
    QFile file(m_folder.filePath(u"example.json"_qs));
    if (!file.open(QIODevice::WriteOnly)) return {};
    file.write(document);
    return file.fileName();
}

void HelpTest::initTestCase()
{
    for (const auto &[name, bytes] :
         {std::pair(u"pass"_qs, QByteArray("demo")), {u"picture.png"_qs, QByteArray("png")}}) {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    // The example's evidence is named without a folder.
    QVERIFY(QDir::setCurrent(m_folder.path()));
    QCOMPARE(run(u"admin"_qs, {u"demo"_qs, u"--inmates"_qs, u"24"_qs, u"--months"_qs, u"6"_qs}).exit, 0);
    const Result<Json> waiting =
        Json::parse(run(u"dept"_qs, {u"points"_qs, u"list"_qs, u"--state"_qs, u"group"_qs}).out);
    QVERIFY(waiting && !waiting->array().empty());
    m_inmate = waiting->array().front()["inmate"].toString();
    m_area = waiting->array().front()["area"].toString();
}

void HelpTest::cleanupTestCase() { QDir::setCurrent(m_before); }

void HelpTest::everyExampleRuns_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("officer");
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    QTest::addColumn<int>("exit");
    const auto row = [](const char16_t *words, const char16_t *officer, const QStringList &before = {},
                        const QStringList &after = {}, int exit = 0) {
        const QString command = QString::fromUtf16(words);
        QTest::newRow((command + before.value(0)).toLatin1().constData())
            << command << QString::fromUtf16(officer) << before << after << exit;
    };
    const QString month = isoMonth(monthOf(dateIn(systemClock()())) - std::chrono::months(1));
    row(u"points group", u"chief");
    row(u"points record", u"ward");
    row(u"points decide", u"area");
    row(u"points correct", u"chief");
    row(u"points profile", u"chief", {u"draft"_qs});
    row(u"points profile", u"dept", {u"preview"_qs}, {u"--month"_qs, month});
    row(u"labour save", u"ward");
    row(u"points evaluate", u"ward");
    row(u"labour evaluate", u"ward");
    row(u"holidays draft", u"dept", {}, {u"--reason"_qs, u"核对通知"_qs});
    // What these decide about is not there yet: that is refused, and not the document.
    row(u"points step", u"area", {month, u"一监区"_qs, u"agree"_qs, u"--meeting"_qs}, {}, 3);
    row(u"points amend", u"chief", {}, {}, 3);
    row(u"points grade", u"chief", {}, {}, 3);
}

void HelpTest::everyExampleRuns()
{
    QFETCH(QString, words);
    QFETCH(QString, officer);
    QFETCH(QStringList, before);
    QFETCH(QStringList, after);
    QFETCH(int, exit);
    const QByteArray document = example(words);
    QVERIFY2(Json::parse(document), document.constData());
    const Ran ran = run(officer, words.split(u' ') + before + QStringList{write(document)} + after);
    QVERIFY2(ran.exit == exit, (ran.err + ran.out).constData());
    if (words != u"points record") return;
    const Result<Json> recorded = Json::parse(ran.out);
    QVERIFY(recorded && !recorded->array().empty());
    m_act = QByteArray::number(recorded->array().front()["act"].toInteger());
}

void HelpTest::everyCommandWithADocumentHasAnExample()
{
    for (const char16_t *family : {u"points", u"labour", u"holidays"}) {
        const QString name = QString::fromUtf16(family);
        const QByteArray help = remitctl({u"help"_qs, name}).out;
        for (const QByteArray &line : help.split('\n')) {
            const QString words = QString::fromUtf8(line).simplified().section(u' ', 0, 1);
            if (!words.startsWith(name + u' ')) continue;
            const QByteArray own = remitctl(QStringList{u"help"_qs} + words.split(u' ')).out;
            const QByteArray usage = own.split('\n').front();
            if (usage.contains("FILE")) QVERIFY2(!example(words).isEmpty(), usage.constData());
        }
    }
}

void HelpTest::aYearIsAddedByTwoPeople()
{
    const QStringList clock{u"holidays"_qs, u"after"_qs, u"2031-12-30"_qs, u"3"_qs};
    const Ran missing = run(u"dept"_qs, clock);
    QVERIFY2(
        missing.exit == 4 && missing.err.contains("workflow.calendar.year") && missing.err.contains("holidays draft"),
        missing.err.constData());
    const auto year = [](const QByteArray &number) {
        QByteArray text = R"({"year":Y,"notice":"国办发明电〔2030〕9号","published_on":"2026-01-05","off":["Y-01-01",
            "Y-01-02","Y-05-01","Y-10-01","Y-10-02","Y-10-03"],"on":[]})";
        return text.replace("Y", number);
    };
    for (const QByteArray number : {"2031", "2032"}) {
        QCOMPARE(run(u"ward"_qs, {u"holidays"_qs, u"draft"_qs, write(year(number))}).exit, 3);
        const Ran drafted = run(u"chief"_qs, {u"holidays"_qs, u"draft"_qs, write(year(number))});
        QVERIFY2(drafted.exit == 0, drafted.err.constData());
        // A draft counts for nothing, and nobody publishes his own.
        QCOMPARE(run(u"dept"_qs, clock).exit, 4);
        const QStringList publish{u"holidays"_qs, u"publish"_qs, QString::fromLatin1(number)};
        const Ran own = run(u"chief"_qs, publish);
        QVERIFY2(own.exit == 3 && own.err.contains("casework.points.person"), own.err.constData());
        const Ran published = run(u"governor"_qs, publish);
        QVERIFY2(published.exit == 0 && published.out.contains("\"published\""), published.err.constData());
        QCOMPARE(run(u"governor"_qs, publish).exit, 4);
    }
    // 2031-12-31 is a Wednesday, the first two days of 2032 are off, the next two are a weekend.
    const Ran counted = run(u"dept"_qs, clock);
    QVERIFY2(counted.exit == 0, counted.err.constData());
    QCOMPARE((*Json::parse(counted.out))["last"].toString(), u"2032-01-06"_qs);
    QByteArray wrong = year("2033").replace("2033-05-01", "2034-05-01");
    const Ran refused = run(u"chief"_qs, {u"holidays"_qs, u"draft"_qs, write(wrong)});
    QVERIFY2(refused.exit == 4 && refused.err.contains("2034-05-01"), refused.err.constData());
    wrong = year("2033").replace("\"on\":[]", "\"on\":[\"2033-01-03\"]");
    const Ran monday = run(u"chief"_qs, {u"holidays"_qs, u"draft"_qs, write(wrong)});
    QVERIFY2(monday.exit == 4 && monday.err.contains("2033-01-03"), monday.err.constData());
    wrong = year("2033").replace("\"2033-10-02\",", "");
    const Ran lacking = run(u"chief"_qs, {u"holidays"_qs, u"draft"_qs, write(wrong)});
    QVERIFY2(lacking.exit == 4 && lacking.err.contains("casework.holidays.statutory"), lacking.err.constData());
}

void HelpTest::aKnownYearIsReplacedWithAReason()
{
    QByteArray document = example(u"holidays draft"_qs);
    document.replace("\"2026-05-05\"", "\"2026-05-06\"");
    const Ran refused = run(u"dept"_qs, {u"holidays"_qs, u"draft"_qs, write(document)});
    QVERIFY2(refused.exit == 3 && refused.err.contains("casework.holidays.known"), refused.err.constData());
    QCOMPARE(run(u"dept"_qs, {u"holidays"_qs, u"draft"_qs, write(document), u"--reason"_qs, u"通知调整"_qs}).exit, 0);
    const Result<Json> published = Json::parse(run(u"chief"_qs, {u"holidays"_qs, u"publish"_qs, u"2026"_qs}).out);
    QVERIFY(published);
    // What was replaced stays to be seen.
    QCOMPARE(published->array().size(), std::size_t(2));
    QCOMPARE(published->array().front()["state"].toString(), u"replaced"_qs);
    QCOMPARE(published->array().back()["reason"].toString(), u"通知调整"_qs);
    const QStringList clock{u"holidays"_qs, u"after"_qs, u"2026-04-30"_qs, u"1"_qs};
    QCOMPARE((*Json::parse(run(u"dept"_qs, clock).out))["last"].toString(), u"2026-05-05"_qs);
    QCOMPARE(run(u"dept"_qs, {u"ledger"_qs, u"verify"_qs}).exit, 0);
    QCOMPARE(run(u"dept"_qs, {u"ledger"_qs, u"rebuild"_qs}).exit, 0);
}

REMIT_TEST(HelpTest);
#include "help_test.moc"
