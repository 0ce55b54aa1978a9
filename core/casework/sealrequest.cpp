#include "casework/sealmaking.h"

#include "base/digest.h"
#include "casework/officers.h"
#include "casework/record.h"
#include "seals/picture.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>
#include <cstdlib>

namespace remit {

namespace {

/** The picture's format in capitals; empty for none that is used. */
QString formatOf(const QByteArray &picture)
{
    QBuffer buffer;
    buffer.setData(picture);
    buffer.open(QIODevice::ReadOnly);
    const QByteArray format = QImageReader(&buffer).format().toUpper();
    return QByteArrayList{"PNG", "BMP", "JPEG"}.contains(format) ? QString::fromLatin1(format) : QString();
}

/** Whether the imprint is as wide to its height as it will be printed, to a twentieth. */
Result<void> checkPicture(const SealApplication &asked)
{
    const auto stencil = stencilOfBytes(asked.picture, asked.name, QColor(sealRed));
    if (!stencil) return fail(stencil.error());
    if (formatOf(asked.picture).isEmpty()) return fail(u"seals.picture.unreadable"_qs, {{u"path"_qs, asked.name}});
    const qint64 across = qint64(stencil->width) * asked.height;
    const qint64 down = qint64(stencil->height) * asked.width;
    if (std::abs(across - down) * 20 <= std::max(across, down)) return {};
    return fail(u"casework.seal.shape"_qs, {{u"dots"_qs, u"%1 × %2"_qs.arg(stencil->width).arg(stencil->height)},
                                            {u"size"_qs, u"%1 × %2"_qs.arg(asked.width).arg(asked.height)}});
}

Result<std::vector<SealUser>> usersOf(const Desk &desk, const SealApplication &asked)
{
    std::vector<SealUser> users;
    for (const auto &[login, certificate] : asked.users) {
        const Result<Officer> officer = desk.ports.officers.officer(login);
        if (!officer) return fail(officer.error());
        if (certificate.keyKind() != KeyKind::Sm2)
            return fail(u"seals.key"_qs, {{u"subject"_qs, certificate.subject()}});
        users.push_back({officer->id, officer->person, sha256(certificate.der())});
    }
    return users;
}

/** The next of the year: the register never loses one. */
Result<QString> nextId(const Desk &desk)
{
    const auto seals = registeredSeals(desk);
    if (!seals) return fail(seals.error());
    const QString year = u"ES-%1-"_qs.arg(int(std::chrono::year_month_day(desk.today()).year()));
    const auto taken =
        std::ranges::count_if(*seals, [&](const RegisteredSeal &one) { return one.id.startsWith(year); });
    return year + u"%1"_qs.arg(taken + 1, 4, 10, QChar(u'0'));
}

}  // namespace

Result<RegisteredSeal> requestSeal(const Desk &desk, const SealApplication &asked)
{
    Result<void> may = requireRole(desk, {u"department_officer"_qs, u"department_chief"_qs});
    if (may) may = checkPicture(asked);
    if (!may) return fail(may.error());
    const auto users = usersOf(desk, asked);
    if (!users) return fail(users.error());
    RegisteredSeal seal{{},
                        asked.name.trimmed(),
                        SealState::Requested,
                        desk.clock(),
                        asked.validFrom,
                        asked.validTo,
                        *users,
                        sha256(asked.picture),
                        formatOf(asked.picture),
                        asked.width,
                        asked.height,
                        desk.officer.person,
                        {},
                        {},
                        {}};
    std::vector<Certificate> certificates;
    for (const auto &[login, certificate] : asked.users) certificates.push_back(certificate);
    std::vector<Attachment> kept{{seal.picture, asked.picture}};
    for (const Certificate &certificate : certificates) kept.push_back({sha256(certificate.der()), certificate.der()});
    const auto acts = decide(desk, [&]() -> Result<Commit> {
        const Result<QString> id = nextId(desk);
        if (!id) return fail(id.error());
        seal.id = *id;
        const Result<void> usable = checkSealDraft(sealDraft(seal, certificates, asked.picture));
        if (!usable) return fail(usable.error());
        NewAct act{.kind = u"seal.request"_qs, .subject = sealSubject(seal.id), .body = sealRequestToJson(seal)};
        return Commit{.acts = {std::move(act)}, .attachments = kept};
    });
    if (!acts) return fail(acts.error());
    return seal;
}

}  // namespace remit
