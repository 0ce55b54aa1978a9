#include "cases/bulkpanel.h"

#include "cases/meetingfields.h"
#include "cases/returndialog.h"
#include "shell/tableexport.h"
#include "widgets/card.h"
#include "widgets/datefield.h"
#include "widgets/dialog.h"
#include "widgets/fieldhistory.h"
#include "widgets/jobbar.h"
#include "widgets/notice.h"
#include "widgets/table.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>

#include <utility>

namespace remit::ui {

namespace {

std::vector<Column<ItemResult>> resultColumns(const Words &words)
{
    return {{BulkPanel::tr("案号"), [](const ItemResult &r) { return r.item; }, 110},
            {BulkPanel::tr("结果"),
             [](const ItemResult &r) { return r.error ? BulkPanel::tr("未办理") : BulkPanel::tr("已办理"); },
             90,
             false,
             {},
             [](const ItemResult &r) { return std::optional(r.error ? Tone::Bad : Tone::Ok); }},
            {BulkPanel::tr("原因"),
             [&words](const ItemResult &r) { return r.error ? words.error(*r.error) : QString(); }, 320}};
}

}  // namespace

BulkPanel::BulkPanel(const PageContext &context, CasesPresenter &presenter, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_presenter(presenter),
      m_results(resultColumns(context.words)),
      m_title(label({}, "name")),
      m_hint(label({}, "secondary")),
      m_on(new DateField(context.today(), tr("办理日期"))),
      m_meeting(new MeetingFields),
      m_opinion(new QPlainTextEdit),
      m_standard(
          button(tr("每件用规范用语"), QKeySequence(int(Qt::CTRL) | int(Qt::SHIFT) | Qt::Key_J), "filter", this)),
      m_words(wrapped({}, "secondary")),
      m_return(button(tr("全部退回…"), "danger")),
      m_agree(button(tr("全部同意"), QKeySequence(int(Qt::CTRL) | Qt::Key_Return), "primary", this)),
      m_job(new JobBar),
      m_notice(new Notice),
      m_failures(button(tr("只看未办理"), "filter")),
      m_table(new Table(context.theme, context.preferences, u"cases.results"_qs, tr("逐件结果")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card;
    m_hint->setWordWrap(true);
    m_opinion->setFixedHeight(84);
    m_opinion->setTabChangesFocus(true);
    connect(m_opinion, &QPlainTextEdit::textChanged, this, &BulkPanel::edited);
    connect(m_meeting, &MeetingFields::edited, this, &BulkPanel::edited);
    card->body()->addWidget(m_title);
    card->body()->addWidget(m_hint);
    card->body()->addWidget(buildFields());
    auto *row = new QHBoxLayout;
    row->addWidget(m_return);
    row->addStretch();
    row->addWidget(m_agree);
    card->body()->addLayout(row);
    card->body()->addWidget(m_job);
    card->body()->addWidget(m_notice);
    card->body()->addWidget(m_failures, 0, Qt::AlignLeft);
    m_table->show(&m_results, {110, 90, 320});
    new TableExport(m_context, m_table, tr("逐件结果"), m_notice);
    card->body()->addWidget(m_table, 100);
    card->body()->addStretch(1);
    column->addWidget(card, 1);
    connect(m_agree, &QPushButton::clicked, this, [this] { act(CaseEvent::Kind::Agree); });
    connect(m_return, &QPushButton::clicked, this, &BulkPanel::sendBack);
    connect(m_job, &JobBar::cancelled, this, [this] { m_presenter.stop(); });
    connect(&presenter, &CasesPresenter::progress, m_job, &JobBar::advance);
    connect(&presenter, &CasesPresenter::acted, this, &BulkPanel::showResults);
    connect(m_failures, &QPushButton::toggled, this, [this](bool only) {
        m_results.setFilter(only
                                ? RowsModel<ItemResult>::Filter([](const ItemResult &r) { return r.error.has_value(); })
                                : RowsModel<ItemResult>::Filter());
    });
    showResults({});
}

QWidget *BulkPanel::buildFields()
{
    auto *fields = new QWidget;
    auto *column = new QVBoxLayout(fields);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(labelled(tr("办理日期"), m_on), 0, Qt::AlignLeft);
    column->addWidget(m_meeting);
    column->addWidget(m_standard, 0, Qt::AlignLeft);
    column->addWidget(m_words);
    column->addWidget(labelled(tr("意见（每件相同）"), m_opinion));
    m_history = new FieldHistory(fields);
    m_history->hold(m_standard, {[this] { return m_standard->isChecked(); },
                                 [this](const QVariant &use) { m_standard->setChecked(use.toBool()); }});
    connect(m_standard, &QPushButton::toggled, this, &BulkPanel::useStandardWords);
    return fields;
}

QString BulkPanel::draft() const
{
    const QString opinion = m_opinion->toPlainText().trimmed();
    Json draft = m_meeting->draft();
    if (opinion.isEmpty() && draft.isNull()) return {};
    draft.set("opinion", opinion);
    return QString::fromUtf8(draft.canonical());
}

void BulkPanel::restore(const QString &draft)
{
    const auto json = Json::parse(draft.toUtf8());
    if (!json) return;
    m_opinion->setPlainText((*json)["opinion"].toString());
    m_meeting->restore(*json);
    m_history->begin();
}

void BulkPanel::show(const std::vector<CaseRow> &cases)
{
    m_cases = cases;
    m_title->setText(tr("已选 %1 件").arg(cases.size()));
    const bool same =
        std::all_of(cases.begin(), cases.end(), [&](const CaseRow &row) { return row.stage == cases.front().stage; });
    const Stage *stage = cases.empty() ? nullptr : m_presenter.workflow().stage(cases.front().stage);
    const bool meeting = same && stage && stage->meeting;
    // Another stage, another meeting; among cases of one stage what was typed stays.
    const QString stood = std::exchange(m_stage, same && stage ? stage->code : QString());
    if (meeting && stood != m_stage && (!stood.isEmpty() || m_meeting->draft().isNull()))
        m_meeting->begin(m_presenter.officers(), m_presenter.ownName());
    m_meeting->setVisible(meeting);
    m_hint->setText(!same ? tr("所选案件不在同一阶段，请先按阶段筛选。")
                    : meeting ? tr("同在“%1”阶段，由一次会议决定：会议记录写入每件，一件未成不影响其余。")
                                    .arg(m_context.words.of(u"stage"_qs, stage->code))
                              : tr("同在“%1”阶段。逐件各自记录，一件未成不影响其余。")
                                    .arg(stage ? m_context.words.of(u"stage"_qs, stage->code) : QString()));
    if (stood != m_stage) {
        m_standard->setChecked(false);
        m_history->begin();
    }
    findWords();
    m_agree->setEnabled(same && stage && !stage->last);
    m_return->setEnabled(same && stage && stage->number > 0);
}

void BulkPanel::findWords()
{
    m_standard->hide();
    m_words->hide();
    if (m_stage.isEmpty() || m_cases.empty()) return;
    m_presenter.findWords(m_cases.front().number, [this, number = m_cases.front().number](const QString &words) {
        if (m_cases.empty() || number != m_cases.front().number) return;
        m_words->setText(tr("%1：%2").arg(number, words));
        m_standard->setVisible(!words.isEmpty());
        m_words->setVisible(m_standard->isChecked());
    });
}

void BulkPanel::useStandardWords(bool use)
{
    m_words->setVisible(use);
    m_opinion->setEnabled(!use);
    m_history->note();
}

QStringList BulkPanel::numbers() const
{
    QStringList numbers;
    for (const CaseRow &row : m_cases) numbers << row.number;
    return numbers;
}

void BulkPanel::act(CaseEvent::Kind kind)
{
    CaseAction action;
    action.kind = kind;
    action.on = m_on->day();
    action.text = m_opinion->toPlainText().trimmed();
    if (!m_meeting->isHidden()) action.meeting = m_meeting->meeting();
    const Question question{tr("批量办理"), tr("将对所选 %1 件案件记录“同意”，每件一条账本记录。").arg(m_cases.size()),
                            tr("同意 %1 件").arg(m_cases.size())};
    m_context.prompts.confirm(this, question, [this, action] {
        m_job->begin(tr("正在办理"));
        m_presenter.act(numbers(), action, m_standard->isChecked());
    });
}

void BulkPanel::sendBack()
{
    QStringList earlier;
    const Stage *now = m_presenter.workflow().stage(m_cases.front().stage);
    for (const Stage &stage : m_presenter.workflow().stages)
        if (now && stage.number < now->number) earlier << stage.code;
    auto *dialog = new ReturnDialog(m_context.words, earlier, static_cast<int>(m_cases.size()), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_job->begin(tr("正在退回"));
        m_presenter.act(numbers(), dialog->action(m_on->day()));
    });
    dialog->open();
}

void BulkPanel::showResults(const std::vector<ItemResult> &results)
{
    m_job->end();
    const auto failed =
        std::count_if(results.begin(), results.end(), [](const ItemResult &r) { return r.error.has_value(); });
    m_results.setRows(results);
    m_table->setVisible(!results.empty());
    if (!results.empty() && failed == 0) {
        m_opinion->clear();
        m_meeting->clear();
        m_history->begin();
    }
    m_failures->setVisible(failed > 0);
    if (results.empty())
        m_notice->clear();
    else
        m_notice->show(failed ? Tone::Warn : Tone::Ok,
                       tr("已办理 %1 件，未办理 %2 件。").arg(results.size() - size_t(failed)).arg(failed));
}

}  // namespace remit::ui
