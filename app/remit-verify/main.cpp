// remit-verify: verifies batch containers, archive packages, receipts, events and checkpoints with nothing but OpenSSL
// and zlib.
#include "container.h"

#include <ctime>
#include <iostream>

using namespace remit_verify;

namespace {

enum Exit { Valid = 0, NotValid = 1, Usage = 2, Unreadable = 4 };

constexpr char usage[] =
    "remit-verify FILE… --trust CA.pem [--at 2026-12-01T09:00:00+08:00] [--receipt RECEIPT.p7s]…\n"
    "             [--roots recorded.pem] [--content checkpoint.txt] [--json]\n"
    "0 有效 valid, 1 无效 not valid, 2 用法 usage, 4 无法读取 unreadable\n";

/** Values by the name of their option; files stand under no name. */
using Options = std::map<std::string, std::vector<std::string>>;

/** Nothing where an option is unknown, lacks its value, or is asked for and missing. */
std::optional<Options> parse(const std::vector<std::string> &given)
{
    Options options;
    for (const char *name : {"", "--trust", "--roots", "--at", "--receipt", "--content", "--json"}) options[name];
    for (size_t i = 0; i < given.size(); ++i) {
        const std::string &name = given[i];
        const bool file = !name.starts_with("--"), alone = file || name == "--json";
        if (!file && (!options.contains(name) || (!alone && i + 1 == given.size()))) return std::nullopt;
        options[file ? "" : name].push_back(alone ? name : given[++i]);
    }
    for (const std::string &moment : options["--at"])
        if (!parseMoment(moment)) return std::nullopt;
    const bool believes = !options["--trust"].empty() || !options["--roots"].empty();
    return options[""].empty() || !believes ? std::nullopt : std::optional(options);
}

/** What a report says, by its names in JSON. */
Json factsOf(const std::string &path, const Report &report)
{
    std::vector<Json> findings;
    for (const Finding &one : report.findings)
        findings.push_back({{"code", one.code}, {"about", one.about}, {"text", sentence(one)}});
    Json facts = report.facts;
    const auto &time = report.signature.time;
    facts.members.insert({{"file", path},
                          {"valid", findings.empty()},
                          {"findings", findings},
                          {"signer", report.signature.signer},
                          {"certificate", report.signature.fingerprint},
                          {"signing_time", time ? Json(momentText(*time)) : Json()}});
    return facts;
}

/** A fact for people: what it holds, one after another. */
std::string wordsOf(const Json &fact)
{
    if (fact.kind == Json::Number) return std::to_string(fact.number);
    std::string words = fact.text;
    for (const auto &[name, member] : fact.members) words += (words.empty() ? "" : " ") + wordsOf(member);
    return words;
}

/** The facts a line each; of what is not valid only its lists, such as what is wrong and who signed. */
void print(const Json &facts)
{
    // A fact, what it is called, and which members of it are told where that is not all.
    static const std::vector<std::string> rows[] = {
        {"digest", "SHA-256"},
        {"signer", "签名人 signed by"},
        {"signing_time", "自称时间 who says at"},
        {"root", "归档根 root"},
        {"cases", "案件 cases"},
        {"acts", "记录 acts"},
        {"checkpoint", "账本 ledger"},
        {"seals", "电子印章 seals"},
        {"standing", "见证 standing"},
        {"witnesses", "见证人 witness"},
        {"waivers", "免附 goes without", "case", "title", "on", "reason"},
        {"seal_register", "印章及停用 seal, stopped", "seal", "name", "stopped"},
        {"signers", "签名及根证书 signature, its root", "entry", "signer", "standing"},
        {"findings", "", "text"}};
    const bool valid = facts["valid"].number;
    const auto say = [](const std::string &line) { std::cout << printable(line) << '\n'; };
    say((valid ? "✓ " : "✗ ") + facts["file"].text + (valid ? "：有效 valid" : "：无效 NOT VALID"));
    for (const auto &row : rows) {
        const Json &fact = facts[row[0]];
        const bool list = fact.kind == Json::List;
        if (fact.isNull() || !(valid || list)) continue;
        for (const Json &one : list ? fact.list : std::vector<Json>{fact}) {
            std::string line = "  " + row[1] + (row.size() == 2 ? ' ' + wordsOf(one) : "");
            for (size_t i = 2; i < row.size(); ++i) line += ' ' + wordsOf(one[row[i]]);
            say(line);
        }
    }
}

Trust trustIn(const std::string &path) { return Trust::fromPem(std::string(mapFile(path)->substr(0, 16 << 20))); }

int run(Options options)
{
    Trust trust;
    if (!options["--trust"].empty()) trust = trustIn(options["--trust"].back());
    if (!options["--roots"].empty()) trust.addRecorded(trustIn(options["--roots"].back()));
    const long long at = options["--at"].empty() ? std::time(nullptr) : *parseMoment(options["--at"].back());
    const Mapped content = options["--content"].empty() ? nullptr : mapFile(options["--content"].back());
    std::vector<Json> receipts, answers;
    bool valid = true;
    const auto take = [&](const std::string &path, const Report &report) {
        valid = valid && report.findings.empty();
        answers.push_back(factsOf(path, report));
        if (options["--json"].empty()) print(answers.back());
    };
    for (const std::string &path : options["--receipt"]) {
        Report report = verifyFile(path, trust, at);
        expect(!report.receipt.isNull(), report.findings, "json.canonical", path);
        receipts.push_back(report.receipt);
        if (!report.findings.empty()) take(path, report), receipts.pop_back();
    }
    for (const std::string &path : options[""]) take(path, verifyFile(path, trust, at, receipts, content.get()));
    const Json all = answers.size() == 1 ? answers[0] : Json(answers);
    if (!options["--json"].empty()) std::cout << printable(all.canonical()) << '\n';
    return valid ? Valid : NotValid;
}

}  // namespace

int main(int argc, char **argv)
{
    try {
        const auto options = parse({argv + 1, argv + argc});
        if (options) return run(*options);
        std::cerr << usage;
        return Usage;
    } catch (const Finding &finding) {
        std::cerr << "remit-verify: " << printable(sentence(finding)) << '\n';
    } catch (const std::exception &error) {
        std::cerr << "remit-verify: " << error.what() << '\n';
    }
    return Unreadable;
}
