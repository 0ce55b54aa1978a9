#pragma once
#include "assessment/pointsreading.h"
#include "casework/conduct.h"
#include "shell/page.h"
#include "widgets/rowsmodel.h"

namespace remit::ui {

/** A recorded matter with the words that its row shows. */
struct MatterLine {
    MatterRow row;
    QString name;
    QString recorder;
};

/** What the month's matters are shown and entered with. */
struct MonthMatters {
    std::vector<MatterLine> lines;
    std::vector<PointsClause> clauses;
    PointsNumbers numbers;
    QString profile;
    QHash<QString, QString> names;
    Officer officer;
};
/** The matters of the month, `waiting` ones of every month too. Errors: storage.*, points.profile.*. */
Result<MonthMatters> readMatters(Workplace &place, Month month);

/** Conduct entries of a month (日记载): listed, entered, decided by their group. */
class RecordPresenter : public QObject
{
    Q_OBJECT

public:
    explicit RecordPresenter(const PageContext &context, QObject *parent = nullptr);

    void load(Month month);
    /** Only that area; empty: all. */
    void setArea(const QString &area);
    /** Only what waits for a decision. */
    void setWaiting(bool only);
    void record(const NewMatter &matter);
    void decide(const MatterDecision &decision);
    void correct(const MatterCorrection &correction);
    void findGroup(const QString &group, std::function<void(const GroupMembers &)> done);

    RowsModel<MatterLine> &model() { return m_model; }
    const RowsModel<MatterLine> &model() const { return m_model; }
    const std::optional<MonthMatters> &view() const { return m_view; }

Q_SIGNALS:
    void loaded();
    void filtered();
    void recorded(remit::MatterState state, qint64 act);
    void decided(int count);
    void corrected(qint64 act);
    void failed(const remit::Error &error);

private:
    void applyFilter();

    PageContext m_context;
    RowsModel<MatterLine> m_model;
    Month m_month;
    QString m_area;
    bool m_waiting = false;
    std::optional<MonthMatters> m_view;
    int m_asked = 0;
};

std::vector<Column<MatterLine>> matterColumns(const Words &words);

}  // namespace remit::ui
