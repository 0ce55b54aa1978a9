#include "assessment/tracemodel.h"

#include "base/hundredths.h"
#include "casework/pointsshapes.h"
#include "widgets/rowsmodel.h"

#include <QSize>

namespace remit::ui {

namespace {

constexpr int rowHeight = 32;

QString signedPoints(qint64 value) { return value > 0 ? u"+"_qs + hundredths(value) : hundredths(value); }

}  // namespace

TraceModel::TraceModel(const Words &words, QObject *parent)
    : QAbstractItemModel(parent), m_words(words), m_root(std::make_unique<Node>())
{
}
TraceModel::~TraceModel() = default;

TraceModel::Node *TraceModel::add(Node *parent, const QString &what, const QString &points, const QString &who,
                                  const Json &source)
{
    auto node = std::make_unique<Node>();
    node->what = what;
    node->points = points;
    node->who = who;
    if (!source.isNull()) {
        node->place = placeFromJson(source);
        if (who.isEmpty()) node->who = person(source["by"].toString());
    }
    node->parent = parent;
    parent->children.push_back(std::move(node));
    return parent->children.back().get();
}

QString TraceModel::people(const Json &list) const
{
    QStringList names;
    for (const Json &one : list.array()) names << person(one.toString());
    return names.join(tr("、"));
}

void TraceModel::show(const Json &trace, const QHash<QString, QString> &officers)
{
    beginResetModel();
    m_officers = officers;
    m_root = std::make_unique<Node>();
    const Json::Array &cycles = trace["cycles"].array();
    for (const Json &cycle : cycles) addCycle(cycle);
    const Json::Array &months = trace["months"].array();
    for (auto month = months.rbegin(); month != months.rend(); ++month) addMonth(*month);
    const Json::Array &imported = trace["imported"].array();
    for (auto month = imported.rbegin(); month != imported.rend(); ++month)
        add(m_root.get(), tr("%1　旧系统导入").arg((*month)["month"].toString()),
            hundredths((*month)["total"].toInteger()), {}, (*month)["source"]);
    endResetModel();
}

void TraceModel::addCycle(const Json &cycle)
{
    const QString reward =
        cycle["reward"].isNull() ? QString() : u"　"_qs + m_words.of(u"points.reward"_qs, cycle["reward"].toString());
    Node *node = add(m_root.get(),
                     tr("第 %1 周期　%2 至 %3　%4")
                             .arg(cycle["cycle"].toInteger())
                             .arg(cycle["from"].toString(), cycle["to"].toString(),
                                  m_words.of(u"points.cycle"_qs, cycle["state"].toString())) +
                         reward,
                     m_words.of(u"points.grade"_qs, cycle["grade"].toString()));
    node->place = {cycle["act"].toInteger(), 0};
}

void TraceModel::addMonth(const Json &month)
{
    const QString state =
        month["state"].isNull() ? QString() : u"　"_qs + m_words.of(u"points.month"_qs, month["state"].toString());
    Node *node = add(m_root.get(), month["month"].toString() + state, hundredths(month["total"].toInteger()), {},
                     month["source"]);
    addParts(node, month);
    for (const Json &matter : month["matters"].array()) addMatter(node, matter);
    const Json::Array &sheets = month["sheets"].array();
    if (!sheets.empty()) {
        Node *labour = add(node, tr("劳动　%1 天").arg(sheets.size()), hundredths(month["labour_credit"].toInteger()),
                           tr("日清单合计"));
        for (const Json &sheet : sheets) addSheet(labour, sheet);
    }
    for (const Json &earlier : month["corrected"].array())
        add(node, tr("更正前的月得分"), hundredths(earlier["total"].toInteger()), {}, earlier["source"]);
}

void TraceModel::addParts(Node *node, const Json &month)
{
    const std::pair<const char *, QString> parts[] = {{"base", tr("基础分")},
                                                      {"granted", tr("按规定给的平均分")},
                                                      {"bonus", tr("加分")},
                                                      {"bonus_dropped", tr("超过上限未计的加分")},
                                                      {"deducted", tr("扣分")}};
    for (const auto &[name, title] : parts) {
        const ByPart points = byPartFromJson(month[name]);
        if (points.sum() == 0) continue;
        const bool taken = QLatin1String(name) == u"deducted";
        add(node,
            tr("%1　监管 %2，教育和文化 %3，劳动 %4")
                .arg(title, hundredths(points[Part::Custody]), hundredths(points[Part::Education]),
                     hundredths(points[Part::Labour])),
            signedPoints(taken ? -points.sum() : points.sum()), tr("计算所得"));
    }
    for (const auto &[name, title, sign] :
         {std::tuple("special", tr("专项加分"), 1), std::tuple("sanction", tr("处罚扣分"), -1)})
        if (const qint64 value = month[name].toInteger(); value != 0)
            add(node, title, signedPoints(sign * value), tr("计算所得"));
}

void TraceModel::addMatter(Node *node, const Json &matter)
{
    const Json &fact = matter["fact"];
    const QString clause = fact["clause"].toString();
    const QString what = clause.isEmpty() ? m_words.of(u"points.matter"_qs, matter["kind"].toString()) : clause;
    const qint64 points = fact["points"].toInteger();
    Node *entry = add(node, u"%1　%2　%3"_qs.arg(matter["on"].toString(), what, matter["facts"].toString()),
                      fact["points"].isNull() ? QString() : signedPoints(points), {}, matter["source"]);
    QStringList witnesses;
    for (const Json &witness : matter["witnesses"].array()) witnesses << witness.toString();
    if (!witnesses.isEmpty()) add(entry, tr("证明人：%1").arg(witnesses.join(tr("、"))));
    for (const Json &evidence : matter["evidence"].array())
        add(entry,
            tr("证据：%1　SHA-256 %2").arg(evidence["title"].toString(), evidence["digest"].toString().left(16)));
    for (const Json &decision : matter["decisions"].array()) {
        const Json &meeting = decision["meeting"];
        const QString group =
            decision["group"].toString() == workingGroupName() ? tr("工作组") : decision["group"].toString();
        Node *decided = add(
            entry,
            tr("%1 %2：%3")
                .arg(meeting["on"].toString(), group, decision["agreed"].toBool() ? tr("同意") : tr("不同意")),
            {}, tr("主持 %1，记录 %2").arg(person(meeting["chair"].toString()), person(meeting["recorder"].toString())),
            decision);
        add(decided, tr("到会 %1；同意 %2").arg(people(meeting["present"]), people(meeting["agreeing"])));
        for (const auto &[who, words] : meeting["dissent"].object())
            add(decided, tr("不同意见：%1").arg(words.toString()), {}, person(who));
    }
}

void TraceModel::addSheet(Node *node, const Json &sheet)
{
    Node *day =
        add(node, u"%1　%2"_qs.arg(sheet["on"].toString(), sheet["team"].toString()),
            signedPoints(sheet["credit"].toInteger()), tr("%1 签名").arg(people(sheet["signed_by"])), sheet["source"]);
    const Json &result = sheet["day"];
    if (!result["fulfilment"].isNull()) add(day, tr("定额完成 %1 %").arg(hundredths(result["fulfilment"].toInteger())));
    for (const Json &receipt : sheet["received"].array())
        add(day, tr("入库批号 %1　%2：合格 %3 件，次品 %4 件")
                     .arg(receipt["lot"].toString(), receipt["operation"].toString())
                     .arg(receipt["accepted"].toInteger())
                     .arg(receipt["rejected"].toInteger()));
    if (const QString reason = sheet["reason"].toString(); !reason.isEmpty())
        add(day, tr("更正的理由：%1").arg(reason));
    const Json &said = sheet["confirmation"];
    add(day, m_words.of(u"labour.confirmation"_qs, said.isString() ? said.toString() : QString()));
}

const TraceModel::Node *TraceModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Node *>(index.constInternalPointer()) : m_root.get();
}

