#include "base/clock.h"
#include "base/date.h"
#include "base/json.h"
#include "ran.h"
#include "testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace remit;

/** The documents of the points and labour commands: what nobody would read is refused by its path, and nothing that is
 * recorded depends on a file that cannot be written. */
class ShapesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void namesWhatItDoesNotKnow_data();
    void namesWhatItDoesNotKnow();
    void nothingWasRecorded();
    void takesBackWhatItPrints();
    void aTraceOfNothingSaysSo();
    void piecesAreWholeNumbers();
    void nothingIsRecordedWithoutItsCopy_data();
    void nothingIsRecordedWithoutItsCopy();
    void oneBadDocumentIsBadInput_data();
    void oneBadDocumentIsBadInput();

private:
    Ran run(const QString &officer, const QStringList &command) const;
    Ran with(const QString &officer, const QStringList &command, const QByteArray &document) const;
    /** How many acts the ledger holds. */
    qsizetype acts() const;

    QTemporaryDir m_folder;
    qsizetype m_acts = 0;
};

Ran ShapesTest::run(const QString &officer, const QStringList &command) const
{
    return remitctl(QStringList{u"--store"_qs, m_folder.filePath(u"demo.remit"_qs), u"--passphrase-file"_qs,
                                m_folder.filePath(u"pass"_qs), u"--json"_qs, u"--as"_qs, officer} +
                    command);
}

Ran ShapesTest::with(const QString &officer, const QStringList &command, const QByteArray &document) const
{
    QFile file(m_folder.filePath(u"document.json"_qs));
    if (!file.open(QIODevice::WriteOnly)) return {};
    file.write(document);
    file.close();
    return run(officer, command + QStringList{file.fileName()});
}

qsizetype ShapesTest::acts() const { return run(u"dept"_qs, {u"ledger"_qs, u"export"_qs}).out.count('\n'); }

void ShapesTest::initTestCase()
{
    QFile pass(m_folder.filePath(u"pass"_qs));
    QVERIFY(pass.open(QIODevice::WriteOnly));
    pass.write("demo");
    pass.close();
    QCOMPARE(run(u"admin"_qs, {u"demo"_qs, u"--inmates"_qs, u"24"_qs, u"--months"_qs, u"6"_qs}).exit, 0);
    m_acts = acts();
    QVERIFY(m_acts > 0);
}

