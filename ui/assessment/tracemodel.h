#pragma once
#include "base/json.h"
#include "casework/pointsvalues.h"
#include "widgets/words.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace remit::ui {

/**
 * From an inmate's total down to what it rests on, as a tree: cycles and months; in a month its matters and the days of
 * labour; below them decisions with their meetings, evidence, lots and signatures. Each line leads to an act.
 */
class TraceModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { What, Points, Who, Source, ColumnCount };

    explicit TraceModel(const Words &words, QObject *parent = nullptr);
    ~TraceModel() override;

    /** `officers`: names by person and by login. */
    void show(const Json &trace, const QHash<QString, QString> &officers);
    /** The act behind the line; seq 0 where there is none. */
    LedgerPlace placeAt(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node {
        QString what;
        QString points;
        QString who;
        LedgerPlace place;
        Node *parent = nullptr;
        std::vector<std::unique_ptr<Node>> children;
    };
    Node *add(Node *parent, const QString &what, const QString &points = {}, const QString &who = {},
              const Json &source = {});
    void addMonth(const Json &month);
    void addParts(Node *node, const Json &month);
    void addMatter(Node *node, const Json &matter);
    void addSheet(Node *node, const Json &sheet);
    void addCycle(const Json &cycle);
    QString person(const QString &code) const { return m_officers.value(code, code); }
    QString people(const Json &list) const;
    const Node *nodeAt(const QModelIndex &index) const;

    const Words &m_words;
    QHash<QString, QString> m_officers;
    std::unique_ptr<Node> m_root;
};

}  // namespace remit::ui
