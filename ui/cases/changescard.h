#pragma once
#include "cases/casepresenter.h"
#include "widgets/card.h"

class QComboBox;
class QGridLayout;

namespace remit::ui {

/**
 * What changed in the case since a level signed it (变动对照): of the record field by field, of the papers form by
 * form, each with what it was, what it is, and the act behind it.
 */
class ChangesCard : public Card
{
    Q_OBJECT

public:
    ChangesCard(const PageContext &context, CasePresenter &presenter, QWidget *parent = nullptr);

    /** Asks what changed; the level that was chosen stays chosen for the same case. */
    void show(const CaseView &view);
    using QWidget::show;

private:
    void ask();
    void fill(const WhatChanged &found);
    void offerLevels(const WhatChanged &found);
    int addRows(const std::vector<Changed> &changes, bool onPaper, int row);
    QString causeOf(const Changed &change) const;

    PageContext m_context;
    CasePresenter &m_presenter;
    QString m_number;
    QComboBox *m_since;
    QLabel *m_summary;
    QGridLayout *m_rows;
};

}  // namespace remit::ui
