#include "documents.h"

namespace remit_verify {

namespace {

/** What only the head of this name has. */
std::string membersOf(const std::string &head)
{
    static const std::string unit = R"("=[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")";
    static const std::map<std::string, std::string> members{
        {batchEntry, R"("format":"=remit-batch/1","receiver":{"JSDWBH":"line"},"batch":"line","version":"1+",
            "SJLX":"1+","YWLB":"=[0-9]{4}","LCJDBH":"=[0-9]{4}[A-Z]","FSSJ":"moment")"},
        {archiveEntry, R"("format":"=remit-archive/1","kind":"=case|batch","name":"line","made_at":"moment")"},
        {exchangeEntry, R"("format":"=remit-exchange/1","environment":"=production|training|demo","number":"1+",
            "made_at":"moment","from":)" +
                            unit + R"(,"to":)" + unit + R"(,"held~":)" + checkpointShape},
        {parcelEntry, R"("format":"=remit-parcel/1","purpose":"=handover|prosecution","to":"line",
            "environment":"=production|training|demo","made_at":"moment")"}};
    return members.at(head);
}

}  // namespace

Json readHead(std::string_view bytes, const std::string &name)
{
    Json json = parseJson(bytes, parseJson('{' + membersOf(name) + R"(,"profile":"=sha256-ecdsa|sha256-rsa",
        "cases":["folder"],"checkpoint":"=ledger/checkpoint\\.txt",
        "sender":{"FSDWBH":"line","FSDWMC":"line","FSDWXZQHDM":"=[0-9]{6}"}})"));
    require(name != exchangeEntry || json["from"].text != json["to"].text, "$.to");
    require(name != batchEntry || json["SJLX"].number <= 2, "$.SJLX");
    require(name != batchEntry || json["LCJDBH"].text.starts_with(json["YWLB"].text), "$.LCJDBH");
    std::set<std::string> cases;
    for (const Json &number : json["cases"].list) require(cases.insert(number.text).second, "$.cases");
    require(!cases.empty(), "$.cases");
    return json;
}

std::vector<Json> readSeals(std::string_view bytes)
{
    static const Json shape = parseJson(R"({"format":"=remit-seals/1","seals":[{"seal":"line","name":"line",
        "digest":"hash","valid_from":"moment","valid_to":"moment","made_at":"moment",
        "stopped~":{"at":"moment","reason":"text"}}]})");
    const Json json = parseJson(bytes, shape);
    std::set<std::string> numbers;
    for (const Json &seal : json["seals"].list) require(numbers.insert(seal["seal"].text).second, "$.seals[].seal");
    return json["seals"].list;
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

}  // namespace remit_verify
