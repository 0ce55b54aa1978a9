#pragma once
#include "admin/numberspresenter.h"
#include "widgets/dialog.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace remit::ui {

/** What is asked for before something is done with ranges of numbers (号段) or who signs their files; stays open until
 * it is recorded. */
class NumbersDialog : public Dialog
{
    Q_OBJECT

public:
    enum class Purpose { Keeper, Give, Enter, Return, Void, Accept, End };

    /** `chosen` is the line from which giving back and voiding begin; null for the others. */
    NumbersDialog(const PageContext &context, NumbersPresenter &presenter, Purpose purpose, const NumberLine *chosen,
                  QWidget *parent);

private:
    void addStores(bool own);
    void addSeries();
    void addSigner();
    void addAccepted();
    void showReady();
    QSpinBox *addNumber(const QString &name, int value, int most);
    void submit();
    NumberRange range() const;

    NumbersPresenter &m_presenter;
    Purpose m_purpose;
    NumberSeries m_series;
    QComboBox *m_store = nullptr;
    QComboBox *m_kind = nullptr;
    QSpinBox *m_year = nullptr;
    QSpinBox *m_count = nullptr;
    QSpinBox *m_from = nullptr;
    QSpinBox *m_to = nullptr;
    QSpinBox *m_act = nullptr;
    QLineEdit *m_certificate = nullptr;
    QLineEdit *m_name = nullptr;
    QComboBox *m_accepted = nullptr;
    QLineEdit *m_reason = nullptr;
    QLabel *m_error;
};

}  // namespace remit::ui
