#include "casework/parties/handover.h"

#include "base/digest.h"
#include "base/messages.h"
#include "casework/courtcorrection.h"
#include "casework/officers.h"
#include "casework/parties/handoverpapers.h"
#include "casework/parties/parcel.h"
#include "casework/record.h"
#include "documents/render.h"
#include "records/inmatejson.h"

#include <QFile>

#include <algorithm>

namespace remit {

namespace {

/** Within how many days of the ruling's service each thing is done; see resources/workflows/handover.json. */
Result<Json> lastDays()
{
    QFile file(u":/workflows/handover.json"_qs);
    if (!file.open(QIODevice::ReadOnly)) return fail(u"file.read"_qs, {{u"path"_qs, file.fileName()}});
    return Json::parse(file.readAll());
}

/** The day of service: the court's word, else what an officer said when it was handed over. */
Result<std::optional<Date>> servedDay(const Desk &desk, const QString &caseNumber, const ParcelTraffic &traffic)
{
    const auto events = desk.ports.cases.courtEvents(caseNumber);
    if (!events) return fail(events.error());
    std::optional<Date> day;
    for (const GivenParcel &each : traffic.given) day = parseIsoDate(each.body["served_on"].toString());
    for (const RecordedEvent &each : *events)
        if (each.event.kind == u"served") day = parseIsoDate(each.event.data["served_on"].toString());
    return day;
}

HandoverState stateOf(const Desk &desk, const Handover &handover)
{
    const ParcelTraffic &traffic = handover.traffic;
    if (!traffic.answers.empty() && traffic.answers.back().answer.missing.isEmpty()) return HandoverState::Received;
    const bool mended = !traffic.answers.empty() && traffic.given.back().act > traffic.answers.back().act;
    if (!traffic.answers.empty() && !mended) return HandoverState::Incomplete;
    if (!traffic.given.empty()) return HandoverState::Given;
    if (!handover.servedOn) return HandoverState::Unserved;
    return desk.today() > *handover.documentsBy ? HandoverState::Overdue : HandoverState::Due;
}

Result<void> setServed(Handover &handover, std::optional<Date> day)
{
    handover.servedOn = day;
    if (!day) return {};
    return lastDays().map([&](const Json &days) {
        const auto after = [&](const char *what) { return *day + std::chrono::days(days[what]["days"].toInteger()); };
        handover.notifyBy = after("notify");
        handover.documentsBy = after("documents");
        handover.reportBy = after("report");
    });
}

/** What has to be so before somebody is handed over; the day of service may come with the request. */
Result<void> checkGiving(const Desk &desk, Handover &handover, const HandoverRequest &request)
{
    const ErrorArgs which{{u"case"_qs, handover.caseNumber}};
    for (const auto &[named, text] : {std::pair(u"to"_qs, request.to), {u"place"_qs, request.place}})
        if (text.trimmed().isEmpty()) return fail(u"casework.parcel.missing"_qs, {{u"named"_qs, named}});
    if (handover.state == HandoverState::Received) return fail(u"casework.handover.done"_qs, which);
    if (!handover.servedOn) {
        const Result<void> set = setServed(handover, request.servedOn);
        if (!set) return set;
    }
    if (!handover.servedOn) return fail(u"casework.handover.unserved"_qs, which);
    const auto ruled = handover.ruling.event.ruledOn;
    if (*handover.servedOn <= desk.today() && (!ruled || *handover.servedOn >= *ruled)) return {};
    return fail(u"casework.handover.served"_qs,
                {{u"case"_qs, handover.caseNumber}, {u"on"_qs, isoDate(*handover.servedOn)}});
}

/** The case with what the agency has to know, and nothing of what the court alone was told. */
Json::Object membersOf(const InmateRecord &record, const Handover &handover, const HandoverRequest &request,
                       const HandoverPapers &papers)
{
    return {{u"person"_qs, inmateToJson(record.inmate)},
            {u"ruling"_qs, rulingToJson(handover.ruling)},
            {u"handover"_qs, Json::Object{{u"to"_qs, request.to},
                                          {u"place"_qs, request.place},
                                          {u"served_on"_qs, isoDate(*handover.servedOn)},
                                          {u"documents_by"_qs, isoDate(*handover.documentsBy)},
                                          {u"report_by"_qs, isoDate(*handover.reportBy)},
                                          {u"lacking"_qs, Json::Array(papers.lacking.begin(), papers.lacking.end())}}}};
}

Result<void> addNotice(const Desk &desk, const InmateRecord &record, const Handover &handover,
                       const HandoverRequest &request, Renderer &renderer, HandoverPapers &papers)
{
    const Result<StoreInfo> info = desk.ports.officers.info();
    if (!info) return fail(info.error());
    const Result<const Form *> form = renderer.form(u"handover"_qs, desk.today());
    if (!form) return fail(form.error());
    const auto drawn = renderer.render(**form, handoverForm(desk, *info, record, handover, request, papers));
    if (!drawn) return fail(drawn.error());
    papers.papers.insert(papers.papers.begin(), {u"handover"_qs, desk.papers.text(u"form.handover"_qs),
                                                 drawn->pageCount, sha256(drawn->pdf), drawn->pdf});
    return {};
}

CasePart partOf(const HandoverPapers &papers, const RecordedRuling &recorded, Json::Object members)
{
    CasePart part{{}, {{u"ruling"_qs, {recorded.act}}}, std::move(members)};
    for (const HandoverPaper &paper : papers.papers)
        part.papers.push_back({paper.kind, paper.title, paper.pages, paper.digest, paper.bytes});
    return part;
}

Result<Act> recordGiving(const Desk &desk, const Handover &handover, const HandoverRequest &request,
                         const HandoverPapers &papers, const SealedContainer &file)
{
    Json::Array list;
    std::vector<Attachment> kept;
    for (const HandoverPaper &paper : papers.papers) {
        list.push_back(Json::Object{{u"kind"_qs, paper.kind},
                                    {u"title"_qs, paper.title},
                                    {u"pages"_qs, paper.pages},
                                    {u"digest"_qs, QString::fromLatin1(paper.digest.toHex())}});
        if (!paper.bytes.isEmpty()) kept.push_back({paper.digest, paper.bytes});
    }
    Json body{Json::Object{{u"case"_qs, handover.caseNumber},
                           {u"to"_qs, request.to},
                           {u"place"_qs, request.place},
                           {u"served_on"_qs, isoDate(*handover.servedOn)},
                           {u"parcel"_qs, QString::fromLatin1(file.digest.toHex())},
                           {u"size"_qs, file.size},
                           {u"path"_qs, request.path},
                           {u"lacking"_qs, Json::Array(papers.lacking.begin(), papers.lacking.end())},
                           {u"papers"_qs, std::move(list)}}};
    NewAct act{.kind = u"handover.give"_qs,
               .on = desk.today(),
               .subject = {u"case:"_qs + handover.caseNumber, u"inmate:"_qs + handover.inmate},
               .body = std::move(body)};
    return record(desk, Commit{.acts = {std::move(act)}, .attachments = std::move(kept)})
        .map([](const std::vector<Act> &acts) { return acts.front(); });
}

ParcelAnswer blankFor(const Handover &handover, const HandoverRequest &request, const SealedContainer &file)
{
    return {ParcelPurpose::Handover,
            QString::fromLatin1(file.digest.toHex()),
            handover.caseNumber,
            handover.inmate,
            handover.name,
            request.to,
            {}};
}

}  // namespace

QString handoverStateCode(HandoverState state)
{
    static const QStringList codes{u"unserved"_qs, u"due"_qs,        u"overdue"_qs,
                                   u"given"_qs,    u"incomplete"_qs, u"received"_qs};
    return codes.at(int(state));
}

Result<std::optional<Handover>> handoverOf(const Desk &desk, const QString &caseNumber)
{
    const Result<CaseFile> file = desk.ports.cases.caseFile(caseNumber);
    if (!file) return fail(file.error());
    if (file->kind != CaseKind::Parole) return std::optional<Handover>();
    const Result<RecordedRuling> recorded = recordedRuling(desk, caseNumber);
    if (!recorded && recorded.error().code == u"casework.ruling.unrecorded") return std::optional<Handover>();
    if (!recorded) return fail(recorded.error());
    if (!recorded->ruling.changesSentence()) return std::optional<Handover>();
    const Result<InmateRecord> record = desk.ports.inmates.inmate(file->inmate);
    if (!record) return fail(record.error());
    Handover handover;
    handover.caseNumber = caseNumber;
    handover.inmate = file->inmate;
    handover.name = record->inmate.name;
    handover.ruling = recorded->ruling;
    auto traffic = parcelTraffic(desk, caseNumber, ParcelPurpose::Handover);
    if (!traffic) return fail(traffic.error());
    handover.traffic = *std::move(traffic);
    const auto day = servedDay(desk, caseNumber, handover.traffic);
    if (!day) return fail(day.error());
    if (const Result<void> set = setServed(handover, *day); !set) return fail(set.error());
    handover.state = stateOf(desk, handover);
    return std::optional(std::move(handover));
}

Result<std::vector<Handover>> handovers(const Desk &desk)
{
    const Result<std::vector<CaseRow>> rows = desk.ports.cases.cases({});
    if (!rows) return fail(rows.error());
    std::vector<Handover> found;
    for (const CaseRow &row : *rows) {
        if (row.kind != CaseKind::Parole) continue;
        auto handover = handoverOf(desk, row.number);
        if (!handover) return fail(handover.error());
        if (*handover) found.push_back(**std::move(handover));
    }
    std::ranges::stable_sort(found, {}, [](const Handover &each) {
        return std::pair(each.state == HandoverState::Received, each.documentsBy.value_or(Date::max()));
    });
    return found;
}

Result<GivenHandover> giveHandover(const Desk &desk, const HandoverRequest &request, Renderer &renderer, Signer &signer)
{
    const Result<void> may = requireRole(desk, {u"department_officer"_qs, u"department_chief"_qs});
    if (!may) return fail(may.error());
    auto handover = handoverOf(desk, request.caseNumber);
    if (!handover) return fail(handover.error());
    if (!*handover) return fail(u"casework.handover.none"_qs, {{u"case"_qs, request.caseNumber}});
    if (const auto sound = checkGiving(desk, **handover, request); !sound) return fail(sound.error());
    const Result<CaseFile> file = desk.ports.cases.caseFile(request.caseNumber);
    if (!file) return fail(file.error());
    const Result<InmateRecord> record = desk.ports.inmates.inmate(file->inmate);
    if (!record) return fail(record.error());
    const Result<RecordedRuling> recorded = recordedRuling(desk, request.caseNumber);
    if (!recorded) return fail(recorded.error());
    auto papers = papersFor(desk, *file, request);
    if (!papers) return fail(papers.error());
    const Result<void> drawn = addNotice(desk, *record, **handover, request, renderer, *papers);
    if (!drawn) return fail(drawn.error());
    const CasePart part = partOf(*papers, *recorded, membersOf(*record, **handover, request, *papers));
    const ParcelRequest parcel{
        ParcelPurpose::Handover,
        request.to,
        {request.caseNumber},
        request.path,
        [&](CaseContents &contents, const QString &number) { return contents.partOf(number, part); }};
    const Result<SealedContainer> sealed = sealParcel(desk, parcel, signer);
    if (!sealed) return fail(sealed.error());
    return recordGiving(desk, **handover, request, *papers, *sealed).map([&](const Act &act) {
        return GivenHandover{*sealed, act.seq, papers->lacking, blankFor(**handover, request, *sealed)};
    });
}

}  // namespace remit
