#pragma once
#include "casework/passages.h"
#include "shell/drafts.h"
#include "widgets/dialog.h"
#include "widgets/prompts.h"
#include "widgets/words.h"

#include <map>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QTextDocument;

namespace remit::ui {

/** A passage's name and what an officer wrote for it; empty: the system's draft. */
using WrittenPassages = std::vector<std::pair<QString, QString>>;

/**
 * The passages of a case's papers that an officer may write (文书用语): what the record says stands there as a draft,
 * what was typed in its place is marked and can be taken back. Each passage has its own undo, which choosing another
 * one does not end; what is typed and not saved is kept as a draft under `subject`.
 */
class PassagesDialog : public Dialog
{
    Q_OBJECT

public:
    PassagesDialog(const PageContext &context, Drafts &drafts, const QString &subject, std::vector<Passage> passages,
                   bool editable, QWidget *parent);

    /** What differs from what is kept, in the order of the papers. */
    WrittenPassages written() const;
    /** Asks before typed words are thrown away. */
    void reject() override;

private:
    void buildEditor();
    void fill();
    /** The texts that a draft keeps; what is not in it stands as it is on record. */
    std::map<QString, QString> keptTexts() const;
    void keep();
    void choose(int place);
    void take();
    void restore();
    QString stateOf(const Passage &passage, const QString &text) const;
    void showStates();

    const Words &m_words;
    Prompts &m_prompts;
    Drafts &m_drafts;
    const QString m_subject;
    const std::vector<Passage> m_passages;
    const bool m_editable;
    QString textOf(const Passage &passage) const;

    /** What stands in the editor for each passage, with its undo. */
    std::map<QString, QTextDocument *> m_texts;
    QListWidget *m_names;
    QPlainTextEdit *m_text;
    QLabel *m_state;
    QLabel *m_draft;
    QPushButton *m_restore;
};

}  // namespace remit::ui
