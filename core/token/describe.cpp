#include "token/cryptoki.h"

#include <utility>

namespace remit {

namespace {

Json errorJson(const Error &error)
{
    Json json, args{Json::Object{}};
    for (auto it = error.args.begin(); it != error.args.end(); ++it) args.set(it.key(), it.value());
    json.set("code", error.code);
    json.set("args", std::move(args));
    return json;
}

QString versionOf(const CK_VERSION &version)
{
    return QString::number(version.major) + u'.' + QString::number(version.minor);
}

/** The mechanisms that signing asks for, by their standard names. */
Json mechanismsOf(CK_FUNCTION_LIST *functions, CK_SLOT_ID slot)
{
    static constexpr std::pair<CK_MECHANISM_TYPE, const char *> wanted[] = {{CKM_RSA_PKCS, "CKM_RSA_PKCS"},
                                                                            {CKM_ECDSA, "CKM_ECDSA"}};
    Json list{Json::Array{}};
    for (const auto &[type, name] : wanted) {
        CK_MECHANISM_INFO info{};
        if (functions->C_GetMechanismInfo(slot, type, &info) == CKR_OK && (info.flags & CKF_SIGN))
            list.append(QString::fromLatin1(name));
    }
    return list;
}

Json tokenJson(const CK_TOKEN_INFO &info)
{
    Json json;
    json.set("label", fieldText(info.label));
    json.set("manufacturer", fieldText(info.manufacturerID));
    json.set("model", fieldText(info.model));
    json.set("serial", fieldText(info.serialNumber));
    json.set("initialized", (info.flags & CKF_TOKEN_INITIALIZED) != 0);
    json.set("pin_set", (info.flags & CKF_USER_PIN_INITIALIZED) != 0);
    json.set("tries_left", triesLeft(info.flags));
    return json;
}

}  // namespace

Json TokenModule::describe()
{
    Json json, list{Json::Array{}};
    CK_INFO info{};
    if (m_parts->functions->C_GetInfo(&info) == CKR_OK) {
        json.set("library", fieldText(info.libraryDescription));
        json.set("manufacturer", fieldText(info.manufacturerID));
        json.set("version", versionOf(info.libraryVersion));
        json.set("cryptoki", versionOf(info.cryptokiVersion));
    }
    const auto ids = m_parts->slots();
    if (!ids) json.set("error", errorJson(ids.error()));
    for (const CK_SLOT_ID id : ids.value_or(std::vector<CK_SLOT_ID>())) {
        Json slot;
        CK_SLOT_INFO described{};
        if (m_parts->functions->C_GetSlotInfo(id, &described) == CKR_OK)
            slot.set("name", fieldText(described.slotDescription));
        slot.set("slot", qint64(id));
        const auto token = m_parts->token(id);
        if (token) slot.set("token", tokenJson(*token));
        if (!token) slot.set("error", errorJson(token.error()));
        slot.set("mechanisms", mechanismsOf(m_parts->functions, id));
        list.append(std::move(slot));
    }
    json.set("slots", std::move(list));
    return json;
}

}  // namespace remit
