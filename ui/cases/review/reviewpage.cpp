#include "cases/review/reviewpage.h"

#include "cases/review/dossierpane.h"
#include "cases/review/reportpane.h"
#include "widgets/card.h"
#include "widgets/elidedlabel.h"
#include "widgets/emptystate.h"
#include "widgets/notice.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace remit::ui {

ReviewPage::ReviewPage(const PageContext &context, QWidget *parent)
    : Page(context, parent), m_review(context), m_cases(context), m_drafts(context), m_notice(new Notice)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(10);
    column->addWidget(m_notice);
    m_whole = new QStackedWidget;
    auto *none = new Card;
    m_empty = new EmptyState(context.theme, u"file"_qs);
    none->body()->addWidget(m_empty);
    m_desk = buildDesk();
    m_whole->addWidget(none);
    m_whole->addWidget(m_desk);
    column->addWidget(m_whole, 1);
    connectAll();
}

QWidget *ReviewPage::buildDesk()
{
    auto *desk = new QWidget;
    auto *column = new QVBoxLayout(desk);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(buildHead());
    auto *split = new QSplitter(Qt::Horizontal);
    split->setHandleWidth(12);
    split->setChildrenCollapsible(false);
    m_dossier = new DossierPane(m_context);
    m_dossier->body()->addWidget(rule());
    m_dossier->body()->addWidget(buildTools());
    m_report = new ReportPane(m_context, m_review, m_cases, m_drafts);
    m_report->setMinimumWidth(360);
    split->addWidget(m_dossier);
    split->addWidget(m_report);
    split->setSizes({740, 400});
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    column->addWidget(split, 1);
    return desk;
}

QWidget *ReviewPage::buildHead()
{
    auto *card = new Card;
    card->body()->setContentsMargins(16, 10, 16, 10);
    card->body()->setSpacing(6);
    auto *row = new QHBoxLayout;
    m_name = label({}, "name");
    m_facts = new ElidedLabel;
    m_facts->setProperty("look", u"secondary"_qs);
    m_place = label({}, "small");
    row->addWidget(m_name);
    row->addSpacing(8);
    row->addWidget(m_facts, 1);
    row->addWidget(m_place);
    const auto add = [&](const QString &text, const QKeySequence &keys, int by) {
        auto *made = button(text, keys, "", card);
        row->addWidget(made);
        connect(made, &QPushButton::clicked, this, [this, by] { go(by); });
    };
    add(tr("上一件"), QKeySequence(int(Qt::SHIFT) | Qt::Key_F8), -1);
    add(tr("下一件"), QKeySequence(Qt::Key_F8), 1);
    card->body()->addLayout(row);
    m_track = new StageTrack(m_context.theme);
    card->body()->addWidget(m_track);
    return card;
}

QWidget *ReviewPage::buildTools()
{
    m_tools = new QWidget;
    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(14, 6, 14, 6);
    row->setSpacing(14);
    const auto add = [&](const QString &text, const QString &about, int key) {
        auto *made = button(text, "link");
        made->setToolTip(about);
        row->addWidget(made);
        connect(made, &QPushButton::clicked, this, [this, key] { remark(key); });
    };
    add(tr("复制 Ctrl+C"), tr("复制选中的文字，附卷宗页码"), Qt::Key_C);
    add(tr("摘录 E"), tr("把选中的文字摘入报告，附卷宗页码"), Qt::Key_E);
    add(tr("瑕疵 F"), tr("把选中的区域标为瑕疵，可随案退回"), Qt::Key_F);
    add(tr("标注 M"), tr("在选中的区域作标注"), Qt::Key_M);
    add(tr("讨论 T"), tr("提出一项讨论"), Qt::Key_T);
    auto *hint = new ElidedLabel;
    hint->setProperty("look", u"small"_qs);
    hint->setText(tr("拖选区域；键盘按 S 起框，方向键移动，Shift 加方向键改大小"));
    hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(hint, 1);
    return m_tools;
}

void ReviewPage::connectAll()
{
    const auto failed = [this](const Error &error) {
        m_advance = false;
        m_notice->show(Tone::Bad, m_context.words.error(error), error.code);
    };
    const auto said = [this](const QString &what) {
        if (!what.isEmpty()) m_notice->show(Tone::Ok, what);
    };
    connect(&m_review, &ReviewPresenter::failed, this, failed);
    connect(&m_cases, &CasePresenter::failed, this, failed);
    connect(&m_review, &ReviewPresenter::recorded, this, said);
    connect(m_dossier, &DossierPane::said, this, said);
    connect(m_dossier, &DossierPane::keyed, this, &ReviewPage::remark);
    connect(m_report, &ReportPane::placeWanted, this, [this](const PagePlace &place) { m_dossier->goTo(place); });
    connect(m_report, &ReportPane::inmateWanted, this, [this](const QString &number) {
        Q_EMIT navigate({u"inmates"_qs, number});
    });
    connect(&m_cases, &CasePresenter::acted, this, [this](const QString &what) {
        m_notice->show(Tone::Ok, what);
        m_advance = true;
    });
    connect(&m_review, &ReviewPresenter::loaded, this, [this] {
        const ReviewView &view = *m_review.view();
        m_whole->setCurrentWidget(m_desk);
        m_dossier->show(view.file.number, view.pieces, view.file.review);
        m_report->showReview();
        m_tools->setEnabled(view.mayNote);
        // The report costs the record more than the page does, so the page is asked for first. What the report shows is
        // another case until its answer comes; nothing may be done to it in this one's name.
        if (m_cases.number() != view.file.number) m_report->setEnabled(false);
        m_cases.load(view.file.number);
    });
    connect(&m_cases, &CasePresenter::loaded, this, &ReviewPage::showCase);
    connect(&m_review, &ReviewPresenter::queued, this, [this] {
        if (std::exchange(m_advance, false)) m_wanted = m_review.neighbour(m_review.number(), 1);
        if (m_wanted.isEmpty()) m_wanted = m_review.number();
        if (m_wanted.isEmpty() && !m_review.queue().empty()) m_wanted = m_review.queue().front().number;
        showNone();
        const QString wanted = std::exchange(m_wanted, {});
        if (wanted.isEmpty() || wanted == std::exchange(m_asked, {})) return;
        m_review.load(wanted);
    });
    connect(&m_context.backend, &Backend::changed, this, [this] {
        if (isVisible()) refresh();
    });
    connect(m_empty, &EmptyState::acted, this, [this] { Q_EMIT navigate({u"cases"_qs, {}}); });
    auto *pane = new QShortcut(QKeySequence(Qt::Key_F6), this);
    connect(pane, &QShortcut::activated, this, [this] {
        if (m_report->isAncestorOf(focusWidget()))
            m_dossier->takeFocus();
        else
            m_report->takeFocus();
    });
}

