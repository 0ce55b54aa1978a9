#pragma once
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

    RowsModel<TokenRow> &tokens() { return m_tokens; }
    /** The whole diagnosis for sending on (诊断报告). */
    const QString &report() const { return m_report; }
    /** Which key signs on this machine, in words. */
    QString keyInUse() const;
    /** The roots and lists in words, a line each. */
    const QString &trust() const { return m_trust; }

Q_SIGNALS:
    void loaded();
    void examined();
    void tested(const QString &text);
    void chosen();
    void recorded(const QString &text);
    void refused(const remit::Error &error);

private:
    PageContext m_context;
    RowsModel<TokenRow> m_tokens;
    QStringList m_tried;
    QString m_report;
    QString m_trust;
};

}  // namespace remit::ui
