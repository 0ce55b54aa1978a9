#pragma once
#include "assessment/recordpresenter.h"
#include "widgets/dialog.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace remit::ui {

/**
 * Corrects a recorded matter (更正): it should not have been recorded at all, or with other points. The old record
 * stays visible; whether a meeting must decide is told before.
 */
class CorrectionDialog : public Dialog
{
    Q_OBJECT

public:
    CorrectionDialog(const PageContext &context, const MonthMatters &month, const MatterLine &line, QWidget *parent);

    /** Without a meeting; see group(). */
    MatterCorrection correction() const;
    /** The group whose meeting must agree; empty where the officer decides alone. */
    QString group() const;

private:
    void check();

    const PointsNumbers m_numbers;
    const MatterRow m_row;
    const std::vector<PointsClause> m_clauses;
    QComboBox *m_way;
    QLineEdit *m_points;
    QLabel *m_range = nullptr;
    QPlainTextEdit *m_reason;
    QLabel *m_authority;
};

}  // namespace remit::ui
