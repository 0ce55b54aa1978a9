#include "widgets/passphrase.h"

#include "widgets/dialog.h"
#include "widgets/passphraseedit.h"

#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

namespace remit::ui {

namespace {

constexpr int goodLength = 12;
constexpr int fewKinds = 5;

/** Whether every character follows the one before it, up or down: 12345678, hgfedcba. */
bool isRun(const QList<uint> &letters)
{
    for (const int step : {1, -1}) {
        bool run = true;
        for (qsizetype i = 1; run && i < letters.size(); ++i) run = int(letters[i]) - int(letters[i - 1]) == step;
        if (run) return true;
    }
    return false;
}

/** How many characters stay when what is known is taken out. */
qsizetype ownLetters(QString passphrase, const QStringList &known)
{
    for (const QString &word : known)
        if (word.size() > 1) passphrase.remove(word, Qt::CaseInsensitive);
    const qsizetype left = passphrase.toUcs4().size();
    passphrase.fill(u'\0');
    return left;
}

}  // namespace

PassphraseWorth worthOf(const QString &passphrase, const QStringList &known)
{
    const QList<uint> letters = passphrase.toUcs4();
    if (letters.isEmpty()) return PassphraseWorth::Empty;
    if (letters.size() < leastPassphrase) return PassphraseWorth::Short;
    const bool digits =
        std::all_of(passphrase.begin(), passphrase.end(), [](QChar letter) { return letter.isDigit(); });
    const bool few = QSet<uint>(letters.begin(), letters.end()).size() < fewKinds;
    if (digits || few || isRun(letters) || ownLetters(passphrase, known) < leastPassphrase / 2)
        return PassphraseWorth::Guessable;
    return letters.size() < goodLength ? PassphraseWorth::Fair : PassphraseWorth::Good;
}

PassphraseFields::PassphraseFields(QWidget *parent)
    : QWidget(parent), m_first(new PassphraseEdit), m_second(new PassphraseEdit), m_advice(label({}, "small"))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    for (PassphraseEdit *line : {m_first, m_second}) {
        connect(line, &QLineEdit::textChanged, this, [this] {
            m_error->hide();
            tell();
            Q_EMIT changed();
        });
    }
    row->addWidget(labelled(tr("设定口令"), m_first), 1);
    row->addWidget(labelled(tr("再输一次口令"), m_second), 1);
    column->addLayout(row);
    m_advice->setWordWrap(true);
    column->addWidget(m_advice);
    m_error = label({}, "error");
    m_error->setWordWrap(true);
    m_error->hide();
    column->addWidget(m_error);
    connect(m_first, &QLineEdit::returnPressed, this, [this] { m_second->setFocus(); });
    connect(m_second, &QLineEdit::returnPressed, this, &PassphraseFields::submitted);
    setFocusProxy(m_first);
    tell();
}

void PassphraseFields::setKnown(const QStringList &known)
{
    m_known = known;
    tell();
}

bool PassphraseFields::isEmpty() const { return m_first->isEmpty() && m_second->isEmpty(); }

bool PassphraseFields::isReady() const { return worth() >= PassphraseWorth::Fair && m_first->sameAs(*m_second); }

void PassphraseFields::complain()
{
    const bool weak = worth() < PassphraseWorth::Fair;
    if (!weak && m_first->sameAs(*m_second)) return;
    m_error->setText(m_first->isEmpty() ? tr("请设定口令。")
                     : weak             ? tr("这个口令不能用，请按上面的提示换一个。")
                                        : tr("两次输入的口令不一样，请再输一次。"));
    m_error->show();
    (weak ? m_first : m_second)->setFocus();
    (weak ? m_first : m_second)->selectAll();
}

Secret PassphraseFields::copy() const { return m_first->passphrase(); }

PassphraseWorth PassphraseFields::worth() const
{
    QString typed = QString::fromUtf8(m_first->passphrase().view());
    const PassphraseWorth worth = worthOf(typed, m_known);
    typed.fill(u'\0');
    return worth;
}

void PassphraseFields::clear()
{
    m_first->clear();
    m_second->clear();
}

void PassphraseFields::tell()
{
    const auto length = m_first->text().size();
    switch (worth()) {
        case PassphraseWorth::Empty:
            return m_advice->setText(
                tr("至少 %1 个字，12 个以上更好。长短比花样要紧：四个互不相干的词，难猜又好记。").arg(leastPassphrase));
        case PassphraseWorth::Short:
            return m_advice->setText(tr("太短：%1 个字，至少要 %2 个。").arg(length).arg(leastPassphrase));
        case PassphraseWorth::Guessable:
            return m_advice->setText(
                tr("太好猜：全是数字、重复或连续的字，或只比姓名账号多一点。得到文件的人很快就能试出来。"));
        case PassphraseWorth::Fair:
            return m_advice->setText(tr("可以用。到 12 个字以上更牢靠。"));
        case PassphraseWorth::Good:
            return m_advice->setText(tr("长度足够。不要写在电脑旁，也不要与别的系统共用。"));
    }
}

}  // namespace remit::ui
