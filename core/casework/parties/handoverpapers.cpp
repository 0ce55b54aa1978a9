#include "casework/parties/handoverpapers.h"

#include "base/digest.h"
#include "casework/dossier.h"
#include "casework/evidencefiles.h"
#include "casework/formvalues.h"
#include "records/currentend.h"

#include <algorithm>

namespace remit {

namespace {

/** What the agency needs of the dossier, besides the ruling (社区矫正法第二十条：有关法律文书). */
const QStringList wantedKinds{QStringLiteral("judgments"), QStringLiteral("execution-notice"),
                              QStringLiteral("community-assessment")};

/** A file that an officer brings along. Errors: casework.handover.file. */
Result<HandoverPaper> brought(const CaseFile &file, const QString &kind, const QString &title, const QByteArray &bytes)
{
    const QString type = kindOfFile(bytes);
    const bool readable = type != u"bin" && (kind != u"photo" || type != u"pdf");
    if (!readable) return fail(u"casework.handover.file"_qs, {{u"case"_qs, file.number}, {u"named"_qs, title}});
    return HandoverPaper{kind, title, 1, sha256(bytes), bytes};
}

/** The papers of the court's events that brought the ruling. */
Result<void> addRuling(const Desk &desk, const CaseFile &file, HandoverPapers &found)
{
    const auto events = desk.ports.cases.courtEvents(file.number);
    if (!events) return fail(events.error());
    for (const RecordedEvent &each : *events) {
        if (each.event.kind == u"ruled") found.papers.clear();
        if (each.event.kind != u"ruled" && each.event.kind != u"served") continue;
        for (const EventDocument &document : each.event.documents)
            found.papers.push_back({u"ruling"_qs, document.name, 1, QByteArray::fromHex(document.digest.toLatin1())});
    }
    return {};
}

Json rulingValues(const Handover &handover, const QString &court)
{
    const HistoryEvent &event = handover.ruling.event;
    Json json;
    json.set("court", court);
    setText(json, "number", handover.ruling.number);
    setDate(json, "ruledOn", event.ruledOn);
    setDate(json, "servedOn", handover.servedOn);
    setDate(json, "from", event.from);
    setDate(json, "to", event.until);
    setDate(json, "documentsBy", handover.documentsBy);
    setDate(json, "reportBy", handover.reportBy);
    return json;
}

}  // namespace

Result<HandoverPapers> papersFor(const Desk &desk, const CaseFile &file, const HandoverRequest &request)
{
    HandoverPapers found;
    if (const Result<void> added = addRuling(desk, file, found); !added) return fail(added.error());
    if (!request.ruling.isEmpty()) {
        Result<HandoverPaper> paper = brought(file, u"ruling"_qs, u"假释裁定书"_qs, request.ruling);
        if (!paper) return fail(paper.error());
        found.papers = {*std::move(paper)};
    }
    if (found.papers.empty()) return fail(u"casework.handover.ruling"_qs, {{u"case"_qs, file.number}});
    const auto pieces = dossierPieces(desk, file);
    if (!pieces) return fail(pieces.error());
    for (const QString &kind : wantedKinds) {
        const size_t before = found.papers.size();
        for (const DossierPiece &piece : *pieces) {
            const auto material = std::ranges::find(file.materials, piece.material, &DossierMaterial::act);
            if (material != file.materials.end() && piece.material > 0 && material->place.kind == kind)
                found.papers.push_back({kind, piece.title, piece.pages, piece.digest});
        }
        if (found.papers.size() == before) found.lacking << kind;
    }
    if (request.photo.isEmpty()) return found;
    Result<HandoverPaper> photo = brought(file, u"photo"_qs, u"照片"_qs, request.photo);
    if (!photo) return fail(photo.error());
    found.papers.push_back(*std::move(photo));
    return found;
}

FormData handoverForm(const Desk &desk, const StoreInfo &info, const InmateRecord &record, const Handover &handover,
                      const HandoverRequest &request, const HandoverPapers &papers)
{
    Json prison;
    prison.set("name", info.prison);
    Json over;
    over.set("to", request.to);
    over.set("place", request.place);
    over.set("on", isoDate(desk.today()));
    Json::Array list;
    for (const HandoverPaper &paper : papers.papers)
        list.push_back(Json::Object{{u"title"_qs, paper.title}, {u"pages"_qs, paper.pages}});
    over.set("papers", std::move(list));
    Json values{Json::Object{{u"prison"_qs, prison},
                             {u"handover"_qs, over},
                             {u"ruling"_qs, rulingValues(handover, info.court)},
                             {u"inmate"_qs, inmateValues(record.inmate)},
                             {u"judgment"_qs, judgmentValues(record.inmate)}}};
    if (const auto end = currentEnd(record.inmate.judgment, record.changes))
        setAt(values, u"current.endsOn"_qs, isoDate(*end));
    FormData data;
    data.values = std::move(values);
    data.documentId = handover.caseNumber + u"/handover"_qs;
    data.created = desk.clock();
    data.demo = info.environment != StoreInfo::Environment::Production;
    return data;
}

}  // namespace remit
