#pragma once
#include "casework/exchange/peers.h"
#include "casework/numbers/numberfile.h"
#include "casework/numbers/register.h"
#include "casework/numbers/signers.h"
#include "shell/keyprompt.h"
#include "widgets/rowsmodel.h"

namespace remit::ui {

/** The numbers of proposals (文书号): how each stands, and the ranges between this store and others. */
class NumbersPresenter : public QObject
{
    Q_OBJECT

public:
    explicit NumbersPresenter(const PageContext &context, QObject *parent = nullptr);

    void load();
    // Each of these ends in recorded or refused, that of a file in recorded or fileRefused.
    void nameKeeper(const QString &store);
    void give(const RangeRequest &request);
    void enter(const TypedRange &typed);
    void giveBack(const NumberRange &range, const QString &reason);
    void makeVoid(const NumberRange &range, const QString &reason);
    void acceptSigner(const NumberSigner &signer);
    void endSigner(const NumberSigner &signer, const QString &reason);
    void take(const QString &path);
    void write(const QString &store, const QString &path, KeyUnlock key);

    RowsModel<NumberLine> &lines() { return m_lines; }
    const RowsModel<NumberLine> &lines() const { return m_lines; }
    /** Who keeps the numbers; nothing while that is not settled. */
    const std::optional<NumberKeeper> &keeper() const { return m_keeper; }
    const std::vector<ExchangePeer> &peers() const { return m_peers; }
    /** Whose signatures under other stores' files are believed. */
    const std::vector<NumberSigner> &signers() const { return m_signers; }
    const StoreInfo &info() const { return m_info; }
    /** Whether the officer at the desk holds one of these roles. */
    bool holds(const QStringList &roles) const;

Q_SIGNALS:
    void loaded();
    /** What was just recorded, in a sentence. */
    void recorded(const QString &text);
    void refused(const remit::Error &error);
    /** A file of that name was not taken, nothing of it. */
    void fileRefused(const QString &name, const remit::Error &error);

private:
    using Refusal = std::function<void(const Error &)>;
    /** Without a refusal of its own: refused. */
    template <class Work>
    void recordThat(Work work, const QString &text, const Refusal &refuse = {});

    PageContext m_context;
    RowsModel<NumberLine> m_lines;
    std::optional<NumberKeeper> m_keeper;
    std::vector<ExchangePeer> m_peers;
    std::vector<NumberSigner> m_signers;
    StoreInfo m_info;
};

/** "（2026）演监减字第3号 – 9". */
QString rangeText(const NumberLine &line);

}  // namespace remit::ui
