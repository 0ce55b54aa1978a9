#pragma once
#include "shell/newstorepresenter.h"

class QLabel;
class QLineEdit;
class QGridLayout;
class QPushButton;
class QVBoxLayout;

namespace remit::ui {

class FileField;
class Notice;
class PassphraseFields;
class RoleBoxes;

/** Makes the prison's own store: the prison, its court, the officer who is sitting there, a passphrase, a place. */
class FoundPage : public QWidget
{
    Q_OBJECT

public:
    explicit FoundPage(const PageContext &context, QWidget *parent = nullptr);

    void begin();

Q_SIGNALS:
    /** The new store is open, its first officer at the desk. */
    void opened();
    void left();

private:
    /** One line of the form: its error stands below it. */
    struct Field {
        QLineEdit *line = nullptr;
        QLabel *error = nullptr;

        QString text() const;
    };
    Field addField(QGridLayout *grid, int row, int column, const QString &name, const QString &example);
    QWidget *buildForm();
    void addPrison(QVBoxLayout *column);
    void addOfficer(QVBoxLayout *column);
    void addFile(QVBoxLayout *column);
    QWidget *buildActions();
    void bindKeys();
    void proposePlace();
    /** Says below each field what is wrong with it; the first one takes the keyboard. */
    bool check();
    void submit();
    void showBusy();

    PageContext m_context;
    NewStorePresenter m_presenter;
    Field m_prison, m_code, m_mark, m_division, m_court, m_courtCode, m_name, m_login, m_place;
    FileField *m_file = nullptr;
    RoleBoxes *m_roles = nullptr;
    PassphraseFields *m_passphrase = nullptr;
    Notice *m_notice = nullptr;
    QPushButton *m_make = nullptr;
    QPushButton *m_back = nullptr;
};

}  // namespace remit::ui
