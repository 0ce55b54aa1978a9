#include "cases/passagesdialog.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPlainTextDocumentLayout>
#include <QPlainTextEdit>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace remit::ui {

namespace {

constexpr int dialogWidth = 820;
/** What a list's line needs beside its words, the scroll bar among them. */
constexpr int listMargins = 32;
constexpr int namesWidth = 230;
constexpr int listHeight = 430;
constexpr int textHeight = 250;

/** "conduct.confession" as the catalogue's key. */
QString keyOf(const QString &name) { return u"passage.name."_qs + QString(name).replace(u'.', u'-'); }

}  // namespace

PassagesDialog::PassagesDialog(const PageContext &context, Drafts &drafts, const QString &subject,
                               std::vector<Passage> passages, bool editable, QWidget *parent)
    : Dialog(tr("文书用语"), parent, dialogWidth),
      m_words(context.words),
      m_prompts(context.prompts),
      m_drafts(drafts),
      m_subject(subject),
      m_passages(std::move(passages)),
      m_editable(editable),
      m_names(new QListWidget),
      m_text(new QPlainTextEdit),
      m_state(label({}, "small")),
      m_draft(wrapped({}, "secondary")),
      m_restore(button(tr("恢复系统草稿")))
{
    setProperty("ownDraft", true);
    body()->addWidget(
        wrapped(tr("系统按记录起草；您改写的文字在文书上以＊标明。改动记入账本，已生成的文书须重新生成。"), "small"));
    buildEditor();
    fill();
    setActions(editable ? tr("保存") : tr("关闭"));
    secondary()->setVisible(editable);
    showStates();
    connect(m_names, &QListWidget::currentRowChanged, this, &PassagesDialog::choose);
    connect(m_text, &QPlainTextEdit::textChanged, this, &PassagesDialog::take);
    connect(m_restore, &QPushButton::clicked, this, &PassagesDialog::restore);
    m_names->setCurrentRow(0);
}

void PassagesDialog::fill()
{
    const std::map<QString, QString> kept = keptTexts();
    for (const Passage &passage : m_passages) {
        const auto typed = kept.find(passage.name);
        auto *document = new QTextDocument(typed == kept.end() ? passage.text : typed->second, this);
        document->setDocumentLayout(new QPlainTextDocumentLayout(document));
        document->setDefaultFont(m_text->font());
        m_texts[passage.name] = document;
        m_names->addItem(m_words.messages().text(keyOf(passage.name)));
    }
    // The longest name is read whole, in either language.
    m_names->setFixedWidth(std::max(namesWidth, m_names->sizeHintForColumn(0) + listMargins));
    if (m_editable && !written().empty())
        body()->insertWidget(
            1,
            wrapped(tr("这是 %1 保存的草稿，尚未提交。").arg(m_words.instant(m_drafts.savedAt(m_subject))), "small"));
}

std::map<QString, QString> PassagesDialog::keptTexts() const
{
    std::map<QString, QString> kept;
    const auto json = Json::parse(m_drafts.text(m_subject).toUtf8());
    if (json && m_editable)
        for (const auto &[name, text] : json->object()) kept[name] = text.toString();
    return kept;
}

void PassagesDialog::keep()
{
    Json typed{Json::Object{}};
    for (const Passage &passage : m_passages)
        if (const QString text = textOf(passage); text != passage.text) typed.set(passage.name, text);
    m_drafts.note(m_subject, typed.object().empty() ? QString() : QString::fromUtf8(typed.canonical()));
}

QString PassagesDialog::textOf(const Passage &passage) const { return m_texts.at(passage.name)->toPlainText(); }

void PassagesDialog::buildEditor()
{
    m_names->setAccessibleName(tr("段落"));
    m_names->setFixedWidth(namesWidth);
    m_names->setMinimumHeight(listHeight);
    m_names->setFrameShape(QFrame::NoFrame);
    m_names->setSpacing(3);
    m_text->setMinimumHeight(textHeight);
    m_text->setReadOnly(!m_editable);
    m_text->setProperty("ownUndo", true);
    m_text->setTabChangesFocus(true);
    m_restore->setVisible(m_editable);
    auto *right = new QVBoxLayout;
    right->addWidget(labelled(tr("文书上的文字"), m_text));
    auto *below = new QHBoxLayout;
    below->addWidget(m_state, 1);
    below->addWidget(m_restore);
    right->addLayout(below);
    right->addWidget(m_draft);
    right->addStretch();
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_names);
    row->addLayout(right, 1);
    body()->addLayout(row, 1);
}

void PassagesDialog::choose(int place)
{
    if (place < 0) return;
    const QSignalBlocker quiet(m_text);
    m_text->setDocument(m_texts[m_passages[std::size_t(place)].name]);
    showStates();
}

void PassagesDialog::take()
{
    keep();
    showStates();
}

void PassagesDialog::restore()
{
    // As an edit, so that it can be undone.
    QTextCursor whole(m_text->document());
    whole.select(QTextCursor::Document);
    whole.insertText(m_passages[std::size_t(m_names->currentRow())].draft);
}

QString PassagesDialog::stateOf(const Passage &passage, const QString &text) const
{
    if (text != passage.text) return tr("未保存");
    if (passage.recordMoved) return tr("记录已变，请复核");
    if (passage.typed) return tr("民警撰写，%1").arg(m_words.date(passage.on));
    return text.isEmpty() ? tr("未填，文书上不出现") : tr("系统草稿");
}

void PassagesDialog::showStates()
{
    for (std::size_t i = 0; i < m_passages.size(); ++i) {
        const Passage &passage = m_passages[i];
        QListWidgetItem *item = m_names->item(int(i));
        const QString name = m_words.messages().text(keyOf(passage.name));
        const bool changed = textOf(passage) != passage.text;
        item->setText(changed ? tr("● %1").arg(name) : passage.typed ? tr("＊ %1").arg(name) : name);
    }
    const int place = m_names->currentRow();
    if (place < 0) return;
    const Passage &passage = m_passages[std::size_t(place)];
    const QString text = textOf(passage);
    m_state->setText(stateOf(passage, text));
    const bool differs = text != passage.draft;
    m_restore->setEnabled(differs);
    m_draft->setVisible(differs && !passage.draft.isEmpty());
    m_draft->setText(tr("系统草稿：%1").arg(passage.draft));
}

WrittenPassages PassagesDialog::written() const
{
    WrittenPassages written;
    for (const Passage &passage : m_passages)
        if (const QString text = textOf(passage); text != passage.text)
            written.emplace_back(passage.name, text == passage.draft ? QString() : text);
    return written;
}

void PassagesDialog::reject()
{
    if (written().empty()) {
        Dialog::reject();
        return;
    }
    m_prompts.confirm(this, {tr("放弃改动"), tr("%1 段文字改过，还没有保存。").arg(written().size()), tr("放弃"), true},
                      [this] {
                          m_drafts.note(m_subject, {});
                          Dialog::reject();
                      });
}

}  // namespace remit::ui
