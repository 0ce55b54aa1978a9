#include "base/json.h"
#include "ran.h"
#include "testmain.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace remit;

/** What an officer reads when casework refuses: the reason in words, the item it befell, and the exit code of its kind.
 */
class RefusalsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void refusesInWords_data();
    void refusesInWords();
    void screeningNamesTheFact();
    void eachItemHasItsError();
    void aRefusedBatchUsesNoNumberUp();
    void aRefusalNamesTheRule();
    void anImportOfNothingFails();
    void aBadLineIsAnsweredInItsPlace();
    void everyLineIsAnswered_data();
    void everyLineIsAnswered();
    void pointsSayWhatTheyTakeAsGiven();
    void aBackupIsTheWholeStore();
    void aBackupByRelativePathsIsTheSame();
    void onlyTheCourtVouches();

private:
    Ran run(const QString &officer, const QString &command) const;
    QTemporaryDir m_folder;
    QString m_eligible;
};

Ran RefusalsTest::run(const QString &officer, const QString &command) const
{
    return remitctl(QStringList{u"--store"_qs, m_folder.filePath(u"demo.remit"_qs), u"--passphrase-file"_qs,
                                m_folder.filePath(u"pass"_qs), u"--as"_qs, officer} +
                    command.split(u' '));
}

void RefusalsTest::initTestCase()
{
    QFile pass(m_folder.filePath(u"pass"_qs));
    QVERIFY(pass.open(QIODevice::WriteOnly));
    pass.write("demo");
    pass.close();
    QCOMPARE(run(u"dept"_qs, u"demo --inmates 40 --months 24 --seed 1"_qs).exit, 0);
    const Ran numbers = run(u"dept"_qs, u"screen --as-of 2026-11-02 --numbers fixed_term"_qs);
    m_eligible = QString::fromUtf8(numbers.out).section(u'\n', 0, 0);
    QVERIFY(!m_eligible.isEmpty());
    const Ran opened = run(u"ward"_qs, u"case open --as-of 2026-11-02 --confirm-assumed --largest "_qs + m_eligible);
    QVERIFY2(opened.exit == 0, opened.err.constData());
}

void RefusalsTest::refusesInWords_data()
{
    QTest::addColumn<QString>("officer");
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QString &officer, const QString &command, int exit, const QString &code,
                        const QString &words) { QTest::newRow(name) << officer << command << exit << code << words; };
    row("a kind of case that is none", u"ward"_qs, u"case open 9901000002 --kind pardon --largest"_qs, 2,
        u"remitctl.kind"_qs, u"pardon"_qs);
    row("a status that is none", u"ward"_qs, u"case list --status asleep"_qs, 2, u"remitctl.kind"_qs, u"asleep"_qs);
    row("a case that is not", u"ward"_qs, u"case advance 1999-1"_qs, 4, u"casework.case.unknown"_qs, u"1999-1"_qs);
    row("shown: a case that is not", u"ward"_qs, u"case show 1999-1"_qs, 4, u"casework.case.unknown"_qs, u"1999-1"_qs);
    row("a batch that is not", u"dept"_qs, u"batch add 1999-1 x"_qs, 4, u"casework.batch.unknown"_qs, u"1999-1"_qs);
    row("a batch of no number", u"dept"_qs, u"batch create spring"_qs, 4, u"casework.batch.id"_qs, u"年-序号"_qs);
    row("an inmate that is not", u"ward"_qs, u"case open 77 --largest"_qs, 4, u"casework.inmate.unknown"_qs, u"77"_qs);
    row("a role that is not", u"admin"_qs, u"init --roles nonsense"_qs, 4, u"casework.officer.roles"_qs,
        u"nonsense"_qs);
    row("the proposal before its stage", u"dept"_qs, u"form render 2026-0001 --out /tmp"_qs, 3,
        u"casework.form.early"_qs, u"条件初筛"_qs);
    row("a batch before the stage", u"dept"_qs, u"batch create 2026-11 2026-0001"_qs, 3,
        u"casework.batch.case.stage"_qs, u"条件初筛"_qs);
    row("a batch of nothing", u"dept"_qs, u"batch create 2026-11 --ready"_qs, 3, u"casework.batch.nothing"_qs,
        u"报送环节"_qs);
    row("a stage of another's", u"governor"_qs, u"case advance 2026-0001"_qs, 3, u"workflow.role"_qs, u"分监区民警"_qs);
    row("a day to come", u"ward"_qs, u"case advance 2026-0001 --on 2199-01-01"_qs, 4, u"casework.date.future"_qs,
        u"2199-01-01"_qs);
}

