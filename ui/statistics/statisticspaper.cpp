#include "statistics/statisticspaper.h"

#include <QPagedPaintDevice>
#include <QPainter>

namespace remit::ui {

namespace {

/** Drawn as on a screen of 96 dots an inch. */
constexpr double unitsAnInch = 96, line = 22, gap = 14;
constexpr int pictureWidth = 900, previewScale = 2;
/** A4 without its margins of 15 mm, in units. */
const QSizeF sheet(180 / 25.4 * unitsAnInch, 267 / 25.4 * unitsAnInch);

QFont paperFont(int pixels)
{
    // Text taken from such a page reads as it was written, which is not so with the screen's font.
    QFont font(QStringList{u"AR PL UMing CN"_qs, u"Noto Serif"_qs});
    font.setPixelSize(pixels);
    return font;
}

QString figureText(const OutputValue &value)
{
    if (const auto *text = std::get_if<QString>(&value)) return *text;
    if (const auto *number = std::get_if<qint64>(&value)) return QString::number(*number);
    return {};
}

}  // namespace

double StatisticsPaper::head(QPainter &painter, const QRectF &room) const
{
    painter.setPen(Qt::black);
    painter.setFont(paperFont(20));
    painter.drawText(QRectF(room.left(), room.top(), room.width(), 30), Qt::AlignLeft | Qt::AlignVCenter,
                     m_presenter.title());
    painter.setFont(paperFont(13));
    painter.drawText(QRectF(room.left(), room.top(), room.width(), 30), Qt::AlignRight | Qt::AlignVCenter,
                     m_presenter.periodText());
    const QRectF place = painter.boundingRect(QRectF(room.left(), room.top() + 36, room.width(), 80), Qt::TextWordWrap,
                                              m_presenter.note());
    painter.drawText(place, Qt::TextWordWrap, m_presenter.note());
    return place.bottom() + gap;
}

std::optional<int> StatisticsPaper::figures(QPainter &painter, const QRectF &room, double y, int from) const
{
    const OutputTable table = m_presenter.table();
    const double names = room.width() * 0.4;
    const double step = (room.width() - names) / double(std::max<qsizetype>(1, table.columns.size() - 1));
    const auto cell = [&](qsizetype column, const QString &text) {
        const QRectF place = column == 0 ? QRectF(room.left(), y, names, line)
                                         : QRectF(room.left() + names + step * double(column - 1), y, step, line);
        painter.drawText(place, int(column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, text);
    };
    painter.setPen(Qt::black);
    for (qsizetype column = 0; column < table.columns.size(); ++column) cell(column, table.columns[column]);
    y += line;
    painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y));
    for (int row = from; row < int(table.rows.size()); ++row) {
        if (y + line > room.bottom()) return row;
        for (std::size_t column = 0; column < table.rows[std::size_t(row)].size(); ++column)
            cell(qsizetype(column), figureText(table.rows[std::size_t(row)][column]));
        y += line;
    }
    const QString made = tr("制表 %1　%2")
                             .arg(m_context.words.date(m_context.today()),
                                  m_context.backend.opened() ? m_context.backend.opened()->info.prison : QString());
    painter.drawText(QRectF(room.left(), y + gap / 2, room.width(), line), Qt::AlignRight | Qt::AlignVCenter, made);
    return std::nullopt;
}

std::optional<int> StatisticsPaper::page(QPainter &painter, const QRectF &room, int from) const
{
    double y = head(painter, room);
    if (from == 0) {
        const BarChart chart = m_presenter.chart();
        const double high = std::min(BarDrawing::height(chart), room.height() * 0.6);
        const Theme light(Theme::Mode::Light);
        painter.setFont(paperFont(12));
        BarDrawing(light).draw(painter, {room.left(), y, room.width(), high}, chart);
        y += high + gap * 2;
    }
    painter.setFont(paperFont(13));
    return figures(painter, room, y, from);
}

bool StatisticsPaper::print(QPagedPaintDevice &paper) const
{
    QPainter painter;
    if (!painter.begin(&paper)) return false;
    const double scale = paper.logicalDpiX() / unitsAnInch;
    painter.scale(scale, scale);
    const QRectF room(0, 0, paper.width() / scale, paper.height() / scale);
    std::optional<int> from = 0;
    while ((from = page(painter, room, *from))) paper.newPage();
    return painter.end();
}

QList<QImage> StatisticsPaper::preview() const
{
    constexpr double margin = 15 / 25.4 * unitsAnInch;
    QList<QImage> pages;
    std::optional<int> from = 0;
    while (from) {
        QImage image(((sheet + QSizeF(2 * margin, 2 * margin)) * previewScale).toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.scale(previewScale, previewScale);
        from = page(painter, QRectF(QPointF(margin, margin), sheet), *from);
        pages << image;
    }
    return pages;
}

QImage StatisticsPaper::picture() const
{
    const BarChart chart = m_presenter.chart();
    const double high = BarDrawing::height(chart);
    QImage image(pictureWidth * previewScale, int(high + 140) * previewScale, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.scale(previewScale, previewScale);
    const QRectF room(20, 16, pictureWidth - 40, high + 108);
    const double y = head(painter, room);
    const Theme light(Theme::Mode::Light);
    painter.setFont(paperFont(12));
    BarDrawing(light).draw(painter, {room.left(), y, room.width(), high}, chart);
    return image;
}

}  // namespace remit::ui
