#pragma once
#include "assessment/groupdialog.h"
#include "assessment/profileform.h"
#include "casework/pointsprofiles.h"
#include "shell/page.h"
#include "widgets/rowsmodel.h"

namespace remit::ui {

/** A profile of the store, or the national rule that all rest on. */
struct ProfileEntry {
    ProfileRow row;
    QString title;
    /** Who drafted it, by name. */
    QString drafter;
    bool national = false;
};

/** The profiles in the order in which they came to apply; drafts last. */
struct ProfileList {
    std::vector<ProfileEntry> entries;
    QHash<QString, QString> names;
    Officer officer;
};
/** Errors: storage.*. */
Result<ProfileList> readProfiles(Workplace &place);

/** A province's rules as data (考核办法): drafted, held against last month, published by a second person. */
class ProfilePresenter : public QObject
{
    Q_OBJECT

public:
    explicit ProfilePresenter(const PageContext &context, QObject *parent = nullptr);

    void load();
    /** What `form` says over `origin`; an error in words, or empty, in `wrong`. */
    Json check(const ProfileForm &form, const Json &origin, QString &wrong) const;
    void preview(const Json &document);
    void stop() { m_job.stop(); }
    void draft(const Json &document);
    void publish(const QString &profile, Date from);
    void findGroups(std::function<void(const GroupsView &)> found);
    /** Records who belongs to a group. */
    void compose(const PointsGroup &group);

    const std::optional<ProfileList> &view() const { return m_view; }
    RowsModel<ProfileEffect> &effects() { return m_effects; }
    bool may(const QStringList &roles) const;
    /** The month that a change is held against: the last that has ended. */
    Month lastMonth() const { return monthOf(m_context.today()) - std::chrono::months(1); }
    /** The national rule's id, which every profile rests on. */
    static QString national() { return QStringLiteral("national"); }

Q_SIGNALS:
    void loaded();
    void previewed(const remit::ProfilePreview &preview);
    void progress(int done, int total);
    void done(const QString &what);
    void failed(const remit::Error &error);

private:
    void tell(const Result<void> &outcome, const QString &what);

    PageContext m_context;
    PointsProfiles m_shipped;
    RowsModel<ProfileEffect> m_effects;
    std::optional<ProfileList> m_view;
    Job m_job;
};

}  // namespace remit::ui
