#include "cases/passagesdialog.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPlainTextEdit>

#include <algorithm>

namespace remit::ui {

namespace {

constexpr int dialogWidth = 820;
constexpr int namesWidth = 230;
constexpr int listHeight = 430;
constexpr int textHeight = 250;

/** "conduct.confession" as the catalogue's key. */
QString keyOf(const QString &name) { return u"passage.name."_qs + QString(name).replace(u'.', u'-'); }

}  // namespace

PassagesDialog::PassagesDialog(const Words &words, Prompts &prompts, std::vector<Passage> passages, bool editable,
                               QWidget *parent)
    : Dialog(tr("文书用语"), parent, dialogWidth),
      m_words(words),
      m_prompts(prompts),
      m_passages(std::move(passages)),
      m_editable(editable),
      m_names(new QListWidget),
      m_text(new QPlainTextEdit),
      m_state(label({}, "small")),
      m_draft(wrapped({}, "secondary")),
      m_restore(button(tr("恢复系统草稿")))
{
    body()->addWidget(
        wrapped(tr("系统按记录起草；您改写的文字在文书上以＊标明。改动记入账本，已生成的文书须重新生成。"), "small"));
    buildEditor();
    for (const Passage &passage : m_passages) {
        m_texts[passage.name] = passage.text;
        m_names->addItem(words.messages().text(keyOf(passage.name)));
    }
    setActions(editable ? tr("保存") : tr("关闭"));
    secondary()->setVisible(editable);
    showStates();
    connect(m_names, &QListWidget::currentRowChanged, this, &PassagesDialog::choose);
    connect(m_text, &QPlainTextEdit::textChanged, this, &PassagesDialog::take);
    connect(m_restore, &QPushButton::clicked, this, &PassagesDialog::restore);
    m_names->setCurrentRow(0);
}

void PassagesDialog::buildEditor()
{
    m_names->setAccessibleName(tr("段落"));
    m_names->setFixedWidth(namesWidth);
    m_names->setMinimumHeight(listHeight);
    m_names->setFrameShape(QFrame::NoFrame);
    m_names->setSpacing(3);
    m_text->setMinimumHeight(textHeight);
    m_text->setReadOnly(!m_editable);
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
    const Passage &passage = m_passages[std::size_t(place)];
    const QSignalBlocker quiet(m_text);
    m_text->setPlainText(m_texts[passage.name]);
    showStates();
}

void PassagesDialog::take()
{
    m_texts[m_passages[std::size_t(m_names->currentRow())].name] = m_text->toPlainText();
    showStates();
}

void PassagesDialog::restore() { m_text->setPlainText(m_passages[std::size_t(m_names->currentRow())].draft); }

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
        const bool changed = m_texts[passage.name] != passage.text;
        item->setText(changed ? tr("● %1").arg(name) : passage.typed ? tr("＊ %1").arg(name) : name);
    }
    const int place = m_names->currentRow();
    if (place < 0) return;
    const Passage &passage = m_passages[std::size_t(place)];
    const QString text = m_texts[passage.name];
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
        if (const QString &text = m_texts.at(passage.name); text != passage.text)
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
                      [this] { Dialog::reject(); });
}

}  // namespace remit::ui
