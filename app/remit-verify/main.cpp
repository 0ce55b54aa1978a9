// remit-verify: verifies batch containers, archive packages, receipts, events and checkpoints with nothing but OpenSSL
// and zlib.
#include "archive.h"
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
    std::vector<Json> findings, witnesses;
    for (const Finding &finding : report.findings) {
        Json args(std::initializer_list<Json::Member>{});
        for (const auto &[name, value] : finding.args) args.members[name] = value;
        findings.push_back(Json{{"code", finding.code}, {"args", args}, {"text", sentence(finding)}});
    }
    const auto &time = report.signature.time;
    Json facts{{"file", path},
               {"kind", report.kind},
               {"digest", report.digest},
               {"valid", findings.empty()},
               {"findings", findings},
               {"signer", report.signature.signer},
               {"certificate", report.signature.fingerprint},
               {"signing_time", time ? Json(momentText(*time)) : Json()}};
    if (!report.root.empty()) facts.members["root"] = report.root;
    if (const auto &held = report.checkpoint)
        facts.members["checkpoint"] = Json{{"origin", held->origin}, {"size", held->size}, {"root", hex(held->root)}};
    if (report.kind != "container" && report.kind != "archive") return facts;
    for (const std::string &witness : report.witnesses) witnesses.emplace_back(witness);
    facts.members.insert({{"cases", report.cases},
                          {"acts", report.acts},
                          {"seals", report.seals},
                          {"seal_register", report.sealRegister},
                          {"signers", report.signers},
                          {"waivers", report.waivers},
                          {"witnesses", witnesses},
                          {"standing", witnesses.empty() ? "self-asserted" : "witnessed"}});
    return facts;
}

void say(const std::string &line) { std::cout << printable(line) << '\n'; }

/** Of each fact in a list the texts under these names, after a title. */
void list(const Json &facts, const std::string &title, std::initializer_list<const char *> names)
{
    for (const Json &fact : facts.list) {
        std::string line = "  " + title;
        for (const char *name : names) line += ' ' + fact[name].text;
        say(line);
    }
}

const char *standingWords(const std::string &standing)
{
    if (standing == "recorded") return "根证书已由本单位登记 its root is a recorded one";
    if (standing == "brought") return "根证书由核验人提供 its root was brought by --trust";
    if (standing == "package") return "根证书只在包内 only the package holds its root";
    return "没有根证书为其作证 no root vouches for it";
}

/** The facts a line each; of what is not valid only what is wrong. Of the seals those that were stopped are named. */
void print(const Json &facts)
{
    static constexpr std::pair<const char *, const char *> labels[] = {{"digest", "SHA-256"},
                                                                       {"signer", "签名人 signed by"},
                                                                       {"signing_time", "自称时间 who says at"},
                                                                       {"root", "归档根 root"},
                                                                       {"cases", "案件 cases"},
                                                                       {"acts", "记录 acts"},
                                                                       {"checkpoint", "账本 ledger"},
                                                                       {"seals", "电子印章 seals"},
                                                                       {"standing", "见证 standing"},
                                                                       {"witnesses", "见证人 witnesses"}};
    const bool valid = facts["findings"].list.empty();
    say((valid ? "✓ " : "✗ ") + facts["file"].text + (valid ? "：有效 valid" : "：无效 NOT VALID"));
    list(facts["findings"], "", {"text"});
    for (const auto &[name, label] : labels)
        if (const Json &fact = facts[name]; valid && !fact.isNull())
            say(std::string("  ") + label + ' ' + (fact.kind == Json::Text ? fact.text : fact.canonical()));
    for (const Json &one : facts["signers"].list)
        say("  " + one["entry"].text + "：" + one["signer"].text + "，" + standingWords(one["standing"].text));
    for (const Json &seal : facts["seal_register"].list)
        if (const Json &stop = seal["stopped"]; !stop.isNull())
            say("  已停用印章 stopped seal " + seal["seal"].text + ' ' + seal["name"].text + ' ' + stop["at"].text +
                ' ' + stop["reason"].text);
    if (valid) list(facts["waivers"], "免附 goes without", {"case", "title", "on", "reason"});
}

Trust trustIn(const std::string &path) { return Trust::fromPem(std::string(File(path).bytes().substr(0, 16 << 20))); }

int run(Options options)
{
    Trust trust;
    if (!options["--trust"].empty()) trust = trustIn(options["--trust"].back());
    if (!options["--roots"].empty()) trust.addRecorded(trustIn(options["--roots"].back()));
    const long long at = options["--at"].empty() ? std::time(nullptr) : *parseMoment(options["--at"].back());
    std::optional<File> content;
    if (!options["--content"].empty()) content.emplace(options["--content"].back());
    const std::string_view signedBytes = content ? content->bytes() : std::string_view();
    std::vector<Json> receipts, answers;
    bool valid = true;
    const auto take = [&](const std::string &path, const Report &report) {
        valid = valid && report.findings.empty();
        answers.push_back(factsOf(path, report));
        if (options["--json"].empty()) print(answers.back());
    };
    for (const std::string &path : options["--receipt"]) {
        Report report = verifyFile(path, trust, at);
        expect(!report.receipt.isNull(), report.findings, "json.canonical", {{"entry", path}});
        if (report.findings.empty())
            receipts.push_back(report.receipt);
        else
            take(path, report);
    }
    for (const std::string &path : options[""])
        take(path, verifyFile(path, trust, at, receipts, content ? &signedBytes : nullptr));
    if (!options["--json"].empty()) say((answers.size() == 1 ? answers[0] : Json(answers)).canonical());
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
