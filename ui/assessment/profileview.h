#pragma once
#include "assessment/profilepresenter.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace remit::ui {

class DateField;
class FieldHistory;
class JobBar;
class Notice;
class Table;

/**
 * The province's rules (考核办法): which apply since when, a draft with its tables as lines, checked while it is typed,
 * held against last month, published by another person than who drafted it.
 */
class ProfileView : public QWidget
{
    Q_OBJECT

public:
    ProfileView(const PageContext &context, Notice *notice, QWidget *parent = nullptr);

    void open();
    QWidget *firstFocus() const;

private:
    QWidget *buildList();
    QWidget *buildForm();
    QWidget *buildEffects();
    QPlainTextEdit *addLines(QVBoxLayout *column, const QString &name, int height);
    void listen();
    void showList();
    /** Whose month a draft would change, and what the prison has in sum. */
    QString effectText(const ProfilePreview &preview) const;
    void showProfile();
    void begin();
    void check();
    void publish();
    void editGroups();
    void showReadings(const Json &chosen);
    void editReadings();
    ProfileForm form() const;
    void fill(const ProfileForm &form, bool editable);

    PageContext m_context;
    ProfilePresenter m_presenter;
    Notice *m_notice;
    JobBar *m_job = nullptr;
    QListWidget *m_list = nullptr;
    QPushButton *m_begin = nullptr;
    QPushButton *m_groups = nullptr;
    QLineEdit *m_id = nullptr;
    QLineEdit *m_title = nullptr;
    QPlainTextEdit *m_clauses = nullptr;
    QPlainTextEdit *m_bands = nullptr;
    QPlainTextEdit *m_grades = nullptr;
    QLineEdit *m_limit = nullptr;
    QPlainTextEdit *m_guidance = nullptr;
    QPushButton *m_readings = nullptr;
    QLabel *m_wrong = nullptr;
    QPushButton *m_preview = nullptr;
    QPushButton *m_draft = nullptr;
    DateField *m_from = nullptr;
    QPushButton *m_publish = nullptr;
    QLabel *m_effect = nullptr;
    Table *m_effects = nullptr;
    /** What the form began with, and what it says now. */
    Json m_origin;
    Json m_document;
    /** The readings that the form holds; see ProfileForm. */
    Json m_chosen = Json::Object{};
    bool m_editing = false;
    FieldHistory *m_history = nullptr;
};

}  // namespace remit::ui
