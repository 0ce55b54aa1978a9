#include "papers.h"
#include "testmain.h"

using namespace remit;
using namespace remit::testing;

class FormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names();
    void lawOfTheDay_data();
    void lawOfTheDay();
    void unknownForms();
    void requiredNames_data();
    void requiredNames();
};

static QString wordsOf(const Template &parts)
{
    QString words;
    for (const TemplatePart &part : parts)
        words += part.kind == TemplatePart::Kind::Words ? part.text : wordsOf(part.parts);
    return words;
}

void FormTest::names()
{
    QCOMPARE(formNames(), (QStringList{u"archive-cover"_qs, u"archive-index"_qs, u"assessment"_qs, u"award"_qs,
                                       u"commutation-proposal"_qs, u"dossier-index"_qs, u"handover"_qs, u"minutes"_qs,
                                       u"notice-report"_qs, u"notice"_qs, u"parole-proposal"_qs, u"points-detail"_qs,
                                       u"prosecution-reply"_qs, u"review"_qs, u"transfer-list"_qs}));
}

void FormTest::lawOfTheDay_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("day");
    QTest::addColumn<QString>("article");
    QTest::newRow("commutation, last day") << "commutation-proposal"
                                           << "2026-10-31" << u"第二十九条"_qs;
    QTest::newRow("commutation, first day") << "commutation-proposal"
                                            << "2026-11-01" << u"第四十九条"_qs;
    QTest::newRow("parole, last day") << "parole-proposal"
                                      << "2026-10-31" << u"第三十二条"_qs;
    QTest::newRow("notice, first day") << "notice"
                                       << "2026-11-01" << u"第五十条"_qs;
    QTest::newRow("parole, first day") << "parole-proposal"
                                       << "2026-11-01" << u"第五十三条"_qs;
}

void FormTest::lawOfTheDay()
{
    QFETCH(QString, form);
    QFETCH(QString, day);
    QFETCH(QString, article);
    const Result<Form> loaded = loadForm(form, *parseIsoDate(day));
    QVERIFY(loaded);
    QString words;
    for (const FormBlock &block : loaded->blocks) words += wordsOf(block.text);
    const QString law = u"《中华人民共和国监狱法》"_qs;
    QVERIFY2(words.sliced(words.indexOf(law) + law.size()).startsWith(article) || words.contains(u'、' + article),
             qPrintable(words));
    for (const QString &other : {u"第二十九条"_qs, u"第四十九条"_qs, u"第三十二条"_qs, u"第五十三条"_qs})
        QCOMPARE(words.contains(other), other == article);
}

void FormTest::unknownForms()
{
    QCOMPARE(loadForm(u"nothing"_qs, proposalDay()).error().code, u"documents.form.unknown"_qs);
    QCOMPARE(loadForm(u"bindings"_qs, proposalDay()).error().code, u"documents.form.unknown"_qs);
    QCOMPARE(loadForm(u"commutation-proposal"_qs, *parseIsoDate(u"2010-01-01")).error().code,
             u"documents.form.date"_qs);
}

void FormTest::requiredNames_data()
{
    QTest::addColumn<QString>("form");
    for (const QString &form : formNames()) QTest::newRow(qPrintable(form)) << form;
}

/** Every required value is missed by name when it alone is taken away. */
void FormTest::requiredNames()
{
    QFETCH(QString, form);
    const Result<Form> loaded = loadForm(form, proposalDay());
    QVERIFY(loaded);
    const Result<Fonts> fonts = Fonts::load();
    QVERIFY(fonts);
    Renderer renderer(*fonts);
    for (const QStringList &group : loaded->required) {
        FormData data = formData(u"minimal"_qs);
        for (const QString &name : group) {
            const QString outer = name.section(u'.', 0, 0);
            if (outer == name) {
                data.values.set(name, nullptr);
                continue;
            }
            Json inner = data.values[outer];
            inner.set(name.section(u'.', 1), nullptr);
            data.values.set(outer, inner);
        }
        const Result<Rendered> paper = renderer.render(*loaded, data);
        QVERIFY(!paper);
        QCOMPARE(paper.error().code, u"documents.binding.missing"_qs);
        QCOMPARE(paper.error().args.value(u"binding"_qs), group.join(u'/'));
    }
}

REMIT_TEST(FormTest);
#include "form_test.moc"
