#pragma once
#include "cases/dossier/pagepictures.h"
#include "casework/dossier.h"
#include "widgets/dialog.h"

class QScrollArea;

namespace remit::ui {

/** The dossier page by page (阅卷): pictures that the worker drew, with the page's place in the whole. */
class ViewerDialog : public Dialog
{
    Q_OBJECT

public:
    /** Begins at the piece of that index. */
    ViewerDialog(const PageContext &context, std::vector<DossierPiece> pieces, size_t first, QWidget *parent);

    /** The running page on the screen, from 1. */
    int page() const { return m_page + 1; }
    int zoom() const { return m_zoom; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildBar();
    void turn(int page);
    void zoomBy(int steps);
    bool takeKey(int key);
    void show(const Result<QImage> &image);
    using Dialog::show;

    /** A page of the whole: its piece, and its place in it from 0. */
    struct Leaf {
        size_t piece;
        int page;
    };

    PageContext m_context;
    PagePictures m_pictures;
    std::vector<DossierPiece> m_pieces;
    std::vector<Leaf> m_leaves;
    int m_page = 0;
    /** In percent. */
    int m_zoom = 100;
    QLabel *m_where;
    QLabel *m_paper;
    QScrollArea *m_room;
    QPushButton *m_back = nullptr;
    QPushButton *m_on = nullptr;
};

}  // namespace remit::ui
