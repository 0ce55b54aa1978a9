#include "batch/case.h"

#include "samplebatch.h"

using namespace remit;
using namespace remit::testing;

namespace {

/** The first case of a sample batch, as a container would give it. */
CaseFiles sampleFiles(const SampleRecords &records)
{
    CaseFiles files;
    const ContainerContents contents = sampleContents(records, 1);
    files.number = contents.batch.cases[0];
    for (const ContainerEntry &entry : contents.entries) {
        const QByteArray bytes = std::get<QByteArray>(entry.content);
        const QString name = entry.name.section(u'/', 2);
        if (name == u"case.json")
            files.document = bytes;
        else if (name == u"acts.jsonl")
            files.acts = bytes;
        else if (name == u"proofs.json")
            files.proofs = bytes;
        else if (entry.name.startsWith(u"cases/"_qs))
            files.digests[name] = sha256(bytes);
    }
    return files;
}

}  // namespace

using Spoil = void (*)(CaseFiles &);
Q_DECLARE_METATYPE(Spoil)

class CaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsASoundCase();
    void leavesTheRestOfTheDocumentAlone();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();

private:
    SampleRecords m_records{2};
};

void CaseTest::acceptsASoundCase()
{
    const auto report = checkCase(sampleFiles(m_records), m_records.checkpoint());
    QCOMPARE(codesOf(report.findings), QStringList());
    QCOMPARE(report.acts, 3);
    QCOMPARE(report.materials, 2);
}

void CaseTest::leavesTheRestOfTheDocumentAlone()
{
    Json json = *Json::parse(sampleFiles(m_records).document);
    const CaseSummary summary = *caseFromJson(json);
    QCOMPARE(caseToJson(summary), json);
    json.set("verdict", Json::Object{{u"decision"_qs, u"eligible"}});
    QCOMPARE(*caseFromJson(json), summary);
}

void CaseTest::namesWhatIsWrong_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QStringList>("codes");
    const auto row = [](const char *name, Spoil spoil, QStringList codes) { QTest::newRow(name) << spoil << codes; };
    row("document cut", [](CaseFiles &f) { f.document.chop(1); },
        {u"container.case.document"_qs, u"json.unfinished"_qs});
    row("document without number", [](CaseFiles &f) { f.document.replace("\"number\"", "\"no\""); },
        {u"container.case.document"_qs, u"fields.missing"_qs});
    row("material outside the folder", [](CaseFiles &f) { f.document.replace("\"01-判决书.pdf\"", "\"../x.pdf\""); },
        {u"container.case.document"_qs, u"fields.value"_qs});
    row("figure on nothing", [](CaseFiles &f) { f.document.replace("[1,2,3]", "[]"); },
        {u"container.case.document"_qs, u"fields.value"_qs});
    row("other number", [](CaseFiles &f) { f.number = u"2026-减-0009"_qs; }, {u"container.case.number"_qs});
    row("material missing", [](CaseFiles &f) { f.digests.erase(u"01-判决书.pdf"_qs); },
        {u"container.case.material.missing"_qs});
    row("material changed", [](CaseFiles &f) { f.digests[u"01-判决书.pdf"_qs] = QByteArray(32, 'x'); },
        {u"container.case.material.digest"_qs});
    row("file not listed", [](CaseFiles &f) { f.digests[u"more.pdf"_qs] = QByteArray(32, 'x'); },
        {u"container.case.material.undeclared"_qs});
    row("two at one position", [](CaseFiles &f) { f.document.replace("\"position\":2", "\"position\":1"); },
        {u"container.case.material.order"_qs});
    row("listed twice", [](CaseFiles &f) { f.document.replace("02-判决书.pdf", "01-判决书.pdf"); },
        {u"container.case.material.missing"_qs, u"container.case.material.undeclared"_qs});
    row("figure on an absent act", [](CaseFiles &f) { f.document.replace("[1,2,3]", "[1,2,4]"); },
        {u"container.case.act.missing"_qs});
    row("act cut", [](CaseFiles &f) { f.acts.chop(1); },
        {u"container.case.acts"_qs, u"container.case.act.missing"_qs, u"container.case.act.missing"_qs,
         u"container.case.act.missing"_qs});
    row("empty line", [](CaseFiles &f) { f.acts += '\n'; },
        {u"container.case.acts"_qs, u"container.case.act.missing"_qs, u"container.case.act.missing"_qs,
         u"container.case.act.missing"_qs});
    row("score raised", [](CaseFiles &f) { f.acts.replace("{\"points\":3}", "{\"points\":9}"); },
        {u"proof.inclusion"_qs});
    row("act dropped", [](CaseFiles &f) { f.acts = f.acts.left(f.acts.indexOf('\n') + 1); },
        {u"proof.extra"_qs, u"proof.extra"_qs});
    row("line of another inmate", [](CaseFiles &f) { f.proofs.replace("\"body\":0", "\"body\":1"); },
        {u"proof.line"_qs});
    row("proofs cut", [](CaseFiles &f) { f.proofs.chop(2); },
        {u"container.case.proofs"_qs, u"json.unfinished"_qs, u"container.case.act.missing"_qs,
         u"container.case.act.missing"_qs, u"container.case.act.missing"_qs});
}

void CaseTest::namesWhatIsWrong()
{
    QFETCH(Spoil, spoil);
    QFETCH(QStringList, codes);
    CaseFiles files = sampleFiles(m_records);
    spoil(files);
    const auto report = checkCase(files, m_records.checkpoint());
    QCOMPARE(codesOf(report.findings), codes);
    for (const Error &finding : report.findings) QCOMPARE(finding.args[u"case"_qs], files.number);
}

REMIT_TEST(CaseTest);
#include "case_test.moc"
