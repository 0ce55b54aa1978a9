#include "admin/handwritingpresenter.h"

#include "base/durablefile.h"
#include "casework/ownhandwriting.h"

namespace remit::ui {

namespace {

/** Of a file that may be chosen by mistake; what is right is far smaller. */
constexpr qint64 largestFile = 64 << 20;

struct Looked {
    QByteArray file;
    QImage picture;
};

struct Standing {
    QImage picture;
    std::optional<Instant> at;
};

QImage imageOf(const PdfStencil &ink)
{
    QImage image(ink.width, ink.height, QImage::Format_Mono);
    image.setColorTable({qRgba(0, 0, 0, 0), qRgba(ink.red, ink.green, ink.blue, 255)});
    const int bytes = (ink.width + 7) / 8;
    for (int y = 0; y < ink.height; ++y)
        std::copy_n(ink.bits.constData() + qsizetype(y) * bytes, bytes, reinterpret_cast<char *>(image.scanLine(y)));
    return image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

Result<Looked> lookAt(const QString &path)
{
    const Result<QByteArray> file = readWhole(path, largestFile);
    if (!file) return fail(file.error());
    return handwritingInk(*file).map([&](const PdfStencil &ink) { return Looked{*file, imageOf(ink)}; });
}

Result<Standing> standingOf(const Desk &desk)
{
    const auto recorded = handwritingOf(desk, desk.officer.id);
    if (!recorded) return fail(recorded.error());
    if (!*recorded) return Standing{};
    return handwritingInk((*recorded)->file).map([&](const PdfStencil &ink) {
        return Standing{imageOf(ink), (*recorded)->at};
    });
}

}  // namespace

HandwritingPresenter::HandwritingPresenter(const PageContext &context, QObject *parent)
    : QObject(parent), m_context(context)
{
}

void HandwritingPresenter::load()
{
    m_context.backend.ask(
        this, [](Workplace &place) { return standingOf(place.desk()); },
        [this](Result<Standing> standing) {
            if (!standing) {
                Q_EMIT failed(standing.error());
                return;
            }
            m_picture = std::move(standing->picture);
            m_since = standing->at ? m_context.words.instant(*standing->at) : QString();
            Q_EMIT loaded();
        });
}

void HandwritingPresenter::look(const QString &file)
{
    m_file.clear();
    m_asked = file;
    m_context.backend.ask(
        this, [file](Workplace &) { return lookAt(file); },
        [this, file](Result<Looked> found) {
            // Another was asked for meanwhile.
            if (file != m_asked) return;
            if (!found) {
                Q_EMIT refused(found.error());
                return;
            }
            m_file = std::move(found->file);
            Q_EMIT looked(found->picture);
        });
}

void HandwritingPresenter::record()
{
    m_context.backend.ask(
        this, [file = m_file](Workplace &place) { return recordHandwriting(place.desk(), file); },
        [this](const Result<void> &done) {
            if (done)
                finish(tr("手写签名图已登记，此后签署的文书在签名处显示它。"));
            else
                Q_EMIT refused(done.error());
        });
}

void HandwritingPresenter::withdraw(const QString &reason)
{
    m_context.backend.ask(
        this, [reason](Workplace &place) { return withdrawHandwriting(place.desk(), reason); },
        [this](const Result<void> &done) {
            if (done)
                finish(tr("手写签名图已停用，原因已记入账本。"));
            else
                Q_EMIT failed(done.error());
        });
}

void HandwritingPresenter::finish(const QString &text)
{
    m_context.backend.noteChange();
    Q_EMIT recorded(text);
    load();
}

}  // namespace remit::ui
