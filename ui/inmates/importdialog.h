#pragma once
#include "inmates/importpresenter.h"
#include "widgets/dialog.h"

class QComboBox;
class QLineEdit;
class QSpinBox;
class QStackedWidget;
class QTabBar;

namespace remit::ui {

class EmptyState;
class JobBar;
class MappingPanel;
class Notice;
class Table;

/**
 * Choosing a file, seeing what it would change and how its columns are understood, importing it, and taking refused
 * rows home to mend. Then the next kind of file is offered, in the order in which a prison is brought in.
 */
class ImportDialog : public Dialog
{
    Q_OBJECT

public:
    ImportDialog(const PageContext &context, QWidget *parent);

    /** Proposes a file, as if it had been chosen. */
    void choose(const QString &path);
    /** Starts over with that kind of file. */
    void begin(ImportKind kind);

Q_SIGNALS:
    void imported();
    /** Everything is in; the officer wants to see who is eligible. */
    void screeningWanted();

private:
    void build();
    QLayout *buildChoice();
    QWidget *buildViews();
    void connectParts();
    void check();
    void show();
    void showNotice();
    void showViews();
    void showColumns();
    /** The reason of the chosen finding in full: a row of the table is too short for most. */
    void showReason();
    void showActions();
    void act();
    void goOn();
    /** What is brought in next; nothing after the points, which is when everybody can be screened. */
    static std::optional<ImportKind> followingKind(ImportKind kind);
    void saveRefused();
    using Dialog::show;

    PageContext m_context;
    ImportPresenter m_presenter;
    QComboBox *m_kind = nullptr;
    QLineEdit *m_path = nullptr;
    Notice *m_notice = nullptr;
    JobBar *m_job = nullptr;
    QComboBox *m_sheet = nullptr;
    QWidget *m_sheetField = nullptr;
    QSpinBox *m_year = nullptr;
    QWidget *m_yearField = nullptr;
    QTabBar *m_tabs = nullptr;
    QWidget *m_viewsHolder = nullptr;
    EmptyState *m_start = nullptr;
    QStackedWidget *m_views = nullptr;
    MappingPanel *m_columns = nullptr;
    Table *m_findings = nullptr;
    QLabel *m_reason = nullptr;
    QPushButton *m_browse = nullptr;
    QPushButton *m_refused = nullptr;
    bool m_told = false;
};

}  // namespace remit::ui
