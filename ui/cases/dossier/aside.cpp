#include "cases/dossier/aside.h"

namespace remit::ui {

namespace {
/** A worker takes a processor to itself; the record and the window need theirs. */
constexpr int threads = 2;
}  // namespace

Aside::Aside(QObject *parent) : QObject(parent), m_round(std::make_shared<std::atomic_bool>(false))
{
    m_pool.setMaxThreadCount(threads);
}

Aside::~Aside()
{
    stopAll();
    m_pool.waitForDone();
}

void Aside::stopAll()
{
    *m_round = true;
    m_pool.clear();
    m_round = std::make_shared<std::atomic_bool>(false);
}

}  // namespace remit::ui
