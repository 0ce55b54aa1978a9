#pragma once
#include "base/result.h"
#include "exchange/values.h"
#include "exchange/vocabulary.h"

namespace remit {

/** One crime as a roster's cell writes it. */
struct WrittenCrime {
    /** With what the cell says of its form or role behind it: 受贿罪（未遂）. */
    QString name;
    /** The name in the list of crimes that its categories follow from; empty where it is in none. */
    QString known;
    /** Its own sentence (盗窃罪（3年）), where the cell gives one. */
    std::optional<SentenceText> sentence;
};

/**
 * The crimes of a cell (罪名). Names are parted at 、 only where one ends, since they hold it themselves
 * (组织、领导…罪); a line break, a number of a list and a + part them too. Either every crime has its sentence behind
 * it or none has. Errors: import.crime.unclear where digits or brackets are left that are neither, with the part in
 * question.
 */
Result<std::vector<WrittenCrime>> readCrimeList(const QString &text, const Vocabulary &words);

}  // namespace remit
