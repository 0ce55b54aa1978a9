#pragma once
#include "admin/adminpresenter.h"
#include "widgets/dialog.h"

class QLineEdit;

namespace remit::ui {

class FileField;
class PassphraseFields;
class RoleBoxes;

/** Enrols an officer (登记民警), or changes one; stays open with everything typed until it is done. */
class OfficerDialog : public Dialog
{
    Q_OBJECT

public:
    /** `known`: whom to change; nothing: a new officer. */
    OfficerDialog(const PageContext &context, AdminPresenter &presenter, std::optional<Officer> known, QWidget *parent);

private:
    void build();
    bool check();
    void submit();

    PageContext m_context;
    AdminPresenter &m_presenter;
    std::optional<Officer> m_known;
    QLineEdit *m_login;
    QLineEdit *m_name;
    RoleBoxes *m_roles;
    PassphraseFields *m_passphrase;
    FileField *m_key;
    QLabel *m_error;
};

}  // namespace remit::ui
