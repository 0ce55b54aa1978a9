#pragma once
#include "court/courtpresenter.h"

class QButtonGroup;
class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace remit::ui {

class EmptyState;
class Notice;
class RulingCard;
class SupplementCard;
class Table;

/** The place "法院办理": what the courts ask for and decided, and what the prison answers and records. */
class CourtPage : public Page
{
    Q_OBJECT

public:
    explicit CourtPage(const PageContext &context, QWidget *parent = nullptr);

    void open(const QString &argument) override;
    void refresh() override;
    QStringList crumbs() const override;
    QWidget *firstFocus() override;

private:
    QWidget *buildList();
    QWidget *buildSide();
    QLayout *buildParts();
    void connectPresenter();
    void showRows();
    void showChosen();
    void showView();

    CourtPresenter m_presenter;
    /** What open() asked for and the list does not show yet. */
    QString m_wanted;
    Notice *m_notice;
    QButtonGroup *m_parts;
    QPushButton *m_together = nullptr;
    Table *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedWidget *m_rows = nullptr;
    QStackedWidget *m_side = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_facts = nullptr;
    SupplementCard *m_supplement = nullptr;
    RulingCard *m_ruling = nullptr;
    QVBoxLayout *m_events = nullptr;
};

}  // namespace remit::ui
