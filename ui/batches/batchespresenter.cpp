#include "batches/batchespresenter.h"

#include "casework/signingtrust.h"
#include "signing/signer.h"

namespace remit::ui {

namespace {

std::vector<Column<Batch>> batchColumns(const Words &words)
{
    return {{BatchesPresenter::tr("批次"), [](const Batch &b) { return b.id; }, 90, false, {}, {}, true},
            {BatchesPresenter::tr("名称"), [](const Batch &b) { return b.title; }, 150},
            {BatchesPresenter::tr("件数"), [](const Batch &b) { return QString::number(b.cases.size()); }, 60, true,
             [](const Batch &b) { return QVariant(b.cases.size()); }},
            {BatchesPresenter::tr("状态"),
             [&words](const Batch &b) { return words.batchState(b); },
             150,
             false,
             {},
             [](const Batch &b) { return std::optional(toneOf(b)); }}};
}

/** The cases of a batch; those that a supplement answers belong to the batch that brought them. */
Result<std::vector<CaseRow>> casesIn(const Desk &desk, const QString &id)
{
    CaseQuery query;
    query.batch = id;
    const Result<Batch> batch = desk.ports.cases.batch(id);
    if (!batch) return fail(batch.error());
    if (!batch->isSupplement()) return desk.ports.cases.cases(query);
    Result<std::vector<CaseRow>> rows = desk.ports.cases.cases({});
    if (rows) std::erase_if(*rows, [&](const CaseRow &row) { return !batch->cases.contains(row.number); });
    return rows;
}

}  // namespace

std::vector<Column<CaseRow>> batchCaseColumns(const Words &words)
{
    return {{BatchesPresenter::tr("案号"), [](const CaseRow &c) { return c.number; }, 110},
            {BatchesPresenter::tr("姓名"), [](const CaseRow &c) { return c.name; }, 90, false, {}, {}, true},
            {BatchesPresenter::tr("罪犯编号"), [](const CaseRow &c) { return c.inmate; }, 120},
            {BatchesPresenter::tr("类别"),
             [&words](const CaseRow &c) { return words.of(u"case.kind"_qs, caseKindCode(c.kind)); }, 70},
            {BatchesPresenter::tr("提请内容"), [](const CaseRow &c) { return c.proposalText; }, 200},
            {BatchesPresenter::tr("法院办理"),
             [&words](const CaseRow &c) { return c.court.isEmpty() ? Words::dash() : words.of(u"court"_qs, c.court); },
             130}};
}

BatchesPresenter::BatchesPresenter(const PageContext &context, QObject *parent)
    : QObject(parent),
      m_context(context),
      m_courier(context),
      m_batches(batchColumns(context.words)),
      m_cases(batchCaseColumns(context.words))
{
    connect(&m_courier, &Courier::received, this, &BatchesPresenter::load);
    connect(&m_courier, &Courier::recorded, this, &BatchesPresenter::load);
    connect(&m_courier, &Courier::failed, this, [this](const QString &, const Error &error) {
        load();
        Q_EMIT failed(error);
    });
}

void BatchesPresenter::load()
{
    m_context.backend.ask(
        this, [](Workplace &place) { return place.desk().ports.cases.batches(); },
        [this](Result<std::vector<Batch>> batches) {
            if (!batches) {
                Q_EMIT failed(batches.error());
                return;
            }
            m_loaded = true;
            std::sort(batches->begin(), batches->end(), [](const Batch &a, const Batch &b) { return a.id > b.id; });
            if (m_chosen.isEmpty() && !batches->empty()) m_chosen = batches->front().id;
            m_batches.setRows(std::move(*batches));
            Q_EMIT loaded();
            loadCases();
        });
}

void BatchesPresenter::choose(const QString &id)
{
    m_chosen = id;
    loadCases();
}

void BatchesPresenter::loadCases()
{
    if (m_chosen.isEmpty()) return;
    m_context.backend.ask(
        this, [id = m_chosen](Workplace &place) { return casesIn(place.desk(), id); },
        [this, id = m_chosen](Result<std::vector<CaseRow>> rows) {
            if (id != m_chosen) return;
            if (rows)
                m_cases.setRows(std::move(*rows));
            else
                Q_EMIT failed(rows.error());
            Q_EMIT casesLoaded();
        });
}

const Batch *BatchesPresenter::batch() const
{
    const int place = placeOf(m_chosen);
    return place < 0 ? nullptr : &m_batches.at(place);
}

int BatchesPresenter::placeOf(const QString &id) const
{
    for (int place = 0; place < m_batches.rowCount(); ++place)
        if (m_batches.at(place).id == id) return place;
    return -1;
}

QString BatchesPresenter::nextId() const
{
    const Month month = monthOf(m_context.today());
    QString id = isoMonth(month);
    // Numbers above those of the year's months are free for a second batch of a month.
    for (int n = 13; placeOf(id) >= 0; ++n) id = u"%1-%2"_qs.arg(int(month.year())).arg(n);
    return id;
}

void BatchesPresenter::settle(const Result<Batch> &result, std::function<void(const Batch &)> done)
{
    if (!result) {
        Q_EMIT failed(result.error());
        return;
    }
    m_chosen = result->id;
    m_context.backend.noteChange();
    done(*result);
    load();
}

void BatchesPresenter::create(const QString &id, const QString &title)
{
    m_context.backend.ask(
        this, [=](Workplace &place) { return createBatch(place.desk(), id, title); },
        [this](const Result<Batch> &batch) { settle(batch, [](const Batch &) {}); });
}

void BatchesPresenter::findReady()
{
    CaseQuery query;
    query.stage = u"court"_qs;
    query.status = CaseStatus::Open;
    m_context.backend.ask(
        this, [query](Workplace &place) { return place.desk().ports.cases.cases(query); },
        [this](Result<std::vector<CaseRow>> rows) {
            if (!rows) {
                Q_EMIT failed(rows.error());
                return;
            }
            std::erase_if(*rows, [](const CaseRow &row) { return !row.batch.isEmpty(); });
            Q_EMIT readyFound(*rows);
        });
}

void BatchesPresenter::items(std::function<std::vector<ItemResult>(const Desk &)> work)
{
    m_context.backend.ask(
        this, [work = std::move(work)](Workplace &place) { return work(place.desk()); },
        [this](const std::vector<ItemResult> &results) {
            Q_EMIT itemsDone(results);
            m_context.backend.noteChange();
            load();
        });
}

void BatchesPresenter::add(const QStringList &cases)
{
    items([=, id = m_chosen](const Desk &desk) { return addToBatch(desk, id, cases); });
}

void BatchesPresenter::remove(const QStringList &cases)
{
    items([=, id = m_chosen](const Desk &desk) { return removeFromBatch(desk, id, cases); });
}

void BatchesPresenter::compare()
{
    m_context.backend.ask(
        this, [id = m_chosen](Workplace &place) { return fairnessOf(place.desk(), id); },
        [this, id = m_chosen](const Result<std::vector<FairnessGroup>> &groups) {
            if (groups)
                Q_EMIT compared(id, *groups);
            else
                Q_EMIT failed(groups.error());
        });
}

void BatchesPresenter::seal(KeyUnlock key)
{
    Q_EMIT sealing();
    auto unlock = std::make_shared<KeyUnlock>(std::move(key));
    m_job = m_context.backend.startBeside(
        this,
        [unlock, id = m_chosen](Workplace &place, const Progress &told) -> Result<Batch> {
            const auto trust = signingTrust(place.desk());
            if (!trust) return fail(trust.error());
            auto signer = place.openKey(unlock->wish, std::move(unlock->secret));
            if (!signer) return fail(signer.error());
            return sealBatch(place.desk(), {id, place.folder(), *trust ? &**trust : nullptr}, **signer, told);
        },
        [this](int done, int total) { Q_EMIT progress(done, total); },
        [this](const Result<Batch> &batch) { settle(batch, [this](const Batch &one) { Q_EMIT sealed(one.id); }); });
}

}  // namespace remit::ui
