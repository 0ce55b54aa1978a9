#include "widgets/filefield.h"

#include "widgets/card.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace remit::ui {

FileField::FileField(Prompts &prompts, const QString &title, const QString &filter, Use use, QWidget *parent)
    : QWidget(parent), m_prompts(prompts), m_title(title), m_filter(filter), m_use(use), m_line(new QLineEdit)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *browse = button(tr("浏览…"));
    browse->setAccessibleName(tr("浏览：%1").arg(title));
    m_line->setAccessibleName(title);
    row->addWidget(m_line, 1);
    row->addWidget(browse);
    setFocusProxy(m_line);
    connect(browse, &QPushButton::clicked, this, &FileField::choose);
}

QString FileField::path() const { return m_line->text().trimmed(); }

void FileField::choose()
{
    const auto take = [this](const QString &path) {
        m_line->setText(path);
        m_line->setModified(true);
    };
    if (m_use == Use::Open) return m_prompts.openFile(this, m_title, m_filter, take);
    m_prompts.saveFile(this, m_title, path(), m_filter, take);
}

}  // namespace remit::ui