void ShapesTest::namesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("path");
    const QByteArray meeting = R"({"on":"2026-01-05","chair":"a","recorder":"b","present":[],"agreeing":[]})";
    const auto row = [](const char *name, const char16_t *command, const QByteArray &document, const char16_t *path) {
        QTest::newRow(name) << QString::fromUtf16(command) << document << QString::fromUtf16(path);
    };
    const QByteArray entry = R"({"inmate":"9901000001","on":"2026-01-05","part":"custody","points":100,"clause":"x")";
    row("one witness", u"points record", entry + R"(,"witness":"丁某"})", u"$.witness");
    row("a file by itself", u"points record", entry + R"(,"file":"a.png"})", u"$.file");
    row("files that are texts", u"points record", entry + R"(,"files":["a.png"]})", u"$.files[0]");
    row("a file without a path", u"points record", entry + R"(,"files":[{"title":"a"}]})", u"$.files[0].path");
    row("a second matter", u"points record", '[' + entry + R"(,"facts":"x"},)" + entry + R"(,"facts":7}])",
        u"$[1].facts");
    row("a witness that is a number", u"points record", entry + R"(,"witnesses":["a",3]})", u"$.witnesses[1]");
    row("an entry with a fact", u"points record", entry + R"(,"fact":{}})", u"$.fact");
    row("points as a text", u"points record", R"({"inmate":"1","on":"2026-01-05","part":"labour","points":"1"})",
        u"$.points");
    row("a sanction with points", u"points record",
        R"({"inmate":"1","on":"2026-01-05","kind":"sanction","fact":{"kind":"warning","on":"2026-01-05"},"points":100})",
        u"$.points");
    row("a sanction of no kind", u"points record",
        R"({"inmate":"1","on":"2026-01-05","kind":"sanction","fact":{"kind":"wrning","on":"2026-01-05"}})",
        u"$.fact.kind");
    row("an induction with more", u"points record",
        R"({"inmate":"1","on":"2026-01-05","kind":"induction","fact":{"on":"2026-01-05","to":"2026-02-01"}})",
        u"$.fact.to");
    row("no inmate", u"points record", R"({"on":"2026-01-05","part":"labour","points":100})", u"$.inmate");
    row("agreed is not said", u"points decide",
        R"({"group":"g","matters":[{"act":3,"line":1}],"meeting":)" + meeting + '}', u"$.agreed");
    row("agreed as a text", u"points decide",
        R"({"group":"g","agreed":"no","matters":[{"act":3,"line":1}],"meeting":)" + meeting + '}', u"$.agreed");
    row("a matter as a number", u"points decide",
        R"({"group":"g","agreed":true,"matters":[3],"meeting":)" + meeting + '}', u"$.matters[0]");
    row("no matters", u"points decide", R"({"group":"g","agreed":true,"meeting":)" + meeting + '}', u"$.matters");
    row("dissent as a list", u"points decide",
        R"({"group":"g","agreed":true,"matters":[{"act":3}],"meeting":{"on":"2026-01-05","chair":"a","recorder":"b",)"
        R"("present":[],"agreeing":[],"dissent":["a"]}})",
        u"$.meeting.dissent");
    row("a meeting that does not say who agreed", u"points decide",
        R"({"group":"g","agreed":true,"matters":[{"act":3}],"meeting":{"on":"2026-01-05","chair":"a","recorder":"b",)"
        R"("present":[]}})",
        u"$.meeting.agreeing");
    row("a correction's replacement", u"points correct",
        R"({"matter":{"act":3,"line":1},"reason":"r","replacement":)" + entry + R"(,"witnes":[]}})",
        u"$.replacement.witnes");
    row("a correction with replace", u"points correct", R"({"matter":{"act":3},"reason":"r","replace":{}})",
        u"$.replace");
    row("a group's chairman", u"points group", R"({"group":"g","chair":"a","members":["a"],"chairman":"a"})",
        u"$.chairman");
    row("a group without members", u"points group", R"({"group":"g","chair":"a"})", u"$.members");
    row("a month's inmate", u"points amend",
        R"({"month":"2026-01","inmate":"1","reason":"r","meeting":)" + meeting + '}', u"$.inmates");
    row("a month that is none", u"points amend",
        R"({"month":"2026-13","inmates":["1"],"reason":"r","meeting":)" + meeting + '}', u"$.month");
    row("a grade that is none", u"points grade",
        R"({"closed":"2026-01","group":"g","grades":[{"inmate":"1","cycle":1,"grade":"good"}],"meeting":)" + meeting +
            '}',
        u"$.grades[0].grade");
    row("a grade with a reward", u"points grade",
        R"({"closed":"2026-01","group":"g","grades":[{"inmate":"1","cycle":1,"grade":"active","reward":"praise"}],)"
        R"("meeting":)" +
            meeting + '}',
        u"$.grades[0].reward");
    const QByteArray sheet =
        R"("sheet":{"id":"t","on":"2026-01-05","hours_seconds":60,"operations":[],"inmates":[{"number":"1"}]})";
    row("a correction without its reason", u"labour save", R"({"area":"a","corrected":{"1":100},)" + sheet + '}',
        u"$.corrected.1");
    row("a correction of nobody", u"labour save", R"({"area":"a","corrected":{"2":[100,"r"]},)" + sheet + '}',
        u"$.corrected.2");
    row("a confirmation in other words", u"labour save", R"({"area":"a","confirmed":{"1":["yes",""]},)" + sheet + '}',
        u"$.confirmed.1");
    row("a sheet's member", u"labour save", R"({"area":"a","sheet":{"id":"t","on":"2026-01-05","hours":1}})",
        u"$.sheet.hours_seconds");
    row("a remark", u"labour save", R"({"area":"a","remark":"x",)" + sheet + '}', u"$.remark");
}

void ShapesTest::namesWhatItDoesNotKnow()
{
    QFETCH(QString, command);
    QFETCH(QByteArray, document);
    QFETCH(QString, path);
    const Ran ran = with(u"ward"_qs, command.split(u' '), document);
    QCOMPARE(ran.exit, 4);
    const Result<Json> answer = Json::parse(ran.err.trimmed());
    QVERIFY2(answer, ran.err.constData());
    const Json &error = (*answer)["error"];
    QCOMPARE(error["args"]["path"].toString(), path);
    QVERIFY2(error["text"].toString().contains(path), ran.err.constData());
}

void ShapesTest::nothingWasRecorded() { QCOMPARE(acts(), m_acts); }

