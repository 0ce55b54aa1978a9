#pragma once
#include "widgets/theme.h"

#include <QStyledItemDelegate>

namespace remit::ui {

/** Role under which an item of a list carries its count. */
constexpr int CountRole = Qt::UserRole + 8;

/** A list of places with how many stand at each: the word at the left, the figure at the right; none is faint. */
class CountDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit CountDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

}  // namespace remit::ui
