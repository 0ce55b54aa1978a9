#include "samples.h"

#include "base/durablefile.h"
#include "documents/render.h"

#include "testpki.h"

#include <QTemporaryFile>

using namespace remit;

namespace samples {

namespace {

QByteArray rendered()
{
    const auto fonts = Fonts::load();
    const auto bytes = readWhole(QStringLiteral(REMIT_RESOURCES "/../tests/documents/data/typical.json"));
    if (!fonts || !bytes) qFatal("no fonts or no data");
    Renderer renderer(*fonts);
    const auto form = renderer.form(u"commutation-proposal"_qs, *parseIsoDate(u"2026-12-01"));
    const FormData data{*Json::parse(*bytes), u"RM-2026-000128"_qs, *parseInstant(u"2026-12-01T09:00:00+08:00"), true};
    const auto paper = form ? renderer.render(**form, data) : Result<Rendered>(fail(form.error()));
    if (!paper) qFatal("%s", qPrintable(paper.error().code));
    return paper->pdf;
}

}  // namespace

const QByteArray &form()
{
    static const QByteArray made = rendered();
    return made;
}

PdfPlace sealPlace(int index)
{
    constexpr qint64 side = 119'055;  // 42 mm
    constexpr int dots = 200;
    PdfStencil ring{dots, dots, QByteArray(dots / 8 * dots, '\0'), 200, 16, 16};
    for (int y = 0; y < dots; ++y)
        for (int x = 0; x < dots; ++x) {
            const int distance = (x - 100) * (x - 100) + (y - 100) * (y - 100);
            if (distance > 92 * 92 && distance < 98 * 98)
                ring.bits[y * (dots / 8) + x / 8] = char(ring.bits[y * (dots / 8) + x / 8] | (0x80 >> (x % 8)));
        }
    return {0, 60'000 + (index % 4) * 120'000, 60'000 + (index / 4) * 120'000, side, side, ring};
}

QByteArray signedBy(const QByteArray &officers, const QByteArray &pdf)
{
    QByteArray signedPdf = pdf;
    for (const char officer : officers) {
        const auto signer = signerOf(officer == 'r' ? testpki::rsaOfficer() : testpki::officer());
        const auto next = signPdf(signedPdf, {{}, u"提请减刑"_qs, testpki::now(), {}}, **signer);
        if (!next) qFatal("%s", qPrintable(next.error().code));
        signedPdf = *next;
    }
    return signedPdf;
}

Ran runOn(const QByteArray &pdf, const QString &program, QStringList arguments)
{
    QTemporaryFile file;
    if (!file.open() || file.write(pdf) != pdf.size() || !file.flush()) return {};
    arguments.replaceInStrings(u"@"_qs, file.fileName());
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000)) return {-1, "did not finish"};
    return {process.exitCode(), process.readAll()};
}

}  // namespace samples
