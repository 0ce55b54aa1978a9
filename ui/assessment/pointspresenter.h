#pragma once
#include "assessment/pointsreading.h"
#include "casework/pointscheck.h"
#include "shell/page.h"
#include "shell/recordedact.h"
#include "widgets/rowsmodel.h"

namespace remit::ui {

/** The prison's month, its steps, and the way from a total down to what it rests on. */
class PointsPresenter : public QObject
{
    Q_OBJECT

public:
    explicit PointsPresenter(const PageContext &context, QObject *parent = nullptr);

    void load(Month month);
    void reload() { load(m_month); }
    /** Only that area; empty: the prison. */
    void setArea(const QString &area);
    void setText(const QString &text);
    /** Only those whose summed figure is not what the record gives now. */
    void setDifferent(bool only);

    void sum();
    void stop() { m_job.stop(); }
    void step(const MonthStep &step);
    void reviewWeek(const QString &area, Date monday, const QString &remarks);
    void raise(const NewObjection &objection);
    void answer(const ObjectionStep &step);
    void correct(const MonthCorrection &correction);
    void findGroup(const QString &group, std::function<void(const GroupMembers &)> done);
    /** The body that answers the objection, with those who recorded what it is about as absent from the start. */
    void findBody(const PointsObjection &objection, const QString &group,
                  std::function<void(const GroupMembers &)> done);
    void trace(const QString &inmate);
    /** What a court would ask; empty: about everybody. */
    void check(const QString &inmate);
    void findAct(const LedgerPlace &place);

    Month month() const { return m_month; }
    const QString &area() const { return m_area; }
    const std::optional<PrisonMonth> &view() const { return m_view; }
    /** The area that is chosen, or null. */
    const AreaMonth *chosenArea() const;
    RowsModel<MonthRow> &model() { return m_model; }
    const RowsModel<MonthRow> &model() const { return m_model; }
    bool may(const QStringList &roles) const;

Q_SIGNALS:
    void loaded();
    void filtered();
    void progress(int done, int total);
    void summed(const remit::MonthSum &sum);
    void stepped(const QString &area, const QString &state);
    void done(const QString &what);
    void traced(const remit::Json &trace);
    void checked(const std::vector<remit::PointsFinding> &findings);
    void actFound(const remit::ui::RecordedAct &act);
    void failed(const remit::Error &error);

private:
    template <class Work, class Told>
    void change(Work work, Told told);
    void applyFilter();

    PageContext m_context;
    RowsModel<MonthRow> m_model;
    Month m_month;
    QString m_area;
    QString m_text;
    bool m_different = false;
    std::optional<PrisonMonth> m_view;
    Job m_job;
    Job m_reading;
    int m_asked = 0;
};

std::vector<Column<MonthRow>> monthColumns(const Words &words);

}  // namespace remit::ui
