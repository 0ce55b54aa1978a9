#include "cases/review/pageview.h"

#include <QPainter>
#include <QScrollBar>

#include <chrono>
#include <cmath>

namespace remit::ui {

namespace {

constexpr QSizeF usualSize(595, 842);
constexpr double pointsAnInch = 72;
/** Dots an inch at 100 percent, before the screen's density. */
constexpr double plainDpi = 96;
constexpr int margin = 12;
constexpr int smallestZoom = 25;
constexpr int largestZoom = 400;
/** More would be a picture of hundreds of megabytes. */
constexpr int mostDpi = 400;
constexpr std::chrono::milliseconds patience(120);

/** One size a paper's page: dossiers mix lying and standing pages. */
QByteArray sizeKey(const Leaf &leaf) { return leaf.digest + QByteArray::number(leaf.page); }

}  // namespace

PageView::PageView(const Theme &theme, std::shared_ptr<PaperShelf> shelf, QWidget *parent)
    : QAbstractScrollArea(parent), m_theme(theme), m_pictures(std::move(shelf))
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("卷宗页面"));
    setMinimumSize(220, 200);
    m_soon.setSingleShot(true);
    m_soon.setInterval(patience);
    connect(&m_soon, &QTimer::timeout, this, &PageView::fetch);
}

void PageView::open(const Leaf &leaf, const std::vector<Leaf> &near, bool fromEnd)
{
    m_near = near;
    m_fromEnd = fromEnd;
    if (leaf == m_leaf && m_picture) return;
    m_leaf = leaf;
    m_region = {};
    m_hits.clear();
    m_picture = fail(QString());
    setAccessibleDescription(tr("卷宗第 %1 页").arg(leaf.running));
    fitBars();
    verticalScrollBar()->setValue(fromEnd ? verticalScrollBar()->maximum() : 0);
    fetch();
    Q_EMIT regionChanged();
}

void PageView::clear()
{
    m_pictures.stop();
    m_leaf = {};
    m_picture = fail(QString());
    m_region = {};
    m_marks.clear();
    m_hits.clear();
    viewport()->update();
}

void PageView::setMarks(std::vector<PageMark> marks)
{
    m_marks = std::move(marks);
    viewport()->update();
}

void PageView::setHits(std::vector<QRect> hits)
{
    m_hits = std::move(hits);
    viewport()->update();
}

void PageView::setZoom(int percent)
{
    m_zoom = percent == 0 ? 0 : std::clamp(percent, smallestZoom, largestZoom);
    fitBars();
    fetch();
    Q_EMIT zoomed();
}

int PageView::shownZoom() const
{
    if (m_zoom) return m_zoom;
    return int(std::lround((viewport()->width() - 2 * margin) * pointsAnInch / plainDpi / paperSize().width() * 100));
}

void PageView::zoomBy(int steps)
{
    constexpr int step = 25;
    setZoom((shownZoom() / step + steps) * step);
}

void PageView::setRegion(const QRect &region)
{
    m_region = region.intersected(QRect(0, 0, regionScale, regionScale));
    viewport()->update();
    Q_EMIT regionChanged();
}

QSizeF PageView::paperSize() const { return m_sizes.value(sizeKey(m_leaf), usualSize); }

QRectF PageView::paperRect() const
{
    constexpr double narrowest = 40;
    const double asked =
        m_zoom ? paperSize().width() * m_zoom / 100.0 * plainDpi / pointsAnInch : viewport()->width() - 2 * margin;
    const double width = std::max(narrowest, asked);
    const double height = width * paperSize().height() / paperSize().width();
    const double left = std::max<double>(margin, (viewport()->width() - width) / 2) - horizontalScrollBar()->value();
    const double top = std::max<double>(margin, (viewport()->height() - height) / 2) - verticalScrollBar()->value();
    return {left, top, width, height};
}

QRectF PageView::onScreen(const QRect &region) const
{
    const QRectF paper = paperRect();
    constexpr double scale = regionScale;
    return {paper.left() + region.x() / scale * paper.width(), paper.top() + region.y() / scale * paper.height(),
            region.width() / scale * paper.width(), region.height() / scale * paper.height()};
}

QRect PageView::onPage(const QPointF &from, const QPointF &to) const
{
    const QRectF paper = paperRect();
    const auto across = [&](double x) { return int(std::lround((x - paper.left()) / paper.width() * regionScale)); };
    const auto down = [&](double y) { return int(std::lround((y - paper.top()) / paper.height() * regionScale)); };
    const QPoint first(across(std::min(from.x(), to.x())), down(std::min(from.y(), to.y())));
    const QPoint last(across(std::max(from.x(), to.x())), down(std::max(from.y(), to.y())));
    return QRect(first, QSize(last.x() - first.x(), last.y() - first.y()))
        .intersected(QRect(0, 0, regionScale, regionScale));
}

