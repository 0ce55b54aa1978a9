#include "items.h"

namespace remit {

Exit answerItems(const Call &call, const std::vector<ItemResult> &results)
{
    Json::Array list;
    QStringList lines;
    Exit exit = Exit::Done;
    for (const ItemResult &result : results) {
        Json item;
        item.set("item", result.item);
        item.set("done", !result.error.has_value());
        if (result.error) {
            item.set("code", result.error->code);
            item.set("text", call.out.messages().text(*result.error));
            exit = exitOf(*result.error);
        }
        lines << (result.error ? u"✗ %1  %2"_qs.arg(result.item, item["text"].toString()) : u"✓ %1"_qs.arg(result.item));
        list.push_back(std::move(item));
    }
    call.out.answer(list, lines);
    return exit;
}

}  // namespace remit
