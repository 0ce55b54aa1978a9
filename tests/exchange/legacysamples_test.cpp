#include "base/durablefile.h"
#include "base/json.h"
#include "exchange/commutations.h"
#include "exchange/points.h"
#include "exchange/roster.h"
#include "records/factsjson.h"

#include "testmain.h"

#include <QFileInfo>

using namespace remit;

/** An older system's export, where the machine has it: every value must equal what is known to be true. */
class LegacySamplesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rosterEqualsTruth();
    void commutationsEqualTruth();
    void pointsEqualTruth();

private:
    QString m_folder = QStringLiteral(REMIT_SHARED_SAMPLES "/legacy-export/");
    Json m_truth;
};

namespace {

template <class T>
void requireClean(const Result<Imported<T>> &imported)
{
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().code));
    for (const Finding &finding : imported->findings)
        QVERIFY2(finding.severity != Severity::Error,
                 qPrintable(QString::number(finding.row) + u' ' + finding.code + u' ' + finding.value));
}

QString day(const std::optional<Date> &date) { return date ? isoDate(*date) : QString(); }

}  // namespace

void LegacySamplesTest::initTestCase()
{
    if (!QFileInfo::exists(m_folder)) QSKIP("no samples on this machine");
    m_truth = *Json::parse(*readWhole(m_folder + u"truth.json"_qs));
}

void LegacySamplesTest::rosterEqualsTruth()
{
    const auto roster = importRoster(*readTableFile(m_folder + u"罪犯花名册.csv"_qs));
    requireClean(roster);
    if (QTest::currentTestFailed()) return;
    QCOMPARE(roster->table.encoding, u"GB18030"_qs);
    QCOMPARE(roster->counts, (ImportReport::Counts{300, 300, 0, 0}));
    for (std::size_t i = 0; i < 300; ++i) {
        const Json &truth = m_truth.array()[i];
        const Inmate &inmate = roster->rows[i].value;
        const JudgmentFacts &judgment = inmate.judgment;
        QCOMPARE(inmate.number, truth["number"].toString());
        QCOMPARE(inmate.name, truth["name"].toString());
        QCOMPARE(inmate.person.sex == PersonFacts::Sex::Male ? u"男"_qs : u"女"_qs, truth["sex"].toString());
        QCOMPARE(day(inmate.person.birthDate), truth["birth"].toString());
        QStringList crimes;
        for (const CrimeFacts &crime : inmate.crimes) crimes << crime.name;
        QCOMPARE(crimes.join(u'、'), truth["crime"].toString());
        QCOMPARE(judgment.sentence, std::optional(Sentence::FixedTerm));
        QCOMPARE(judgment.term->years, int(truth["term"]["years"].toInteger()));
        QCOMPARE(judgment.term->months, int(truth["term"]["months"].toInteger()));
        QCOMPARE(day(judgment.custodyFrom), truth["custody_from"].toString());
        QCOMPARE(day(judgment.termStartsOn), truth["custody_from"].toString());
        QCOMPARE(day(judgment.judgedOn), truth["judged_on"].toString());
        QCOMPARE(day(judgment.effectiveOn), truth["effective_on"].toString());
        QCOMPARE(day(judgment.deliveredOn), truth["delivered_on"].toString());
        QCOMPARE(day(judgment.termEndsOn), truth["term_ends_on"].toString());
        QStringList categories;
        for (const Category category : inmate.categories) categories << categoryCode(category);
        QStringList expected;
        for (const Json &category : truth["categories"].array()) expected << category.toString();
        categories.sort();
        expected.sort();
        QCOMPARE(categories, expected);
        qint64 fine = 0;
        for (const PropertyDuty &duty : inmate.duties) fine += *duty.amountFen;
        QCOMPARE(fine, truth["fine"].toInteger() * 100);
        QCOMPARE(inmate.property.exists, std::optional(fine > 0));
        const QHash<QString, std::optional<Performed>> paid = {{u"已履行"_qs, Performed::Full},
                                                               {u"部分履行"_qs, Performed::Partial},
                                                               {u"未履行"_qs, Performed::None},
                                                               {QString(), std::nullopt}};
        QVERIFY(inmate.property.performed == paid[truth["paid"].toString()]);
        QVERIFY(!inmate.property.able);
        const auto rights = judgment.politicalRights;
        QCOMPARE(rights.term.value_or(Term{}).years, int(truth["political_rights_years"].toInteger()));
    }
}

void LegacySamplesTest::commutationsEqualTruth()
{
    const auto changes = importCommutations(*readTableFile(m_folder + u"历次减刑.xlsx"_qs));
    requireClean(changes);
    if (QTest::currentTestFailed()) return;
    QCOMPARE(changes->counts, (ImportReport::Counts{216, 216, 0, 2}));
    std::size_t at = 0;
    for (const Json &truth : m_truth.array())
        for (const Json &expected : truth["commutations"].array()) {
            const SentenceChange &change = changes->rows[at++].value;
            QCOMPARE(change.inmate, truth["number"].toString());
            QCOMPARE(day(change.event.ruledOn), expected["ruled_on"].toString());
            QCOMPARE(day(change.event.servedOn), expected["served_on"].toString());
            QCOMPARE(change.event.reduction->wholeMonths(), int(expected["months"].toInteger()));
            QVERIFY(change.rulingNumber.startsWith(u"（20"));
        }
    QCOMPARE(at, changes->rows.size());
}

void LegacySamplesTest::pointsEqualTruth()
{
    const auto points = importPoints(*readTableFile(m_folder + u"2025年计分考核汇总.xlsx"_qs));
    requireClean(points);
    if (QTest::currentTestFailed()) return;
    QCOMPARE(points->counts, (ImportReport::Counts{300, 300, 0, 0}));
    std::size_t at = 0;
    for (const Json &truth : m_truth.array())
        for (const auto &[month, parts] : truth["points_2025"].object()) {
            const RecordedMonth &recorded = points->rows[at++].value;
            QCOMPARE(recorded.inmate, truth["number"].toString());
            QCOMPARE(isoMonth(recorded.month), month);
            qint64 total = 0;
            for (const Json &part : parts.array()) total += part.toInteger();
            QCOMPARE(qint64(recorded.total), total);
        }
    QCOMPARE(at, std::size_t(3600));
    QCOMPARE(points->rows.size(), at);
}

REMIT_TEST(LegacySamplesTest);
#include "legacysamples_test.moc"
