#pragma once
#include "court/courtpresenter.h"
#include "widgets/card.h"

namespace remit::ui {

class StageTrack;

/**
 * What the court asked for in a case (补充材料): its clock, its list with what is at hand for each item, and how far
 * the answer is: gathered, in a batch, sealed, sent, received.
 */
class SupplementCard : public Card
{
    Q_OBJECT

public:
    SupplementCard(const PageContext &context, CourtPresenter &presenter, QWidget *parent = nullptr);

    void show(const CourtView &view);
    using Card::show;

Q_SIGNALS:
    void batchWanted(const QString &id);

private:
    void addItem(const SupplementItem &item, bool open);
    void addPieces(const SupplementItem &item);
    void addRenewed(const Supplement &supplement);
    void showTrack(const CourtRow &row);
    void choose(const QString &title);
    void chooseOther();

    PageContext m_context;
    CourtPresenter &m_presenter;
    Chip *m_clock;
    QLabel *m_asked;
    StageTrack *m_track;
    QVBoxLayout *m_items;
    QLabel *m_state;
    QPushButton *m_other;
    QPushButton *m_answer;
    QPushButton *m_batch;
};

}  // namespace remit::ui