void RefusalsTest::refusesInWords()
{
    QFETCH(QString, officer);
    QFETCH(QString, command);
    QFETCH(int, exit);
    QFETCH(QString, code);
    QFETCH(QString, words);
    const Ran ran = run(officer, command);
    const QString said = QString::fromUtf8(ran.err);
    QVERIFY2(said.startsWith(u"remitctl: "_qs + code + u": "_qs) && said.contains(words), ran.err.constData());
    QCOMPARE(ran.exit, exit);
}

void RefusalsTest::screeningNamesTheFact()
{
    // The demonstration prison has people whose files contradict themselves; a refusal says which entries do.
    const QStringList lines =
        QString::fromUtf8(run(u"dept"_qs, u"screen --as-of 2020-01-01"_qs).out).split(u'\n', Qt::SkipEmptyParts).mid(1);
    const QStringList refused = lines.filter(QRegularExpression(u"不能由程序判断|相互矛盾"_qs));
    QVERIFY(!refused.isEmpty());
    for (const QString &line : refused)
        QVERIFY2(line.contains(u"。 "_qs), qPrintable(line));  // the summary, then what it rests on
}

void RefusalsTest::eachItemHasItsError()
{
    const Ran ran = run(u"ward"_qs, u"--json case advance 2026-0001 1999-1 1999-2 --text 符合条件"_qs);
    QCOMPARE(ran.exit, 4);
    const Result<Json> list = Json::parse(ran.out.trimmed());
    QVERIFY(list && list->array().size() == 3);
    QVERIFY(list->array().front()["done"].toBool() && !list->array().back()["done"].toBool());
    const QList<QByteArray> errors = ran.err.trimmed().split('\n');
    QCOMPARE(errors.size(), 2);
    const Result<Json> second = Json::parse(errors[1]);
    QVERIFY(second);
    QCOMPARE((*second)["error"]["args"]["item"].toString(), u"1999-2"_qs);
    // Nobody confirmed anything: the error says what is wanting and the remark how it is confirmed.
    const Ran unconfirmed = run(u"ward"_qs, u"case open --largest 9901000002"_qs);
    QCOMPARE(unconfirmed.exit, 3);
    QVERIFY2(unconfirmed.err.contains("悔改表现") && unconfirmed.err.contains("--confirm-assumed"),
             unconfirmed.err.constData());
}

void RefusalsTest::aRefusedBatchUsesNoNumberUp()
{
    QCOMPARE(run(u"dept"_qs, u"batch create 2026-11 2026-0001 1999-1"_qs).exit, 3);
    QCOMPARE(run(u"dept"_qs, u"--json batch show"_qs).out.trimmed(), "[]");
}

void RefusalsTest::aRefusalNamesTheRule()
{
    const QStringList lines =
        QString::fromUtf8(run(u"dept"_qs, u"screen --as-of 2026-11-02"_qs).out).split(u'\n', Qt::SkipEmptyParts);
    const QStringList early = lines.filter(u"尚未到期：最早"_qs);
    QVERIFY(!early.isEmpty());
    static const QRegularExpression number(u"[0-9]{10}"_qs);
    const Ran ran = run(u"ward"_qs, u"case open --as-of 2026-11-02 --confirm-assumed --largest "_qs +
                                        number.match(early.front()).captured());
    QCOMPARE(ran.exit, 3);
    const QString said = QString::fromUtf8(ran.err);
    QVERIFY2(said.contains(u"尚未满足：法释〔2016〕23号第"_qs), ran.err.constData());
}

