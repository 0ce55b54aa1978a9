#include "cases/dossier/dossiercard.h"
#include "cases/dossier/viewerdialog.h"

#include <QHBoxLayout>

namespace remit::ui {

namespace {

constexpr QSize thumbnailSize(42, 58);
/** A page of A4 at that many dots an inch is no smaller than the thumbnail on a screen of twice the usual density. */
constexpr int thumbnailDpi = 12;

/** The mark of the hand in words: "代书（李某：不识字），已按捺指印". */
QString handInWords(const Words &words, const Handwriting &writing)
{
    QString mark = words.of(u"dossier.hand"_qs, handCode(writing.hand));
    if (writing.hand == Hand::Dictated) mark += DossierCard::tr("（%1：%2）").arg(writing.scribe, writing.reason);
    return writing.fingerprint ? mark + DossierCard::tr("，已按捺指印") : mark;
}

}  // namespace

void DossierCard::addPiece(const DossierView &view, size_t index)
{
    const DossierPiece &piece = view.pieces[index];
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    auto *picture = button({}, "thumbnail");
    picture->setAccessibleName(tr("阅看%1").arg(piece.title));
    picture->setToolTip(tr("阅看"));
    picture->setFixedSize(thumbnailSize + QSize(6, 6));
    picture->setIconSize(thumbnailSize);
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addWidget(buildDetails(view, piece), 1);
    m_pieces->addWidget(holder);
    connect(picture, &QPushButton::clicked, this,
            [this, index] { (new ViewerDialog(m_context, m_presenter.view()->pieces, index, this))->open(); });
    const int dpi = int(thumbnailDpi * devicePixelRatioF());
    m_pictures.want(picture, piece.digest, 0, dpi, [picture](const Result<QImage> &image) {
        if (!image) return;
        QPixmap pixmap = QPixmap::fromImage(*image);
        pixmap.setDevicePixelRatio(picture->devicePixelRatioF());
        picture->setIcon(pixmap);
    });
}

QWidget *DossierCard::buildDetails(const DossierView &view, const DossierPiece &piece)
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(wrapped(piece.code + u"　"_qs + piece.title, "strong"));
    const DossierMaterial *material = view.material(piece.material);
    QStringList facts{tr("%1 页").arg(piece.pages), isoDate(piece.on)};
    if (material) facts << view.nameOf(material->person);
    facts << tr("账本第 %1 条").arg(piece.act);
    column->addWidget(wrapped(facts.join(u" · "_qs), "small"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    if (piece.writing.hand != Hand::None)
        row->addWidget(new Chip(handInWords(m_context.words, piece.writing),
                                piece.writing.hand == Hand::Own ? Tone::Ok : Tone::Accent));
    if (material) addSteps(view, piece, row);
    row->addStretch();
    column->addLayout(row);
    return holder;
}

void DossierCard::addSteps(const DossierView &view, const DossierPiece &piece, QHBoxLayout *row)
{
    const qint64 number = piece.material;
    if (view.mayPlace) {
        auto *place = button(tr("调整…"), "link");
        place->setAccessibleName(tr("调整%1").arg(piece.title));
        row->addWidget(place);
        connect(place, &QPushButton::clicked, this,
                [this, number] { askPlace(*m_presenter.view()->material(number)); });
    }
    if (view.mayRemove(number)) {
        auto *remove = button(tr("抽出…"), "link");
        remove->setAccessibleName(tr("抽出%1").arg(piece.title));
        row->addWidget(remove);
        connect(remove, &QPushButton::clicked, this,
                [this, number] { askRemoval(*m_presenter.view()->material(number)); });
    }
}

}  // namespace remit::ui
