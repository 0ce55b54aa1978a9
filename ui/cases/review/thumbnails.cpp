#include "cases/review/thumbnails.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include <chrono>

namespace remit::ui {

namespace {

constexpr QSize pictureSize(68, 96);
constexpr QSize cellSize(84, 122);
/** A page of A4 at that many dots an inch is as wide as its picture. */
constexpr int pictureDpi = 9;
constexpr std::chrono::milliseconds patience(60);

}  // namespace

class Thumbnails::Model : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    std::vector<Leaf> leaves;

    void setLeaves(std::vector<Leaf> now)
    {
        beginResetModel();
        leaves = std::move(now);
        endResetModel();
    }
    int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : int(leaves.size()); }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::DisplayRole) return QString::number(leaves[size_t(index.row())].running);
        if (role == Qt::AccessibleTextRole) return Thumbnails::tr("第 %1 页").arg(leaves[size_t(index.row())].running);
        return {};
    }
};

class Thumbnails::Painter : public QStyledItemDelegate
{
public:
    Painter(const Theme &theme, Thumbnails *list) : QStyledItemDelegate(list), m_theme(theme), m_list(list) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return cellSize; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Leaf &leaf = m_list->m_model->leaves[size_t(index.row())];
        const bool current = option.state & QStyle::State_Selected;
        QRect paper(option.rect.topLeft() + QPoint((option.rect.width() - pictureSize.width()) / 2, 4), pictureSize);
        painter->fillRect(paper, Qt::white);
        const QImage picture = m_list->pictureOf(leaf);
        if (!picture.isNull()) {
            const QSize fitted = picture.size().scaled(pictureSize, Qt::KeepAspectRatio);
            painter->setRenderHint(QPainter::SmoothPixmapTransform);
            painter->drawImage(QRect(paper.center() - QPoint(fitted.width() / 2, fitted.height() / 2), fitted),
                               picture);
        }
        painter->setPen(QPen(m_theme.colour(current ? u"accent"_qs : u"border"_qs), current ? 2 : 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(paper);
        if (m_list->m_flawed.contains(leaf.running))
            painter->fillRect(QRect(paper.right() - 9, paper.top() + 1, 9, 14), QColor(0xA8, 0x64, 0x00));
        painter->setPen(m_theme.colour(current ? u"accent"_qs : u"secondary"_qs));
        painter->drawText(QRect(option.rect.left(), paper.bottom() + 2, option.rect.width(), 18), Qt::AlignCenter,
                          index.data().toString());
    }

private:
    const Theme &m_theme;
    Thumbnails *m_list;
};

Thumbnails::Thumbnails(const Theme &theme, std::shared_ptr<PaperShelf> shelf, QWidget *parent)
    : QListView(parent), m_pictures(std::move(shelf)), m_model(new Model(this))
{
    setAccessibleName(tr("缩略图"));
    setViewMode(QListView::IconMode);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setGridSize(cellSize);
    setLayoutMode(QListView::SinglePass);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setModel(m_model);
    setItemDelegate(new Painter(theme, this));
    m_rest.setSingleShot(true);
    m_rest.setInterval(patience);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        m_pictures.stop();
        m_asked.clear();
        viewport()->update();
    });
}

void Thumbnails::setLeaves(std::vector<Leaf> leaves)
{
    if (leaves == m_model->leaves) return;
    m_held = true;
    m_pictures.stop();
    m_asked.clear();
    m_quiet = true;
    m_model->setLeaves(std::move(leaves));
    m_quiet = false;
}

void Thumbnails::begin()
{
    if (!std::exchange(m_held, false)) return;
    viewport()->update();
}

void Thumbnails::setFlawed(QSet<int> pages)
{
    m_flawed = std::move(pages);
    viewport()->update();
}

void Thumbnails::setPage(int running)
{
    const QModelIndex index = m_model->index(running - 1);
    if (!index.isValid() || index == currentIndex()) return;
    m_quiet = true;
    setCurrentIndex(index);
    m_quiet = false;
}

QImage Thumbnails::pictureOf(const Leaf &leaf)
{
    const int dpi = int(pictureDpi * devicePixelRatioF());
    const QImage kept = m_pictures.kept(leaf.digest, leaf.page, dpi);
    if (m_held || !kept.isNull() || m_asked.contains(leaf.running)) return kept;
    m_asked.insert(leaf.running);
    m_pictures.want(this, leaf.digest, leaf.page, dpi, [this](const Result<QImage> &) { viewport()->update(); });
    return {};
}

void Thumbnails::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    m_rest.start();
}

void Thumbnails::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_quiet && current.isValid()) Q_EMIT chosen(m_model->leaves[size_t(current.row())].running);
}

}  // namespace remit::ui
