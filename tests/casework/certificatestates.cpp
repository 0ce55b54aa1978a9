#include "certificatestates.h"

#include "base/date.h"
#include "signing/pkikeys.h"

#include <QtTest>

namespace remit::testing {

namespace {

Instant day(const char *isoDate) { return Instant(*parseIsoDate(QString::fromLatin1(isoDate))); }

/** A certificate as it is wanted, faults included. */
struct Wanted {
    QString name = u"王警官"_qs;
    KeyKind kind = KeyKind::EcdsaP256;
    bool isWeakRsa = false;
    bool isSignedWithSha1 = false;
    const char *basic = "critical,CA:FALSE";
    const char *usage = "critical,digitalSignature,nonRepudiation";
    const char *extended = nullptr;
    bool hasUnknownCritical = false;
    Instant from = day("2027-01-01");
    Instant to = day("2028-01-01") - std::chrono::seconds(1);
};

Wanted authority(KeyKind kind, const QString &name, const char *basic = "critical,CA:TRUE")
{
    Wanted wanted{name, kind};
    wanted.basic = basic;
    wanted.usage = "critical,keyCertSign,cRLSign";
    wanted.from = day("2020-01-01");
    wanted.to = day("2040-01-01");
    return wanted;
}

openssl::Key newKey(const Wanted &wanted)
{
    if (wanted.isWeakRsa) return openssl::Key(EVP_RSA_gen(1024));
    if (wanted.kind == KeyKind::Rsa) return openssl::Key(EVP_RSA_gen(2048));
    return openssl::Key(wanted.kind == KeyKind::Sm2 ? EVP_PKEY_Q_keygen(nullptr, nullptr, "SM2") : EVP_EC_gen("P-256"));
}

void setSubject(X509 *x, const QString &name)
{
    const QByteArray text = name.toUtf8();
    X509_NAME_add_entry_by_txt(X509_get_subject_name(x), "CN", MBSTRING_UTF8, openssl::data(text), int(text.size()), -1,
                               0);
}

void addExtension(X509 *x, int kind, const char *value)
{
    const openssl::Extension extension(X509V3_EXT_conf_nid(nullptr, nullptr, kind, value));
    if (!extension || X509_add_ext(x, extension.get(), -1) != 1) qFatal("extension %s", value);
}

/** One that no program knows, marked as one that has to be known. */
void addUnknownCritical(X509 *x)
{
    const openssl::Owner<ASN1_OBJECT, ASN1_OBJECT_free> oid(OBJ_txt2obj("1.2.3.4.5.6.7.8.9", 1));
    const openssl::Owner<ASN1_OCTET_STRING, ASN1_OCTET_STRING_free> value(ASN1_OCTET_STRING_new());
    ASN1_OCTET_STRING_set(value.get(), reinterpret_cast<const unsigned char *>("\x05\x00"), 2);
    const openssl::Extension extension(X509_EXTENSION_create_by_OBJ(nullptr, oid.get(), 1, value.get()));
    X509_add_ext(x, extension.get(), -1);
}

void sign(X509 *x, EVP_PKEY *key, bool sha1)
{
    const bool done = sha1 ? X509_sign(x, key, EVP_sha1()) > 0
                           : signWith(key, [x](EVP_MD_CTX *context) { return X509_sign_ctx(x, context) > 0; });
    if (!done) qFatal("a certificate cannot be signed");
}

/** Signed by the issuer, or by itself. */
Identity crafted(const Wanted &wanted, const Identity *issuer)
{
    static long serial = 4096;
    const openssl::Key key = newKey(wanted);
    const openssl::Cert x(X509_new());
    X509_set_version(x.get(), X509_VERSION_3);
    setSubject(x.get(), wanted.name);
    ASN1_INTEGER_set(X509_get_serialNumber(x.get()), ++serial);
    X509_set1_notBefore(x.get(), openssl::asn1Time(wanted.from).get());
    X509_set1_notAfter(x.get(), openssl::asn1Time(wanted.to).get());
    X509_set_pubkey(x.get(), key.get());
    addExtension(x.get(), NID_basic_constraints, wanted.basic);
    addExtension(x.get(), NID_key_usage, wanted.usage);
    if (wanted.extended) addExtension(x.get(), NID_ext_key_usage, wanted.extended);
    if (wanted.hasUnknownCritical) addUnknownCritical(x.get());
    const openssl::Cert parent = issuer ? openssl::parsed(issuer->certificate) : nullptr;
    X509_set_issuer_name(x.get(), X509_get_subject_name(parent ? parent.get() : x.get()));
    const openssl::Key issuerKey = issuer ? privateKey(*issuer) : nullptr;
    sign(x.get(), issuerKey ? issuerKey.get() : key.get(), wanted.isSignedWithSha1);
    Identity made{Certificate::fromDer(openssl::encoded(i2d_X509, x.get())).value(), encodedKey(key.get()), {}};
    if (issuer) {
        made.chain = issuer->chain;
        made.chain.insert(made.chain.begin(), issuer->certificate);
    }
    return made;
}

/** The certificate says one key, this signs with another. */
class MismatchedSigner : public Signer
{
public:
    MismatchedSigner(Certificate shown, std::vector<Certificate> chain, std::unique_ptr<Signer> inner)
        : m_shown(std::move(shown)), m_chain(std::move(chain)), m_inner(std::move(inner))
    {
    }
    const Certificate &certificate() const override { return m_shown; }
    std::vector<Certificate> chain() const override { return m_chain; }
    Result<QByteArray> sign(QByteArrayView digest) override { return m_inner->sign(digest); }

private:
    Certificate m_shown;
    std::vector<Certificate> m_chain;
    std::unique_ptr<Signer> m_inner;
};

/** The lists of one authority. */
struct Lists {
    std::vector<Revoked> revoked = {};
    Instant due = day("2027-11-30");
};

/** Builds the states one after the other, all below one root. */
class States
{
public:
    explicit States(KeyKind kind) : m_kind(kind), m_root(crafted(authority(kind, u"根"_qs), nullptr)) {}
    std::vector<CertificateState> all();

private:
    Wanted leaf() const { return {u"王警官"_qs, m_kind}; }
    CertificateState &add(const char16_t *name, Identity identity, const Lists &lists = {})
    {
        CertificateState state{QString::fromUtf16(name), std::move(identity), trust(m_root, lists)};
        m_states.push_back(std::move(state));
        return m_states.back();
    }
    CertificateState &addLeaf(const char16_t *name, const Wanted &wanted, const Lists &lists = {})
    {
        return add(name, crafted(wanted, &m_root), lists);
    }
    TrustStore trust(const Identity &root, const Lists &lists, const Identity *signer = nullptr) const
    {
        TrustStore store;
        const auto list = createCrl(signer ? *signer : root, lists.revoked, day("2026-11-01"), lists.due, 1)
                              .and_then([&](const QByteArray &crl) {
                                  return store.add(root.certificate).and_then([&] { return store.addCrl(crl); });
                              });
        if (!list) qFatal("%s", qPrintable(list.error().code));
        return store;
    }
    void times();
    void lists();
    void contents();
    void issuers();
    void throughIntermediate(const char16_t *name, const Wanted &intermediate, bool revoked = false);
    void owners();

