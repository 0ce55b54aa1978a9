#include "container.h"

#include <algorithm>
#include <regex>
#include <utility>

namespace remit_verify {

namespace {

constexpr char unit[] = R"("=[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")";

/** The shape of the head of this name. */
Json headShape(const std::string &name)
{
    static const std::map<std::string, std::string> members{
        {batchEntry, R"("format":"=remit-batch/1","receiver":{"JSDWBH":"line"},"batch":"line","version":"1+",
            "SJLX":"1+","YWLB":"=[0-9]{4}","LCJDBH":"=[0-9]{4}[A-Z]","FSSJ":"moment")"},
        {archiveEntry, R"("format":"=remit-archive/1","kind":"=case|batch","name":"line","made_at":"moment")"},
        {exchangeEntry, R"("format":"=remit-exchange/1","environment":"=production|training|demo","number":"1+",
            "made_at":"moment","from":)" +
                            std::string(unit) + R"(,"to":)" + unit + R"(,"held~":)" + checkpointShape},
        {parcelEntry, R"("format":"=remit-parcel/1","purpose":"=handover|prosecution","to":"line",
            "environment":"=production|training|demo","made_at":"moment")"}};
    return parseJson('{' + members.at(name) + R"(,"profile":"=sha256-ecdsa|sha256-rsa","cases":["folder"],
        "checkpoint":"=ledger/checkpoint\\.txt",
        "sender":{"FSDWBH":"line","FSDWMC":"line","FSDWXZQHDM":"=[0-9]{6}"}})");
}

void checkMaterials(const std::vector<Json> &materials, const Folder &files, Json &facts, Findings &found)
{
    int64_t last = 0;
    Folder left = files;
    for (const Json &material : materials) {
        const std::string name = material["file"].text, paper = sealedPaper(name);
        const int64_t position = material["position"].number;
        const auto file = left.extract(name);
        facts.members["seals"].number += paper.empty() ? 0 : 1;
        expect(paper.empty() || files.contains(paper), found, "container.case.seal.paper", name);
        expect(position > std::exchange(last, position), found, "container.case.material.order", name);
        expect(!file.empty(), found, "container.case.material.missing", name);
        expect(file.empty() || file.mapped()->digest == material["digest"].raw(), found,
               "container.case.material.digest", name);
    }
    for (const auto &[name, entry] : left) found.push_back({"container.case.material.undeclared", name});
}

/** The acts that a figure rests on are proven, and the files that they name as evidence are there. */
void checkFigure(const Json &figure, const Proven &proven, const Folder &files, Findings &found)
{
    const std::string name = figure["figure"].text;
    require(!figure["acts"].list.empty(), "$.figures[].acts");
    const auto isThere = [&](const std::string &digest) {
        return std::ranges::any_of(files, [&](const auto &file) { return hex(file.second->digest) == digest; });
    };
    std::set<int64_t> acts;
    for (const Json &act : figure["acts"].list) acts.insert(act.number);
    for (const int64_t seq : acts) {
        expect(proven.acts.contains(seq), found, "container.case.act.missing", name + ' ' + std::to_string(seq));
        const auto [first, end] = proven.said.equal_range(seq);
        for (auto said = first; name == "points.evidence" && said != end; ++said)
            for (const Json *entry : {&said->second.second, &said->second.second["replacement"]})
                for (const Json &piece : (*entry)["evidence"].list)
                    expect(isThere(piece["digest"].text), found, "container.case.evidence.missing",
                           piece["title"].text);
    }
}

/** A paper that is not there is waived by a proven act that says so; whoever asks is told. */
void checkWaiver(const std::string &number, Json waiver, const Proven &proven, Json &facts, Findings &found)
{
    const int64_t seq = waiver["act"].number;
    const auto said = proven.said.find(seq);
    const auto same = [&](const char *name) { return said->second.second[name].text == waiver[name].text; };
    waiver.members["case"] = number;
    const bool decided = proven.acts.contains(seq) && said != proven.said.end() &&
                         said->second.first == "case.material.waive" &&
                         std::ranges::all_of(std::initializer_list{"case", "paper", "reason", "on"}, same);
    expect(decided, found, "container.case.waiver", waiver["title"].text);
    facts.members["waivers"].list.push_back(std::move(waiver));
}

}  // namespace

Json readHead(std::string_view bytes, const std::string &name)
{
    Json json = parseJson(bytes, headShape(name));
    require(name != exchangeEntry || json["from"].text != json["to"].text, "$.to");
    require(name != batchEntry || json["SJLX"].number <= 2, "$.SJLX");
    require(name != batchEntry || json["LCJDBH"].text.starts_with(json["YWLB"].text), "$.LCJDBH");
    std::set<std::string> cases;
    for (const Json &number : json["cases"].list) require(cases.insert(number.text).second, "$.cases");
    require(!cases.empty(), "$.cases");
    return json;
}

Json readSeals(std::string_view bytes)
{
    static const Json shape = parseJson(R"({"format":"=remit-seals/1","seals":[{"seal":"line","name":"line",
        "digest":"hash","valid_from":"moment","valid_to":"moment","made_at":"moment",
        "stopped~":{"at":"moment","reason":"text"}}]})");
    const Json json = parseJson(bytes, shape);
    std::set<std::string> numbers;
    for (const Json &seal : json["seals"].list) require(numbers.insert(seal["seal"].text).second, "$.seals[].seal");
    return json["seals"];
}

