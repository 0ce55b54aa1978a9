#include "exchange/commutations.h"

#include "exchange/importing.h"
#include "exchange/values.h"

#include <QRegularExpression>

namespace remit {

namespace {

/** Rows of parole or other changes stand in some files; they are refused by name, not read as reductions. */
void checkKind(RowReader &row)
{
    const QString kind = row.text(u"kind"_qs);
    if (!kind.isEmpty() && !kind.contains(u"减刑")) row.error(u"kind"_qs, u"import.change.kind"_qs);
}

void readAmount(RowReader &row, HistoryEvent &event)
{
    const QString field = u"reduction"_qs;
    const auto change = row.read(field, [&](const QString &text) { return readReduction(text, row.unit(field)); });
    if (!change) return;
    event.reduction = change->reduction;
    event.to = change->to;
    event.politicalRightsTo = change->politicalRightsTo;
    // 法释〔2016〕23号第六条: two years are the most that one ruling takes off.
    if (event.reduction && event.reduction->wholeMonths() > 24) row.warn(field, u"import.reduction.most"_qs);
}

void readRights(RowReader &row, HistoryEvent &event)
{
    const QString field = u"political_rights_to"_qs;
    if (row.blank(field) || row.cell(*row.header().find(field)).text.contains(u"不变")) return;
    static const QRegularExpression earlier(u"^.*(?:改为|变更为|减为|缩短为|→)"_qs);
    const auto rights =
        row.read(field, [](const QString &text) { return readPoliticalRights(compact(text).remove(earlier), {}); });
    if (!rights || rights->kind != PoliticalRights::Kind::Term) return;
    if (event.politicalRightsTo && event.politicalRightsTo != rights->term)
        row.error(field, u"import.penalty.contradicts"_qs);
    event.politicalRightsTo = rights->term;
}

void checkDates(RowReader &row, const SentenceChange &change)
{
    const HistoryEvent &event = change.event;
    const auto after = [&row](const auto &earlier, const auto &later, const QString &field, const QString &code) {
        if (earlier && later && *earlier > *later)
            row.error(field, code, {{u"earlier"_qs, isoDate(*earlier)}, {u"later"_qs, isoDate(*later)}});
    };
    after(event.reportedOn, event.ruledOn, u"reported_on"_qs, u"import.order.reported"_qs);
    after(event.ruledOn, event.servedOn, u"served_on"_qs, u"import.order.served"_qs);
    // The waiting time of the next reduction runs from service (法释〔2016〕23号第四十条第二款).
    if (!event.servedOn && row.header().find(u"served_on"_qs) && row.blank(u"served_on"_qs))
        row.warn(u"served_on"_qs, u"import.served.absent"_qs);
}

SentenceChange readChange(RowReader &row)
{
    SentenceChange change;
    for (const QString &field : {u"number"_qs, u"ruled_on"_qs, u"reduction"_qs})
        if (row.blank(field)) row.error(field, u"import.value.required"_qs);
    change.inmate = row.read(u"number"_qs, &readIdentifier).value_or(QString());
    change.rulingNumber = row.text(u"ruling_number"_qs);
    change.court = row.text(u"court"_qs);
    change.event.kind = HistoryEvent::Kind::Commutation;
    change.event.reportedOn = row.date(u"reported_on"_qs);
    change.event.ruledOn = row.date(u"ruled_on"_qs);
    change.event.servedOn = row.date(u"served_on"_qs);
    change.newEndOn = row.date(u"new_end_on"_qs);
    checkKind(row);
    readAmount(row, change.event);
    readRights(row, change.event);
    checkDates(row, change);
    return change;
}

}  // namespace

Result<Imported<SentenceChange>> importCommutations(const std::vector<Table> &tables, const Mapping &mapping)
{
    return importKind<SentenceChange>(tables, u"commutations"_qs, mapping, u"import.change.doubled"_qs,
                                      [](RowReader &row) {
                                          const SentenceChange change = readChange(row);
                                          if (change.event.ruledOn)
                                              row.claim(change.inmate + u' ' + isoDate(*change.event.ruledOn));
                                          return std::vector<SentenceChange>{change};
                                      });
}

}  // namespace remit
