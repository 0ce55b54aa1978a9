#pragma once
#include <QStringList>
#include <QWidget>

class QCheckBox;

namespace remit::ui {

class Words;

/** The roles (职责) that an officer can hold, to be ticked. */
class RoleBoxes : public QWidget
{
    Q_OBJECT

public:
    explicit RoleBoxes(const Words &words, QWidget *parent = nullptr);

    void setRoles(const QStringList &roles);
    QStringList roles() const;
    /** Ticks a role for good. */
    void require(const QString &role);

private:
    QList<QCheckBox *> m_boxes;
};

}  // namespace remit::ui
