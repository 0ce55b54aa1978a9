#include "court/courtpresenter.h"

#include "base/durablefile.h"
#include "court/courtreading.h"

namespace remit::ui {

namespace {

constexpr qint64 largestPaper = 256LL << 20;

bool belongs(CourtPresenter::Part part, const CourtRow &row)
{
    switch (part) {
        case CourtPresenter::Part::ToDo:
            return taskOf(row) != CourtTask::None;
        case CourtPresenter::Part::Open:
            return row.row.status == CaseStatus::Open;
        case CourtPresenter::Part::All:
            break;
    }
    return true;
}

QString taskText(const CourtRow &row)
{
    switch (taskOf(row)) {
        case CourtTask::Supplement:
            return CourtPresenter::tr("补送材料");
        case CourtTask::Record:
            return CourtPresenter::tr("登记裁定");
        case CourtTask::Revoke:
            return CourtPresenter::tr("登记撤销");
        case CourtTask::None:
            break;
    }
    return Words::dash();
}

/** The month's number where no batch has it, else the year's next one above its months. */
QString freeId(const Desk &desk, Month month)
{
    QString id = isoMonth(month);
    for (int n = 13; desk.ports.cases.batch(id); ++n) id = u"%1-%2"_qs.arg(int(month.year())).arg(n);
    return id;
}

std::vector<Column<CourtRow>> columns(const PageContext &context)
{
    const Words &words = context.words;
    const Clock clock = context.clock;
    return {
        {CourtPresenter::tr("案号"), [](const CourtRow &r) { return r.row.number; }, 100},
        {CourtPresenter::tr("姓名"), [](const CourtRow &r) { return r.row.name; }, 84, false, {}, {}, true},
        {CourtPresenter::tr("待办"),
         [](const CourtRow &r) { return taskText(r); },
         96,
         false,
         {},
         [](const CourtRow &r) { return taskOf(r) == CourtTask::None ? std::nullopt : std::optional(Tone::Accent); }},
        {CourtPresenter::tr("期限"),
         [clock](const CourtRow &r) {
             const bool runs = taskOf(r) == CourtTask::Supplement;
             return runs ? clockText(*r.supplement, r.answer, dateIn(clock())) : Words::dash();
         },
         96, false,
         [](const CourtRow &r) { return r.supplement ? QVariant(isoDate(r.supplement->dueOn)) : QVariant(u"9"_qs); },
         [clock](const CourtRow &r) {
             const bool runs = taskOf(r) == CourtTask::Supplement;
             return runs ? std::optional(clockTone(*r.supplement, r.answer, dateIn(clock()))) : std::nullopt;
         }},
        {CourtPresenter::tr("法院办理"),
         [&words](const CourtRow &r) {
             return r.row.court.isEmpty() ? Words::dash() : words.of(u"court"_qs, r.row.court);
         },
         130},
        {CourtPresenter::tr("补充材料"),
         [&words](const CourtRow &r) {
             return r.supplement ? answerState(words, *r.supplement, r.answer) : Words::dash();
         },
         100},
        {CourtPresenter::tr("批次"), [](const CourtRow &r) { return r.row.batch; }, 80}};
}

}  // namespace

CourtPresenter::CourtPresenter(const PageContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_rows(columns(context))
{
    m_rows.setFilter([this](const CourtRow &row) { return belongs(m_part, row); });
}

void CourtPresenter::load()
{
    m_context.backend.ask(
        this, [](Workplace &place) { return readCourtRows(place.desk()); },
        [this](Result<std::vector<CourtRow>> rows) {
            if (!rows) {
                Q_EMIT failed(rows.error());
                return;
            }
            m_loaded = true;
            for (const Part part : {Part::ToDo, Part::Open, Part::All})
                m_counts[size_t(part)] =
                    int(std::ranges::count_if(*rows, [part](const CourtRow &row) { return belongs(part, row); }));
            m_rows.setRows(*std::move(rows));
            Q_EMIT loaded();
        });
    if (!m_chosen.isEmpty()) choose(m_chosen);
}

void CourtPresenter::show(Part part)
{
    m_part = part;
    m_rows.setFilter([part](const CourtRow &row) { return belongs(part, row); });
}

void CourtPresenter::choose(const QString &number)
{
    if (m_chosen != number) m_view.reset();
    m_chosen = number;
    m_context.backend.ask(
        this, [number](Workplace &place) { return readCourtView(place.desk(), number); },
        [number, this](Result<CourtView> view) {
            if (number != m_chosen) return;
            if (!view) {
                Q_EMIT failed(view.error());
                return;
            }
            m_view = *std::move(view);
            Q_EMIT viewed();
        });
}

void CourtPresenter::clear()
{
    m_chosen.clear();
    m_view.reset();
}

void CourtPresenter::add(const QString &path, const QString &title)
{
    m_context.backend.ask(
        this,
        [=, number = m_chosen](Workplace &place) -> Result<Act> {
            auto bytes = readWhole(path, largestPaper);
            if (!bytes) return fail(bytes.error());
            return addToSupplement(place.desk(), number, {title, *std::move(bytes)});
        },
        [this, title](const Result<Act> &act) {
            if (!act) {
                Q_EMIT failed(act.error());
                return;
            }
            Q_EMIT done(tr("已加入“%1”，记入账本第 %2 条；尚未送法院。").arg(title).arg(act->seq));
            m_context.backend.noteChange();
            load();
        });
}

void CourtPresenter::answer(const QStringList &cases)
{
    m_context.backend.ask(
        this,
        [cases, month = monthOf(m_context.today()), title = tr("补充材料 %1 件").arg(cases.size())](Workplace &place) {
            return createSupplement(place.desk(), freeId(place.desk(), month), title, cases);
        },
        [this](const Result<Batch> &batch) {
            if (!batch) {
                Q_EMIT failed(batch.error());
                return;
            }
            m_context.backend.noteChange();
            load();
            Q_EMIT batched(batch->id);
        });
}

void CourtPresenter::settle(const Result<Act> &act, const QString &what)
{
    if (!act) {
        Q_EMIT refused(act.error());
        return;
    }
    Q_EMIT changed(what.arg(act->seq));
    m_context.backend.noteChange();
    load();
}

void CourtPresenter::correct(const ConfirmRuling &request)
{
    m_context.backend.ask(
        this, [request](Workplace &place) { return correctRuling(place.desk(), request); },
        [this](const Result<Act> &act) { settle(act, tr("裁定已更正，记入账本第 %1 条；原登记仍可查。")); });
}

void CourtPresenter::revoke(const RevokeRuling &request)
{
    m_context.backend.ask(
        this, [request](Workplace &place) { return revokeRuling(place.desk(), request); },
        [this](const Result<Act> &act) {
            settle(act, tr("撤销已登记，记入账本第 %1 条；刑期、政治权利和间隔回到裁定前。"));
        });
}

void CourtPresenter::foresee(const CourtRuling &ruling, std::function<void(const SentenceOutlook &)> seen)
{
    m_context.backend.ask(
        this, [ruling, number = m_chosen](Workplace &place) { return outlookWith(place.desk(), number, ruling); },
        [seen = std::move(seen)](const Result<SentenceOutlook> &outlook) {
            if (outlook) seen(*outlook);
        });
}

int CourtPresenter::placeOf(const QString &number) const
{
    for (int place = 0; place < m_rows.rowCount(); ++place)
        if (m_rows.at(place).row.number == number) return place;
    return -1;
}

QStringList CourtPresenter::answerable(const QList<int> &places) const
{
    QStringList numbers;
    for (const int place : places) {
        const CourtRow &row = m_rows.at(place);
        if (taskOf(row) != CourtTask::Supplement || row.answer) continue;
        if (!row.supplement->pieces.empty() || !row.supplement->renewed.empty()) numbers << row.row.number;
    }
    return numbers;
}

}  // namespace remit::ui