void RefusalsTest::anImportOfNothingFails()
{
    const QString path = m_folder.filePath(u"bad.csv"_qs);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("罪犯编号,姓名,罪名,刑种\n,张三,盗窃罪,有期徒刑\n,李四,抢劫罪,有期徒刑\n");
    file.close();
    const Ran ran = run(u"dept"_qs, u"--json import roster "_qs + path);
    QCOMPARE(ran.exit, 4);
    const Result<Json> answer = Json::parse(ran.out.trimmed());
    QVERIFY2(answer, ran.err.constData());
    QCOMPARE((*answer)["refused"].toInteger(), 2);
}

void RefusalsTest::aBadLineIsAnsweredInItsPlace()
{
    const Ran ran = remitctl({u"points"_qs, u"evaluate"_qs, u"-"_qs}, "{\"id\":\"a\"}\n[]\nnonsense\n");
    const QList<QByteArray> lines = ran.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    for (const QByteArray &line : lines) {
        const Result<Json> answer = Json::parse(line);
        QVERIFY2(answer && !(*answer)["error"]["text"].toString().isEmpty(), line.constData());
    }
}

void RefusalsTest::everyLineIsAnswered_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("answers");
    QTest::newRow("a document a line") << QByteArray("{\"id\":\"a\"}\n{\"id\":\"b\"}\n") << 2;
    QTest::newRow("the first line is broken") << QByteArray("nonsense\n{\"id\":\"a\"}\n{\"id\":\"b\"}\n") << 3;
    QTest::newRow("the first lines are broken") << QByteArray("x\ny\nz\n{\"id\":\"b\"}\n") << 4;
    QTest::newRow("a zero byte between") << QByteArray("{\"id\":\"a\"}\n\0\n{\"id\":\"b\"}\n", 24) << 3;
}

void RefusalsTest::everyLineIsAnswered()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, answers);
    QFile file(m_folder.filePath(u"lines.jsonl"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    QCOMPARE(remitctl({u"law"_qs, u"evaluate"_qs, file.fileName()}).out.count('\n'), answers);
    QCOMPARE(remitctl({u"law"_qs, u"evaluate"_qs, u"-"_qs}, bytes).out.count('\n'), answers);
    // Over several lines it is one document, whole or broken.
    for (const char *one : {"{\n\"id\":\"a\",\n\"crimes\":[\n{}\n]\n}\n", "{\n\"id\":\"a\",\n"}) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(one);
        file.close();
        QCOMPARE(remitctl({u"law"_qs, u"evaluate"_qs, file.fileName()}).out.count('\n'), 1);
    }
}

void RefusalsTest::pointsSayWhatTheyTakeAsGiven()
{
    const Ran document = run(u"dept"_qs, u"inmate points 9901000001"_qs);
    QVERIFY2(document.out.contains("\"assuming\":[\"opening.balance:0\""), document.out.constData());
    const Ran evaluated = remitctl({u"points"_qs, u"evaluate"_qs, u"-"_qs}, document.out);
    QVERIFY2(evaluated.out.contains("\"months\":["), evaluated.out.left(300).constData());
}

void RefusalsTest::aBackupByRelativePathsIsTheSame()
{
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_folder.path()));
    const Ran made = remitctl({u"--store"_qs, u"demo.remit"_qs, u"--passphrase-file"_qs, u"pass"_qs, u"--as"_qs,
                               u"dept"_qs, u"backup"_qs, u"copy.remit"_qs});
    QVERIFY(QDir::setCurrent(before));
    QVERIFY2(made.exit == 0, made.err.constData());
    QVERIFY(QFile::exists(m_folder.filePath(u"copy.remit.files/keys/dept.p12"_qs)));
    QVERIFY(QFile::exists(m_folder.filePath(u"copy.remit.files/pki/authority.pem"_qs)));
}

