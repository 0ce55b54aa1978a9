#include "serve.h"

#include "documents/foreign.h"
#include "documents/merge.h"
#include "documents/plaintext.h"
#include "exchange/decode.h"

#include <algorithm>
#include <cmath>
#include <new>

namespace remit {

namespace {

/** "pdf", "png", "jpeg", "tiff", "text" by the first bytes; names prove nothing. */
QString typeOf(const QByteArray &bytes)
{
    // A PDF may begin a little later: some devices put a line of their own before it.
    constexpr qsizetype leeway = 1024;
    if (bytes.first(std::min(leeway, bytes.size())).contains("%PDF-")) return u"pdf"_qs;
    if (bytes.startsWith("\x89PNG\r\n\x1a\n")) return u"png"_qs;
    if (bytes.startsWith("\xff\xd8\xff")) return u"jpeg"_qs;
    if (bytes.startsWith(QByteArrayView("II*\0", 4)) || bytes.startsWith(QByteArrayView("MM\0*", 4))) return u"tiff"_qs;
    return u"text"_qs;
}

Json sizesToJson(const std::vector<QSizeF> &sizes)
{
    constexpr double hundredths = 100;
    Json list{Json::Array{}};
    for (const QSizeF &size : sizes)
        list.append(Json::Object{{u"width"_qs, qint64(std::llround(size.width() * hundredths))},
                                 {u"height"_qs, qint64(std::llround(size.height() * hundredths))}});
    return list;
}

/** Whether there are characters that no text has: a file of another kind can pass for one otherwise. */
bool hasControls(const QString &text)
{
    return std::ranges::any_of(text, [](QChar letter) {
        return letter.category() == QChar::Other_Control && !QStringView(u"\n\r\t\f").contains(letter);
    });
}

Result<QByteArray> textToPdf(const QByteArray &bytes, const Json &request, const Fonts *fonts)
{
    const auto text = decodeText(bytes);
    const auto at = parseInstant(request["at"].toString());
    // What is no text in any encoding is a file of a kind that is not read here.
    if (!text || hasControls(text->text) || !fonts || !at) return fail(u"dossier.file.kind"_qs);
    return pdfOfText(text->text, *fonts, *at);
}

Result<WorkerMessage> read(const WorkerMessage &request, const Fonts *fonts)
{
    const QByteArray &bytes = request.parts.front();
    const QString type = typeOf(bytes);
    const bool isPdf = type == u"pdf";
    const auto pdf = isPdf             ? Result<QByteArray>(bytes)
                     : type == u"text" ? textToPdf(bytes, request.head, fonts)
                                       : pdfOfImages(bytes, type.toLatin1());
    if (!pdf) return fail(pdf.error());
    const auto pages = foreignPages(*pdf);
    if (!pages) return fail(pages.error());
    WorkerMessage answer{Json::Object{{u"type"_qs, type}, {u"pages"_qs, sizesToJson(*pages)}}, {}};
    if (!isPdf) answer.parts.push_back(*pdf);
    return answer;
}

Result<WorkerMessage> picture(const WorkerMessage &request)
{
    const auto image = foreignPicture(request.parts.front(), int(request.head["page"].toInteger()),
                                      double(request.head["dpi"].toInteger()));
    if (!image) return fail(image.error());
    const QImage rgb = image->convertToFormat(QImage::Format_RGB888);
    const qsizetype width = qsizetype(rgb.width()) * 3;
    QByteArray rows;
    rows.reserve(width * rgb.height());
    for (int y = 0; y < rgb.height(); ++y) rows.append(reinterpret_cast<const char *>(rgb.constScanLine(y)), width);
    return WorkerMessage{Json::Object{{u"width"_qs, rgb.width()}, {u"height"_qs, rgb.height()}}, {rows}};
}

Result<WorkerMessage> words(const WorkerMessage &request)
{
    const auto found = foreignWords(request.parts.front(), int(request.head["page"].toInteger()));
    if (!found) return fail(found.error());
    Json list{Json::Array{}};
    for (const ForeignWord &word : *found)
        list.append(Json::Array{word.text, word.place.x(), word.place.y(), word.place.width(), word.place.height(),
                                word.spaced});
    return WorkerMessage{Json::Object{{u"words"_qs, std::move(list)}}, {}};
}

Result<WorkerMessage> texts(const WorkerMessage &request)
{
    return foreignTexts(request.parts.front(), int(request.head["page"].toInteger()),
                        int(request.head["count"].toInteger()))
        .map([](const QStringList &pages) {
            return WorkerMessage{Json::Object{{u"texts"_qs, Json::Array(pages.begin(), pages.end())}}, {}};
        });
}

Result<WorkerMessage> merge(const WorkerMessage &request)
{
    const Json &titles = request.head["titles"];
    const Json &fronts = request.head["fronts"];
    const Json &marks = request.head["marks"];
    for (const Json *each : {&titles, &fronts, &marks})
        if (each->array().size() != request.parts.size()) return fail(u"dossier.file.crashed"_qs);
    std::vector<JoinedPaper> papers;
    for (std::size_t i = 0; i < request.parts.size(); ++i)
        papers.push_back(
            {titles.array()[i].toString(), request.parts[i], fronts.array()[i].toBool(), marks.array()[i].toString()});
    return joinPapers(papers, request.head["title"].toString()).map([](const QByteArray &pdf) {
        return WorkerMessage{Json::Object{}, {pdf}};
    });
}

Result<WorkerMessage> done(const WorkerMessage &request, const Fonts *fonts)
try {
    const QString what = request.head["do"].toString();
    if (request.parts.empty()) return fail(u"dossier.file.empty"_qs);
    if (what == u"read") return read(request, fonts);
    if (what == u"picture") return picture(request);
    if (what == u"words") return words(request);
    if (what == u"texts") return texts(request);
    if (what == u"merge") return merge(request);
    return fail(u"dossier.file.crashed"_qs);
} catch (const std::bad_alloc &) {
    return fail(u"dossier.file.memory"_qs);
}

}  // namespace

WorkerMessage answer(const WorkerMessage &request, const Fonts *fonts)
{
    const auto made = done(request, fonts);
    return made ? *made : refusalOf(made.error());
}

}  // namespace remit
