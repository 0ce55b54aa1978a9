#include "cases/meetingfields.h"

#include "widgets/dialog.h"
#include "widgets/namesfield.h"

#include <QComboBox>
#include <QFocusEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QSpinBox>

namespace remit::ui {

namespace {

/** "戊某：出差" in its two halves; the second is empty without a colon. */
std::pair<QString, QString> halves(const QString &text)
{
    static const QRegularExpression colon(u"[:：]"_qs);
    return {text.section(colon, 0, 0).trimmed(), text.section(colon, 1).trimmed()};
}

}  // namespace

MeetingFields::MeetingFields(QWidget *parent)
    : QWidget(parent),
      m_chair(new QComboBox),
      m_recorder(new QComboBox),
      m_present(new NamesField),
      m_absent(new QLineEdit),
      m_for(new QSpinBox),
      m_against(new QSpinBox),
      m_words(new QPlainTextEdit),
      m_dissent(new QLineEdit),
      m_place(new QLineEdit)
{
    for (QComboBox *person : {m_chair, m_recorder}) {
        person->setEditable(true);
        person->setInsertPolicy(QComboBox::NoInsert);
    }
    m_present->setPlaceholderText(tr("打一个字选人，↓ 列出全部；含主持人和记录人"));
    m_absent->setPlaceholderText(tr("姓名：原因；姓名：原因"));
    m_words->setPlaceholderText(tr("每人另起一行：姓名：发言"));
    m_words->setTabChangesFocus(true);
    m_words->setFixedHeight(84);
    lay();
    m_present->installEventFilter(this);
    for (QLineEdit *line : std::initializer_list<QLineEdit *>{m_present, m_absent, m_dissent, m_place})
        connect(line, &QLineEdit::textEdited, this, &MeetingFields::edited);
    connect(m_words, &QPlainTextEdit::textChanged, this, &MeetingFields::edited);
    connect(m_recorder, &QComboBox::editTextChanged, this, &MeetingFields::edited);
    for (QSpinBox *votes : {m_for, m_against}) {
        votes->setRange(0, 99);
        connect(votes, &QSpinBox::valueChanged, this, &MeetingFields::edited);
    }
}

bool MeetingFields::eventFilter(QObject *watched, QEvent *event)
{
    const QStringList leading{m_chair->currentText().trimmed(), m_recorder->currentText().trimmed()};
    const bool known = !leading[0].isEmpty() && !leading[1].isEmpty() && leading[0] != leading[1];
    // Where somebody comes to it, and not where undo has just emptied it.
    const auto comes = [&] { return static_cast<QFocusEvent *>(event)->reason() != Qt::OtherFocusReason; };
    if (watched == m_present && event->type() == QEvent::FocusIn && comes() && known && m_present->text().isEmpty()) {
        // Who led a meeting and who wrote it down were there: nobody names them twice. The others are named.
        m_present->setText(leading.join(u'、') + u'、');
        Q_EMIT edited();
        // Tab selects what stands in a line; the next name goes behind.
        QMetaObject::invokeMethod(
            m_present, [this] { m_present->end(false); }, Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

void MeetingFields::lay()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->addWidget(labelled(tr("主持人"), m_chair), 0, 0);
    grid->addWidget(labelled(tr("记录人"), m_recorder), 0, 1);
    grid->addWidget(labelled(tr("参加人员"), m_present), 1, 0, 1, 2);
    grid->addWidget(labelled(tr("同意票"), m_for), 2, 0);
    grid->addWidget(labelled(tr("不同意票"), m_against), 2, 1);
    grid->addWidget(labelled(tr("缺席人员及原因"), m_absent), 3, 0, 1, 2);
    grid->addWidget(labelled(tr("发言记录"), m_words), 4, 0, 1, 2);
    grid->addWidget(labelled(tr("不同意见"), m_dissent), 5, 0, 1, 2);
    grid->addWidget(labelled(tr("会议地点"), m_place), 6, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
}

void MeetingFields::begin(const std::vector<Officer> &officers, const QString &chair, const QStringList &others)
{
    const QSignalBlocker quiet(this);
    clear();
    m_people.clear();
    QStringList names;
    for (const Officer &officer : officers) {
        if (!names.contains(officer.name)) names << officer.name;
        m_people.insert(officer.name, officer.person);
    }
    for (const QString &name : others)
        if (!names.contains(name)) names << name;
    m_present->setNames(names);
    for (QComboBox *person : {m_chair, m_recorder}) {
        person->clear();
        person->addItems(names);
    }
    // Who was there and how they voted is never suggested: a meeting is recorded as it was held.
    m_chair->setCurrentText(chair);
    m_recorder->setCurrentIndex(-1);
    m_recorder->clearEditText();
}

std::vector<Absence> MeetingFields::absent() const
{
    static const QRegularExpression between(u"[;；\\n]"_qs);
    std::vector<Absence> absent;
    for (const QString &one : m_absent->text().split(between, Qt::SkipEmptyParts)) {
        if (one.trimmed().isEmpty()) continue;
        const auto [name, reason] = halves(one);
        absent.push_back({personOf(name), reason});
    }
    return absent;
}

std::vector<Speech> MeetingFields::words(const QStringList &present) const
{
    std::vector<Speech> words;
    for (const QString &line : m_words->toPlainText().split(u'\n')) {
        if (line.trimmed().isEmpty()) continue;
        const auto [name, text] = halves(line);
        // A line that does not begin with the name of someone present goes on with what was being said.
        if (words.empty() || present.contains(personOf(name)))
            words.push_back({personOf(name), text});
        else
            words.back().text += u'\n' + line.trimmed();
    }
    return words;
}

Meeting MeetingFields::meeting() const
{
    QStringList present;
    for (const QString &name : m_present->names()) present << personOf(name);
    return {personOf(m_chair->currentText()),
            personOf(m_recorder->currentText()),
            present,
            m_for->value(),
            m_against->value(),
            m_dissent->text().trimmed(),
            m_place->text().trimmed(),
            absent(),
            words(present)};
}

Json MeetingFields::draft() const
{
    const QString typed = m_present->text() + m_absent->text() + m_words->toPlainText() + m_dissent->text() +
                          m_place->text() + m_recorder->currentText();
    if (typed.trimmed().isEmpty() && m_for->value() == 0 && m_against->value() == 0) return {};
    return Json::Object{{u"absent"_qs, m_absent->text()},      {u"against"_qs, m_against->value()},
                        {u"chair"_qs, m_chair->currentText()}, {u"dissent"_qs, m_dissent->text()},
                        {u"for"_qs, m_for->value()},           {u"place"_qs, m_place->text()},
                        {u"present"_qs, m_present->text()},    {u"recorder"_qs, m_recorder->currentText()},
                        {u"words"_qs, m_words->toPlainText()}};
}

void MeetingFields::restore(const Json &draft)
{
    const QSignalBlocker quiet(this);
    for (const auto &[line, member] : {std::pair<QLineEdit *, const char *>(m_absent, "absent"),
                                       {m_dissent, "dissent"},
                                       {m_place, "place"},
                                       {m_present, "present"}})
        line->setText(draft[QLatin1String(member)].toString());
    m_words->setPlainText(draft["words"].toString());
    if (const QString chair = draft["chair"].toString(); !chair.isEmpty()) m_chair->setCurrentText(chair);
    m_recorder->setCurrentText(draft["recorder"].toString());
    m_for->setValue(int(draft["for"].toInteger()));
    m_against->setValue(int(draft["against"].toInteger()));
}

void MeetingFields::takeFocus() { m_recorder->setFocus(); }

void MeetingFields::clear()
{
    const QSignalBlocker quiet(this);
    for (QLineEdit *line : std::initializer_list<QLineEdit *>{m_present, m_absent, m_dissent, m_place}) line->clear();
    for (QSpinBox *votes : {m_for, m_against}) votes->setValue(0);
    m_words->clear();
    m_recorder->setCurrentIndex(-1);
    m_recorder->clearEditText();
}

}  // namespace remit::ui
