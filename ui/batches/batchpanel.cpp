#include "batches/batchpanel.h"

#include "batches/addcasesdialog.h"
#include "batches/fairnessdialog.h"
#include "batches/signingdialog.h"
#include "shell/tableexport.h"
#include "widgets/jobbar.h"
#include "widgets/notice.h"
#include "widgets/table.h"

#include <QGridLayout>

namespace remit::ui {

BatchPanel::BatchPanel(const PageContext &context, BatchesPresenter &presenter, QWidget *parent)
    : QWidget(parent), m_context(context), m_presenter(presenter), m_notice(new Notice), m_job(new JobBar)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_notice);
    column->addWidget(buildHead());
    column->addWidget(buildCases(), 1);
    connectPresenter();
}

QWidget *BatchPanel::buildHead()
{
    auto *card = new Card;
    auto *row = new QHBoxLayout;
    m_title = label({}, "name");
    m_state = new Chip({}, Tone::Neutral, card);
    m_seal = button(tr("封签批次…"), QKeySequence(int(Qt::CTRL) | Qt::Key_Return), "primary", this);
    m_send = button(tr("送法院"), QKeySequence(int(Qt::CTRL) | Qt::Key_Return), "primary", this);
    row->addWidget(m_title);
    row->addSpacing(6);
    row->addWidget(m_state);
    row->addStretch();
    row->addWidget(m_seal);
    row->addWidget(m_send);
    card->body()->addLayout(row);
    m_track = new StageTrack(m_context.theme);
    card->body()->addWidget(m_track);
    m_meaning = label({}, "secondary");
    m_meaning->setWordWrap(true);
    card->body()->addWidget(m_meaning);
    card->body()->addWidget(m_job);
    m_details = new QGridLayout;
    m_details->setHorizontalSpacing(16);
    m_details->setVerticalSpacing(4);
    m_details->setColumnStretch(1, 1);
    card->body()->addLayout(m_details);
    connect(m_seal, &QPushButton::clicked, this, &BatchPanel::seal);
    connect(m_send, &QPushButton::clicked, this, &BatchPanel::send);
    return card;
}

QWidget *BatchPanel::buildCases()
{
    m_casesCard = new Card(tr("本批案件"));
    m_casesCard->body()->setContentsMargins(0, 0, 0, 0);
    m_remove = button(tr("移出选中"), "link");
    m_add = button(tr("加入案件…"), QKeySequence(int(Qt::CTRL) | Qt::Key_J), "", m_casesCard);
    m_casesCard->head()->addStretch();
    m_casesCard->head()->addWidget(m_remove);
    m_compare = button(tr("幅度均衡…"), QKeySequence(int(Qt::CTRL) | Qt::Key_B), "", m_casesCard);
    m_casesCard->head()->addWidget(m_compare);
    m_sign = button(tr("签署文书…"), QKeySequence(int(Qt::CTRL) | Qt::Key_G), "", m_casesCard);
    m_casesCard->head()->addWidget(m_sign);
    m_casesCard->head()->addWidget(m_add);
    m_cases = new Table(m_context.theme, m_context.preferences, u"batch.cases"_qs, tr("本批案件"));
    m_cases->show(&m_presenter.cases(), {110, 90, 120, 70, 200});
    m_cases->setEmptyText(tr("本批还没有案件。按“加入案件”，从已到“提请法院”阶段的案件中选择。"));
    m_casesCard->body()->addWidget(m_cases, 1);
    new TableExport(m_context, m_cases, tr("本批案件"), m_notice);
    connect(m_compare, &QPushButton::clicked, &m_presenter, &BatchesPresenter::compare);
    connect(m_add, &QPushButton::clicked, &m_presenter, &BatchesPresenter::findReady);
    connect(m_sign, &QPushButton::clicked, this,
            [this] { (new SigningDialog(m_context, m_presenter.chosen(), this))->open(); });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        QStringList numbers;
        for (const int row : m_cases->selectedRows()) numbers << m_presenter.cases().at(row).number;
        if (!numbers.isEmpty()) m_presenter.remove(numbers);
    });
    connect(m_cases, &Table::opened, this, [this](int row) { Q_EMIT caseWanted(m_presenter.cases().at(row).number); });
    return m_casesCard;
}

