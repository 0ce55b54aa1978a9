#include "token/module.h"

#include "signing/der.h"
#include "token/cryptoki.h"

namespace remit {

namespace {

/** DigestInfo of SHA-256 up to the digest (RFC 8017, 9.2). */
const QByteArray digestInfo = QByteArray::fromHex("3031300d060960864801650304020105000420");

/** An unsigned number as the shortest INTEGER. */
QByteArray unsignedInteger(QByteArrayView bytes)
{
    while (bytes.size() > 1 && bytes.front() == '\0') bytes = bytes.sliced(1);
    const bool high = static_cast<quint8>(bytes.front()) & 0x80;
    return der::value(der::Integer, (high ? QByteArray(1, '\0') : QByteArray()).append(bytes));
}

}  // namespace

TokenModule::TokenModule(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
TokenModule::~TokenModule() = default;

Result<std::unique_ptr<TokenModule>> TokenModule::load(const QString &path)
{
    auto parts = std::make_unique<Parts>();
    parts->path = path;
    parts->library.setFileName(path);
    const auto wrong = [&path](const QString &reason) {
        return fail(u"token.module"_qs, {{u"path"_qs, path}, {u"reason"_qs, reason}});
    };
    if (!parts->library.load()) return wrong(parts->library.errorString());
    const auto list = reinterpret_cast<CK_C_GetFunctionList>(parts->library.resolve("C_GetFunctionList"));
    if (!list || list(&parts->functions) != CKR_OK || !parts->functions) return wrong(u"C_GetFunctionList"_qs);
    const CK_RV code = parts->functions->C_Initialize(nullptr);
    if (code != CKR_OK && code != CKR_CRYPTOKI_ALREADY_INITIALIZED) return wrong(reasonOf(code));
    parts->initialized = code == CKR_OK;
    return std::unique_ptr<TokenModule>(new TokenModule(std::move(parts)));
}

Result<void> TokenModule::open(const QString &serial)
{
    const auto ids = m_parts->slots();
    if (!ids) return fail(ids.error());
    std::vector<CK_SLOT_ID> fitting;
    for (const CK_SLOT_ID id : *ids) {
        const auto token = m_parts->token(id);
        const bool usable = token && (token->flags & CKF_TOKEN_INITIALIZED);
        if (usable && (serial.isEmpty() || fieldText(token->serialNumber) == serial)) fitting.push_back(id);
    }
    if (fitting.empty()) return fail(u"token.absent"_qs, {{u"serial"_qs, serial}});
    if (fitting.size() > 1) return fail(u"token.several"_qs, {{u"count"_qs, QString::number(fitting.size())}});
    m_parts->slot = fitting.front();
    const CK_RV code =
        m_parts->functions->C_OpenSession(m_parts->slot, CKF_SERIAL_SESSION, nullptr, nullptr, &m_parts->session);
    return code == CKR_OK ? Result<void>() : callFailed("C_OpenSession", code);
}

Result<std::vector<TokenCertificate>> TokenModule::certificates()
{
    CK_OBJECT_CLASS kind = CKO_CERTIFICATE;
    const auto objects = m_parts->find({{CKA_CLASS, &kind, sizeof kind}});
    if (!objects) return fail(objects.error());
    std::vector<TokenCertificate> list;
    for (const CK_OBJECT_HANDLE object : *objects)
        list.push_back({m_parts->attribute(object, CKA_VALUE), m_parts->attribute(object, CKA_ID)});
    return list;
}

Result<void> TokenModule::login(const Secret &pin, bool lastTry)
{
    const auto before = m_parts->token(m_parts->slot);
    if (!before) return fail(before.error());
    if (before->flags & CKF_USER_PIN_LOCKED) return fail(u"token.pin.locked"_qs);
    if ((before->flags & CKF_USER_PIN_FINAL_TRY) && !lastTry) return fail(u"token.pin.last"_qs);
    Secret copy = Secret::copyOf(pin.view());
    const CK_RV code = m_parts->functions->C_Login(
        m_parts->session, CKU_USER, reinterpret_cast<unsigned char *>(copy.data()), CK_ULONG(copy.size()));
    if (code == CKR_OK || code == CKR_USER_ALREADY_LOGGED_IN) return {};
    if (code == CKR_PIN_LOCKED) return fail(u"token.pin.locked"_qs);
    const auto after = m_parts->token(m_parts->slot);
    const QString left = after ? triesLeft(after->flags) : u"unknown"_qs;
    for (const CK_RV wrong : {CKR_PIN_INCORRECT, CKR_PIN_LEN_RANGE, CKR_PIN_INVALID})
        if (code == wrong) return fail(u"token.pin.wrong"_qs, {{u"tries"_qs, left}});
    return callFailed("C_Login", code);
}

Result<QByteArray> TokenModule::sign(const QByteArray &id, const QByteArray &digest)
{
    CK_OBJECT_CLASS kind = CKO_PRIVATE_KEY;
    QByteArray wanted = id;
    const auto keys =
        m_parts->find({{CKA_CLASS, &kind, sizeof kind}, {CKA_ID, wanted.data(), CK_ULONG(wanted.size())}});
    if (!keys) return fail(keys.error());
    if (keys->size() != 1) return fail(u"token.key"_qs, {{u"count"_qs, QString::number(keys->size())}});
    const CK_OBJECT_HANDLE key = keys->front();
    if (m_parts->number<CK_BBOOL>(key, CKA_ALWAYS_AUTHENTICATE, CK_FALSE)) return fail(u"token.pin.each"_qs);
    const auto type = m_parts->number<CK_KEY_TYPE>(key, CKA_KEY_TYPE, CKK_VENDOR_DEFINED);
    if (type != CKK_EC && type != CKK_RSA) return fail(u"token.key.kind"_qs);
    CK_MECHANISM mechanism{type == CKK_EC ? CKM_ECDSA : CKM_RSA_PKCS, nullptr, 0};
    CK_RV code = m_parts->functions->C_SignInit(m_parts->session, &mechanism, key);
    if (code == CKR_USER_NOT_LOGGED_IN) return fail(u"token.pin.needed"_qs);
    if (code != CKR_OK) return callFailed("C_SignInit", code);
    QByteArray input = type == CKK_EC ? digest : digestInfo + digest;
    QByteArray signature(1024, '\0');
    CK_ULONG size = CK_ULONG(signature.size());
    code =
        m_parts->functions->C_Sign(m_parts->session, reinterpret_cast<unsigned char *>(input.data()),
                                   CK_ULONG(input.size()), reinterpret_cast<unsigned char *>(signature.data()), &size);
    if (code == CKR_USER_NOT_LOGGED_IN) return fail(u"token.pin.needed"_qs);
    if (code != CKR_OK || size == 0 || size % 2) return callFailed("C_Sign", code);
    signature.truncate(qsizetype(size));
    if (type == CKK_RSA) return signature;
    const QByteArrayView both(signature);
    return der::sequence({unsignedInteger(both.first(both.size() / 2)), unsignedInteger(both.sliced(both.size() / 2))});
}

}  // namespace remit
