#pragma once
#include "shell/unlockpresenter.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace remit::ui {

class PassphraseEdit;

/** The first page and the lock: which store, which officer, the passphrase. */
class UnlockPage : public QWidget
{
    Q_OBJECT

public:
    explicit UnlockPage(PageContext context, QWidget *parent = nullptr);

    /** Proposes a store, and the officer who opened it last. */
    void propose(const QString &store);
    /** Asks only for the passphrase of the officer at the desk. */
    void lock();
    /** Asks who sits down now, at the store that is named. */
    void changeOfficer(const QString &store);
    /** Asks for everything. */
    void start();

Q_SIGNALS:
    void unlocked();
    /** Another officer wants to sit down at the locked window. */
    void changeWanted();
    /** There is no store to open yet. */
    void beginWanted();

private:
    void build();
    QString hint() const;
    void show(const UnlockPresenter::View &view);
    void unlock();
    void chooseStore();
    using QWidget::show;

    PageContext m_context;
    UnlockPresenter m_presenter;
    QLabel *m_title = nullptr;
    QLabel *m_hint = nullptr;
    QComboBox *m_store = nullptr;
    QWidget *m_storeField = nullptr;
    QLineEdit *m_officer = nullptr;
    QWidget *m_officerField = nullptr;
    PassphraseEdit *m_passphrase = nullptr;
    QLabel *m_error = nullptr;
    QLabel *m_code = nullptr;
    QPushButton *m_unlock = nullptr;
    QPushButton *m_change = nullptr;
    QPushButton *m_begin = nullptr;
};

}  // namespace remit::ui
