#include "cases/review/reviewpresenter.h"

#include <algorithm>

namespace remit::ui {

namespace {

Result<ReviewView> gather(Workplace &place, const QString &number)
{
    const Desk &desk = place.desk();
    auto file = desk.ports.cases.caseFile(number);
    if (!file) return fail(file.error());
    auto pieces = dossierPieces(desk, *file);
    if (!pieces) return fail(pieces.error());
    ReviewView view{*std::move(file), *std::move(pieces), {}, desk.officer.person, false, false, false, {}};
    if (auto officers = desk.ports.officers.officers()) view.officers = *std::move(officers);
    view.mayNote = mayReview(desk, view.file, DossierAction::Note).has_value();
    view.mayAnswer = mayReview(desk, view.file, DossierAction::Answer).has_value();
    view.mayMend = mayReview(desk, view.file, DossierAction::Mend).has_value();
    if (const auto check = mayReview(desk, view.file, DossierAction::Check); !check) view.noCheck = check.error();
    return view;
}

/** Whether the officer decides the stage; who decides none reviews all that the department has. */
bool waitsFor(const Desk &desk, const CaseRow &row)
{
    const Workflow &workflow = desk.workflowOf(row.kind);
    const Stage *stage = workflow.stage(row.stage);
    const Stage *first = workflow.stage(u"department_review"_qs);
    if (!stage || !first || stage->last || stage->number < first->number) return false;
    const auto holds = [&](const QString &role) { return desk.officer.roles.contains(role); };
    if (std::ranges::any_of(stage->roles, holds)) return true;
    return holds(u"case_centre"_qs);
}

}  // namespace

QString ReviewView::nameOf(const QString &who) const
{
    const auto found = std::ranges::find(officers, who, &Officer::person);
    return found == officers.end() || found->name.isEmpty() ? who : found->name;
}

ReviewPresenter::ReviewPresenter(const PageContext &context, QObject *parent) : QObject(parent), m_context(context) {}

void ReviewPresenter::loadQueue()
{
    m_context.backend.ask(
        this,
        [](Workplace &place) -> Result<std::vector<CaseRow>> {
            const Desk &desk = place.desk();
            CaseQuery open;
            open.status = CaseStatus::Open;
            auto rows = desk.ports.cases.cases(open);
            if (rows) std::erase_if(*rows, [&](const CaseRow &row) { return !waitsFor(desk, row); });
            return rows;
        },
        [this](Result<std::vector<CaseRow>> rows) {
            if (!rows) {
                Q_EMIT failed(rows.error());
                return;
            }
            m_queue = *std::move(rows);
            Q_EMIT queued();
        });
}

void ReviewPresenter::load(const QString &number)
{
    m_number = number;
    m_context.backend.ask(
        this, [number](Workplace &place) { return gather(place, number); },
        [number, this](Result<ReviewView> view) {
            if (number != m_number) return;
            if (!view) {
                Q_EMIT failed(view.error());
                return;
            }
            m_view = *std::move(view);
            Q_EMIT loaded();
        });
}

int ReviewPresenter::placeOf(const QString &number) const
{
    const auto found = std::ranges::find(m_queue, number, &CaseRow::number);
    return found == m_queue.end() ? -1 : int(found - m_queue.begin());
}

QString ReviewPresenter::neighbour(const QString &number, int by) const
{
    const int count = int(m_queue.size());
    if (count == 0) return {};
    const int at = placeOf(number);
    // A case that was just decided is no longer among them; what comes after it by number is next.
    if (at < 0) {
        const auto after = std::ranges::find_if(m_queue, [&](const CaseRow &row) { return row.number > number; });
        return (after == m_queue.end() ? m_queue.front() : *after).number;
    }
    return m_queue[size_t((at + by + count) % count)].number;
}

template <class Work>
void ReviewPresenter::record(Work work, const QString &what)
{
    m_context.backend.ask(this, std::move(work), [this, what](const Result<qint64> &act) {
        if (!act) {
            Q_EMIT failed(act.error());
            return;
        }
        Q_EMIT recorded(tr("%1，记入账本第 %2 条。").arg(what).arg(*act));
        m_context.backend.noteChange();
    });
}

void ReviewPresenter::note(const NewRemark &remark)
{
    const QString kind = m_context.words.of(u"review.kind"_qs, remarkKindCode(remark.kind));
    record(
        [remark](Workplace &place) {
            return recordRemark(place.desk(), remark).map([](const ReviewRemark &made) { return made.act; });
        },
        tr("已记下%1").arg(kind));
}

void ReviewPresenter::answer(qint64 remark, const QString &text)
{
    record(
        [remark, text, number = m_number](Workplace &place) {
            return answerRemark(place.desk(), number, remark, text).map([](const RemarkAnswer &made) {
                return made.act;
            });
        },
        tr("已回复"));
}

void ReviewPresenter::end(qint64 remark, RemarkEnding ending, const QString &text)
{
    record(
        [remark, ending, text, number = m_number](Workplace &place) {
            return endRemark(place.desk(), number, remark, ending, text).map([](const RemarkEnd &made) {
                return made.act;
            });
        },
        m_context.words.of(u"review.ending"_qs, remarkEndingCode(ending)));
}

void ReviewPresenter::check(bool agreed, const QString &text)
{
    record(
        [agreed, text, number = m_number](Workplace &place) {
            return checkReview(place.desk(), number, agreed, text).map([](const ReviewCheck &made) {
                return made.act;
            });
        },
        agreed ? tr("已复核同意") : tr("已复核，不同意"));
}

}  // namespace remit::ui
