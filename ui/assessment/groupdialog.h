#pragma once
#include "casework/pointsvalues.h"
#include "shell/page.h"
#include "widgets/dialog.h"

class QComboBox;
class QListWidget;

namespace remit::ui {

/** The groups of the prison and everybody who may sit in them. */
struct GroupsView {
    /** The working group first, then a group an area; without members where it was never recorded. */
    std::vector<PointsGroup> groups;
    std::vector<Officer> officers;
};
/** Errors: storage.*. */
Result<GroupsView> readGroups(Workplace &place);

/** Who sits in an area's group or in the working group (article 6), and who chairs it. */
class GroupDialog : public Dialog
{
    Q_OBJECT

public:
    GroupDialog(const GroupsView &view, QWidget *parent);

    PointsGroup group() const;

private:
    void show(int place);
    void check();
    using Dialog::show;

    const GroupsView m_view;
    QComboBox *m_groups;
    QListWidget *m_people;
    QComboBox *m_chair;
    QLabel *m_count;
};

}  // namespace remit::ui
