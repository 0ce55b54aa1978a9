#pragma once
#include "shell/page.h"
#include "widgets/paperview.h"

namespace remit::ui {

/**
 * The last paper that the court sent with an event of one of these kinds ("ruled", "revoked") on a case, for reading
 * beside what the program read out of it; says so where there is none.
 */
class CourtPaper : public PaperView
{
    Q_OBJECT

public:
    CourtPaper(const PageContext &context, const QString &caseNumber, const QStringList &kinds,
               QWidget *parent = nullptr);
};

}  // namespace remit::ui