void BatchPanel::connectPresenter()
{
    connect(&m_presenter, &BatchesPresenter::casesLoaded, this, &BatchPanel::show);
    connect(&m_presenter, &BatchesPresenter::readyFound, this, &BatchPanel::addCases);
    connect(&m_presenter, &BatchesPresenter::compared, this,
            [this](const QString &batch, const std::vector<FairnessGroup> &groups) {
                auto *dialog = new FairnessDialog(m_context, batch, groups, this);
                connect(dialog, &FairnessDialog::caseWanted, this, &BatchPanel::caseWanted);
                dialog->open();
            });
    connect(&m_presenter, &BatchesPresenter::itemsDone, this, &BatchPanel::showItems);
    connect(&m_presenter, &BatchesPresenter::sealing, this, [this] {
        m_notice->clear();
        m_seal->setEnabled(false);
        m_job->begin(tr("正在封签"));
    });
    connect(&m_presenter, &BatchesPresenter::progress, m_job, &JobBar::advance);
    connect(m_job, &JobBar::cancelled, this, [this] {
        if (m_presenter.courier().current().isEmpty())
            m_presenter.stopSealing();
        else
            m_presenter.courier().pause();
    });
    connect(&m_presenter, &BatchesPresenter::sealed, this, [this](const QString &id) {
        m_job->end();
        m_notice->show(Tone::Ok, tr("批次 %1 已封签，内容不再改变。可以送法院。").arg(id));
    });
    connect(&m_presenter, &BatchesPresenter::failed, this, [this](const Error &error) {
        m_job->end();
        m_seal->setEnabled(true);
        m_notice->show(Tone::Bad, m_context.words.error(error), error.code);
    });
    connect(&m_presenter.courier(), &Courier::changed, this, &BatchPanel::showTransfer);
    connect(&m_presenter.courier(), &Courier::received, this, [this](const QString &id) {
        m_job->end();
        m_notice->show(Tone::Ok, tr("法院已接收批次 %1，回执验证无误并已保存。").arg(id));
    });
}

void BatchPanel::show()
{
    const Batch *batch = m_presenter.batch();
    setEnabled(batch != nullptr);
    if (!batch) return;
    m_title->setText(batch->title.contains(batch->id) ? batch->title : tr("批次 %1　%2").arg(batch->id, batch->title));
    m_state->show(m_context.words.batchState(*batch), toneOf(*batch));
    static const QStringList path{u"draft"_qs, u"signed"_qs, u"sending"_qs, u"sent"_qs, u"received"_qs};
    static const int places[] = {0, 1, 2, 3, 4, 2, 3};
    const int now = places[int(batch->state)];
    std::vector<StageTrack::Step> steps;
    for (int i = 0; i < path.size(); ++i)
        steps.push_back({m_context.words.of(u"batch.state"_qs, path[i]), i < now || (i == now && now == 4)
                                                                             ? StageTrack::Step::Place::Done
                                                                         : i == now ? StageTrack::Step::Place::Now
                                                                                    : StageTrack::Step::Place::ToCome});
    m_track->setSteps(std::move(steps));
    QString meaning = m_context.words.batchMeaning(*batch);
    if (!batch->reason.isEmpty()) meaning += u'\n' + batch->reason;
    m_meaning->setText(meaning);
    m_casesCard->setTitle(tr("本批案件 %1 件").arg(batch->cases.size()));
    showActions(*batch);
    showDetails(*batch);
    showTransfer();
}

void BatchPanel::showActions(const Batch &batch)
{
    // What the court refused it refuses for ever: it is mended and sealed anew.
    const bool draft = batch.state == BatchStatus::Draft || batch.state == BatchStatus::Rejected;
    const bool underWay = m_presenter.courier().current() == batch.id;
    m_seal->setVisible(draft);
    m_seal->setEnabled(draft && !batch.cases.isEmpty());
    m_add->setVisible(draft);
    m_remove->setVisible(draft && !batch.cases.isEmpty());
    m_compare->setVisible(!batch.isSupplement());
    m_compare->setEnabled(!batch.cases.isEmpty());
    m_sign->setVisible(draft);
    m_sign->setEnabled(!batch.cases.isEmpty());
    const bool toSend = batch.state == BatchStatus::Signed;
    const bool toResume =
        batch.state == BatchStatus::Sending || batch.state == BatchStatus::Sent || batch.state == BatchStatus::Unknown;
    const auto &transfer = m_presenter.courier().transfer();
    const bool waits = underWay && transfer && transfer->fault;
    m_send->setVisible(waits || ((toSend || toResume) && !underWay));
    m_send->setText((waits             ? tr("立即再试")
                     : isUnsent(batch) ? tr("再次发送")
                     : toResume        ? tr("继续发送")
                                       : tr("送法院")) +
                    u"  "_qs + keysText(QKeySequence(int(Qt::CTRL) | Qt::Key_Return)));
    m_send->setShortcut(QKeySequence(int(Qt::CTRL) | Qt::Key_Return));
}

