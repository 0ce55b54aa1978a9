#pragma once
#include "shell/page.h"

class QStackedLayout;

namespace remit::ui {

class InmatesList;
class InmatePage;

/** The place "罪犯": the list, and one inmate over it. */
class InmatesPage : public Page
{
    Q_OBJECT

public:
    explicit InmatesPage(const PageContext &context, QWidget *parent = nullptr);

    void open(const QString &argument) override;
    void refresh() override;
    QStringList crumbs() const override;
    QWidget *firstFocus() override;
    bool prepare() override;

private:
    bool showsOne() const;
    /** Made when first needed. */
    InmatePage *one();

    InmatesList *m_list;
    InmatePage *m_one = nullptr;
    QStackedLayout *m_stack;
};

}  // namespace remit::ui