Json readCourt(std::string_view bytes, bool receipt)
{
    static const Json receiptShape = parseJson(R"({"format":"text","court":"text","sender":"text","batch":"text",
        "version":"1+","digest":"hash","size":"1+","received_at":"moment","sequence":"1+","checkpoint":)" +
                                               std::string(checkpointShape) + "}");
    static const Json eventShape = parseJson(R"({"format":"text","sequence":"1+","prev":"hash","case":"text",
        "at":"moment","kind":"=supplement_requested|filed|notice|hearing|ruled|served|revoked|rejected",
        "data":"object","documents":[{"name":"text","digest":"hash"}]})");
    Json json = parseJson(bytes, receipt ? receiptShape : eventShape);
    need(json.canonical() == bytes, "json.canonical");
    return json;
}

std::string sealedPaper(const std::string &file)
{
    static const std::regex seal("(.+?)(\\.([2-9]|[1-9][0-9]{1,8}))?\\.seal");
    std::smatch parts;
    if (std::regex_match(file, parts, seal)) return parts[1];
    return file.ends_with(".seal") ? "?" : "";
}

std::vector<Checkpoint> checkCase(const Archive &archive, const std::string &number, Folder files,
                                  const Checkpoint &checkpoint, Json &facts, Findings &found)
{
    const std::string folder = "cases/" + number + '/';
    std::string_view documents[3];
    for (size_t i = 0; const char *name : {"case.json", "acts.jsonl", "proofs.json"}) {
        documents[i++] = archive.read(folder + name);
        files.erase(name);
    }
    const Proven proven = checkProofs(documents[1], documents[2], checkpoint, found);
    facts.members["acts"].number += int64_t(proven.acts.size());
    // The members that all else hangs on; the others are the court's to read.
    static const Json shape = parseJson(R"({"number":"text","*":"any","figures":[{"figure":"text","acts":["1+"]}],
        "materials":[{"file":"file","digest":"hash","position":"1+","title":"text","pages":"1+","own_hand":"flag"}],
        "waivers?":[{"paper":"text","title":"text","reason":"text","on":"day","act":"1+"}]})");
    noting(found, "case.json", [&](Findings &inside) {
        const Json json = parseJson(documents[0], shape);
        expect(json["number"].text == number, inside, "container.case.number");
        checkMaterials(json["materials"].list, files, facts, inside);
        for (const Json &figure : json["figures"].list) checkFigure(figure, proven, files, inside);
        for (const Json &waiver : json["waivers"].list) checkWaiver(number, waiver, proven, facts, inside);
    });
    return proven.continued;
}

}  // namespace remit_verify
