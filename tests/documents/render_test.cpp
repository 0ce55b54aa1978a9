#include "documents/compose.h"
#include "documents/values.h"
#include "papers.h"
#include "testmain.h"

#include <algorithm>
#include <bit>
#include <thread>

using namespace remit;
using namespace remit::testing;

class RenderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wellFormed_data() { addPapers(); }
    void wellFormed();
    void everyCharacterComesBack_data() { addPapers(); }
    void everyCharacterComesBack();
    void textIsExact_data() { addPapers(); }
    void textIsExact();
    void nothingOverlaps_data() { addPapers(); }
    void nothingOverlaps();
    void sameBytes_data() { addPapers(); }
    void sameBytes();
    void onlyDatesDiffer();
    void archivalStructure_data() { addPapers(); }
    void archivalStructure();
    void placesAreFree_data() { addPapers(); }
    void placesAreFree();
    void sealsStandWithText();
    void demoMark();
    void rareCharacters();
    void refusesUnknownCharacters();
    void refusesWrongKinds();
    void continuesWithItsLabel();
    void severalThreads();

private:
    Rendered paper(const QString &form, const QString &data);
    Rendered paper() { return paper(*QTest::currentDataTag() ? fetched("formName") : QString(), fetched("dataName")); }
    static QString fetched(const char *column)
    {
        return *static_cast<QString *>(QTest::qData(column, qMetaTypeId<QString>()));
    }

    std::optional<Fonts> m_fonts;
    std::unique_ptr<Renderer> m_renderer;
    std::map<QString, Rendered> m_papers;
};

void RenderTest::initTestCase()
{
    const Result<Fonts> fonts = Fonts::load();
    QVERIFY2(fonts, qPrintable(fonts ? QString() : fonts.error().args.value(u"package"_qs)));
    m_fonts = *fonts;
    m_renderer = std::make_unique<Renderer>(*fonts);
}

/** Each paper is drawn once for all the tests that look at it. */
Rendered RenderTest::paper(const QString &form, const QString &data)
{
    const QString key = form + u'/' + data;
    if (m_papers.contains(key)) return m_papers[key];
    const Result<Form> loaded = loadForm(form, proposalDay());
    if (!loaded) qFatal("%s %s", qPrintable(loaded.error().code), qPrintable(loaded.error().args.value(u"part"_qs)));
    const Result<Rendered> drawn = m_renderer->render(*loaded, formData(data));
    if (!drawn) qFatal("%s %s", qPrintable(drawn.error().code), qPrintable(drawn.error().args.value(u"binding"_qs)));
    return m_papers[key] = *drawn;
}

void RenderTest::wellFormed()
{
    const Rendered drawn = paper();
    const QByteArray check = runOn(drawn.pdf, u"qpdf"_qs, {u"--check"_qs});
    QVERIFY2(check.contains("No syntax or stream encoding errors found"), check.constData());
    QCOMPARE(runOn(drawn.pdf, u"qpdf"_qs, {u"--show-npages"_qs}).trimmed().toInt(), drawn.pageCount);
    const QList<QByteArray> fonts = runOn(drawn.pdf, u"pdffonts"_qs, {}).trimmed().split('\n').mid(2);
    QVERIFY(!fonts.isEmpty());
    for (const QByteArray &font : fonts) QVERIFY2(font.contains("Identity-H       yes yes yes"), font.constData());
}

/** What pdftotext takes out of each page is, character for character, what was laid out on it, and nothing else. */
void RenderTest::everyCharacterComesBack()
{
    const Rendered drawn = paper();
    FaceSet faces(*m_fonts);
    GlyphBook glyphs(faces);
    const Form form = *loadForm(fetched("formName"), proposalDay());
    const Sheet sheet = composeSheet(form, formData(fetched("dataName")), glyphs);
    const QList<QByteArray> pages = runOn(drawn.pdf, u"pdftotext"_qs, {u"-raw"_qs}, {u"-"_qs}).split('\f');
    QCOMPARE(pages.size(), qsizetype(sheet.pages.size()) + 1);
    for (std::size_t page = 0; page < sheet.pages.size(); ++page) {
        QString written;
        for (const GlyphRunOnPage &run : sheet.pages[page].runs) {
            for (const SetGlyph &glyph : run.glyphs) written += QString::fromUcs4(&glyph.character, 1);
        }
        QCOMPARE(withoutSpaces(QString::fromUtf8(pages[qsizetype(page)])), withoutSpaces(written));
    }
}

