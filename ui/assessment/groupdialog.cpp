#include "assessment/groupdialog.h"

#include <QComboBox>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace remit::ui {

Result<GroupsView> readGroups(Workplace &place)
{
    const Desk &desk = place.desk();
    GroupsView view;
    const Result<QStringList> areas = desk.ports.points.areas();
    if (!areas) return fail(areas.error());
    for (const QString &name : QStringList{workingGroupName()} + *areas) {
        Result<PointsGroup> group = desk.ports.points.group(name);
        if (!group && group.error().code != u"casework.points.group") return fail(group.error());
        view.groups.push_back(group ? std::move(*group) : PointsGroup{name, {}, {}});
    }
    Result<std::vector<Officer>> officers = desk.ports.officers.officers();
    if (!officers) return fail(officers.error());
    // One person may have several logins and still has one voice.
    for (Officer &officer : *officers) {
        const bool known = std::any_of(view.officers.begin(), view.officers.end(),
                                       [&](const Officer &other) { return other.person == officer.person; });
        if (!known) view.officers.push_back(std::move(officer));
    }
    return view;
}

GroupDialog::GroupDialog(const GroupsView &view, QWidget *parent)
    : Dialog(tr("考核小组"), parent, 460),
      m_view(view),
      m_groups(new QComboBox),
      m_people(new QListWidget),
      m_chair(new QComboBox),
      m_count(label({}, "strong"))
{
    for (const PointsGroup &group : view.groups)
        m_groups->addItem(group.name == workingGroupName() ? tr("监狱工作组") : tr("%1 工作小组").arg(group.name));
    addField(tr("小组"), m_groups);
    m_people->setMinimumHeight(220);
    addField(tr("组成人员，空格键选取"), m_people);
    addField(tr("组长"), m_chair);
    body()->addWidget(m_count);
    body()->addWidget(
        wrapped(tr("决定须全体组成人员三分之二以上同意（司规〔2021〕3号第六条、第二十五条）。"), "small"));
    setActions(tr("记入"));
    connect(m_groups, &QComboBox::currentIndexChanged, this, [this](int place) { show(place); });
    connect(m_people, &QListWidget::itemChanged, this, &GroupDialog::check);
    connect(m_chair, &QComboBox::currentIndexChanged, this, &GroupDialog::check);
    show(0);
}

void GroupDialog::show(int place)
{
    const PointsGroup &group = m_view.groups[std::size_t(place)];
    const QSignalBlocker quiet(m_people), still(m_chair);
    m_people->clear();
    m_chair->clear();
    for (const Officer &officer : m_view.officers) {
        auto *item = new QListWidgetItem(officer.name, m_people);
        item->setData(Qt::UserRole, officer.person);
        item->setCheckState(group.members.contains(officer.person) ? Qt::Checked : Qt::Unchecked);
        m_chair->addItem(officer.name, officer.person);
    }
    m_chair->setCurrentIndex(std::max(0, m_chair->findData(group.chair)));
    check();
}

PointsGroup GroupDialog::group() const
{
    PointsGroup group{m_view.groups[std::size_t(m_groups->currentIndex())].name, m_chair->currentData().toString(), {}};
    for (int i = 0; i < m_people->count(); ++i)
        if (m_people->item(i)->checkState() == Qt::Checked)
            group.members << m_people->item(i)->data(Qt::UserRole).toString();
    return group;
}

void GroupDialog::check()
{
    const PointsGroup chosen = group();
    const int all = int(chosen.members.size());
    const bool chaired = chosen.members.contains(chosen.chair);
    m_count->setText(tr("组成人员 %1 人，三分之二为 %2 人。").arg(all).arg((2 * all + 2) / 3) +
                     (chaired ? QString() : tr("组长须是组成人员。")));
    // Chair and recorder of a meeting are two people.
    setReady(all >= 2 && chaired);
}

}  // namespace remit::ui
