#pragma once
#include "court/courtvalues.h"

#include <QWidget>

class QGridLayout;

namespace remit::ui {

/** What a change makes of the record: each value as it stands and as it will be, those that differ in bold. */
class BeforeAfter : public QWidget
{
    Q_OBJECT

public:
    explicit BeforeAfter(const Words &words, QWidget *parent = nullptr);

    void show(const SentenceOutlook &before, const SentenceOutlook &after);
    using QWidget::show;

private:
    void add(const QString &name, const QString &before, const QString &after);

    const Words &m_words;
    QGridLayout *m_grid;
    int m_row = 0;
};

}  // namespace remit::ui
