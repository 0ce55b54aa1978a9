#include "casework/sealregister.h"

#include "casework/exchange/others.h"
#include "seals/picture.h"

#include <algorithm>

namespace remit {

namespace {

QString hex(const QByteArray &digest) { return QString::fromLatin1(digest.toHex()); }

QByteArray bytesOf(const Json &digest) { return QByteArray::fromHex(digest.toString().toLatin1()); }

Json userToJson(const SealUser &user)
{
    Json json;
    json.set("officer", user.officer);
    json.set("person", user.person);
    json.set("certificate", hex(user.certificate));
    return json;
}

RegisteredSeal requested(const Json &body, Instant at)
{
    RegisteredSeal seal;
    seal.id = body["seal"].toString();
    seal.name = body["name"].toString();
    seal.created = at;
    seal.validFrom = parseInstant(body["valid_from"].toString()).value_or(Instant());
    seal.validTo = parseInstant(body["valid_to"].toString()).value_or(Instant());
    const Json &users = body["users"];
    for (const Json &user : users.array())
        seal.users.push_back({user["officer"].toString(), user["person"].toString(), bytesOf(user["certificate"])});
    const Json &picture = body["picture"];
    seal.picture = bytesOf(picture["digest"]);
    seal.pictureType = picture["type"].toString();
    seal.width = int(picture["width"].toInteger());
    seal.height = int(picture["height"].toInteger());
    seal.requestedBy = body["person"].toString();
    return seal;
}

void follow(std::vector<RegisteredSeal> &seals, const Act &act)
{
    const Json &body = act.body;
    if (act.kind == u"seal.request") return seals.push_back(requested(body, act.at));
    const auto seal = std::ranges::find(seals, body["seal"].toString(), &RegisteredSeal::id);
    if (seal == seals.end()) return;
    if (act.kind == u"seal.make") {
        seal->state = SealState::Made;
        seal->madeBy = body["person"].toString();
        seal->digest = bytesOf(body["digest"]);
        seal->madeAt = act.at;
    }
    if (act.kind == u"seal.stop") {
        seal->state = SealState::Stopped;
        seal->reason = body["reason"].toString();
        seal->stoppedAt = act.at;
    }
}

}  // namespace

QString sealStateCode(SealState state)
{
    return state == SealState::Requested ? u"requested"_qs : state == SealState::Made ? u"made"_qs : u"stopped"_qs;
}

Result<std::vector<RegisteredSeal>> registeredSeals(const Desk &desk)
{
    const Result<std::vector<qint64>> acts = desk.ports.ledger.actsAbout(u"register:seals"_qs);
    if (!acts) return fail(acts.error());
    std::vector<RegisteredSeal> seals;
    for (const qint64 seq : *acts) {
        const Result<LedgerEntry> entry = desk.ports.ledger.act(seq);
        if (!entry) return fail(entry.error());
        follow(seals, entry->act);
    }
    return seals;
}

Result<std::vector<SealNotice>> sealNotices(const Desk &desk)
{
    const auto seals = registeredSeals(desk);
    if (!seals) return fail(seals.error());
    std::vector<SealNotice> notices;
    for (const RegisteredSeal &seal : *seals) {
        if (!seal.madeAt) continue;
        SealNotice notice{seal.id, seal.name, seal.digest, seal.validFrom, seal.validTo, *seal.madeAt, {}};
        if (seal.stoppedAt) notice.stopped = SealStop{*seal.stoppedAt, seal.reason};
        notices.push_back(std::move(notice));
    }
    return addOtherSeals(desk, notices).map([&] { return std::move(notices); });
}

Result<RegisteredSeal> registeredSeal(const Desk &desk, const QString &id)
{
    const auto seals = registeredSeals(desk);
    if (!seals) return fail(seals.error());
    const auto seal = std::ranges::find(*seals, id, &RegisteredSeal::id);
    if (seal == seals->end()) return fail(u"casework.seal.unknown"_qs, {{u"seal"_qs, id}});
    return *seal;
}

Result<ElectronicSeal> sealItself(const Desk &desk, const RegisteredSeal &seal)
{
    if (seal.digest.isEmpty()) {
        const Result<void> made = requireSealState(seal, SealState::Made);
        return fail(made ? Error{u"seals.malformed"_qs, {}, {}} : made.error());
    }
    const Result<QByteArray> der = desk.ports.ledger.attachment(seal.digest);
    return der ? readSeal(*der) : fail(der.error());
}

ElectronicSeal sealDraft(const RegisteredSeal &asked, std::vector<Certificate> users, const QByteArray &picture)
{
    ElectronicSeal draft;
    draft.vendor = u"Remit"_qs;
    draft.id = asked.id;
    draft.name = asked.name;
    draft.users = std::move(users);
    draft.created = asked.created;
    draft.validFrom = asked.validFrom;
    draft.validTo = asked.validTo;
    draft.pictureType = asked.pictureType;
    draft.picture = picture;
    draft.width = asked.width;
    draft.height = asked.height;
    return draft;
}

Result<PdfStencil> sealPicture(const Desk &desk, const RegisteredSeal &seal)
{
    const Result<QByteArray> file = desk.ports.ledger.attachment(seal.picture);
    return file ? stencilOfBytes(*file, seal.name, QColor(sealRed)) : fail(file.error());
}

Result<void> requireSealState(const RegisteredSeal &seal, SealState state)
{
    if (seal.state == state) return {};
    if (seal.state == SealState::Stopped)
        return fail(u"casework.seal.stopped"_qs, {{u"seal"_qs, seal.id}, {u"reason"_qs, seal.reason}});
    return fail(u"casework.seal.state"_qs, {{u"seal"_qs, seal.id}, {u"seal_state"_qs, sealStateCode(seal.state)}});
}

Json sealRequestToJson(const RegisteredSeal &seal)
{
    Json picture;
    picture.set("digest", hex(seal.picture));
    picture.set("type", seal.pictureType);
    picture.set("width", seal.width);
    picture.set("height", seal.height);
    Json users{Json::Array{}};
    for (const SealUser &user : seal.users) users.append(userToJson(user));
    Json json;
    json.set("seal", seal.id);
    json.set("name", seal.name);
    json.set("valid_from", isoInstant(seal.validFrom));
    json.set("valid_to", isoInstant(seal.validTo));
    json.set("users", std::move(users));
    json.set("picture", std::move(picture));
    json.set("person", seal.requestedBy);
    return json;
}

Json registeredSealToJson(const RegisteredSeal &seal)
{
    Json json = sealRequestToJson(seal);
    json.set("state", sealStateCode(seal.state));
    json.set("made_by", seal.madeBy);
    json.set("digest", hex(seal.digest));
    json.set("reason", seal.reason);
    return json;
}

QStringList sealSubject(const QString &id) { return {u"register:seals"_qs, u"seal:"_qs + id}; }

}  // namespace remit
