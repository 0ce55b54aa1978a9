#pragma once
#include "casework/pointsinsight.h"
#include "points/assessment.h"
#include "shell/page.h"
#include "widgets/rowsmodel.h"

namespace remit::ui {

/** Where everybody of an area, or of one of its teams, stands in the running cycle. */
struct AreaInsight {
    QString area;
    QString team;
    QStringList areas;
    /** The teams of the area, by name. */
    QStringList teams;
    std::vector<AreaStanding> standings;
    /** Points of a cycle, in hundredths. */
    int cycle = 0;
};
/** Errors: storage.*, points.profile.*. */
Result<AreaInsight> readAreaInsight(Workplace &place, const QString &area, const QString &team);

/** One inmate's last months and how each operation goes. */
struct InmateInsight {
    QString inmate;
    QString name;
    /** At most the last twelve, oldest first. */
    std::vector<MonthResult> months;
    std::vector<Cycle> cycles;
    std::vector<OperationInsight> operations;
};
/** Errors: casework.inmate.unknown, storage.*, points.*. */
Result<InmateInsight> readInmateInsight(Workplace &place, const QString &inmate);

/** Who is near the end of a cycle, who fell below the base, who struggles at work and what may help (分析). */
class InsightPresenter : public QObject
{
    Q_OBJECT

public:
    enum class Only { All, Near, Below };

    explicit InsightPresenter(const PageContext &context, QObject *parent = nullptr);

    /** Empty: the prison; all teams. */
    void load(const QString &area, const QString &team = {});
    void reload();
    void setOnly(Only only);
    void choose(const QString &inmate);

    RowsModel<AreaStanding> &model() { return m_model; }
    const RowsModel<AreaStanding> &model() const { return m_model; }
    const std::optional<AreaInsight> &view() const { return m_view; }
    const std::optional<InmateInsight> &chosen() const { return m_chosen; }
    int count(Only only) const;
    /** What the figures of an operation say, and what may help, in words. */
    QString sayTrend(const OperationInsight &operation) const;
    QString sayAdvice(const OperationInsight &operation) const;

Q_SIGNALS:
    void loaded();
    void filtered();
    void inmateLoaded();
    void failed(const remit::Error &error);

private:
    static std::vector<Column<AreaStanding>> columns();
    static bool belongs(const AreaStanding &standing, Only only);

    PageContext m_context;
    RowsModel<AreaStanding> m_model;
    Only m_only = Only::All;
    QString m_area;
    QString m_team;
    std::optional<AreaInsight> m_view;
    std::optional<InmateInsight> m_chosen;
    int m_asked = 0;
    int m_askedInmate = 0;
};

}  // namespace remit::ui
