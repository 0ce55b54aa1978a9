#pragma once
#include "widgets/prompts.h"

#include <QWidget>

class QLineEdit;

namespace remit::ui {

/** A file's path, typed or chosen. */
class FileField : public QWidget
{
    Q_OBJECT

public:
    /** Whether the file is to be read, or will be made. */
    enum class Use { Open, Save };
    FileField(Prompts &prompts, const QString &title, const QString &filter, Use use = Use::Open,
              QWidget *parent = nullptr);

    QLineEdit *line() const { return m_line; }
    QString path() const;

private:
    void choose();

    Prompts &m_prompts;
    QString m_title;
    QString m_filter;
    Use m_use;
    QLineEdit *m_line;
};

}  // namespace remit::ui
