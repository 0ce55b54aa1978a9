#include "documents/lines.h"

#include "testmain.h"

using namespace remit;

class LinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void breaks_data();
    void breaks();
    void neverCutsText();
    void neverBeginsOrEndsWrongly();
    void fillsLines();
    void oneGlyphOneCharacter();

private:
    QStringList set(const QString &text, double width);

    std::unique_ptr<FaceSet> m_faces;
    TextStyle m_style;
};

void LinesTest::initTestCase()
{
    const Result<Fonts> fonts = Fonts::load();
    QVERIFY2(fonts, qPrintable(fonts ? QString() : fonts.error().args.value(u"package"_qs)));
    m_faces = std::make_unique<FaceSet>(*fonts);
    m_style.role = u"fangsong"_qs;
    m_style.size = 10;
}

QStringList LinesTest::set(const QString &text, double width)
{
    GlyphBook glyphs(*m_faces);
    QStringList result;
    for (const SetLine &line : setLines(glyphs, text, m_style, m_style.size, width)) {
        QString words;
        for (const SetGlyph &glyph : line.glyphs) words += QString::fromUcs4(&glyph.character, 1);
        result.append(words);
    }
    return result;
}

/** Ten points a character, so five characters a line. */
void LinesTest::breaks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("full lines") << u"一二三四五六七"_qs << QStringList{u"一二三四五"_qs, u"六七"_qs};
    QTest::newRow("no comma begins a line") << u"一二三四五，六"_qs << QStringList{u"一二三四"_qs, u"五，六"_qs};
    QTest::newRow("two closing marks") << u"一二三四五》。六"_qs << QStringList{u"一二三四"_qs, u"五》。六"_qs};
    QTest::newRow("no bracket ends a line") << u"一二三四（五六）"_qs << QStringList{u"一二三四"_qs, u"（五六）"_qs};
    QTest::newRow("numbers stay whole") << u"一二三四2026年"_qs << QStringList{u"一二三四"_qs, u"2026年"_qs};
    QTest::newRow("a number longer than a line is cut")
        << u"0123456789012"_qs << QStringList{u"01234567"_qs, u"89012"_qs};
    QTest::newRow("an amount stays whole") << u"一二三四1,234元"_qs << QStringList{u"一二三四"_qs, u"1,234元"_qs};
    QTest::newRow("percent stays with its number") << u"一二三99.2%"_qs << QStringList{u"一二三"_qs, u"99.2%"_qs};
    QTest::newRow("line feed") << u"一\n\n二"_qs << QStringList{u"一"_qs, QString(), u"二"_qs};
    QTest::newRow("only marks") << u"，，，，，，"_qs << QStringList{u"，，，，，"_qs, u"，"_qs};
}

void LinesTest::breaks()
{
    QFETCH(QString, text);
    QTEST(set(text, 50), "expected");
}

void LinesTest::neverCutsText()
{
    const QString text = u"阿卜杜热合曼·买买提吐尔逊·阿不都克里木（𠅤㛃䶮𠮷）于2026年12月1日减去9个月。"_qs;
    for (int width = 1; width < 200; ++width) QCOMPARE(set(text, width).join(QString()), text);
}

void LinesTest::neverBeginsOrEndsWrongly()
{
    const QString text =
        u"经审理查明，该犯（男，1980年5月6日出生）“能够认罪”；遵守《监狱服刑人员行为规范》，得分112.5分、优秀率99.2%。"_qs;
    for (int width = 60; width < 400; ++width) {
        for (const QString &line : set(text, width)) {
            QVERIFY2(!u"，。、；：）》”%"_qs.contains(line.front()), qPrintable(line));
            QVERIFY2(!u"（《“"_qs.contains(line.back()), qPrintable(line));
        }
    }
}

void LinesTest::fillsLines()
{
    m_style.align = TextStyle::Align::Justify;
    GlyphBook glyphs(*m_faces);
    const std::vector<SetLine> lines =
        setLines(glyphs, u"一二三四五六七八九十，一二三四五六七八九十一二三四五六七八九"_qs, m_style, 10, 105);
    m_style.align = TextStyle::Align::Left;
    QVERIFY(lines.size() > 2);
    for (const SetLine &line : lines) QVERIFY2(line.to <= 105.01, qPrintable(QString::number(line.to)));
    QVERIFY2(std::abs(lines[1].to - 105) < 0.01, qPrintable(QString::number(lines[1].to)));
    QVERIFY(lines.back().to < 104);
}

/** 月 and the radical ⽉ share a glyph in one of the fonts: on one paper the second must take another font. */
void LinesTest::oneGlyphOneCharacter()
{
    GlyphBook glyphs(*m_faces);
    const Glyph month = glyphs.glyph(u"song"_qs, U'月');
    const Glyph radical = glyphs.glyph(u"song"_qs, U'⽉');
    QVERIFY(month.face != radical.face || month.index != radical.index || glyphs.missing() == U'⽉');
}

REMIT_TEST(LinesTest);
#include "lines_test.moc"
