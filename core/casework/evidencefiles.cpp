#include "casework/evidencefiles.h"

#include <algorithm>

namespace remit {

Result<std::vector<EvidencePiece>> pointsEvidence(const Desk &desk, const QString &inmate)
{
    const Result<std::vector<MonthLine>> months = desk.ports.points.monthsOf(inmate);
    if (!months) return fail(months.error());
    std::map<std::pair<qint64, int>, std::vector<PointsEvidence>> found;
    for (const MonthLine &month : *months)
        for (const LedgerPlace &place : month.matters) {
            const Result<MatterRow> row = desk.ports.points.matter(place);
            if (!row) return fail(row.error());
            found[{place.seq, place.line}] = row->matter.evidence;
        }
    std::vector<EvidencePiece> pieces;
    for (const auto &[place, evidence] : found)
        for (const PointsEvidence &piece : evidence) {
            const bool known =
                std::ranges::any_of(pieces, [&](const EvidencePiece &held) { return held.digest == piece.digest; });
            if (!known) pieces.push_back({piece.title, piece.digest, {place.first, place.second}});
        }
    return pieces;
}

QString kindOfFile(QByteArrayView bytes)
{
    if (bytes.startsWith("%PDF-")) return u"pdf"_qs;
    if (bytes.startsWith("\x89PNG")) return u"png"_qs;
    if (bytes.startsWith("\xff\xd8\xff")) return u"jpg"_qs;
    return u"bin"_qs;
}

}  // namespace remit