/** Whether the text stands on one page, or in parts at the end and the beginning of pages that follow each other.
 */
static bool found(const QStringList &pages, const QString &text, qsizetype page)
{
    for (; page < pages.size(); ++page) {
        if (pages[page].contains(text)) return true;
        qsizetype length = 0;
        for (qsizetype step = std::bit_floor(std::size_t(text.size())); step > 0; step /= 2) {
            if (length + step <= text.size() && pages[page].contains(text.first(length + step))) length += step;
        }
        if (length > 5 && page + 1 < pages.size() && found(pages, text.sliced(length), page + 1)) return true;
    }
    return text.isEmpty();
}

static void collect(const FormVocabulary &names, const Json &values, const QStringList &used, const QString &list,
                    QStringList &texts)
{
    for (const auto &[name, binding] : names) {
        const Json *value = &values;
        for (const QString &part : binding.of.split(u'.')) value = &(*value)[part];
        if (value->isNull()) continue;
        for (const Json &element : value->array()) {
            if (binding.kind == BindingKind::List) collect(binding.fields, element, used, name, texts);
        }
        if (binding.kind == BindingKind::List || binding.kind == BindingKind::Flag) continue;
        if (used.contains(list.isEmpty() ? name : list + u":."_qs + name))
            texts.append(*onPaper(name, binding, *value));
    }
}

void RenderTest::textIsExact()
{
    const Rendered drawn = paper();
    QStringList pages;
    for (const QByteArray &page : runOn(drawn.pdf, u"pdftotext"_qs, {u"-raw"_qs}, {u"-"_qs}).split('\f'))
        pages.append(withoutSpaces(QString::fromUtf8(page)));
    const Form form = *loadForm(fetched("formName"), proposalDay());
    QStringList used;
    for (const FormBlock &block : form.blocks) {
        used += namesIn(block.text, block.repeat);
        for (const FormRow &row : block.rows) {
            for (const FormCell &cell : row.cells) used += namesIn(cell.text, row.repeat);
        }
    }
    QStringList texts;
    collect(form.vocabulary, values(fetched("dataName")), used, {}, texts);
    QVERIFY(texts.size() >= int(form.required.size()) - 2);  // some are printed only at a signature
    if (fetched("formName") != u"review")
        texts.removeAll(u"无立功表现"_qs);  // proposals speak of merit only where there is some
    for (const QString &text : texts) {
        for (const QString &line : text.split(u'\n')) {
            if (!found(pages, withoutSpaces(line), 0)) QFAIL(qPrintable(line.left(60)));
        }
    }
    static const QRegularExpression radicals(u"[\\x{2E80}-\\x{2FDF}]"_qs);
    QVERIFY(!pages.join(QString()).contains(radicals));
}

/** The form's page in points. */
static QRectF sheetOf(const Form &form)
{
    return form.width > form.height ? QRectF(0, 0, 842, 595) : QRectF(0, 0, 595, 842);
}

