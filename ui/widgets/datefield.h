#pragma once
#include "base/date.h"

#include <QDateEdit>

namespace remit::ui {

/** A day, typed as 2026-12-01 or chosen from a calendar. */
class DateField : public QDateEdit
{
    Q_OBJECT

public:
    explicit DateField(Date day, const QString &name, QWidget *parent = nullptr);

    Date day() const;
    void setDay(Date day);

protected:
    void mousePressEvent(QMouseEvent *event) override;

private:
    bool m_dressed = false;
};

QDate toQDate(Date day);
Date fromQDate(QDate day);

}  // namespace remit::ui
