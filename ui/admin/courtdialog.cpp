#include "admin/courtdialog.h"

#include "widgets/filefield.h"
#include "widgets/passphraseedit.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace remit::ui {

CourtDialog::CourtDialog(const PageContext &context, AdminPresenter &presenter, QWidget *parent)
    : Dialog(tr("法院接收端"), parent, 560),
      m_presenter(presenter),
      m_url(new QLineEdit(presenter.info().courtUrl)),
      m_authority(new FileField(context.prompts, tr("法院的根证书"), tr("证书 (*.pem *.crt *.cer);;所有文件 (*)"))),
      m_identity(new FileField(context.prompts, tr("本机的连接证书"), tr("证书文件 (*.p12 *.pfx);;所有文件 (*)"))),
      m_passphrase(new PassphraseEdit),
      m_error(label({}, "error"))
{
    m_url->setPlaceholderText(tr("法院给的地址，以 https 开头"));
    addField(tr("地址"), m_url);
    addField(tr("法院的根证书（PEM，只信任这一个）"), m_authority);
    addField(tr("本机的连接证书（PKCS#12，法院签发）"), m_identity);
    addField(tr("连接证书的口令"), m_passphrase);
    auto *note = label(tr("这些文件向法院技术部门索取，核对根证书的指纹后再保存。文件会复制到数据文件旁边；地址和根证书"
                          "记入账本，被换掉会发现。"),
                       "small");
    note->setWordWrap(true);
    body()->addWidget(note);
    m_error->setWordWrap(true);
    m_error->hide();
    body()->addWidget(m_error);
    setActions(tr("保存"));
    disconnect(primary(), &QPushButton::clicked, this, nullptr);
    connect(primary(), &QPushButton::clicked, this, &CourtDialog::submit);
    connect(&m_presenter, &AdminPresenter::courtSet, this, &QDialog::accept);
    connect(&m_presenter, &AdminPresenter::refused, this, [this, &words = context.words](const Error &error) {
        m_error->setText(words.error(error));
        m_error->show();
        setReady(true);
    });
}

void CourtDialog::submit()
{
    const bool missing =
        m_url->text().trimmed().isEmpty() || m_authority->path().isEmpty() || m_identity->path().isEmpty();
    m_error->setText(tr("请填写地址，并选择两个证书文件。"));
    m_error->setVisible(missing);
    if (missing) return;
    setReady(false);
    m_presenter.setCourt({m_url->text().trimmed(), m_authority->path(), m_identity->path()},
                         m_passphrase->passphrase());
}

}  // namespace remit::ui
