#pragma once
#include "casework/cases.h"
#include "casework/opening.h"
#include "casework/screening.h"
#include "law/explain.h"
#include "shell/page.h"
#include "shell/recordedact.h"
#include "widgets/timeline.h"

namespace remit::ui {

/** What would come of a single change (假设), and which steps of the verdict would then be others. */
struct Supposition {
    QString text;
    std::vector<ExplainedReason> steps;
};

/** Everything that one inmate's page shows, gathered in one question. */
struct InmateView {
    InmateRecord record;
    InmateRow row;
    Screened screened;
    /** What the record does not say and an officer confirms to open a case, by name. */
    QStringList recordAssumptions;
    Explanation commutation;
    Explanation parole;
    std::vector<Supposition> ifCommutation;
    std::vector<Supposition> ifParole;
    std::vector<CaseRow> cases;
    Date asOf;
    /** Who opens cases, and whether the officer at the desk is one of them. */
    QStringList openingRoles;
    bool mayOpen = false;

    /** The number of the open or locked case of that kind; empty: none. */
    QString openCase(CaseKind kind) const;
};

/** One act that concerns an inmate, for the trail (留痕). */
struct Trace {
    qint64 seq = 0;
    QString kind;
    std::optional<Instant> at;
    QString officer;
    qint64 lines = 0;
};

/** One inmate: the record, the verdict on a day with its reasons, the way from each number to its act. */
class InmatePresenter : public QObject
{
    Q_OBJECT

public:
    explicit InmatePresenter(const PageContext &context, QObject *parent = nullptr);

    void load(const QString &number, Date asOf);
    void reload();
    /** Evaluates again for another planned report day. */
    void evaluate(Date asOf) { load(m_number, asOf); }
    void loadTraces();
    void findOrigin(InmateRecord::Source source);
    void openCase(OpenCase request);

    const QString &number() const { return m_number; }
    Date asOf() const { return m_asOf; }
    const std::optional<InmateView> &view() const { return m_view; }
    const std::vector<Trace> &traces() const { return m_traces; }
    std::vector<Timeline::Point> timeline() const;

Q_SIGNALS:
    void loaded();
    void tracesLoaded();
    void originFound(const remit::ui::RecordedAct &origin);
    void caseOpened(const QString &number);
    void openingFailed(const remit::Error &error);
    void failed(const remit::Error &error);

private:
    PageContext m_context;
    QString m_number;
    Date m_asOf{};
    std::optional<InmateView> m_view;
    std::vector<Trace> m_traces;
};

}  // namespace remit::ui
