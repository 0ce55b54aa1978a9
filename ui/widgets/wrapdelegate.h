#pragma once
#include "widgets/theme.h"

#include <QListView>
#include <QStyledItemDelegate>

namespace remit::ui {

/** A list whose lines break at its edge, so that it never scrolls sideways and no letter is cut. */
class WrapDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /** Takes the list over: its lines wrap from now on. */
    WrapDelegate(const Theme &theme, QListView &list);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
    const QListView &m_list;
};

}  // namespace remit::ui
