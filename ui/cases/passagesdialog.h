#pragma once
#include "casework/passages.h"
#include "widgets/dialog.h"
#include "widgets/prompts.h"
#include "widgets/words.h"

#include <map>

class QLabel;
class QListWidget;
class QPlainTextEdit;

namespace remit::ui {

/** A passage's name and what an officer wrote for it; empty: the system's draft. */
using WrittenPassages = std::vector<std::pair<QString, QString>>;

/**
 * The passages of a case's papers that an officer may write (文书用语): what the record says stands there as a draft,
 * what was typed in its place is marked and can be taken back.
 */
class PassagesDialog : public Dialog
{
    Q_OBJECT

public:
    PassagesDialog(const Words &words, Prompts &prompts, std::vector<Passage> passages, bool editable, QWidget *parent);

    /** What differs from what is kept, in the order of the papers. */
    WrittenPassages written() const;
    /** Asks before typed words are thrown away. */
    void reject() override;

private:
    void buildEditor();
    void choose(int place);
    void take();
    void restore();
    QString stateOf(const Passage &passage, const QString &text) const;
    void showStates();

    const Words &m_words;
    Prompts &m_prompts;
    const std::vector<Passage> m_passages;
    const bool m_editable;
    /** What stands in the editor for each passage. */
    std::map<QString, QString> m_texts;
    QListWidget *m_names;
    QPlainTextEdit *m_text;
    QLabel *m_state;
    QLabel *m_draft;
    QPushButton *m_restore;
};

}  // namespace remit::ui
