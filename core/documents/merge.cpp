#include "documents/merge.h"

#include "documents/embed.h"
#include "documents/foreign.h"
#include "documents/qrcode.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <list>
#include <map>
#include <set>

namespace remit {

namespace {

constexpr int mostPages = 5 * mostForeignPages;
constexpr double numberSize = 9;
/** From the sheet's lower edge to the number's base line, in points. */
constexpr double numberHeight = 14;
/** A mark's text, its distance from the edges, and the side of its code: some 16 mm. */
constexpr double markSize = 5;
constexpr double markGap = 4;
constexpr double codeSide = 45;
/** How wide a figure of Helvetica is, in parts of the size. */
constexpr double figureWidth = 0.556;

/** A page's box as it is shown: lower left corner, width and height before turning, and the turn in degrees. */
struct ShownBox {
    QPDFObjectHandle::Rectangle box;
    int turned = 0;
};

ShownBox shownBox(QPDFPageObjectHelper page)
{
    QPDFObjectHandle box = page.getCropBox();
    if (!box.isRectangle()) box = page.getMediaBox();
    const auto corners = box.isRectangle() ? box.getArrayAsRectangle() : QPDFObjectHandle::Rectangle(0, 0, 595, 842);
    QPDFObjectHandle rotate = page.getAttribute("/Rotate", false);
    const int degrees = rotate.isInteger() ? rotate.getIntValueAsInt() % 360 : 0;
    return {{std::min(corners.llx, corners.urx), std::min(corners.lly, corners.ury), std::max(corners.llx, corners.urx),
             std::max(corners.lly, corners.ury)},
            (degrees + 360) % 360};
}

/** The matrix that stands the page's shown lower left corner at the origin, upright; and how wide it is shown. */
std::pair<QPDFMatrix, double> uprightOf(const ShownBox &shown)
{
    const auto &[box, turned] = shown;
    const double width = box.urx - box.llx;
    const double height = box.ury - box.lly;
    switch (turned) {
        case 90:
            return {QPDFMatrix(0, 1, -1, 0, box.urx, box.lly), height};
        case 180:
            return {QPDFMatrix(-1, 0, 0, -1, box.urx, box.ury), width};
        case 270:
            return {QPDFMatrix(0, -1, 1, 0, box.llx, box.ury), height};
        default:
            return {QPDFMatrix(1, 0, 0, 1, box.llx, box.lly), width};
    }
}

std::string numberContent(QPDFPageObjectHelper page, int number, int count)
{
    const auto [upright, width] = uprightOf(shownBox(page));
    const std::string text = std::to_string(number) + " / " + std::to_string(count);
    const double x = (width - double(text.size()) * numberSize * figureWidth) / 2;
    return "\nq " + upright.unparse() + " cm BT 0 g /RemitNumber " + std::to_string(int(numberSize)) + " Tf " +
           std::to_string(int(x)) + ' ' + std::to_string(int(numberHeight)) + " Td (" + text + ") Tj ET Q\n";
}

/** The mark's code on white, its quiet border included, in a square of one unit; 1 unit is up. */
std::string markContent(const QString &mark)
{
    const std::vector<QByteArray> rows = qrModules(mark);
    if (rows.empty()) return {};
    const auto whole = int(rows.size()) + 2 * kQrQuiet;
    std::string content = std::to_string(1.0 / whole) + " 0 0 " + std::to_string(1.0 / whole) + " 0 0 cm 1 g 0 0 " +
                          std::to_string(whole) + ' ' + std::to_string(whole) + " re f 0 g\n";
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (qsizetype column = 0; column < rows[row].size(); ++column)
            if (rows[row][column] == '1')
                content += std::to_string(column + kQrQuiet) + ' ' +
                           std::to_string(whole - kQrQuiet - 1 - qsizetype(row)) + " 1 1 re\n";
    return content + "f\n";
}

/** Where a mark stands on a page: its code in the lower right corner, its text on the lower edge. */
std::string markPlacing(QPDFPageObjectHelper page, const QString &mark)
{
    const auto [upright, width] = uprightOf(shownBox(page));
    return "\nq " + upright.unparse() + " cm BT 0 g /RemitNumber " + std::to_string(int(markSize)) + " Tf " +
           std::to_string(int(markGap)) + ' ' + std::to_string(int(markGap)) + " Td (" + mark.toLatin1().toStdString() +
           ") Tj ET " + std::to_string(int(codeSide)) + " 0 0 " + std::to_string(int(codeSide)) + ' ' +
           std::to_string(int(width - codeSide - markGap)) + ' ' + std::to_string(int(markGap)) +
           " cm /RemitMark Do Q\n";
}

/** The joined paper while it grows. */
class Joining
{
public:
    Joining()
    {
        m_pdf.setSuppressWarnings(true);
        m_pdf.emptyPDF();
        m_font = m_pdf.makeIndirectObject(QPDFObjectHandle::parse(
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"));
    }

    /** The sources stay open until all is written: their streams are copied only then. */
    void add(const JoinedPaper &paper)
    {
        QPDF &source = m_sources.emplace_back();
        source.setSuppressWarnings(true);
        source.processMemoryFile("", paper.pdf.constData(), std::size_t(paper.pdf.size()));
        QPDFPageDocumentHelper pages(source);
        // Fields, signatures among them, mean nothing in another document; what they show does.
        pages.flattenAnnotations();
        if (paper.front && count() % 2 == 1) addBlank();
        bool first = true;
        for (QPDFPageObjectHelper &page : pages.getAllPages()) {
            QPDFPageDocumentHelper(m_pdf).addPage(page, false);
            if (!paper.mark.isEmpty()) m_marks.emplace(count() - 1, paper.mark);
            if (std::exchange(first, false)) m_beginnings.emplace_back(paper.title, count() - 1);
        }
    }

    /** An empty back, as large as the page before it. */
    void addBlank()
    {
        QPDFObjectHandle page = QPDFObjectHandle::parse("<< /Type /Page /Resources << >> >>");
        page.replaceKey("/MediaBox", QPDFPageObjectHelper(m_pdf.getAllPages().back()).getMediaBox().shallowCopy());
        m_blanks.insert(count());
        QPDFPageDocumentHelper(m_pdf).addPage(QPDFPageObjectHelper(m_pdf.makeIndirectObject(page)), false);
    }

    int count() { return int(m_pdf.getAllPages().size()); }

    void finish(const QString &title)
    {
        number();
        outline();
        QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
        info.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(title.toStdString()));
        m_pdf.getTrailer().replaceKey("/Info", m_pdf.makeIndirectObject(info));
    }

    QByteArray written()
    {
        QPDFWriter writer(m_pdf);
        writer.setDeterministicID(true);
        return writtenBytes(writer);
    }

private:
    void number()
    {
        const int all = count() - int(m_blanks.size());
        int number = 0;
        int place = 0;
        for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(m_pdf).getAllPages()) {
            if (m_blanks.contains(place++)) continue;
            QPDFObjectHandle resources = page.getAttribute("/Resources", true);
            if (!resources.isDictionary())
                resources = page.getObjectHandle().replaceKeyAndGetNew("/Resources", QPDFObjectHandle::newDictionary());
            QPDFObjectHandle fonts = resources.getKey("/Font");
            fonts = fonts.isDictionary() ? fonts.shallowCopy() : QPDFObjectHandle::newDictionary();
            fonts.replaceKey("/RemitNumber", m_font);
            resources.replaceKey("/Font", fonts);
            // What the page leaves set must not reach the number.
            page.addPageContents(m_pdf.newStream("q\n"), true);
            page.addPageContents(m_pdf.newStream("\nQ" + numberContent(page, ++number, all)), false);
            if (const auto mark = m_marks.find(place - 1); mark != m_marks.end())
                setMark(page, resources, mark->second);
        }
    }

