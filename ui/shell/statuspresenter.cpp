#include "shell/statuspresenter.h"

#include <QLocale>
#include <QTimer>

namespace remit::ui {

namespace {

Standing stand(Workplace &place)
{
    Standing standing;
    const Ports &ports = place.desk().ports;
    const auto head = ports.ledger.head();
    if (!head) {
        standing.trouble = head.error();
        return standing;
    }
    standing.acts = head->size;
    standing.savedAt = head->lastAt;
    if (const auto checkpoints = ports.ledger.checkpoints())
        for (const HeldCheckpoint &held : *checkpoints) {
            // What somebody else holds counts for more than a newer one that only this machine has.
            const bool witnessed = !held.witness.isEmpty();
            if (standing.witnessed && !witnessed) continue;
            const bool first = !standing.checkpointAt || witnessed != standing.witnessed;
            if (!first && held.at <= *standing.checkpointAt) continue;
            standing.checkpointAt = held.at;
            standing.witnessed = witnessed;
            standing.witness = held.witness;
        }
    if (const auto batches = ports.cases.batches())
        for (const Batch &batch : *batches) {
            standing.unknown += batch.state == BatchStatus::Unknown;
            standing.waiting += batch.state == BatchStatus::Signed || batch.state == BatchStatus::Sending ||
                                batch.state == BatchStatus::Sent || batch.state == BatchStatus::Unknown;
        }
    return standing;
}

}  // namespace

StatusPresenter::StatusPresenter(const PageContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    auto *minute = new QTimer(this);
    minute->start(60000);
    connect(minute, &QTimer::timeout, this, &StatusPresenter::refresh);
    connect(&m_context.backend, &Backend::changed, this, &StatusPresenter::refresh);
}

void StatusPresenter::refresh()
{
    m_context.backend.ask(this, stand, [this](Standing standing) {
        m_standing = std::move(standing);
        Q_EMIT changed();
    });
}

QString StatusPresenter::savedText() const
{
    if (m_standing.trouble) return m_context.words.error(*m_standing.trouble);
    if (!m_standing.savedAt) return tr("尚无记录");
    return tr("本地已保存 %1").arg(m_context.words.instant(m_standing.savedAt));
}

QString StatusPresenter::ledgerText() const
{
    const QString acts = tr("账本 %1 条").arg(QLocale(QLocale::English).toString(m_standing.acts));
    if (!m_standing.checkpointAt) return acts + tr(" · 尚无检查点");
    const QString at = m_context.words.instant(m_standing.checkpointAt);
    return acts + (m_standing.witnessed ? tr(" · 检查点 %1，%2见证").arg(at, m_standing.witness)
                                        : tr(" · 检查点 %1，仅本机持有").arg(at));
}

QString StatusPresenter::waitingText() const
{
    if (m_standing.unknown > 0)
        return tr("待发送或待回执 %1 批，其中 %2 批是否送达不明").arg(m_standing.waiting).arg(m_standing.unknown);
    return m_standing.waiting > 0 ? tr("待发送或待回执 %1 批").arg(m_standing.waiting) : tr("没有待发送的批次");
}

}  // namespace remit::ui
