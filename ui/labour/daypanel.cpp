#include "labour/daypanel.h"

#include "base/hundredths.h"
#include "widgets/card.h"
#include "widgets/scrollcolumn.h"

#include <QVBoxLayout>

namespace remit::ui {

namespace {

QString percent(int hundredthsOfPercent) { return briefHundredths(hundredthsOfPercent) + u" %"_qs; }

}  // namespace

DayPanel::DayPanel(const PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_card(new Card(tr("这一天怎样算出")))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new ScrollColumn;
    m_column = scroll->column();
    m_column->setContentsMargins(16, 12, 12, 12);
    m_card->body()->setContentsMargins(0, 0, 0, 0);
    m_card->body()->addWidget(scroll);
    whole->addWidget(m_card);
    setMinimumWidth(244);
    clear();
}

void DayPanel::clear()
{
    emptyLayout(m_column);
    add({}, {tr("把光标移到一名罪犯，这里写明时间、定额、完成率和计分怎样得来。")});
    m_column->addStretch();
}

void DayPanel::add(const QString &title, const QStringList &lines)
{
    if (!title.isEmpty()) m_column->addWidget(label(title, "strong"));
    for (const QString &line : lines) {
        auto *text = label(line, "secondary");
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_column->addWidget(text);
    }
    m_column->addSpacing(6);
}

void DayPanel::show(const SheetView &view, std::size_t place)
{
    emptyLayout(m_column);
    const LabourSheet::Worker &worker = view.draft.workers[place];
    const bool known = place < view.lines.size() && view.lines[place].worker.number == worker.number;
    const SheetLine *line = known ? &view.lines[place] : nullptr;
    m_column->addWidget(wrapped(view.names.value(worker.number), "name"));
    add({}, {u"%1 · %2"_qs.arg(worker.number, worker.post)});
    const int due = (view.draft.hoursSeconds - worker.absentSeconds) / 60;
    add(tr("应出工"), {tr("%1 分钟 − 缺工 %2 分钟 = %3 分钟")
                           .arg(view.draft.hoursSeconds / 60)
                           .arg(worker.absentSeconds / 60)
                           .arg(due)});
    if (!worker.quotaFree) addOperations(view, worker, line);
    addCredit(view, worker, line);
    const auto confirmed = view.draft.confirmed.find(worker.number);
    QStringList words{m_context.words.of(
        u"labour.confirmation"_qs, confirmed == view.draft.confirmed.end() ? QString() : confirmed->second.first)};
    if (confirmed != view.draft.confirmed.end() && !confirmed->second.second.isEmpty())
        words << confirmed->second.second;
    add(tr("本人确认"), words);
    m_column->addStretch();
}

void DayPanel::addOperations(const SheetView &view, const LabourSheet::Worker &worker, const SheetLine *line)
{
    const int due = view.draft.hoursSeconds - worker.absentSeconds;
    for (const LabourSheet::Assignment &assigned : worker.assignments) {
        QStringList words;
        for (const LabourSheet::Operation &operation : view.draft.operations) {
            if (operation.operation != assigned.operation) continue;
            int quota = 0;
            for (const auto &[name, pieces] : line ? line->day.quota : std::vector<std::pair<QString, int>>())
                if (name == operation.operation) quota = pieces;
            words << tr("定额：%1 秒 × %2 % ÷ 标准工时 %3 秒 = %4 件")
                         .arg(due)
                         .arg(assigned.share)
                         .arg(operation.standardSeconds)
                         .arg(quota);
        }
        for (const LabourSheet::Receipt &receipt : view.draft.received)
            if (receipt.number == worker.number && receipt.operation == assigned.operation)
                words << tr("入库批号 %1：合格 %2 件，次品 %3 件")
                             .arg(receipt.lot)
                             .arg(receipt.accepted)
                             .arg(receipt.rejected);
        add(assigned.operation, words);
    }
    if (!line || !line->day.fulfilment) return;
    add(tr("完成率"), {tr("合格品标准工时 %1 秒 ÷ 应完成工时 = %2")
                           .arg(line->day.earnedSeconds)
                           .arg(percent(*line->day.fulfilment))});
}

void DayPanel::addCredit(const SheetView &view, const LabourSheet::Worker &worker, const SheetLine *line)
{
    QStringList words;
    if (worker.quotaFree)
        words << tr("无定额岗位，按当日等级：%1")
                     .arg(worker.grade ? m_context.words.of(u"labour.grade"_qs, *worker.grade) : tr("未评"));
    else
        words << tr("岗位系数 %1 %").arg(worker.coefficient);
    if (line) words << tr("计算分 %1").arg(Words::points(line->day.dayCredit));
    if (view.formula && !worker.quotaFree)
        for (const LabourBand &band : view.formula->bands)
            words << tr("完成率 %1 至 %2：每 1 % 计 %3 分")
                         .arg(percent(band.from), percent(band.to), briefHundredths(band.perPercent));
    words << tr("依据：%1").arg(view.profile);
    add(tr("计分"), words);
    const auto corrected = view.draft.corrected.find(worker.number);
    if (corrected == view.draft.corrected.end()) return;
    add(tr("更正"), {tr("计入 %1 分，理由：%2").arg(Words::points(corrected->second.first), corrected->second.second)});
}

}  // namespace remit::ui
