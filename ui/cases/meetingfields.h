#pragma once
#include "base/json.h"
#include "casework/values.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace remit::ui {

class NamesField;

/** The record of a meeting as it was held (会议记录): who was there, who was not and why, each one's words, the vote.
 */
class MeetingFields : public QWidget
{
    Q_OBJECT

public:
    explicit MeetingFields(QWidget *parent = nullptr);

    /**
     * Empties the fields and offers these people by name, and further names of people without a login; the chair is who
     * sits at the desk, until changed.
     */
    void begin(const std::vector<Officer> &officers, const QString &chair, const QStringList &others = {});
    /** What was typed, people by person where the name is an officer's; who did not come to word has none. */
    Meeting meeting() const;
    /** What was typed, for a draft; null where nothing was. */
    Json draft() const;
    void restore(const Json &draft);
    void clear();
    /** To the first field that nothing fills in: who recorded. */
    void takeFocus();

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void lay();
    QString personOf(const QString &name) const { return m_people.value(name.trimmed(), name.trimmed()); }
    std::vector<Absence> absent() const;
    std::vector<Speech> words(const QStringList &present) const;

    /** The person behind each name that is offered. */
    QHash<QString, QString> m_people;
    QComboBox *m_chair;
    QComboBox *m_recorder;
    NamesField *m_present;
    QLineEdit *m_absent;
    QSpinBox *m_for;
    QSpinBox *m_against;
    QPlainTextEdit *m_words;
    QLineEdit *m_dissent;
    QLineEdit *m_place;
};

}  // namespace remit::ui
