#include "assessment/recordview.h"

#include "shell/tableexport.h"
#include "widgets/card.h"
#include "widgets/emptystate.h"
#include "widgets/notice.h"
#include "widgets/table.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QStackedWidget>

// What the view is made of; what it does lies in recordsteps.cpp.
namespace remit::ui {

RecordView::RecordView(const PageContext &context, Notice *notice, QWidget *parent)
    : QWidget(parent), m_context(context), m_presenter(context), m_notice(notice), m_month(monthOf(context.today()))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    auto *card = new Card;
    card->body()->setContentsMargins(0, 0, 0, 0);
    m_table = new Table(context.theme, context.preferences, u"points.matters"_qs, tr("加扣分记载"));
    QList<int> widths;
    for (const auto &one : m_presenter.model().columns()) widths << one.width;
    m_table->show(&m_presenter.model(), widths);
    new TableExport(m_context, m_table, tr("加扣分记载"), m_notice);
    m_empty = new EmptyState(context.theme, u"file"_qs);
    m_rows = new QStackedWidget;
    m_rows->addWidget(m_table);
    m_rows->addWidget(m_empty);
    card->body()->addWidget(m_rows);
    column->addWidget(buildTools());
    column->addWidget(card, 1);
    m_count = label({}, "small");
    m_fact = button(tr("记处罚、缺席…"), QKeySequence(int(Qt::CTRL) | Qt::Key_J), "", this);
    m_correct = button(tr("更正…"), QKeySequence(int(Qt::CTRL) | Qt::Key_R), "", this);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_count, 1);
    foot->addWidget(m_correct);
    foot->addWidget(m_fact);
    column->addLayout(foot);
    listen();
}

QWidget *RecordView::buildTools()
{
    auto *tools = new QWidget;
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    m_waiting = new QCheckBox(tr("只看待决定的"));
    m_record = button(tr("记加扣分…"), QKeySequence(int(Qt::CTRL) | Qt::Key_N), "primary", tools);
    m_refuse = button(tr("会议不予通过…"), "danger", tools);
    m_agree = button(tr("会议通过…"), QKeySequence(int(Qt::CTRL) | Qt::Key_G), "", tools);
    row->addWidget(m_waiting);
    row->addStretch();
    row->addWidget(m_refuse);
    row->addWidget(m_agree);
    row->addWidget(m_record);
    return tools;
}

void RecordView::listen()
{
    connect(m_waiting, &QCheckBox::toggled, &m_presenter, &RecordPresenter::setWaiting);
    connect(m_record, &QPushButton::clicked, this, &RecordView::record);
    connect(m_fact, &QPushButton::clicked, this, &RecordView::recordFact);
    connect(m_correct, &QPushButton::clicked, this, &RecordView::correct);
    connect(m_agree, &QPushButton::clicked, this, [this] { decide(true); });
    connect(m_refuse, &QPushButton::clicked, this, [this] { decide(false); });
    connect(m_empty, &EmptyState::acted, this, &RecordView::record);
    connect(m_table, &Table::opened, this,
            [this](int row) { Q_EMIT actWanted(m_presenter.model().at(row).row.place); });
    connect(&m_presenter, &RecordPresenter::loaded, this, &RecordView::showRows);
    connect(&m_presenter, &RecordPresenter::filtered, this, &RecordView::showRows);
    connect(&m_presenter, &RecordPresenter::failed, this,
            [this](const Error &error) { m_notice->show(Tone::Bad, m_context.words.error(error), error.code); });
    connect(&m_presenter, &RecordPresenter::recorded, this, [this](MatterState state, qint64 act) {
        m_notice->show(Tone::Ok, tr("已记入账本第 %1 条：%2。")
                                     .arg(act)
                                     .arg(m_context.words.of(u"points.state"_qs, matterStateCode(state))));
    });
    connect(&m_presenter, &RecordPresenter::decided, this,
            [this](int count) { m_notice->show(Tone::Ok, tr("会议决定已记入账本，共 %1 件。").arg(count)); });
    connect(&m_presenter, &RecordPresenter::corrected, this, [this](qint64 act) {
        m_notice->show(Tone::Ok, tr("更正已记入账本第 %1 条，公示三个工作日；原记载保留可查。").arg(act));
    });
}

void RecordView::open(Month month)
{
    m_month = month;
    m_presenter.load(month);
}

QWidget *RecordView::firstFocus() const { return m_table; }

void RecordView::showRows()
{
    const auto &model = m_presenter.model();
    if (model.rows().empty())
        m_empty->show(tr("%1 没有加扣分记载").arg(isoMonth(m_month)),
                      tr("民警当日记载：条款、分值、事实，附证据或证明人；需要小组决定的由会议表决。"),
                      tr("记加扣分…"));
    else
        m_empty->show(tr("没有待决定的事项"), tr("本月记载的都已决定。"));
    m_rows->setCurrentWidget(model.rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_empty);
    int waiting = 0;
    for (const MatterLine &line : model.rows())
        waiting += line.row.state == MatterState::Group || line.row.state == MatterState::WorkingGroup;
    m_count->setText(tr("%1 件，待决定 %2 件　%3")
                         .arg(model.rowCount())
                         .arg(waiting)
                         .arg(m_presenter.view() ? m_presenter.view()->profile : QString()));
}

}  // namespace remit::ui
