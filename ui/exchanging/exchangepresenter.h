#pragma once
#include "casework/exchange/forks.h"
#include "casework/exchange/give.h"
#include "casework/exchange/peers.h"
#include "casework/exchange/take.h"
#include "shell/keyprompt.h"
#include "widgets/rowsmodel.h"

namespace remit::ui {

/** A step of one side of a fork, in words. */
struct ForkStep {
    QString on;
    QString what;
    QString by;
    QString words;
};

/** Who stands behind the logins of a fork: this store's by its list, the other's by what came with the case. */
struct ForkNames {
    /** This store, whose logins `here` names. */
    QString store;
    QHash<QString, QString> here;
    /** The other store's logins, as its case brought them; empty where it brought none. */
    Json there;

    /** The login itself where nobody is known by it. */
    QString of(const QString &store, const QString &login) const;
};
ForkStep forkStep(const Words &words, const CourseAct &act, const ForkNames &names);

/** Exchange of cases with other stores of the prison (案件交换): giving, taking, forks. */
class ExchangePresenter : public QObject
{
    Q_OBJECT

public:
    explicit ExchangePresenter(const PageContext &context, QObject *parent = nullptr);

    void load();
    void addPeer(const QString &store, const QString &name, PeerKind kind);
    void give(const GiveRequest &request, KeyUnlock key);
    void take(const QStringList &files);
    void resolve(const CaseFork &fork, ForkSide side, const QString &reason);

    RowsModel<ExchangePeer> &peers() { return m_peers; }
    RowsModel<CaseFork> &forks() { return m_forks; }
    /** The cases that can be given: those of this store. */
    const std::vector<CaseRow> &cases() const { return m_cases; }
    /** This store's number, which the other side registers. */
    const QString &store() const { return m_store; }
    ForkNames namesFor(const CaseFork &fork) const { return {m_store, m_names, fork.document["officers"]}; }

Q_SIGNALS:
    void loaded();
    void working(const QString &what);
    void peerAdded(const QString &name);
    void given(const QString &path, int cases);
    /** What was taken, in words, and whether all of it was. */
    void taken(const QString &words, bool whole);
    void resolved();
    void failed(const remit::Error &error);

private:
    QString wordsOf(const std::vector<TakenContainer> &taken) const;

    PageContext m_context;
    RowsModel<ExchangePeer> m_peers;
    RowsModel<CaseFork> m_forks;
    std::vector<CaseRow> m_cases;
    QString m_store;
    QHash<QString, QString> m_names;
};

}  // namespace remit::ui
