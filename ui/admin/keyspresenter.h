#pragma once
#include "casework/signingtrust.h"
#include "shell/keyprompt.h"
#include "widgets/rowsmodel.h"

namespace remit::ui {

/** One slot of one driver, or a driver that says nothing, as the diagnosis found it. */
struct TokenRow {
    QString module;
    /** What the driver calls itself, with its version. */
    QString driver;
    QString slot;
    QString label;
    QString serial;
    QStringList algorithms;
    QStringList certificates;
    /** "unknown", "few", "one", "none"; empty without a token. */
    QString tries;
    std::optional<Error> error;
};

/** A root that certificates are held against. */
struct TrustedRoot {
    QString name;
    QString fingerprint;
    QString until;
};

/** A revocation list (吊销列表) in words: whose it is, its issue and its due day, and where it stands today. */
struct ListLine {
    QString text;
    QString state;
    Tone tone = Tone::Ok;
};

/** What of the officers' signing keys is the same for all on this machine: tokens (密码钥匙), trust (签名信任). */
class KeysPresenter : public QObject
{
    Q_OBJECT

public:
    explicit KeysPresenter(const PageContext &context, QObject *parent = nullptr);

    /** Reads what certificates are held against. */
    void load();
    /** Asks the usual drivers, the chosen one and those that were tried before; ends in examined. */
    void examine(const QString &further = {});
    /** Signs something that is nothing's signature with the token and verifies it; ends in tested or refused. */
    void test(const TokenRow &token, Secret pin);
    /** From now on this machine's signatures are made with that token, or with key files. */
    void use(const TokenRow &token);
    void useKeyFile();
    /** Authorities and revocation lists from a PEM file; role admin; ends in recorded or refused. */
    void setTrust(const QString &file);
    /** No longer held against that root (its fingerprint; empty: against none); role admin; ends in recorded or
     * refused. */
    void withdrawTrust(const QString &root, const QString &reason);

    RowsModel<TokenRow> &tokens() { return m_tokens; }
    /** The whole diagnosis for sending on (诊断报告). */
    const QString &report() const { return m_report; }
    /** Which key signs on this machine, in words. */
    QString keyInUse() const;
    const std::vector<TrustedRoot> &roots() const { return m_roots; }
    const std::vector<ListLine> &lists() const { return m_lists; }
    /** Since when certificates are held against these; empty where against none. */
    const QString &trustedSince() const { return m_trustedSince; }

Q_SIGNALS:
    void loaded();
    void examined();
    void tested(const QString &text);
    void chosen();
    void recorded(const QString &text);
    void refused(const remit::Error &error);

private:
    void takeTrust(const std::optional<RecordedTrust> &recorded);
    void finishTrust(const Result<void> &done, const QString &text);

    PageContext m_context;
    RowsModel<TokenRow> m_tokens;
    QStringList m_tried;
    QString m_report;
    std::vector<TrustedRoot> m_roots;
    std::vector<ListLine> m_lists;
    QString m_trustedSince;
};

}  // namespace remit::ui
