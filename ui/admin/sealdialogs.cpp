#include "admin/sealdialogs.h"

#include "widgets/datefield.h"
#include "widgets/filefield.h"
#include "widgets/passphraseedit.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>
#include <QVBoxLayout>

namespace remit::ui {

namespace {

constexpr int mostMillimetres = 127, usualMillimetres = 42;
constexpr std::chrono::days usualSpan{3 * 365};

QSpinBox *millimetres(const QString &name)
{
    auto *box = new QSpinBox;
    box->setRange(1, mostMillimetres);
    box->setValue(usualMillimetres);
    box->setAccessibleName(name);
    return box;
}

/** Says in the dialog why it was refused; lets it be tried again. */
void tellRefusals(Dialog *dialog, QLabel *error, const SealsPresenter &presenter, const Words &words)
{
    error->setWordWrap(true);
    error->hide();
    dialog->body()->addWidget(error);
    QObject::connect(&presenter, &SealsPresenter::recorded, dialog, &QDialog::accept);
    QObject::connect(&presenter, &SealsPresenter::refused, dialog, [=, &words](const Error &refused) {
        error->setText(words.error(refused));
        error->show();
        dialog->setReady(true);
        dialog->fit();
    });
}

}  // namespace

SealRequestDialog::SealRequestDialog(const PageContext &context, SealsPresenter &presenter, QWidget *parent)
    : Dialog(tr("申请制作印章"), parent, 640),
      m_context(context),
      m_presenter(presenter),
      m_name(new QLineEdit),
      m_picture(new FileField(context.prompts, tr("印章图片"), tr("图片 (*.png *.jpg *.jpeg *.bmp);;所有文件 (*)"))),
      m_width(millimetres(tr("宽（毫米）"))),
      m_height(millimetres(tr("高（毫米）"))),
      m_from(new DateField(context.today(), tr("有效期从"))),
      m_to(new DateField(context.today() + usualSpan, tr("有效期到"))),
      m_officer(new QComboBox),
      m_certificate(
          new FileField(context.prompts, tr("用印人的 SM2 证书"), tr("证书 (*.pem *.crt *.cer);;所有文件 (*)"))),
      m_list(new QListWidget),
      m_error(label({}, "error"))
{
    addField(tr("印章名称，如“××监狱减刑专用章”"), m_name);
    buildPicture();
    buildHolders();
    body()->addWidget(
        wrapped(tr("申请记入账本；须由另一人（科长或监狱长）用制章人的 SM2 密钥制作，不能自己批自己。"), "small"));
    tellRefusals(this, m_error, presenter, context.words);
    setActions(tr("申请"));
    disconnect(primary(), &QPushButton::clicked, this, nullptr);
    connect(primary(), &QPushButton::clicked, this, &SealRequestDialog::submit);
    m_name->setFocus();
}

void SealRequestDialog::buildPicture()
{
    addField(tr("印章图片（白底红印，PNG、JPEG 或 BMP）"), m_picture);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(labelled(tr("宽（毫米）"), m_width));
    row->addWidget(labelled(tr("高（毫米）"), m_height));
    row->addWidget(labelled(tr("有效期从"), m_from));
    row->addWidget(labelled(tr("有效期到"), m_to));
    row->addStretch();
    body()->addLayout(row);
}

void SealRequestDialog::buildHolders()
{
    for (const Officer &officer : m_presenter.officers())
        if (!officer.roles.isEmpty()) m_officer->addItem(officer.name, officer.id);
    auto *add = button(tr("添加"));
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(labelled(tr("用印人"), m_officer));
    row->addWidget(labelled(tr("其 SM2 证书（PEM 或 DER）"), m_certificate), 1);
    row->addWidget(add, 0, Qt::AlignBottom);
    body()->addLayout(row);
    m_list->setAccessibleName(tr("已添加的用印人"));
    m_list->setFixedHeight(76);
    m_list->hide();
    body()->addWidget(m_list);
    connect(add, &QPushButton::clicked, this, &SealRequestDialog::addHolder);
}

void SealRequestDialog::addHolder()
{
    if (m_certificate->path().isEmpty() || m_officer->currentIndex() < 0) return;
    m_holders.emplace_back(m_officer->currentData().toString(), m_certificate->path());
    m_list->addItem(tr("%1　%2").arg(m_officer->currentText(), QFileInfo(m_certificate->path()).fileName()));
    m_certificate->line()->clear();
    m_list->show();
    fit();
}

void SealRequestDialog::submit()
{
    // Chosen and not yet added is meant all the same.
    addHolder();
    const bool missing = m_name->text().trimmed().isEmpty() || m_picture->path().isEmpty() || m_holders.empty();
    m_error->setText(tr("请填写名称，选择图片，并添加至少一名用印人。"));
    m_error->setVisible(missing);
    if (missing) return;
    setReady(false);
    m_presenter.request({m_name->text().trimmed(), m_picture->path(), m_width->value(), m_height->value(),
                         m_from->day(), m_to->day(), m_holders});
}

SealKeyDialog::SealKeyDialog(const PageContext &context, SealsPresenter &presenter, const SealLine &line, Use use,
                             QWidget *parent)
    : Dialog(use == Use::Make ? tr("制作印章 %1").arg(line.seal.id) : tr("加盖印章 %1").arg(line.seal.id), parent, 600),
      m_presenter(presenter),
      m_seal(line.seal.id),
      m_use(use),
      m_case(new QLineEdit),
      m_target(new FileField(context.prompts, tr("加盖后的文书"), tr("PDF (*.pdf)"), FileField::Use::Save)),
      m_key(new FileField(context.prompts, tr("SM2 密钥文件"), tr("证书文件 (*.p12 *.pfx);;所有文件 (*)"))),
      m_authorities(new FileField(context.prompts, tr("可信的根证书"), tr("证书 (*.pem *.crt *.cer);;所有文件 (*)"))),
      m_passphrase(new PassphraseEdit),
      m_error(label({}, "error"))
{
    const bool make = use == Use::Make;
    body()->addWidget(
        wrapped(make ? tr("“%1”由%2申请，用印人：%3。核对图片、名称和用印人后再制作；制作人不能是申请人。")
                           .arg(line.seal.name, line.requestedBy, line.holders.join(u"、"_qs))
                     : tr("把“%1”加盖在案件已签名的建议书上。建议书须先以这枚印章的图样签名。").arg(line.seal.name),
                "secondary"));
    m_case->setParent(this);
    m_target->setParent(this);
    m_case->setVisible(!make);
    m_target->setVisible(!make);
    if (!make) {
        addField(tr("案号"), m_case);
        addField(tr("写入文件（旁边另存 .seal）"), m_target);
    }
    addField(make ? tr("制章人的 SM2 密钥（PKCS#12）") : tr("用印人的 SM2 密钥（PKCS#12）"), m_key);
    addField(tr("密钥的口令"), m_passphrase);
    addField(tr("可信的根证书（PEM）"), m_authorities);
    tellRefusals(this, m_error, presenter, context.words);
    setActions(make ? tr("制作") : tr("加盖"));
    disconnect(primary(), &QPushButton::clicked, this, nullptr);
    connect(primary(), &QPushButton::clicked, this, &SealKeyDialog::submit);
}

void SealKeyDialog::submit()
{
    bool missing = m_key->path().isEmpty() || m_authorities->path().isEmpty();
    if (m_use == Use::Set) missing = missing || m_case->text().trimmed().isEmpty() || m_target->path().isEmpty();
    m_error->setText(m_use == Use::Make ? tr("请选择密钥和根证书。")
                                        : tr("请填写案号，选择要写入的文件、密钥和根证书。"));
    m_error->setVisible(missing);
    if (missing) return;
    setReady(false);
    SealKey key{m_key->path(), m_authorities->path(), m_passphrase->passphrase()};
    if (m_use == Use::Make)
        m_presenter.make(m_seal, std::move(key));
    else
        m_presenter.set(m_seal, m_case->text().trimmed(), m_target->path(), std::move(key));
}

}  // namespace remit::ui