    void setMark(QPDFPageObjectHelper &page, QPDFObjectHandle &resources, const QString &mark)
    {
        QPDFObjectHandle &code = m_codes[mark];
        if (!code.isInitialized()) {
            code = m_pdf.newStream(markContent(mark));
            code.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
            code.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/Form"));
            code.getDict().replaceKey("/BBox", QPDFObjectHandle::parse("[0 0 1 1]"));
        }
        QPDFObjectHandle pictures = resources.getKey("/XObject");
        pictures = pictures.isDictionary() ? pictures.shallowCopy() : QPDFObjectHandle::newDictionary();
        pictures.replaceKey("/RemitMark", code);
        resources.replaceKey("/XObject", pictures);
        page.addPageContents(m_pdf.newStream(markPlacing(page, mark)), false);
    }

    void outline()
    {
        if (m_beginnings.empty()) return;
        const std::vector<QPDFObjectHandle> &pages = m_pdf.getAllPages();
        QPDFObjectHandle root = m_pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Outlines >>"));
        std::vector<QPDFObjectHandle> items;
        for (const auto &[title, page] : m_beginnings) {
            QPDFObjectHandle item = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
            item.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(title.toStdString()));
            item.replaceKey("/Parent", root);
            item.replaceKey("/Dest",
                            QPDFObjectHandle::newArray({pages[std::size_t(page)], QPDFObjectHandle::newName("/Fit")}));
            if (!items.empty()) {
                items.back().replaceKey("/Next", item);
                item.replaceKey("/Prev", items.back());
            }
            items.push_back(item);
        }
        root.replaceKey("/First", items.front());
        root.replaceKey("/Last", items.back());
        root.replaceKey("/Count", QPDFObjectHandle::newInteger(qint64(items.size())));
        m_pdf.getRoot().replaceKey("/Outlines", root);
        m_pdf.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
    }

    QPDF m_pdf;
    std::list<QPDF> m_sources;
    QPDFObjectHandle m_font;
    /** Places of blank pages, from 0. */
    std::set<int> m_blanks;
    std::vector<std::pair<QString, int>> m_beginnings;
    /** By the page's place, and each one's code, drawn once. */
    std::map<int, QString> m_marks;
    std::map<QString, QPDFObjectHandle> m_codes;
};

/** Adds one paper; says which it was where it cannot be read. */
Result<void> addPaper(Joining &joining, const JoinedPaper &paper)
try {
    joining.add(paper);
    if (joining.count() <= mostPages) return {};
    return fail(u"dossier.file.pages"_qs,
                {{u"count"_qs, QString::number(joining.count())}, {u"limit"_qs, QString::number(mostPages)}});
} catch (const QPDFExc &error) {
    const QString code =
        error.getErrorCode() == qpdf_e_password ? u"dossier.merge.encrypted"_qs : u"dossier.merge.damaged"_qs;
    return fail(code, {{u"title"_qs, paper.title}});
}

}  // namespace

Result<QByteArray> joinPapers(const std::vector<JoinedPaper> &papers, const QString &title)
try {
    Joining joining;
    for (const JoinedPaper &paper : papers) {
        const Result<void> added = addPaper(joining, paper);
        if (!added) return fail(added.error());
    }
    joining.finish(title);
    return joining.written();
} catch (const std::bad_alloc &) {
    return fail(u"dossier.file.memory"_qs);
} catch (const std::exception &) {
    return fail(u"dossier.file.damaged"_qs);
}

}  // namespace remit
