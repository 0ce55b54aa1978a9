#pragma once
#include "casework/whatchanged.h"

namespace remit {

/** A change as people read it. */
struct ChangedWords {
    /** What changed: "减刑 2021-06-15　减刑幅度"; of a paper "各月考核 2025年3月　合计". */
    QString what;
    /** 无 where there was nothing. */
    QString before;
    QString after;
};

ChangedWords changedInWords(const Changed &change, bool onPaper, const Messages &words);

/** A level's name: the stage's, or 立案. */
QString levelInWords(const DecidedLevel &level, const Messages &words);

}  // namespace remit
