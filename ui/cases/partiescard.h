#pragma once
#include "cases/casepresenter.h"
#include "cases/partiespresenter.h"
#include "widgets/card.h"

namespace remit::ui {

class Notice;

/** What goes to other parties in a case (移交与抄送): hand-over to community correction, the procuratorate's copy. */
class PartiesCard : public Card
{
    Q_OBJECT

public:
    PartiesCard(const PageContext &context, QWidget *parent = nullptr);

    void show(const CaseView &view);
    using Card::show;

Q_SIGNALS:
    /** Something was recorded about the case. */
    void changed();

private:
    void showHandover(const Handover &handover);
    void showCopy(const ProsecutionCopy &copy);
    void addState(const QString &party, const QString &state, Tone tone);
    /** Who signed the answer, or that nobody did. */
    QString signerOf(const RecordedAnswer &answer) const;
    void handOver();
    void saveHandover(HandoverRequest request);
    void copy();
    void saveCopy(const QString &to);
    void take(ParcelPurpose purpose);

    PageContext m_context;
    PartiesPresenter m_presenter;
    QString m_case;
    QVBoxLayout *m_lines;
    QPushButton *m_give;
    QPushButton *m_receipt;
    QPushButton *m_copy;
    QPushButton *m_opinion;
    Notice *m_notice;
};

}  // namespace remit::ui
