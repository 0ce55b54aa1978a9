#include "signing/keyslotcipher.h"

#include <set>

namespace remit {

namespace {

constexpr auto format = u"remit-slots/1";

tl::unexpected<Error> malformed(const QString &path)
{
    return fail(u"signing.slot.malformed"_qs, {{u"path"_qs, path}});
}

QString hex(const QByteArray &bytes) { return QString::fromLatin1(bytes.toHex()); }

/** Bytes of this size in lower-case hexadecimal; empty for anything else. */
QByteArray readBytes(const Json &json, qsizetype size)
{
    const QByteArray text = json.toString().toLatin1();
    const QByteArray bytes = QByteArray::fromHex(text);
    return bytes.size() == size && bytes.toHex() == text ? bytes : QByteArray();
}

bool hasExactly(const Json &json, const std::set<QString> &names)
{
    std::set<QString> found;
    for (const auto &member : json.object()) found.insert(member.first);
    return found == names;
}

Json slotJson(const KeySlot &slot)
{
    Json json;
    json.set("officer", slot.officer);
    json.set("kdf", u"scrypt");
    json.set("n", slot.cost.n);
    json.set("r", slot.cost.r);
    json.set("p", slot.cost.p);
    json.set("salt", hex(slot.salt));
    json.set("nonce", hex(slot.nonce));
    json.set("wrapped", hex(slot.wrapped));
    json.set("tag", hex(slot.tag));
    return json;
}

Result<KeySlot> readSlot(const Json &json, const QString &path)
{
    static const std::set<QString> names{u"officer"_qs, u"kdf"_qs,   u"n"_qs,       u"r"_qs,  u"p"_qs,
                                         u"salt"_qs,    u"nonce"_qs, u"wrapped"_qs, u"tag"_qs};
    if (!hasExactly(json, names)) return malformed(path);
    const KeySlot slot{json["officer"].toString(),
                       {json["n"].toInteger(), json["r"].toInteger(), json["p"].toInteger()},
                       readBytes(json["salt"], keyslot::saltSize),
                       readBytes(json["nonce"], keyslot::nonceSize),
                       readBytes(json["wrapped"], keyslot::keySize),
                       readBytes(json["tag"], keyslot::tagSize)};
    if (slot.officer.isEmpty()) return malformed(path + u".officer"_qs);
    if (json["kdf"].toString() != u"scrypt") return malformed(path + u".kdf"_qs);
    if (!keyslot::isAcceptable(slot.cost)) return malformed(path + u".n"_qs);
    if (slot.salt.isEmpty()) return malformed(path + u".salt"_qs);
    if (slot.nonce.isEmpty()) return malformed(path + u".nonce"_qs);
    if (slot.wrapped.isEmpty()) return malformed(path + u".wrapped"_qs);
    if (slot.tag.isEmpty()) return malformed(path + u".tag"_qs);
    return slot;
}

}  // namespace

Json keySlotsToJson(const std::vector<KeySlot> &keySlots)
{
    Json json;
    json.set("format", format);
    Json::Array list;
    for (const KeySlot &slot : keySlots) list.push_back(slotJson(slot));
    json.set("slots", list);
    return json;
}

Result<std::vector<KeySlot>> keySlotsFromJson(const Json &json)
{
    if (!hasExactly(json, {u"format"_qs, u"slots"_qs})) return malformed(u"$"_qs);
    if (json["format"].toString() != format) return malformed(u"$.format"_qs);
    const Json::Array &list = json["slots"].array();
    if (list.empty()) return malformed(u"$.slots"_qs);
    std::vector<KeySlot> keySlots;
    std::set<QString> officers;
    for (size_t i = 0; i < list.size(); ++i) {
        const QString path = u"$.slots[%1]"_qs.arg(i);
        auto slot = readSlot(list[i], path);
        if (!slot) return fail(slot.error());
        if (!officers.insert(slot->officer).second) return malformed(path + u".officer"_qs);
        keySlots.push_back(std::move(*slot));
    }
    return keySlots;
}

}  // namespace remit
