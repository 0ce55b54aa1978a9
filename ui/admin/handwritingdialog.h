#pragma once
#include "admin/handwritingpresenter.h"
#include "widgets/dialog.h"

namespace remit::ui {

class FileField;
class HandwritingView;

/** Chooses the picture of one's own handwritten signature and shows it as papers will, before it is recorded. */
class HandwritingDialog : public Dialog
{
    Q_OBJECT

public:
    HandwritingDialog(const PageContext &context, HandwritingPresenter &presenter, QWidget *parent);

private:
    void look();
    void tell(const QString &text);

    HandwritingPresenter &m_presenter;
    FileField *m_file;
    HandwritingView *m_view;
    QLabel *m_error;
};

}  // namespace remit::ui
