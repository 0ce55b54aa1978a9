// remit-verify: verifies batch containers, archive packages, receipts, events and checkpoints with nothing but OpenSSL
// and zlib.
#include "container.h"
#include "text.h"
#include "zip.h"

#include <ctime>
#include <iostream>

using namespace remit_verify;

namespace {

enum Exit { Valid = 0, NotValid = 1, Usage = 2, Unreadable = 4 };

constexpr char usage[] =
    "remit-verify FILE… --trust CA.pem [--at 2026-12-01T09:00:00+08:00] [--receipt RECEIPT.p7s]…\n"
    "             [--content checkpoint.txt] [--lang zh|en] [--json]\n"
    "0 有效 valid, 1 无效 not valid, 2 用法 usage, 4 无法读取 unreadable\n";

struct Options {
    std::vector<std::string> files, receipts;
    std::string trust, content, language = "zh";
    long long at = std::time(nullptr);
    bool json = false;
};

std::optional<Options> parse(const std::vector<std::string> &given)
{
    Options options;
    for (size_t i = 0; i < given.size(); ++i) {
        const std::string &name = given[i];
        if (!name.starts_with("--")) {
            options.files.push_back(name);
        } else if (name == "--json") {
            options.json = true;
        } else if (i + 1 == given.size()) {
            return std::nullopt;
        } else if (const std::string &value = given[++i]; name == "--trust") {
            options.trust = value;
        } else if (name == "--content") {
            options.content = value;
        } else if (name == "--receipt") {
            options.receipts.push_back(value);
        } else if (name == "--lang" && (value == "zh" || value == "en")) {
            options.language = value;
        } else if (const auto at = parseMoment(value); name == "--at" && at) {
            options.at = *at;
        } else {
            return std::nullopt;
        }
    }
    return options.files.empty() || options.trust.empty() ? std::nullopt : std::optional(options);
}

std::string contentOf(const std::string &path)
{
    File file(path);
    if (file.size() > 16 << 20) refuse("file.read", {{"path", path}});
    return file.read(0, file.size());
}

Json toJson(const std::string &path, const Report &report, const std::string &language)
{
    Json::Array findings, witnesses;
    for (const Finding &finding : report.findings) {
        Json::Object args;
        for (const auto &[name, value] : finding.args) args[name] = {printable(value)};
        findings.push_back(
            {Json::Object{{"code", {finding.code}}, {"args", {args}}, {"text", {sentence(finding, language)}}}});
    }
    for (const std::string &witness : report.witnesses) witnesses.push_back({witness});
    Json::Object json{{"file", {printable(path)}},
                      {"kind", {report.kind}},
                      {"valid", {report.findings.empty()}},
                      {"digest", {report.digest}},
                      {"findings", {findings}},
                      {"signer", {printable(report.signature.signer)}},
                      {"certificate", {report.signature.fingerprint}},
                      {"signing_time", {}}};
    if (report.signature.time) json["signing_time"] = {momentText(*report.signature.time)};
    if (!report.root.empty()) json["root"] = {report.root};
    if (report.kind == "container" || report.kind == "archive") {
        json["cases"] = {report.cases}, json["acts"] = {report.acts}, json["witnesses"] = {witnesses};
        json["seals"] = {report.seals}, json["seal_register"] = toJson(report.sealRegister);
        json["standing"] = {std::string(report.witnesses.empty() ? "self-asserted" : "witnessed")};
    }
    if (const auto &checkpoint = report.checkpoint)
        json["checkpoint"] = {Json::Object{
            {"origin", {checkpoint->origin}}, {"size", {checkpoint->size}}, {"root", {hex(checkpoint->root)}}}};
    return {json};
}

void print(const std::string &path, const Report &report, bool chinese)
{
    const auto say = [chinese](const char *zh, const char *en) { return chinese ? zh : en; };
    const bool valid = report.findings.empty();
    std::cout << (valid ? "✓ " : "✗ ") << path
              << (valid ? say("：有效\n", ": valid\n") : say("：无效\n", ": NOT VALID\n"));
    for (const Finding &finding : report.findings)
        std::cout << "  " << sentence(finding, chinese ? "zh" : "en") << '\n';
    if (!report.digest.empty()) std::cout << "  SHA-256 " << report.digest << '\n';
    if (!valid) return;
    std::cout << say("  签名人 ", "  signed by ") << printable(report.signature.signer);
    if (const auto &time = report.signature.time)
        std::cout << say("，自称时间 ", ", who says at ") << momentText(*time);
    std::cout << '\n';
    if (!report.root.empty()) std::cout << say("  归档根 ", "  root ") << report.root << '\n';
    if (report.kind != "container" && report.kind != "archive") return;
    std::cout << say("  案件 ", "  cases ") << report.cases << say("，记录 ", ", acts ") << report.acts
              << say("，账本 ", ", ledger ") << report.checkpoint->origin << ' ' << report.checkpoint->size << '\n';
    if (report.seals > 0)
        std::cout << say("  电子印章 ", "  seals ") << report.seals
                  << say("（按摘要绑定；印章签名请用 remitctl 核验）\n",
                         " (bound by digest; remitctl verifies them)\n");
    for (const Seal &seal : report.sealRegister)
        if (!seal.stoppedAt.empty())
            std::cout << say("  已停用印章 ", "  stopped seal ") << printable(seal.seal + ' ' + seal.name) << ' '
                      << seal.stoppedAt << ' ' << printable(seal.reason) << '\n';
    for (const std::string &witness : report.witnesses)
        std::cout << say("  有见证：", "  witnessed: ") << printable(witness) << '\n';
    if (report.witnesses.empty())
        std::cout << say("  无见证：记录的先后只有发送单位自述\n",
                         "  self-asserted: only the sender says when the acts were written\n");
}

int run(const Options &options)
{
    const Trust trust = Trust::fromPem(contentOf(options.trust));
    const std::string content = options.content.empty() ? "" : contentOf(options.content);
    std::vector<Receipt> receipts;
    bool valid = true;
    Json::Array answers;
    const auto take = [&](const std::string &path, const Report &report) {
        valid = valid && report.findings.empty();
        if (options.json)
            answers.push_back(toJson(path, report, options.language));
        else
            print(path, report, options.language == "zh");
    };
    for (const std::string &path : options.receipts) {
        Report report = verifyFile(path, trust, options.at);
        if (report.findings.empty() && !report.receipt)
            report.findings.push_back({"json.canonical", {{"entry", path}}});
        if (report.findings.empty()) receipts.push_back(*report.receipt);
        if (!report.findings.empty()) take(path, report);
    }
    for (const std::string &path : options.files)
        take(path, verifyFile(path, trust, options.at, receipts, options.content.empty() ? nullptr : &content));
    if (options.json) std::cout << (answers.size() == 1 ? answers[0] : Json{answers}).canonical() << '\n';
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
    } catch (const Refusal &refusal) {
        std::cerr << "remit-verify: " << sentence(refusal.finding, options->language) << '\n';
    } catch (const std::exception &error) {
        std::cerr << "remit-verify: " << error.what() << '\n';
    }
    return Unreadable;
}
