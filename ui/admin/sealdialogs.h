#pragma once
#include "admin/sealspresenter.h"
#include "widgets/dialog.h"

class QComboBox;
class QLineEdit;
class QListWidget;
class QSpinBox;

namespace remit::ui {

class DateField;
class FileField;
class PassphraseEdit;

/** Asks for a seal (申请制章): name, picture and size, days, who may set it; stays open until it is recorded. */
class SealRequestDialog : public Dialog
{
    Q_OBJECT

public:
    SealRequestDialog(const PageContext &context, SealsPresenter &presenter, QWidget *parent);

private:
    void buildPicture();
    void buildHolders();
    void addHolder();
    void submit();

    PageContext m_context;
    SealsPresenter &m_presenter;
    QLineEdit *m_name;
    FileField *m_picture;
    QSpinBox *m_width;
    QSpinBox *m_height;
    DateField *m_from;
    DateField *m_to;
    QComboBox *m_officer;
    FileField *m_certificate;
    QListWidget *m_list;
    QLabel *m_error;
    std::vector<std::pair<QString, QString>> m_holders;
};

/** The key that a seal is made with (制章), or set on a case's proposal with (用印); stays open until it is recorded.
 */
class SealKeyDialog : public Dialog
{
    Q_OBJECT

public:
    enum class Use { Make, Set };

    SealKeyDialog(const PageContext &context, SealsPresenter &presenter, const SealLine &line, Use use,
                  QWidget *parent);

private:
    void submit();

    SealsPresenter &m_presenter;
    QString m_seal;
    Use m_use;
    QLineEdit *m_case;
    FileField *m_target;
    FileField *m_key;
    FileField *m_authorities;
    PassphraseEdit *m_passphrase;
    QLabel *m_error;
};

}  // namespace remit::ui
