#include "exchange/values.h"

#include <QSet>

namespace remit {

namespace {

tl::unexpected<Error> refused(const char16_t *code, const QString &text)
{
    return fail(QString::fromUtf16(code), {{u"value"_qs, text}});
}

}  // namespace

Result<bool> readYesNo(const QString &original)
{
    static const QSet<QString> yes = {u"是"_qs, u"有"_qs, u"√"_qs,   u"✓"_qs,    u"✔"_qs, u"☑"_qs, u"■"_qs,
                                      u"●"_qs,  u"y"_qs,  u"yes"_qs, u"true"_qs, u"t"_qs, u"1"_qs, u"对"_qs};
    static const QSet<QString> no = {u"否"_qs, u"无"_qs, u"×"_qs,     u"✗"_qs, u"✘"_qs, u"☒"_qs,    u"□"_qs,   u"x"_qs,
                                     u"n"_qs,  u"no"_qs, u"false"_qs, u"f"_qs, u"0"_qs, u"不是"_qs, u"没有"_qs};
    const QString text = compact(original).toLower();
    if (yes.contains(text)) return true;
    if (no.contains(text)) return false;
    return refused(u"import.yesno", original);
}

Result<std::optional<PersonFacts::Sex>> readSex(const QString &original)
{
    using Sex = PersonFacts::Sex;
    static const QHash<QString, std::optional<Sex>> words = {
        {u"男"_qs, Sex::Male},   {u"男性"_qs, Sex::Male}, {u"1"_qs, Sex::Male},       {u"01"_qs, Sex::Male},
        {u"m"_qs, Sex::Male},    {u"male"_qs, Sex::Male}, {u"女"_qs, Sex::Female},    {u"女性"_qs, Sex::Female},
        {u"2"_qs, Sex::Female},  {u"02"_qs, Sex::Female}, {u"f"_qs, Sex::Female},     {u"female"_qs, Sex::Female},
        {u"0"_qs, std::nullopt}, {u"9"_qs, std::nullopt}, {u"未知"_qs, std::nullopt}, {u"未说明"_qs, std::nullopt}};
    const auto found = words.constFind(compact(original).toLower());
    if (found == words.constEnd()) return refused(u"import.sex", original);
    return *found;
}

Result<std::optional<Performed>> readPerformed(const QString &original)
{
    static const QHash<QString, std::optional<Performed>> words = {{u"已履行"_qs, Performed::Full},
                                                                   {u"全部履行"_qs, Performed::Full},
                                                                   {u"已全部履行"_qs, Performed::Full},
                                                                   {u"履行完毕"_qs, Performed::Full},
                                                                   {u"已履行完毕"_qs, Performed::Full},
                                                                   {u"已缴纳"_qs, Performed::Full},
                                                                   {u"已缴"_qs, Performed::Full},
                                                                   {u"全部缴纳"_qs, Performed::Full},
                                                                   {u"已全部缴纳"_qs, Performed::Full},
                                                                   {u"缴清"_qs, Performed::Full},
                                                                   {u"已缴清"_qs, Performed::Full},
                                                                   {u"执行完毕"_qs, Performed::Full},
                                                                   {u"已执行完毕"_qs, Performed::Full},
                                                                   {u"已执行"_qs, Performed::Full},
                                                                   {u"full"_qs, Performed::Full},
                                                                   {u"paid"_qs, Performed::Full},
                                                                   {u"fullypaid"_qs, Performed::Full},
                                                                   {u"未履行"_qs, Performed::None},
                                                                   {u"没有履行"_qs, Performed::None},
                                                                   {u"未缴纳"_qs, Performed::None},
                                                                   {u"未缴"_qs, Performed::None},
                                                                   {u"未执行"_qs, Performed::None},
                                                                   {u"全部未履行"_qs, Performed::None},
                                                                   {u"尚未履行"_qs, Performed::None},
                                                                   {u"unpaid"_qs, Performed::None},
                                                                   {u"notpaid"_qs, Performed::None},
                                                                   {u"部分履行"_qs, Performed::Partial},
                                                                   {u"已部分履行"_qs, Performed::Partial},
                                                                   {u"履行部分"_qs, Performed::Partial},
                                                                   {u"部分缴纳"_qs, Performed::Partial},
                                                                   {u"未全部履行"_qs, Performed::Partial},
                                                                   {u"未履行完毕"_qs, Performed::Partial},
                                                                   {u"部分执行"_qs, Performed::Partial},
                                                                   {u"未完全履行"_qs, Performed::Partial},
                                                                   {u"partial"_qs, Performed::Partial},
                                                                   {u"partlypaid"_qs, Performed::Partial},
                                                                   {u"partiallypaid"_qs, Performed::Partial},
                                                                   {u"无"_qs, std::nullopt},
                                                                   {u"无财产刑"_qs, std::nullopt},
                                                                   {u"无财产性判项"_qs, std::nullopt},
                                                                   {u"不涉及"_qs, std::nullopt},
                                                                   {u"none"_qs, std::nullopt}};
    const auto found = words.constFind(compact(original).toLower());
    if (found == words.constEnd()) return refused(u"import.performed", original);
    return *found;
}

}  // namespace remit
