// Usage: pdfsign_attacks FOLDER GENUINE [FORGED SEED]. Signs GENUINE papers of one to four signatures into FOLDER, has
// makeattacks.py forge FORGED files from them, and judges all: prints what was accepted and refused, a line a class,
// and fails where a genuine one is refused or a forged one accepted.
#include "pdfsign/verify.h"

#include "samples.h"
#include "testpki.h"

#include <QDir>
#include <QGuiApplication>
#include <QProcess>

#include <cstdio>

using namespace remit;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("%s", qPrintable(path));
}

/** One to four signatures in turn by either officer, some of them with a stamp. */
QByteArray signedPaper(int index, Signer &ecdsa, Signer &rsa)
{
    QByteArray pdf = samples::form();
    for (int i = 0; i <= index % 4; ++i) {
        PdfSigning signing{{}, u"第%1号"_qs.arg(index), testpki::now(), {}};
        if ((index + i) % 3 != 0) signing.place = samples::sealPlace(i);
        pdf = signPdf(pdf, signing, (index + i) % 2 ? rsa : ecdsa).value();
    }
    return pdf;
}

/** The same names and papers, signed by an authority that nobody trusts. */
QByteArray strangersPaper(int index)
{
    const Identity root = createAuthority(testpki::request(u"测试根"_qs), testpki::random()).value();
    const Identity officer = issue(root, testpki::request(u"王警官"_qs), testpki::random()).value();
    return signPdf(samples::form(), {{}, u"第%1号"_qs.arg(index), testpki::now(), {}}, **signerOf(officer)).value();
}

struct Tally {
    int accepted = 0;
    int refused = 0;
};

QMap<QString, Tally> judge(const QDir &folder, const QString &pattern)
{
    QMap<QString, Tally> tallies;
    for (const QString &name : folder.entryList({pattern}, QDir::Files)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) qFatal("%s", qPrintable(name));
        const bool valid = verifyPdf(file.readAll(), testpki::trust(), testpki::now()).valid();
        Tally &tally = tallies[name.section(u'-', 0, -2)];
        ++(valid ? tally.accepted : tally.refused);
        if (valid && !name.startsWith(u"genuine")) std::printf("ACCEPTED %s\n", qPrintable(folder.filePath(name)));
    }
    return tallies;
}

bool makeForged(const QDir &material, const QDir &forged, const QString &count, const QString &seed)
{
    QProcess script;
    script.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    script.start(u"python3"_qs, {QStringLiteral(REMIT_ATTACKS), material.path(), forged.path(), count, seed});
    return script.waitForFinished(-1) && script.exitCode() == 0;
}

}  // namespace

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() < 3) return 2;
    const QDir material(arguments[1]);
    const QDir forged(material.filePath(u"forged"_qs));
    material.mkpath(u"forged"_qs);
    const auto ecdsa = signerOf(testpki::officer()), rsa = signerOf(testpki::rsaOfficer());
    for (int i = 0; i < arguments[2].toInt(); ++i)
        write(material.filePath(u"genuine-%1.pdf"_qs.arg(i, 4, 10, QChar(u'0'))), signedPaper(i, **ecdsa, **rsa));
    for (int i = 0; i < 4; ++i) write(material.filePath(u"stranger-%1.pdf"_qs.arg(i)), strangersPaper(i));
    const testpki::Files files;
    for (const char *name : {"officer.key", "officer.pem", "rsa.key", "rsa.pem"})
        write(material.filePath(QString::fromLatin1(name)), files.read(QString::fromLatin1(name)));
    if (!makeForged(material, forged, arguments.value(3, u"0"_qs), arguments.value(4, u"1"_qs))) return 2;

    bool good = true;
    const Tally genuine = judge(material, u"genuine-*.pdf"_qs).value(u"genuine"_qs);
    std::printf("genuine: %d accepted, %d refused\n", genuine.accepted, genuine.refused);
    good = genuine.refused == 0 && genuine.accepted == arguments[2].toInt();
    const auto tallies = judge(forged, u"*.pdf"_qs);
    for (auto it = tallies.begin(); it != tallies.end(); ++it) {
        std::printf("%s: %d refused, %d accepted\n", qPrintable(it.key()), it->refused, it->accepted);
        good = good && it->accepted == 0;
    }
    return good && int(tallies.size()) >= 12 ? 0 : 1;
}