void RenderTest::nothingOverlaps()
{
    const Rendered drawn = paper();
    const QRectF sheet = sheetOf(*loadForm(fetched("formName"), proposalDay()));
    for (const LaidBox &box : drawn.boxes) {
        QVERIFY2(box.room.adjusted(-0.1, -0.1, 0.1, 0.1).contains(box.text), qPrintable(box.name));
        QVERIFY2(sheet.contains(box.room), qPrintable(box.name));
    }
    static const QRegularExpression word(
        u"<page|<word xMin=\"([-\\d.]+)\" yMin=\"([-\\d.]+)\" xMax=\"([-\\d.]+)\" yMax=\"([-\\d.]+)\">(.*)</word>"_qs);
    QList<QRectF> words;
    auto match = word.globalMatch(QString::fromUtf8(runOn(drawn.pdf, u"pdftotext"_qs, {u"-bbox"_qs}, {u"-"_qs})));
    while (match.hasNext()) {
        const QRegularExpressionMatch one = match.next();
        if (one.captured(1).isEmpty()) {
            words.clear();
            continue;
        }
        const QRectF rect(QPointF(one.captured(1).toDouble(), one.captured(2).toDouble()),
                          QPointF(one.captured(3).toDouble(), one.captured(4).toDouble()));
        QVERIFY2(sheet.contains(rect), qPrintable(one.captured(5)));
        const QRectF ink = rect.adjusted(0.5, 1.5, -0.5, -1.5);
        if (std::any_of(words.begin(), words.end(), [&](const QRectF &other) { return other.intersects(ink); }))
            QFAIL(qPrintable(one.captured(5)));
        words.append(ink);
    }
    QVERIFY(!words.isEmpty());
}

void RenderTest::sameBytes()
{
    Renderer other(*m_fonts);
    const Result<Rendered> again =
        other.render(*loadForm(fetched("formName"), proposalDay()), formData(fetched("dataName")));
    QVERIFY(again);
    QVERIFY(again->pdf == paper().pdf);
}

void RenderTest::onlyDatesDiffer()
{
    FormData data = formData(u"typical"_qs);
    data.created += std::chrono::hours(1000);
    QByteArray first = paper(u"review"_qs, u"typical"_qs).pdf;
    QByteArray second = m_renderer->render(*loadForm(u"review"_qs, proposalDay()), data)->pdf;
    QVERIFY(first != second);
    QCOMPARE(first.size(), second.size());
    for (QByteArray *pdf : {&first, &second}) {
        QString text = QString::fromLatin1(*pdf);
        text.replace(QRegularExpression(u"D:\\d{14}"_qs), u"D:"_qs)
            .replace(QRegularExpression(u"Date=\"[^\"]{25}\""_qs), u"Date"_qs);
        text.replace(QRegularExpression(u"/ID \\[<[0-9a-f]{32}><[0-9a-f]{32}>\\]"_qs), u"/ID"_qs);
        *pdf = text.toLatin1();
    }
    QVERIFY(first == second);
    QVERIFY(!first.contains("D:20"));
}

void RenderTest::archivalStructure()
{
    const Rendered drawn = paper();
    QVERIFY(drawn.pdf.startsWith("%PDF-1.4\n%"));
    for (const char *part : {"pdfaid:part=\"1\"", "pdfaid:conformance=\"B\"",
                             "xmp:CreateDate=\"2026-12-01T09:00:00+08:00\"", "(D:20261201090000+08'00')", "/ID [<"})
        QVERIFY2(drawn.pdf.contains(part), part);
    const QByteArray plain =
        runOn(drawn.pdf, u"qpdf"_qs, {u"--qdf"_qs, u"--object-streams=disable"_qs, u"--no-original-object-ids"_qs},
              {u"-"_qs});
    for (const char *part : {"/OutputIntents", "/S /GTS_PDFA1", "/DestOutputProfile", "/Type /Metadata"})
        QVERIFY2(plain.contains(part), part);
    for (const char *part : {"/Encrypt", "/JavaScript", "/LZWDecode", "/S /Transparency", "/EmbeddedFiles", "/AA "})
        QVERIFY2(!plain.contains(part), part);
    // Each font is embedded, by its own outlines or by charstrings; numbers are glyphs either way (PDF/A-1, 6.3.3.2).
    QCOMPARE(plain.count("/FontFile2 ") + plain.count("/FontFile3 "), plain.count("/Type /FontDescriptor"));
    QCOMPARE(plain.count("/Subtype /CIDFontType0C"), plain.count("/FontFile3 "));
    QCOMPARE(plain.count("/CIDToGIDMap /Identity"), plain.count("/FontFile2 "));
    QCOMPARE(plain.count("/Subtype /CIDFontType2"), plain.count("/FontFile2 "));
    QCOMPARE(plain.count("/FontFile2 "), 1);
    QCOMPARE(plain.count("/CIDSet "), plain.count("/Type /FontDescriptor"));
    for (const QByteArray &line : plain.split('\n')) {
        if (line.contains("/FontName ")) QCOMPARE(plain.count(line.mid(line.indexOf("/REMIT"))), 3);
    }
}

