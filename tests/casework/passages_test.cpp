#include "casework/passages.h"
#include "casework/forms.h"
#include "casework/papers.h"
#include "prison.h"

#include "testmain.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

using namespace remit;
using namespace remit::testing;

namespace {

const Date reportDay = *makeDate(2026, 11, 2);
const QString labour = u"conduct.labour"_qs;

Passage passageOf(const Desk &desk, const QString &number, const QString &name)
{
    const auto passages = passagesOf(desk, number);
    if (!passages) qFatal("%s", qPrintable(passages.error().code));
    const auto found = std::ranges::find(*passages, name, &Passage::name);
    return found == passages->end() ? Passage{} : *found;
}

}  // namespace

/** What officers write in their own words on a case's papers, and what the record says where they wrote nothing. */
class PassagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void draftsTellOfThisPerson();
    void whatIsTypedStandsMarkedUntilItIsTakenBack();
    void whatIsTypedOutdatesThePapers();
    void onlyPersonsCanSaySomeThings();
    void badWordsAreRefused_data();
    void badWordsAreRefused();
    void theOneHeaderNamesEveryAct();

private:
    TestPrison m_prison;
    QStringList m_numbers;
};

void PassagesTest::initTestCase()
{
    m_prison.fill(60);
    for (int i = 0; i < 2; ++i) {
        const auto number = m_prison.bringToCourt(m_prison.eligible(reportDay).value(i), reportDay);
        QVERIFY2(number, number ? "" : qPrintable(number.error().code));
        m_numbers << *number;
    }
}

void PassagesTest::draftsTellOfThisPerson()
{
    const Desk dept = m_prison.desk(u"dept"_qs);
    for (const char16_t *name : {u"conduct.discipline", u"conduct.education", u"conduct.labour"}) {
        const QString first = passageOf(dept, m_numbers[0], QString::fromUtf16(name)).draft;
        const QString second = passageOf(dept, m_numbers[1], QString::fromUtf16(name)).draft;
        QVERIFY2(first.contains(u'分') && first != second, qPrintable(first));
    }
    // The total that the draft names is that of the recorded months.
    const auto file = m_prison.store().caseFile(m_numbers[0]);
    const auto record = m_prison.store().inmate(file->inmate);
    qint64 total = 0;
    for (const RecordedMonth &month : record->months) total += month.total;
    QString points = QString::number(total / 100) + u'.' + QString::number(total % 100).rightJustified(2, u'0');
    points.remove(QRegularExpression(u"\\.?0+$"_qs));
    const QString stated = u"%1个考核月中，考核得分合计%2分"_qs.arg(record->months.size()).arg(points);
    const QString draft = passageOf(dept, m_numbers[0], u"conduct.discipline"_qs).draft;
    QVERIFY2(draft.contains(stated), qPrintable(draft + stated));
    QVERIFY(wordsOn(m_prison, m_numbers[0], u"commutation-proposal"_qs).contains(draft));
}

void PassagesTest::whatIsTypedStandsMarkedUntilItIsTakenBack()
{
    const Desk ward = m_prison.desk(u"ward"_qs);
    const QString number = m_numbers[0];
    const QString words = u"该犯2025年起任缝纫组质检员，返工率由百分之三降至百分之一。"_qs;
    const Passage before = passageOf(ward, number, labour);
    const auto written = writePassage(ward, number, labour, u"  "_qs + words + u" \r\n\r\n"_qs);
    QVERIFY2(written, written ? "" : qPrintable(written.error().code));
    QVERIFY(written->typed && !written->recordMoved);
    QCOMPARE(written->text, words);
    QCOMPARE(written->person, u"p-ward"_qs);
    QString paper = wordsOn(m_prison, number, u"commutation-proposal"_qs);
    QVERIFY2(paper.contains(u"＊"_qs + words), qPrintable(paper));
    QVERIFY(paper.contains(u"以“＊”开头的段落由民警撰写"));
    QVERIFY(!wordsOn(m_prison, number, u"assessment"_qs).contains(u'＊'));
    QVERIFY(!wordsOn(m_prison, m_numbers[1], u"commutation-proposal"_qs).contains(u'＊'));
    QVERIFY(m_prison.store().rebuild()->same());
    // The same words once more are no new act; the draft's own words take them back.
    const qint64 size = m_prison.store().head()->size;
    QVERIFY(writePassage(ward, number, labour, words));
    QCOMPARE(m_prison.store().head()->size, size);
    QVERIFY(!writePassage(ward, number, labour, before.draft)->typed);
    paper = wordsOn(m_prison, number, u"commutation-proposal"_qs);
    QVERIFY(paper.contains(before.draft) && !paper.contains(u'＊'));
    QVERIFY(m_prison.store().rebuild()->same());
}

