#pragma once
#include "cases/dossier/dossiertext.h"
#include "cases/review/pageview.h"
#include "widgets/card.h"

#include <QPointer>

class QButtonGroup;
class QLineEdit;
class QListWidget;
class QSplitter;
class QStackedWidget;

namespace remit::ui {

class Thumbnails;

/** A page and what was chosen on it. */
struct ChosenPlace {
    /** The running page of the dossier, from 1; 0: there is none. */
    int page = 0;
    /** Empty: the whole page. */
    QRect region;
    /** The words in the region, or of the whole page. */
    QString words;
};

/**
 * The dossier at the left of the review (阅卷): thumbnails, outline and search at the side, one page or two beside each
 * other, with what reviewers marked.
 */
class DossierPane : public Card
{
    Q_OBJECT

public:
    explicit DossierPane(const PageContext &context, QWidget *parent = nullptr);

    /** Shows a case's dossier where it was left, else from its first page. */
    void show(const QString &caseNumber, const std::vector<DossierPiece> &pieces, const CaseReview &review);
    /** Goes to the place of a remark, in whichever piece it is now. */
    void goTo(const PagePlace &place);
    void goTo(int running);
    int pages() const { return int(m_leaves.size()); }
    /** What is chosen on the page that has the keyboard; `done` comes later. */
    void withChosen(std::function<void(const ChosenPlace &)> done);
    /** "卷宗第 12 页（02.01 判决书第 3 页）". */
    QString placeName(int running) const;
    /** Puts the chosen words with their page on the clipboard. */
    void copy();
    void takeFocus();
    PageView *view() const { return m_active; }
    using Card::show;

Q_SIGNALS:
    /** A letter pressed over the page: E, F, M or T. */
    void keyed(int key);
    void said(const QString &what);

private:
    QWidget *buildBar();
    QWidget *buildSide();
    QWidget *buildViews();
    void addKeys();
    void turn(PageView *view, int running, bool fromEnd = false);
    void showWhere();
    void showMarks(PageView *view);
    void showHits(PageView *view);
    void showOutline();
    void showSearch(const TextSearch &search);
    void goToFound(int by);
    void setBeside(bool beside);
    void choose(PageView *view);
    const DossierPiece *pieceOf(int running) const;

    PageContext m_context;
    std::shared_ptr<PaperShelf> m_shelf;
    DossierText m_text;
    QString m_case;
    std::vector<DossierPiece> m_pieces;
    std::vector<Leaf> m_leaves;
    CaseReview m_review;
    /** Where each case was left. */
    QHash<QString, int> m_left;
    TextSearch m_found;
    QLabel *m_where = nullptr;
    QPushButton *m_zoom = nullptr;
    QPushButton *m_beside = nullptr;
    QButtonGroup *m_tabs = nullptr;
    QStackedWidget *m_lists = nullptr;
    Thumbnails *m_thumbnails = nullptr;
    QListWidget *m_outline = nullptr;
    QLineEdit *m_sought = nullptr;
    QLabel *m_searchState = nullptr;
    QListWidget *m_hits = nullptr;
    PageView *m_first = nullptr;
    PageView *m_second = nullptr;
    PageView *m_active = nullptr;
};

}  // namespace remit::ui
