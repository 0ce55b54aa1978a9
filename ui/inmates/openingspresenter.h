#pragma once
#include "casework/opening.h"
#include "shell/page.h"
#include "widgets/rowsmodel.h"

namespace remit::ui {

/** One of the chosen: what is suggested, then what became of it. */
struct OpeningLine {
    SuggestedOpening suggested;
    std::optional<OpenedCase> opened = {};
};

/** Opening cases for the inmates chosen in the pre-screening (批量立案): what is suggested for each, then all at once.
 */
class OpeningsPresenter : public QObject
{
    Q_OBJECT

public:
    OpeningsPresenter(const PageContext &context, QStringList numbers, Date asOf, QObject *parent = nullptr);

    /** Works out what is suggested for a proposal of that kind (减刑、假释); loaded() or failed() follows. */
    void load(CaseKind kind);
    /** Opens a case for each who can be proposed, in one transaction; done() or failed() follows. */
    void open();
    void stop() { m_job.stop(); }

    RowsModel<OpeningLine> &model() { return m_model; }
    /** How many of them can be proposed. */
    int possible() const;
    /** How many cases were opened. */
    int openedCount() const;
    /** What opening them confirms beyond the record, each with how many people it is said of; "" without any. */
    QString assumptions() const;

Q_SIGNALS:
    void loaded();
    void progress(int done, int total);
    void done();
    void failed(const remit::Error &error);

private:
    void take(const std::vector<OpenedCase> &opened);

    PageContext m_context;
    QStringList m_numbers;
    Date m_asOf;
    CaseKind m_kind = CaseKind::Commutation;
    RowsModel<OpeningLine> m_model;
    Job m_job;
};

}  // namespace remit::ui
