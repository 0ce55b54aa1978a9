#pragma once
#include "casework/desk.h"

namespace remit {

/**
 * A meeting with everybody in it named as the person (会议人员按人计): a login, a person or an enrolled officer's name
 * becomes that person, so that nobody sits there twice under two logins. Whoever is not enrolled, or shares the name
 * with another officer, stays as typed.
 */
Meeting namedByPerson(const Desk &desk, Meeting meeting);

}  // namespace remit