LedgerPlace TraceModel::placeAt(const QModelIndex &index) const
{
    // Whatever has no act of its own was recorded by the one above it.
    for (const Node *node = nodeAt(index); node; node = node->parent)
        if (node->place.seq > 0) return node->place;
    return {};
}

QModelIndex TraceModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node *above = nodeAt(parent);
    if (row < 0 || row >= int(above->children.size()) || column < 0 || column >= ColumnCount) return {};
    return createIndex(row, column, above->children[std::size_t(row)].get());
}

QModelIndex TraceModel::parent(const QModelIndex &index) const
{
    const Node *above = index.isValid() ? nodeAt(index)->parent : nullptr;
    if (!above || above == m_root.get()) return {};
    for (std::size_t i = 0; i < above->parent->children.size(); ++i)
        if (above->parent->children[i].get() == above) return createIndex(int(i), 0, above);
    return {};
}

int TraceModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(nodeAt(parent)->children.size());
}

int TraceModel::columnCount(const QModelIndex &) const { return ColumnCount; }

QVariant TraceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) return {};
    const Node *node = nodeAt(index);
    if (role == Qt::TextAlignmentRole && index.column() == Points) return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::SizeHintRole) return QSize(0, rowHeight);
    if (role == StrongRole) return node->parent == m_root.get() && index.column() <= Points;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    switch (index.column()) {
        case What:
            return node->what;
        case Points:
            return node->points;
        case Who:
            return node->who;
        case Source:
            if (node->place.seq == 0) return {};
            return node->place.line > 0 ? tr("账本第 %1 条第 %2 行").arg(node->place.seq).arg(node->place.line)
                                        : tr("账本第 %1 条").arg(node->place.seq);
        default:
            return {};
    }
}

QVariant TraceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Points ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    static const QStringList titles{tr("内容"), tr("分值"), tr("经手"), tr("出处")};
    return role == Qt::DisplayRole ? titles.value(section) : QVariant();
}

}  // namespace remit::ui
