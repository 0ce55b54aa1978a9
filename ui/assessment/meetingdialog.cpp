#include "assessment/meetingdialog.h"

#include "points/authority.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace remit::ui {

MeetingDialog::MeetingDialog(const QString &title, const QString &yes, const GroupMembers &members, Date today,
                             bool reasoned, bool needsTwoThirds, QWidget *parent)
    : Dialog(title, parent, 620),
      m_today(today),
      m_needsTwoThirds(needsTwoThirds),
      m_chair(new QComboBox),
      m_recorder(new QComboBox),
      m_result(label({}, "strong"))
{
    auto *people = new QHBoxLayout;
    for (const QString &person : members.group.members) {
        if (members.recused.contains(person)) continue;
        for (QComboBox *box : {m_chair, m_recorder}) box->addItem(members.names.value(person, person), person);
    }
    m_chair->setCurrentIndex(std::max(0, m_chair->findData(members.group.chair)));
    m_recorder->setCurrentIndex(m_chair->currentIndex() == 0 && m_recorder->count() > 1 ? 1 : 0);
    people->addWidget(labelled(tr("主持人"), m_chair));
    people->addWidget(labelled(tr("记录人"), m_recorder));
    body()->addLayout(people);
    body()->addWidget(buildSeats(members));
    if (reasoned) {
        m_reason = new QPlainTextEdit;
        m_reason->setFixedHeight(72);
        m_reason->setTabChangesFocus(true);
        addField(tr("理由"), m_reason);
        connect(m_reason, &QPlainTextEdit::textChanged, this, &MeetingDialog::check);
    }
    m_result->setWordWrap(true);
    body()->addWidget(m_result);
    body()->addWidget(
        label(tr("依据：司规〔2021〕3号第二十五条，须全体组成人员三分之二以上同意，不同意见记录在案。"), "small"));
    setActions(yes);
    for (QComboBox *box : {m_chair, m_recorder})
        connect(box, &QComboBox::currentIndexChanged, this, &MeetingDialog::check);
    check();
}

QWidget *MeetingDialog::buildSeats(const GroupMembers &members)
{
    auto *seats = new QWidget;
    auto *grid = new QGridLayout(seats);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setColumnStretch(3, 1);
    int row = 0;
    for (const QString &person : members.group.members) {
        const QString name = members.names.value(person, person);
        const Seat seat{person, new QCheckBox(tr("到会")), new QCheckBox(tr("同意")), new QLineEdit};
        seat.present->setChecked(true);
        seat.agrees->setChecked(true);
        seat.present->setAccessibleName(tr("%1 到会").arg(name));
        seat.agrees->setAccessibleName(tr("%1 同意").arg(name));
        seat.dissent->setAccessibleName(tr("%1 的不同意见").arg(name));
        seat.dissent->setPlaceholderText(tr("不同意见"));
        grid->addWidget(label(name, ""), row, 0);
        grid->addWidget(seat.present, row, 1);
        grid->addWidget(seat.agrees, row, 2);
        grid->addWidget(seat.dissent, row++, 3);
        connect(seat.present, &QCheckBox::toggled, this, &MeetingDialog::check);
        connect(seat.agrees, &QCheckBox::toggled, this, &MeetingDialog::check);
        connect(seat.dissent, &QLineEdit::textChanged, this, &MeetingDialog::check);
        if (members.recused.contains(person)) {
            // Who recorded the matter stays out of the answer to it.
            seat.present->setChecked(false);
            seat.present->setEnabled(false);
            seat.present->setText(tr("回避"));
        }
        m_seats.push_back(seat);
    }
    return seats;
}

void MeetingDialog::check()
{
    int agreeing = 0;
    QStringList wrong;
    for (const Seat &seat : m_seats) {
        seat.agrees->setEnabled(seat.present->isChecked());
        const bool dissents = seat.present->isChecked() && !seat.agrees->isChecked();
        seat.dissent->setVisible(dissents);
        agreeing += seat.present->isChecked() && seat.agrees->isChecked();
        if (dissents && seat.dissent->text().trimmed().isEmpty() && wrong.isEmpty()) wrong << tr("写明不同意见。");
    }
    const int all = int(m_seats.size()), needed = (2 * all + 2) / 3;
    const bool carried = carriedByTwoThirds(agreeing, all);
    if (m_needsTwoThirds && !carried) wrong << tr("还差 %1 人同意。").arg(needed - agreeing);
    if (m_chair->currentData() == m_recorder->currentData()) wrong << tr("主持人和记录人不能是同一人。");
    if (m_reason && m_reason->toPlainText().trimmed().isEmpty()) wrong << tr("写明理由。");
    m_result->setText(tr("组成人员 %1 人，三分之二为 %2 人，同意 %3 人。").arg(all).arg(needed).arg(agreeing) +
                      wrong.join(QString()));
    setReady(wrong.isEmpty());
}

PointsMeeting MeetingDialog::meeting() const
{
    PointsMeeting meeting;
    meeting.on = m_today;
    meeting.chair = m_chair->currentData().toString();
    meeting.recorder = m_recorder->currentData().toString();
    for (const Seat &seat : m_seats) {
        if (!seat.present->isChecked()) continue;
        meeting.present << seat.person;
        if (seat.agrees->isChecked())
            meeting.agreeing << seat.person;
        else
            meeting.dissent[seat.person] = seat.dissent->text().trimmed();
    }
    return meeting;
}

QString MeetingDialog::reason() const { return m_reason ? m_reason->toPlainText().trimmed() : QString(); }

}  // namespace remit::ui
