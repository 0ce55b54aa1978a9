#pragma once
#include "assessment/pointsreading.h"
#include "widgets/dialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace remit::ui {

/**
 * A group's meeting (article 25): who of its members was present and how each voted, what a dissenter said, and whether
 * two thirds of all members agree, told while it is filled in.
 */
class MeetingDialog : public Dialog
{
    Q_OBJECT

public:
    /** `reasoned`: whether a reason is asked for as well; `needsTwoThirds`: whether the meeting must agree. */
    MeetingDialog(const QString &title, const QString &yes, const GroupMembers &members, Date today, bool reasoned,
                  bool needsTwoThirds, QWidget *parent);

    PointsMeeting meeting() const;
    QString reason() const;

private:
    struct Seat {
        QString person;
        QCheckBox *present;
        QCheckBox *agrees;
        QLineEdit *dissent;
    };
    QWidget *buildSeats(const GroupMembers &members);
    void check();

    Date m_today;
    bool m_needsTwoThirds;
    QComboBox *m_chair;
    QComboBox *m_recorder;
    std::vector<Seat> m_seats;
    QPlainTextEdit *m_reason = nullptr;
    QLabel *m_result;
};

}  // namespace remit::ui