    KeyKind m_kind;
    Identity m_root;
    std::vector<CertificateState> m_states;
};

void States::times()
{
    addLeaf(u"正常", leaf());
    Wanted wanted = leaf();
    wanted.to = day("2027-02-01");
    addLeaf(u"有效期短，2027-02-01 到期", wanted);
    wanted = leaf();
    wanted.from = day("2027-05-01");
    addLeaf(u"2027-05-01 起才生效", wanted);
}

void States::lists()
{
    Identity revoked = crafted(leaf(), &m_root);
    const QString serial = revoked.certificate.serial();
    add(u"2027-06-01 被吊销", std::move(revoked), {{{serial, day("2027-06-01")}}});
    Identity never = crafted(leaf(), &m_root);
    const QString neverSerial = never.certificate.serial();
    add(u"生效前即被吊销", std::move(never), {{{neverSerial, day("2026-12-31")}}});
    CertificateState &none = addLeaf(u"手头没有任何吊销列表", leaf());
    none.trust = TrustStore();
    if (!none.trust.add(m_root.certificate)) qFatal("trust");
    const Identity other = crafted(authority(m_kind, u"别的机构"_qs), nullptr);
    CertificateState &foreign = addLeaf(u"只有别的机构的吊销列表", leaf());
    foreign.trust = trust(m_root, {}, &other);
    addLeaf(u"吊销列表 2027-01-15 到期", leaf(), {{}, day("2027-01-15")});
    // A list in the root's name by another key: what it says must count for nothing.
    const Identity sameName = crafted(authority(m_kind, u"根"_qs), nullptr);
    Identity victim = crafted(leaf(), &m_root);
    const QString victimSerial = victim.certificate.serial();
    CertificateState &forged = add(u"吊销列表系伪造", std::move(victim));
    forged.trust = trust(m_root, {{{victimSerial, day("2027-01-01")}}}, &sameName);
}

void States::contents()
{
    Wanted wanted = leaf();
    wanted.usage = "critical,keyEncipherment";
    addLeaf(u"密钥用途不含签名", wanted);
    wanted = leaf();
    wanted.extended = "serverAuth";
    addLeaf(u"只供网站服务器使用", wanted);
    wanted = leaf();
    wanted.isWeakRsa = true;
    addLeaf(u"RSA 1024 位弱密钥", wanted);
    wanted = leaf();
    wanted.isSignedWithSha1 = true;
    // SM2 signs nothing but SM3, so that the weak digest is an ECDSA authority's in either table.
    const Identity old = crafted(authority(KeyKind::EcdsaP256, u"旧根"_qs), nullptr);
    CertificateState &weak = add(u"证书以 SHA-1 签发", crafted(wanted, &old));
    weak.trust = trust(old, {});
    wanted = leaf();
    wanted.basic = "critical,CA:TRUE";
    wanted.usage = "critical,digitalSignature,keyCertSign,cRLSign";
    addLeaf(u"本身是签发机构证书", wanted);
    wanted = leaf();
    wanted.hasUnknownCritical = true;
    addLeaf(u"含不认识的关键扩展", wanted);
}

void States::throughIntermediate(const char16_t *name, const Wanted &wanted, bool revoked)
{
    const Identity middle = crafted(wanted, &m_root);
    Lists lists;
    if (revoked) lists.revoked = {{middle.certificate.serial(), day("2027-06-01")}};
    CertificateState &state = add(name, crafted(leaf(), &middle), lists);
    // Where it may sign lists, its own are at hand too; seals carry no issuers, so that the verifier brings them.
    const auto crl = createCrl(middle, {}, day("2026-11-01"), day("2027-11-30"), 1);
    if (crl && state.trust.addCrl(*crl)) std::ignore = state.trust.add(middle.certificate);
}

void States::issuers()
{
    const Identity impostor = crafted(authority(m_kind, u"根"_qs), nullptr);
    add(u"由同名的假机构签发", crafted(leaf(), &impostor));
    add(u"自己签发自己", crafted(leaf(), nullptr));
    Wanted middle = authority(m_kind, u"中级"_qs);
    throughIntermediate(u"经中级机构，正常", middle);
    middle.to = day("2027-05-01");
    throughIntermediate(u"中级机构 2027-05-01 到期", middle);
    throughIntermediate(u"中级机构 2027-06-01 被吊销", authority(m_kind, u"中级"_qs), true);
    throughIntermediate(u"中级证书不是机构证书", authority(m_kind, u"中级"_qs, "critical,CA:FALSE"));
    const Identity narrow = crafted(authority(m_kind, u"窄根"_qs, "critical,CA:TRUE,pathlen:0"), nullptr);
    const Identity below = crafted(authority(m_kind, u"中级"_qs), &narrow);
    CertificateState &deep = add(u"超出允许的证书链长度", crafted(leaf(), &below));
    deep.trust = trust(narrow, {});
    if (!deep.trust.add(below.certificate)) qFatal("trust");
}

void States::owners()
{
    addLeaf(u"他人的证书", leaf()).isOwn = false;
    CertificateState &mismatched = addLeaf(u"私钥与证书不符", leaf());
    mismatched.isMismatched = true;
    mismatched.identity.key = std::move(crafted(leaf(), &m_root).key);
}

std::vector<CertificateState> States::all()
{
    times();
    lists();
    contents();
    issuers();
    owners();
    return std::move(m_states);
}

}  // namespace

std::unique_ptr<Signer> CertificateState::signer() const
{
    if (!isMismatched) return std::move(*signerOf(identity));
    // The key's own certificate is never shown.
    const openssl::Key key = privateKey(identity);
    const openssl::Cert x(X509_new());
    X509_set_version(x.get(), X509_VERSION_3);
    setSubject(x.get(), u"别人"_qs);
    X509_set1_notBefore(x.get(), openssl::asn1Time(day("2027-01-01")).get());
    X509_set1_notAfter(x.get(), openssl::asn1Time(day("2028-01-01")).get());
    X509_set_pubkey(x.get(), key.get());
    X509_set_issuer_name(x.get(), X509_get_subject_name(x.get()));
    sign(x.get(), key.get(), false);
    Identity inner{Certificate::fromDer(openssl::encoded(i2d_X509, x.get())).value(), encodedKey(key.get()), {}};
    return std::make_unique<MismatchedSigner>(identity.certificate, identity.chain, std::move(*signerOf(inner)));
}

std::vector<NamedMoment> certificateMoments()
{
    return {{u"2026-12-15 证书生效之前"_qs, day("2026-12-15")},
            {u"2027-01-01 生效的第一秒"_qs, day("2027-01-01")},
            {u"2027-03-02 有效期内"_qs, day("2027-03-02")},
            {u"2027-06-02 吊销之次日"_qs, day("2027-06-02")},
            {u"2027-12-03 吊销列表过期 3 天"_qs, day("2027-12-03")},
            {u"2027-12-20 吊销列表过期 20 天"_qs, day("2027-12-20")},
            {u"2028-01-02 证书到期之后"_qs, day("2028-01-02")}};
}

std::vector<CertificateState> certificateStates(KeyKind kind) { return States(kind).all(); }

}  // namespace remit::testing
