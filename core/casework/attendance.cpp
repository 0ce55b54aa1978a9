#include "casework/attendance.h"

#include <map>

namespace remit {

namespace {

/** Whom each text means; nobody (empty) where two officers have the name. */
std::map<QString, QString> personsOf(const std::vector<Officer> &officers)
{
    std::map<QString, QString> persons;
    for (const Officer &officer : officers) {
        const auto [known, fresh] = persons.emplace(officer.name, officer.person);
        if (!fresh && known->second != officer.person) known->second.clear();
    }
    // A login and a person are unambiguous, whoever is called so.
    for (const Officer &officer : officers) persons[officer.id] = officer.person;
    for (const Officer &officer : officers) persons[officer.person] = officer.person;
    return persons;
}

}  // namespace

Meeting namedByPerson(const Desk &desk, Meeting meeting)
{
    const auto officers = desk.ports.officers.officers();
    const std::map<QString, QString> persons = officers ? personsOf(*officers) : std::map<QString, QString>();
    const auto name = [&](QString &text) {
        text = text.trimmed();
        const auto found = persons.find(text);
        if (found != persons.end() && !found->second.isEmpty()) text = found->second;
    };
    name(meeting.chair);
    name(meeting.recorder);
    for (QString &each : meeting.present) name(each);
    for (Absence &each : meeting.absent) name(each.person);
    for (Speech &each : meeting.words) name(each.person);
    return meeting;
}

}  // namespace remit
