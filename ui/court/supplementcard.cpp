#include "court/supplementcard.h"

#include "widgets/stagetrack.h"

#include <QFileInfo>
#include <QHBoxLayout>

namespace remit::ui {

using Place = StageTrack::Step::Place;

SupplementCard::SupplementCard(const PageContext &context, CourtPresenter &presenter, QWidget *parent)
    : Card(tr("补充材料"), parent),
      m_context(context),
      m_presenter(presenter),
      m_clock(new Chip),
      m_asked(wrapped({}, "secondary")),
      m_track(new StageTrack(context.theme)),
      m_items(new QVBoxLayout),
      m_state(wrapped({}, "small")),
      m_other(button(tr("加入其他材料…"), QKeySequence(int(Qt::CTRL) | Qt::Key_J), "", this)),
      m_answer(button(tr("编入补充批次"), QKeySequence(int(Qt::CTRL) | Qt::Key_Return), "primary", this)),
      m_batch(button(tr("打开批次"), QKeySequence(int(Qt::CTRL) | Qt::Key_B), "", this))
{
    head()->addWidget(m_clock);
    head()->addStretch();
    m_items->setSpacing(4);
    body()->addWidget(m_asked);
    body()->addWidget(m_track);
    body()->addLayout(m_items);
    body()->addWidget(m_state);
    auto *row = new QHBoxLayout;
    row->addWidget(m_other);
    row->addStretch();
    row->addWidget(m_batch);
    row->addWidget(m_answer);
    body()->addLayout(row);
    connect(m_other, &QPushButton::clicked, this, &SupplementCard::chooseOther);
    connect(m_answer, &QPushButton::clicked, this, [this] { m_presenter.answer({m_presenter.chosen()}); });
    connect(m_batch, &QPushButton::clicked, this, [this] {
        if (m_presenter.view() && m_presenter.view()->row.answer)
            Q_EMIT batchWanted(m_presenter.view()->row.answer->id);
    });
}

void SupplementCard::show(const CourtView &view)
{
    const auto &supplement = view.row.supplement;
    setVisible(supplement.has_value());
    emptyLayout(m_items);
    if (!supplement) return;
    const auto &answer = view.row.answer;
    m_clock->show(clockText(*supplement, answer, view.today), clockTone(*supplement, answer, view.today));
    m_asked->setText(tr("法院 %1 要求补送，最迟 %2 送出（账本第 %3 条）。")
                         .arg(isoDate(supplement->askedOn), isoDate(supplement->dueOn))
                         .arg(supplement->act));
    showTrack(view.row);
    const bool sealedAlready = answer && answer->state != BatchStatus::Draft && answer->state != BatchStatus::Rejected;
    const bool open = view.mayAct() && view.file.state.status == CaseStatus::Open && !sealedAlready;
    for (const SupplementItem &item : itemsOf(*supplement)) addItem(item, open);
    addRenewed(*supplement);
    m_other->setVisible(open);
    const bool something = !supplement->pieces.empty() || !supplement->renewed.empty();
    m_answer->setVisible(open && !answer);
    m_answer->setEnabled(something);
    m_batch->setVisible(answer.has_value());
    QStringList told;
    if (supplement->list.isEmpty()) told << tr("法院没有列出清单，请按通知原文准备。");
    if (answer)
        told << tr("在批次 %1：%2").arg(answer->id, m_context.words.batchMeaning(*answer));
    else if (open)
        told << (something ? tr("编入补充批次后，在“批次”中封签并送法院；收到回执才算送达。")
                           : tr("逐项加入扫描件（PDF、PNG、JPEG）。加入即记入账本，送出前可以继续加入。"));
    m_state->setText(told.join(u'\n'));
    m_state->setVisible(!told.isEmpty());
}

void SupplementCard::showTrack(const CourtRow &row)
{
    const BatchStatus state = row.answer ? row.answer->state : BatchStatus::Draft;
    const bool sealedAlready = row.answer && state != BatchStatus::Draft && state != BatchStatus::Rejected;
    const bool gathered = !row.supplement->pieces.empty() || !row.supplement->renewed.empty();
    const bool gone[] = {gathered && row.answer, row.answer.has_value(), sealedAlready, hasLeft(row.answer),
                         state == BatchStatus::Received};
    const QStringList names{tr("准备材料"), tr("编入批次"), tr("封签"), tr("送出"), tr("法院收到")};
    std::vector<StageTrack::Step> steps;
    bool reached = false;
    for (int i = 0; i < names.size(); ++i) {
        steps.push_back({names[i], gone[i] ? Place::Done : reached ? Place::ToCome : Place::Now});
        reached = reached || !gone[i];
    }
    m_track->setSteps(std::move(steps));
}

void SupplementCard::addItem(const SupplementItem &item, bool open)
{
    if (item.wanted.isEmpty()) return addPieces(item);
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 4, 0, 0);
    row->addWidget(new Chip(item.pieces.empty() ? tr("未备") : tr("已备"), item.pieces.empty() ? Tone::Warn : Tone::Ok),
                   0, Qt::AlignVCenter);
    row->addWidget(wrapped(item.wanted, "strong"), 1);
    if (open) {
        auto *add = button(tr("加入…"));
        add->setAccessibleName(tr("加入%1").arg(item.wanted));
        row->addWidget(add, 0, Qt::AlignVCenter);
        connect(add, &QPushButton::clicked, this, [this, title = nextTitle(item)] { choose(title); });
    }
    m_items->addWidget(holder);
    addPieces(item);
}

void SupplementCard::addPieces(const SupplementItem &item)
{
    for (const Supplement::Piece &piece : item.pieces)
        m_items->addWidget(wrapped(tr("%1　%2 页　%3　账本第 %4 条")
                                       .arg(piece.title)
                                       .arg(piece.pages)
                                       .arg(Words::bytes(piece.size))
                                       .arg(piece.act),
                                   "small"));
}

void SupplementCard::addRenewed(const Supplement &supplement)
{
    for (const CaseDocument &document : supplement.renewed)
        m_items->addWidget(wrapped(tr("重新生成的文书：%1　%2 页").arg(document.title).arg(document.pages), "small"));
}

void SupplementCard::choose(const QString &title)
{
    m_context.prompts.openFile(this, tr("加入%1").arg(title), tr("扫描件 (*.pdf *.png *.jpg *.jpeg)"),
                               [this, title](const QString &path) { m_presenter.add(path, title); });
}

void SupplementCard::chooseOther()
{
    m_context.prompts.openFile(
        this, tr("加入其他材料"), tr("扫描件 (*.pdf *.png *.jpg *.jpeg)"), [this](const QString &path) {
            m_context.prompts.text(
                this, {tr("加入其他材料"), tr("材料名称"), tr("加入"), false, QFileInfo(path).completeBaseName()},
                [this, path](const QString &title) { m_presenter.add(path, title); });
        });
}

}  // namespace remit::ui
