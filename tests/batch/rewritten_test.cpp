// Containers as other ZIP programs leave them: the entry that was touched is named, not the first header that differs.
#include "batch/container.h"

#include "samplebatch.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace remit;
using namespace remit::testing;

namespace {

const QString paper = QStringLiteral("cases/2026-减-0002/01-判决书.pdf");

/** Copies every entry to made.remit through Python's zipfile; `edit` may change names, contents and the list. */
QString python(const char *edit, const char *method = "STORED")
{
    return QStringLiteral(R"(cat > rewrite.py <<'END'
import io, zipfile
paper = '%1'
old = zipfile.ZipFile('made.remit')
entries = [(e.filename, old.read(e)) for e in old.infolist()]
%2
with zipfile.ZipFile('new.remit', 'w', zipfile.ZIP_%3) as new:
    for name, content in entries:
        new.writestr(name, content)
END
python3 -W ignore rewrite.py && mv new.remit made.remit)")
        .arg(paper, QString::fromUtf8(edit), QString::fromLatin1(method));
}

}  // namespace

class RewrittenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheEntry_data();
    void namesTheEntry();
    void namesAllOfThem();
    void bombsCostLittle();

private:
    /** Seals a batch of two cases as made.remit, runs the command beside it and opens what it left. */
    Result<Container> after(const QString &command);

    SampleKeys m_keys;
    SampleRecords m_records{3};
    QTemporaryDir m_folder;
};

Result<Container> RewrittenTest::after(const QString &command)
{
    const QString path = m_folder.filePath(u"made.remit"_qs);
    QFile::remove(path);
    if (!seal(sampleContents(m_records, 2), *m_keys.signer, at(u"2026-12-01T09:05:00+08:00"), path))
        return fail(u"test"_qs);
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_qs, u"C.UTF-8"_qs);
    shell.setProcessEnvironment(environment);
    shell.setWorkingDirectory(m_folder.path());
    shell.setProcessChannelMode(QProcess::MergedChannels);
    shell.start(u"sh"_qs, {u"-c"_qs, command});
    shell.waitForFinished();
    if (shell.exitCode() != 0) return fail(QString::fromUtf8(shell.readAll()));
    return openContainer(path);
}

void RewrittenTest::namesTheEntry_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("entry");
    const auto row = [](const char *what, const QString &command, const char *code, const QString &entry) {
        QTest::newRow(what) << command << QString::fromLatin1(code) << entry;
    };
    row("zip: dropped", u"zip -qd made.remit 'cases/*0002/01-*'"_qs, "container.entry.missing", paper);
    row("zip: added", u"echo x > evil.exe; zip -q made.remit evil.exe"_qs, "container.entry.unexpected",
        u"evil.exe"_qs);
    row("zip: added to a case",
        u"mkdir -p cases/2026-减-0002; echo x > cases/2026-减-0002/09.pdf; zip -q made.remit cases/2026-减-0002/09.pdf"_qs,
        "container.entry.undeclared", u"cases/2026-减-0002/09.pdf"_qs);
    row("zip: replaced", u"echo x > batch.json; zip -q made.remit batch.json"_qs, "container.entry.digest",
        u"batch.json"_qs);
    row("zip: no manifest", u"zip -qd made.remit META-INF/ASiCManifest1.xml"_qs, "container.entry.missing",
        u"META-INF/ASiCManifest1.xml"_qs);
    row("zip: no signature", u"zip -qd made.remit META-INF/signature1.p7s"_qs, "container.entry.missing",
        u"META-INF/signature1.p7s"_qs);
    row("zip: no mimetype", u"zip -qd made.remit mimetype"_qs, "container.entry.missing", u"mimetype"_qs);
    row("python: nothing", python(""), "container.header", u"mimetype"_qs);
    row("python: dropped", python("entries = [e for e in entries if e[0] != paper]"), "container.entry.missing", paper);
    row("python: added", python("entries.insert(3, ('cases/2026-减-0001/x.pdf', b'x'))"), "container.entry.undeclared",
        u"cases/2026-减-0001/x.pdf"_qs);
    row("python: renamed",
        python("entries = [(n.replace('判决', '裁定') if n == paper else n, c) for n, c in entries]"),
        "container.entry.renamed", paper);
    row("python: doubled", python("entries.append((paper, b'other'))"), "container.entry.doubled", paper);
    row("python: doubled in capitals", python("entries.append((paper.replace('pdf', 'PDF'), b'other'))"),
        "container.entry.doubled", QString(paper).replace(u"pdf"_qs, u"PDF"_qs));
    row("python: outside", python("entries.append(('../evil', b'x'))"), "container.entry.name", u"../evil"_qs);
    row("python: absolute", python("entries.append(('/etc/passwd', b'x'))"), "container.entry.name", u"/etc/passwd"_qs);
    row("python: compressed", python("", "DEFLATED"), "container.entry.compressed", u"mimetype"_qs);
    row("python: compressed and dropped", python("entries = [e for e in entries if e[0] != paper]", "DEFLATED"),
        "container.entry.missing", paper);
    row("python: compressed and changed",
        python("entries = [(n, b'x' if n == paper else c) for n, c in entries]", "DEFLATED"), "container.entry.digest",
        paper);
    row("python: appended",
        u"python3 -W ignore -c \"import zipfile; zipfile.ZipFile('made.remit', 'a').writestr('%1', 'x')\""_qs.arg(
            paper),
        "container.entry.doubled", paper);
    row("streamed with data descriptors",
        u"mkdir -p some && cd some && unzip -qqo ../made.remit && rm ../made.remit '%1' && zip -0qrD - . | cat > ../made.remit"_qs
            .arg(paper),
        "container.entry.missing", paper);
    row("comment", u"echo made by hand | zip -qz made.remit"_qs, "container.end", {});
}

void RewrittenTest::namesTheEntry()
{
    QFETCH(QString, command);
    QFETCH(QString, code);
    QFETCH(QString, entry);
    const auto container = after(command);
    QVERIFY(!container);
    QCOMPARE(container.error().code, code);
    QCOMPARE(container.error().args.value(u"entry"_qs), entry);
}

void RewrittenTest::namesAllOfThem()
{
    const auto container =
        after(python("entries = [e for e in entries if e[0] not in (paper, 'batch.json')]\n"
                     "entries.append(('autorun.inf', b'x'))"));
    QVERIFY(!container);
    QCOMPARE(codesOf(container.error()), (QStringList{u"container.entry.missing"_qs, u"container.entry.missing"_qs,
                                                      u"container.entry.unexpected"_qs, u"container.header"_qs}));
}

void RewrittenTest::bombsCostLittle()
{
    // Entries that inflate to more than the budget are still named.
    const auto container = after(python("entries += [('x%d' % i, bytes(1 << 20)) for i in range(200)]", "DEFLATED"));
    QVERIFY(!container);
    QCOMPARE(container.error().code, u"container.entry.unexpected"_qs);
    QCOMPARE(container.error().args.value(u"entry"_qs), u"x0"_qs);
}

REMIT_TEST(RewrittenTest);
#include "rewritten_test.moc"
