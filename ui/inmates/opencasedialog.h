#pragma once
#include "inmates/inmatepresenter.h"
#include "widgets/dialog.h"

class QCheckBox;
class QComboBox;

namespace remit::ui {

class Notice;
class TermField;

/** Opening a case (立案): each assumed fact is confirmed, the proposal chosen within what the law allows. */
class OpenCaseDialog : public Dialog
{
    Q_OBJECT

public:
    OpenCaseDialog(const PageContext &context, InmatePresenter &presenter, CaseKind kind, QWidget *parent);

    /** What the fields say. */
    OpenCase request() const;

private:
    void buildFacts();
    /** What the record does not say and the officer confirms together with the rest. */
    void showRecordAssumptions();
    void buildProposal();

    PageContext m_context;
    InmatePresenter &m_presenter;
    CaseKind m_kind;
    QComboBox *m_repentance = nullptr;
    QComboBox *m_merit = nullptr;
    QComboBox *m_able = nullptr;
    QComboBox *m_danger = nullptr;
    QComboBox *m_community = nullptr;
    TermField *m_term = nullptr;
    QCheckBox *m_checked = nullptr;
    Notice *m_notice = nullptr;
};

}  // namespace remit::ui
