#pragma once
#include "cases/casepresenter.h"
#include "cases/review/reviewpresenter.h"
#include "shell/drafts.h"

class QLabel;
class QStackedWidget;

namespace remit::ui {

class Chip;
class DossierPane;
class EmptyState;
class Notice;
class ReportPane;
struct ChosenPlace;

/** The place "案件审查": the dossier left, the report right, one case after the other. */
class ReviewPage : public Page
{
    Q_OBJECT

public:
    explicit ReviewPage(const PageContext &context, QWidget *parent = nullptr);

    void open(const QString &argument) override;
    void refresh() override;
    QStringList crumbs() const override;
    QWidget *firstFocus() override;
    QStringList unsubmitted() const override;
    void settle(bool keep) override;

private:
    QWidget *buildHead();
    QWidget *buildTools();
    QWidget *buildDesk();
    void connectAll();
    void showCase();
    void showNone();
    void go(int by);
    /** A letter over the page, or the tool of that name. */
    void remark(int key);
    void askRemark(RemarkKind kind, const ChosenPlace &chosen);

    ReviewPresenter m_review;
    CasePresenter m_cases;
    Drafts m_drafts;
    Notice *m_notice = nullptr;
    QStackedWidget *m_whole = nullptr;
    EmptyState *m_empty = nullptr;
    QWidget *m_desk = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_place = nullptr;
    StageTrack *m_track = nullptr;
    QWidget *m_tools = nullptr;
    DossierPane *m_dossier = nullptr;
    ReportPane *m_report = nullptr;
    QString m_wanted;
    /** The case that was asked for before the queue. */
    QString m_asked;
    /** Whether the next case is to be opened once the queue is known anew. */
    bool m_advance = false;
};

}  // namespace remit::ui
