#include "widgets/roleboxes.h"

#include "casework/officers.h"
#include "widgets/words.h"

#include <QCheckBox>
#include <QGridLayout>

namespace remit::ui {

namespace {
constexpr int columns = 3;
}

RoleBoxes::RoleBoxes(const Words &words, QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(2);
    for (const QString &role : allRoles()) {
        auto *box = new QCheckBox(words.of(u"role"_qs, role));
        box->setObjectName(role);
        const int place = int(m_boxes.size());
        grid->addWidget(box, place / columns, place % columns);
        m_boxes << box;
    }
    for (int column = 0; column < columns; ++column) grid->setColumnStretch(column, 1);
    setFocusProxy(m_boxes.front());
}

void RoleBoxes::setRoles(const QStringList &roles)
{
    for (QCheckBox *box : m_boxes) box->setChecked(roles.contains(box->objectName()));
}

QStringList RoleBoxes::roles() const
{
    QStringList roles;
    for (const QCheckBox *box : m_boxes)
        if (box->isChecked()) roles << box->objectName();
    return roles;
}

void RoleBoxes::require(const QString &role)
{
    for (QCheckBox *box : m_boxes)
        if (box->objectName() == role) {
            box->setChecked(true);
            box->setEnabled(false);
        }
}

}  // namespace remit::ui
