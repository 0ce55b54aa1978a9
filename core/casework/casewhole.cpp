#include "base/messages.h"
#include "casework/casecontents.h"
#include "casework/evidencefiles.h"

#include <algorithm>
#include <set>

namespace remit {

namespace {

/** Where earlier versions stand, which only another store of the prison gets. */
constexpr qint64 earlierPosition = 850000;
/** Where papers that answer the court stand, after all of the catalogue. */
constexpr qint64 supplementPosition = 900000;
/** Where papers of other parties stand: after all others. */
constexpr qint64 partyPosition = 950000;

/** Title, pages and digest of what an act of that kind keeps beside the ledger. */
std::vector<CasePart::Paper> keptBy(const Act &act, const Messages &papers)
{
    std::vector<CasePart::Paper> kept;
    const auto add = [&](const QString &title, const Json &paper, qint64 pages) {
        const QByteArray digest = QByteArray::fromHex(paper["digest"].toString().toLatin1());
        kept.push_back({{}, title, int(pages), digest});
    };
    if (act.kind == u"handover.give")
        for (const Json &paper : act.body["papers"].array())
            add(paper["title"].toString(), paper, paper["pages"].toInteger());
    if (act.kind == u"handover.receipt" || act.kind == u"prosecution.opinion")
        add(papers.text(u"act."_qs + act.kind), act.body, 1);
    return kept;
}

/** The officers who recorded those acts: {"login":"name"}. */
Result<Json> namesBehind(const Desk &desk, const std::vector<qint64> &acts)
{
    const Result<std::vector<Officer>> officers = desk.ports.officers.officers();
    if (!officers) return fail(officers.error());
    Json::Object names;
    for (const qint64 seq : acts) {
        const Result<LedgerEntry> entry = desk.ports.ledger.act(seq);
        if (!entry) return fail(entry.error());
        const auto known = std::ranges::find(*officers, entry->act.by.officer, &Officer::id);
        if (known != officers->end() && !known->name.isEmpty()) names[known->id] = known->name;
    }
    return Json(std::move(names));
}

}  // namespace

Result<void> CaseContents::addPieces(Gathered &gathered, const std::vector<Supplement::Piece> &pieces) const
{
    CaseFigure figure{u"supplement"_qs, {}};
    for (const Supplement::Piece &piece : pieces) {
        const qint64 number = qint64(figure.acts.size()) + 1;
        const QString name = u"90.%1-supplement.%2"_qs.arg(number, 2, 10, QChar(u'0')).arg(piece.type);
        const Result<void> added =
            addPaper(gathered, {supplementPosition + number, piece.title, name, piece.pages, piece.digest, false});
        if (!added) return added;
        figure.acts.push_back(piece.act);
    }
    if (!figure.acts.empty()) gathered.summary.figures.push_back(std::move(figure));
    return {};
}

Result<void> CaseContents::addPartyPapers(Gathered &gathered) const
{
    std::set<qint64> acts;
    for (const char16_t *kind : {u"handover.give", u"handover.receipt", u"prosecution.opinion"}) {
        const auto about = m_desk.ports.ledger.actsAbout(u"case:"_qs + gathered.file.number, QString::fromUtf16(kind));
        if (!about) return fail(about.error());
        acts.insert(about->begin(), about->end());
    }
    std::set<QByteArray> there;
    for (const CaseMaterial &material : gathered.summary.materials) there.insert(material.digest);
    qint64 number = 0;
    for (const qint64 seq : acts) {
        const Result<LedgerEntry> entry = m_desk.ports.ledger.act(seq);
        if (!entry) return fail(entry.error());
        for (const CasePart::Paper &paper : keptBy(entry->act, m_desk.papers)) {
            if (!there.insert(paper.digest).second) continue;
            const Result<QByteArray> bytes = m_desk.ports.ledger.attachment(paper.digest);
            if (!bytes) return fail(bytes.error());
            const QString file = u"95.%1-party.%2"_qs.arg(++number, 3, 10, QChar(u'0')).arg(kindOfFile(*bytes));
            const Result<void> added = addPaper(
                gathered, {partyPosition + number, paper.title, file, std::max(1, paper.pages), paper.digest, false});
            if (!added) return added;
        }
    }
    return {};
}

Result<CaseContents::Gathered> CaseContents::gatherEverything(const QString &caseNumber) const
{
    Result<Gathered> gathered = begin(caseNumber);
    if (!gathered) return gathered;
    Result<std::vector<qint64>> history = m_desk.ports.ledger.actsAbout(u"case:"_qs + caseNumber);
    if (!history) return fail(history.error());
    gathered->summary.figures.push_back({u"history"_qs, *std::move(history)});
    const Result<std::vector<Supplement::Piece>> pieces = supplementPieces(m_desk, caseNumber);
    if (!pieces) return fail(pieces.error());
    const std::vector<CaseDocument> documents = gathered->file.documents;
    return addDocuments(*gathered, documents)
        .and_then([&] { return addMaterials(*gathered); })
        .and_then([&] { return addEvidence(*gathered); })
        .and_then([&] { return addPieces(*gathered, *pieces); })
        .and_then([&] { return addPartyPapers(*gathered); })
        .map([&] { return *std::move(gathered); });
}

Result<std::vector<ContainerEntry>> CaseContents::everythingOf(const QString &caseNumber)
{
    return gatherEverything(caseNumber).and_then([&](Gathered gathered) { return finish(std::move(gathered)); });
}

Result<void> CaseContents::addEarlier(Gathered &gathered, const std::vector<qint64> &acts) const
{
    std::set<QByteArray> there;
    for (const CaseMaterial &material : gathered.summary.materials) there.insert(material.digest);
    qint64 number = 0;
    for (const qint64 seq : acts) {
        const Result<LedgerEntry> entry = m_desk.ports.ledger.act(seq);
        if (!entry) return fail(entry.error());
        for (const char *member : {"digest", "original"}) {
            const QByteArray digest = QByteArray::fromHex(entry->act.body[member].toString().toLatin1());
            const bool paper = entry->act.kind.startsWith(u"case.") && digest.size() == 32;
            const Result<QByteArray> bytes = m_desk.ports.ledger.attachment(digest);
            if (!paper || !bytes || !there.insert(digest).second) continue;
            const QString name = u"85.%1-earlier.%2"_qs.arg(++number, 3, 10, QChar(u'0')).arg(kindOfFile(*bytes));
            const qint64 pages = std::max<qint64>(1, entry->act.body["pages"].toInteger());
            const QString title = entry->act.body["title"].toString(u"先前版本"_qs);
            const Result<void> added = addPaper(
                gathered,
                {earlierPosition + number, title.isEmpty() ? u"先前版本"_qs : title, name, pages, digest, false});
            if (!added) return added;
        }
    }
    return {};
}

Result<std::vector<ContainerEntry>> CaseContents::wholeOf(const QString &caseNumber)
{
    Result<Gathered> gathered = gatherEverything(caseNumber);
    if (!gathered) return fail(gathered.error());
    const auto history = std::ranges::find(gathered->summary.figures, u"history"_qs, &CaseFigure::name);
    const Result<Json> names = namesBehind(m_desk, history->acts);
    if (!names) return fail(names.error());
    // The other store knows nobody here: a fork is read by people.
    gathered->more.emplace(u"officers"_qs, *names);
    return addEarlier(*gathered, history->acts).and_then([&] { return finish(*std::move(gathered)); });
}

}  // namespace remit
