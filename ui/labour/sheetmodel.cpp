#include "labour/sheetmodel.h"

#include "base/hundredths.h"

#include <algorithm>

namespace remit::ui {

namespace {
constexpr int mostPieces = 1'000'000;
constexpr int minute = 60;
}  // namespace

QStringList lotsOf(const SheetDraft &draft)
{
    QStringList lots;
    for (const LabourSheet::Receipt &receipt : draft.received)
        if (!lots.contains(receipt.lot)) lots << receipt.lot;
    return lots;
}

SheetModel::SheetModel(SheetPresenter &presenter, const Words &words, QObject *parent)
    : QAbstractTableModel(parent), m_presenter(presenter), m_words(words)
{
}

void SheetModel::setLot(const QString &lot)
{
    m_lot = lot;
    update();
}

void SheetModel::reset()
{
    beginResetModel();
    m_rows.clear();
    if (m_presenter.view()) {
        const auto &workers = view().draft.workers;
        for (std::size_t i = 0; i < workers.size(); ++i) {
            const int count = workers[i].quotaFree ? 0 : int(workers[i].assignments.size());
            if (count == 0) m_rows.push_back({i, -1, true});
            for (int a = 0; a < count; ++a) m_rows.push_back({i, a, a == 0});
        }
    }
    endResetModel();
}

void SheetModel::update()
{
    if (m_rows.empty()) return;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QStringList SheetModel::numbersAt(const QList<int> &rows) const
{
    QStringList numbers;
    for (const int row : rows)
        if (const QString &number = worker(m_rows[std::size_t(row)]).number; !numbers.contains(number))
            numbers << number;
    return numbers;
}

int SheetModel::rowOf(const QString &number) const
{
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (worker(m_rows[i]).number == number) return int(i);
    return -1;
}

int SheetModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int SheetModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

const SheetLine *SheetModel::line(const Row &row) const
{
    // Figures come a moment after what was typed; until then the last ones of the same inmate stand.
    const auto &lines = view().lines;
    const QString &number = worker(row).number;
    if (row.worker < lines.size() && lines[row.worker].worker.number == number) return &lines[row.worker];
    return nullptr;
}

QString SheetModel::operation(const Row &row) const
{
    return row.assignment < 0 ? QString() : worker(row).assignments[std::size_t(row.assignment)].operation;
}

QString SheetModel::output(const Row &row, int column) const
{
    int sum = 0;
    bool any = false;
    for (const LabourSheet::Receipt &receipt : view().draft.received) {
        if (receipt.number != worker(row).number || receipt.operation != operation(row)) continue;
        if (!m_lot.isEmpty() && receipt.lot != m_lot) continue;
        sum += column == Accepted ? receipt.accepted : receipt.rejected;
        any = true;
    }
    return any ? QString::number(sum) : QString();
}

QString SheetModel::dayText(const Row &row, int column) const
{
    const LabourSheet::Worker &person = worker(row);
    const SheetLine *result = line(row);
    const auto corrected = view().draft.corrected.find(person.number);
    const auto confirmed = view().draft.confirmed.find(person.number);
    switch (column) {
        case Number:
            return person.number;
        case Name:
            return view().names.value(person.number);
        case Absence:
            return person.absentSeconds ? QString::number(person.absentSeconds / minute) : QString();
        case Fulfilment:
            if (!result || !result->day.fulfilment) return Words::dash();
            return hundredths(*result->day.fulfilment) + u" %"_qs;
        case Computed:
            return result ? Words::points(result->day.dayCredit) : Words::dash();
        case Credit:
            if (corrected != view().draft.corrected.end()) return Words::points(corrected->second.first);
            return result ? Words::points(result->day.dayCredit) : Words::dash();
        case Confirmation:
            return m_words.of(u"labour.confirmation"_qs,
                              confirmed == view().draft.confirmed.end() ? QString() : confirmed->second.first);
        default:
            return {};
    }
}

QString SheetModel::text(const Row &row, int column) const
{
    const LabourSheet::Worker &person = worker(row);
    switch (column) {
        case Operation:
            if (row.assignment < 0) return person.quotaFree ? tr("%1（无定额）").arg(person.post) : person.post;
            if (const auto &assigned = person.assignments[std::size_t(row.assignment)]; assigned.share != 100)
                return u"%1 %2%"_qs.arg(assigned.operation).arg(assigned.share);
            return operation(row);
        case Quota: {
            const SheetLine *result = line(row);
            if (result)
                for (const auto &[name, pieces] : result->day.quota)
                    if (name == operation(row)) return QString::number(pieces);
            return Words::dash();
        }
        case Accepted:
            if (person.quotaFree) return person.grade ? m_words.of(u"labour.grade"_qs, *person.grade) : QString();
            return output(row, column);
        case Rejected:
            return output(row, column);
        default:
            return row.first ? dayText(row, column) : QString();
    }
}

std::optional<Tone> SheetModel::tone(const Row &row, int column) const
{
    if (!row.first) return std::nullopt;
    const QString &number = worker(row).number;
    const SheetDraft &draft = view().draft;
    if (column == Credit && draft.corrected.contains(number)) return Tone::Accent;
    if (column == Fulfilment) {
        const SheetLine *result = line(row);
        if (result && result->day.fulfilment && *result->day.fulfilment < 10000) return Tone::Warn;
    }
    if (column != Confirmation) return std::nullopt;
    const auto found = draft.confirmed.find(number);
    if (found == draft.confirmed.end()) return Tone::Neutral;
    return found->second.first == u"confirmed" ? Tone::Ok : Tone::Warn;
}

bool SheetModel::typed(const Row &row, int column) const
{
    if (view().sealed) return false;
    const bool free = worker(row).quotaFree;
    if (column == Accepted) return free || row.assignment >= 0;
    if (column == Rejected) return !free && row.assignment >= 0;
    return column == Absence && row.first;
}

QVariant SheetModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_presenter.view()) return {};
    const Row &row = m_rows[std::size_t(index.row())];
    if (row.worker >= view().draft.workers.size()) return {};
    const int column = index.column();
    switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole:
            return text(row, column);
        case Qt::ToolTipRole: {
            const auto found = view().draft.corrected.find(worker(row).number);
            if (column == Credit && found != view().draft.corrected.end())
                return tr("已更正：%1").arg(found->second.second);
            return text(row, column);
        }
        case Qt::TextAlignmentRole:
            return int((column >= Quota && column <= Credit ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        case StrongRole:
            return column == Name || column == Credit;
        case TypedRole:
            return typed(row, column);
        case ToneRole:
            if (const auto found = tone(row, column)) return int(*found);
            return {};
        default:
            return {};
    }
}

QVariant SheetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    static const QStringList titles{tr("编号"),     tr("姓名"),   tr("工序"),   tr("定额"),   tr("合格"),    tr("次品"),
                                    tr("缺工(分)"), tr("完成率"), tr("计算分"), tr("计入分"), tr("本人确认")};
    if (role == Qt::DisplayRole) return titles.value(section);
    if (role == Qt::TextAlignmentRole)
        return int((section >= Quota && section <= Credit ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags SheetModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.data(TypedRole).toBool()) flags |= Qt::ItemIsEditable;
    return flags;
}

bool SheetModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || !index.data(TypedRole).toBool()) return false;
    const Row row = m_rows[std::size_t(index.row())];
    const QString typedText = value.toString().trimmed();
    if (typedText == text(row, index.column())) return true;
    if (index.column() == Absence) return setAbsence(row, typedText);
    return worker(row).quotaFree ? setGrade(row, typedText) : setOutput(row, index.column(), typedText);
}

