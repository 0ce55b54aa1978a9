#include "widgets/chart.h"

#include <QPainter>

#include <algorithm>

namespace remit::ui {

namespace {
constexpr int fontPixels = 12;
}

double ChartDrawing::Scale::y(qint64 figure) const
{
    return bottom - height * double(std::clamp<qint64>(figure, 0, most)) / double(most);
}

void ChartDrawing::text(QPainter &painter, const QRectF &place, Qt::Alignment where, const QString &words,
                        const char16_t *token) const
{
    painter.setPen(m_theme.colour(QString::fromUtf16(token)));
    painter.drawText(place, int(where) | Qt::AlignVCenter | Qt::TextSingleLine, words);
}

void ChartDrawing::legend(QPainter &painter, const QRectF &room,
                          const std::vector<std::pair<QString, QString>> &entries) const
{
    double x = room.left();
    for (const auto &[token, word] : entries) {
        painter.fillRect(QRectF(x, room.center().y() - 5, 10, 10), m_theme.colour(token));
        const double wide = painter.fontMetrics().horizontalAdvance(word);
        text(painter, {x + 16, room.top(), wide + 8, room.height()}, Qt::AlignLeft, word, u"secondary");
        x += wide + 40;
    }
}

ChartView::ChartView(const QString &name, QWidget *parent) : QWidget(parent)
{
    setAccessibleName(name);
    setMinimumHeight(150);
}

void ChartView::show(Drawing drawing, const QString &description)
{
    m_drawing = std::move(drawing);
    setAccessibleDescription(description);
    setToolTip(description);
    update();
}

QFont ChartView::chartFont() const
{
    QFont font = this->font();
    font.setPixelSize(fontPixels);
    return font;
}

void ChartView::paintEvent(QPaintEvent *)
{
    if (!m_drawing) return;
    QPainter painter(this);
    painter.setFont(chartFont());
    m_drawing(painter, QRectF(rect()));
}

}  // namespace remit::ui
