#pragma once
#include "casework/screening.h"
#include "shell/page.h"
#include "widgets/initials.h"
#include "widgets/rowsmodel.h"

#include <memory>

namespace remit::ui {

/** What a list shows of one inmate's verdict. */
struct ScreenedSummary {
    Decision commutation = Decision::Unsupported;
    Decision parole = Decision::Unsupported;
    std::optional<Date> earliestOn;
    std::optional<Term> maximum;
    /** From when that inmate can be proposed for commutation; nothing where never, as things stand. */
    std::optional<Date> soonest = {};
};

/** One line of the list of inmates, with its verdict where screening was done. */
struct InmateLine {
    InmateRow row;
    std::optional<ScreenedSummary> screened;
};

/** The list of inmates: reading, filtering by a few characters, screening on a day. */
class InmatesPresenter : public QObject
{
    Q_OBJECT

public:
    explicit InmatesPresenter(const PageContext &context, QObject *parent = nullptr);
    ~InmatesPresenter() override;

    void load();
    /** One or more characters of name, crime or area, a name's initials in pinyin, or the beginning of the number. */
    void setText(const QString &text);
    /** Only those of that decision on commutation; nothing: all. */
    void setDecision(std::optional<Decision> decision);
    /** Only those who can be proposed for commutation from that month on (近期可提请), as of the screening; nothing:
     * all. */
    void setSoon(std::optional<Month> month);
    /** Everyone's verdict on that day, worked out between whatever else is asked of the record. */
    void screen(Date asOf);
    void stopScreening() { m_stopped = true; }

    RowsModel<InmateLine> &model() { return m_model; }
    const RowsModel<InmateLine> &model() const { return m_model; }
    bool isLoaded() const { return m_loaded; }
    bool isScreening() const { return m_screening; }
    std::optional<Date> screenedOn() const { return m_screenedOn; }
    const ScreenCounts &counts() const { return m_counts; }
    std::optional<Decision> decision() const { return m_decision; }
    std::optional<Month> soon() const { return m_soon; }
    /** Whether the officer's duties let them open cases. */
    bool mayOpen() const { return m_mayOpen; }
    /** "共 300 人，显示 12 人". */
    QString countText() const;

Q_SIGNALS:
    void loaded();
    void filtered();
    void screeningChanged();
    void progress(int done, int total);
    void failed(const remit::Error &error);

private:
    struct Summaries;
    void screenFrom(qsizetype first);
    void take(Result<Summaries> result);
    void applyFilter();
    std::vector<Column<InmateLine>> columns() const;

    PageContext m_context;
    RowsModel<InmateLine> m_model;
    Initials m_initials;
    QHash<QString, ScreenedSummary> m_summaries;
    QString m_text;
    std::optional<Decision> m_decision;
    std::optional<Month> m_soon;
    bool m_mayOpen = false;
    std::optional<Date> m_screenedOn;
    ScreenCounts m_counts;
    QStringList m_numbers;
    std::unique_ptr<Summaries> m_found;
    bool m_stopped = false;
    bool m_loaded = false;
    bool m_screening = false;
};

/** How a decision is coloured. */
Tone toneOf(Decision decision);
/** The most that one commutation takes off; nothing where none can be proposed however long one waits. */
std::optional<Term> amountOf(const Commutation &answer);

}  // namespace remit::ui