/** How many signatures, seals and photographs the form asks for with these values. */
static std::map<FormPlace::Kind, int> placesAsked(const Form &form, const Json &values)
{
    std::map<FormPlace::Kind, int> asked;
    const FormValues known(form.vocabulary, values);
    for (const FormBlock &block : form.blocks) {
        if (block.kind == FormBlock::Kind::Sign) ++asked[FormPlace::Kind::Seal];
        for (const FormRow &row : block.rows) {
            if (expand(row.when, known).missing) continue;
            for (const FormCell &cell : row.cells) {
                if (cell.kind == FormCell::Kind::Photo) ++asked[FormPlace::Kind::Photo];
                if (cell.kind != FormCell::Kind::Opinion) continue;
                ++asked[FormPlace::Kind::Signature];
                ++asked[FormPlace::Kind::Seal];
            }
        }
    }
    return asked;
}

void RenderTest::placesAreFree()
{
    const Rendered drawn = paper();
    const Form form = *loadForm(fetched("formName"), proposalDay());
    const QRectF sheet = sheetOf(form);
    std::map<FormPlace::Kind, int> found;
    for (const FormPlace &place : drawn.places) {
        QVERIFY(place.page >= 0 && place.page < drawn.pageCount);
        QVERIFY2(sheet.contains(place.rect), qPrintable(place.name));
        ++found[place.kind];
        const QRectF fromTop(place.rect.x(), sheet.height() - place.rect.y() - place.rect.height(), place.rect.width(),
                             place.rect.height());
        for (const LaidBox &box : drawn.boxes) {
            if (box.page != place.page || box.name == u"sign" || box.name.endsWith(u'/' + place.name)) continue;
            QVERIFY2(!box.text.intersects(fromTop), qPrintable(place.name + u" "_qs + box.name));
        }
    }
    QVERIFY(found == placesAsked(form, values(fetched("dataName"))));
}

/** No page carries only signature and seal: some of the text that they stand for is on it. */
void RenderTest::sealsStandWithText()
{
    const std::map<QString, QString> texts{{u"commutation-proposal"_qs, u"proposal"_qs},
                                           {u"parole-proposal"_qs, u"proposal"_qs},
                                           {u"notice"_qs, u"persons"_qs},
                                           {u"prosecution-reply"_qs, u"end"_qs}};
    for (const auto &[form, text] : texts) {
        for (const QString &data : {u"minimal"_qs, u"typical"_qs, u"extreme"_qs}) {
            const Rendered drawn = paper(form, data);
            const int page = drawn.places.at(0).page;
            const bool found = std::any_of(drawn.boxes.begin(), drawn.boxes.end(), [&](const LaidBox &box) {
                return box.page == page && box.name.startsWith(text);
            });
            QVERIFY2(found, qPrintable(form + u' ' + data));
        }
    }
}

