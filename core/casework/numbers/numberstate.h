#pragma once
#include <QString>

#include <optional>

namespace remit {

/** How one number of a proposal (提请文书号) stands in one store. */
enum class NumberState {
    Free,      // 未用: nothing is known of it
    Held,      // 持有: of a range that this store was given
    Given,     // 已发放: handed out to another store, which has not told of it yet
    Used,      // 已用: a case of this store has it
    Reported,  // 对方已用: the other store told which of its cases has it
    Void,      // 作废: nobody will have it, for a reason on record
    Returned,  // 已交回: this store gave it back
    Back,      // 已收回: the other store gave it back; it is used next
};
/** "free", "held", "given", "used", "reported", "void", "returned", "back". */
QString numberStateCode(NumberState state);
std::optional<NumberState> numberStateFromCode(const QString &code);

/** What may happen to a number. */
enum class NumberEvent {
    Draw,        // 取号: a proposal of this store gets it
    Arrive,      // 随案接收: a case with it comes from another store
    Give,        // 发放: it goes to another store
    Take,        // 领取: it comes to this store
    Return,      // 交回: this store gives it back
    ReportUse,   // 对方报告已用
    ReportBack,  // 对方报告交回
    ReportVoid,  // 对方报告作废
    Void,        // 作废
    Drop,        // the case loses it, because the other side of a fork was chosen
};

/** How the number stands after it; nothing where that must not happen. */
std::optional<NumberState> nextState(NumberState state, NumberEvent event);

}  // namespace remit
