#pragma once
#include "admin/sealspresenter.h"
#include "widgets/card.h"

class QLabel;
class QPushButton;

namespace remit::ui {

class Notice;
class Table;

/** The seals (印章) of the administration page: the list, the chosen one's picture, and what can be done with it. */
class SealsCard : public Card
{
    Q_OBJECT

public:
    SealsCard(const PageContext &context, Notice *notice, QWidget *parent = nullptr);

    void load() { m_presenter.load(); }
    SealsPresenter &presenter() { return m_presenter; }

private:
    void buildHead();
    QWidget *buildPicture();
    const SealLine *chosen() const;
    void showChosen();
    void stop();

    PageContext m_context;
    SealsPresenter m_presenter;
    Notice *m_notice;
    Table *m_table;
    QLabel *m_picture = nullptr;
    QLabel *m_facts = nullptr;
    QPushButton *m_request = nullptr;
    QPushButton *m_make = nullptr;
    QPushButton *m_set = nullptr;
    QPushButton *m_stop = nullptr;
};

}  // namespace remit::ui
