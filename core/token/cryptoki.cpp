#include "token/cryptoki.h"

namespace remit {

namespace {

struct Reason {
    CK_RV code;
    const char *name;
};

constexpr Reason reasons[] = {
    {CKR_HOST_MEMORY, "CKR_HOST_MEMORY"},
    {CKR_GENERAL_ERROR, "CKR_GENERAL_ERROR"},
    {CKR_FUNCTION_FAILED, "CKR_FUNCTION_FAILED"},
    {CKR_DEVICE_ERROR, "CKR_DEVICE_ERROR"},
    {CKR_DEVICE_MEMORY, "CKR_DEVICE_MEMORY"},
    {CKR_DEVICE_REMOVED, "CKR_DEVICE_REMOVED"},
    {CKR_KEY_TYPE_INCONSISTENT, "CKR_KEY_TYPE_INCONSISTENT"},
    {CKR_KEY_FUNCTION_NOT_PERMITTED, "CKR_KEY_FUNCTION_NOT_PERMITTED"},
    {CKR_MECHANISM_INVALID, "CKR_MECHANISM_INVALID"},
    {CKR_PIN_INCORRECT, "CKR_PIN_INCORRECT"},
    {CKR_PIN_INVALID, "CKR_PIN_INVALID"},
    {CKR_PIN_LEN_RANGE, "CKR_PIN_LEN_RANGE"},
    {CKR_PIN_EXPIRED, "CKR_PIN_EXPIRED"},
    {CKR_PIN_LOCKED, "CKR_PIN_LOCKED"},
    {CKR_TOKEN_NOT_PRESENT, "CKR_TOKEN_NOT_PRESENT"},
    {CKR_TOKEN_NOT_RECOGNIZED, "CKR_TOKEN_NOT_RECOGNIZED"},
    {CKR_USER_NOT_LOGGED_IN, "CKR_USER_NOT_LOGGED_IN"},
    {CKR_USER_PIN_NOT_INITIALIZED, "CKR_USER_PIN_NOT_INITIALIZED"},
};

}  // namespace

TokenModule::Parts::~Parts()
{
    if (session) functions->C_CloseSession(session);
    if (initialized) functions->C_Finalize(nullptr);
}

QString reasonOf(CK_RV code)
{
    for (const Reason &reason : reasons)
        if (reason.code == code) return QString::fromLatin1(reason.name);
    return u"0x"_qs + QString::number(qulonglong(code), 16);
}

tl::unexpected<Error> callFailed(const char *call, CK_RV code)
{
    for (const CK_RV gone : {CKR_DEVICE_REMOVED, CKR_TOKEN_NOT_PRESENT, CKR_SESSION_HANDLE_INVALID})
        if (code == gone) return fail(u"token.removed"_qs);
    return fail(u"token.call"_qs, {{u"call"_qs, QString::fromLatin1(call)}, {u"reason"_qs, reasonOf(code)}});
}

QString triesLeft(CK_FLAGS flags)
{
    if (flags & CKF_USER_PIN_LOCKED) return u"none"_qs;
    if (flags & CKF_USER_PIN_FINAL_TRY) return u"one"_qs;
    return flags & CKF_USER_PIN_COUNT_LOW ? u"few"_qs : u"unknown"_qs;
}

Result<std::vector<CK_SLOT_ID>> TokenModule::Parts::slots()
{
    CK_ULONG count = 0;
    CK_RV code = functions->C_GetSlotList(CK_FALSE, nullptr, &count);
    std::vector<CK_SLOT_ID> list(count);
    if (code == CKR_OK) code = functions->C_GetSlotList(CK_FALSE, list.data(), &count);
    if (code != CKR_OK) return callFailed("C_GetSlotList", code);
    list.resize(count);
    return list;
}

Result<CK_TOKEN_INFO> TokenModule::Parts::token(CK_SLOT_ID id)
{
    CK_TOKEN_INFO info{};
    const CK_RV code = functions->C_GetTokenInfo(id, &info);
    if (code != CKR_OK) return callFailed("C_GetTokenInfo", code);
    return info;
}

Result<std::vector<CK_OBJECT_HANDLE>> TokenModule::Parts::find(std::vector<CK_ATTRIBUTE> wanted)
{
    constexpr CK_ULONG most = 64;
    std::vector<CK_OBJECT_HANDLE> found(most);
    CK_ULONG count = 0;
    CK_RV code = functions->C_FindObjectsInit(session, wanted.data(), CK_ULONG(wanted.size()));
    if (code != CKR_OK) return callFailed("C_FindObjectsInit", code);
    code = functions->C_FindObjects(session, found.data(), most, &count);
    functions->C_FindObjectsFinal(session);
    if (code != CKR_OK) return callFailed("C_FindObjects", code);
    found.resize(count);
    return found;
}

QByteArray TokenModule::Parts::attribute(CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type)
{
    constexpr CK_ULONG most = 1 << 16;
    CK_ATTRIBUTE wanted{type, nullptr, 0};
    if (functions->C_GetAttributeValue(session, object, &wanted, 1) != CKR_OK || wanted.ulValueLen > most) return {};
    QByteArray bytes(qsizetype(wanted.ulValueLen), '\0');
    wanted.pValue = bytes.data();
    return functions->C_GetAttributeValue(session, object, &wanted, 1) == CKR_OK ? bytes : QByteArray();
}

}  // namespace remit
