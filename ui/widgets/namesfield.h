#pragma once
#include <QLineEdit>

class QCompleter;
class QStringListModel;

namespace remit::ui {

/**
 * Several people's names in one line, parted by 、: what is being typed offers those of a list that hold it anywhere in
 * their name and are not named yet, Enter takes the first, the down key shows all. Other names may be typed as well.
 */
class NamesField : public QLineEdit
{
    Q_OBJECT

public:
    explicit NamesField(QWidget *parent = nullptr);

    void setNames(const QStringList &names);
    /** The names in the line, in its order. */
    QStringList names() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    /** Where the name at the cursor begins, and what of it stands before the cursor. */
    qsizetype begin() const;
    QString typed() const;
    void offer(const QString &typed);
    void take(const QString &name);

    QStringList m_names;
    QStringListModel *m_offered;
    QCompleter *m_completer;
};

/** The names that a text holds, parted by any of 、,，;； or blanks. */
QStringList namesIn(const QString &text);

}  // namespace remit::ui
