#include "cases/dossier/dossiercard.h"
#include "cases/dossier/viewerdialog.h"

#include <QHBoxLayout>
#include <QShortcut>

namespace remit::ui {

namespace {

constexpr QSize thumbnailSize(42, 58);
/** A page of A4 at that many dots an inch is no smaller than the thumbnail on a screen of twice the usual density. */
constexpr int thumbnailDpi = 12;
/** Of a piece's row: the material's number. */
constexpr char materialProperty[] = "material";

/** The mark of the hand in words: "代书（李某：不识字），已按捺指印". */
QString handInWords(const Words &words, const Handwriting &writing)
{
    QString mark = words.of(u"dossier.hand"_qs, handCode(writing.hand));
    if (writing.hand == Hand::Dictated) mark += DossierCard::tr("（%1：%2）").arg(writing.scribe, writing.reason);
    return writing.fingerprint ? mark + DossierCard::tr("，已按捺指印") : mark;
}

/** What the rows show: the same again is not made anew, under the hands of who works there. */
QString shownOf(const DossierView &view)
{
    QStringList shown{view.file.number, QString::number(view.mayPlace)};
    for (const DossierPiece &piece : view.pieces)
        shown << piece.code << piece.title << QString::number(piece.material) << QString::number(piece.act)
              << handCode(piece.writing.hand) << piece.writing.scribe << piece.writing.reason
              << QString::number(piece.writing.fingerprint) << QString::number(view.mayRemove(piece.material));
    return shown.join(u'\n');
}

}  // namespace

void DossierCard::showPieces(const DossierView &view)
{
    const QString shown = shownOf(view);
    if (std::exchange(m_shown, shown) == shown) return;
    m_held = 0;
    for (const QWidget *at = focusWidget(); at && at != this; at = at->parentWidget())
        if (const QVariant material = at->property(materialProperty); material.isValid())
            m_held = material.toLongLong();
    emptyLayout(m_pieces);
    for (size_t i = 0; i < view.pieces.size(); ++i) addPiece(view, i);
}

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
    row->addWidget(buildDetails(view, piece, holder), 1);
    m_pieces->addWidget(holder);
    holder->setProperty(materialProperty, piece.material);
    // The keyboard stays with a material that was moved, so that it can be moved on.
    if (piece.material && piece.material == m_held) {
        // What is not shown yet gets no keyboard.
        holder->show();
        picture->setFocus();
    }
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

QWidget *DossierCard::buildDetails(const DossierView &view, const DossierPiece &piece, QWidget *whole)
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
    if (material && view.mayPlace) addMoves(view, piece, whole, row);
    if (material) addSteps(view, piece, row);
    row->addStretch();
    column->addLayout(row);
    return holder;
}

void DossierCard::addMoves(const DossierView &view, const DossierPiece &piece, QWidget *holder, QHBoxLayout *row)
{
    const struct {
        int by;
        Qt::Key key;
        QString text, name;
    } ways[] = {{-1, Qt::Key_Up, tr("上移"), tr("上移%1")}, {1, Qt::Key_Down, tr("下移"), tr("下移%1")}};
    for (const auto &way : ways) {
        if (!view.turnOf(piece.material, way.by)) continue;
        auto *move = button(way.text, "link");
        move->setAccessibleName(way.name.arg(piece.title));
        move->setToolTip(QKeySequence(int(Qt::ALT) | way.key).toString(QKeySequence::NativeText));
        row->addWidget(move);
        const auto go = [this, by = way.by, number = piece.material] { m_presenter.move(number, by); };
        connect(move, &QPushButton::clicked, this, go);
        auto *key = new QShortcut(QKeySequence(int(Qt::ALT) | way.key), holder);
        key->setContext(Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, go);
    }
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
