#pragma once
#include "casework/labourwork.h"
#include "points/profile.h"
#include "shell/drafts.h"

#include <QTimer>

#include <functional>

namespace remit::ui {

/** One team on one day, for the list at the left. */
struct TeamDay {
    QString team;
    QString area;
    enum class State { Planned, SignedOnce, Signed, Correcting } state = State::Planned;
    int inmates = 0;
    /** The act that stands; 0 where none does. */
    qint64 act = 0;
};

/** A team's day as the page shows it (劳动日清单). */
struct SheetView {
    SheetDraft draft;
    /** What the sheet comes to, a line a worker, in their order; empty where it cannot be computed. */
    std::vector<SheetLine> lines;
    /** Why it cannot be computed. */
    std::optional<Error> wrong;
    QHash<QString, QString> names;
    /** Names of the officers by person. */
    QHash<QString, QString> officers;
    /** The signed sheet that stands; 0 where there is none. */
    qint64 act = 0;
    /** Shown as it was signed; nothing can be typed. */
    bool sealed = false;
    QStringList signedBy;
    QString profile;
    std::optional<LabourFormula> formula;
};

/** An inmate who may be put on a sheet. */
struct Candidate {
    QString number;
    QString name;
    QString area;
};

/**
 * A day's sheets: which teams there are, one of them opened, edited with undo, computed as it is typed, saved, signed.
 * What is typed and not saved is kept as the officer's own draft.
 */
class SheetPresenter : public QObject
{
    Q_OBJECT

public:
    explicit SheetPresenter(const PageContext &context, QObject *parent = nullptr);

    void load(Date on);
    void open(const QString &team);
    /** Changes the sheet; one step of undo. */
    void edit(const std::function<void(SheetDraft &)> &change);
    /**
     * Does what relies on the figures (an inmate's confirmation of them) once they are those of everything typed: at
     * once where they are, else when they have come; never where they cannot be computed.
     */
    void onceReckoned(std::function<void()> then);
    void undo();
    void redo();
    /** Begins a sheet of the day as `planned`, not yet saved. */
    void begin(SheetDraft planned);
    /** The last sheet of the team before the day, emptied of output, to be begun with. */
    void planFrom(const QString &team);
    void save(bool thenSign = false);
    void sign();
    /** Begins the correction of the signed sheet that is shown. */
    void correct(const QString &reason);
    /** Puts the officer's own unsaved draft in place of what the team has saved. */
    void takeOwn();
    /** Throws away what was typed and shows what is saved. */
    void discard();
    void findCandidates();
    void settle(bool keep);

    Date on() const { return m_on; }
    const QString &team() const { return m_team; }
    const std::vector<TeamDay> &teams() const { return m_teams; }
    const std::optional<SheetView> &view() const { return m_view; }
    bool isDirty() const { return m_dirty; }
    bool canUndo() const { return !m_undo.empty(); }
    bool canRedo() const { return !m_redo.empty(); }
    /** Teams that worked lately, for a new sheet. */
    const QStringList &known() const { return m_known; }
    const QStringList &areas() const { return m_areas; }

Q_SIGNALS:
    void teamsLoaded();
    /** Another sheet, or the same read anew. */
    void opened();
    /** Its figures changed. */
    void computed();
    void planned(const remit::SheetDraft &draft);
    void candidatesFound(const std::vector<remit::ui::Candidate> &candidates);
    void saved();
    void signedOnce(const QString &name);
    void signedTwice(qint64 act);
    /** The officer has an own draft that was not saved; `moved`: the team's was saved by somebody since. */
    void ownFound(remit::Instant at, bool moved);
    void failed(const remit::Error &error);

private:
    struct Day;
    QString subject() const { return u"sheet:"_qs + isoDate(m_on) + u'/' + m_team; }
    QString ownText() const;
    void take(std::optional<SheetView> view);
    void offerOwn();
    /** Lists the teams of which only this officer has a sheet, not saved yet. */
    void addOwn();
    void touched();
    void compute();

    PageContext m_context;
    Drafts m_drafts;
    Date m_on;
    QString m_team;
    std::vector<TeamDay> m_teams;
    QStringList m_known;
    QStringList m_areas;
    std::optional<SheetView> m_view;
    std::vector<SheetDraft> m_undo;
    std::vector<SheetDraft> m_redo;
    QTimer m_soon;
    bool m_dirty = false;
    int m_asked = 0;
    /** How often the sheet was changed, and up to which change its figures reckon. */
    int m_changes = 0;
    int m_reckoned = 0;
    std::vector<std::function<void()>> m_waiting;
};

}  // namespace remit::ui