void PassagesTest::whatIsTypedOutdatesThePapers()
{
    const auto outdated = [&] {
        const auto file = m_prison.store().caseFile(m_numbers[1]);
        QStringList names;
        for (const CaseDocument &made : file->documents)
            if (isOutdated(made, *file, 0)) names << made.form;
        names.sort();
        return names;
    };
    QCOMPARE(outdated(), QStringList());
    QVERIFY(writePassage(m_prison.desk(u"area"_qs), m_numbers[1], u"conduct.education"_qs, u"取得缝纫工初级证书。"_qs));
    QCOMPARE(outdated(), (QStringList{u"commutation-proposal"_qs, u"review"_qs}));
    for (const char16_t *form : {u"commutation-proposal", u"review", u"assessment"})
        QVERIFY(produceForm(m_prison.desk(u"dept"_qs), m_numbers[1], QString::fromUtf16(form), m_prison.renderer()));
    QCOMPARE(outdated(), QStringList());
    QVERIFY(writePassage(m_prison.desk(u"ward"_qs), m_numbers[1], u"assessment.self"_qs, u"我认罪服法。"_qs));
    QCOMPARE(outdated(), (QStringList{u"assessment"_qs}));
    QVERIFY(wordsOn(m_prison, m_numbers[1], u"assessment"_qs).contains(u"我认罪服法。"));
    QVERIFY(writePassage(m_prison.desk(u"ward"_qs), m_numbers[1], u"assessment.self"_qs, {}));
    QCOMPARE(outdated(), (QStringList{u"assessment"_qs}));
}

/** What the record cannot know has no draft, and the words for it bear no mark. */
void PassagesTest::onlyPersonsCanSaySomeThings()
{
    const Desk ward = m_prison.desk(u"ward"_qs);
    QVERIFY(passageOf(ward, m_numbers[0], u"inmate.priors"_qs).draft.isEmpty());
    QVERIFY(writePassage(ward, m_numbers[0], u"inmate.priors"_qs, u"2008年因盗窃被判处拘役三个月。"_qs));
    const QString paper = wordsOn(m_prison, m_numbers[0], u"commutation-proposal"_qs);
    QVERIFY2(paper.contains(u"前科情况：2008年因盗窃被判处拘役三个月。"), qPrintable(paper));
    QVERIFY(!paper.contains(u'＊'));
}

void PassagesTest::badWordsAreRefused_data()
{
    QTest::addColumn<QString>("officer");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *what, const char16_t *officer, const QString &name, const QString &text,
                        const char16_t *code) {
        QTest::newRow(what) << QString::fromUtf16(officer) << name << text << QString::fromUtf16(code);
    };
    row("the governor does not write", u"governor", labour, u"好"_qs, u"casework.role");
    row("nor does the committee", u"committee", labour, u"好"_qs, u"casework.role");
    row("no such passage", u"ward", u"inmate.name"_qs, u"别名"_qs, u"casework.passage.unknown");
    row("parole in a commutation", u"ward", u"parole.risk"_qs, u"无"_qs, u"casework.passage.unknown");
    row("merit that nobody confirmed", u"ward", u"merit.facts"_qs, u"立功"_qs, u"casework.passage.unknown");
    row("too long", u"ward", labour, QString(6001, u'好'), u"casework.passage.long");
    row("a tabulator", u"ward", labour, u"好\t坏"_qs, u"casework.passage.character");
    row("a null", u"ward", labour, u"好"_qs + QChar(u'\0') + u"坏"_qs, u"casework.passage.character");
}

void PassagesTest::badWordsAreRefused()
{
    QFETCH(QString, officer);
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(QString, code);
    const qint64 size = m_prison.store().head()->size;
    const auto refused = writePassage(m_prison.desk(officer), m_numbers[0], name, text);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, code);
    QCOMPARE(m_prison.store().head()->size, size);
}

/** casework.h lists what a user can change: every act that the module can append is named there. */
void PassagesTest::theOneHeaderNamesEveryAct()
{
    const QString core = QStringLiteral(REMIT_RESOURCES "/../core/casework");
    QFile header(core + u"/casework.h"_qs);
    QVERIFY(header.open(QIODevice::ReadOnly));
    const QString list = QString::fromUtf8(header.readAll());
    static const QRegularExpression appended(u"(?:\\.kind = |NewAct(?: act)?\\{)u\"([a-z_]+\\.[a-z.]*[a-z])\""_qs);
    QStringList missing;
    int found = 0;
    QDirIterator files(core, {u"*.cpp"_qs}, QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (auto it = appended.globalMatch(QString::fromUtf8(file.readAll())); it.hasNext(); ++found) {
            const QString kind = it.next().captured(1);
            if (!list.contains(kind)) missing << kind;
        }
    }
    QVERIFY(found > 20);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
}

REMIT_TEST(PassagesTest);
#include "passages_test.moc"
