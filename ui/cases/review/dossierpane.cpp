#include "cases/review/dossierpane.h"

#include "cases/review/thumbnails.h"
#include "casework/review.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace remit::ui {

namespace {

/** The pages that somebody who reads this one turns to next. */
std::vector<Leaf> around(const std::vector<Leaf> &leaves, size_t at)
{
    std::vector<Leaf> near;
    if (at + 1 < leaves.size()) near.push_back(leaves[at + 1]);
    if (at > 0) near.push_back(leaves[at - 1]);
    return near;
}

Tone toneOf(const ReviewRemark &remark)
{
    if (remark.kind == RemarkKind::Flaw) return remark.isOpen() ? Tone::Warn : Tone::Ok;
    return Tone::Accent;
}

}  // namespace

DossierPane::DossierPane(const PageContext &context, QWidget *parent)
    : Card({}, parent), m_context(context), m_shelf(std::make_shared<PaperShelf>(context)), m_text(m_shelf)
{
    body()->setContentsMargins(0, 0, 0, 0);
    body()->setSpacing(0);
    body()->addWidget(buildBar());
    body()->addWidget(rule());
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(buildSide());
    row->addWidget(buildViews(), 1);
    body()->addLayout(row, 1);
    addKeys();
    connect(m_first, &PageView::drawn, m_thumbnails, &Thumbnails::begin);
    connect(&m_text, &DossierText::told, this, &DossierPane::showSearch);
    connect(&m_text, &DossierText::failed, this,
            [this](const Error &error) { m_searchState->setText(m_context.words.error(error)); });
    choose(m_first);
    setBeside(false);
}

const DossierPiece *DossierPane::pieceOf(int running) const
{
    for (const DossierPiece &piece : m_pieces) {
        if (running <= piece.pages) return &piece;
        running -= piece.pages;
    }
    return nullptr;
}

void DossierPane::show(const QString &caseNumber, const std::vector<DossierPiece> &pieces, const CaseReview &review)
{
    const bool another = caseNumber != m_case;
    if (another && m_first->leaf().running > 0) m_left.insert(m_case, m_first->leaf().running);
    m_case = caseNumber;
    m_pieces = pieces;
    m_review = review;
    m_leaves.clear();
    for (const DossierPiece &piece : pieces)
        for (int page = 0; page < piece.pages; ++page)
            m_leaves.push_back({piece.digest, page, int(m_leaves.size()) + 1});
    m_thumbnails->setLeaves(m_leaves);
    showOutline();
    if (another) {
        m_sought->clear();
        m_hits->clear();
        m_text.search({});
        for (PageView *view : {m_first, m_second}) view->clear();
    }
    m_text.setPieces(pieces);
    for (PageView *view : {m_first, m_second}) {
        // The second page is chosen when it is put beside the first.
        if (view == m_second && !m_beside->isChecked()) continue;
        const int at = view->leaf().running > 0 ? view->leaf().running : m_left.value(m_case, 1);
        turn(view, std::min(at, pages()));
    }
    // The page may be there already.
    if (m_first->isSharp()) m_thumbnails->begin();
    QSet<int> flawed;
    for (const ReviewRemark *flaw : m_review.openFlaws())
        for (const Leaf &leaf : m_leaves)
            if (flaw->place && flaw->place->digest == leaf.digest && flaw->place->page == leaf.page + 1)
                flawed.insert(leaf.running);
    m_thumbnails->setFlawed(flawed);
}

void DossierPane::turn(PageView *view, int running, bool fromEnd)
{
    if (m_leaves.empty()) {
        view->clear();
    } else {
        const size_t at = size_t(std::clamp(running, 1, pages())) - 1;
        view->open(m_leaves[at], around(m_leaves, at), fromEnd);
    }
    showMarks(view);
    showHits(view);
    if (view == m_active) showWhere();
}

void DossierPane::goTo(int running)
{
    turn(m_active, running);
    m_active->setFocus();
}

void DossierPane::goTo(const PagePlace &place)
{
    for (const Leaf &leaf : m_leaves)
        if (leaf.digest == place.digest && leaf.page + 1 == place.page) {
            goTo(leaf.running);
            return;
        }
    // The paper was taken out or made anew since.
    Q_EMIT said(tr("%1 已不在卷宗里：材料已抽出或文书已重新生成。").arg(placeInWords(place)));
}

QString DossierPane::placeName(int running) const
{
    if (running < 1 || running > pages()) return {};
    const DossierPiece *piece = pieceOf(running);
    return placeInWords({{}, piece->code, piece->title, m_leaves[size_t(running) - 1].page + 1, running});
}

void DossierPane::showWhere()
{
    const int running = m_active->leaf().running;
    const DossierPiece *piece = running > 0 ? pieceOf(running) : nullptr;
    m_where->setText(piece ? tr("%1 %2　第 %3 / %4 页").arg(piece->code, piece->title).arg(running).arg(pages())
                           : tr("卷宗里还没有可看的页面"));
    m_zoom->setText(tr("%1%").arg(m_active->shownZoom()));
    m_thumbnails->setPage(running);
}

void DossierPane::showMarks(PageView *view)
{
    std::vector<PageMark> marks;
    for (const ReviewRemark &remark : m_review.remarks) {
        const bool here =
            remark.place && remark.place->digest == view->leaf().digest && remark.place->page == view->leaf().page + 1;
        const bool gone = remark.end && remark.end->ending == RemarkEnding::Withdrawn;
        if (here && !gone) marks.push_back({remark.place->region, toneOf(remark)});
    }
    view->setMarks(std::move(marks));
}

void DossierPane::showHits(PageView *view)
{
    if (m_text.words().isEmpty() || view->leaf().running == 0) {
        view->setHits({});
        return;
    }
    m_text.wordsOn(view, view->leaf().digest, view->leaf().page,
                   [this, view, leaf = view->leaf()](const std::vector<PageWord> &words) {
                       if (view->leaf() == leaf) view->setHits(placesOf(words, m_text.words()));
                   });
}

void DossierPane::withChosen(std::function<void(const ChosenPlace &)> done)
{
    const Leaf leaf = m_active->leaf();
    if (leaf.running == 0) {
        done({});
        return;
    }
    const QRect region = m_active->region();
    m_text.wordsOn(this, leaf.digest, leaf.page,
                   [leaf, region, done = std::move(done)](const std::vector<PageWord> &words) {
                       const QRect whole(0, 0, regionScale + 1, regionScale + 1);
                       done({leaf.running, region, textWithin(words, region.isEmpty() ? whole : region)});
                   });
}

void DossierPane::copy()
{
    withChosen([this](const ChosenPlace &chosen) {
        if (chosen.words.isEmpty()) {
            Q_EMIT said(chosen.page ? tr("这里没有可复制的文字：这一页是扫描件，或没有选中文字。") : QString());
            return;
        }
        QApplication::clipboard()->setText(u"“%1”（%2）"_qs.arg(chosen.words, placeName(chosen.page)));
        Q_EMIT said(tr("已复制，附有页码：%1").arg(placeName(chosen.page)));
    });
}

void DossierPane::choose(PageView *view)
{
    m_active = view;
    if (m_where) showWhere();
}

void DossierPane::takeFocus() { m_active->setFocus(); }

}  // namespace remit::ui
