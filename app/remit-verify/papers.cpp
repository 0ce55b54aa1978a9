#include "papers.h"

#include "text.h"

#include <openssl/evp.h>

#include <algorithm>
#include <charconv>
#include <ctime>
#include <regex>

namespace remit_verify {

namespace {

/** DER values one after another. */
class Der
{
public:
    explicit Der(std::string_view bytes) : m_rest(bytes) {}

    struct Value {
        std::string_view whole, body;
    };
    /** The next value, which must have this tag; primitive or constructed as the tag of its class asks. */
    Value next(int tag, int kind = V_ASN1_UNIVERSAL)
    {
        const auto *at = reinterpret_cast<const unsigned char *>(m_rest.data()), *start = at;
        long length = 0;
        int found = 0, cls = 0;
        const int form = ASN1_get_object(&at, &length, &found, &cls, static_cast<long>(m_rest.size()));
        need(!m_rest.empty() && (form & 0x81) == 0 && found == tag && cls == kind, "container.seal.malformed");
        const auto head = size_t(at - start), size = head + size_t(length);
        const Value value{m_rest.substr(0, size), m_rest.substr(head, size_t(length))};
        m_rest.remove_prefix(size);
        return value;
    }
    std::string_view bits()
    {
        const std::string_view body = next(V_ASN1_BIT_STRING).body;
        need(body.size() > 1 && body[0] == 0, "container.seal.malformed");
        return body.substr(1);
    }
    bool done() const { return m_rest.empty(); }

private:
    std::string_view m_rest;
};

long long timeIn(std::string_view body)
{
    const Owned<ASN1_TIME, ASN1_TIME_free> time(ASN1_TIME_new());
    std::tm parts{};
    need(ASN1_TIME_set_string(time.get(), std::string(body).c_str()) == 1 && ASN1_TIME_to_tm(time.get(), &parts) == 1,
         "container.seal.malformed");
    return timegm(&parts);
}

bool verifiesSm2(X509 *certificate, std::string_view content, std::string_view signature)
{
    EVP_PKEY *key = X509_get0_pubkey(certificate);
    if (!key || !EVP_PKEY_is_a(key, "SM2")) return false;
    const Owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free> parameters(EVP_PKEY_CTX_new(key, nullptr));
    const Owned<EVP_MD_CTX, EVP_MD_CTX_free> context(EVP_MD_CTX_new());
    EVP_MD_CTX_set_pkey_ctx(context.get(), parameters.get());
    return EVP_PKEY_CTX_set1_id(parameters.get(), sm2Signer, sizeof sm2Signer - 1) == 1 &&
           EVP_DigestVerifyInit(context.get(), nullptr, EVP_sm3(), nullptr, key) == 1 &&
           EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char *>(signature.data()), signature.size(),
                            reinterpret_cast<const unsigned char *>(content.data()), content.size()) == 1;
}

/** What a signature of a PDF covers: the bytes before and behind the gap in which it stands itself. */
struct Range {
    size_t gap = 0, behind = 0, end = 0;
    bool isTimeStamp = false;
};

std::vector<Range> rangesOf(std::string_view pdf, Findings &findings)
{
    static const std::regex numbers(R"(^\s*\[\s*0\s+([0-9]{1,10})\s+([0-9]{1,10})\s+([0-9]{1,10})\s*\])");
    std::vector<Range> ranges;
    constexpr std::string_view key = "/ByteRange";
    for (size_t at = 0; (at = pdf.find(key, at)) != std::string_view::npos; at += key.size()) {
        const std::string_view rest = pdf.substr(at + key.size(), 80);
        std::cmatch parts;
        const bool shaped = std::regex_search(rest.begin(), rest.end(), parts, numbers);
        const auto number = [&](int i) { return shaped ? size_t(std::stoull(parts[i])) : 0; };
        Range range{number(1), number(2), number(2) + number(3), false};
        const size_t object = pdf.rfind(" obj", range.gap), close = pdf.find("endobj", range.behind);
        const bool fits = range.gap > 0 && range.gap + 1 < range.behind && range.end <= pdf.size() &&
                          pdf[range.gap] == '<' && pdf[range.behind - 1] == '>' && at < range.end &&
                          object != std::string_view::npos;
        if (!fits) {
            findings.push_back({"container.paper.range", {{"offset", std::to_string(at)}}});
            continue;
        }
        const std::string text = std::string(pdf.substr(object, range.gap - object)) +
                                 std::string(pdf.substr(range.behind, close - range.behind));
        range.isTimeStamp = text.find("/ETSI.RFC3161") != std::string::npos;
        ranges.push_back(range);
    }
    std::ranges::sort(ranges, {}, &Range::end);
    return ranges;
}

/** The CMS in hexadecimal digits that are filled up with zeros; empty where it is none. */
std::string unpadded(std::string_view digits)
{
    std::string bytes(digits.size() / 2, '\0');
    for (size_t i = 0; i < bytes.size(); ++i) {
        unsigned value = 0;
        const auto [end, error] = std::from_chars(digits.data() + 2 * i, digits.data() + 2 * i + 2, value, 16);
        if (error != std::errc() || end != digits.data() + 2 * i + 2) return {};
        bytes[i] = static_cast<char>(value);
    }
    const auto *at = reinterpret_cast<const unsigned char *>(bytes.data()), *start = at;
    long length = 0;
    int tag = 0, cls = 0;
    if (ASN1_get_object(&at, &length, &tag, &cls, static_cast<long>(bytes.size())) & 0x80) return {};
    const size_t size = size_t(at - start) + size_t(length);
    const bool padded =
        std::all_of(bytes.begin() + static_cast<long>(size), bytes.end(), [](char c) { return c == 0; });
    return padded ? bytes.substr(0, size) : std::string();
}

}  // namespace

