#include "labour/sheetpresenter.h"

#include "labour/sheetreading.h"

#include <algorithm>

namespace remit::ui {

namespace {
constexpr std::chrono::milliseconds typingPause(120);
constexpr std::size_t mostUndo = 200;

bool isSame(const SheetView &a, const SheetView &b)
{
    return a.draft.team == b.draft.team && a.draft.on == b.draft.on && a.draft.revision == b.draft.revision &&
           a.draft.firstSigner == b.draft.firstSigner && a.sealed == b.sealed && a.act == b.act;
}
}  // namespace

SheetPresenter::SheetPresenter(const PageContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_drafts(context), m_on(context.today())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(typingPause);
    connect(&m_soon, &QTimer::timeout, this, &SheetPresenter::compute);
    connect(&m_drafts, &Drafts::loaded, this, [this] {
        offerOwn();
        if (!m_drafts.subjects(u"sheet:"_qs + isoDate(m_on)).isEmpty()) load(m_on);
    });
}

void SheetPresenter::load(Date on)
{
    if (on != m_on) {
        settle(true);
        m_team.clear();
        take({});
    }
    m_on = on;
    m_context.backend.ask(
        this, [on](Workplace &place) { return readSheetDay(place, on); },
        [this, on](Result<SheetDay> day) {
            if (on != m_on) return;
            if (!day) {
                Q_EMIT failed(day.error());
                return;
            }
            m_teams = std::move(day->teams);
            addOwn();
            m_known = std::move(day->known);
            m_areas = std::move(day->areas);
            Q_EMIT teamsLoaded();
        });
}

void SheetPresenter::addOwn()
{
    const QString beginning = u"sheet:"_qs + isoDate(m_on) + u'/';
    for (const QString &subject : m_drafts.subjects(beginning)) {
        const QString team = subject.mid(beginning.size());
        const bool listed =
            std::any_of(m_teams.begin(), m_teams.end(), [&](const TeamDay &one) { return one.team == team; });
        if (!listed) m_teams.push_back({team, {}, TeamDay::State::Planned, 0, 0});
    }
}

void SheetPresenter::open(const QString &team)
{
    if (team != m_team) settle(true);
    m_team = team;
    m_context.backend.ask(
        this, [team, on = m_on](Workplace &place) { return readSheet(place, team, on); },
        [this, team, on = m_on](Result<std::optional<SheetView>> view) {
            if (team != m_team || on != m_on || m_dirty) return;
            if (!view) {
                Q_EMIT failed(view.error());
                return;
            }
            // What stands there already is left alone: somebody may be typing into it.
            if (m_view && *view && isSame(*m_view, **view)) return;
            take(std::move(*view));
            offerOwn();
        });
}

void SheetPresenter::take(std::optional<SheetView> view)
{
    m_view = std::move(view);
    m_undo.clear();
    m_redo.clear();
    m_waiting.clear();
    m_reckoned = m_changes;
    m_dirty = false;
    Q_EMIT opened();
}

QString SheetPresenter::ownText() const
{
    Json json = sheetDraftToJson(m_view->draft);
    json.set("revision", m_view->draft.revision);
    return QString::fromUtf8(json.canonical());
}

void SheetPresenter::offerOwn()
{
    if (m_team.isEmpty() || m_dirty) return;
    const QString text = m_drafts.text(subject());
    if (text.isEmpty()) return;
    const Result<Json> json = Json::parse(text.toUtf8());
    const int saved = m_view && !m_view->sealed ? m_view->draft.revision : 0;
    const bool moved = !json || (*json)["revision"].toInteger() != saved || (m_view && m_view->sealed);
    const Instant at = m_drafts.savedAt(subject());
    if (!moved) takeOwn();
    Q_EMIT ownFound(at, moved);
}

void SheetPresenter::takeOwn()
{
    const Result<Json> json = Json::parse(m_drafts.text(subject()).toUtf8());
    if (!json) return;
    const int revision = m_view ? m_view->draft.revision : 0;
    Result<SheetDraft> draft = sheetDraftFromJson(*json, revision);
    if (!draft) {
        Q_EMIT failed(draft.error());
        return;
    }
    if (!m_view) m_view = SheetView();
    m_view->sealed = false;
    m_view->draft = std::move(*draft);
    m_view->lines.clear();
    m_dirty = true;
    ++m_changes;
    Q_EMIT opened();
    compute();
}

void SheetPresenter::discard()
{
    m_dirty = false;
    m_view.reset();
    m_drafts.note(subject(), {});
    m_drafts.flush();
    open(m_team);
    load(m_on);
}

void SheetPresenter::begin(SheetDraft planned)
{
    settle(true);
    m_team = planned.team;
    SheetView view;
    view.draft = std::move(planned);
    view.draft.on = m_on;
    take(std::move(view));
    touched();
    compute();
}

void SheetPresenter::planFrom(const QString &team)
{
    m_context.backend.ask(
        this, [team, on = m_on](Workplace &place) { return readPlan(place, team, on); },
        [this](Result<SheetDraft> plan) {
            if (plan)
                Q_EMIT planned(*plan);
            else
                Q_EMIT failed(plan.error());
        });
}

void SheetPresenter::edit(const std::function<void(SheetDraft &)> &change)
{
    if (!m_view || m_view->sealed) return;
    m_undo.push_back(m_view->draft);
    if (m_undo.size() > mostUndo) m_undo.erase(m_undo.begin());
    m_redo.clear();
    change(m_view->draft);
    m_view->draft.firstSigner.clear();
    touched();
}

void SheetPresenter::undo()
{
    if (m_undo.empty()) return;
    m_redo.push_back(std::exchange(m_view->draft, std::move(m_undo.back())));
    m_undo.pop_back();
    touched();
}

void SheetPresenter::redo()
{
    if (m_redo.empty()) return;
    m_undo.push_back(std::exchange(m_view->draft, std::move(m_redo.back())));
    m_redo.pop_back();
    touched();
}

void SheetPresenter::touched()
{
    m_dirty = true;
    ++m_changes;
    m_drafts.note(subject(), ownText());
    Q_EMIT computed();
    m_soon.start();
}

void SheetPresenter::compute()
{
    if (!m_view || m_view->sealed) return;
    m_context.backend.ask(
        this, [draft = m_view->draft](Workplace &place) { return viewOfDraft(place, draft); },
        [this, asked = ++m_asked, changes = m_changes, team = m_team](Result<SheetView> view) {
            if (asked != m_asked || team != m_team || !m_view) return;
            if (!view) {
                m_waiting.clear();
                Q_EMIT failed(view.error());
                return;
            }
            view->draft = m_view->draft;
            view->act = m_view->act;
            m_view = std::move(*view);
            m_reckoned = changes;
            Q_EMIT computed();
            if (m_reckoned != m_changes) return;
            for (const auto &then : std::exchange(m_waiting, {})) then();
        });
}

void SheetPresenter::onceReckoned(std::function<void()> then)
{
    if (m_reckoned == m_changes) {
        then();
        return;
    }
    m_waiting.push_back(std::move(then));
    m_soon.stop();
    compute();
}

void SheetPresenter::save(bool thenSign)
{
    if (!m_view || m_view->sealed) return;
    m_context.backend.ask(
        this, [draft = m_view->draft](Workplace &place) { return saveSheet(place.desk(), draft); },
        [this, thenSign, team = m_team](Result<SheetDraft> kept) {
            if (!kept) {
                Q_EMIT failed(kept.error());
                return;
            }
            if (team != m_team || !m_view) return;
            m_view->draft.revision = kept->revision;
            m_view->draft.firstSigner.clear();
            // A confirmation of other figures has fallen.
            m_view->draft.confirmed = kept->confirmed;
            m_view->draft.confirmedFigures = kept->confirmedFigures;
            m_dirty = false;
            m_drafts.note(subject(), {});
            m_drafts.flush();
            Q_EMIT saved();
            Q_EMIT computed();
            if (thenSign)
                sign();
            else
                m_context.backend.noteChange();
        });
}

void SheetPresenter::sign()
{
    if (!m_view || m_view->sealed) return;
    if (m_dirty) {
        save(true);
        return;
    }
    m_context.backend.ask(
        this, [team = m_team, on = m_on](Workplace &place) { return signSheet(place.desk(), team, on); },
        [this](const Result<SheetSigning> &signing) {
            if (!signing) {
                Q_EMIT failed(signing.error());
                return;
            }
            if (signing->act > 0)
                Q_EMIT signedTwice(signing->act);
            else
                Q_EMIT signedOnce(m_view->officers.value(signing->firstSigner, signing->firstSigner));
            open(m_team);
            load(m_on);
            m_context.backend.noteChange();
        });
}

void SheetPresenter::correct(const QString &reason)
{
    if (!m_view || !m_view->sealed || m_view->act == 0) return;
    m_context.backend.ask(
        this,
        [act = m_view->act, reason](Workplace &place) {
            return draftOfSheet(place.desk(), act).map([&](SheetDraft draft) {
                draft.reason = reason;
                return draft;
            });
        },
        [this](Result<SheetDraft> draft) {
            if (draft)
                begin(std::move(*draft));
            else
                Q_EMIT failed(draft.error());
        });
}

void SheetPresenter::findCandidates()
{
    m_context.backend.ask(
        this, [](Workplace &place) { return place.desk().ports.inmates.inmates({}); },
        [this](const Result<std::vector<InmateRow>> &rows) {
            if (!rows) {
                Q_EMIT failed(rows.error());
                return;
            }
            std::vector<Candidate> candidates;
            for (const InmateRow &row : *rows) candidates.push_back({row.number, row.name, row.area});
            Q_EMIT candidatesFound(candidates);
        });
}

void SheetPresenter::settle(bool keep)
{
    if (!m_dirty) return;
    m_drafts.note(subject(), keep ? ownText() : QString());
    m_drafts.flush();
    m_dirty = false;
}

}  // namespace remit::ui
