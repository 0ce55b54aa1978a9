#pragma once
#include "casework/parties/handover.h"
#include "shell/page.h"
#include "widgets/dialog.h"

class QCheckBox;
class QLineEdit;

namespace remit::ui {

class DateField;
class Notice;

/** What has to be said for a hand-over to community correction (移交社区矫正). */
class HandoverDialog : public Dialog
{
    Q_OBJECT

public:
    /** Asks for the day of service only where nobody told of one. */
    HandoverDialog(const PageContext &context, const QString &caseNumber, bool served, QWidget *parent);

    /** Without the file to make. */
    HandoverRequest request() const;

private:
    /** A file that may go along, read into `into`. */
    void addFile(const QString &name, const QString &title, const QString &filter, QByteArray &into);
    void check();

    PageContext m_context;
    HandoverRequest m_request;
    QLineEdit *m_to;
    QLineEdit *m_place;
    DateField *m_served;
    Notice *m_notice;
};

}  // namespace remit::ui
