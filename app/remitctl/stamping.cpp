#include "base/durablefile.h"
#include "command.h"
#include "pdfsign/stamp.h"
#include "sync/stampauthority.h"

namespace remit {

namespace {

Ending pdfStamp(const Call &call)
{
    const Result<QString> url = call.required(u"tsa"_qs);
    const Result<QString> target = call.required(u"out"_qs);
    if (!url) return fail(url.error());
    if (!target) return fail(target.error());
    const Result<QByteArray> pdf = readWhole(call.operand(0));
    if (!pdf) return fail(pdf.error());
    const Result<QByteArray> made = stampPdf(
        *pdf, systemRandom(), [&url](const QByteArray &request) { return askStampAuthority(QUrl(*url), request); });
    if (!made) return fail(made.error());
    const Result<void> written = writeDurably(*target, *made);
    if (!written) return fail(written.error());
    Json answer;
    answer.set("file", *target);
    answer.set("size", made->size());
    call.out.answer(answer, {*target});
    return Exit::Done;
}

}  // namespace

std::vector<Command> stampingCommands()
{
    return {{u"pdf stamp"_qs, u"FILE"_qs, {{u"tsa"_qs, u"URL"_qs}, {u"out"_qs, u"FILE"_qs}}, pdfStamp}};
}

}  // namespace remit
