#pragma once
#include "court/courtpresenter.h"
#include "widgets/card.h"

class QGridLayout;

namespace remit::ui {

class Notice;

/** The ruling of a case: what the record holds of it, what is to be corrected or was revoked. */
class RulingCard : public Card
{
    Q_OBJECT

public:
    RulingCard(const PageContext &context, CourtPresenter &presenter, QWidget *parent = nullptr);

    void show(const CourtView &view);
    using Card::show;

Q_SIGNALS:
    /** The ruling is to be recorded, where the case is. */
    void caseWanted(const QString &number);

private:
    void showRecorded(const CourtView &view);
    void showActions(const CourtView &view);
    void add(const QString &name, const QString &value);

    PageContext m_context;
    CourtPresenter &m_presenter;
    Chip *m_state;
    QLabel *m_told;
    QGridLayout *m_values;
    QPushButton *m_record;
    QPushButton *m_correct;
    QPushButton *m_revoke;
};

}  // namespace remit::ui
