#include "base/messages.h"
#include "casework/casecontents.h"
#include "casework/evidencefiles.h"

#include <set>

namespace remit {

namespace {

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

}  // namespace

Result<void> CaseContents::addPartyPapers(Gathered &gathered) const
{
    const auto history = m_desk.ports.ledger.actsAbout(u"case:"_qs + gathered.file.number);
    if (!history) return fail(history.error());
    std::set<QByteArray> there;
    for (const CaseMaterial &material : gathered.summary.materials) there.insert(material.digest);
    qint64 number = 0;
    for (const qint64 seq : *history) {
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

Result<std::vector<ContainerEntry>> CaseContents::partOf(const QString &caseNumber, const CasePart &part)
{
    Result<Gathered> gathered = begin(caseNumber);
    if (!gathered) return fail(gathered.error());
    gathered->whole = false;
    gathered->more = part.members;
    // Nobody is shown points by the way: neither their figures nor the lines that prove them.
    gathered->points.clear();
    gathered->record.monthSources.clear();
    std::erase_if(gathered->summary.figures, [](const CaseFigure &figure) {
        return figure.name != u"judgment" && figure.name != u"sentence_changes";
    });
    // Nor what the prison goes without, which would ask for the acts that decided it.
    gathered->summary.waivers.clear();
    gathered->summary.figures.insert(gathered->summary.figures.end(), part.figures.begin(), part.figures.end());
    qint64 position = 0;
    for (const CasePart::Paper &paper : part.papers) {
        Result<QByteArray> bytes =
            paper.bytes.isEmpty() ? m_desk.ports.ledger.attachment(paper.digest) : Result<QByteArray>(paper.bytes);
        if (!bytes) return fail(bytes.error());
        const QString file = u"%1-%2.%3"_qs.arg(++position, 2, 10, QChar(u'0')).arg(paper.kind, kindOfFile(*bytes));
        gathered->entries.push_back({u"cases/%1/%2"_qs.arg(caseNumber, file), *std::move(bytes)});
        gathered->summary.materials.push_back({position, paper.title, file, paper.pages, paper.digest, false});
    }
    return finish(*std::move(gathered));
}

}  // namespace remit
