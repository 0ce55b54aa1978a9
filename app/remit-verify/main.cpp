// remit-verify: verifies batch containers, archive packages, receipts, events and checkpoints with nothing but OpenSSL
// and zlib.
#include "archive.h"
#include "container.h"
#include "text.h"

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
    Options options{{"--trust", {}},   {"--roots", {}},   {"--at", {}},
                    {"--receipt", {}}, {"--content", {}}, {"--json", {}}};
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
    Json facts, checkpoint;
    std::vector<Json> findings, witnesses;
    for (const Finding &finding : report.findings) {
        Json one, args;
        args.kind = Json::Object;
        for (const auto &[name, value] : finding.args) args.set(name, printable(value));
        one.set("code", finding.code), one.set("args", args), one.set("text", sentence(finding));
        findings.push_back(one);
    }
    facts.set("file", printable(path)), facts.set("kind", report.kind), facts.set("digest", report.digest);
    facts.set("valid", findings.empty()), facts.set("findings", findings);
    facts.set("signer", printable(report.signature.signer)), facts.set("certificate", report.signature.fingerprint);
    facts.set("signing_time", report.signature.time ? Json(momentText(*report.signature.time)) : Json());
    if (!report.root.empty()) facts.set("root", report.root);
    if (const auto &held = report.checkpoint) {
        checkpoint.set("origin", printable(held->origin));
        checkpoint.set("size", held->size), checkpoint.set("root", hex(held->root));
        facts.set("checkpoint", checkpoint);
    }
    if (report.kind != "container" && report.kind != "archive") return facts;
    for (const std::string &witness : report.witnesses) witnesses.emplace_back(printable(witness));
    facts.set("cases", report.cases), facts.set("acts", report.acts), facts.set("witnesses", witnesses);
    facts.set("seals", report.seals), facts.set("seal_register", report.sealRegister);
    std::vector<Json> signers;
    for (const Signer &signer : report.signers) {
        Json one;
        one.set("entry", printable(signer.entry)), one.set("signer", printable(signer.subject));
        one.set("certificate", signer.certificate), one.set("root", signer.root);
        one.set("standing", signer.standing);
        signers.push_back(one);
    }
    facts.set("signers", signers);
    facts.set("waivers", report.waivers);
    facts.set("standing", std::string(witnesses.empty() ? "self-asserted" : "witnessed"));
    return facts;
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
    std::cout << (valid ? "✓ " : "✗ ") << facts["file"].text << (valid ? "：有效 valid\n" : "：无效 NOT VALID\n");
    for (const Json &finding : facts["findings"].list) std::cout << "  " << finding["text"].text << '\n';
    for (const auto &[name, label] : labels)
        if (const Json &fact = facts[name]; valid && !fact.isNull())
            std::cout << "  " << label << ' ' << (fact.kind == Json::Text ? fact.text : fact.canonical()) << '\n';
    for (const Json &signer : facts["signers"].list)
        if (const std::string &standing = signer["standing"].text; !standing.empty())
            std::cout << "  " << signer["entry"].text << "：" << signer["signer"].text << "，"
                      << standingWords(standing) << '\n';
    for (const Json &seal : facts["seal_register"].list)
        if (const Json &stop = seal["stopped"]; !stop.isNull())
            std::cout << "  已停用印章 stopped seal "
                      << printable(seal["seal"].text + ' ' + seal["name"].text + ' ' + stop["at"].text + ' ' +
                                   stop["reason"].text)
                      << '\n';
    for (const Json &waiver : facts["waivers"].list)
        if (valid)
            std::cout << "  免附 goes without "
                      << printable(waiver["case"].text + ' ' + waiver["title"].text + ' ' + waiver["on"].text + ' ' +
                                   waiver["reason"].text)
                      << '\n';
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
        if (report.receipt.isNull()) report.findings.push_back({"json.canonical", {{"entry", path}}});
        receipts.push_back(report.receipt);
        if (!report.findings.empty()) receipts.pop_back(), take(path, report);
    }
    for (const std::string &path : options[""])
        take(path, verifyFile(path, trust, at, receipts, content ? &signedBytes : nullptr));
    if (!options["--json"].empty()) std::cout << (answers.size() == 1 ? answers[0] : Json(answers)).canonical() << '\n';
    return valid ? Valid : NotValid;
}

}  // namespace

int main(int argc, char **argv)
{
    const auto options = parse({argv + 1, argv + argc});
    if (!options) {
        std::cerr << usage;
        return Usage;
    }
    try {
        return run(*options);
    } catch (const Finding &finding) {
        std::cerr << "remit-verify: " << sentence(finding) << '\n';
    } catch (const std::exception &error) {
        std::cerr << "remit-verify: " << error.what() << '\n';
    }
    return Unreadable;
}
