#pragma once
#include "batches/batchespresenter.h"
#include "widgets/stagetrack.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace remit::ui {

class Card;
class Chip;
class JobBar;
class Notice;
class Table;

/** One batch: where it stands, its cases, what to do next, the receipt. */
class BatchPanel : public QWidget
{
    Q_OBJECT

public:
    BatchPanel(const PageContext &context, BatchesPresenter &presenter, QWidget *parent = nullptr);

    void show();
    /** A word at the head of the panel. */
    void tell(Tone tone, const QString &text);

Q_SIGNALS:
    void caseWanted(const QString &number);

private:
    QWidget *buildHead();
    QWidget *buildCases();
    void connectPresenter();
    void showActions(const Batch &batch);
    void showDetails(const Batch &batch);
    void showTransfer();
    void seal();
    void send();
    void addCases(const std::vector<CaseRow> &ready);
    void showItems(const std::vector<ItemResult> &results);

    PageContext m_context;
    BatchesPresenter &m_presenter;
    Notice *m_notice;
    JobBar *m_job;
    QLabel *m_title = nullptr;
    Chip *m_state = nullptr;
    StageTrack *m_track = nullptr;
    QLabel *m_meaning = nullptr;
    QGridLayout *m_details = nullptr;
    QPushButton *m_seal = nullptr;
    QPushButton *m_send = nullptr;
    Card *m_casesCard = nullptr;
    QPushButton *m_compare = nullptr;
    QPushButton *m_sign = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
    Table *m_cases = nullptr;
};

}  // namespace remit::ui
