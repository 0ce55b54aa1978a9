#include "casework/importmerge.h"

#include "exchange/importing.h"
#include "exchange/inmatechecks.h"
#include "exchange/rostermerge.h"
#include "records/inmatejson.h"

#include <algorithm>

namespace remit {

namespace {

const QString noSentence = u"import.sentence.absent"_qs;

}  // namespace

RosterMerge::RosterMerge(ImportReport &report) : m_report(report)
{
    for (const Finding &finding : report.findings) m_told.emplace(finding.row, finding.code);
}

Result<RosterMerge::Whole> RosterMerge::merged(const Inmate &recorded, const IncomingRecord &each)
{
    Result<Inmate> written = inmateFromJson(each.line);
    if (!written) return fail(written.error());
    const MergedInmate whole = mergeIntoRecord(recorded, *std::move(written), m_report.header);
    for (const QString &path : whole.kept) ++m_kept[path];
    if (whole.inmate.judgment.sentence) m_withSentence.insert(each.row);
    return Whole{inmateToJson(whole.inmate), whole.follows,
                 !whole.kept.isEmpty() && reportErrors(each.row, whole.inmate)};
}

bool RosterMerge::reportErrors(int row, const Inmate &inmate)
{
    bool errors = false;
    for (const InmateFinding &found : checkInmate(inmate)) {
        errors = errors || found.severity == Severity::Error;
        if (!m_told.emplace(row, found.code).second) continue;
        const Column *column = m_report.header.find(found.field);
        const FieldColumn *usual = columnsOf(builtInVocabulary(), u"roster"_qs).find(found.field);
        ErrorArgs args = found.args;
        args.insert(u"number"_qs, inmate.number);
        m_report.findings.push_back({row, column ? column->header : usual->names.first(),
                                     checkedValue(inmate, found.field), found.code, args, found.severity});
    }
    return errors;
}

void RosterMerge::finish()
{
    std::erase_if(m_report.findings,
                  [this](const Finding &each) { return each.code == noSentence && m_withSentence.contains(each.row); });
    if (m_kept.empty()) return;
    QStringList paths;
    int rows = 0;
    for (const auto &[path, count] : m_kept) {
        paths << path;
        rows = std::max(rows, count);
    }
    m_report.findings.push_back({0,
                                 {},
                                 {},
                                 u"casework.import.kept"_qs,
                                 {{u"names"_qs, paths.join(u", "_qs)}, {u"rows"_qs, QString::number(rows)}},
                                 Severity::Note});
}

}  // namespace remit
