#include "cases/dossier/dossierpresenter.h"

#include "base/durablefile.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace remit::ui {

namespace {

Result<DossierView> gather(Workplace &place, const QString &number)
{
    const Desk &desk = place.desk();
    auto file = desk.ports.cases.caseFile(number);
    if (!file) return fail(file.error());
    auto pieces = dossierPieces(desk, *file);
    if (!pieces) return fail(pieces.error());
    auto needs = dossierNeeds(desk, *file);
    if (!needs) return fail(needs.error());
    auto catalogue = loadDossierCatalogue();
    if (!catalogue) return fail(catalogue.error());
    DossierView view;
    view.file = *std::move(file);
    view.pieces = *std::move(pieces);
    view.needs = *std::move(needs);
    view.kinds = std::move(catalogue->kinds);
    if (auto officers = desk.ports.officers.officers()) view.officers = std::move(*officers);
    view.mayAdd = mayChange(desk, view.file, DossierAction::Add).has_value();
    view.mayPlace = mayChange(desk, view.file, DossierAction::Place).has_value();
    view.mayWaive = mayChange(desk, view.file, DossierAction::Waive).has_value();
    for (const DossierMaterial &material : view.file.materials)
        if (mayChange(desk, view.file, DossierAction::Remove, &material)) view.removable.push_back(material.act);
    return view;
}

/** The pictures that other programs put on the clipboard, as their bytes. */
QString pictureFormat(const QMimeData &data)
{
    for (const QString &format : {u"image/png"_qs, u"image/jpeg"_qs, u"image/tiff"_qs, u"application/pdf"_qs})
        if (data.hasFormat(format)) return format;
    return {};
}

QStringList localFiles(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls())
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile()) paths << url.toLocalFile();
    return paths;
}

/** How many characters the two have in common in one piece. */
int common(const QString &name, const QString &title)
{
    int longest = 0;
    for (int from = 0; from < title.size(); ++from)
        for (int length = longest + 1; from + length <= title.size(); ++length) {
            if (!name.contains(title.mid(from, length))) break;
            longest = length;
        }
    return longest;
}

}  // namespace

const DossierMaterial *DossierView::material(qint64 number) const
{
    const auto found = std::ranges::find(file.materials, number, &DossierMaterial::act);
    return found == file.materials.end() ? nullptr : &*found;
}

bool DossierView::mayRemove(qint64 material) const { return std::ranges::count(removable, material) > 0; }

QString DossierView::nameOf(const QString &person) const
{
    for (const Officer &one : officers)
        if (one.person == person && !one.name.isEmpty()) return one.name;
    return person;
}

int DossierView::missing() const
{
    return int(std::ranges::count(needs, DossierNeed::State::Missing, &DossierNeed::state));
}

int DossierView::stopping() const { return int(std::ranges::count_if(needs, &DossierNeed::stops)); }

DossierPresenter::DossierPresenter(const PageContext &context, QObject *parent) : QObject(parent), m_context(context) {}

void DossierPresenter::load(const QString &number)
{
    if (number != m_number) {
        stopReading();
        m_view.reset();
    }
    m_number = number;
    m_context.backend.ask(
        this, [number](Workplace &place) { return gather(place, number); },
        [this, number](Result<DossierView> view) {
            if (number != m_number) return;
            if (!view) {
                Q_EMIT failed(view.error());
                return;
            }
            m_view = std::move(*view);
            Q_EMIT loaded();
        });
}

void DossierPresenter::readFiles(const QStringList &paths)
{
    std::vector<Handed> files;
    for (const QString &path : paths) files.push_back({QFileInfo(path).fileName(), path, {}});
    read(std::move(files));
}

bool DossierPresenter::canRead(const QMimeData &data)
{
    return !pictureFormat(data).isEmpty() || !localFiles(data).isEmpty();
}

bool DossierPresenter::readMime(const QMimeData &data)
{
    const QStringList paths = localFiles(data);
    const QString format = pictureFormat(data);
    if (!paths.isEmpty())
        readFiles(paths);
    else if (!format.isEmpty())
        read({{tr("剪贴板"), {}, data.data(format)}});
    return !paths.isEmpty() || !format.isEmpty();
}

void DossierPresenter::read(std::vector<Handed> files)
{
    stopReading();
    if (files.empty()) return;
    m_handed = std::move(files);
    m_incoming.resize(m_handed.size());
    Q_EMIT reading(0, int(m_handed.size()));
    m_context.backend.ask(
        this, [](Workplace &place) { return place.reader(); },
        [this](const std::shared_ptr<const PaperReader> &reader) {
            for (size_t i = 0; i < m_handed.size(); ++i) readOne(i, reader);
        });
}

void DossierPresenter::readOne(size_t index, const std::shared_ptr<const PaperReader> &reader)
{
    m_aside.run(
        [file = m_handed[index], reader, now = m_context.clock()](const CancelCheck &stopped) {
            Result<QByteArray> bytes = file.path.isEmpty() ? file.bytes : readWhole(file.path, largestMaterial);
            if (!bytes) return IncomingFile{file.name, {}, fail(bytes.error())};
            auto read = reader->read(*bytes, now, stopped);
            return IncomingFile{file.name, *std::move(bytes), std::move(read)};
        },
        [this, index](IncomingFile file) { took(index, std::move(file)); });
}

void DossierPresenter::took(size_t index, IncomingFile file)
{
    m_incoming[index] = std::move(file);
    Q_EMIT reading(++m_read, int(m_incoming.size()));
    if (m_read < int(m_incoming.size())) return;
    const std::vector<IncomingFile> all = std::exchange(m_incoming, {});
    m_handed.clear();
    m_read = 0;
    Q_EMIT incoming(all);
}

void DossierPresenter::stopReading()
{
    m_aside.stopAll();
    m_handed.clear();
    m_incoming.clear();
    m_read = 0;
}

QString DossierPresenter::guessKind(const QString &fileName) const
{
    // Names are Chinese whatever the window's language; two characters are too few to mean anything.
    static const Messages chinese(Language::Chinese);
    int most = 2;
    QString guessed = u"other"_qs;
    if (!m_view) return guessed;
    for (const MaterialKind &kind : m_view->kinds) {
        const int shared = common(fileName, chinese.text(u"dossier.kind."_qs + kind.kind));
        if (shared > most) {
            most = shared;
            guessed = kind.kind;
        }
    }
    return guessed;
}

QString DossierPresenter::nameOfKind(const QString &kind) const { return m_context.words.of(u"dossier.kind"_qs, kind); }

QString DossierPresenter::nameOfPaper(const QString &paper) const
{
    return m_context.words.messages().text(u"law.procedure."_qs + QString(paper).replace(u'_', u'-'));
}

QString DossierPresenter::sourceOf(const QString &paper) const
{
    return m_context.words.messages().text(u"dossier.source."_qs + paper);
}

}  // namespace remit::ui
