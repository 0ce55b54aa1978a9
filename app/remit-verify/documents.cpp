#include "documents.h"

#include "archive.h"
#include "ledger.h"

#include <regex>

namespace remit_verify {

Json readHead(std::string_view bytes, std::string_view name)
{
    const bool exchange = name == exchangeEntry, isBatch = name == batchEntry, parcel = name == parcelEntry;
    const std::string common = R"("profile":"~sha256-ecdsa|sha256-rsa","cases":["folder"],
        "checkpoint":"~ledger/checkpoint\\.txt",
        "sender":{"FSDWBH":"line","FSDWMC":"line","FSDWXZQHDM":"~[0-9]{6}"})";
    const std::string batch = R"({"format":"~remit-batch/1","receiver":{"JSDWBH":"line"},"batch":"line","version":"1+",
        "SJLX":"1+","YWLB":"~[0-9]{4}","LCJDBH":"~[0-9]{4}[A-Z]","FSSJ":"moment",)";
    const std::string archive =
        R"({"format":"~remit-archive/1","kind":"~case|batch","name":"line","made_at":"moment",)";
    const std::string given = R"({"format":"~remit-exchange/1","environment":"~production|training|demo","number":"1+",
        "from":"~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}","to":"~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
        "made_at":"moment","held":"any",)";
    const std::string other = R"({"format":"~remit-parcel/1","purpose":"~handover|prosecution","to":"line",
        "environment":"~production|training|demo","made_at":"moment",)";
    const std::string &own = isBatch ? batch : exchange ? given : parcel ? other : archive;
    Json json = parseJson(bytes, parseJson(own + common + '}'));
    if (exchange && !json["held"].isNull()) requireShape(json["held"], parseJson(checkpointShape), "$.held");
    require(!exchange || json["from"].text != json["to"].text, "$.to");
    require(!isBatch || json["SJLX"].number <= 2, "$.SJLX");
    require(!isBatch || json["LCJDBH"].text.starts_with(json["YWLB"].text), "$.LCJDBH");
    std::set<std::string> cases;
    for (const Json &number : json["cases"].list) require(cases.insert(number.text).second, "$.cases");
    require(!cases.empty(), "$.cases");
    return json;
}

std::vector<Json> readSeals(std::string_view bytes)
{
    const Json json = parseJson(bytes, parseJson(R"({"format":"~remit-seals/1","seals":[{"seal":"line","name":"line",
        "digest":"hash","valid_from":"moment","valid_to":"moment","made_at":"moment","stopped":"any"}]})"));
    const Json stop = parseJson(R"({"at":"moment","reason":"text"})");
    std::set<std::string> numbers;
    for (const Json &seal : json["seals"].list) {
        if (!seal["stopped"].isNull()) requireShape(seal["stopped"], stop, "$.seals[].stopped");
        require(numbers.insert(seal["seal"].text).second, "$.seals[].seal");
    }
    return json["seals"].list;
}

std::string sealedPaper(const std::string &file)
{
    static const std::regex seal("(.+?)(\\.([2-9]|[1-9][0-9]{1,8}))?\\.seal");
    std::smatch parts;
    if (std::regex_match(file, parts, seal)) return parts[1];
    return file.ends_with(".seal") ? "?" : "";
}

Json readCourt(std::string_view bytes, bool receipt)
{
    static const Json receiptShape =
        parseJson(R"({"format":"text","court":"text","sender":"text","batch":"text","version":"1+",
    "digest":"hash","size":"1+","received_at":"moment","sequence":"1+","checkpoint":)" +
                  std::string(checkpointShape) + "}");
    static const Json eventShape =
        parseJson(R"({"format":"text","sequence":"1+","prev":"hash","case":"text","at":"moment",
    "kind":"~supplement_requested|filed|notice|hearing|ruled|served|revoked|rejected","data":"object",
    "documents":[{"name":"text","digest":"hash"}]})");
    Json json = parseJson(bytes, receipt ? receiptShape : eventShape);
    need(json.canonical() == bytes, "json.canonical");
    return json;
}

}  // namespace remit_verify
