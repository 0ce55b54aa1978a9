// Signatures inside papers (PDF) and electronic seals on them.
#include "signature.h"

#include <openssl/asn1.h>
#include <openssl/evp.h>
#include <openssl/pkcs7.h>

#include <algorithm>
#include <ctime>
#include <regex>

namespace remit_verify {

namespace {

/** What a signature of a PDF covers: the bytes before and behind the gap in which it stands itself. */
struct Range {
    size_t gap = 0, behind = 0, end = 0;
    bool isTimeStamp = false;
};

/** The range that a /ByteRange gives, `rest` being what follows that word; nothing where it is not as it must be. */
std::optional<Range> rangeOf(std::string_view pdf, size_t at, std::string_view rest)
{
    static const std::regex numbers(R"(^\s*\[\s*0\s+([0-9]{1,10})\s+([0-9]{1,10})\s+([0-9]{1,10})\s*\])");
    std::cmatch parts;
    if (!std::regex_search(rest.begin(), rest.end(), parts, numbers)) return std::nullopt;
    Range range{std::stoull(parts[1]), std::stoull(parts[2]), std::stoull(parts[2]) + std::stoull(parts[3])};
    const size_t object = pdf.rfind(" obj", range.gap), close = pdf.find("endobj", range.behind);
    const bool fits = range.gap > 0 && range.gap + 1 < range.behind && range.end <= pdf.size() && at < range.end &&
                      pdf[range.gap] == '<' && pdf[range.behind - 1] == '>' && object != std::string_view::npos;
    if (!fits) return std::nullopt;
    const std::string_view before = pdf.substr(object, range.gap - object);
    const std::string_view after = pdf.substr(range.behind, close - range.behind);
    range.isTimeStamp = (std::string(before) += after).find("/ETSI.RFC3161") != std::string::npos;
    return range;
}

/** The CMS in hexadecimal digits that are filled up with zeros; empty where it is none. */
std::string unpadded(std::string_view digits)
{
    std::string bytes(digits.size() / 2 + 1, '\0');
    size_t length = 0;
    auto *start = reinterpret_cast<unsigned char *>(bytes.data());
    if (OPENSSL_hexstr2buf_ex(start, bytes.size(), &length, std::string(digits).c_str(), '\0') != 1) return "";
    bytes.resize(length);
    const unsigned char *end = start;
    if (!Owned<PKCS7, PKCS7_free>(d2i_PKCS7(nullptr, &end, static_cast<long>(length)))) return "";
    const auto size = size_t(end - start);
    return bytes.find_first_not_of('\0', size) == std::string::npos ? bytes.substr(0, size) : "";
}

/** A value of DER, with its tag and length and without. */
struct Value {
    std::string_view whole, body;
};

/** Takes the next value, which must have this tag and a definite length. */
Value take(std::string_view &der, int tag)
{
    const auto *start = reinterpret_cast<const unsigned char *>(der.data()), *at = start;
    long length = 0;
    int found = 0, kind = 0;
    const int form = ASN1_get_object(&at, &length, &found, &kind, static_cast<long>(der.size()));
    need(!der.empty() && (form & 0x81) == 0 && found == tag && kind == V_ASN1_UNIVERSAL, "container.seal.malformed");
    const size_t head = size_t(at - start), size = head + size_t(length);
    const Value value{der.substr(0, size), der.substr(head, size_t(length))};
    der.remove_prefix(size);
    return value;
}

long long timeIn(std::string_view text)
{
    const Owned<ASN1_TIME, ASN1_TIME_free> time(ASN1_TIME_new());
    std::tm parts{};
    need(ASN1_TIME_set_string(time.get(), std::string(text).c_str()) == 1 && ASN1_TIME_to_tm(time.get(), &parts) == 1,
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

}  // namespace

std::vector<Signature> verifyPdf(std::string_view pdf, const Basis &basis, Findings &findings)
{
    std::vector<Range> ranges;
    constexpr std::string_view key = "/ByteRange";
    for (size_t at = 0; (at = pdf.find(key, at)) != std::string_view::npos; at += key.size()) {
        const auto range = rangeOf(pdf, at, pdf.substr(at + key.size(), 80));
        expect(range.has_value(), findings, "container.paper.range", {{"offset", std::to_string(at)}});
        if (range) ranges.push_back(*range);
    }
    std::ranges::sort(ranges, {}, &Range::end);
    std::vector<Signature> signatures;
    for (const Range &range : ranges) {
        if (range.isTimeStamp) continue;
        const std::string cms = unpadded(pdf.substr(range.gap + 1, range.behind - range.gap - 2));
        std::string content(pdf.substr(0, range.gap));
        content += pdf.substr(range.behind, range.end - range.behind);
        const std::string_view covered = content;
        signatures.push_back(verifySignature(cms, &covered, basis));
        std::ranges::copy(signatures.back().findings, std::back_inserter(findings));
    }
    expect(ranges.empty() || ranges.back().end == pdf.size(), findings, "container.paper.uncovered");
    return signatures;
}

Signature verifySeal(std::string_view seal, std::string_view paper, const std::vector<Json> &sealRegister,
                     const Basis &basis)
{
    Signature made;
    noting(made.findings, {}, [&](Findings &found) {
        std::string_view body = take(seal, V_ASN1_SEQUENCE).body;
        const Value toSign = take(body, V_ASN1_SEQUENCE);
        std::string_view inner = toSign.body;
        need(seal.empty() && take(inner, V_ASN1_INTEGER).body == "\x04", "container.seal.malformed");
        const std::string digest = hex(sha256(take(inner, V_ASN1_SEQUENCE).whole));
        const long long setAt = timeIn(take(inner, V_ASN1_GENERALIZEDTIME).body);
        const std::string_view sealed = take(inner, V_ASN1_BIT_STRING).body, der = take(body, V_ASN1_OCTET_STRING).body;
        take(body, V_ASN1_OBJECT);
        const std::string_view bits = take(body, V_ASN1_BIT_STRING).body;
        const auto *start = reinterpret_cast<const unsigned char *>(der.data());
        const Certificate signer(d2i_X509(nullptr, &start, static_cast<long>(der.size())));
        need(signer && bits.starts_with('\0'), "container.seal.malformed");
        expect(sealed == '\0' + sm3(paper), found, "container.seal.content");
        expect(verifiesSm2(signer.get(), toSign.whole, bits.substr(1)), found, "container.seal.set");
        judgeSigner(signer.get(), nullptr, basis, made);
        const auto same = [&](const Json &one) { return one["digest"].text == digest; };
        const auto known = std::ranges::find_if(sealRegister, same);
        need(known != sealRegister.end(), "container.seal.unregistered");
        const Json &stop = (*known)["stopped"];
        need(stop.isNull() || setAt < *parseMoment(stop["at"].text), "container.seal.stopped",
             {{"since", stop["at"].text}});
    });
    return made;
}

}  // namespace remit_verify
