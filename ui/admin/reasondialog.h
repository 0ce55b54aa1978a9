#pragma once
#include "admin/adminpresenter.h"
#include "widgets/dialog.h"

#include <functional>

class QLineEdit;

namespace remit::ui {

/** An act of the administration page that needs nothing but its reason. */
struct ReasonedAct {
    QString title;
    /** What it does, in a sentence. */
    QString note;
    QString action;
    bool dangerous = false;
    std::function<void(const QString &reason)> act;
};

/** Asks for the reason of an act and stays open until it is recorded. */
class ReasonDialog : public Dialog
{
    Q_OBJECT

public:
    ReasonDialog(const PageContext &context, AdminPresenter &presenter, const ReasonedAct &wanted, QWidget *parent);

private:
    QLineEdit *m_reason;
    QLabel *m_error;
};

}  // namespace remit::ui
