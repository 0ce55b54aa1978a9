#pragma once
#include "assessment/pointspresenter.h"

class QPushButton;
class QVBoxLayout;

namespace remit::ui {

class Card;
class StageTrack;

/**
 * Where an area stands in the month and what comes next: the path of six states, the weeks, what waits, the objections
 * with their clocks. For the prison as a whole: how many areas stand where, and the sum.
 */
class AreaPanel : public QWidget
{
    Q_OBJECT

public:
    AreaPanel(const PageContext &context, PointsPresenter &presenter, QWidget *parent = nullptr);

    void show();
    void setSumming(bool summing);

Q_SIGNALS:
    void sumWanted();
    void stepWanted(const QString &step);
    void weekWanted(remit::Date monday);
    void objectionWanted();
    void answerWanted(const remit::PointsObjection &objection, const QString &step);
    void inmateWanted(const QString &number);

private:
    void showPrison(const PrisonMonth &view);
    void showArea(const PrisonMonth &view, const AreaMonth &area);
    void showWeeks(const PrisonMonth &view, const AreaMonth &area);
    void showObjections(const PrisonMonth &view, const AreaMonth &area);
    void addText(const QString &text, const char *look);
    void namePrimary(const QString &word, const QString &more);
    QPushButton *addAction(const QString &text, const char *kind, QVBoxLayout *column);
    /** Why the month's figures are outdated; of an area, or of the prison where it is empty. */
    void showOutdated(const PrisonMonth &view, const QString &area);
    QString clockText(const PrisonMonth &view, const PointsObjection &objection) const;

    PageContext m_context;
    PointsPresenter &m_presenter;
    Card *m_card;
    StageTrack *m_track;
    QVBoxLayout *m_column;
    QPushButton *m_primary;
    QString m_step;
};

}  // namespace remit::ui
