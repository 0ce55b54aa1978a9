#pragma once
#include <QList>
#include <QStringList>

class QWidget;

namespace remit::ui::testing {

/** What takes the keyboard by Tab and can be seen now, without the inner parts of a field. */
QList<QWidget *> stops(const QWidget *top);

/** Name and class, to find it by. */
QString told(const QWidget *widget);

/** What stands against working there by keyboard or by ear: stops without a name, that Tab misses, that lead back;
 * buttons that only a mouse reaches. */
QStringList keyboardFaults(const QWidget *top);

/** Whether the scrolling parts around it bring it into sight: all of what is small, a good part of what is large. */
bool comesIntoSight(QWidget *widget);

/** Tables, lists and columns of cards that would have to be scrolled sideways; words, headings and tabs that are cut.
 */
QStringList misfits(const QWidget *top);

}  // namespace remit::ui::testing