void ShapesTest::takesBackWhatItPrints()
{
    // What `labour show` prints is what `labour save` takes.
    const QString today = isoDate(dateIn(systemClock()()));
    const Ran shown = run(u"ward"_qs, {u"labour"_qs, u"show"_qs, u"一监区缝纫一组"_qs, today});
    QVERIFY2(shown.exit == 0, shown.err.constData());
    const Ran again = with(u"ward"_qs, {u"labour"_qs, u"save"_qs}, shown.out);
    QVERIFY2(again.exit == 0, again.err.constData());
}

void ShapesTest::aTraceOfNothingSaysSo()
{
    const Ran ran = remitctl({u"--store"_qs, m_folder.filePath(u"demo.remit"_qs), u"--passphrase-file"_qs,
                              m_folder.filePath(u"pass"_qs), u"--as"_qs, u"dept"_qs, u"points"_qs, u"trace"_qs,
                              u"9901000001"_qs, u"--month"_qs, u"2021-10"_qs});
    QCOMPARE(ran.exit, 0);
    QVERIFY2(ran.out.contains("9901000001") && ran.out.contains("--preview"), ran.out.constData());
}

void ShapesTest::piecesAreWholeNumbers()
{
    for (const char16_t *pieces : {u"9901000001:x", u"9901000001", u"9901000001:-2", u":3"}) {
        const Ran ran = run(u"ward"_qs, {u"labour"_qs, u"reject"_qs, u"L-1"_qs, u"--reason"_qs, u"r"_qs, u"--pieces"_qs,
                                         QString::fromUtf16(pieces)});
        QVERIFY2(ran.exit == 2 && ran.err.contains("remitctl.pieces"), ran.err.constData());
    }
}

void ShapesTest::nothingIsRecordedWithoutItsCopy_data()
{
    QTest::addColumn<QString>("officer");
    QTest::addColumn<QStringList>("command");
    QTest::newRow("the rewards' copy") << u"governor"_qs
                                       << QStringList{u"points"_qs, u"reward"_qs, u"2026-01"_qs, u"--copy"_qs};
    QTest::newRow("a checkpoint") << u"dept"_qs << QStringList{u"ledger"_qs, u"checkpoint"_qs, u"--out"_qs};
}

void ShapesTest::nothingIsRecordedWithoutItsCopy()
{
    QFETCH(QString, officer);
    QFETCH(QStringList, command);
    const qsizetype before = acts();
    for (const QString &path : {m_folder.filePath(u"no/such/folder/copy.csv"_qs), m_folder.path()}) {
        const Ran ran = run(officer, command + QStringList{path});
        QVERIFY2(ran.exit == 5 && ran.err.contains("file.write"), ran.err.constData());
    }
    QCOMPARE(acts(), before);
}

void ShapesTest::oneBadDocumentIsBadInput_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<int>("exit");
    const QByteArray points = R"({"id":"a","admitted_on":"2023-01-10","until":"2023-02"})";
    const QByteArray labour =
        R"({"id":"t","on":"2026-03-02","profile":"example-province","hours_seconds":60,"operations":[],"inmates":[]})";
    for (const auto &[command, good] : {std::pair(u"points evaluate"_qs, points), {u"labour evaluate"_qs, labour}}) {
        const QByteArray name = command.toLatin1();
        QTest::newRow((name + ": good").constData()) << command << good << 0;
        QTest::newRow((name + ": one of no known member").constData())
            << command << QByteArray(good).replace("{", R"({"x":1,)") << 4;
        QTest::newRow((name + ": over several lines").constData())
            << command << QByteArray("{\n\"id\":\"a\",\n\"x\":1\n}\n") << 4;
        QTest::newRow((name + ": no JSON").constData()) << command << QByteArray("{\"id\":") << 4;
        QTest::newRow((name + ": a stream answers in place").constData()) << command << good + "\n[]\n" + good + '\n'
                                                                          << 0;
    }
}

void ShapesTest::oneBadDocumentIsBadInput()
{
    QFETCH(QString, command);
    QFETCH(QByteArray, document);
    QFETCH(int, exit);
    const Ran ran = with(u"ward"_qs, command.split(u' '), document);
    QCOMPARE(ran.exit, exit);
    QVERIFY2(!ran.out.isEmpty(), ran.err.constData());
    if (exit == 0) return;
    const Result<Json> answer = Json::parse(ran.out.trimmed());
    QVERIFY2(answer && !(*answer)["error"]["text"].toString().isEmpty(), ran.out.constData());
}

REMIT_TEST(ShapesTest);
#include "shapes_test.moc"
