#include "base/messages.h"
#include "casework/cases.h"
#include "casework/dossier.h"
#include "casework/formvalues.h"
#include "casework/papers.h"
#include "casework/pointshistory.h"
#include "points/evaluate.h"

#include <algorithm>

namespace remit {

namespace {

void addPart(Json &json, const QString &name, Part part, const MonthResult &month)
{
    const int total = month.base[part] + month.granted[part] + month.bonus[part] - month.deducted[part];
    const std::pair<const char *, int> amounts[] = {{"Base", month.base[part] + month.granted[part]},
                                                    {"Added", month.bonus[part]},
                                                    {"Deducted", month.deducted[part]},
                                                    {"Total", total}};
    for (const auto &[what, amount] : amounts) json.set(name + QLatin1String(what), amount);
}

/** The reward that the cycle closed by this month has brought, in the words of the form; null where none has. */
Json rewardOf(const Assessment &assessment, Month month)
{
    for (const Cycle &cycle : assessment.cycles) {
        if (cycle.to != month || !cycle.reward) continue;
        if (*cycle.reward == Reward::Material) return u"material"_qs;
        if (*cycle.reward != Reward::None) return u"praise"_qs;
    }
    return {};
}

/** An older system may have given the score of each part besides the total. */
void addRecordedParts(Json &json, const HistoryMaterial &material, Month month)
{
    const auto given = std::ranges::find(material.recorded, month, &RecordedMonth::month);
    if (given == material.recorded.end() || !given->parts) return;
    json.set("custodyTotal", given->parts->custody);
    json.set("educationTotal", given->parts->education);
    json.set("labourTotal", given->parts->labour);
}

/** A month that an older system gave has no additions and deductions, and parts only where that one knew them. */
Json monthValues(const MonthResult &month, const Assessment &assessment, const HistoryMaterial &material)
{
    Json json;
    json.set("month", isoMonth(month.month));
    json.set("total", month.total);
    json.set("cumulative", month.cumulative);
    if (const Json reward = rewardOf(assessment, month.month); !reward.isNull()) json.set("reward", reward);
    if (month.recorded) {
        addRecordedParts(json, material, month.month);
        return json;
    }
    addPart(json, u"custody"_qs, Part::Custody, month);
    addPart(json, u"education"_qs, Part::Education, month);
    addPart(json, u"labour"_qs, Part::Labour, month);
    json.set("special", month.special - month.sanction);
    return json;
}

QString nameOf(const std::vector<Officer> &officers, const QString &person)
{
    const auto found = std::ranges::find(officers, person, &Officer::person);
    return found == officers.end() ? person : found->name;
}

/** The post (职务) of who has one role; with several the record does not tell in which one sat there. */
QString postOf(const std::vector<Officer> &officers, const QString &person, const Messages &papers)
{
    QStringList roles;
    for (const Officer &officer : officers)
        if (officer.person == person) roles += officer.roles;
    roles.removeDuplicates();
    return roles.size() == 1 ? papers.text(u"role."_qs + roles.front()) : QString();
}

/** Each one's opinion is on record only where all were of one mind. */
Json membersOf(const Meeting &meeting, const std::vector<Officer> &officers, const Messages &papers)
{
    const bool unanimous = meeting.votesFor == int(meeting.present.size());
    Json::Array members;
    for (const QString &person : meeting.present) {
        Json member;
        member.set("name", nameOf(officers, person));
        setText(member, "post", postOf(officers, person, papers));
        if (unanimous) member.set("opinion", u"agree"_qs);
        members.push_back(std::move(member));
    }
    return members;
}

/** Who was not there and why. */
Json absentOf(const Meeting &meeting, const std::vector<Officer> &officers)
{
    Json::Array absent;
    for (const Absence &each : meeting.absent) {
        Json one;
        one.set("name", nameOf(officers, each.person));
        one.set("reason", each.reason);
        absent.push_back(std::move(one));
    }
    return absent;
}

/** What each said in turn, and last the words of those who disagreed. */
Json wordsOf(const Meeting &meeting, const std::vector<Officer> &officers, const Messages &papers)
{
    Json::Array words;
    for (const Speech &each : meeting.words) {
        Json one;
        one.set("name", nameOf(officers, each.person));
        setText(one, "post", postOf(officers, each.person, papers));
        one.set("text", each.text);
        words.push_back(std::move(one));
    }
    if (meeting.dissent.isEmpty()) return words;
    Json dissent;
    dissent.set("name", papers.text(u"phrase.meeting.dissent"_qs));
    dissent.set("text", meeting.dissent);
    words.push_back(std::move(dissent));
    return words;
}

Json voteOf(const Meeting &meeting, const CaseFile &file, const Inmate &inmate)
{
    Json vote;
    vote.set("name", inmate.name);
    vote.set("number", inmate.number);
    vote.set("proposal", proposalText(file));
    vote.set("agree", meeting.votesFor);
    vote.set("against", meeting.votesAgainst);
    vote.set("abstain", int(meeting.present.size()) - meeting.votesFor - meeting.votesAgainst);
    vote.set("result", u"passed"_qs);
    return Json::Array{vote};
}

/** What was taken off before, with the day of each ruling: "2024年7月20日裁定减去四个月". */
Json earlierReductions(const std::vector<SentenceChange> &changes, const Messages &papers)
{
    Json::Array lines;
    for (const SentenceChange &change : changes) {
        const HistoryEvent &event = change.event;
        if (event.kind != HistoryEvent::Kind::Commutation || event.revokedOn || !event.ruledOn) continue;
        const QString what = event.reduction ? chineseTerm(*event.reduction) : QString();
        lines.emplace_back(papers.text(what.isEmpty() ? u"phrase.notice.changed"_qs : u"phrase.notice.reduced"_qs,
                                       {{u"day"_qs, chineseDate(*event.ruledOn)}, {u"term"_qs, what}}));
    }
    return lines;
}

/** The papers that the case goes without (免附), each with who decided so and why. */
Json waiversOf(const Desk &desk, const CaseFile &file)
{
    const auto officers = desk.ports.officers.officers().value_or(std::vector<Officer>());
    Json::Array list;
    for (const MaterialWaiver &waiver : file.waivers) {
        const QString code = QString(waiver.paper).replace(u'_', u'-');
        Json one;
        one.set("paper", desk.papers.text(u"law.procedure."_qs + code));
        one.set("reason", waiver.reason);
        one.set("by", nameOf(officers, waiver.person));
        one.set("on", isoDate(waiver.on));
        list.push_back(std::move(one));
    }
    return list;
}

}  // namespace

Result<Json> monthsValues(const Desk &desk, const QString &inmate)
{
    const Result<HistoryMaterial> material = materialOf(desk, inmate);
    if (!material) return fail(material.error());
    return assessRecorded(desk, inmate).map([&](const Assessment &assessment) {
        Json::Array months;
        for (const MonthResult &month : assessment.months) months.push_back(monthValues(month, assessment, *material));
        return Json(std::move(months));
    });
}

Json meetingValues(const Desk &desk, const CaseFile &file, const Inmate &inmate, const QString &stage)
{
    const CaseStep *step = decisionOf(file.state, stage);
    if (!step || !step->event.meeting) return {};
    const Meeting &meeting = *step->event.meeting;
    const auto officers = desk.ports.officers.officers().value_or(std::vector<Officer>());
    Json json;
    json.set("kind", stage);
    if (stage == u"ward_discussion") setText(json, "unit", inmate.area + inmate.ward);
    if (stage == u"area_meeting") setText(json, "unit", inmate.area);
    json.set("on", isoDate(step->event.on));
    setText(json, "place", meeting.place);
    json.set("chair", nameOf(officers, meeting.chair));
    json.set("recorder", nameOf(officers, meeting.recorder));
    json.set("attended", int(meeting.present.size()));
    if (!meeting.absent.empty()) {
        json.set("expected", int(meeting.present.size() + meeting.absent.size()));
        json.set("absent", absentOf(meeting, officers));
    }
    json.set("members", membersOf(meeting, officers, desk.papers));
    const ErrorArgs what{
        {u"name"_qs, inmate.name}, {u"number"_qs, inmate.number}, {u"proposal"_qs, proposalText(file)}};
    json.set("matter", desk.papers.text(u"phrase.meeting.matter"_qs, what));
    json.set("decision", desk.papers.text(u"phrase.meeting.decision"_qs, what) + step->event.text);
    json.set("votes", voteOf(meeting, file, inmate));
    if (Json words = wordsOf(meeting, officers, desk.papers); !words.array().empty())
        json.set("words", std::move(words));
    return json;
}

Result<Json> noticeValues(const Desk &desk, const CaseFile &file, const InmateRecord &record)
{
    const CaseStep *decided = decisionOf(file.state, u"committee"_qs);
    const Stage *stage = desk.workflowOf(file.kind).stage(u"notice"_qs);
    if (!decided || !stage) return Json(Json::Object{});
    const Date begun = decided->event.on;
    const Result<Date> first = desk.calendar.after(begun, 1);
    const Result<Date> last = desk.calendar.after(begun, stage->workingDays);
    if (!first || !last) return fail(first ? last.error() : first.error());
    const Inmate &inmate = record.inmate;
    Json person = inmateValues(inmate);
    Json::Array crimes;
    for (const CrimeFacts &crime : inmate.crimes) crimes.emplace_back(crime.name);
    person.set("crimes", std::move(crimes));
    setText(person, "sentence", sentenceInWords(inmate, desk.papers));
    if (const Json earlier = earlierReductions(record.changes, desk.papers); !earlier.array().empty())
        person.set("changes", earlier);
    person.set("proposal", proposalText(file));
    person.set("basis", basisOf(file));
    Json json;
    json.set("reviewedOn", isoDate(begun));
    json.set("on", isoDate(begun));
    json.set("count", 1);
    json.set("from", isoDate(*first));
    json.set("to", isoDate(*last));
    json.set("contact", desk.papers.text(u"phrase.notice.contact"_qs));
    json.set("persons", Json::Array{person});
    return json;
}

void addNoticeReport(const CaseFile &file, Json &notice)
{
    const CaseStep *closed = decisionOf(file.state, u"notice"_qs);
    if (closed) notice.set("reportedOn", isoDate(closed->event.on));
    Json::Array list;
    for (const NoticeObjection &objection : file.objections) {
        Json json;
        json.set("on", isoDate(objection.on));
        json.set("by", objection.by);
        json.set("text", objection.text);
        setText(json, "answer", objection.answer);
        setDate(json, "answeredOn", objection.answeredOn);
        list.push_back(std::move(json));
    }
    if (!list.empty()) notice.set("objections", std::move(list));
}

Json replyValues(const CaseFile &file)
{
    if (!file.reply) return {};
    Json json;
    setText(json, "number", file.reply->number);
    json.set("procuratorate", file.reply->procuratorate);
    json.set("opinionNumber", file.reply->opinionNumber);
    json.set("receivedOn", isoDate(file.reply->receivedOn));
    json.set("on", isoDate(file.reply->on));
    Json::Array points;
    for (const ProsecutionReply::Point &point : file.reply->points) {
        Json one;
        one.set("point", point.point);
        one.set("adopted", adoptedCode(point.adopted));
        setText(one, "reason", point.reason);
        points.push_back(std::move(one));
    }
    json.set("points", std::move(points));
    return json;
}

Result<void> addDossier(const Desk &desk, const CaseFile &file, Json &values)
{
    const Result<std::vector<DossierPiece>> pieces = dossierPieces(desk, file);
    if (!pieces) return fail(pieces.error());
    Json::Array list;
    int page = 1;
    for (const DossierPiece &each : *pieces) {
        if (each.lists) continue;
        Json piece;
        piece.set("title", each.title);
        piece.set("on", isoDate(each.on));
        piece.set("pages", each.pages);
        piece.set("from", page);
        if (each.pages > 1) piece.set("to", page + each.pages - 1);
        piece.set("digest", QString::fromLatin1(each.digest.toHex()));
        page += each.pages;
        list.push_back(std::move(piece));
    }
    Json count;
    count.set("pieces", int(list.size()));
    count.set("pages", page - 1);
    values.set("dossier", std::move(list));
    if (Json waivers = waiversOf(desk, file); !waivers.array().empty()) values.set("waivers", std::move(waivers));
    values.set("dossierCount", std::move(count));
    return {};
}

}  // namespace remit
