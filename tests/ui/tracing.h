#pragma once
#include <QApplication>
#include <QElapsedTimer>

namespace remit::ui::testing {

/** With REMIT_TRACE set, says which events took long, the innermost first: where a stall comes from. */
class TracingApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (!m_tracing) return QApplication::notify(receiver, event);
        const QString name = QString::fromLatin1(receiver->metaObject()->className()) + u' ' + receiver->objectName();
        const int type = event->type();
        QElapsedTimer clock;
        clock.start();
        const bool handled = QApplication::notify(receiver, event);
        if (clock.elapsed() >= 12)
            qInfo("    %4lld ms in event %d of %s", static_cast<long long>(clock.elapsed()), type, qPrintable(name));
        return handled;
    }

private:
    bool m_tracing = qEnvironmentVariableIsSet("REMIT_TRACE");
};

}  // namespace remit::ui::testing
