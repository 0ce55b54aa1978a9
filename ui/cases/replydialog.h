#pragma once
#include "cases/casepresenter.h"
#include "widgets/dialog.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace remit::ui {

class DateField;
class Notice;

/** The procuratorate's written opinion and the prison's reply to each of its points (对检察意见的回复). */
class ReplyDialog : public Dialog
{
    Q_OBJECT

public:
    ReplyDialog(const PageContext &context, CasePresenter &presenter, QWidget *parent);

    ProsecutionReply reply() const;

private:
    struct PointRow {
        QWidget *holder = nullptr;
        QLineEdit *point = nullptr;
        QComboBox *adopted = nullptr;
        QLineEdit *reason = nullptr;
        QPushButton *remove = nullptr;
    };

    void build();
    void fill(const ProsecutionReply &reply);
    void addPoint(const ProsecutionReply::Point &point);
    void removePoint(QWidget *holder);
    void orderKeyboard(const PointRow &row);
    void check();

    PageContext m_context;
    CasePresenter &m_presenter;
    QLineEdit *m_procuratorate;
    QLineEdit *m_opinion;
    DateField *m_received;
    QLineEdit *m_number;
    DateField *m_on;
    QVBoxLayout *m_points;
    QPushButton *m_more = nullptr;
    std::vector<PointRow> m_rows;
    Notice *m_notice;
};

}  // namespace remit::ui
