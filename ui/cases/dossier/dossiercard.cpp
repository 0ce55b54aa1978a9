#include "cases/dossier/dossiercard.h"

#include "cases/dossier/attachdialog.h"
#include "cases/dossier/viewerdialog.h"
#include "widgets/jobbar.h"
#include "widgets/notice.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMimeData>

namespace remit::ui {

namespace {

QKeySequence shifted(Qt::Key key) { return QKeySequence(int(Qt::CTRL) | int(Qt::SHIFT) | key); }

}  // namespace

DossierCard::DossierCard(const PageContext &context, QWidget *parent)
    : Card(tr("卷宗"), parent),
      m_context(context),
      m_presenter(context),
      m_pictures(std::make_shared<PaperShelf>(context)),
      m_notice(new Notice),
      m_job(new JobBar),
      m_state(wrapped({}, "secondary")),
      m_needs(new QVBoxLayout),
      m_pieces(new QVBoxLayout),
      m_later(new QVBoxLayout)
{
    setAcceptDrops(true);
    body()->addWidget(m_notice);
    body()->addWidget(m_job);
    body()->addWidget(m_state);
    for (QVBoxLayout *list : {m_needs, m_pieces, m_later}) {
        list->setSpacing(8);
        body()->addLayout(list);
    }
    body()->addWidget(buildScans());
    body()->addWidget(buildActions());
    connectPresenter();
    connect(&m_scans, &ScanFolder::changed, this, &DossierCard::showScans);
    connect(m_job, &JobBar::cancelled, this, [this] {
        m_presenter.stopReading();
        m_job->end();
        m_notice->show(Tone::Neutral, tr("已取消，没有附卷。"));
    });
    m_scans.watch(context.preferences.scanFolder());
}

QWidget *DossierCard::buildActions()
{
    m_actions = new QWidget;
    m_add = button(tr("附卷…"), shifted(Qt::Key_A), "", this);
    m_paste = button(tr("粘贴"), shifted(Qt::Key_V), "", this);
    m_read = button(tr("阅卷"), shifted(Qt::Key_D), "", this);
    m_merge = button(tr("合并 PDF…"));
    // Two rows: the card stands beside the list, in a column of 400.
    auto *rows = new QVBoxLayout(m_actions);
    rows->setContentsMargins(0, 0, 0, 0);
    for (const auto &[left, right] : {std::pair(m_merge, m_read), std::pair(m_paste, m_add)}) {
        auto *row = new QHBoxLayout;
        row->addStretch();
        row->addWidget(left);
        row->addWidget(right);
        rows->addLayout(row);
    }
    m_paste->setToolTip(tr("把剪贴板里的图片或文件附入卷宗"));
    m_merge->setToolTip(tr("按卷内次序合并成一个 PDF，连续编页，仅供阅卷"));
    connect(m_add, &QPushButton::clicked, this, [this] { chooseFiles({}); });
    connect(m_paste, &QPushButton::clicked, this, &DossierCard::paste);
    connect(m_merge, &QPushButton::clicked, this, &DossierCard::merge);
    connect(m_read, &QPushButton::clicked, this,
            [this] { (new ViewerDialog(m_context, m_presenter.view()->pieces, 0, this))->open(); });
    return m_actions;
}

QWidget *DossierCard::buildScans()
{
    m_scanRow = new QWidget;
    m_scanText = wrapped({}, "small");
    m_scanTake = button(tr("附卷"), "link");
    m_scanTake->setAccessibleName(tr("附入扫描文件夹的新文件"));
    m_scanChoose = button(tr("扫描文件夹…"), "link");
    auto *row = new QHBoxLayout(m_scanRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_scanText, 1);
    row->addWidget(m_scanTake);
    row->addWidget(m_scanChoose);
    connect(m_scanChoose, &QPushButton::clicked, this, &DossierCard::chooseScanFolder);
    connect(m_scanTake, &QPushButton::clicked, this, [this] {
        m_wanted.clear();
        m_presenter.readFiles(m_scans.arrived());
        m_scans.take();
    });
    return m_scanRow;
}

void DossierCard::connectPresenter()
{
    connect(&m_presenter, &DossierPresenter::loaded, this, [this] { show(); });
    connect(&m_presenter, &DossierPresenter::reading, this, [this](int done, int total) {
        if (done == 0) m_job->begin(tr("正在读取文件"));
        m_job->advance(done, total);
        if (done >= total) m_job->end();
    });
    connect(&m_presenter, &DossierPresenter::incoming, this, &DossierCard::ask);
    connect(&m_presenter, &DossierPresenter::said, this,
            [this](const QString &what) { m_notice->show(Tone::Ok, what); });
    connect(&m_presenter, &DossierPresenter::failed, this,
            [this](const Error &error) { m_notice->show(Tone::Bad, m_context.words.error(error), error.code); });
}

void DossierCard::open(const QString &caseNumber)
{
    if (!m_presenter.view() || m_presenter.view()->file.number != caseNumber) {
        m_notice->clear();
        m_job->end();
        m_pictures.stop();
        setEnabled(false);
    }
    m_presenter.load(caseNumber);
}

void DossierCard::show()
{
    const DossierView &view = *m_presenter.view();
    setEnabled(true);
    int pages = 0;
    for (const DossierPiece &piece : view.pieces) pages += piece.pages;
    const QString held =
        view.pieces.empty() ? tr("卷宗还是空的。") : tr("%1 件，%2 页。").arg(view.pieces.size()).arg(pages);
    QString lack = view.missing() > 0 ? tr("到本阶段还缺 %1 件。").arg(view.missing()) : tr("到本阶段应有的材料齐全。");
    if (view.stopping() > 0) lack += tr("其中 %1 件必须有，补齐前不能同意。").arg(view.stopping());
    m_state->setText(held + lack);
    m_add->setVisible(view.mayAdd);
    m_paste->setVisible(view.mayAdd);
    m_read->setEnabled(!view.pieces.empty());
    m_merge->setEnabled(!view.pieces.empty());
    showNeeds(view);
    showPieces(view);
    showScans();
}

void DossierCard::chooseFiles(const QString &kind)
{
    m_context.prompts.openFiles(this, tr("选择要附卷的文件"),
                                tr("扫描件和文本 (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.txt);;所有文件 (*)"),
                                [this, kind](const QStringList &paths) {
                                    m_wanted = kind;
                                    m_presenter.readFiles(paths);
                                });
}

void DossierCard::chooseScanFolder()
{
    m_context.prompts.openFolder(this, tr("扫描仪存放文件的文件夹"), [this](const QString &folder) {
        m_context.preferences.setScanFolder(folder);
        m_scans.watch(folder);
    });
}

void DossierCard::showScans()
{
    const bool mayAdd = m_presenter.view() && m_presenter.view()->mayAdd;
    m_scanRow->setVisible(mayAdd);
    const QStringList arrived = m_scans.arrived();
    m_scanTake->setVisible(!arrived.isEmpty());
    QStringList names;
    for (const QString &path : arrived) names << QFileInfo(path).fileName();
    if (m_scans.folder().isEmpty())
        m_scanText->setText(tr("指定扫描文件夹后，新扫描的文件会列在这里；也可以把文件拖到这里。"));
    else if (names.isEmpty())
        m_scanText->setText(tr("正在等待扫描：%1").arg(m_scans.folder()));
    else
        m_scanText->setText(tr("扫描文件夹里有 %1 份新文件：%2").arg(names.size()).arg(names.join(tr("、"))));
}

void DossierCard::paste()
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    m_wanted.clear();
    if (!copied || !m_presenter.readMime(*copied)) m_notice->show(Tone::Warn, tr("剪贴板里没有图片或文件。"));
}

