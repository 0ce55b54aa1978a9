#pragma once
#include <QColor>
#include <QHash>
#include <QIcon>
#include <QObject>
#include <QPalette>
#include <QString>

class QApplication;

namespace remit::ui {

/** How something stands; shown by colour, and always by a word as well. */
enum class Tone { Neutral, Ok, Warn, Bad, Accent };

/** "neutral", "ok", "warn", "bad", "accent": the stylesheet's names. */
QString toneName(Tone tone);

/**
 * The colours and styles of the program (主题), read from resources/ui/theme.json and style.qss. One belongs to one
 * window; whatever paints asks it while painting, so that changing the mode needs no rebuilding.
 */
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Mode { Light, Dark, HighContrast };

    explicit Theme(Mode mode = Mode::Light, QObject *parent = nullptr);

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);

    /** A token such as "ink"; black for a name that does not exist (a test holds every use against the file). */
    QColor colour(const QString &token) const { return m_colours.value(token, Qt::black); }
    QColor ink(Tone tone) const;
    QColor wash(Tone tone) const;
    QPalette palette() const;
    QString styleSheet() const;
    /** Gives the application this theme's style, palette, font and stylesheet, now and on every change. */
    void applyTo(QApplication &application);

    /** An icon of resources/ui/icons that follows the theme: `token` is its colour. */
    QIcon icon(const QString &name, const QString &token = QStringLiteral("secondary")) const;

    static QString modeCode(Mode mode);
    static Mode modeFromCode(const QString &code);
    /** Every token of a mode, for tests. */
    static QHash<QString, QColor> tokens(Mode mode);

Q_SIGNALS:
    void changed();

private:
    Mode m_mode;
    QHash<QString, QColor> m_colours;
};

}  // namespace remit::ui
