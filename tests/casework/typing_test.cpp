#include "casework/forms.h"
#include "casework/papers.h"
#include "documents/fields.h"
#include "documents/formdata.h"
#include "pointsdesk.h"

#include "testmain.h"

#include <QRegularExpression>

using namespace remit;
using namespace remit::testing;

namespace {

/** Who brought a printed value. */
enum class Entered { Record, Batch, Case };

/**
 * Words, people and votes of a meeting, of an opinion or of the procuratorate are entered once for all cases that are
 * decided together; passages, opinions on the notice and the amount are entered for the one case.
 */
Entered enteredBy(const QString &name, const Json &values)
{
    static const QRegularExpression batch(
        u"^(opinions\\.\\w+\\.text|meeting\\.(chair|recorder|place|attended)|meeting\\.members:.*|meeting\\.words:.*|"
        "meeting\\.votes:\\.(agree|against|abstain))$"_qs);
    static const QRegularExpression single(
        u"^(proposal\\.(reduction|to|toTerm|politicalRightsTo)|notice\\.objections:.*|reply\\..*|assessment\\.(self|"
        u"group)|"
        "inmate\\.priors|judgment\\.appeal|property\\.summary|merit\\.facts|proposal\\.(lenient|strict))$"_qs);
    if (batch.match(name).hasMatch()) return Entered::Batch;
    if (single.match(name).hasMatch()) return Entered::Case;
    const Json *value = &values;
    for (const QString &part : name.split(u'.')) value = &(*value)[part];
    return value->isString() && value->toString().startsWith(u'＊') ? Entered::Case : Entered::Record;
}

struct Count {
    int papers = 0;
    int fields = 0;
    int empty = 0;
    int record = 0;
    int batch = 0;
    int single = 0;
    /** Of the fields from the record: rows of points by month, which would flatter the share. */
    int months = 0;
};

void countPaper(const Form &form, const Json &values, Count &count)
{
    ++count.papers;
    for (const FormField &field : fieldsOf(form, values)) {
        ++count.fields;
        if (!field.filled) {
            ++count.empty;
            continue;
        }
        const Entered entered = enteredBy(field.name, values);
        count.record += entered == Entered::Record;
        count.batch += entered == Entered::Batch;
        count.single += entered == Entered::Case;
        count.months += entered == Entered::Record && field.name.startsWith(u"months:");
    }
}

QString percent(int part, int whole) { return QString::number(100.0 * part / whole, 'f', 1) + u" %"_qs; }

}  // namespace

/**
 * How much of what stands on a case's papers nobody typed. By hand over more of the demonstration prison:
 * REMIT_TYPING_CASES=100 casework_test (README.md).
 */
class TypingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatNobodyTypes();
};

void TypingTest::whatNobodyTypes()
{
    const int wanted = std::max(3, qEnvironmentVariableIntValue("REMIT_TYPING_CASES"));
    const Date reportDay = *makeDate(2026, 11, 2);
    TestPrison prison;
    prison.fill(std::max(60, wanted * 12));
    const QStringList people = prison.eligible(reportDay).first(wanted);
    const Desk dept = prison.desk(u"dept"_qs);
    Count count;
    for (const QString &inmate : people) {
        const CaseFile file = done(prison.store().caseFile(done(prison.bringToCourt(inmate, reportDay))));
        for (const Paper &paper : done(papersOf(dept, file))) {
            if (!isDue(paper, file)) continue;
            const Form *form = done(prison.renderer().form(paper.form, prison.today()));
            countPaper(*form, done(formDataOf(dept, file, paper.name)).values, count);
        }
    }
    const int filled = count.fields - count.empty;
    const int plain = filled - count.months;
    qInfo("%d cases, %d papers, %d fields, %d of them empty", wanted, count.papers, count.fields, count.empty);
    qInfo("filled %d: from the record %d, entered once for a whole batch %d, entered for the case %d", filled,
          count.record, count.batch, count.single);
    qInfo("nobody typed: %s (%s without the rows of points); typed for one case, the batch's words shared: %s",
          qPrintable(percent(count.record, filled)), qPrintable(percent(count.record - count.months, plain)),
          qPrintable(percent(count.single, plain)));
    QVERIFY(count.papers >= 9 * wanted);
    QVERIFY2(100 * (plain - count.single) >= 95 * plain, qPrintable(percent(count.single, plain)));
}

REMIT_TEST(TypingTest);
#include "typing_test.moc"
