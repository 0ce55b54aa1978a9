#include "base/messages.h"
#include "documents/text.h"
#include "dossier/workerreader.h"
#include "goodfiles.h"
#include "limits.h"
#include "trial.h"

#include "testmain.h"

#include <QFile>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace remit;
using namespace remit::testing;

/** Files that nobody vouches for, handed to the real worker: what is good becomes pages, what is bad becomes words. */
class ReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfFileBecomesPages_data();
    void everyKindOfFileBecomesPages();
    void textSaysWhatItSaid();
    void aPdfStaysAsItIs();
    void sameFileSamePages();
    void aPageIsDrawn();
    void wordsComeWithTheirPlaces();
    void theTextOfManyPagesComesAtOnce();
    void theDossierIsJoinedInOrderWithNumbers();
    void aTurnedPageBearsItsNumberUpright();
    void badFilesAreRefusedInWords();
    void whatTakesTooLongIsStoppedByTheOfficer();
    void aMissingWorkerIsNamed();
    void theWorkerHasNoNetworkAndWritesNothing();

private:
    Instant m_at = *parseInstant(u"2026-12-01T09:00:00+08:00");
    /** A scan as the reader makes it a PDF. */
    QByteArray scanAsPdf() const { return m_reader.read(scan("png"), m_at)->pdf; }
    WorkerReader m_reader{QStringLiteral(REMIT_WORKER)};
};

void ReaderTest::everyKindOfFileBecomesPages_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("type");
    QTest::addColumn<int>("pages");
    QTest::newRow("pdf") << plainPdf(3) << u"pdf"_qs << 3;
    QTest::newRow("png") << scan("png") << u"png"_qs << 1;
    QTest::newRow("jpeg") << scan("jpeg") << u"jpeg"_qs << 1;
    QTest::newRow("tiff") << tiffOf(3) << u"tiff"_qs << 3;
    QTest::newRow("text") << QByteArray("认罪悔罪书\n").repeated(100) << u"text"_qs << 4;
}

void ReaderTest::everyKindOfFileBecomesPages()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, type);
    QFETCH(int, pages);
    const auto read = m_reader.read(bytes, m_at);
    QVERIFY2(read, read ? "" : qPrintable(read.error().code));
    QCOMPARE(read->type, type);
    QCOMPARE(int(read->pages.size()), pages);
    QVERIFY(read->pdf.startsWith("%PDF-"));
    // As large as it was scanned at 150 dots an inch, or a sheet of A4.
    QVERIFY(qAbs(read->pages.front().width() - 595) < 8);
    QVERIFY(qAbs(read->pages.front().height() - 842) < 8);
    QVERIFY(m_reader.picture(read->pdf, pages - 1, 50));
}

void ReaderTest::textSaysWhatItSaid()
{
    // GB18030, as older programs of officers write it.
    const QByteArray text("\xc8\xcf\xd7\xef\xbb\xda\xd7\xef\xca\xe9 2026", 15);
    const auto read = m_reader.read(text, m_at);
    QVERIFY2(read, read ? "" : qPrintable(read.error().code));
    const auto words = pdfText(read->pdf);
    QCOMPARE(words->value(0).trimmed(), u"认罪悔罪书 2026"_qs);
}

void ReaderTest::aPdfStaysAsItIs()
{
    const QByteArray pdf = plainPdf(2);
    QCOMPARE(m_reader.read(pdf, m_at)->pdf, pdf);
}

void ReaderTest::sameFileSamePages()
{
    for (const QByteArray &bytes : {scan("png"), scan("jpeg"), tiffOf(2), QByteArray("同一份材料")})
        QCOMPARE(m_reader.read(bytes, m_at)->pdf, m_reader.read(bytes, m_at)->pdf);
}

void ReaderTest::aPageIsDrawn()
{
    const auto read = m_reader.read(scan("png", 1240, 1754), m_at);
    const auto picture = m_reader.picture(read->pdf, 0, 72);
    QVERIFY(picture);
    QCOMPARE(picture->width, 595);
    QCOMPARE(picture->height, 842);
    // The scan's margin is paper, its middle has ink.
    const auto at = [&](int x, int y) { return uchar(picture->rgb[(y * picture->width + x) * 3]); };
    QVERIFY(at(10, 10) > 200);
    int dark = 0;
    for (int x = 100; x < 480; ++x)
        for (int y = 380; y < 460; ++y) dark += at(x, y) < 120;
    QVERIFY(dark > 1000);
    QCOMPARE(m_reader.picture(read->pdf, 1, 72).error().code, u"dossier.file.page"_qs);
}

