#include "documents.h"

#include <algorithm>
#include <regex>
#include <utility>

namespace remit_verify {

namespace {

void checkMaterials(const std::vector<Json> &materials, const Folder &files, Report &report, Findings &found)
{
    int64_t last = 0;
    Folder left = files;
    for (const Json &material : materials) {
        const std::string name = material["file"].text, paper = sealedPaper(name);
        const Arguments args{{"file", name}};
        const int64_t position = material["position"].number;
        const auto file = left.extract(name);
        report.seals += paper.empty() ? 0 : 1;
        expect(paper.empty() || files.contains(paper), found, "container.case.seal.paper", args);
        expect(position > std::exchange(last, position), found, "container.case.material.order", args);
        expect(!file.empty(), found, "container.case.material.missing", args);
        expect(file.empty() || file.mapped()->digest == material["digest"].raw(), found,
               "container.case.material.digest", args);
    }
    for (const auto &[name, entry] : left) found.push_back({"container.case.material.undeclared", {{"file", name}}});
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
        expect(proven.acts.contains(seq), found, "container.case.act.missing",
               {{"figure", name}, {"seq", std::to_string(seq)}});
        const auto [first, end] = proven.evidence.equal_range(seq);
        for (auto piece = first; name == "points.evidence" && piece != end; ++piece)
            expect(isThere(piece->second["digest"].text), found, "container.case.evidence.missing",
                   {{"title", piece->second["title"].text}});
    }
}

/** A paper that is not there is waived by a proven act that says so; whoever asks is told. */
void checkWaiver(const std::string &number, Json waiver, const Proven &proven, Report &report, Findings &found)
{
    const int64_t seq = waiver["act"].number;
    const auto act = proven.waivers.find(seq);
    const auto same = [&](const char *name) { return act->second[name].text == waiver[name].text; };
    const bool decided = act != proven.waivers.end() && proven.acts.contains(seq) &&
                         act->second["case"].text == number && same("paper") && same("reason") && same("on");
    expect(decided, found, "container.case.waiver", {{"title", waiver["title"].text}});
    waiver.members["case"] = number;
    report.waivers.push_back(std::move(waiver));
}

}  // namespace

std::string sealedPaper(const std::string &file)
{
    static const std::regex seal("(.+?)(\\.([2-9]|[1-9][0-9]{1,8}))?\\.seal");
    std::smatch parts;
    if (std::regex_match(file, parts, seal)) return parts[1];
    return file.ends_with(".seal") ? "?" : "";
}

Proven checkCase(const Archive &archive, const std::string &number, Folder files, Report &report, Findings &found)
{
    const std::string folder = "cases/" + number + '/';
    std::string_view documents[3];
    for (size_t i = 0; const char *name : {"case.json", "acts.jsonl", "proofs.json"}) {
        documents[i++] = archive.read(folder + name);
        files.erase(name);
    }
    const Proven proven = checkProofs(documents[1], documents[2], *report.checkpoint, found);
    report.acts += int64_t(proven.acts.size());
    // The members that all else hangs on; the others are the court's to read.
    static const Json shape = parseJson(R"({"number":"text","*":"any","figures":[{"figure":"text","acts":["1+"]}],
        "materials":[{"file":"file","digest":"hash","position":"1+","title":"text","pages":"1+","own_hand":"flag"}],
        "waivers?":[{"paper":"text","title":"text","reason":"text","on":"day","act":"1+"}]})");
    noting(found, {{"entry", folder + "case.json"}}, [&](Findings &inside) {
        const Json json = parseJson(documents[0], shape);
        expect(json["number"].text == number, inside, "container.case.number");
        checkMaterials(json["materials"].list, files, report, inside);
        for (const Json &figure : json["figures"].list) checkFigure(figure, proven, files, inside);
        for (const Json &waiver : json["waivers"].list) checkWaiver(number, waiver, proven, report, inside);
    });
    return proven;
}

}  // namespace remit_verify
