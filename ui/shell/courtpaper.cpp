#include "shell/courtpaper.h"

#include "widgets/pageimage.h"

namespace remit::ui {

namespace {

constexpr int sheetWidth = 440;
constexpr int sheetDpi = 96;
/** A ruling has two or three pages; what is longer is read as a file. */
constexpr int mostPages = 12;

/** What the court sent: pages of its PDFs, and the names of what cannot be shown. */
struct Sent {
    QList<QImage> pages;
    QStringList others;
};

/** The court's files come from outside as any other: the worker opens them. */
void take(const Workplace &place, const EventDocument &document, Sent &sent)
{
    const Desk &desk = place.desk();
    const auto reader = place.reader();
    const auto bytes = desk.ports.ledger.attachment(QByteArray::fromHex(document.digest.toLatin1()));
    const auto read = bytes.and_then([&](const QByteArray &file) { return reader->read(file, desk.clock()); });
    if (!read) {
        sent.others << document.name;
        return;
    }
    const int count = std::min(int(read->pages.size()), mostPages);
    for (int page = 0; page < count; ++page)
        if (const auto picture = reader->picture(read->pdf, page, sheetDpi)) sent.pages << imageOf(*picture);
}

Result<Sent> sentWith(const Workplace &place, const QString &caseNumber, const QStringList &kinds)
{
    const auto events = place.desk().ports.cases.courtEvents(caseNumber);
    if (!events) return fail(events.error());
    Sent sent;
    const auto last = std::find_if(events->rbegin(), events->rend(), [&](const RecordedEvent &each) {
        return kinds.contains(each.event.kind) && !each.event.documents.empty();
    });
    if (last != events->rend())
        for (const EventDocument &document : last->event.documents) take(place, document, sent);
    return sent;
}

}  // namespace

CourtPaper::CourtPaper(const PageContext &context, const QString &caseNumber, const QStringList &kinds, QWidget *parent)
    : PaperView(tr("法院文书"), sheetWidth, parent)
{
    setMinimumWidth(sheetWidth + 60);
    say(tr("正在读取法院文书…"));
    context.backend.ask(
        this, [=](Workplace &place) { return sentWith(place, caseNumber, kinds); },
        [this, &words = context.words](const Result<Sent> &sent) {
            if (!sent)
                say(words.error(sent.error()));
            else if (!sent->pages.isEmpty())
                show(sent->pages);
            else if (!sent->others.isEmpty())
                say(tr("法院送来的文书不能在此显示：%1。请另行打开核对。").arg(sent->others.join(u"、"_qs)));
            else
                say(tr("法院没有随动态送来文书。请与收到的纸质裁定书核对。"));
        });
}

}  // namespace remit::ui