int PageView::dpi() const
{
    const double dots = paperRect().width() * devicePixelRatioF();
    return std::clamp(int(std::lround(dots / paperSize().width() * pointsAnInch)), 20, mostDpi);
}

void PageView::fetch()
{
    m_soon.stop();
    if (m_leaf.digest.isEmpty() || !isVisible()) return;
    const int wanted = dpi();
    // What is on its way to a page nobody turned to waits no longer; the wanted page may be among it already.
    if (!m_pictures.isOnItsWay(m_leaf.digest, m_leaf.page, wanted)) m_pictures.stop();
    m_sharp = false;
    m_pictures.want(this, m_leaf.digest, m_leaf.page, wanted,
                    [this, leaf = m_leaf, wanted](const Result<QImage> &image) { took(leaf, wanted, image); });
    viewport()->update();
}

void PageView::took(const Leaf &leaf, int dpi, const Result<QImage> &image)
{
    if (leaf != m_leaf) return;
    m_picture = image;
    m_sharp = true;
    if (image) {
        const QSizeF size = QSizeF(image->size()) * pointsAnInch / dpi;
        const QSizeF before = paperSize();
        m_sizes.insert(sizeKey(leaf), size);
        fitBars();
        if (m_fromEnd) verticalScrollBar()->setValue(verticalScrollBar()->maximum());
        m_fromEnd = false;
        // Another shape than was thought: at this width it needs another picture.
        constexpr double noticeable = 0.02;
        if (std::abs(size.width() - before.width()) > noticeable * before.width()) m_soon.start();
    }
    viewport()->update();
    Q_EMIT drawn();
    fetchNear();
}

void PageView::fetchNear()
{
    for (const Leaf &leaf : m_near) m_pictures.want(this, leaf.digest, leaf.page, dpi(), [](const Result<QImage> &) {});
}

void PageView::fitBars()
{
    const QSizeF paper = paperRect().size();
    verticalScrollBar()->setRange(0, std::max(0, int(paper.height()) + 2 * margin - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setRange(0, std::max(0, int(paper.width()) + 2 * margin - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    viewport()->update();
}

void PageView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.colour(u"neutralWash"_qs));
    if (m_leaf.digest.isEmpty()) return;
    const QRectF paper = paperRect();
    painter.fillRect(paper, Qt::white);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (m_picture) {
        painter.drawImage(paper, *m_picture);
    } else {
        const bool failed = !m_picture.error().code.isEmpty();
        painter.setPen(QColor(0x56, 0x61, 0x73));
        painter.drawText(paper.intersected(viewport()->rect()), Qt::AlignCenter | Qt::TextWordWrap,
                         failed ? tr("这一页打不开（%1）").arg(m_picture.error().code) : tr("正在打开…"));
    }
    painter.setPen(m_theme.colour(u"border"_qs));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(paper);
    drawMarks(painter);
    if (!hasFocus()) return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.colour(u"focus"_qs), 2));
    painter.drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
}

void PageView::drawMarks(QPainter &painter) const
{
    const auto wash = [](QColor colour, int alpha) {
        colour.setAlpha(alpha);
        return colour;
    };
    for (const QRect &hit : m_hits) painter.fillRect(onScreen(hit), QColor(255, 214, 0, 110));
    for (const PageMark &mark : m_marks) {
        // On paper, which is white in every theme, so the light theme's colours are taken for all.
        const QColor ink = mark.tone == Tone::Warn ? QColor(0xA8, 0x64, 0x00)
                           : mark.tone == Tone::Ok ? QColor(0x1F, 0x7A, 0x4D)
                                                   : QColor(0x1D, 0x4F, 0x8C);
        const QRectF paper = paperRect();
        const bool whole = mark.region.isEmpty();
        const QRectF room = whole ? QRectF(paper.right() - 18, paper.top(), 18, 26) : onScreen(mark.region);
        painter.setPen(QPen(ink, 1.6));
        painter.setBrush(wash(ink, whole ? 200 : 34));
        painter.drawRect(room);
    }
    if (m_region.isEmpty()) return;
    painter.setPen(QPen(QColor(0x1D, 0x4F, 0x8C), 1.6, Qt::DashLine));
    painter.setBrush(QColor(29, 79, 140, 40));
    painter.drawRect(onScreen(m_region));
}

void PageView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    fitBars();
    if (m_leaf.digest.isEmpty()) return;
    // While nothing is shown there is nothing to wait with.
    if (m_picture || !m_picture.error().code.isEmpty())
        m_soon.start();
    else
        fetch();
    Q_EMIT zoomed();
}

void PageView::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    fitBars();
    if (!m_sharp) fetch();
}

void PageView::scrollContentsBy(int, int) { viewport()->update(); }

}  // namespace remit::ui
