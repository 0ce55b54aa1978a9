#include "cases/dossier/attachdialog.h"

#include "widgets/scrollcolumn.h"

#include <QHBoxLayout>

namespace remit::ui {

namespace {
constexpr int dialogWidth = 640;
}

AttachDialog::AttachDialog(const PageContext &context, const DossierPresenter &presenter,
                           const std::vector<IncomingFile> &files, const QString &wanted, QWidget *parent)
    : Dialog(tr("附入卷宗"), parent, dialogWidth), m_context(context), m_presenter(presenter)
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    for (const IncomingFile &file : files) addFile(file, wanted, column);
    constexpr size_t fit = 3;
    if (files.size() > fit) {
        auto *scroll = new ScrollColumn;
        scroll->column()->addWidget(holder);
        scroll->column()->addStretch();
        scroll->setMinimumHeight(380);
        body()->addWidget(scroll, 1);
    } else {
        body()->addWidget(holder);
    }
    setActions(m_chosen.empty() ? tr("没有可附卷的文件") : tr("附卷 %1 份").arg(m_chosen.size()));
    check();
}

void AttachDialog::addFile(const IncomingFile &file, const QString &wanted, QVBoxLayout *column)
{
    auto *head = new QHBoxLayout;
    head->addWidget(wrapped(file.name, "strong"), 1);
    column->addLayout(head);
    if (!file.read) {
        head->addWidget(new Chip(tr("不能附卷"), Tone::Bad));
        column->addWidget(wrapped(m_context.words.error(file.read.error()), "secondary"));
        column->addWidget(label(file.read.error().code, "small"));
        column->addWidget(rule());
        return;
    }
    head->addWidget(new Chip(tr("%1 页").arg(file.read->pages.size()), Tone::Neutral));
    const QString kind = wanted.isEmpty() ? m_presenter.guessKind(file.name) : wanted;
    auto *fields = new MaterialFields(m_presenter, {kind, {}}, file.name);
    column->addWidget(fields);
    column->addWidget(rule());
    m_chosen.push_back({file, fields});
    connect(fields, &MaterialFields::changed, this, [this] {
        check();
        fit();
    });
}

void AttachDialog::check()
{
    if (!primary()) return;
    setReady(!m_chosen.empty() &&
             std::ranges::all_of(m_chosen, [](const Chosen &one) { return one.fields->complete(); }));
}

std::vector<AttachMaterial> AttachDialog::materials() const
{
    std::vector<AttachMaterial> materials;
    for (const Chosen &one : m_chosen)
        materials.push_back({m_presenter.view()->file.number, one.fields->place(), one.file.bytes, *one.file.read});
    return materials;
}

PlaceDialog::PlaceDialog(const DossierPresenter &presenter, const DossierMaterial &material, QWidget *parent)
    : Dialog(tr("调整材料"), parent, dialogWidth), m_fields(new MaterialFields(presenter, material.place, {}))
{
    body()->addWidget(wrapped(tr("改到另一类的，排在那一类的最后。改动记入账本，原来的位置可查。"), "small"));
    body()->addWidget(m_fields);
    setActions(tr("保存"));
    connect(m_fields, &MaterialFields::changed, this, [this] {
        setReady(m_fields->complete());
        fit();
    });
    setReady(m_fields->complete());
}

}  // namespace remit::ui
