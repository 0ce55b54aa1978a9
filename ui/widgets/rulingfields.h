#pragma once
#include "casework/courtvalues.h"
#include "casework/values.h"
#include "widgets/words.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;

namespace remit::ui {

class DateField;
class TermField;

/** What a ruling says (裁定内容), as read from the court's events or typed from the paper. */
class RulingFields : public QWidget
{
    Q_OBJECT

public:
    /** `timeless`: the sentence has no term (life, a reprieve), so that a ruling may give it one. */
    RulingFields(const Words &words, CaseKind kind, bool timeless, Date today, QWidget *parent = nullptr);

    void show(const CourtRuling &ruling);
    CourtRuling ruling() const;
    using QWidget::show;

Q_SIGNALS:
    void edited();

private:
    void showWhatCounts();
    void watch();
    /** A day that may be absent: a box to tick, and the day. */
    struct MaybeDay {
        QCheckBox *given = nullptr;
        DateField *day = nullptr;

        std::optional<Date> value() const;
        void set(const std::optional<Date> &date);
    };
    MaybeDay maybe(int line, int column, const QString &name);
    void add(int row, int column, const QString &name, QWidget *field);

    CaseKind m_kind;
    bool m_timeless;
    /** What the fields do not show stays as it was read. */
    CourtRuling m_read;
    QGridLayout *m_grid;
    QComboBox *m_outcome;
    QLineEdit *m_number;
    DateField *m_ruled;
    MaybeDay m_served;
    TermField *m_reduction;
    TermField *m_to;
    TermField *m_rights;
    MaybeDay m_ends;
    DateField *m_from;
    DateField *m_until;
};

}  // namespace remit::ui
