#pragma once
#include "casework/signingreview.h"
#include "shell/keyprompt.h"
#include "widgets/rowsmodel.h"

namespace remit::ui {

/** The papers of a batch before, while and after the officer signs them (批量签署). */
class SigningPresenter : public QObject
{
    Q_OBJECT

public:
    SigningPresenter(const PageContext &context, const QString &batch, QObject *parent = nullptr);

    void load();
    /** One unlock for all; `seal` is shown at the places for a seal, empty shows nothing; so is one's handwriting. */
    void sign(KeyUnlock key, const QString &seal, bool handwriting);
    /** After the paper in hand. */
    void stop() { m_job.stop(); }

    RowsModel<SigningLine> &lines() { return m_lines; }
    const RowsModel<SigningLine> &lines() const { return m_lines; }
    const QString &batch() const { return m_batch; }
    /** Of the officer's own: how many are to be signed, how many are signed, how many cannot be. */
    int count(SigningOutcome outcome) const;
    int toSign() const { return count(SigningOutcome::Untried); }
    /** The seals that can be shown: number and name. */
    const std::vector<std::pair<QString, QString>> &seals() const { return m_seals; }
    /** Whether the officer has recorded a handwriting. */
    bool hasHandwriting() const { return m_hasHandwriting; }
    /** The root over the officer's lines as they stand (清单摘要), in hexadecimal. */
    QString root() const;
    /** "待签署 3 处，已签署 0 处，不能签署 1 处；另有 8 处由他人签署。". */
    QString summary() const;
    /** A line's state and reason in words. */
    QString outcome(const SigningLine &line) const;
    QString reason(const SigningLine &line) const;

Q_SIGNALS:
    void loaded();
    void progress(int done, int total);
    /** Signing has ended; `stopped` where something stopped it before the last one. */
    void finished(bool stopped);
    void failed(const remit::Error &error);

private:
    PageContext m_context;
    QString m_batch;
    RowsModel<SigningLine> m_lines;
    std::vector<std::pair<QString, QString>> m_seals;
    bool m_hasHandwriting = false;
    Job m_job;
};

}  // namespace remit::ui