bool SheetModel::setAbsence(const Row &row, const QString &text)
{
    bool number = true;
    const int minutes = text.isEmpty() ? 0 : text.toInt(&number);
    if (!number || minutes < 0 || minutes * minute > view().draft.hoursSeconds) {
        Q_EMIT refused(tr("缺工应为 0 到 %1 之间的整数分钟。").arg(view().draft.hoursSeconds / minute));
        return false;
    }
    m_presenter.edit([&](SheetDraft &draft) { draft.workers[row.worker].absentSeconds = minutes * minute; });
    return true;
}

bool SheetModel::setGrade(const Row &row, const QString &text)
{
    QStringList known;
    if (view().formula)
        for (const auto &[code, credit] : view().formula->dayGrades) {
            if (text == code || text == m_words.of(u"labour.grade"_qs, code)) {
                m_presenter.edit([&](SheetDraft &draft) { draft.workers[row.worker].grade = code; });
                return true;
            }
            known << m_words.of(u"labour.grade"_qs, code);
        }
    if (text.isEmpty()) {
        m_presenter.edit([&](SheetDraft &draft) { draft.workers[row.worker].grade.reset(); });
        return true;
    }
    Q_EMIT refused(tr("没有“%1”这一等级；可填：%2。").arg(text, known.join(tr("、"))));
    return false;
}

bool SheetModel::setOutput(const Row &row, int column, const QString &text)
{
    bool number = true;
    const int pieces = text.isEmpty() ? 0 : text.toInt(&number);
    if (!number || pieces < 0 || pieces > mostPieces) {
        Q_EMIT refused(tr("件数应为 0 到 %1 之间的整数。").arg(mostPieces));
        return false;
    }
    const QString who = worker(row).number, what = operation(row);
    std::vector<std::size_t> places;
    const auto &received = view().draft.received;
    for (std::size_t i = 0; i < received.size(); ++i)
        if (received[i].number == who && received[i].operation == what && (m_lot.isEmpty() || received[i].lot == m_lot))
            places.push_back(i);
    if (places.size() > 1) {
        Q_EMIT refused(tr("这一格有 %1 个批号，先在上面选一个批号再填。").arg(places.size()));
        return false;
    }
    const QStringList lots = lotsOf(view().draft);
    const QString lot = !m_lot.isEmpty() ? m_lot : lots.isEmpty() ? u"L-"_qs + isoDate(view().draft.on) : lots.first();
    m_presenter.edit([&](SheetDraft &draft) {
        if (places.empty()) draft.received.push_back({who, what, lot, 0, 0});
        LabourSheet::Receipt &receipt = places.empty() ? draft.received.back() : draft.received[places.front()];
        (column == Accepted ? receipt.accepted : receipt.rejected) = pieces;
        if (receipt.accepted == 0 && receipt.rejected == 0)
            draft.received.erase(draft.received.begin() + (&receipt - draft.received.data()));
        // What the inmate confirmed is no longer what stands there.
        draft.confirmed.erase(who);
    });
    return true;
}

}  // namespace remit::ui
