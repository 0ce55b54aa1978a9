#pragma once
#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPainterPath>

namespace remit::testing {

/** A name as somebody writes it, with margins around it, as a scanner gives it. */
inline QImage penned(QColor ground = Qt::white, QColor ink = Qt::black, QSize size = {600, 240})
{
    QImage picture(size, QImage::Format_ARGB32);
    picture.fill(ground);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(size.width() / 600.0, size.height() / 240.0);
    painter.setPen(QPen(ink, 9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPainterPath path(QPointF(90, 90));
    path.cubicTo(150, 30, 190, 60, 130, 180);
    path.cubicTo(170, 110, 240, 80, 250, 120);
    path.cubicTo(255, 170, 200, 200, 220, 150);
    path.cubicTo(280, 60, 340, 60, 320, 190);
    path.cubicTo(360, 90, 430, 70, 500, 160);
    painter.drawPath(path);
    painter.drawLine(QPointF(280, 70), QPointF(420, 60));
    return picture;
}

inline QByteArray fileOf(const QImage &picture, const char *format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, format);
    return buffer.data();
}

}  // namespace remit::testing