void ReaderTest::wordsComeWithTheirPlaces()
{
    const auto read = m_reader.read("2026-04 41.20\n第二行\n", m_at);
    QVERIFY(read);
    const auto words = m_reader.words(read->pdf, 0);
    QVERIFY2(words, words ? "" : qPrintable(words.error().code));
    QStringList texts;
    for (const PageWord &word : *words) {
        texts << word.text;
        QVERIFY(QRect(0, 0, 1000, 1000).contains(word.place));
    }
    QCOMPARE(texts.value(0), u"2026-04"_qs);
    QCOMPARE(texts.value(1), u"41.20"_qs);
    // One line: the second word stands to the right of the first, and a blank between them.
    QVERIFY((*words)[0].spaced);
    QVERIFY((*words)[1].place.left() >= (*words)[0].place.right());
    QVERIFY((*words)[2].place.top() >= (*words)[0].place.bottom() - 2);
    QVERIFY(m_reader.words(scanAsPdf(), 0)->empty());
    QCOMPARE(m_reader.words(read->pdf, 1).error().code, u"dossier.file.page"_qs);
}

void ReaderTest::theTextOfManyPagesComesAtOnce()
{
    const auto read = m_reader.read(QByteArray("认罪悔罪书\n").repeated(100), m_at);
    QVERIFY(read);
    const auto texts = m_reader.texts(read->pdf, 0, 10);
    QVERIFY2(texts, texts ? "" : qPrintable(texts.error().code));
    QCOMPARE(texts->size(), 4);
    for (const QString &text : *texts) QVERIFY(text.contains(u"认罪悔罪书"));
    QCOMPARE(m_reader.texts(read->pdf, 2, 1)->size(), 1);
    QCOMPARE(m_reader.texts(read->pdf, 4, 10)->size(), 0);
}

void ReaderTest::theDossierIsJoinedInOrderWithNumbers()
{
    const auto photo = m_reader.read(scan("jpeg"), m_at);
    const auto merged = m_reader.merge(
        {{u"裁判文书"_qs, plainPdf(2)}, {u"照片"_qs, photo->pdf}, {u"裁定"_qs, plainPdf(1)}}, u"卷宗"_qs);
    QVERIFY2(merged, merged ? "" : qPrintable(merged.error().code));
    const auto words = pdfText(*merged);
    QCOMPARE(words->size(), 4);
    const QStringList first{u"Sheet 1"_qs, u"Sheet 2"_qs, QString(), u"Sheet 1"_qs};
    for (int page = 0; page < 4; ++page) {
        QVERIFY2(QString((*words)[page]).remove(u' ').contains(u"%1/4"_qs.arg(page + 1)), qPrintable((*words)[page]));
        QVERIFY((*words)[page].contains(first[page]));
    }
    // On both sides of the sheets each paper begins on a front; the blank backs bear no number and do not count.
    const auto sheets = m_reader.merge({{u"裁定"_qs, plainPdf(1), true},
                                        {u"裁判文书"_qs, plainPdf(2), true},
                                        {u"笔录"_qs, plainPdf(1), true},
                                        {u"附页"_qs, plainPdf(1), false}},
                                       u"卷宗"_qs);
    QVERIFY2(sheets, sheets ? "" : qPrintable(sheets.error().code));
    const auto backs = pdfText(*sheets);
    const QStringList numbers{u"1/5"_qs, QString(), u"2/5"_qs, u"3/5"_qs, u"4/5"_qs, u"5/5"_qs};
    QCOMPARE(backs->size(), numbers.size());
    for (int page = 0; page < numbers.size(); ++page) {
        const QString text = QString((*backs)[page]).remove(u' ');
        QVERIFY2(numbers[page].isEmpty() ? text.trimmed().isEmpty() : text.contains(numbers[page]), qPrintable(text));
    }
    QCOMPARE(m_reader.merge({{u"坏"_qs, plainPdf(2)}, {u"锁"_qs, lockedPdf()}}, u"卷宗"_qs).error(),
             (Error{u"dossier.merge.encrypted"_qs, {{u"title"_qs, u"锁"_qs}}, {}}));
}

