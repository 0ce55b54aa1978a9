#include "text.h"

#include <algorithm>
#include <regex>

namespace remit_verify {

namespace {

struct Message {
    const char *code, *text;
};

/** For all codes that begin so; the more exact ones stand first. */
constexpr Message messages[] = {
    {"file.read", "无法读取文件。The file cannot be read: {path}"},
    {"json.canonical", "不是规范编码。Not in canonical form: {entry}"},
    {"json", "不是规定的 JSON。Not the JSON that is asked for: {entry} {path}"},
    {"archive.court", "不是法院对本包案件或单位的签名文件。The court signed no such thing about this unit: {entry}"},
    {"archive", "法院动态所附文书与包内文件不符。The court's events name other documents: {entry}"},
    {"container.end", "文件不完整，或有多余内容。The file is cut off or holds something more, from byte {offset} on"},
    {"container.rewritten", "批次包被其他程序改写。Another program rewrote {count} headers, from {entry} on"},
    {"container.entry.digest", "内容与清单中的摘要不符。{entry} does not have the digest that {list} gives"},
    {"container.entry.undeclared", "未列入清单。{entry} is not listed in {list}"},
    {"container.entry.listed", "清单列有，包中却没有。{list} names {entry}, but it is not there"},
    {"container.entry.missing", "缺少文件。Missing: {entry}"},
    {"container.entry.name", "文件名不安全或不合规定。The name is not safe or not allowed: {entry}"},
    {"container.entry", "文件被改动、加密、压缩、重复或过大，或位置不对。Changed, packed or out of place: {entry}"},
    {"container.list", "清单与按实际内容重建的不同。{entry} differs from what follows from the entries"},
    {"container.signature", "签名没有签名时间。No signing time: {entry}"},
    {"container.profile", "签名密钥与批次声明的算法不符。The key does not fit the algorithms that the batch names"},
    {"container.cases", "案件与批次说明所列不符。Listed and not there, or there and not listed: case {case}"},
    {"container.checkpoint", "账本不延续见证人所持检查点。The ledger does not continue what {witness} holds ({size})"},
    {"receipt", "回执与此文件不符。The receipt is for another file or batch: {witness}"},
    {"container.paper.uncovered", "签名之后文件还有内容。The file goes on behind the last signature: {entry}"},
    {"container.paper", "文书签名的覆盖范围不合规定。A signature covers too little: {entry}, byte {offset}"},
    {"container.seal.content", "印章不是盖在这份文书上的。The seal is set on another paper: {entry}"},
    {"container.seal.set", "印章的签名不成立。The signature of the seal does not hold: {entry}"},
    {"container.seal.unregistered", "发送单位的印章登记没有这枚印章。The sender's register has no such seal: {entry}"},
    {"container.seal.stopped", "印章停用后才盖的。The seal was set after it was stopped at {since}: {entry}"},
    {"container.seal", "印章文件不完整或格式不符。The seal is damaged or not as required: {entry}"},
    {"container.case.number", "文件夹内是另一案件。The folder holds another case: {case}"},
    {"container.case.material", "材料与目录不符。A material is not as its catalogue says: {file} of case {case}"},
    {"container.case.seal", "印章没有所盖的文书。A seal stands without its paper: {file} of case {case}"},
    {"container.case.evidence", "缺少记录所指的证据。Evidence that an act names is missing: {title}, case {case}"},
    {"container.case.waiver", "称免附的材料没有记录如此决定。No act decided to go without: {title}, case {case}"},
    {"container.case.act", "所依据的记录缺失或没有证明。An act is missing, cut off or not proven: {seq}, case {case}"},
    {"ledger.act", "记录的字节被改动过。An act is not in canonical form: line {line} of case {case}"},
    {"checkpoint", "检查点不是规定的三行。The checkpoint is not its three lines"},
    {"proof.line", "明细行不属于该记录。Line {line} does not belong to act {seq}, case {case}"},
    {"proof.origin", "见证人所持检查点属于另一账本。The checkpoint that {witness} holds is of another ledger"},
    {"proof.consistency", "检查点不延续见证人所持的。The checkpoint does not continue that of {witness} ({size})"},
    {"proof", "记录或其证明被改动、缺失或重复。An act or its proof is changed, missing, doubled: {seq}, case {case}"},
    {"signing.trust", "信任文件中没有可用的根证书。The trust file holds no usable authority in PEM"},
    {"signing.crl", "证书撤销列表只是部分列表。A revocation list is a partial one"},
    {"signing.certificate.expired", "证书已到期。The certificate {subject} expired at {date}"},
    {"signing.certificate.notyet", "证书尚未生效。The certificate {subject} is not valid before {date}"},
    {"signing.certificate.revoked", "证书已被撤销。The certificate {subject} was revoked at {date}"},
    {"signing.certificate", "证书不受信任，或不能用于签署。Not trusted or not for signing: {subject} {reason}"},
    {"signing.cms.digest", "签名之后内容被改动过。The content was changed after signing"},
    {"signing.cms", "签名不完整、被改动，或者格式不合规定。The signature is damaged or not as required"},
};

}  // namespace

std::string sentence(const Finding &finding)
{
    const auto *message =
        std::ranges::find_if(messages, [&](const Message &each) { return finding.code.starts_with(each.code); });
    std::string text = message == std::end(messages) ? finding.code : message->text, more;
    for (const auto &[name, value] : finding.args)
        if (const size_t at = text.find('{' + name + '}'); at != std::string::npos)
            text.replace(at, name.size() + 2, value);
        else
            more += ' ' + name + '=' + value;
    return std::regex_replace(text, std::regex("\\{[a-z]+\\}"), "") + " [" + finding.code + more + ']';
}

}  // namespace remit_verify
