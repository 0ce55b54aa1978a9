#pragma once
#include "cases/dossier/dossierpresenter.h"
#include "cases/dossier/pagepictures.h"
#include "cases/dossier/scanfolder.h"
#include "widgets/card.h"

class QGridLayout;

namespace remit::ui {

class JobBar;
class Notice;

/**
 * The dossier of a case (卷宗): what is missing with its usual source, the pieces in the court's order with thumbnails,
 * and every way to add one: files, dropped or chosen, the clipboard, a folder of scans.
 */
class DossierCard : public Card
{
    Q_OBJECT

public:
    explicit DossierCard(const PageContext &context, QWidget *parent = nullptr);

    void open(const QString &caseNumber);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *buildActions();
    QWidget *buildScans();
    void connectPresenter();
    void show();
    void showNeeds(const DossierView &view);
    void addNeed(const DossierView &view, const DossierNeed &need);
    QString tellNeed(const DossierView &view, const DossierNeed &need) const;
    void addNeedSteps(const DossierView &view, const DossierNeed &need, QHBoxLayout *row);
    void askWaiver(const QString &paper);
    void showPieces(const DossierView &view);
    void addPiece(const DossierView &view, size_t index);
    QWidget *buildDetails(const DossierView &view, const DossierPiece &piece, QWidget *whole);
    void addMoves(const DossierView &view, const DossierPiece &piece, QWidget *holder, QHBoxLayout *row);
    void addSteps(const DossierView &view, const DossierPiece &piece, QHBoxLayout *row);
    void showScans();
    void chooseFiles(const QString &kind);
    void chooseScanFolder();
    void paste();
    void ask(const std::vector<IncomingFile> &files);
    void askRemoval(const DossierMaterial &material);
    void askPlace(const DossierMaterial &material);
    void merge();
    using Card::show;

    PageContext m_context;
    DossierPresenter m_presenter;
    PagePictures m_pictures;
    ScanFolder m_scans;
    /** The kind that the files being read were fetched for. */
    QString m_wanted;
    QString m_shown;
    /** The material whose row has the keyboard while the rows are made anew; 0: none. */
    qint64 m_held = 0;
    Notice *m_notice;
    JobBar *m_job;
    QLabel *m_state;
    QVBoxLayout *m_needs;
    QVBoxLayout *m_pieces;
    QVBoxLayout *m_later;
    QWidget *m_actions = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_paste = nullptr;
    QPushButton *m_read = nullptr;
    QPushButton *m_merge = nullptr;
    QWidget *m_scanRow = nullptr;
    QLabel *m_scanText = nullptr;
    QPushButton *m_scanTake = nullptr;
    QPushButton *m_scanChoose = nullptr;
};

}  // namespace remit::ui
