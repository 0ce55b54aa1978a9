#pragma once
#include "court/courtpresenter.h"
#include "widgets/dialog.h"

class QCheckBox;
class QLineEdit;
class QTimer;

namespace remit::ui {

class BeforeAfter;
class Notice;
class RulingFields;

/**
 * Putting another ruling in place of the recorded one (更正裁定登记): the court's paper beside the fields, what it
 * changes in the record, and why.
 */
class RulingCorrection : public Dialog
{
    Q_OBJECT

public:
    RulingCorrection(const PageContext &context, CourtPresenter &presenter, QWidget *parent);

    ConfirmRuling request() const;

private:
    void build();
    void foresee();
    void warn(const SentenceOutlook &outlook);
    void check();

    PageContext m_context;
    CourtPresenter &m_presenter;
    CourtView m_view;
    RulingFields *m_fields;
    BeforeAfter *m_changes;
    QLineEdit *m_reason;
    QCheckBox *m_acceptEnd;
    QCheckBox *m_checked;
    Notice *m_notice;
    QTimer *m_pause;
    bool m_differs = false;
};

}  // namespace remit::ui
