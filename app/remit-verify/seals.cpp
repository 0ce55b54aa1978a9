#include "seals.h"

#include "text.h"

#include <regex>
#include <set>

namespace remit_verify {

namespace {

std::string readLine(Members &members, const char *name)
{
    std::string text = members.text(name);
    members.require(isLine(text, true), name);
    return text;
}

std::string readMoment(Members &members, const char *name)
{
    std::string text = members.text(name);
    members.require(isMoment(text), name);
    return text;
}

Seal readSeal(Members &members)
{
    Seal seal{readLine(members, "seal"), readLine(members, "name"), members.hash("digest"), {}, {}};
    for (const char *moment : {"valid_from", "valid_to", "made_at"}) readMoment(members, moment);
    if (members.any("stopped").isNull()) return seal;
    Members stop = members.within("stopped");
    seal.stoppedAt = readMoment(stop, "at");
    seal.reason = stop.text("reason");
    stop.finish();
    return seal;
}

}  // namespace

std::vector<Seal> parseSeals(const std::string &bytes)
{
    const Json json = parseJson(bytes);
    Members members(json, "$");
    members.require(members.text("format") == "remit-seals/1", "format");
    std::vector<Seal> seals;
    std::set<std::string> numbers;
    members.each("seals", [&](Members &one) {
        seals.push_back(readSeal(one));
        one.require(numbers.insert(seals.back().seal).second, "seal");
    });
    members.finish();
    return seals;
}

Json toJson(const std::vector<Seal> &seals)
{
    Json::Array list;
    for (const Seal &seal : seals) {
        Json::Object one{
            {"seal", {printable(seal.seal)}}, {"name", {printable(seal.name)}}, {"digest", {hex(seal.digest)}}};
        if (!seal.stoppedAt.empty()) one["stopped_at"] = {seal.stoppedAt}, one["reason"] = {printable(seal.reason)};
        list.push_back({one});
    }
    return {list};
}

std::optional<std::string> sealedPaper(const std::string &file)
{
    if (!file.ends_with(".seal")) return std::nullopt;
    static const std::regex numbered("(.+)\\.([2-9]|[1-9][0-9]{1,8})\\.seal");
    std::smatch parts;
    if (std::regex_match(file, parts, numbered)) return parts[1].str();
    return file.substr(0, file.size() - 5);
}

}  // namespace remit_verify
