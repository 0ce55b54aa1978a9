#include "batches/signingdialog.h"

#include "shell/tableexport.h"
#include "widgets/jobbar.h"
#include "widgets/notice.h"
#include "widgets/table.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QVBoxLayout>

namespace remit::ui {

SigningDialog::SigningDialog(const PageContext &context, const QString &batch, QWidget *parent)
    : Dialog(tr("批次 %1　签署文书").arg(batch), parent, 1160),
      m_context(context),
      m_presenter(context, batch),
      m_notice(new Notice),
      m_job(new JobBar),
      m_table(new Table(context.theme, context.preferences, u"batch.signing"_qs, tr("签署清单"))),
      m_seal(new QComboBox),
      m_key(new QComboBox),
      m_handwriting(new QCheckBox(tr("显示我的手写签名"))),
      m_summary(label({}, "")),
      m_root(label({}, "fixed"))
{
    build();
    listen();
    m_presenter.load();
}

void SigningDialog::build()
{
    body()->addWidget(m_notice);
    body()->addWidget(m_summary);
    QList<int> widths;
    for (const auto &column : m_presenter.lines().columns()) widths << column.width;
    m_table->show(&m_presenter.lines(), widths);
    m_table->setEmptyText(tr("本批案件还没有可签署的文书。先在“办案”里生成建议书和审核表。"));
    m_table->setMinimumHeight(320);
    new TableExport(m_context, m_table, tr("签署清单 %1").arg(m_presenter.batch()), m_notice);
    body()->addWidget(m_table, 1);
    body()->addWidget(m_job);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(labelled(tr("盖章处显示的印章"), m_seal));
    row->addWidget(labelled(tr("签名密钥"), m_key));
    row->addWidget(m_handwriting, 0, Qt::AlignBottom);
    offerKeys();
    auto *digest = new QVBoxLayout;
    digest->addWidget(label(tr("清单摘要"), "small"));
    digest->addWidget(m_root);
    m_root->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addLayout(digest, 1);
    body()->addLayout(row);
    setActions(tr("签署"));
    m_print = button(tr("打印清单…"), QKeySequence::Print, "", this);
    addAction(m_print);
    secondary()->setText(tr("关闭"));
    setReady(false);
}

void SigningDialog::offerKeys()
{
    m_key->addItem(tr("本机密钥文件"));
    Preferences &preferences = m_context.preferences;
    if (preferences.tokenModule().isEmpty() && preferences.mayUseKeyFile())
        m_key->setToolTip(tr("密码钥匙在“管理”页的“签名密钥”里检查和选定。"));
    else
        m_key->addItem(tokenName(preferences));
    m_key->setCurrentIndex(preferences.signsWithToken() ? 1 : 0);
    const bool both = preferences.mayUseKeyFile() && preferences.mayUseToken(preferences.tokenModule());
    m_key->setEnabled(both || m_key->count() < 2);
    if (!both) m_key->setToolTip(tr("签名密钥由管理员锁定。%1").arg(preferences.lockReason()));
    connect(m_key, &QComboBox::activated, this,
            [&preferences](int chosen) { preferences.setSignsWithToken(chosen == 1); });
}

void SigningDialog::listen()
{
    disconnect(primary(), &QPushButton::clicked, this, nullptr);
    connect(primary(), &QPushButton::clicked, this, [this] { unlock(false); });
    connect(m_print, &QPushButton::clicked, this, &SigningDialog::print);
    connect(m_job, &JobBar::cancelled, this, [this] { m_presenter.stop(); });
    connect(&m_presenter, &SigningPresenter::progress, m_job, &JobBar::advance);
    connect(&m_presenter, &SigningPresenter::loaded, this, [this] {
        m_seal->clear();
        m_seal->addItem(tr("不显示"), QString());
        for (const auto &[id, name] : m_presenter.seals()) m_seal->addItem(tr("%1　%2").arg(id, name), id);
        m_seal->setCurrentIndex(m_seal->count() - 1);
        const bool has = m_presenter.hasHandwriting();
        m_handwriting->setEnabled(has);
        m_handwriting->setChecked(has);
        m_handwriting->setToolTip(has ? QString() : tr("手写签名图在“管理”页“我的账号”里登记。"));
        show();
    });
    connect(&m_presenter, &SigningPresenter::finished, this, [this](bool stopped) {
        m_signing = false;
        m_job->end();
        show();
        if (stopped)
            m_notice->show(Tone::Warn,
                           tr("已停止，还有 %1 处未签署。再按“签署”只签剩下的。").arg(m_presenter.toSign()));
        else
            m_notice->show(
                Tone::Ok,
                tr("已签署 %1 处，每份签后即已核验并记入账本。").arg(m_presenter.count(SigningOutcome::Signed)));
    });
    connect(&m_presenter, &SigningPresenter::failed, this, [this](const Error &error) {
        m_signing = false;
        m_job->end();
        QString told = m_context.words.error(error);
        for (const Error &cause : error.causes) told += u'\n' + m_context.words.error(cause);
        m_notice->show(Tone::Bad, told, error.code);
        setReady(m_presenter.toSign() > 0);
        if (error.code == u"token.pin.last") m_notice->offer(tr("用最后一次机会"), [this] { unlock(true); });
    });
}

void SigningDialog::show()
{
    const int count = m_presenter.toSign();
    m_summary->setText(m_presenter.summary());
    m_root->setText(m_presenter.root());
    primary()->setText(tr("签署 %1 处").arg(count));
    m_print->setEnabled(m_presenter.lines().rowCount() > 0);
    setReady(count > 0);
}

void SigningDialog::unlock(bool lastTry)
{
    askKey(
        m_context, this,
        {tr("签署 %1 处").arg(m_presenter.toSign()), tr("将以您的证书逐份签署清单中待签署的文书，只需输入一次口令。"),
         tr("签署")},
        [this](KeyUnlock key) {
            m_notice->clear();
            setReady(false);
            m_signing = true;
            m_job->begin(tr("正在签署"));
            m_presenter.sign(std::move(key), m_seal->currentData().toString(), m_handwriting->isChecked());
        },
        lastTry);
}

void SigningDialog::reject()
{
    if (!m_signing) return Dialog::reject();
    // What is being signed is finished and recorded; the list then says what is missing.
    m_presenter.stop();
}

void SigningDialog::print()
{
    m_context.prompts.print(this, tr("签署清单 %1").arg(m_presenter.batch()), [this](QPagedPaintDevice &paper) {
        if (!draw(paper)) m_notice->show(Tone::Bad, tr("没有打印成：打印机或文件打不开。"));
    });
}

bool SigningDialog::draw(QPagedPaintDevice &paper) const
{
    constexpr double unitsAnInch = 96, line = 22;
    QPainter painter;
    if (!painter.begin(&paper)) return false;
    const double scale = paper.logicalDpiX() / unitsAnInch;
    painter.scale(scale, scale);
    QFont font(QStringList{u"AR PL UMing CN"_qs, u"Noto Serif"_qs});
    font.setPixelSize(12);
    painter.setFont(font);
    const double wide = paper.width() / scale, high = paper.height() / scale;
    double y = 0;
    const auto put = [&](const QString &text) {
        const QRectF place = painter.boundingRect(QRectF(0, y, wide, high), Qt::TextWordWrap, text);
        if (place.bottom() > high) {
            paper.newPage();
            y = 0;
        }
        painter.drawText(QRectF(0, y, wide, place.height()), Qt::TextWordWrap, text);
        y += std::max(line, place.height() + 4);
    };
    const auto &opened = m_context.backend.opened();
    put(tr("签署清单　批次 %1　%2　%3")
            .arg(m_presenter.batch(), m_context.words.date(m_context.today()),
                 opened ? opened->officer.name : QString()));
    for (const SigningLine &one : m_presenter.lines().rows())
        put(tr("%1　%2　%3（%4 页）　%5　%6　%7")
                .arg(one.item.what.caseNumber, one.name, m_context.words.of(u"form"_qs, one.item.what.form))
                .arg(one.pages)
                .arg(m_context.words.of(u"sign.place"_qs, one.item.what.place), one.signer, m_presenter.outcome(one)));
    put(m_presenter.summary());
    put(tr("清单摘要 %1").arg(m_presenter.root()));
    return painter.end();
}

}  // namespace remit::ui
