#pragma once
// Included by this module's sources only.
#include "token/module.h"

#include <p11-kit/pkcs11.h>

#include <QLibrary>

namespace remit {

struct TokenModule::Parts {
    QString path;
    QLibrary library;
    CK_FUNCTION_LIST *functions = nullptr;
    bool initialized = false;
    CK_SLOT_ID slot = 0;
    CK_SESSION_HANDLE session = 0;

    ~Parts();
    Result<std::vector<CK_SLOT_ID>> slots();
    Result<CK_TOKEN_INFO> token(CK_SLOT_ID id);
    Result<std::vector<CK_OBJECT_HANDLE>> find(std::vector<CK_ATTRIBUTE> wanted);
    /** The attribute's bytes; empty where the object has none. */
    QByteArray attribute(CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type);
    template <class Number>
    Number number(CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type, Number fallback)
    {
        CK_ATTRIBUTE wanted{type, &fallback, sizeof fallback};
        Number read = fallback;
        wanted.pValue = &read;
        return functions->C_GetAttributeValue(session, object, &wanted, 1) == CKR_OK ? read : fallback;
    }
};

/** A failed call: token.removed where the token is gone, else token.call. */
tl::unexpected<Error> callFailed(const char *call, CK_RV code);

/** The reason in PKCS#11's own words, "CKR_PIN_INCORRECT", or its number. */
QString reasonOf(CK_RV code);

/** Text of a field that is filled up with blanks. */
template <size_t size>
QString fieldText(const unsigned char (&field)[size])
{
    return QString::fromUtf8(reinterpret_cast<const char *>(field), qsizetype(size)).trimmed();
}

/** What is known of the tries left: none, one, few, unknown. */
QString triesLeft(CK_FLAGS flags);

}  // namespace remit
