#include "shell/searchpresenter.h"

#include "widgets/initials.h"

#include <algorithm>

namespace remit::ui {

namespace {

constexpr int most = 8;

struct Found {
    std::vector<InmateRow> inmates;
    std::vector<CaseRow> cases;
};

/** Adds those whose name has these initials, up to as many as are shown. */
template <class Row>
void addByInitials(const Initials &initials, const QString &text, std::vector<Row> &found, Result<std::vector<Row>> all)
{
    if (!all) return;
    for (Row &row : *all) {
        if (found.size() >= most) return;
        const bool there = std::ranges::any_of(found, [&](const Row &one) { return one.number == row.number; });
        if (!there && initials.match(row.name, text)) found.push_back(std::move(row));
    }
}

/** Whether these can be initials: everybody's record is gone through only then. */
bool mayBeInitials(const QString &text)
{
    return std::ranges::all_of(text, [](QChar one) { return one.unicode() < 128 && one.isLetter(); });
}

Found look(Workplace &place, const QString &text)
{
    Found found;
    InmateQuery people;
    people.text = text;
    people.limit = most;
    if (auto rows = place.desk().ports.inmates.inmates(people)) found.inmates = std::move(*rows);
    CaseQuery cases;
    cases.text = text;
    if (auto rows = place.desk().ports.cases.cases(cases)) found.cases = std::move(*rows);
    if (mayBeInitials(text)) {
        const Initials initials;
        addByInitials(initials, text, found.inmates, place.desk().ports.inmates.inmates({}));
        addByInitials(initials, text, found.cases, place.desk().ports.cases.cases({}));
    }
    if (found.cases.size() > most) found.cases.resize(most);
    return found;
}

}  // namespace

SearchPresenter::SearchPresenter(const PageContext &context, QObject *parent) : QObject(parent), m_context(context) {}

void SearchPresenter::search(const QString &text)
{
    m_text = text.trimmed();
    if (m_text.isEmpty()) {
        m_hits = commandHits({});
        Q_EMIT found();
        return;
    }
    m_context.backend.ask(
        this, [text = m_text](Workplace &place) { return look(place, text); },
        [this, text = m_text](const Found &result) {
            if (text != m_text) return;
            m_hits.clear();
            for (const InmateRow &row : result.inmates)
                m_hits.push_back(
                    {Hit::Kind::Inmate, row.name, row.number + u"　"_qs + row.area, {u"inmates"_qs, row.number}});
            for (const CaseRow &row : result.cases)
                m_hits.push_back({Hit::Kind::Case,
                                  row.number + u"　"_qs + row.name,
                                  m_context.words.of(u"stage"_qs, row.stage),
                                  {u"cases"_qs, row.number}});
            for (Hit &hit : commandHits(text)) m_hits.push_back(std::move(hit));
            Q_EMIT found();
        });
}

std::vector<Hit> SearchPresenter::commandHits(const QString &text) const
{
    std::vector<Hit> hits;
    for (size_t i = 0; i < m_commands.size(); ++i)
        if (text.isEmpty() || m_commands[i].title.contains(text, Qt::CaseInsensitive))
            hits.push_back({Hit::Kind::Command, m_commands[i].title, m_commands[i].shortcut, {}, static_cast<int>(i)});
    return hits;
}

}  // namespace remit::ui
