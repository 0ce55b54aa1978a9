#include "casework/parties/answer.h"

#include "base/digest.h"
#include "casework/officers.h"
#include "casework/record.h"
#include "ledger/fields.h"
#include "signing/cms.h"
#include "sync/protocol.h"

#include <algorithm>

namespace remit {

namespace {

const QString answerFormat = QStringLiteral("remit-parcel-answer/1");

QString givingKind(ParcelPurpose purpose) { return parcelPurposeCode(purpose) + u".give"_qs; }

QString answerKind(ParcelPurpose purpose)
{
    return purpose == ParcelPurpose::Handover ? u"handover.receipt"_qs : u"prosecution.opinion"_qs;
}

Result<ParcelAnswer> parsed(const QByteArray &content)
{
    const auto answer = Json::parse(content).and_then(parcelAnswerFromJson);
    if (!answer) return fail(u"casework.answer.unreadable"_qs, {}, {answer.error()});
    return *answer;
}

/** Names what must be said and is not. */
Result<void> checkWhole(const ParcelAnswer &answer)
{
    const std::pair<const char16_t *, bool> needed[] = {
        {u"from", answer.from.trimmed().isEmpty()},
        {u"number", answer.purpose == ParcelPurpose::Prosecution && answer.number.trimmed().isEmpty()}};
    for (const auto &[named, missing] : needed)
        if (missing) return fail(u"casework.answer.missing"_qs, {{u"named"_qs, QString::fromUtf16(named)}});
    return {};
}

/** The very inmate of the case: a number alone could be another's by a slip of the pen. */
Result<void> checkPerson(const Desk &desk, const CaseFile &file, const ParcelAnswer &answer)
{
    const Result<InmateRecord> record = desk.ports.inmates.inmate(file.inmate);
    if (!record) return fail(record.error());
    const QString expected = record->inmate.number + u' ' + record->inmate.name;
    const QString found = answer.person + u' ' + answer.name;
    if (expected == found) return {};
    return fail(u"casework.answer.person"_qs, {{u"expected"_qs, expected}, {u"found"_qs, found}});
}

Result<void> checkTwice(const ParcelTraffic &traffic, const ParcelAnswer &answer)
{
    const bool known = std::ranges::any_of(traffic.answers, [&](const RecordedAnswer &each) {
        const bool complete = answer.purpose == ParcelPurpose::Handover && each.answer.missing.isEmpty();
        const bool numbered = answer.purpose == ParcelPurpose::Prosecution && each.answer.number == answer.number;
        return each.answer == answer || complete || numbered;
    });
    if (known) return fail(u"casework.answer.twice"_qs, {{u"case"_qs, answer.caseNumber}});
    return {};
}

/** The parcel that is answered: the one named, or the last where the answer came on paper. */
Result<GivenParcel> answered(const ParcelTraffic &traffic, const ParcelAnswer &answer)
{
    const auto found = std::find_if(traffic.given.rbegin(), traffic.given.rend(), [&](const GivenParcel &each) {
        return answer.parcel.isEmpty() || each.digest == answer.parcel;
    });
    if (found != traffic.given.rend()) return *found;
    return fail(u"casework.answer.parcel"_qs, {{u"case"_qs, answer.caseNumber}, {u"digest"_qs, answer.parcel}});
}

Result<void> checkDay(const Desk &desk, const GivenParcel &parcel, Date on)
{
    if (on >= dateIn(parcel.at) && on <= desk.today()) return {};
    return fail(u"casework.answer.day"_qs, {{u"on"_qs, isoDate(on)}, {u"given"_qs, isoDate(dateIn(parcel.at))}});
}

Result<RecordedAnswer> keep(const Desk &desk, const ReadAnswer &read)
{
    const ParcelAnswer &answer = read.answer;
    const Result<CaseFile> file = desk.ports.cases.caseFile(answer.caseNumber);
    if (!file) return fail(file.error());
    const auto traffic = parcelTraffic(desk, answer.caseNumber, answer.purpose);
    if (!traffic) return fail(traffic.error());
    const Result<GivenParcel> parcel = answered(*traffic, answer);
    if (!parcel) return fail(parcel.error());
    const Result<void> sound = checkWhole(answer)
                                   .and_then([&] { return checkPerson(desk, *file, answer); })
                                   .and_then([&] { return checkTwice(*traffic, answer); })
                                   .and_then([&] { return checkDay(desk, *parcel, answer.on); });
    if (!sound) return fail(sound.error());
    ParcelAnswer whole = answer;
    whole.parcel = parcel->digest;
    const QByteArray digest = sha256(read.bytes);
    Json body{Json::Object{{u"case"_qs, file->number},
                           {u"answer"_qs, parcelAnswerToJson(whole)},
                           {u"signer"_qs, read.signer},
                           {u"digest"_qs, QString::fromLatin1(digest.toHex())}}};
    NewAct act{.kind = answerKind(answer.purpose),
               .on = answer.on,
               .subject = {u"case:"_qs + file->number, u"inmate:"_qs + file->inmate},
               .body = std::move(body),
               .corrects = {}};
    const auto acts = record(desk, Commit{.acts = {std::move(act)}, .attachments = {{digest, read.bytes}}});
    if (!acts) return fail(acts.error());
    return RecordedAnswer{acts->front().seq, whole, read.signer};
}

}  // namespace

Json parcelAnswerToJson(const ParcelAnswer &answer)
{
    Json json;
    json.set("format", answerFormat);
    json.set("purpose", parcelPurposeCode(answer.purpose));
    json.set("parcel", answer.parcel);
    json.set("case", answer.caseNumber);
    json.set("person", Json::Object{{u"number"_qs, answer.person}, {u"name"_qs, answer.name}});
    json.set("from", answer.from);
    json.set("on", isoDate(answer.on));
    if (answer.purpose == ParcelPurpose::Handover) {
        json.set("missing", Json::Array(answer.missing.begin(), answer.missing.end()));
        return json;
    }
    json.set("number", answer.number);
    json.set("points", Json::Array(answer.points.begin(), answer.points.end()));
    return json;
}

Result<ParcelAnswer> parcelAnswerFromJson(const Json &json)
{
    Fields fields(json);
    ParcelAnswer answer;
    if (fields.text("format") != answerFormat) fields.refuse("format");
    const auto purpose = parcelPurposeFromCode(fields.text("purpose"));
    if (!purpose) fields.refuse("purpose");
    answer.purpose = purpose.value_or(ParcelPurpose::Handover);
    answer.parcel = fields.text("parcel");
    if (!isDigest(answer.parcel)) fields.refuse("parcel");
    answer.caseNumber = fields.text("case");
    Fields person(fields.object("person"), fields.pathOf("person"));
    answer.person = person.text("number");
    answer.name = person.text("name");
    fields.absorb(person.finish());
    answer.from = fields.text("from");
    const auto on = parseIsoDate(fields.text("on"));
    if (!on) fields.refuse("on");
    answer.on = on.value_or(Date());
    if (answer.purpose == ParcelPurpose::Handover) {
        answer.missing = fields.texts("missing");
    } else {
        answer.number = fields.text("number");
        answer.points = fields.texts("points");
    }
    return fields.finish().map([&] { return answer; });
}

Result<ReadAnswer> readAnswer(const QByteArray &bytes, const TrustStore &authorities, Instant at)
{
    if (bytes.trimmed().startsWith('{'))
        return parsed(bytes).map([&](const ParcelAnswer &answer) { return ReadAnswer{answer, {}, bytes}; });
    const Result<CmsReport> report = verifyCms(bytes, std::nullopt, authorities, at);
    if (!report) return fail(u"casework.answer.unreadable"_qs, {}, {report.error()});
    if (!report->valid) return fail(u"casework.answer.signature"_qs, {}, report->findings);
    return parsed(report->content).map([&](const ParcelAnswer &answer) {
        return ReadAnswer{answer, report->signer.subject(), bytes};
    });
}

Result<ParcelTraffic> parcelTraffic(const Desk &desk, const QString &caseNumber, ParcelPurpose purpose)
{
    ParcelTraffic traffic;
    for (const QString &kind : {givingKind(purpose), answerKind(purpose)}) {
        const auto acts = desk.ports.ledger.actsAbout(u"case:"_qs + caseNumber, kind);
        if (!acts) return fail(acts.error());
        for (const qint64 seq : *acts) {
            const Result<LedgerEntry> entry = desk.ports.ledger.act(seq);
            if (!entry) return fail(entry.error());
            const Json &body = entry->act.body;
            if (kind == givingKind(purpose)) {
                traffic.given.push_back({seq, entry->act.at, purpose, body["to"].toString(), body["parcel"].toString(),
                                         body["path"].toString(), body});
                continue;
            }
            const Result<ParcelAnswer> answer = parcelAnswerFromJson(body["answer"]);
            if (!answer) return fail(answer.error());
            traffic.answers.push_back({seq, *answer, body["signer"].toString()});
        }
    }
    return traffic;
}

Result<RecordedAnswer> recordAnswer(const Desk &desk, ParcelPurpose purpose, const ReadAnswer &read)
{
    const Result<void> allowed = requireRole(desk, {u"department_officer"_qs, u"department_chief"_qs});
    if (!allowed) return fail(allowed.error());
    if (read.answer.purpose != purpose)
        return fail(u"casework.answer.purpose"_qs, {{u"found"_qs, parcelPurposeCode(read.answer.purpose)}});
    return inOneTransaction(desk, [&] { return keep(desk, read); });
}

}  // namespace remit
