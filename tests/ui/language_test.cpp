#include "widgets/words.h"
#include "workflow/workflow.h"

#include "testmain.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace remit;

class LanguageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void englishIsComplete();
    void everyCodeHasAWord();
    void everyActHasAName();
};

void LanguageTest::englishIsComplete()
{
    QFile file(QStringLiteral(REMIT_RESOURCES "/../translations/remit_en.ts"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    static const QRegularExpression han(u"\\p{Han}"_qs);
    QXmlStreamReader xml(&file);
    QString source;
    QStringList open;
    int count = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement()) continue;
        if (xml.name() == u"source") source = xml.readElementText();
        if (xml.name() != u"translation") continue;
        const QString type = xml.attributes().value(u"type"_qs).toString();
        const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        if (type == u"vanished" || type == u"obsolete") continue;
        ++count;
        if (type == u"unfinished" || text.isEmpty() || text.contains(han)) open << source;
    }
    QVERIFY(!xml.hasError());
    QVERIFY(count > 200);
    QVERIFY2(open.isEmpty(), qPrintable(open.join(u'\n')));
}

void LanguageTest::everyCodeHasAWord()
{
    for (const Language language : {Language::Chinese, Language::English}) {
        const ui::Words words(language);
        QStringList missing;
        const auto need = [&](const QString &group, const QString &code) {
            if (!words.messages().has(group + u'.' + code)) missing << group + u'.' + code;
        };
        for (const QString &id : {u"commutation"_qs, u"parole"_qs}) {
            const auto workflow = loadWorkflow(id);
            QVERIFY(workflow);
            for (const Stage &stage : workflow->stages) {
                need(u"stage"_qs, stage.code);
                for (const QString &role : stage.roles) need(u"role"_qs, role);
                for (const QString &form : stage.documents) need(u"form"_qs, form);
            }
        }
        for (int kind = 0; kind <= int(CaseEvent::Kind::Resubmit); ++kind)
            need(u"event"_qs, eventCode(CaseEvent::Kind(kind)));
        for (int status = 0; status <= int(CaseStatus::Concluded); ++status)
            need(u"status"_qs, statusCode(CaseStatus(status)));
        for (int state = 0; state <= int(BatchStatus::Rejected); ++state) {
            need(u"batch.state"_qs, batchStatusCode(BatchStatus(state)));
            need(u"batch.meaning"_qs, batchStatusCode(BatchStatus(state)));
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u", ")));
    }
}

void LanguageTest::everyActHasAName()
{
    // Whatever the core records under a literal kind must be readable in the trail of an inmate.
    static const QRegularExpression kind(
        u"(?:NewAct \\w+\\{|NewAct act\\{\\s*|\\.kind = |record\\(desk, \\{)u\"([a-z_.]+[a-z])\""_qs);
    QStringList missing;
    int count = 0;
    QDirIterator files(QStringLiteral(REMIT_RESOURCES "/../core"), {u"*.cpp"_qs}, QDir::Files,
                       QDirIterator::Subdirectories);
    const ui::Words words(Language::Chinese);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (auto it = kind.globalMatch(QString::fromUtf8(file.readAll())); it.hasNext(); ++count)
            if (const QString code = u"act."_qs + it.next().captured(1); !words.messages().has(code)) missing << code;
    }
    QVERIFY(count > 10);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u", ")));
}

REMIT_TEST(LanguageTest);
#include "language_test.moc"
