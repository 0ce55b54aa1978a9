#include "widgets/iconengine.h"

#include "widgets/theme.h"

#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace remit::ui {

IconEngine::IconEngine(const Theme &theme, QString name, QString token)
    : m_theme(&theme), m_name(std::move(name)), m_token(std::move(token))
{
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    QFile file(u":/ui/icons/"_qs + m_name + u".svg"_qs);
    if (!m_theme || !file.open(QIODevice::ReadOnly)) return;
    const QColor colour = m_theme->colour(mode == QIcon::Disabled ? u"border"_qs : m_token);
    QByteArray svg = file.readAll();
    svg.replace("#7A8494", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    renderer.render(painter, QRectF(rect));
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(), size), mode, state);
    return pixmap;
}

QIconEngine *IconEngine::clone() const { return new IconEngine(*this); }

}  // namespace remit::ui