void BatchPanel::showDetails(const Batch &batch)
{
    emptyLayout(m_details);
    std::vector<std::pair<QString, QString>> details{{tr("建立日期"), m_context.words.date(batch.createdOn)}};
    if (batch.sealedAt) {
        details.push_back({tr("封签"), m_context.words.instant(batch.sealedAt) + u"　"_qs + batch.signer});
        details.push_back({tr("文件"), tr("%1　%2").arg(batch.file, Words::bytes(batch.size))});
        details.push_back({tr("批次摘要"), QString::fromLatin1(batch.digest.toHex())});
    }
    if (batch.receivedAt)
        details.push_back({tr("法院回执"), tr("%1 接收，签名已验证").arg(m_context.words.instant(batch.receivedAt))});
    int row = 0;
    for (const auto &[name, value] : details) {
        auto *text = label(value, value.size() == 64 ? "fixed" : "");
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        text->setWordWrap(true);
        m_details->addWidget(label(name, "small"), row, 0);
        m_details->addWidget(text, row++, 1);
    }
}

void BatchPanel::showTransfer()
{
    const Courier &courier = m_presenter.courier();
    const Batch *batch = m_presenter.batch();
    if (!batch) return;
    showActions(*batch);
    if (courier.current() != batch->id) return;
    if (!m_job->isVisible()) {
        m_notice->clear();
        m_job->begin(tr("正在发送"), JobBar::Unit::Bytes);
    }
    if (!courier.transfer()) return;
    const Transfer &transfer = *courier.transfer();
    m_job->rename(transfer.fault ? tr("等待再试") : tr("正在发送"));
    m_job->advance(courier.sentBytes(), transfer.size);
    const bool unsent = transfer.fault && !transfer.exposed;
    m_meaning->setText((unsent ? m_context.words.of(u"batch.meaning"_qs, u"unsent"_qs)
                               : m_context.words.of(u"transfer"_qs, name(transfer.state))) +
                       (transfer.fault ? u'\n' + m_context.words.error(*transfer.fault) : QString()));
}

void BatchPanel::seal()
{
    const Batch *batch = m_presenter.batch();
    if (!batch) return;
    askKey(m_context, this,
           {tr("封签批次 %1").arg(batch->id),
            tr("将以您的证书签署 %1 件案件并固定账本检查点。封签后批次内容不能再改。").arg(batch->cases.size()),
            tr("封签 %1 件").arg(batch->cases.size())},
           [this](KeyUnlock key) { m_presenter.seal(std::move(key)); });
}

void BatchPanel::send()
{
    const Batch *batch = m_presenter.batch();
    if (!batch) return;
    Courier &courier = m_presenter.courier();
    if (courier.current() == batch->id) return courier.tryNow();
    const bool asked = batch->state != BatchStatus::Signed && batch->state != BatchStatus::Rejected;
    if (asked || isUnsent(*batch)) return courier.resume(Courier::Paused::Too);
    m_context.prompts.confirm(
        this,
        {tr("送法院"),
         tr("把批次 %1（%2 件）送到法院接收端。法院签发回执后才算送达。").arg(batch->id).arg(batch->cases.size()),
         tr("发送")},
        [this] { m_presenter.send(); });
}

void BatchPanel::addCases(const std::vector<CaseRow> &ready)
{
    auto *dialog = new AddCasesDialog(m_context, ready, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_presenter.add(dialog->chosen()); });
    dialog->open();
}

void BatchPanel::showItems(const std::vector<ItemResult> &results)
{
    QStringList failures;
    for (const ItemResult &result : results)
        if (result.error) failures << result.item + u"："_qs + m_context.words.error(*result.error);
    const auto done = results.size() - static_cast<size_t>(failures.size());
    if (failures.isEmpty())
        m_notice->show(Tone::Ok, tr("已处理 %1 件。").arg(done));
    else
        m_notice->show(Tone::Warn,
                       tr("已处理 %1 件，%2 件未成：").arg(done).arg(failures.size()) + u'\n' + failures.join(u'\n'));
}

void BatchPanel::tell(Tone tone, const QString &text) { m_notice->show(tone, text); }

}  // namespace remit::ui
