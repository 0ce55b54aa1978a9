#include "cases/casepresenter.h"

#include "casework/opinions.h"
#include "casework/outdated.h"
#include "casework/review.h"
#include "documents/preview.h"

namespace remit::ui {

namespace {

constexpr double previewDpi = 120;

Result<CaseView> gather(Workplace &place, const QString &number)
{
    const Desk &desk = place.desk();
    CaseView view;
    auto file = desk.ports.cases.caseFile(number);
    if (!file) return fail(file.error());
    view.file = std::move(*file);
    CaseQuery query;
    query.inmate = view.file.inmate;
    if (const auto rows = desk.ports.cases.cases(query))
        for (const CaseRow &row : *rows)
            if (row.number == number) view.row = row;
    auto outdated = outdatedPapers(desk, view.file);
    if (!outdated) return fail(outdated.error());
    view.outdated = std::move(*outdated);
    auto papers = papersOf(desk, view.file);
    if (!papers) return fail(papers.error());
    view.papers = std::move(*papers);
    view.workflow = desk.workflowOf(view.file.kind);
    if (auto officers = desk.ports.officers.officers()) view.officers = std::move(*officers);
    view.officer = desk.officer;
    view.today = desk.today();
    view.standardOpinion = standardOpinion(desk, view.file);
    view.mayCheck = !view.file.state.check && mayReview(desk, view.file, DossierAction::Check);
    if (const auto until = waitsUntil(view.workflow, view.file.state, desk.calendar)) view.waitsUntil = *until;
    // Where the record lets nobody say what is needed, the refusal says so.
    if (auto needs = dossierNeeds(desk, view.file))
        std::ranges::copy_if(*needs, std::back_inserter(view.lacking), &DossierNeed::stops);
    if (auto copy = prosecutionCopyOf(desk, number)) view.copy = *std::move(copy);
    if (!view.file.state.sent) return view;
    if (auto over = handoverOf(desk, number)) view.handover = *std::move(over);
    if (auto events = desk.ports.cases.courtEvents(number)) view.court = std::move(*events);
    if (auto ruling = readRuling(desk, number)) view.ruling = std::move(*ruling);
    return view;
}

Result<QByteArray> pdfOf(Workplace &place, const CaseFile &file, const QString &form)
{
    for (const CaseDocument &document : file.documents)
        if (document.form == form) return place.desk().ports.ledger.attachment(document.digest);
    return previewForm(place.desk(), file.number, form, place.renderer());
}

Result<QList<QImage>> pagesOf(Workplace &place, const CaseFile &file, const QString &form)
{
    const auto pdf = pdfOf(place, file, form);
    if (!pdf) return fail(pdf.error());
    QList<QImage> pages;
    for (int page = 0;; ++page) {
        const auto image = pdfPageImage(*pdf, page, previewDpi);
        if (!image && page == 0) return fail(image.error());
        if (!image) return pages;
        pages << *image;
    }
}

}  // namespace

bool CaseView::mayDecide() const
{
    const Stage *now = stage();
    return now && std::any_of(now->roles.begin(), now->roles.end(),
                              [this](const QString &role) { return officer.roles.contains(role); });
}

bool CaseView::ofDepartment() const
{
    return officer.roles.contains(u"department_officer"_qs) || officer.roles.contains(u"department_chief"_qs);
}

bool CaseView::hasReached(const QString &code) const
{
    const Stage *here = stage(), *there = workflow.stage(code);
    return here && there && here->number >= there->number;
}

QString CaseView::nameOf(const QString &person) const
{
    for (const Officer &one : officers)
        if (one.person == person && !one.name.isEmpty()) return one.name;
    return person;
}

std::optional<Error> CaseView::unchecked() const
{
    const Stage *now = stage();
    const auto checked = now ? checkedByAnother(*now, file.state, officer.person, officer.roles) : Result<void>();
    if (checked) return {};
    Error error = checked.error();
    if (const auto person = error.args.find(u"person"_qs); person != error.args.end()) *person = nameOf(*person);
    return error;
}

QStringList CaseView::earlierStages() const
{
    QStringList stages;
    const Stage *now = stage();
    for (const Stage &one : workflow.stages)
        if (now && one.number < now->number && (one.only.isEmpty() || one.only.contains(file.state.sentence)))
            stages << one.code;
    return stages;
}

CasePresenter::CasePresenter(const PageContext &context, QObject *parent) : QObject(parent), m_context(context) {}

void CasePresenter::load(const QString &number)
{
    m_number = number;
    m_context.backend.ask(
        this, [number](Workplace &place) { return gather(place, number); },
        [number, this](Result<CaseView> view) {
            if (number != m_number) return;
            if (!view) {
                Q_EMIT failed(view.error());
                return;
            }
            m_view = std::move(*view);
            Q_EMIT loaded();
        });
}

void CasePresenter::reload()
{
    if (!m_number.isEmpty()) load(m_number);
}

void CasePresenter::clear()
{
    m_number.clear();
    m_view.reset();
}

void CasePresenter::act(const CaseAction &action)
{
    m_context.backend.ask(
        this, [=, number = m_number](Workplace &place) { return actOnCase(place.desk(), number, action); },
        [this, kind = action.kind](const Result<CaseFile> &file) {
            if (!file) {
                Q_EMIT failed(file.error());
                return;
            }
            Q_EMIT acted(tr("%1 已记录“%2”，现处于“%3”。")
                             .arg(file->number, m_context.words.of(u"event"_qs, eventCode(kind)),
                                  m_context.words.of(u"stage"_qs, file->state.stage)),
                         file->state.stage);
            m_context.backend.noteChange();
            reload();
        });
}

void CasePresenter::check(bool agreed, const QString &text)
{
    m_context.backend.ask(
        this, [=, number = m_number](Workplace &place) { return checkReview(place.desk(), number, agreed, text); },
        [this](const Result<ReviewCheck> &check) {
            if (!check) {
                Q_EMIT failed(check.error());
                return;
            }
            Q_EMIT produced(check->agreed ? tr("已复核同意，记入账本，请另一人办理。")
                                          : tr("已复核，不同意，记入账本。"));
            m_context.backend.noteChange();
            reload();
        });
}

void CasePresenter::confirmRuling(const ConfirmRuling &request)
{
    m_context.backend.ask(
        this, [request](Workplace &place) { return remit::confirmRuling(place.desk(), request); },
        [this, number = request.caseNumber](const Result<Act> &act) {
            if (!act) {
                Q_EMIT rulingRefused(act.error());
                return;
            }
            Q_EMIT rulingRecorded();
            Q_EMIT produced(tr("裁定已登记，记入账本第 %1 条；案件 %2 办结。").arg(act->seq).arg(number));
            m_context.backend.noteChange();
            reload();
        });
}

void CasePresenter::produce(const QString &form)
{
    m_context.backend.ask(
        this,
        [=, number = m_number](Workplace &place) { return produceForm(place.desk(), number, form, place.renderer()); },
        [this](const Result<CaseDocument> &document) { made(document); });
}

void CasePresenter::produceAll()
{
    m_context.backend.ask(
        this,
        [forms = producible(), number = m_number](Workplace &place) {
            Result<QStringList> made = QStringList();
            for (const QString &form : forms) {
                const auto document = produceForm(place.desk(), number, form, place.renderer());
                if (!document) return Result<QStringList>(fail(document.error()));
                *made << document->title;
            }
            return made;
        },
        [this](const Result<QStringList> &titles) {
            // What was made before one that failed is on file all the same.
            if (titles)
                Q_EMIT produced(tr("已生成 %1 件文书：%2。").arg(titles->size()).arg(titles->join(tr("、"))));
            else
                Q_EMIT failed(titles.error());
            m_context.backend.noteChange();
            reload();
        });
}

bool CasePresenter::mayWrite() const
{
    static const QStringList writers{u"ward_officer"_qs, u"area_chief"_qs, u"department_officer"_qs,
                                     u"department_chief"_qs};
    return m_view && m_view->file.state.status == CaseStatus::Open && !m_view->file.state.sent &&
           std::any_of(writers.begin(), writers.end(),
                       [this](const QString &role) { return m_view->officer.roles.contains(role); });
}

void CasePresenter::made(const Result<CaseDocument> &document)
{
    if (!document) {
        Q_EMIT failed(document.error());
        return;
    }
    Q_EMIT produced(tr("已生成%1，共 %2 页，记入账本第 %3 条。")
                        .arg(m_context.words.of(u"form"_qs, familyOf(document->form)))
                        .arg(document->pages)
                        .arg(document->act));
    m_context.backend.noteChange();
    reload();
}

QStringList CasePresenter::producible() const
{
    QStringList wanted;
    if (!m_view || m_view->file.state.status != CaseStatus::Open || m_view->file.state.sent) return wanted;
    if (!m_view->ofDepartment()) return wanted;
    for (const Paper &paper : m_view->papers) {
        // Lists come last and change with every paper that is made before them.
        const bool anew = !document(paper.name) || isOutdated(paper.name) || (paper.lists && !wanted.isEmpty());
        if (anew && isDue(paper, m_view->file)) wanted << paper.name;
    }
    return wanted;
}

QStringList CasePresenter::missingForms() const
{
    QStringList missing;
    if (!m_view || m_view->file.state.status != CaseStatus::Open) return missing;
    const Stage *stage = m_view->stage();
    // Earlier stages are decided by officers who make no papers; only who issues or seals needs them up to date.
    if (!stage || (stage->documents.isEmpty() && !stage->last)) return missing;
    for (const CaseDocument &made : m_view->file.documents)
        if (isOutdated(made.form)) missing << made.form;
    if (!m_view->mayDecide()) return missing;
    for (const QString &form : stage->documents)
        if (!document(form)) missing << form;
    return missing;
}

bool CasePresenter::isOutdated(const QString &form) const { return m_view && m_view->outdated.contains(form); }

void CasePresenter::preview(const QString &form)
{
    if (!m_view) return;
    m_context.backend.ask(
        this, [form, file = m_view->file](Workplace &place) { return pagesOf(place, file, form); },
        [this, form](const Result<QList<QImage>> &pages) {
            if (pages)
                Q_EMIT previewed(m_context.words.of(u"form"_qs, familyOf(form)), *pages);
            else
                Q_EMIT failed(pages.error());
        });
}

std::vector<StageTrack::Step> CasePresenter::track() const
{
    std::vector<StageTrack::Step> steps;
    if (!m_view) return steps;
    const Stage *now = m_view->stage();
    for (const Stage &stage : m_view->workflow.stages) {
        if (!stage.only.isEmpty() && !stage.only.contains(m_view->file.state.sentence)) continue;
        const auto place = !now || stage.number > now->number ? StageTrack::Step::Place::ToCome
                           : stage.number == now->number      ? StageTrack::Step::Place::Now
                                                              : StageTrack::Step::Place::Done;
        steps.push_back({m_context.words.of(u"stage"_qs, stage.code), place});
    }
    return steps;
}

const CaseDocument *CasePresenter::document(const QString &form) const
{
    if (!m_view) return nullptr;
    for (const CaseDocument &one : m_view->file.documents)
        if (one.form == form) return &one;
    return nullptr;
}

}  // namespace remit::ui
