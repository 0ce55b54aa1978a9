#pragma once
#include "casework/courtanswers.h"
#include "shell/page.h"
#include "sync/eventfetch.h"

#include <QThread>

namespace remit::ui {

/** Asks the court on a network thread what it has done with the cases, and has it recorded (接收法院动态). */
class CourtVisit : public QObject
{
    Q_OBJECT

public:
    explicit CourtVisit(const PageContext &context, QObject *parent = nullptr);
    ~CourtVisit() override;

    /** One visit at a time; a second one while the first is under way is that one. */
    void start();
    bool isUnderWay() const { return m_underWay; }

Q_SIGNALS:
    void began();
    void took(const remit::TakenEvents &events);
    void failed(const remit::Error &error);

private:
    struct Errand;

    void fetch(const Errand &errand);
    void take(const Result<FetchedEvents> &fetched);
    void end(const Result<TakenEvents> &taken);

    PageContext m_context;
    QThread m_thread;
    /** Lives on the thread; what is fetched there belongs to it. */
    std::unique_ptr<QObject> m_stand;
    bool m_underWay = false;
};

}  // namespace remit::ui
