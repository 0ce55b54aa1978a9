#pragma once
#include "cases/dossier/dossierpresenter.h"
#include "cases/dossier/materialfields.h"
#include "widgets/dialog.h"

namespace remit::ui {

/** Files that were read, each with its place in the dossier to choose (附卷); those that were refused say why. */
class AttachDialog : public Dialog
{
    Q_OBJECT

public:
    /** `wanted`: the kind that they were fetched for; empty: guessed by each file's name. */
    AttachDialog(const PageContext &context, const DossierPresenter &presenter, const std::vector<IncomingFile> &files,
                 const QString &wanted, QWidget *parent);

    /** What shall be attached, in the order of the files. */
    std::vector<AttachMaterial> materials() const;

private:
    void addFile(const IncomingFile &file, const QString &wanted, QVBoxLayout *column);
    void check();

    struct Chosen {
        IncomingFile file;
        MaterialFields *fields;
    };

    const PageContext m_context;
    const DossierPresenter &m_presenter;
    std::vector<Chosen> m_chosen;
};

/** Another place, title or mark of a material (调整). */
class PlaceDialog : public Dialog
{
    Q_OBJECT

public:
    PlaceDialog(const DossierPresenter &presenter, const DossierMaterial &material, QWidget *parent);

    MaterialPlace place() const { return m_fields->place(); }

private:
    MaterialFields *m_fields;
};

}  // namespace remit::ui
