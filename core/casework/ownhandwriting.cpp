#include "casework/ownhandwriting.h"

#include "base/digest.h"
#include "casework/officers.h"
#include "casework/record.h"
#include "seals/handwriting.h"

#include <ranges>

namespace remit {

namespace {

const QString kind = u"officer.handwriting"_qs;

NewAct actOf(const Desk &desk, const QString &officer, Json body)
{
    body.set("officer", officer);
    body.set("person", desk.officer.person);
    return {.kind = kind, .subject = {u"officer:"_qs + officer}, .body = std::move(body)};
}

/** The last act about it; nothing where there is none. */
Result<std::optional<Act>> lastAct(const Desk &desk, const QString &officer)
{
    const auto acts = desk.ports.ledger.actsAbout(u"officer:"_qs + officer);
    if (!acts) return fail(acts.error());
    for (const qint64 seq : *acts | std::views::reverse) {
        const Result<LedgerEntry> entry = desk.ports.ledger.act(seq);
        if (!entry) return fail(entry.error());
        if (entry->act.kind == kind) return entry->act;
    }
    return std::optional<Act>();
}

}  // namespace

Result<PdfStencil> handwritingInk(const QByteArray &file)
{
    return readHandwriting(file).map([](HandSignature read) { return std::move(read.ink); });
}

Result<void> recordHandwriting(const Desk &desk, const QByteArray &file)
{
    const Result<HandSignature> read = readHandwriting(file);
    if (!read) return fail(read.error());
    const QString officer = desk.officer.id;
    return decide(desk,
                  [&]() -> Result<Commit> {
                      const auto before = handwritingOf(desk, officer);
                      if (!before) return fail(before.error());
                      if (*before && (*before)->file == file) return fail(u"casework.handwriting.same"_qs);
                      Json picture = Json::Object{{u"digest"_qs, QString::fromLatin1(sha256Hex(file))},
                                                  {u"type"_qs, read->type},
                                                  {u"ink"_qs, QString::fromLatin1(sha256Hex(read->ink.bits))}};
                      Json body;
                      body.set("picture", std::move(picture));
                      return Commit{.acts = {actOf(desk, officer, std::move(body))},
                                    .attachments = {{sha256(file), file}}};
                  })
        .map([](const auto &) {});
}

Result<void> withdrawHandwriting(const Desk &desk, const QString &reason, const QString &officer)
{
    const QString whose = officer.isEmpty() ? desk.officer.id : officer;
    const Result<void> allowed = whose == desk.officer.id ? Result<void>() : requireRole(desk, {u"admin"_qs});
    if (!allowed) return allowed;
    if (reason.trimmed().isEmpty()) return fail(u"casework.officer.reason"_qs);
    return decide(desk,
                  [&]() -> Result<Commit> {
                      const Result<Officer> known = desk.ports.officers.officer(whose);
                      if (!known) return fail(known.error());
                      const auto before = handwritingOf(desk, whose);
                      if (!before) return fail(before.error());
                      if (!*before) return fail(u"casework.handwriting.none"_qs, {{u"officer"_qs, known->name}});
                      Json body;
                      body.set("picture", nullptr);
                      body.set("reason", reason.trimmed());
                      return Commit{.acts = {actOf(desk, whose, std::move(body))}};
                  })
        .map([](const auto &) {});
}

Result<std::optional<RecordedHandwriting>> handwritingOf(const Desk &desk, const QString &officer)
{
    const auto act = lastAct(desk, officer);
    if (!act) return fail(act.error());
    if (!*act || !(*act)->body["picture"].isObject()) return std::optional<RecordedHandwriting>();
    const Json picture = (*act)->body["picture"];
    const QByteArray digest = QByteArray::fromHex(picture["digest"].toString().toLatin1());
    Result<QByteArray> file = desk.ports.ledger.attachment(digest);
    if (!file) return fail(file.error());
    return RecordedHandwriting{std::move(*file), picture["type"].toString(), (*act)->at};
}

Result<std::optional<PdfStencil>> ownHandwriting(const Desk &desk)
{
    const auto recorded = handwritingOf(desk, desk.officer.id);
    if (!recorded) return fail(recorded.error());
    if (!*recorded) return std::optional<PdfStencil>();
    return handwritingInk((*recorded)->file).map([](PdfStencil ink) { return std::optional(std::move(ink)); });
}

}  // namespace remit
