#include "widgets/theme.h"

#include "base/json.h"
#include "widgets/iconengine.h"

#include <QApplication>
#include <QFile>
#include <QFont>
#include <QRegularExpression>
#include <QStyleFactory>

namespace remit::ui {

namespace {

QByteArray resource(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

QString toneName(Tone tone)
{
    switch (tone) {
        case Tone::Ok:
            return u"ok"_qs;
        case Tone::Warn:
            return u"warn"_qs;
        case Tone::Bad:
            return u"bad"_qs;
        case Tone::Accent:
            return u"accent"_qs;
        case Tone::Neutral:
            break;
    }
    return u"neutral"_qs;
}

Theme::Theme(Mode mode, QObject *parent) : QObject(parent), m_mode(mode), m_colours(tokens(mode)) {}

void Theme::setMode(Mode mode)
{
    if (mode == m_mode) return;
    m_mode = mode;
    m_colours = tokens(mode);
    Q_EMIT changed();
}

QColor Theme::ink(Tone tone) const { return tone == Tone::Neutral ? colour(u"secondary"_qs) : colour(toneName(tone)); }

QColor Theme::wash(Tone tone) const { return colour(toneName(tone) + u"Wash"_qs); }

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, const char *token) {
        palette.setColor(role, colour(QString::fromLatin1(token)));
    };
    set(QPalette::Window, "background");
    set(QPalette::WindowText, "ink");
    set(QPalette::Base, "panel");
    set(QPalette::AlternateBase, "raised");
    set(QPalette::Text, "ink");
    set(QPalette::Button, "panel");
    set(QPalette::ButtonText, "ink");
    set(QPalette::Highlight, "accent");
    set(QPalette::HighlightedText, "accentInk");
    set(QPalette::Link, "accent");
    set(QPalette::PlaceholderText, "tertiary");
    set(QPalette::ToolTipBase, "ink");
    set(QPalette::ToolTipText, "panel");
    palette.setColor(QPalette::Disabled, QPalette::Text, colour(u"tertiary"_qs));
    palette.setColor(QPalette::Disabled, QPalette::ButtonText, colour(u"tertiary"_qs));
    palette.setColor(QPalette::Disabled, QPalette::WindowText, colour(u"tertiary"_qs));
    return palette;
}

QString Theme::styleSheet() const
{
    static const QRegularExpression token(u"@([A-Za-z0-9]+)"_qs);
    const QString source = QString::fromUtf8(resource(u":/ui/style.qss"_qs));
    QString sheet;
    qsizetype from = 0;
    for (auto it = token.globalMatch(source); it.hasNext();) {
        const auto match = it.next();
        sheet += QStringView(source).mid(from, match.capturedStart() - from);
        sheet += colour(match.captured(1)).name();
        from = match.capturedEnd();
    }
    return sheet += QStringView(source).mid(from);
}

void Theme::applyTo(QApplication &application)
{
    application.setStyle(QStyleFactory::create(u"Fusion"_qs));
    QFont font(QStringList{u"Noto Sans CJK SC"_qs, u"Noto Sans"_qs, u"WenQuanYi Zen Hei"_qs});
    font.setPixelSize(14);
    application.setFont(font);
    const auto dress = [this, &application] {
        application.setPalette(palette());
        application.setStyleSheet(styleSheet());
    };
    dress();
    connect(this, &Theme::changed, &application, dress);
}

QIcon Theme::icon(const QString &name, const QString &token) const { return QIcon(new IconEngine(*this, name, token)); }

QString Theme::modeCode(Mode mode)
{
    return mode == Mode::Dark ? u"dark"_qs : mode == Mode::HighContrast ? u"contrast"_qs : u"light"_qs;
}

Theme::Mode Theme::modeFromCode(const QString &code)
{
    return code == u"dark" ? Mode::Dark : code == u"contrast" ? Mode::HighContrast : Mode::Light;
}

QHash<QString, QColor> Theme::tokens(Mode mode)
{
    const Result<Json> file = Json::parse(resource(u":/ui/theme.json"_qs));
    if (!file) qFatal("theme.json: %s", qPrintable(file.error().code));
    QHash<QString, QColor> colours;
    for (const auto &[name, value] : (*file)[modeCode(mode)].object()) colours.insert(name, QColor(value.toString()));
    return colours;
}

}  // namespace remit::ui