void ReviewPage::open(const QString &argument)
{
    m_wanted = argument;
    m_asked = argument;
    // The case itself first: who waits behind it takes as long again to find out.
    if (!argument.isEmpty()) m_review.load(argument);
    refresh();
}

void ReviewPage::refresh() { m_review.loadQueue(); }

void ReviewPage::showNone()
{
    if (!m_wanted.isEmpty()) return;
    m_empty->show(tr("没有等待审查的案件"), tr("到“办案”选一件，或等监区报来的案件到达您的阶段。"), tr("去办案"));
    m_whole->setCurrentIndex(0);
}

void ReviewPage::showCase()
{
    const CaseView &view = *m_cases.view();
    const Words &words = m_context.words;
    m_report->setEnabled(true);
    m_name->setText(view.row.name);
    QStringList facts{view.file.number, words.of(u"case.kind"_qs, caseKindCode(view.file.kind)), view.row.crimes,
                      view.row.area, view.file.proposalNumber};
    facts.removeAll(QString());
    m_facts->setText(facts.join(u" · "_qs));
    m_facts->setToolTip(m_facts->text());
    const int place = m_review.placeOf(view.file.number);
    m_place->setText(place < 0 ? tr("不在您的待审之列")
                               : tr("第 %1 件，共 %2 件").arg(place + 1).arg(m_review.queue().size()));
    m_track->setSteps(m_cases.track());
    m_report->showCase();
    Q_EMIT crumbsChanged();
}

void ReviewPage::go(int by)
{
    const QString next = m_review.neighbour(m_review.number(), by);
    if (next.isEmpty() || next == m_review.number()) return;
    m_notice->clear();
    m_drafts.flush();
    Q_EMIT navigate({u"review"_qs, next});
}

void ReviewPage::remark(int key)
{
    static const QHash<int, RemarkKind> kinds{{Qt::Key_E, RemarkKind::Passage},
                                              {Qt::Key_F, RemarkKind::Flaw},
                                              {Qt::Key_M, RemarkKind::Mark},
                                              {Qt::Key_T, RemarkKind::Point}};
    if (key == Qt::Key_C) {
        m_dossier->copy();
        return;
    }
    if (!m_review.view() || !m_review.view()->mayNote) return;
    m_dossier->withChosen([this, kind = kinds.value(key)](const ChosenPlace &chosen) { askRemark(kind, chosen); });
}

void ReviewPage::askRemark(RemarkKind kind, const ChosenPlace &chosen)
{
    NewRemark remark{m_review.number(), kind, {}, {}, chosen.page, chosen.region};
    const QString what = m_context.words.of(u"review.kind"_qs, remarkKindCode(kind));
    // What is quoted are the words that were chosen, not the whole page.
    if (kind == RemarkKind::Passage || (kind != RemarkKind::Mark && !chosen.region.isEmpty()))
        remark.quote = chosen.words;
    if (kind == RemarkKind::Passage) {
        if (remark.quote.isEmpty()) {
            m_notice->show(Tone::Warn, tr("这里没有可摘录的文字：这一页是扫描件。可以改用“标注”或“瑕疵”。"));
            return;
        }
        m_review.note(remark);
        return;
    }
    const QString title = tr("%1 · %2").arg(what, m_dossier->placeName(chosen.page));
    const QString suggested = kind == RemarkKind::Mark ? tr("请注意此处") : QString();
    m_context.prompts.text(this, {title, tr("内容"), tr("记下"), true, suggested},
                           [this, remark](const QString &text) mutable {
                               remark.text = text;
                               m_review.note(remark);
                           });
}

QStringList ReviewPage::crumbs() const
{
    return m_review.number().isEmpty() ? QStringList() : QStringList{m_review.number()};
}

QWidget *ReviewPage::firstFocus() { return m_dossier->view(); }

QStringList ReviewPage::unsubmitted() const
{
    QStringList typed{m_report->unsubmitted()};
    typed.removeAll(QString());
    return typed;
}

void ReviewPage::settle(bool keep)
{
    m_report->settle(keep);
    m_drafts.flush();
}

}  // namespace remit::ui
