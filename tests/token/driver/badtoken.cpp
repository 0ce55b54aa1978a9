// A PKCS#11 driver that does what BADTOKEN says: hang, crash, last (one try is left), locked. It shows one certificate,
// the DER file of BADTOKEN_CERTIFICATE, and has no key.
#include <p11-kit/pkcs11.h>

#include <unistd.h>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>

namespace {

CK_FUNCTION_LIST functions{};
bool tried = false;

bool is(const char *mode)
{
    const char *wanted = std::getenv("BADTOKEN");
    return wanted && std::strcmp(wanted, mode) == 0;
}

CK_RV initialize(void *) { return CKR_OK; }
CK_RV finalize(void *) { return CKR_OK; }

CK_RV slotList(unsigned char, CK_SLOT_ID *list, CK_ULONG *count)
{
    while (is("hang")) sleep(1);
    if (is("crash")) std::abort();
    if (list) *list = 1;
    *count = 1;
    return CKR_OK;
}

CK_RV tokenInfo(CK_SLOT_ID, CK_TOKEN_INFO *info)
{
    std::memset(info, ' ', sizeof *info);
    info->flags = CKF_TOKEN_INITIALIZED;
    if (is("locked") || tried) info->flags |= CKF_USER_PIN_LOCKED;
    if (is("last") && !tried) info->flags |= CKF_USER_PIN_FINAL_TRY;
    return CKR_OK;
}

CK_RV openSession(CK_SLOT_ID, CK_FLAGS, void *, CK_NOTIFY, CK_SESSION_HANDLE *session)
{
    *session = 1;
    return CKR_OK;
}

CK_RV closeSession(CK_SESSION_HANDLE) { return CKR_OK; }

CK_RV login(CK_SESSION_HANDLE, CK_USER_TYPE, unsigned char *, CK_ULONG)
{
    tried = true;
    return CKR_PIN_INCORRECT;
}

CK_RV findInit(CK_SESSION_HANDLE, CK_ATTRIBUTE *, CK_ULONG) { return CKR_OK; }
CK_RV findFinal(CK_SESSION_HANDLE) { return CKR_OK; }

CK_RV find(CK_SESSION_HANDLE, CK_OBJECT_HANDLE *objects, CK_ULONG, CK_ULONG *count)
{
    *objects = 1;
    *count = std::getenv("BADTOKEN_CERTIFICATE") ? 1 : 0;
    return CKR_OK;
}

CK_RV attributes(CK_SESSION_HANDLE, CK_OBJECT_HANDLE, CK_ATTRIBUTE *wanted, CK_ULONG)
{
    std::ifstream file(std::getenv("BADTOKEN_CERTIFICATE"), std::ios::binary);
    const std::string der{std::istreambuf_iterator<char>(file), {}};
    const std::string value = wanted->type == CKA_VALUE ? der : std::string("1");
    if (wanted->pValue) std::memcpy(wanted->pValue, value.data(), value.size());
    wanted->ulValueLen = value.size();
    return CKR_OK;
}

}  // namespace

extern "C" CK_RV C_GetFunctionList(CK_FUNCTION_LIST **list)
{
    functions.C_Initialize = initialize;
    functions.C_Finalize = finalize;
    functions.C_GetSlotList = slotList;
    functions.C_GetTokenInfo = tokenInfo;
    functions.C_OpenSession = openSession;
    functions.C_CloseSession = closeSession;
    functions.C_Login = login;
    functions.C_FindObjectsInit = findInit;
    functions.C_FindObjects = find;
    functions.C_FindObjectsFinal = findFinal;
    functions.C_GetAttributeValue = attributes;
    *list = &functions;
    return CKR_OK;
}
