#include "cases/handoverdialog.h"

#include "base/durablefile.h"
#include "widgets/datefield.h"
#include "widgets/notice.h"

#include <QFileInfo>
#include <QLineEdit>
#include <QVBoxLayout>

namespace remit::ui {

namespace {

/** What an agency can open: a scan of a few hundred pages. */
constexpr qint64 largestFile = 64LL << 20;
/** How wide the name of a file may be, in pixels; the tool tip has the whole. */
constexpr int nameWidth = 300;

}  // namespace

HandoverDialog::HandoverDialog(const PageContext &context, const QString &caseNumber, bool served, QWidget *parent)
    : Dialog(tr("移交社区矫正"), parent),
      m_context(context),
      m_to(new QLineEdit),
      m_place(new QLineEdit),
      m_served(served ? nullptr : new DateField(context.today(), tr("裁定送达日期"))),
      m_notice(new Notice)
{
    m_request.caseNumber = caseNumber;
    addField(tr("社区矫正机构"), m_to);
    addField(tr("执行地"), m_place);
    if (m_served) addField(tr("裁定送达日期"), m_served);
    addFile(tr("纸质裁定书"), tr("附上纸质裁定书…"), tr("裁定书 (*.pdf *.png *.jpg)"), m_request.ruling);
    addFile(tr("照片"), tr("附上照片…"), tr("照片 (*.png *.jpg)"), m_request.photo);
    body()->addWidget(wrapped(tr("法院送达的裁定书、卷中的判决书、执行通知书和调查评估意见自动附上。"), "small"));
    body()->addWidget(m_notice);
    setActions(tr("选择存放位置…"));
    setReady(false);
    for (QLineEdit *line : {m_to, m_place}) connect(line, &QLineEdit::textChanged, this, &HandoverDialog::check);
}

void HandoverDialog::addFile(const QString &name, const QString &title, const QString &filter, QByteArray &into)
{
    auto *choose = button(title, "link");
    body()->addWidget(choose, 0, Qt::AlignLeft);
    connect(choose, &QPushButton::clicked, this, [this, name, title, filter, choose, &into] {
        m_context.prompts.openFile(this, title, filter, [this, name, choose, &into](const QString &path) {
            m_notice->clear();
            if (const Result<QByteArray> bytes = readWhole(path, largestFile)) {
                into = *bytes;
                const QString file = QFileInfo(path).fileName();
                choose->setText(tr("%1：%2").arg(name, fontMetrics().elidedText(file, Qt::ElideMiddle, nameWidth)));
                choose->setToolTip(file);
            } else
                m_notice->show(Tone::Bad, m_context.words.error(bytes.error()), bytes.error().code);
            fit();
        });
    });
}

HandoverRequest HandoverDialog::request() const
{
    HandoverRequest whole = m_request;
    whole.to = m_to->text().trimmed();
    whole.place = m_place->text().trimmed();
    if (m_served) whole.servedOn = m_served->day();
    return whole;
}

void HandoverDialog::check() { setReady(!m_to->text().trimmed().isEmpty() && !m_place->text().trimmed().isEmpty()); }

}  // namespace remit::ui
