#include "widgets/theme.h"

#include "testmain.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <cmath>

using namespace remit::ui;

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyModeHasTheSameTokens();
    void everyTokenUsedExists();
    void textHasEnoughContrast_data();
    void textHasEnoughContrast();
    void iconsTakeTheThemesColour();
};

namespace {

double channel(double value) { return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); }

double luminance(const QColor &colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double high = std::max(luminance(a), luminance(b)), low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

const Theme::Mode modes[] = {Theme::Mode::Light, Theme::Mode::Dark, Theme::Mode::HighContrast};

}  // namespace

void ThemeTest::everyModeHasTheSameTokens()
{
    const auto names = [](Theme::Mode mode) {
        const QStringList keys = Theme::tokens(mode).keys();
        return QSet<QString>(keys.begin(), keys.end());
    };
    QVERIFY(names(Theme::Mode::Light).size() > 20);
    QCOMPARE(names(Theme::Mode::Dark), names(Theme::Mode::Light));
    QCOMPARE(names(Theme::Mode::HighContrast), names(Theme::Mode::Light));
}

void ThemeTest::everyTokenUsedExists()
{
    const auto tokens = Theme::tokens(Theme::Mode::Light);
    static const QRegularExpression used(
        u"colour\\(u\"([A-Za-z0-9]+)\"_qs|(?<!\")@([A-Za-z0-9]+)|u\"(chart\\d)\"_qs"_qs);
    QStringList files{QStringLiteral(REMIT_RESOURCES "/ui/style.qss")};
    QDirIterator sources(QStringLiteral(REMIT_RESOURCES "/../ui"), {u"*.cpp"_qs}, QDir::Files,
                         QDirIterator::Subdirectories);
    while (sources.hasNext()) files << sources.next();
    int found = 0;
    for (const QString &path : files) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (auto it = used.globalMatch(QString::fromUtf8(file.readAll())); it.hasNext(); ++found) {
            const auto match = it.next();
            const QString name = match.captured(1) + match.captured(2) + match.captured(3);
            QVERIFY2(tokens.contains(name), qPrintable(path + u": "_qs + name));
        }
    }
    QVERIFY(found > 60);
}

void ThemeTest::textHasEnoughContrast_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("ground");
    const std::pair<const char *, const char *> pairs[] = {{"ink", "panel"},
                                                           {"ink", "background"},
                                                           {"secondary", "panel"},
                                                           {"secondary", "background"},
                                                           {"tertiary", "panel"},
                                                           {"tertiary", "raised"},
                                                           {"accent", "panel"},
                                                           {"accent", "accentWash"},
                                                           {"ink", "accentWash"},
                                                           {"accentInk", "accent"},
                                                           {"ok", "okWash"},
                                                           {"warn", "warnWash"},
                                                           {"bad", "badWash"},
                                                           {"bad", "panel"},
                                                           {"secondary", "neutralWash"},
                                                           {"navigationInk", "navigation"},
                                                           {"navigationFaint", "navigation"},
                                                           {"navigationStrong", "navigationActive"},
                                                           {"badgeInk", "badge"},
                                                           {"ink", "okWash"},
                                                           {"ink", "warnWash"},
                                                           {"ink", "badWash"}};
    for (const Theme::Mode mode : modes)
        for (const auto &[text, ground] : pairs)
            QTest::addRow("%s %s on %s", qPrintable(Theme::modeCode(mode)), text, ground)
                << int(mode) << QString::fromLatin1(text) << QString::fromLatin1(ground);
}

void ThemeTest::textHasEnoughContrast()
{
    QFETCH(int, mode);
    QFETCH(QString, text);
    QFETCH(QString, ground);
    const auto tokens = Theme::tokens(Theme::Mode(mode));
    QVERIFY(tokens.contains(text) && tokens.contains(ground));
    const double seen = contrast(tokens[text], tokens[ground]);
    QVERIFY2(seen >= 4.5, qPrintable(QString::number(seen)));
}

void ThemeTest::iconsTakeTheThemesColour()
{
    Theme theme;
    const QIcon icon = theme.icon(u"home"_qs, u"bad"_qs);
    const auto holds = [&](const QColor &colour) {
        const QImage image = icon.pixmap(96, 96).toImage();
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y).alpha() == 255 && image.pixelColor(x, y).rgb() == colour.rgb()) return true;
        return false;
    };
    QVERIFY(holds(theme.colour(u"bad"_qs)));
    theme.setMode(Theme::Mode::Dark);
    QVERIFY(holds(theme.colour(u"bad"_qs)));
}

REMIT_TEST(ThemeTest);
#include "theme_test.moc"
