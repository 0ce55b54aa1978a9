#pragma once
#include "cases/casepresenter.h"
#include "widgets/dialog.h"

class QLineEdit;
class QPlainTextEdit;

namespace remit::ui {

class DateField;
class Notice;

/** Taking a different opinion in, or answering it (登记异议、复核意见). */
class ObjectionDialog : public Dialog
{
    Q_OBJECT

public:
    /** With an objection its answer is written, without one it is recorded. */
    ObjectionDialog(const PageContext &context, CasePresenter &presenter, std::optional<NoticeObjection> objection,
                    QWidget *parent);

private:
    void submit();
    void check();

    CasePresenter &m_presenter;
    std::optional<NoticeObjection> m_objection;
    DateField *m_on;
    QLineEdit *m_by;
    QPlainTextEdit *m_text;
    Notice *m_notice;
};

}  // namespace remit::ui
