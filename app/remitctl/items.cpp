#include "items.h"

namespace remit {

Exit answerItems(const Call &call, const std::vector<ItemResult> &results)
{
    Json::Array list;
    QStringList lines;
    std::optional<Exit> refused;
    for (const ItemResult &result : results) {
        Json item;
        item.set("item", result.item);
        item.set("done", !result.error.has_value());
        if (result.error) {
            item.set("code", result.error->code);
            item.set("text", call.out.messages().text(*result.error));
            const Exit exit = call.out.error(*result.error, result.item);
            refused = refused.value_or(exit);
        } else {
            lines << u"✓ "_qs + result.item;
        }
        list.push_back(std::move(item));
    }
    call.out.answer(list, lines);
    return refused.value_or(Exit::Done);
}

QStringList assumedLine(const Call &call, const QStringList &assuming)
{
    if (assuming.isEmpty()) return {};
    QStringList words;
    for (const QString &name : assuming) words << call.out.say(u"assume."_qs + name);
    const bool chinese = call.out.messages().language() == Language::Chinese;
    return {call.out.say(u"said.assuming"_qs, {{u"what"_qs, words.join(chinese ? u"；"_qs : u"; "_qs)}})};
}

}  // namespace remit