void DossierCard::dragEnterEvent(QDragEnterEvent *event)
{
    const bool mayAdd = m_presenter.view() && m_presenter.view()->mayAdd;
    if (mayAdd && DossierPresenter::canRead(*event->mimeData())) event->acceptProposedAction();
}

void DossierCard::dropEvent(QDropEvent *event)
{
    m_wanted.clear();
    if (m_presenter.readMime(*event->mimeData())) event->acceptProposedAction();
}

void DossierCard::ask(const std::vector<IncomingFile> &files)
{
    auto *dialog = new AttachDialog(m_context, m_presenter, files, std::exchange(m_wanted, {}), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_presenter.attach(dialog->materials()); });
    dialog->open();
}

void DossierCard::askRemoval(const DossierMaterial &material)
{
    m_context.prompts.text(
        this, {tr("抽出“%1”").arg(material.place.title), tr("抽出的理由"), tr("抽出"), true, {}},
        [this, number = material.act](const QString &reason) { m_presenter.remove(number, reason); });
}

void DossierCard::askPlace(const DossierMaterial &material)
{
    auto *dialog = new PlaceDialog(m_presenter, material, this);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, number = material.act] { m_presenter.place(number, dialog->place()); });
    dialog->open();
}

void DossierCard::merge()
{
    const QString name = m_presenter.view()->file.number + tr("-卷宗.pdf");
    m_context.prompts.saveFile(this, tr("合并卷宗"), name, tr("PDF 文件 (*.pdf)"),
                               [this](const QString &path) { m_presenter.merge(path); });
}

}  // namespace remit::ui