void ReaderTest::aTurnedPageBearsItsNumberUpright()
{
    for (const char *turn : {"90", "180", "270"}) {
        const QByteArray pdf =
            pdfOf({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                   QByteArray("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ") + turn + " >>"});
        const auto merged = m_reader.merge({{u"横放"_qs, pdf}}, u"卷宗"_qs);
        QVERIFY2(merged, turn);
        const auto picture = m_reader.picture(*merged, 0, 72);
        QVERIFY(picture);
        // All ink stands at the foot of the page as it is shown, in its middle.
        for (int y = 0; y < picture->height; ++y)
            for (int x = 0; x < picture->width; ++x)
                if (uchar(picture->rgb[(y * picture->width + x) * 3]) < 128)
                    QVERIFY2(y > picture->height - 26 && qAbs(x - picture->width / 2) < 25, turn);
    }
}

void ReaderTest::badFilesAreRefusedInWords()
{
    const Messages messages(Language::Chinese);
    int refused = 0;
    // The fast share; the whole by hand (README.md).
    for (const BadFile &file : badFiles(60, 7)) {
        const Trial trial = tryFile(m_reader, file.bytes);
        const QString code = trial.outcome.section(u": "_qs, -1);
        QVERIFY2(code == u"taken" || messages.has(code), qPrintable(file.what + u' ' + code));
        QVERIFY2(file.mayBeGood || trial.outcome != u"taken", qPrintable(file.what));
        QVERIFY2(code != u"dossier.worker" && code != u"dossier.worker.limits", qPrintable(file.what));
        refused += trial.outcome != u"taken";
    }
    QVERIFY(refused >= 30);
    QCOMPARE(tryFile(m_reader, lockedPdf()).outcome, u"dossier.file.encrypted"_qs);
    QCOMPARE(tryFile(m_reader, {}).outcome, u"dossier.file.empty"_qs);
    QCOMPARE(tryFile(m_reader,
                     "\x7f"
                     "ELF\2\1\1")
                 .outcome,
             u"dossier.file.kind"_qs);
    QCOMPARE(tryFile(m_reader, plainPdf(3).chopped(300)).outcome, u"dossier.file.damaged"_qs);
}

void ReaderTest::whatTakesTooLongIsStoppedByTheOfficer()
{
    int asked = 0;
    const auto read = m_reader.read(scan("png"), m_at, [&asked] { return ++asked > 0; });
    QCOMPARE(read.error().code, u"dossier.cancelled"_qs);
}

void ReaderTest::aMissingWorkerIsNamed()
{
    const WorkerReader reader(u"/nowhere/remit-worker"_qs);
    QCOMPARE(reader.read("x", m_at).error(),
             (Error{u"dossier.worker"_qs, {{u"path"_qs, u"/nowhere/remit-worker"_qs}}, {}}));
}

void ReaderTest::theWorkerHasNoNetworkAndWritesNothing()
{
    const QTemporaryDir folder;
    const QByteArray path = folder.filePath(u"written"_qs).toUtf8();
    const pid_t child = fork();
    if (child == 0) {
        // Each thing that still can be done is one bit of the exit code.
        if (!giveUp({5, 512})) _exit(64);
        int can = 0;
        can |= socket(AF_INET, SOCK_STREAM, 0) >= 0 ? 1 : 0;
        can |= socket(AF_UNIX, SOCK_STREAM, 0) >= 0 ? 2 : 0;
        can |= open(path.constData(), O_WRONLY | O_CREAT, 0600) >= 0 ? 4 : 0;
        can |= fork() >= 0 ? 8 : 0;
        can |= malloc(size_t(900) << 20) ? 16 : 0;
        can |= open("/etc/hostname", O_RDONLY) < 0 ? 32 : 0;
        _exit(can);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status));
    // A sanitizer's memory cannot be limited.
#ifdef __SANITIZE_ADDRESS__
    QCOMPARE(WEXITSTATUS(status) & ~16, 0);
#else
    QCOMPARE(WEXITSTATUS(status), 0);
#endif
    QVERIFY(!QFile::exists(QString::fromUtf8(path)));
}

REMIT_TEST(ReaderTest);
#include "reader_test.moc"
