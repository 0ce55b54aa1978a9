#pragma once
#include "court/courtvalues.h"
#include "shell/page.h"
#include "widgets/rowsmodel.h"

#include <array>

namespace remit::ui {

/** What the courts do with the cases that were sent to them, and what the prison answers (法院办理). */
class CourtPresenter : public QObject
{
    Q_OBJECT

public:
    /** What the list shows: what has to be done, everything that is not yet recorded, or all. */
    enum class Part { ToDo, Open, All };

    explicit CourtPresenter(const PageContext &context, QObject *parent = nullptr);

    void load();
    void show(Part part);
    Part part() const { return m_part; }
    /** How many cases each part has. */
    const std::array<int, 3> &counts() const { return m_counts; }
    void choose(const QString &number);
    void clear();

    /** Reads the file and adds it to the answer under that title. */
    void add(const QString &path, const QString &title);
    /** Puts the answers in these cases into a new batch. */
    void answer(const QStringList &cases);

    void correct(const ConfirmRuling &request);
    void revoke(const RevokeRuling &request);
    /** The sentence with another ruling in place of the recorded one. */
    void foresee(const CourtRuling &ruling, std::function<void(const SentenceOutlook &)> seen);

    RowsModel<CourtRow> &rows() { return m_rows; }
    bool isLoaded() const { return m_loaded; }
    const QString &chosen() const { return m_chosen; }
    const std::optional<CourtView> &view() const { return m_view; }
    int placeOf(const QString &number) const;
    /** The chosen ones among those whose answer can go into a batch. */
    QStringList answerable(const QList<int> &places) const;

Q_SIGNALS:
    void loaded();
    void viewed();
    void done(const QString &what);
    /** The answers lie in that batch. */
    void batched(const QString &batch);
    /** A correction or revocation stands in the record. */
    void changed(const QString &what);
    void refused(const remit::Error &error);
    void failed(const remit::Error &error);

private:
    void settle(const Result<Act> &act, const QString &what);

    PageContext m_context;
    RowsModel<CourtRow> m_rows;
    Part m_part = Part::ToDo;
    std::array<int, 3> m_counts{};
    QString m_chosen;
    std::optional<CourtView> m_view;
    bool m_loaded = false;
};

}  // namespace remit::ui
