#include "casework/shapes.h"

#include "records/factsjson.h"

namespace remit {

namespace {

Json stringsToJson(const QStringList &list)
{
    Json::Array array;
    for (const QString &text : list) array.emplace_back(text);
    return array;
}

QStringList stringsFromJson(const Json &json)
{
    QStringList list;
    for (const Json &text : json.array()) list << text.toString();
    return list;
}

tl::unexpected<Error> recordError(const QString &path) { return fail(u"casework.record"_qs, {{u"path"_qs, path}}); }

std::optional<bool> optionalBool(const Json &json)
{
    return json.isBool() ? std::optional<bool>(json.toBool()) : std::nullopt;
}

void setIf(Json &json, const char *name, const std::optional<bool> &value)
{
    if (value) json.set(name, *value);
}

struct EnvironmentName {
    StoreInfo::Environment environment;
    const char *code;
};
constexpr EnvironmentName environmentNames[] = {{StoreInfo::Environment::Production, "production"},
                                                {StoreInfo::Environment::Training, "training"},
                                                {StoreInfo::Environment::Demo, "demo"}};

struct MeritName {
    Merit merit;
    const char *code;
};
constexpr MeritName meritNames[] = {{Merit::None, "none"}, {Merit::Merit, "merit"}, {Merit::Major, "major"}};

struct BatchStatusName {
    BatchStatus status;
    const char *code;
};
constexpr BatchStatusName batchStatusNames[] = {{BatchStatus::Draft, "draft"},       {BatchStatus::Signed, "signed"},
                                                {BatchStatus::Sending, "sending"},   {BatchStatus::Sent, "sent"},
                                                {BatchStatus::Received, "received"}, {BatchStatus::Unknown, "unknown"},
                                                {BatchStatus::Rejected, "rejected"}};

std::optional<Term> termFromJson(const Json &json) { return parseTerm(json.toString()); }

/** People, each with the one thing that is told of them. */
template <typename One>
Json peopleToJson(const std::vector<One> &people, const char *member, QString One::*told)
{
    Json::Array list;
    for (const One &each : people) {
        Json json;
        json.set("person", each.person);
        json.set(member, each.*told);
        list.push_back(std::move(json));
    }
    return list;
}

template <typename One>
std::vector<One> peopleFromJson(const Json &list, const char *member)
{
    std::vector<One> people;
    for (const Json &each : list.array()) people.push_back({each["person"].toString(), each[member].toString()});
    return people;
}

Json meetingToJson(const Meeting &meeting)
{
    Json json;
    json.set("chair", meeting.chair);
    json.set("recorder", meeting.recorder);
    json.set("present", stringsToJson(meeting.present));
    json.set("votes_for", meeting.votesFor);
    json.set("votes_against", meeting.votesAgainst);
    json.set("dissent", meeting.dissent);
    if (!meeting.place.isEmpty()) json.set("place", meeting.place);
    if (!meeting.absent.empty()) json.set("absent", peopleToJson(meeting.absent, "reason", &Absence::reason));
    if (!meeting.words.empty()) json.set("words", peopleToJson(meeting.words, "text", &Speech::text));
    return json;
}

Meeting meetingFromJson(const Json &json)
{
    return {json["chair"].toString(),
            json["recorder"].toString(),
            stringsFromJson(json["present"]),
            int(json["votes_for"].toInteger()),
            int(json["votes_against"].toInteger()),
            json["dissent"].toString(),
            json["place"].toString(),
            peopleFromJson<Absence>(json["absent"], "reason"),
            peopleFromJson<Speech>(json["words"], "text")};
}

Proposal proposalFromJson(const Json &json)
{
    Proposal proposal;
    proposal.reduction = termFromJson(json["reduction"]);
    if (const Json &to = json["to"]; to.isObject()) {
        SentenceState state;
        state.sentence = sentenceFromCode(to["sentence"].toString()).value_or(Sentence::FixedTerm);
        state.term = termFromJson(to["term"]);
        proposal.to = state;
    }
    proposal.politicalRights = termFromJson(json["political_rights"]);
    return proposal;
}

ConfirmedFacts confirmedFromJson(const Json &json)
{
    ConfirmedFacts confirmed;
    confirmed.repentance = optionalBool(json["repentance"]);
    confirmed.able = optionalBool(json["able"]);
    confirmed.dangerOfReoffending = optionalBool(json["danger_of_reoffending"]);
    confirmed.communityAssessed = optionalBool(json["community_assessed"]);
    for (const auto &name : meritNames)
        if (json["merit"].toString() == QLatin1String(name.code)) confirmed.merit = name.merit;
    for (const Json &name : json["as_recorded"].array()) confirmed.asRecorded << name.toString();
    return confirmed;
}

}  // namespace

QString caseKindCode(CaseKind kind) { return kind == CaseKind::Parole ? u"parole"_qs : u"commutation"_qs; }

std::optional<CaseKind> caseKindFromCode(const QString &code)
{
    if (code == u"commutation") return CaseKind::Commutation;
    if (code == u"parole") return CaseKind::Parole;
    return std::nullopt;
}

QString batchStatusCode(BatchStatus status)
{
    for (const auto &name : batchStatusNames)
        if (name.status == status) return QString::fromLatin1(name.code);
    return {};
}

std::optional<BatchStatus> batchStatusFromCode(const QString &code)
{
    for (const auto &name : batchStatusNames)
        if (code == QLatin1String(name.code)) return name.status;
    return std::nullopt;
}

Json officerToJson(const Officer &officer)
{
    Json json;
    json.set("officer", officer.id);
    json.set("name", officer.name);
    json.set("person", officer.person);
    json.set("roles", stringsToJson(officer.roles));
    json.set("certificate", officer.certificate);
    return json;
}

Json dutyToJson(const QString &officer, const OfficerDuty &duty)
{
    Json json;
    json.set("officer", officer);
    json.set("roles", stringsToJson(duty.roles));
    json.set("reason", duty.reason);
    return json;
}

Officer officerFromJson(const Json &json)
{
    return {json["officer"].toString(), json["name"].toString(), json["person"].toString(),
            stringsFromJson(json["roles"]), json["certificate"].toString()};
}

QString environmentCode(StoreInfo::Environment environment)
{
    for (const auto &name : environmentNames)
        if (name.environment == environment) return QString::fromLatin1(name.code);
    return {};
}

Json storeInfoToJson(const StoreInfo &info)
{
    Json json;
    json.set("store", info.id);
    json.set("environment", environmentCode(info.environment));
    json.set("prison", info.prison);
    json.set("prison_mark", info.prisonMark);
    json.set("prison_code", info.prisonCode);
    json.set("prison_division", info.prisonDivision);
    json.set("court", info.court);
    json.set("court_code", info.courtCode);
    if (!info.courtUrl.isEmpty()) json.set("court_url", info.courtUrl);
    if (!info.courtAuthority.isEmpty()) json.set("court_authority", info.courtAuthority);
    return json;
}

StoreInfo storeInfoFromJson(const Json &json)
{
    StoreInfo info;
    info.id = json["store"].toString();
    for (const auto &name : environmentNames)
        if (json["environment"].toString() == QLatin1String(name.code)) info.environment = name.environment;
    info.prison = json["prison"].toString();
    info.prisonMark = json["prison_mark"].toString();
    info.prisonCode = json["prison_code"].toString();
    info.prisonDivision = json["prison_division"].toString();
    info.court = json["court"].toString();
    info.courtCode = json["court_code"].toString();
    info.courtUrl = json["court_url"].toString();
    info.courtAuthority = json["court_authority"].toString();
    return info;
}

Json proposalToJson(const Proposal &proposal)
{
    Json json{Json::Object{}};
    if (proposal.reduction) json.set("reduction", shortTerm(*proposal.reduction));
    if (proposal.to) {
        Json to;
        to.set("sentence", sentenceCode(proposal.to->sentence));
        if (proposal.to->term) to.set("term", shortTerm(*proposal.to->term));
        json.set("to", std::move(to));
    }
    if (proposal.politicalRights) json.set("political_rights", shortTerm(*proposal.politicalRights));
    return json;
}

Json confirmedToJson(const ConfirmedFacts &confirmed)
{
    Json json{Json::Object{}};
    setIf(json, "repentance", confirmed.repentance);
    setIf(json, "able", confirmed.able);
    setIf(json, "danger_of_reoffending", confirmed.dangerOfReoffending);
    setIf(json, "community_assessed", confirmed.communityAssessed);
    for (const auto &name : meritNames)
        if (confirmed.merit == name.merit) json.set("merit", name.code);
    Json::Array asRecorded;
    for (const QString &name : confirmed.asRecorded) asRecorded.push_back(name);
    if (!asRecorded.empty()) json.set("as_recorded", std::move(asRecorded));
    return json;
}

Json caseOpeningToJson(const CaseFile &file)
{
    Json json;
    json.set("case", file.number);
    json.set("inmate", file.inmate);
    json.set("kind", caseKindCode(file.kind));
    json.set("workflow", file.workflow);
    json.set("stage", file.state.stage);
    json.set("sentence", file.state.sentence);
    json.set("opened_on", isoDate(file.openedOn));
    json.set("as_of", isoDate(file.asOf));
    json.set("confirmed", confirmedToJson(file.confirmed));
    json.set("proposal", proposalToJson(file.proposal));
    json.set("verdict", file.verdict);
    return json;
}

Result<CaseFile> caseOpeningFromJson(const Json &json)
{
    CaseFile file;
    file.number = json["case"].toString();
    file.inmate = json["inmate"].toString();
    const auto kind = caseKindFromCode(json["kind"].toString());
    const auto openedOn = parseIsoDate(json["opened_on"].toString());
    const auto asOf = parseIsoDate(json["as_of"].toString());
    if (!kind) return recordError(u"$.kind"_qs);
    if (!openedOn) return recordError(u"$.opened_on"_qs);
    if (!asOf) return recordError(u"$.as_of"_qs);
    file.kind = *kind;
    file.openedOn = *openedOn;
    file.asOf = *asOf;
    file.workflow = json["workflow"].toString();
    file.state.stage = json["stage"].toString();
    file.state.sentence = json["sentence"].toString();
    file.confirmed = confirmedFromJson(json["confirmed"]);
    file.proposal = proposalFromJson(json["proposal"]);
    file.verdict = json["verdict"];
    return file;
}

Json caseStepToJson(const CaseStepRecord &record)
{
    const CaseEvent &event = record.step.event;
    Json json;
    json.set("case", record.caseNumber);
    json.set("stage", record.step.stage);
    json.set("event", eventCode(event.kind));
    json.set("person", event.person);
    json.set("on", isoDate(event.on));
    json.set("text", event.text);
    if (event.meeting) json.set("meeting", meetingToJson(*event.meeting));
    if (!event.toStage.isEmpty()) json.set("to_stage", event.toStage);
    if (!event.missing.isEmpty()) json.set("missing", stringsToJson(event.missing));
    json.set("stage_after", record.stageAfter);
    json.set("status_after", statusCode(record.statusAfter));
    if (!record.proposalNumber.isEmpty()) json.set("proposal_number", record.proposalNumber);
    if (!record.verdict.isNull()) json.set("verdict", record.verdict);
    return json;
}

Result<CaseStepRecord> caseStepFromJson(const Json &json)
{
    CaseStepRecord record;
    const auto kind = eventFromCode(json["event"].toString());
    const auto on = parseIsoDate(json["on"].toString());
    const auto status = statusFromCode(json["status_after"].toString());
    if (!kind) return recordError(u"$.event"_qs);
    if (!on) return recordError(u"$.on"_qs);
    if (!status) return recordError(u"$.status_after"_qs);
    record.caseNumber = json["case"].toString();
    record.step.stage = json["stage"].toString();
    record.step.event.kind = *kind;
    record.step.event.person = json["person"].toString();
    record.step.event.on = *on;
    record.step.event.text = json["text"].toString();
    if (json["meeting"].isObject()) record.step.event.meeting = meetingFromJson(json["meeting"]);
    record.step.event.toStage = json["to_stage"].toString();
    record.step.event.missing = stringsFromJson(json["missing"]);
    record.stageAfter = json["stage_after"].toString();
    record.statusAfter = *status;
    record.proposalNumber = json["proposal_number"].toString();
    record.verdict = json["verdict"];
    return record;
}

Json caseDocumentToJson(const CaseDocument &document)
{
    Json json;
    json.set("form", document.form);
    json.set("title", document.title);
    json.set("digest", QString::fromLatin1(document.digest.toHex()));
    json.set("pages", document.pages);
    json.set("size", document.size);
    return json;
}

CaseDocument caseDocumentFromJson(const Json &json)
{
    return {json["form"].toString(),
            json["title"].toString(),
            QByteArray::fromHex(json["digest"].toString().toLatin1()),
            int(json["pages"].toInteger()),
            json["size"].toInteger(),
            0};
}

namespace {

Json answersToJson(const std::map<QString, qint64> &answers)
{
    Json json;
    for (const auto &[number, request] : answers) json.set(number, request);
    return json;
}

std::map<QString, qint64> answersFromJson(const Json &json)
{
    std::map<QString, qint64> answers;
    if (!json.isObject()) return answers;
    for (const auto &[number, request] : json.object()) answers.emplace(number, request.toInteger());
    return answers;
}

}  // namespace

Json batchRecordToJson(const Batch &batch)
{
    Json json;
    json.set("batch", batch.id);
    json.set("title", batch.title);
    json.set("created_on", isoDate(batch.createdOn));
    json.set("cases", stringsToJson(batch.cases));
    if (batch.isSupplement()) json.set("answers", answersToJson(batch.answers));
    json.set("state", batchStatusCode(batch.state));
    json.set("version", batch.version);
    json.set("digest", QString::fromLatin1(batch.digest.toHex()));
    json.set("size", batch.size);
    json.set("file", batch.file);
    json.set("signer", batch.signer);
    if (batch.sealedAt) json.set("sealed_at", isoInstant(*batch.sealedAt));
    if (batch.checkpoint) json.set("checkpoint", checkpointToJson(*batch.checkpoint));
    if (!batch.receipt.isEmpty()) json.set("receipt", QString::fromLatin1(batch.receipt.toBase64()));
    if (batch.receivedAt) json.set("received_at", isoInstant(*batch.receivedAt));
    if (!batch.reason.isEmpty()) json.set("reason", batch.reason);
    return json;
}

Result<Batch> batchRecordFromJson(const Json &json)
{
    Batch batch;
    const auto createdOn = parseIsoDate(json["created_on"].toString());
    const auto state = batchStatusFromCode(json["state"].toString());
    if (!createdOn) return recordError(u"$.created_on"_qs);
    if (!state) return recordError(u"$.state"_qs);
    batch.id = json["batch"].toString();
    batch.title = json["title"].toString();
    batch.createdOn = *createdOn;
    batch.cases = stringsFromJson(json["cases"]);
    batch.answers = answersFromJson(json["answers"]);
    batch.state = *state;
    batch.version = int(json["version"].toInteger(1));
    batch.digest = QByteArray::fromHex(json["digest"].toString().toLatin1());
    batch.size = json["size"].toInteger();
    batch.file = json["file"].toString();
    batch.signer = json["signer"].toString();
    batch.sealedAt = parseInstant(json["sealed_at"].toString());
    if (json["checkpoint"].isObject()) {
        const Result<Checkpoint> checkpoint = checkpointFromJson(json["checkpoint"]);
        if (!checkpoint) return fail(checkpoint.error());
        batch.checkpoint = *checkpoint;
    }
    batch.receipt = QByteArray::fromBase64(json["receipt"].toString().toLatin1());
    batch.receivedAt = parseInstant(json["received_at"].toString());
    batch.reason = json["reason"].toString();
    return batch;
}

}  // namespace remit
