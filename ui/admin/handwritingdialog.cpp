#include "admin/handwritingdialog.h"

#include "admin/handwritingview.h"
#include "widgets/filefield.h"

#include <QFileInfo>
#include <QLineEdit>
#include <QVBoxLayout>

namespace remit::ui {

HandwritingDialog::HandwritingDialog(const PageContext &context, HandwritingPresenter &presenter, QWidget *parent)
    : Dialog(tr("我的手写签名图"), parent, 560),
      m_presenter(presenter),
      m_file(new FileField(context.prompts, tr("签名图"), tr("图片 (*.png *.jpg *.jpeg);;所有文件 (*)"))),
      m_view(new HandwritingView),
      m_error(wrapped({}, "error"))
{
    addField(tr("签名图（PNG 或 JPEG，白底或透明底，不超过 2 MiB）"), m_file);
    body()->addWidget(label(tr("签名处的样子"), "small"));
    body()->addWidget(m_view, 0, Qt::AlignLeft);
    body()->addWidget(wrapped(
        tr("笔迹以黑色印在审核表等文书的签名处，四周空白自动裁去。登记记入账本；只用于您自己的签名。"), "small"));
    body()->addWidget(m_error);
    m_error->hide();
    setActions(tr("登记"));
    setReady(false);
    const auto &opened = context.backend.opened();
    const QString name = opened ? opened->officer.name : QString();
    m_view->show(name, {});
    disconnect(primary(), &QPushButton::clicked, this, nullptr);
    connect(primary(), &QPushButton::clicked, this, [this] {
        setReady(false);
        m_presenter.record();
    });
    // A path is looked at when it leads to a file, and a wrong one is told of when it is typed to its end.
    connect(m_file->line(), &QLineEdit::textChanged, this, [this](const QString &path) {
        setReady(false);
        m_error->hide();
        if (QFileInfo(path.trimmed()).isFile()) look();
    });
    connect(m_file->line(), &QLineEdit::editingFinished, this, [this] {
        if (!QFileInfo(m_file->path()).isFile()) look();
    });
    connect(&presenter, &HandwritingPresenter::looked, this, [this, name](const QImage &picture) {
        m_view->show(name, picture);
        setReady(true);
    });
    connect(&presenter, &HandwritingPresenter::recorded, this, &QDialog::accept);
    connect(&presenter, &HandwritingPresenter::refused, this, [this, name, &words = context.words](const Error &error) {
        m_view->show(name, {});
        setReady(false);
        tell(words.error(error));
    });
    m_file->setFocus();
}

void HandwritingDialog::look()
{
    if (!m_file->path().isEmpty()) m_presenter.look(m_file->path());
}

void HandwritingDialog::tell(const QString &text)
{
    m_error->setText(text);
    m_error->show();
    fit();
}

}  // namespace remit::ui
