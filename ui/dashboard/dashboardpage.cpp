#include "dashboard/dashboardpage.h"

#include "dashboard/sooncard.h"
#include "dashboard/taskcard.h"
#include "dashboard/warningcard.h"
#include "widgets/card.h"
#include "widgets/emptystate.h"
#include "widgets/notice.h"
#include "widgets/scrollcolumn.h"
#include "widgets/stagebar.h"
#include "widgets/table.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QStackedLayout>

#include <algorithm>

namespace remit::ui {

namespace {

using BatchLine = Overview::BatchLine;

/** "3 件", and once the court has it "1/3" ruled. */
QString progressOf(const BatchLine &line)
{
    const auto all = line.batch.cases.size();
    if (line.batch.state != BatchStatus::Received) return DashboardPage::tr("%1 件").arg(all);
    return DashboardPage::tr("已裁定 %1/%2").arg(line.ruled).arg(all);
}

std::vector<Column<BatchLine>> batchColumns(const Words &words)
{
    return {{DashboardPage::tr("批次"), [](const BatchLine &b) { return b.batch.id; }, 84, false, {}, {}, true},
            {DashboardPage::tr("进度"), progressOf, 96, false,
             [](const BatchLine &b) { return QVariant(b.batch.cases.size()); }},
            {DashboardPage::tr("状态"),
             [&words](const BatchLine &b) { return words.batchState(b.batch); },
             130,
             false,
             {},
             [](const BatchLine &b) { return toneOf(b.batch); }}};
}

/** A link breaks no line: a longer name is cut, and told by the pointer. */
QString brief(const QString &name)
{
    constexpr int most = 8;
    return name.size() <= most ? name : name.left(most - 1) + u'…';
}

}  // namespace

DashboardPage::DashboardPage(const PageContext &context, QWidget *parent)
    : Page(context, parent), m_presenter(context), m_batches(batchColumns(context.words)), m_notice(new Notice)
{
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(20, 18, 20, 18);
    whole->setSpacing(16);
    auto *left = new QVBoxLayout;
    left->setSpacing(16);
    left->addWidget(m_notice);
    left->addWidget(buildNext());
    auto *figures = new QHBoxLayout;
    figures->setSpacing(16);
    m_inmates = addFigure(figures, tr("在押罪犯"), u"inmates"_qs);
    m_cases = addFigure(figures, tr("在办案件"), u"cases"_qs);
    m_batch = addFigure(figures, tr("在办批次"), u"batches"_qs);
    m_warnings = addFigure(figures, tr("预警"), {});
    left->addLayout(figures);
    m_taskCard = new TaskCard(context);
    connect(m_taskCard, &TaskCard::wanted, this, &Page::navigate);
    left->addWidget(m_taskCard, 1);
    m_stageCard = new Card(tr("案件进度"));
    m_stages = new StageBar(context.theme, tr("案件进度"));
    m_stageCard->body()->addWidget(m_stages);
    connect(m_stages, &StageBar::opened, this, [this](int part) {
        Q_EMIT navigate({u"cases"_qs, u"+stage:"_qs + m_shownStages.at(part)});
    });
    left->addWidget(m_stageCard);
    whole->addLayout(left, 2);
    whole->addWidget(buildBatches(), 1);
    connect(&m_presenter, &DashboardPresenter::loaded, this, [this] { show(); });
}

DashboardPage::Figure DashboardPage::addFigure(QHBoxLayout *row, const QString &name, const QString &page)
{
    auto *card = new Card;
    card->body()->setSpacing(2);
    auto *link = button(name, "link");
    Figure figure{label(Words::dash(), "figure"), wrapped({}, "tertiary")};
    card->body()->addWidget(link, 0, Qt::AlignLeft);
    card->body()->addWidget(figure.number);
    card->body()->addWidget(figure.note);
    link->setStyleSheet(u"text-align:left;padding-left:0"_qs);
    connect(link, &QPushButton::clicked, this, [this, page] {
        if (page.isEmpty())
            m_warningCard->take();
        else
            Q_EMIT navigate({page, {}});
    });
    row->addWidget(card, 1);
    return figure;
}

QWidget *DashboardPage::buildNext()
{
    auto *strip = new QFrame;
    strip->setProperty("surface", u"next"_qs);
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(16, 10, 12, 10);
    row->setSpacing(12);
    m_next = label({}, "strong");
    m_next->setWordWrap(true);
    m_nextStep = button(u" "_qs, "primary");
    row->addWidget(label(tr("下一步"), "nextword"));
    row->addWidget(m_next, 1);
    row->addWidget(m_nextStep);
    connect(m_nextStep, &QPushButton::clicked, this, [this] {
        if (m_presenter.overview()) Q_EMIT navigate(m_presenter.next().route);
    });
    return strip;
}

QWidget *DashboardPage::buildBatches()
{
    // A column that scrolls does not claim the width of what is in it: that of an empty list's words and the bar.
    constexpr int least = 360;
    auto *scroll = new ScrollColumn;
    scroll->setMinimumWidth(least);
    QVBoxLayout *box = scroll->column();
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(16);
    m_soon = new SoonCard(m_context);
    box->addWidget(m_soon);
    connect(m_soon, &SoonCard::listWanted, this, [this](Month month) {
        Q_EMIT navigate({u"inmates"_qs, u"+soon."_qs + isoMonth(month)});
    });
    m_warningCard = new WarningCard(m_context);
    connect(m_warningCard, &WarningCard::wanted, this, &Page::navigate);
    box->addWidget(m_warningCard);
    m_answerCard = new Card(tr("法院回传（昨日以来）"));
    m_answerCard->hide();
    box->addWidget(m_answerCard);
    auto *card = new Card(tr("批次与法院回执"));
    card->body()->setContentsMargins(0, 0, 0, 0);
    m_batchTable = new Table(m_context.theme, m_context.preferences, u"dashboard.batches"_qs, tr("批次"));
    m_batchTable->show(&m_batches, {84, 96, 130});
    auto *none = new EmptyState(m_context.theme, u"layers"_qs);
    none->show(tr("还没有批次"), tr("到达“提请法院”阶段的案件，可以编入批次，签名后送法院。"));
    auto *holder = new QWidget;
    m_batchStack = new QStackedLayout(holder);
    m_batchStack->addWidget(none);
    m_batchStack->addWidget(m_batchTable);
    card->body()->addWidget(holder);
    box->addWidget(card, 1);
    connect(m_batchTable, &Table::opened, this, [this](int row) {
        Q_EMIT navigate({u"batches"_qs, m_batches.at(row).batch.id});
    });
    return scroll;
}

void DashboardPage::open(const QString &) { refresh(); }

void DashboardPage::refresh()
{
    m_presenter.load();
    m_soon->begin();
}

QWidget *DashboardPage::firstFocus()
{
    return m_nextStep->isVisible()            ? static_cast<QWidget *>(m_nextStep)
           : m_taskCard->table()->isVisible() ? static_cast<QWidget *>(m_taskCard->table())
                                              : this;
}

void DashboardPage::showDrafts(const QStringList &cases)
{
    if (cases.isEmpty()) {
        m_notice->clear();
        return;
    }
    m_notice->show(Tone::Neutral,
                   tr("您有 %1 份没有提交的草稿：%2。").arg(cases.size()).arg(cases.mid(0, 3).join(tr("、"))));
    m_notice->offer(tr("接着写"), [this, first = cases.first()] { Q_EMIT navigate({u"cases"_qs, first}); });
}

void DashboardPage::showAnswers(const std::vector<Overview::Answer> &answers)
{
    // As many as the column holds; the rest stands on the court's page.
    constexpr size_t most = 4;
    emptyLayout(m_answerCard->body());
    m_answerCard->setVisible(!answers.empty());
    for (size_t i = 0; i < std::min(answers.size(), most); ++i) {
        const Overview::Answer &answer = answers[i];
        const bool receipt = answer.kind == u"received";
        auto *line = button(
            receipt
                ? tr("批次 %1：收到回执").arg(answer.number)
                : tr("%1 %2：%3").arg(answer.number, brief(answer.name), m_context.words.of(u"court"_qs, answer.kind)),
            "link");
        line->setToolTip(u"%1 %2"_qs.arg(answer.name, m_context.words.instant(answer.at)).trimmed());
        m_answerCard->body()->addWidget(line, 0, Qt::AlignLeft);
        connect(line, &QPushButton::clicked, this, [this, receipt, number = answer.number] {
            Q_EMIT navigate({receipt ? u"batches"_qs : u"court"_qs, number});
        });
    }
    if (answers.size() > most)
        m_answerCard->body()->addWidget(label(tr("共 %1 项，其余见“法院办理”。").arg(answers.size()), "small"));
}

void DashboardPage::showWarnings(const std::vector<Warning> &warnings)
{
    const auto red = std::ranges::count(warnings, Light::Red, &Warning::light);
    m_warnings.number->setText(QString::number(warnings.size()));
    m_warnings.note->setText(warnings.empty() ? tr("没有预警")
                                              : tr("红 %1，黄 %2").arg(red).arg(std::ssize(warnings) - red));
    m_warningCard->show(warnings);
}

void DashboardPage::show()
{
    const Overview &overview = *m_presenter.overview();
    if (overview.trouble)
        m_notice->show(Tone::Bad, m_context.words.error(*overview.trouble), overview.trouble->code);
    else
        showDrafts(overview.drafts);
    const QLocale figures(QLocale::English);
    m_inmates.number->setText(figures.toString(overview.inmates));
    m_inmates.note->setText(overview.inmates ? tr("名册已导入") : tr("先导入名册"));
    m_cases.number->setText(figures.toString(overview.openCases));
    m_cases.note->setText(overview.lockedCases ? tr("另有锁定 %1 件").arg(overview.lockedCases)
                                               : tr("退回 %1 件").arg(overview.returned));
    const auto working = std::count_if(overview.batches.begin(), overview.batches.end(),
                                       [](const BatchLine &line) { return line.batch.state != BatchStatus::Received; });
    m_batch.number->setText(figures.toString(static_cast<int>(working)));
    m_batch.note->setText(overview.waitingReceipts ? tr("%1 批等法院回执").arg(overview.waitingReceipts)
                                                   : tr("共 %1 批").arg(overview.batches.size()));
    showWarnings(overview.warnings);
    std::vector<StageBar::Part> parts;
    m_shownStages.clear();
    for (const auto &[stage, count] : overview.stages) {
        if (count == 0) continue;
        parts.push_back({m_context.words.of(u"stage"_qs, stage), count});
        m_shownStages << stage;
    }
    m_stages->setParts(std::move(parts));
    m_stageCard->setVisible(overview.openCases > 0);
    m_taskCard->show(overview.tasks, overview.dueToday);
    const NextStep next = m_presenter.next();
    m_next->setText(next.text);
    m_nextStep->setText(next.button);
    m_nextStep->setVisible(!next.button.isEmpty());
    m_batches.setRows(overview.batches);
    m_batchStack->setCurrentIndex(overview.batches.empty() ? 0 : 1);
    showAnswers(overview.answers);
}

}  // namespace remit::ui
