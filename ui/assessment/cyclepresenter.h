#pragma once
#include "assessment/pointsreading.h"
#include "shell/page.h"
#include "widgets/rowsmodel.h"

namespace remit::ui {

/** The cycles that closed in a month, as people decide about them. */
struct CycleMonth {
    CycleBoard board;
    /** How each rule that bars or requires a grade is cited. */
    QHash<int, PointsCitation> citations;
    Officer officer;
};

/** Grades of the cycles that closed in a month (周期等级评定): proposed, decided, put on notice, rewarded. */
class CyclePresenter : public QObject
{
    Q_OBJECT

public:
    explicit CyclePresenter(const PageContext &context, QObject *parent = nullptr);

    void load(Month closed);
    void decide(const GradeDecision &decision);
    void notice();
    void reward();
    void findGroup(const QString &group, std::function<void(const GroupMembers &)> done);

    Month closed() const { return m_closed; }
    RowsModel<CycleCandidate> &model() { return m_model; }
    const RowsModel<CycleCandidate> &model() const { return m_model; }
    const std::optional<CycleMonth> &view() const { return m_view; }
    bool may(const QStringList &roles) const;
    /** Why these grades and no others, with the articles. */
    QString why(const CycleCandidate &candidate) const;

Q_SIGNALS:
    void loaded();
    void done(const QString &what);
    void rewarded(const remit::RewardOutcome &outcome);
    void failed(const remit::Error &error);

private:
    std::vector<Column<CycleCandidate>> columns() const;

    PageContext m_context;
    RowsModel<CycleCandidate> m_model;
    Month m_closed;
    std::optional<CycleMonth> m_view;
    int m_asked = 0;
};

}  // namespace remit::ui
