#include "text.h"

#include <algorithm>

namespace remit_verify {

namespace {

struct Message {
    const char *code, *text;
};

/** For all codes that begin so; the more exact ones stand first. What a finding is about follows. */
constexpr Message messages[] = {
    {"file.read", "无法读取文件。The file cannot be read"},
    {"json.canonical", "不是规范编码。Not in canonical form"},
    {"json", "不是规定的 JSON。Not the JSON that is asked for"},
    {"archive.court", "不是法院对本包案件或单位的签名文件。The court signed no such thing about this unit"},
    {"archive", "法院动态所附文书与包内文件不符。The court's events name other documents"},
    {"container.end", "文件不完整，或有多余内容。The file is cut off or holds something more, from this byte on"},
    {"container.rewritten", "批次包被其他程序改写。Another program rewrote headers, this one the first"},
    {"container.entry.digest", "内容与清单中的摘要不符。The content does not have the digest that SHA256SUMS gives"},
    {"container.entry.undeclared", "未列入清单。Not listed in SHA256SUMS"},
    {"container.entry.listed", "清单列有，包中却没有。SHA256SUMS names what is not there"},
    {"container.entry.missing", "缺少文件。Missing"},
    {"container.entry.name", "文件名不安全或不合规定。The name is not safe or not allowed"},
    {"container.entry", "文件被压缩、重复或过大，或位置不对。Compressed, doubled, too large or out of place"},
    {"container.list", "清单与按实际内容重建的不同。The list differs from what follows from the entries"},
    {"container.signature", "签名没有签名时间。No signing time"},
    {"container.profile", "签名密钥与批次声明的算法不符。The key does not fit the algorithms that the batch names"},
    {"container.cases", "案件与批次说明所列不符。Listed and not there, or there and not listed"},
    {"container.checkpoint", "账本不延续见证人所持检查点。The ledger does not continue what this witness holds"},
    {"receipt", "回执与此文件不符。The receipt is for another file or batch"},
    {"container.paper.uncovered", "签名之后文件还有内容。The file goes on behind the last signature"},
    {"container.paper", "文书签名的覆盖范围不合规定。A signature covers too little, at this byte"},
    {"container.seal.content", "印章不是盖在这份文书上的。The seal is set on another paper"},
    {"container.seal.set", "印章的签名不成立。The signature of the seal does not hold"},
    {"container.seal.unregistered", "发送单位的印章登记没有这枚印章。The sender's register has no such seal"},
    {"container.seal.stopped", "印章停用后才盖的。The seal was set after it was stopped"},
    {"container.seal", "印章文件不完整或格式不符。The seal is damaged or not as required"},
    {"container.case.number", "文件夹内是另一案件。The folder holds another case"},
    {"container.case.material", "材料与目录不符。A material is not as its catalogue says"},
    {"container.case.seal", "印章没有所盖的文书。A seal stands without its paper"},
    {"container.case.evidence", "缺少记录所指的证据。Evidence that an act names is missing"},
    {"container.case.waiver", "称免附的材料没有记录如此决定。No act decided to go without"},
    {"container.case.act", "所依据的记录缺失或没有证明。An act is missing, cut off or not proven"},
    {"ledger.act", "记录的字节被改动过。An act is not in canonical form, in this line"},
    {"checkpoint", "检查点不是规定的三行。The checkpoint is not its three lines"},
    {"proof.line", "明细行不属于该记录。A line does not belong to this act"},
    {"proof.origin", "见证人所持检查点属于另一账本。The checkpoint that this witness holds is of another ledger"},
    {"proof.consistency", "检查点不延续见证人所持的。The checkpoint does not continue that of this witness"},
    {"proof", "记录或其证明被改动、缺失或重复。An act or its proof is changed, missing or doubled"},
    {"signing.trust", "信任文件中没有可用的根证书。The trust file holds no usable authority in PEM"},
    {"signing.crl", "证书撤销列表只是部分列表。A revocation list is a partial one"},
    {"signing.certificate.expired", "证书已到期。The certificate expired at"},
    {"signing.certificate.notyet", "证书尚未生效。The certificate is not valid before"},
    {"signing.certificate.revoked", "证书已被撤销。The certificate was revoked at"},
    {"signing.certificate", "证书不受信任，或不能用于签署。The certificate is not trusted or not for signing"},
    {"signing.cms.digest", "签名之后内容被改动过。The content was changed after signing"},
    {"signing.cms", "签名不完整、被改动，或者格式不合规定。The signature is damaged or not as required"},
};

}  // namespace

std::string sentence(const Finding &finding)
{
    const auto *message =
        std::ranges::find_if(messages, [&](const Message &each) { return finding.code.starts_with(each.code); });
    const std::string words = message == std::end(messages) ? finding.code : message->text;
    return words + (finding.about.empty() ? "" : " ") + finding.about + " [" + finding.code + ']';
}

}  // namespace remit_verify
