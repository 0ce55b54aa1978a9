#include "cases/dossier/viewerdialog.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace remit::ui {

namespace {

/** Dots an inch at which a page of A4 is as wide as it is on paper on the usual screen. */
constexpr int plainDpi = 96;
constexpr int smallestZoom = 50;
constexpr int largestZoom = 300;
constexpr int zoomStep = 25;

}  // namespace

ViewerDialog::ViewerDialog(const PageContext &context, std::vector<DossierPiece> pieces, size_t first, QWidget *parent)
    : Dialog(tr("阅卷"), parent, 920),
      m_context(context),
      m_pictures(std::make_shared<PaperShelf>(context)),
      m_pieces(std::move(pieces)),
      m_where(label({}, "strong")),
      m_paper(new QLabel),
      m_room(new QScrollArea)
{
    for (size_t piece = 0; piece < m_pieces.size(); ++piece) {
        if (piece == first) m_page = int(m_leaves.size());
        for (int page = 0; page < m_pieces[piece].pages; ++page) m_leaves.push_back({piece, page});
    }
    m_paper->setAlignment(Qt::AlignCenter);
    m_paper->setAccessibleName(tr("卷宗页面"));
    m_room->setWidget(m_paper);
    m_room->setWidgetResizable(true);
    m_room->setProperty("surface", u"paperdesk"_qs);
    m_paper->setProperty("surface", u"paperdesk"_qs);
    m_room->setAccessibleName(tr("阅卷"));
    m_room->setMinimumHeight(std::clamp(screen()->availableGeometry().height() - 260, 380, 1100));
    m_room->installEventFilter(this);
    m_room->viewport()->installEventFilter(this);
    m_where->setWordWrap(true);
    body()->addWidget(m_where);
    body()->addWidget(m_room, 1);
    body()->addWidget(buildBar());
    m_room->setFocus();
    turn(m_page);
}

QWidget *ViewerDialog::buildBar()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    m_back = button(tr("上一页"));
    m_on = button(tr("下一页"));
    auto *smaller = button(tr("缩小"));
    auto *larger = button(tr("放大"));
    auto *close = button(tr("关闭"), "primary");
    row->addWidget(m_back);
    row->addWidget(m_on);
    row->addSpacing(12);
    row->addWidget(smaller);
    row->addWidget(larger);
    row->addWidget(label(tr("← → 翻页，+ − 缩放，0 复原，Home、End 首末页"), "small"));
    row->addStretch();
    row->addWidget(close);
    connect(m_back, &QPushButton::clicked, this, [this] { turn(m_page - 1); });
    connect(m_on, &QPushButton::clicked, this, [this] { turn(m_page + 1); });
    connect(smaller, &QPushButton::clicked, this, [this] { zoomBy(-1); });
    connect(larger, &QPushButton::clicked, this, [this] { zoomBy(1); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    return bar;
}

void ViewerDialog::turn(int page)
{
    if (m_leaves.empty()) return;
    m_page = std::clamp(page, 0, int(m_leaves.size()) - 1);
    const Leaf &leaf = m_leaves[size_t(m_page)];
    const DossierPiece &piece = m_pieces[leaf.piece];
    m_where->setText(tr("%1　%2　第 %3 页，共 %4 页　·　全卷第 %5 页，共 %6 页")
                         .arg(piece.code, piece.title)
                         .arg(leaf.page + 1)
                         .arg(piece.pages)
                         .arg(m_page + 1)
                         .arg(m_leaves.size()));
    m_back->setEnabled(m_page > 0);
    m_on->setEnabled(m_page + 1 < int(m_leaves.size()));
    m_paper->setText(tr("正在打开…"));
    m_pictures.stop();
    const int dpi = int(std::lround(plainDpi * m_zoom / 100.0 * devicePixelRatioF()));
    const auto wanted = std::pair(m_page, m_zoom);
    m_pictures.want(this, piece.digest, leaf.page, dpi, [this, wanted](const Result<QImage> &image) {
        if (wanted == std::pair(m_page, m_zoom)) show(image);
    });
    // The next page is likely wanted next.
    if (m_page + 1 >= int(m_leaves.size())) return;
    const Leaf &next = m_leaves[size_t(m_page) + 1];
    m_pictures.want(this, m_pieces[next.piece].digest, next.page, dpi, [](const Result<QImage> &) {});
}

void ViewerDialog::show(const Result<QImage> &image)
{
    if (!image) {
        m_paper->setText(m_context.words.error(image.error()));
        m_paper->setWordWrap(true);
        return;
    }
    QPixmap pixmap = QPixmap::fromImage(*image);
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    m_paper->setPixmap(pixmap);
    m_room->verticalScrollBar()->setValue(0);
}

void ViewerDialog::zoomBy(int steps)
{
    m_zoom = steps == 0 ? 100 : std::clamp(m_zoom + steps * zoomStep, smallestZoom, largestZoom);
    turn(m_page);
}

bool ViewerDialog::takeKey(int key)
{
    switch (key) {
        case Qt::Key_Right:
        case Qt::Key_PageDown:
            turn(m_page + 1);
            return true;
        case Qt::Key_Left:
        case Qt::Key_PageUp:
            turn(m_page - 1);
            return true;
        case Qt::Key_Home:
            turn(0);
            return true;
        case Qt::Key_End:
            turn(int(m_leaves.size()) - 1);
            return true;
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            zoomBy(1);
            return true;
        case Qt::Key_Minus:
            zoomBy(-1);
            return true;
        case Qt::Key_0:
            zoomBy(0);
            return true;
        default:
            return false;
    }
}

void ViewerDialog::keyPressEvent(QKeyEvent *event)
{
    if (!takeKey(event->key())) Dialog::keyPressEvent(event);
}

bool ViewerDialog::eventFilter(QObject *watched, QEvent *event)
{
    // The scrolling room would take the keys that turn pages.
    if (event->type() == QEvent::KeyPress) return takeKey(static_cast<QKeyEvent *>(event)->key());
    if (event->type() == QEvent::Wheel) {
        auto *wheel = static_cast<QWheelEvent *>(event);
        if (wheel->modifiers() & Qt::ControlModifier) {
            zoomBy(wheel->angleDelta().y() > 0 ? 1 : -1);
            return true;
        }
    }
    return Dialog::eventFilter(watched, event);
}

}  // namespace remit::ui
