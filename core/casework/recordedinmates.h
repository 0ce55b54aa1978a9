#pragma once
#include "casework/importcompare.h"
#include "casework/ports.h"

#include <map>

namespace remit {

/** What is recorded of the inmates that a file names, read once each. */
class RecordedInmates
{
public:
    RecordedInmates(const InmatePort &inmates, const ImportSection &section) : m_inmates(inmates), m_section(section) {}

    struct Held {
        /** Absent where nobody of that number is recorded. */
        std::optional<Inmate> inmate;
        std::vector<SentenceChange> changes;
        /** The records of the section, as lines by their key. */
        std::map<QString, Json> lines;
    };

    /** Errors: storage.*. */
    Result<const Held *> of(const QString &number);

private:
    const InmatePort &m_inmates;
    const ImportSection &m_section;
    std::map<QString, Held> m_held;
};

}  // namespace remit
