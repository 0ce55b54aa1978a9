// Signatures inside papers (PDF) and electronic seals on them.
#include "signature.h"

#include <openssl/asn1.h>
#include <openssl/evp.h>
#include <openssl/pkcs7.h>

#include <algorithm>
#include <regex>

namespace remit_verify {

namespace {

/** What a signature of a PDF covers: the bytes before and behind the gap in which it stands itself. */
struct Range {
    size_t gap, behind, end;
};

/** The range that the /ByteRange at a place gives; nothing where it is not as it must be. */
std::optional<Range> rangeOf(std::string_view pdf, size_t at)
{
    static const std::regex numbers(R"(/ByteRange\s*\[\s*0\s+([0-9]{1,10})\s+([0-9]{1,10})\s+([0-9]{1,10})\s*\])");
    const std::string_view text = pdf.substr(at, 90);
    std::cmatch parts;
    if (!std::regex_search(text.begin(), text.end(), parts, numbers, std::regex_constants::match_continuous))
        return std::nullopt;
    const Range range{std::stoull(parts[1]), std::stoull(parts[2]), std::stoull(parts[2]) + std::stoull(parts[3])};
    const bool fits = range.gap > 0 && range.gap + 1 < range.behind && range.end <= pdf.size() && at < range.end &&
                      pdf[range.gap] == '<' && pdf[range.behind - 1] == '>' && pdf.rfind(" obj", range.gap) != pdf.npos;
    return fits ? std::optional(range) : std::nullopt;
}

/** Whether the object around a gap is a time stamp. */
bool isTimeStamp(std::string_view pdf, const Range &range)
{
    const size_t start = pdf.rfind(" obj", range.gap), end = pdf.find("endobj", range.behind);
    const std::string before(pdf.substr(start, range.gap - start)), after(pdf.substr(range.behind, end - range.behind));
    return (before + after).find("/ETSI.RFC3161") != std::string::npos;
}

/** The CMS in hexadecimal digits that are filled up with zeros; empty where it is none. */
std::string unpadded(std::string_view digits)
{
    std::string bytes(digits.size() / 2 + 1, '\0');
    size_t length = 0;
    if (OPENSSL_hexstr2buf_ex(bytesOf(bytes), bytes.size(), &length, std::string(digits).c_str(), '\0') != 1) return "";
    bytes.resize(length);
    const unsigned char *end = bytesOf(bytes);
    if (!Owned<PKCS7, PKCS7_free>(d2i_PKCS7(nullptr, &end, static_cast<long>(length)))) return "";
    const auto size = size_t(end - bytesOf(bytes));
    return bytes.find_first_not_of('\0', size) == std::string::npos ? bytes.substr(0, size) : "";
}

using Values = Owned<ASN1_SEQUENCE_ANY, [](ASN1_SEQUENCE_ANY *all) { sk_ASN1_TYPE_pop_free(all, ASN1_TYPE_free); }>;

/** The values of a SEQUENCE in DER, the first of which are of these kinds. */
Values valuesOf(std::string_view der, std::initializer_list<int> kinds)
{
    const unsigned char *at = bytesOf(der);
    Values values(d2i_ASN1_SEQUENCE_ANY(nullptr, &at, static_cast<long>(der.size())));
    need(values && encoded(i2d_ASN1_SEQUENCE_ANY, values.get()) == der, "container.seal.malformed");
    for (int i = 0; const int kind : kinds)
        need(i < sk_ASN1_TYPE_num(values.get()) && ASN1_TYPE_get(sk_ASN1_TYPE_value(values.get(), i++)) == kind,
             "container.seal.malformed");
    return values;
}

/** The bytes of one of them; a SEQUENCE still has its head. Bit strings must be whole bytes. */
std::string_view bytesAt(const Values &values, int place)
{
    const ASN1_STRING *value = sk_ASN1_TYPE_value(values.get(), place)->value.asn1_string;
    need(value->type != V_ASN1_BIT_STRING || (value->flags & 7) == 0, "container.seal.malformed");
    return contentOf(value);
}

bool verifiesSm2(X509 *certificate, std::string_view content, std::string_view signature)
{
    EVP_PKEY *key = X509_get0_pubkey(certificate);
    if (!key || !EVP_PKEY_is_a(key, "SM2")) return false;
    const Owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free> parameters(EVP_PKEY_CTX_new(key, nullptr));
    const Owned<EVP_MD_CTX, EVP_MD_CTX_free> context(EVP_MD_CTX_new());
    EVP_MD_CTX_set_pkey_ctx(context.get(), parameters.get());
    return EVP_PKEY_CTX_set1_id(parameters.get(), sm2Signer.data(), int(sm2Signer.size())) == 1 &&
           EVP_DigestVerifyInit(context.get(), nullptr, EVP_sm3(), nullptr, key) == 1 &&
           EVP_DigestVerify(context.get(), bytesOf(signature), signature.size(), bytesOf(content), content.size()) == 1;
}

}  // namespace

std::vector<Signature> verifyPdf(std::string_view pdf, const Basis &basis, Findings &findings)
{
    std::vector<Range> ranges;
    for (size_t at = 0; (at = pdf.find("/ByteRange", at)) != std::string_view::npos; ++at) {
        const auto range = rangeOf(pdf, at);
        expect(range.has_value(), findings, "container.paper.range", std::to_string(at));
        if (range) ranges.push_back(*range);
    }
    std::ranges::sort(ranges, {}, &Range::end);
    std::vector<Signature> signatures;
    for (const Range &range : ranges) {
        if (isTimeStamp(pdf, range)) continue;
        std::string content(pdf.substr(0, range.gap));
        content += pdf.substr(range.behind, range.end - range.behind);
        const std::string_view covered = content;
        const std::string cms = unpadded(pdf.substr(range.gap + 1, range.behind - range.gap - 2));
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
        const Values parts = valuesOf(seal, {V_ASN1_SEQUENCE, V_ASN1_OCTET_STRING, V_ASN1_OBJECT, V_ASN1_BIT_STRING});
        const std::string_view toSign = bytesAt(parts, 0), der = bytesAt(parts, 1);
        const Values inner =
            valuesOf(toSign, {V_ASN1_INTEGER, V_ASN1_SEQUENCE, V_ASN1_GENERALIZEDTIME, V_ASN1_BIT_STRING});
        const std::string digest = hex(sha256(bytesAt(inner, 1)));
        const ASN1_TIME *setAt = sk_ASN1_TYPE_value(inner.get(), 2)->value.generalizedtime;
        const unsigned char *start = bytesOf(der);
        const Certificate signer(d2i_X509(nullptr, &start, static_cast<long>(der.size())));
        need(signer && bytesAt(inner, 0) == "\x04" && ASN1_TIME_check(setAt), "container.seal.malformed");
        expect(bytesAt(inner, 3) == sm3(paper), found, "container.seal.content");
        expect(verifiesSm2(signer.get(), toSign, bytesAt(parts, 3)), found, "container.seal.set");
        judgeSigner(signer.get(), nullptr, basis, made);
        const auto known = std::ranges::find(sealRegister, digest, [](const Json &one) { return one["digest"].text; });
        need(known != sealRegister.end(), "container.seal.unregistered");
        const Json &stop = (*known)["stopped"];
        need(stop.isNull() || secondsOf(setAt) < *parseMoment(stop["at"].text), "container.seal.stopped",
             stop["at"].text);
    });
    return made;
}

}  // namespace remit_verify
