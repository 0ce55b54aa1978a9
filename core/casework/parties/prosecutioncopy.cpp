#include "casework/parties/prosecutioncopy.h"

#include "casework/parties/parcel.h"
#include "casework/record.h"

#include <algorithm>

namespace remit {

namespace {

/** The last opinion that names points; nothing where the last one agrees or none came. */
const ParcelAnswer *openOpinion(const ParcelTraffic &traffic)
{
    if (traffic.answers.empty() || traffic.answers.back().answer.points.isEmpty()) return nullptr;
    return &traffic.answers.back().answer;
}

bool isAnswered(const CaseFile &file, const ParcelAnswer &opinion)
{
    return file.reply && file.reply->opinionNumber == opinion.number;
}

Result<QStringList> casesOf(const Desk &desk, const ProsecutionRequest &request)
{
    if (!request.batch) return QStringList{request.name};
    const Result<Batch> batch = desk.ports.cases.batch(request.name);
    if (!batch) return fail(batch.error());
    if (batch->cases.isEmpty()) return fail(u"casework.batch.empty"_qs, {{u"batch"_qs, batch->id}});
    return batch->cases;
}

/** Each with its file, ripe to be looked at by the procuratorate. */
Result<std::vector<CaseFile>> ripe(const Desk &desk, const QStringList &cases)
{
    std::vector<CaseFile> files;
    for (const QString &number : cases) {
        Result<CaseFile> file = desk.ports.cases.caseFile(number);
        if (!file) return fail(file.error());
        const Workflow &workflow = desk.workflowOf(file->kind);
        const Stage *here = workflow.stage(file->state.stage);
        const Stage *opinion = workflow.stage(u"procuratorate"_qs);
        if (!here || !opinion || here->number < opinion->number)
            return fail(u"casework.prosecution.stage"_qs, {{u"case"_qs, number}, {u"stage"_qs, file->state.stage}});
        files.push_back(*std::move(file));
    }
    return files;
}

Result<std::vector<ParcelAnswer>> blanksFor(const Desk &desk, const std::vector<CaseFile> &files, const QString &to,
                                            const QString &digest)
{
    std::vector<ParcelAnswer> blanks;
    for (const CaseFile &file : files) {
        const Result<InmateRecord> record = desk.ports.inmates.inmate(file.inmate);
        if (!record) return fail(record.error());
        blanks.push_back(
            {ParcelPurpose::Prosecution, digest, file.number, file.inmate, record->inmate.name, to, desk.today()});
    }
    return blanks;
}

Result<Act> recordCopy(const Desk &desk, const ProsecutionRequest &request, const std::vector<CaseFile> &files,
                       const SealedContainer &sealed)
{
    QStringList subject;
    if (request.batch) subject << u"batch:"_qs + request.name;
    Json::Array cases;
    for (const CaseFile &file : files) {
        subject << u"case:"_qs + file.number;
        cases.emplace_back(file.number);
    }
    return record(desk, {.kind = u"prosecution.give"_qs,
                         .on = desk.today(),
                         .subject = subject,
                         .body = Json::Object{{u"cases"_qs, std::move(cases)},
                                              {u"to"_qs, request.to},
                                              {u"parcel"_qs, QString::fromLatin1(sealed.digest.toHex())},
                                              {u"size"_qs, sealed.size},
                                              {u"path"_qs, request.path}}});
}

}  // namespace

QString opinionStateCode(OpinionState state)
{
    static const QStringList codes{u"given"_qs, u"agreed"_qs, u"owed"_qs, u"answered"_qs};
    return codes.at(int(state));
}

Result<std::optional<ProsecutionCopy>> prosecutionCopyOf(const Desk &desk, const QString &caseNumber)
{
    const Result<CaseFile> file = desk.ports.cases.caseFile(caseNumber);
    if (!file) return fail(file.error());
    auto traffic = parcelTraffic(desk, caseNumber, ParcelPurpose::Prosecution);
    if (!traffic) return fail(traffic.error());
    if (traffic->given.empty()) return std::optional<ProsecutionCopy>();
    const Result<InmateRecord> record = desk.ports.inmates.inmate(file->inmate);
    if (!record) return fail(record.error());
    const ParcelAnswer *open = openOpinion(*traffic);
    const OpinionState state = traffic->answers.empty()   ? OpinionState::Given
                               : !open                    ? OpinionState::Agreed
                               : isAnswered(*file, *open) ? OpinionState::Answered
                                                          : OpinionState::Owed;
    return std::optional(ProsecutionCopy{caseNumber, file->inmate, record->inmate.name, state, *std::move(traffic)});
}

Result<std::vector<ProsecutionCopy>> prosecutionCopies(const Desk &desk)
{
    const Result<std::vector<CaseRow>> rows = desk.ports.cases.cases({});
    if (!rows) return fail(rows.error());
    std::vector<ProsecutionCopy> found;
    for (const CaseRow &row : *rows) {
        auto copy = prosecutionCopyOf(desk, row.number);
        if (!copy) return fail(copy.error());
        if (*copy) found.push_back(**std::move(copy));
    }
    std::ranges::stable_partition(found, [](const auto &each) { return each.state == OpinionState::Owed; });
    return found;
}

Result<GivenProsecution> giveProsecutionCopy(const Desk &desk, const ProsecutionRequest &request, Signer &signer)
{
    const Result<QStringList> cases = casesOf(desk, request);
    if (!cases) return fail(cases.error());
    const auto files = ripe(desk, *cases);
    if (!files) return fail(files.error());
    const auto sealed =
        sealParcel(desk,
                   {ParcelPurpose::Prosecution, request.to, *cases, request.path,
                    [](CaseContents &contents, const QString &number) { return contents.entriesOf(number); }},
                   signer);
    if (!sealed) return fail(sealed.error());
    auto blanks = blanksFor(desk, *files, request.to, QString::fromLatin1(sealed->digest.toHex()));
    if (!blanks) return fail(blanks.error());
    return recordCopy(desk, request, *files, *sealed).map([&](const Act &act) {
        return GivenProsecution{*sealed, act.seq, *std::move(blanks)};
    });
}

ProsecutionReply replyDraft(const ParcelAnswer &opinion, Date today)
{
    ProsecutionReply reply;
    reply.procuratorate = opinion.from;
    reply.opinionNumber = opinion.number;
    reply.receivedOn = opinion.on;
    reply.on = today;
    for (const QString &point : opinion.points) reply.points.push_back({point});
    return reply;
}

Result<void> checkOpinionAnswered(const Desk &desk, const CaseFile &file)
{
    const auto traffic = parcelTraffic(desk, file.number, ParcelPurpose::Prosecution);
    if (!traffic) return fail(traffic.error());
    const ParcelAnswer *open = openOpinion(*traffic);
    if (!open || isAnswered(file, *open)) return {};
    return fail(u"casework.reply.owed"_qs, {{u"case"_qs, file.number}, {u"number"_qs, open->number}});
}

}  // namespace remit
