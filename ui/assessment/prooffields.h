#pragma once
#include "casework/conduct.h"
#include "shell/page.h"

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace remit::ui {

/** What happened, who witnessed it and what proves it: the lower half of every dialog that records a matter. */
class ProofFields : public QWidget
{
    Q_OBJECT

public:
    explicit ProofFields(const PageContext &context, QWidget *parent = nullptr);

    /** Both are filled in: the words, and a witness or a file. */
    bool isTold() const;
    bool isProven() const;
    /** Puts words, witnesses and files into the matter. */
    void applyTo(NewMatter &matter) const;

Q_SIGNALS:
    void changed();

private:
    QWidget *buildEvidence();
    void addFile(const QString &path);

    PageContext m_context;
    std::vector<EvidenceFile> m_files;
    QPlainTextEdit *m_facts;
    QLineEdit *m_witnesses;
    QLabel *m_evidence;
};

/** The field of an inmate's number with the name below, told while it is typed. */
class InmateField : public QWidget
{
    Q_OBJECT

public:
    /** `names` by number. */
    InmateField(const QHash<QString, QString> &names, const QString &number, QWidget *parent = nullptr);

    QString number() const;
    bool isKnown() const;

Q_SIGNALS:
    void changed();

private:
    void check();

    QHash<QString, QString> m_names;
    QLineEdit *m_number;
    QLabel *m_who = nullptr;
};

}  // namespace remit::ui
