#include "court/courtvalues.h"

#include "court/courtpresenter.h"
#include "records/currentend.h"

#include <algorithm>

namespace remit::ui {

namespace {

int daysBetween(Date from, Date to) { return int((to - from).count()); }

bool isWhole(const Supplement &supplement)
{
    const auto items = itemsOf(supplement);
    return !supplement.list.isEmpty() && std::ranges::none_of(items, [](const SupplementItem &item) {
        return !item.wanted.isEmpty() && item.pieces.empty();
    });
}

}  // namespace

std::vector<SupplementItem> itemsOf(const Supplement &supplement)
{
    std::vector<SupplementItem> items;
    for (const QString &wanted : supplement.list) items.push_back({wanted, {}});
    SupplementItem others;
    for (const Supplement::Piece &piece : supplement.pieces) {
        const auto fits = [&piece](const SupplementItem &item) {
            return piece.title == item.wanted || piece.title.startsWith(item.wanted + u'（');
        };
        const auto item = std::ranges::find_if(items, fits);
        (item == items.end() ? others : *item).pieces.push_back(piece);
    }
    items.push_back(std::move(others));
    return items;
}

QString nextTitle(const SupplementItem &item)
{
    QString title = item.wanted;
    const auto taken = [&] {
        return std::ranges::any_of(item.pieces, [&](const Supplement::Piece &piece) { return piece.title == title; });
    };
    for (int n = 2; taken(); ++n) title = u"%1（%2）"_qs.arg(item.wanted).arg(n);
    return title;
}

bool hasLeft(const std::optional<Batch> &batch)
{
    return batch && (batch->state == BatchStatus::Sent || batch->state == BatchStatus::Received);
}

QString answerState(const Words &words, const Supplement &supplement, const std::optional<Batch> &batch)
{
    if (batch) return words.batchState(*batch);
    const auto count = supplement.pieces.size() + supplement.renewed.size();
    if (count == 0) return CourtPresenter::tr("未准备");
    return isWhole(supplement) ? CourtPresenter::tr("已备齐") : CourtPresenter::tr("已备 %1 件").arg(count);
}

Tone answerTone(const Supplement &supplement, const std::optional<Batch> &batch, Date today)
{
    if (batch) return toneOf(*batch);
    if (today > supplement.dueOn) return Tone::Bad;
    return isWhole(supplement) ? Tone::Ok : Tone::Warn;
}

QString clockText(const Supplement &supplement, const std::optional<Batch> &batch, Date today)
{
    if (hasLeft(batch)) return CourtPresenter::tr("期限 %1").arg(isoDate(supplement.dueOn));
    const int left = daysBetween(today, supplement.dueOn);
    if (left < 0) return CourtPresenter::tr("已过期 %1 天").arg(-left);
    return left == 0 ? CourtPresenter::tr("今天到期") : CourtPresenter::tr("还有 %1 天").arg(left);
}

Tone clockTone(const Supplement &supplement, const std::optional<Batch> &batch, Date today)
{
    if (hasLeft(batch)) return Tone::Neutral;
    const int left = daysBetween(today, supplement.dueOn);
    return left < 0 ? Tone::Bad : left <= 1 ? Tone::Warn : Tone::Accent;
}

CourtTask taskOf(const CourtRow &row)
{
    if (row.revocationWaits) return CourtTask::Revoke;
    const bool open = row.row.status == CaseStatus::Open;
    const bool ruled = row.row.court == u"ruled" || row.row.court == u"served";
    if (open && ruled && !row.recorded) return CourtTask::Record;
    if (open && row.supplement && !row.recorded && !ruled && !hasLeft(row.answer)) return CourtTask::Supplement;
    return CourtTask::None;
}

SentenceOutlook outlookOf(const JudgmentFacts &judgment, const std::vector<SentenceChange> &changes)
{
    SentenceOutlook outlook;
    outlook.endsOn = currentEnd(judgment, changes);
    for (const SentenceChange &change : changes) {
        const HistoryEvent &event = change.event;
        if (event.kind != HistoryEvent::Kind::Commutation || event.revokedOn) continue;
        ++outlook.commutations;
        outlook.intervalFrom = event.servedOn;
        if (event.politicalRightsTo) outlook.politicalRights = event.politicalRightsTo;
    }
    return outlook;
}

bool CourtView::mayAct() const
{
    return officer.roles.contains(u"department_officer"_qs) || officer.roles.contains(u"department_chief"_qs);
}

}  // namespace remit::ui