void RenderTest::demoMark()
{
    const Form form = *loadForm(u"review"_qs, proposalDay());
    for (const bool demo : {true, false}) {
        const Result<Rendered> drawn = m_renderer->render(form, formData(u"typical"_qs, demo));
        QVERIFY(drawn);
        const QString text = withoutSpaces(QString::fromUtf8(runOn(drawn->pdf, u"pdftotext"_qs, {}, {u"-"_qs})));
        QCOMPARE(text.count(u"演示文书"_qs), demo ? drawn->pageCount : 0);
        QVERIFY(text.contains(u"第%1页共%1页"_qs.arg(drawn->pageCount)));
        QCOMPARE(text.count(u"文书编号：RM-2026-000128"_qs), drawn->pageCount);
    }
}

void RenderTest::rareCharacters()
{
    FormData data = formData(u"minimal"_qs);
    Json inmate = data.values[u"inmate"_qs];
    inmate.set("name", u"㛃䶮·𠅤𠮷㐀龦");
    data.values.set("inmate", inmate);
    for (const QString &name : formNames()) {
        const Form form = *loadForm(name, proposalDay());
        const Result<Rendered> drawn = m_renderer->render(form, data);
        QVERIFY(drawn);
        const std::vector<QStringList> &required = form.required;
        if (std::find(required.begin(), required.end(), QStringList{u"inmate.name"_qs}) == required.end()) continue;
        QVERIFY(runOn(drawn->pdf, u"pdftotext"_qs, {u"-raw"_qs}, {u"-"_qs}).contains("㛃䶮·𠅤𠮷㐀龦"));
    }
}

void RenderTest::refusesUnknownCharacters()
{
    FormData data = formData(u"minimal"_qs);
    Json inmate = data.values[u"inmate"_qs];
    inmate.set("name", u"张\U0001F600");
    data.values.set("inmate", inmate);
    const Result<Rendered> drawn = m_renderer->render(*loadForm(u"review"_qs, proposalDay()), data);
    QVERIFY(!drawn);
    QCOMPARE(drawn.error().code, u"documents.font.character"_qs);
    QCOMPARE(drawn.error().args.value(u"code"_qs), u"U+1F600"_qs);
}

void RenderTest::refusesWrongKinds()
{
    FormData data = formData(u"typical"_qs);
    data.values.set("rewards",
                    *Json::parse(R"([{"month":"2024-06","kind":"praise"},{"month":"2024-13","kind":"praise"}])"));
    const Result<Rendered> drawn = m_renderer->render(*loadForm(u"review"_qs, proposalDay()), data);
    QVERIFY(!drawn);
    QCOMPARE(drawn.error().code, u"documents.binding.kind"_qs);
    QCOMPARE(drawn.error().args.value(u"binding"_qs), u"rewards[2].month"_qs);
}

/** Facts over several pages: the row's label and the heading of a broken list stand again on each, with （续）. */
void RenderTest::continuesWithItsLabel()
{
    const QString text = withoutSpaces(
        QString::fromUtf8(runOn(paper(u"review"_qs, u"extreme"_qs).pdf, u"pdftotext"_qs, {u"-raw"_qs}, {u"-"_qs})));
    QVERIFY(text.count(u"主要犯罪事实（续）"_qs) >= 4);
    QVERIFY(text.count(u"历次刑罚变动情况（续）裁定日期裁定法院"_qs) >= 2);
    QVERIFY(text.contains(u"分监区意见（续）"_qs));
    for (const QString &page : text.split(u'\f')) QVERIFY(!page.startsWith(u"（续）"_qs));
}

void RenderTest::severalThreads()
{
    const QByteArray expected = paper(u"review"_qs, u"typical"_qs).pdf;
    std::array<QByteArray, 3> pdfs;
    std::vector<std::thread> threads;
    for (QByteArray &pdf : pdfs) {
        threads.emplace_back([&pdf, fonts = *m_fonts] {
            Renderer renderer(fonts);
            pdf = renderer.render(*loadForm(u"review"_qs, proposalDay()), formData(u"typical"_qs))->pdf;
        });
    }
    for (std::thread &thread : threads) thread.join();
    for (const QByteArray &pdf : pdfs) QVERIFY(pdf == expected);
}

REMIT_TEST(RenderTest);
#include "render_test.moc"
