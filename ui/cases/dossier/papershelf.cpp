#include "cases/dossier/papershelf.h"

#include "dossier/reader.h"

namespace remit::ui {

namespace {
constexpr int mostKept = 64 << 10;
}

PaperShelf::PaperShelf(const PageContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_kept(mostKept)
{
}

void PaperShelf::want(QObject *asker, const QByteArray &digest, std::function<void(const Result<ShelvedPaper> &)> done)
{
    if (const ShelvedPaper *kept = m_kept.object(digest)) {
        done(*kept);
        return;
    }
    m_context.backend.ask(
        asker,
        [digest](Workplace &place) {
            return place.desk().ports.ledger.attachment(digest).map([&](const QByteArray &pdf) {
                return ShelvedPaper{pdf, place.reader()};
            });
        },
        [shelf = QPointer<PaperShelf>(this), digest, done = std::move(done)](const Result<ShelvedPaper> &paper) {
            if (shelf && paper)
                shelf->m_kept.insert(digest, new ShelvedPaper(*paper), int(paper->pdf.size() >> 10) + 1);
            done(paper);
        });
}

}  // namespace remit::ui
