#pragma once
#include "casework/parties/handover.h"
#include "casework/parties/prosecutioncopy.h"
#include "shell/keyprompt.h"

namespace remit::ui {

/** What goes to other parties in a case (移交、抄送) and what they answer. */
class PartiesPresenter : public QObject
{
    Q_OBJECT

public:
    explicit PartiesPresenter(const PageContext &context, QObject *parent = nullptr);

    void handOver(const HandoverRequest &request, KeyUnlock key);
    void copy(const ProsecutionRequest &request, KeyUnlock key);
    /** Records the answer in that file. */
    void take(ParcelPurpose purpose, const QString &path);

Q_SIGNALS:
    void done(const QString &what);
    void failed(const remit::Error &error);

private:
    void settle(const std::optional<Error> &refused, const QString &what);

    PageContext m_context;
};

}  // namespace remit::ui
