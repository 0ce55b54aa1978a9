#pragma once
#include <QIconEngine>
#include <QPointer>
#include <QString>

namespace remit::ui {

class Theme;

/** Draws one SVG of the icon set in a colour of the theme, chosen anew at each painting. */
class IconEngine : public QIconEngine
{
public:
    IconEngine(const Theme &theme, QString name, QString token);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine *clone() const override;

private:
    QPointer<const Theme> m_theme;
    QString m_name;
    QString m_token;
};

}  // namespace remit::ui
