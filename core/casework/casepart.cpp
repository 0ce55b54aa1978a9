#include "casework/casecontents.h"
#include "casework/evidencefiles.h"

namespace remit {

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