std::vector<PaperSignature> pdfSignatures(std::string_view pdf, const Trust &trust, long long at, Findings &findings)
{
    const std::vector<Range> ranges = rangesOf(pdf, findings);
    std::vector<PaperSignature> made;
    for (const Range &range : ranges) {
        if (range.isTimeStamp) continue;
        const std::string cms = unpadded(pdf.substr(range.gap + 1, range.behind - range.gap - 2));
        std::string content(pdf.substr(0, range.gap));
        content += pdf.substr(range.behind, range.end - range.behind);
        const std::string_view covered = content;
        made.push_back({verifySignature(cms, &covered, trust, at), {}, 0});
        const Findings &found = made.back().signature.findings;
        findings.insert(findings.end(), found.begin(), found.end());
    }
    if (!ranges.empty() && ranges.back().end != pdf.size()) findings.push_back({"container.paper.uncovered", {}});
    return made;
}

PaperSignature sealOn(std::string_view seal, std::string_view paper, const Trust &trust, long long at)
{
    PaperSignature made;
    noting(made.signature.findings, {}, [&](Findings &found) {
        Der file(seal);
        Der body(file.next(V_ASN1_SEQUENCE).body);
        const Der::Value toSign = body.next(V_ASN1_SEQUENCE);
        Der inner(toSign.body);
        need(inner.next(V_ASN1_INTEGER).body == "\x04", "container.seal.malformed");
        made.seal = hex(sha256(inner.next(V_ASN1_SEQUENCE).whole));
        made.setAt = timeIn(inner.next(V_ASN1_GENERALIZEDTIME).body);
        const std::string_view digest = inner.bits(), der = body.next(V_ASN1_OCTET_STRING).body;
        body.next(V_ASN1_OBJECT);
        const auto *start = reinterpret_cast<const unsigned char *>(der.data());
        const Certificate signer(d2i_X509(nullptr, &start, static_cast<long>(der.size())));
        need(signer && file.done(), "container.seal.malformed");
        if (digest != sm3(paper)) found.push_back({"container.seal.content", {}});
        if (!verifiesSm2(signer.get(), toSign.whole, body.bits())) found.push_back({"container.seal.set", {}});
        judgeSigner(signer.get(), trust, at, made.signature);
    });
    return made;
}

}  // namespace remit_verify
