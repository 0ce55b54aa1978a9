#include "assessment/profilepresenter.h"

#include "base/hundredths.h"
#include "casework/meetings.h"
#include "points/evaluate.h"
#include "points/profilejson.h"

#include <QFile>

#include <algorithm>

namespace remit::ui {

namespace {

/** The national rule is shown beside the store's own profiles, to begin a draft from. */
ProfileEntry nationalEntry(const Desk &desk)
{
    ProfileEntry entry;
    entry.national = true;
    entry.title = desk.points.profile().title;
    entry.row.id = ProfilePresenter::national();
    entry.row.appliesFrom = desk.points.profile().validFrom;
    entry.row.document = Json::Object{{u"valid_from"_qs, isoDate(desk.points.profile().validFrom)}};
    return entry;
}

}  // namespace

Result<ProfileList> readProfiles(Workplace &place)
{
    const Desk &desk = place.desk();
    ProfileList list{{nationalEntry(desk)}, {}, desk.officer};
    const Result<std::vector<ProfileRow>> rows = desk.ports.points.profiles();
    if (!rows) return fail(rows.error());
    const Result<std::vector<Officer>> officers = desk.ports.officers.officers();
    if (!officers) return fail(officers.error());
    for (const ProfileRow &row : *rows) {
        ProfileEntry entry{row, row.document["title"].toString(), row.person, false};
        for (const Officer &officer : *officers)
            if (officer.person == row.person) entry.drafter = officer.name;
        list.entries.push_back(std::move(entry));
    }
    const Date never = Date::max();
    std::stable_sort(list.entries.begin() + 1, list.entries.end(), [never](const auto &a, const auto &b) {
        return a.row.appliesFrom.value_or(never) < b.row.appliesFrom.value_or(never);
    });
    const Result<std::vector<PointsSubject>> subjects = desk.ports.points.subjects();
    if (!subjects) return fail(subjects.error());
    for (const PointsSubject &subject : *subjects) list.names.insert(subject.number, subject.name);
    return list;
}

ProfilePresenter::ProfilePresenter(const PageContext &context, QObject *parent)
    : QObject(parent),
      m_context(context),
      m_shipped(PointsProfiles::shipped()),
      m_effects(
          {{tr("编号"), [](const ProfileEffect &effect) { return effect.inmate; }, 104},
           {tr("姓名"),
            [this](const ProfileEffect &effect) { return m_view ? m_view->names.value(effect.inmate) : QString(); },
            80,
            false,
            {},
            {},
            true},
           {tr("现行"), [](const ProfileEffect &effect) { return Words::points(effect.total); }, 76, true,
            [](const ProfileEffect &effect) { return QVariant(effect.total); }},
           {tr("按草稿"), [](const ProfileEffect &effect) { return Words::points(effect.totalWith); }, 76, true,
            [](const ProfileEffect &effect) { return QVariant(effect.totalWith); }},
           {tr("相差"), [](const ProfileEffect &effect) { return Words::points(effect.totalWith - effect.total); }, 76,
            true, [](const ProfileEffect &effect) { return QVariant(effect.totalWith - effect.total); }},
           {tr("劳动现行"), [](const ProfileEffect &effect) { return hundredths(effect.labour); }, 84, true,
            [](const ProfileEffect &effect) { return QVariant(effect.labour); }},
           {tr("劳动按草稿"), [](const ProfileEffect &effect) { return hundredths(effect.labourWith); }, 96, true,
            [](const ProfileEffect &effect) { return QVariant(effect.labourWith); }}})
{
}

void ProfilePresenter::load()
{
    m_context.backend.ask(this, readProfiles, [this](Result<ProfileList> read) {
        if (!read) {
            Q_EMIT failed(read.error());
            return;
        }
        m_view = std::move(*read);
        Q_EMIT loaded();
    });
}

bool ProfilePresenter::may(const QStringList &roles) const
{
    return m_view && std::any_of(roles.begin(), roles.end(),
                                 [&](const QString &role) { return m_view->officer.roles.contains(role); });
}

Json ProfilePresenter::check(const ProfileForm &form, const Json &origin, QString &wrong) const
{
    Json document = ProfileText::document(form, origin, wrong);
    if (!wrong.isEmpty()) return document;
    const Result<const PointsProfile *> base = m_shipped.find(national());
    const Result<PointsProfile> read =
        base ? pointsProfileFromJson(document, *base) : Result<PointsProfile>(fail(base.error()));
    if (!read) wrong = m_context.words.error(read.error());
    return document;
}

void ProfilePresenter::preview(const Json &document)
{
    m_job = m_context.backend.start(
        this,
        [document, month = lastMonth()](Workplace &place, const Progress &told) {
            return previewProfile(place.desk(), document, month, told);
        },
        [this](int count, int total) { Q_EMIT progress(count, total); },
        [this](Result<ProfilePreview> preview) {
            if (!preview) {
                Q_EMIT failed(preview.error());
                return;
            }
            m_effects.setRows(preview->effects);
            Q_EMIT previewed(*preview);
        });
}

void ProfilePresenter::tell(const Result<void> &outcome, const QString &what)
{
    if (!outcome) {
        Q_EMIT failed(outcome.error());
        return;
    }
    Q_EMIT done(what);
    m_context.backend.noteChange();
}

void ProfilePresenter::draft(const Json &document)
{
    m_context.backend.ask(
        this, [document](Workplace &place) { return draftProfile(place.desk(), document); },
        [this, title = document["title"].toString()](const Result<void> &outcome) {
            tell(outcome, tr("“%1”已存为草稿，由科长或监狱领导中另一人公布。").arg(title));
        });
}

void ProfilePresenter::publish(const QString &profile, Date from)
{
    m_context.backend.ask(
        this, [profile, from](Workplace &place) { return publishProfile(place.desk(), profile, from); },
        [this, profile, from](const Result<void> &outcome) {
            tell(outcome, tr("“%1”自 %2 起适用；此前的月份不变。").arg(profile, isoDate(from)));
        });
}

void ProfilePresenter::findGroups(std::function<void(const GroupsView &)> found)
{
    m_context.backend.ask(this, readGroups, [this, found = std::move(found)](const Result<GroupsView> &view) {
        if (view)
            found(*view);
        else
            Q_EMIT failed(view.error());
    });
}

void ProfilePresenter::compose(const PointsGroup &group)
{
    m_context.backend.ask(
        this, [group](Workplace &place) { return recordPointsGroup(place.desk(), group); },
        [this, count = group.members.size()](const Result<void> &outcome) {
            tell(outcome, tr("小组组成已记入账本，共 %1 人。").arg(count));
        });
}

}  // namespace remit::ui
