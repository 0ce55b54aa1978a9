#include "base/durablefile.h"
#include "cases/dossier/dossierpresenter.h"
#include "casework/dossierorder.h"

namespace remit::ui {

void DossierPresenter::attach(const std::vector<AttachMaterial> &materials)
{
    m_context.backend.ask(
        this,
        [materials](Workplace &place) -> Result<QStringList> {
            QStringList titles;
            for (const AttachMaterial &material : materials) {
                const auto attached = attachMaterial(place.desk(), material);
                if (!attached) return fail(attached.error());
                titles << attached->place.title;
            }
            return titles;
        },
        [this](const Result<QStringList> &titles) {
            if (titles)
                settle({}, tr("已附卷 %1 份：%2。").arg(titles->size()).arg(titles->join(tr("、"))));
            else
                settle(titles.error(), {});
        });
}

void DossierPresenter::place(qint64 material, const MaterialPlace &place)
{
    m_context.backend.ask(
        this,
        [=, number = m_number](Workplace &workplace) {
            return placeMaterial(workplace.desk(), number, material, place);
        },
        [this](const Result<DossierMaterial> &placed) {
            if (placed)
                settle({}, tr("已调整：%1。").arg(placed->place.title));
            else
                settle(placed.error(), {});
        });
}

std::optional<int> DossierView::turnOf(qint64 material, int by) const
{
    const DossierMaterial *moved = this->material(material);
    if (!moved) return std::nullopt;
    const auto kind = materialsOfKind(file, moved->place.kind);
    const auto turn = int(std::ranges::find(kind, moved) - kind.begin()) + 1 + by;
    return turn >= 1 && turn <= int(kind.size()) ? std::optional(turn) : std::nullopt;
}

namespace {

/** One turn up or down from where it stands on record, which may be another than where it is shown. */
Result<int> moveBy(const Desk &desk, const QString &number, qint64 material, int by)
{
    const auto file = desk.ports.cases.caseFile(number);
    if (!file) return fail(file.error());
    DossierView now;
    now.file = *file;
    const std::optional<int> turn = now.turnOf(material, by);
    // At the end of its kind it stays.
    if (!turn) return now.turnOf(material, 0).value_or(1);
    return moveMaterial(desk, number, material, *turn).map([&] { return *turn; });
}

}  // namespace

void DossierPresenter::move(qint64 material, int by)
{
    m_context.backend.ask(
        this, [=, number = m_number](Workplace &place) { return moveBy(place.desk(), number, material, by); },
        [this](const Result<int> &turn) {
            if (turn)
                settle({}, tr("现在排在同类第 %1 份，页码随之改变。").arg(*turn));
            else
                settle(turn.error(), {});
        });
}

void DossierPresenter::remove(qint64 material, const QString &reason)
{
    m_context.backend.ask(
        this,
        [=, number = m_number](Workplace &place) { return removeMaterial(place.desk(), number, material, reason); },
        [this](const Result<void> &removed) {
            if (removed)
                settle({}, tr("已抽出，理由记入账本；文件仍保存。"));
            else
                settle(removed.error(), {});
        });
}

void DossierPresenter::merge(const QString &path)
{
    struct Papers {
        std::vector<MergePiece> pieces;
        std::shared_ptr<const PaperReader> reader;
    };
    Q_EMIT reading(0, 1);
    const QString title = tr("案件 %1 卷宗（阅卷用）").arg(m_number);
    m_context.backend.ask(
        this,
        [number = m_number](Workplace &place) {
            return dossierPapers(place.desk(), number).map([&](std::vector<MergePiece> pieces) {
                return Papers{std::move(pieces), place.reader()};
            });
        },
        [this, path, title](const Result<Papers> &papers) {
            if (!papers) return settle(papers.error(), {});
            m_aside.run(
                [papers = *papers, title, path](const CancelCheck &stopped) {
                    return papers.reader->merge(papers.pieces, title, stopped).and_then([&](const QByteArray &pdf) {
                        return writeDurably(path, pdf);
                    });
                },
                [this, path](const Result<void> &written) {
                    if (written)
                        settle({}, tr("已合并到 %1，仅供阅卷；签名以原件为准。").arg(path));
                    else
                        settle(written.error(), {});
                });
        });
}

void DossierPresenter::waive(const QString &paper, const QString &reason)
{
    m_context.backend.ask(
        this, [=, number = m_number](Workplace &place) { return waiveMaterial(place.desk(), number, paper, reason); },
        [this](const Result<MaterialWaiver> &waiver) {
            if (waiver)
                settle({}, tr("已免附：%1，理由记入账本。").arg(nameOfPaper(waiver->paper)));
            else
                settle(waiver.error(), {});
        });
}

void DossierPresenter::settle(const std::optional<Error> &refused, const QString &what)
{
    Q_EMIT reading(1, 1);
    if (refused)
        Q_EMIT failed(*refused);
    else
        Q_EMIT said(what);
    m_context.backend.noteChange();
    load(m_number);
}

}  // namespace remit::ui