void RefusalsTest::onlyTheCourtVouches()
{
    const QString file = m_folder.filePath(u"own.txt"_qs);
    QCOMPARE(run(u"dept"_qs, u"ledger checkpoint --out "_qs + file).exit, 0);
    const Result<Json> alone = Json::parse(run(u"dept"_qs, u"--json ledger verify"_qs).out.trimmed());
    QVERIFY(alone);
    QCOMPARE((*alone)["standing"].toString(), u"self-asserted"_qs);
    // A file that anybody may have written agrees or differs; it vouches for nothing.
    const Result<Json> kept = Json::parse(run(u"dept"_qs, u"--json ledger verify --witness "_qs + file).out.trimmed());
    QCOMPARE((*kept)["standing"].toString(), u"self-asserted"_qs);
    const Json &agrees = (*kept)["agrees"];
    QCOMPARE(agrees.array().size(), std::size_t(1));
    QCOMPARE(agrees.array()[0]["file"].toString(), file);
    QFile own(file);
    QVERIFY(own.open(QIODevice::ReadWrite));
    const QByteArray text = own.readAll();
    own.seek(0);
    own.write("remit/00000000" + text.mid(14));
    own.close();
    const Ran other = run(u"dept"_qs, u"ledger verify --witness "_qs + file);
    QCOMPARE(other.exit, 1);
    QVERIFY2(QString::fromUtf8(other.out).contains(u"属于另一本账本"), other.out.constData());
    const Ran nonsense = run(u"dept"_qs, u"ledger verify --witness "_qs + m_folder.filePath(u"pass"_qs));
    QCOMPARE(nonsense.exit, 4);
    QVERIFY2(QString::fromUtf8(nonsense.err).contains(u"既不是检查点"), nonsense.err.constData());
}

void RefusalsTest::aBackupIsTheWholeStore()
{
    const QString backup = m_folder.filePath(u"backup.remit"_qs);
    const Ran made = run(u"dept"_qs, u"backup "_qs + backup);
    QVERIFY2(made.exit == 0, made.err.constData());
    QCOMPARE(run(u"dept"_qs, u"backup "_qs + backup).exit, 5);
    const Ran nowhere = run(u"dept"_qs, u"backup "_qs + m_folder.filePath(u"none/backup.remit"_qs));
    QVERIFY2(nowhere.exit == 5 && nowhere.err.contains("storage.folder"), nowhere.err.constData());
    const QStringList restored{u"--store"_qs,
                               m_folder.filePath(u"restored.remit"_qs),
                               u"--passphrase-file"_qs,
                               m_folder.filePath(u"pass"_qs),
                               u"--as"_qs,
                               u"dept"_qs};
    const Ran back = remitctl(restored + QStringList{u"restore"_qs, backup});
    QVERIFY2(back.exit == 0, back.err.constData());
    QCOMPARE(remitctl(restored + QStringList{u"case"_qs, u"list"_qs}).out, run(u"dept"_qs, u"case list"_qs).out);
    const QString original = m_folder.filePath(u"demo.remit.files"_qs);
    int files = 0;
    for (QDirIterator it(original, QDir::Files, QDirIterator::Subdirectories); it.hasNext(); ++files) {
        QFile here(it.next());
        QFile there(m_folder.filePath(u"restored.remit.files/"_qs + QDir(original).relativeFilePath(here.fileName())));
        QVERIFY2(here.open(QIODevice::ReadOnly) && there.open(QIODevice::ReadOnly), qPrintable(here.fileName()));
        QCOMPARE(there.readAll(), here.readAll());
        QCOMPARE(there.permissions(), here.permissions());
    }
    QVERIFY(files > 8);
}

REMIT_TEST(RefusalsTest);
#include "refusals_test.moc"
