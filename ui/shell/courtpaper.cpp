#include "shell/courtpaper.h"

#include "documents/preview.h"

namespace remit::ui {

namespace {

constexpr int sheetWidth = 440;
constexpr double sheetDpi = 96;
/** A ruling has two or three pages; what is longer is read as a file. */
constexpr int mostPages = 12;

/** What the court sent: pages of its PDFs, and the names of what cannot be shown. */
struct Sent {
    QList<QImage> pages;
    QStringList others;
};

void take(const Desk &desk, const EventDocument &document, Sent &sent)
{
    const auto bytes = desk.ports.ledger.attachment(QByteArray::fromHex(document.digest.toLatin1()));
    auto page = bytes ? pdfPageImage(*bytes, 0, sheetDpi) : Result<QImage>(fail(bytes.error()));
    if (!page) sent.others << document.name;
    for (int number = 1; page && number <= mostPages; page = pdfPageImage(*bytes, number++, sheetDpi))
        sent.pages << *page;
}

Result<Sent> sentWith(const Desk &desk, const QString &caseNumber, const QStringList &kinds)
{
    const auto events = desk.ports.cases.courtEvents(caseNumber);
    if (!events) return fail(events.error());
    Sent sent;
    const auto last = std::find_if(events->rbegin(), events->rend(), [&](const RecordedEvent &each) {
        return kinds.contains(each.event.kind) && !each.event.documents.empty();
    });
    if (last != events->rend())
        for (const EventDocument &document : last->event.documents) take(desk, document, sent);
    return sent;
}

}  // namespace

CourtPaper::CourtPaper(const PageContext &context, const QString &caseNumber, const QStringList &kinds, QWidget *parent)
    : PaperView(tr("法院文书"), sheetWidth, parent)
{
    setMinimumWidth(sheetWidth + 60);
    say(tr("正在读取法院文书…"));
    context.backend.ask(
        this, [=](Workplace &place) { return sentWith(place.desk(), caseNumber, kinds); },
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
