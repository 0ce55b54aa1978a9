#include "text.h"

#include <algorithm>

namespace remit_verify {

namespace {

struct Message {
    const char *code, *zh, *en;
};

// clang-format off
constexpr Message messages[] = {
    {"file.read", "无法读取文件 {path}。", "Cannot read the file {path}."},
    {"json.syntax", "{entry} 第 {offset} 字节处不是规定的 JSON。", "{entry} is not the required JSON at byte {offset}."},
    {"json.member", "{entry} 的 {path} 缺失、多余或取值不合规定。", "{path} of {entry} is missing, unknown or not allowed."},
    {"archive.court", "{entry} 不是法院对本包案件或单位的签名文件。", "{entry} is nothing that the court signed about this unit or its cases."},
    {"archive.document", "法院动态所附文书与包内文件不符：{entry}。", "The documents that the court's events name are not those of the package: {entry}."},
    {"json.canonical", "{entry} 的内容不是规范编码。", "The content of the {entry} is not in canonical form."},
    {"container.limit.bytes", "文件超过 {limit} 字节。", "The file is over {limit} bytes."},
    {"container.end", "文件不完整，或有多余内容（第 {offset} 字节）。", "The file is cut off or holds something more (byte {offset})."},
    {"container.rewritten", "批次包被其他程序改写：自 {entry} 起共 {count} 处与重建的字节不符。", "The container was rewritten by another program: from {entry} on, {count} headers differ from those built again."},
    {"container.entry.name", "文件名 {entry} 不安全或不合规定。", "The name {entry} is not safe or not allowed."},
    {"container.entry.doubled", "{entry} 重复出现（不分大小写）。", "{entry} is there twice (letter case does not count)."},
    {"container.entry.encrypted", "{entry} 被加密；批次包中的文件一律不加密。", "{entry} is encrypted, which a container does not allow."},
    {"container.entry.compressed", "{entry} 被压缩；批次包中的文件一律不压缩。", "{entry} is compressed; a container only stores."},
    {"container.entry.size", "{entry} 声明的大小超出文件。", "{entry} claims to be larger than the file."},
    {"container.entry.crc", "{entry} 的内容被改动或损坏（校验码不符）。", "{entry} was changed or damaged (checksum differs)."},
    {"container.entry.unexpected", "批次包中不应有 {entry}。", "A container has no place for {entry}."},
    {"container.entry.order", "{entry} 的位置不对。", "{entry} is not in its place."},
    {"container.entry.missing", "缺少 {entry}。", "{entry} is missing."},
    {"container.entry.listed", "{list} 列有 {entry}，批次包中却没有。", "{list} names {entry}, but it is not there."},
    {"container.entry.undeclared", "{entry} 未列入 {list}。", "{entry} is not listed in {list}."},
    {"container.entry.digest", "{entry} 的内容与 {list} 中的摘要不符。", "{entry} does not have the digest that {list} gives."},
    {"container.entry.large", "{entry} 过大，未读取。", "{entry} is too large and was not read."},
    {"container.entry.changed", "{entry} 在核验期间被改动。", "{entry} changed while it was verified."},
    {"container.list", "{entry} 与按实际内容重建的不同。", "{entry} differs from what follows from the entries."},
    {"container.signature.time", "签名 {entry} 没有签名时间。", "The signature {entry} has no signing time."},
    {"container.profile", "签名密钥与批次声明的算法不符。", "The signing key does not fit the algorithms that the batch names."},
    {"container.cases.missing", "批次说明列有案件 {case}，批次包中却没有。", "The batch lists case {case}, but it is not there."},
    {"container.cases.undeclared", "案件 {case} 未列入批次说明。", "Case {case} is there but not listed in the batch."},
    {"container.checkpoint.unlinked", "未证明账本延续 {witness} 所持大小为 {size} 的检查点。", "It is not shown that the ledger continues the checkpoint of size {size} held by {witness}."},
    {"container.checkpoint.forked", "账本与 {witness} 所持大小为 {size} 的检查点不同：此前的记录被改写。", "The ledger differs from the checkpoint of size {size} held by {witness}: earlier acts were rewritten."},
    {"receipt.other", "回执（{witness}）与此文件不符：不是同一文件，或同一批次版本另有一份。", "The receipt ({witness}) does not fit this file: another file, or another one of the same batch and version."},
    {"container.case.number", "文件夹为案件 {case}，其 case.json 却是另一案号。", "The folder is that of case {case}, but its case.json has another number."},
    {"container.case.material.missing", "案件 {case} 缺少材料 {file}。", "Case {case} lacks the material {file}."},
    {"container.case.material.digest", "案件 {case} 的材料 {file} 与目录中的摘要不符。", "The material {file} of case {case} does not have the digest that its catalogue gives."},
    {"container.case.material.undeclared", "案件 {case} 的文件 {file} 未列入材料目录。", "The file {file} of case {case} is not in its catalogue."},
    {"container.case.seal.paper", "案件 {case} 的印章文件 {file} 没有所盖的文书。", "The seal {file} of case {case} stands there without the paper that it is set on."},
    {"container.case.material.order", "案件 {case} 的材料 {file} 目录位置不对。", "The material {file} of case {case} is out of its order in the catalogue."},
    {"container.case.act.missing", "案件 {case} 的 {figure} 所依据的第 {seq} 号记录没有证明。", "Act {seq}, on which {figure} of case {case} rests, is not proven."},
    {"container.case.acts", "案件 {case} 的 acts.jsonl 第 {line} 行为空或不完整。", "Line {line} of acts.jsonl of case {case} is empty or cut off."},
    {"checkpoint.lines", "检查点不是规定的三行（来源、大小、根哈希）。", "The checkpoint is not its three lines (origin, size, root)."},
    {"ledger.act.canonical", "案件 {case} 的 acts.jsonl 第 {line} 行不是规范编码，字节被改动过。", "Line {line} of acts.jsonl of case {case} is not in canonical form; its bytes were changed."},
    {"proof.origin", "{witness} 所持大小为 {size} 的检查点属于另一账本。", "The checkpoint of size {size} held by {witness} is of another ledger."},
    {"proof.consistency", "检查点不是 {witness} 所持大小为 {size} 的检查点的延续。", "The checkpoint does not continue the one of size {size} held by {witness}."},
    {"proof.store", "案件 {case} 的第 {seq} 号记录属于另一账本。", "Act {seq} of case {case} belongs to another ledger."},
    {"proof.order", "案件 {case} 的第 {seq} 号记录重复或次序不对。", "Act {seq} of case {case} is repeated or out of order."},
    {"proof.chain", "案件 {case} 的第 {seq} 号记录与前一条衔接不上。", "Act {seq} of case {case} is not chained to the act before it."},
    {"proof.missing", "案件 {case} 的第 {seq} 号记录没有证明。", "Act {seq} of case {case} has no proof."},
    {"proof.doubled", "案件 {case} 的第 {seq} 号记录有多个证明。", "Act {seq} of case {case} has more than one proof."},
    {"proof.extra", "案件 {case} 有第 {seq} 号记录的证明，但没有这条记录。", "Case {case} has a proof for act {seq}, but no such act."},
    {"proof.tree", "案件 {case} 的第 {seq} 号记录针对大小为 {size} 的检查点，而该检查点未被证实。", "Act {seq} of case {case} is proven against a checkpoint of size {size}, which is not shown to be continued."},
    {"proof.index", "案件 {case} 的第 {seq} 号记录的证明写错了位置。", "The proof of act {seq} of case {case} names another position."},
    {"proof.inclusion", "案件 {case} 的第 {seq} 号记录不在检查点之内：内容或证明被改动。", "Act {seq} of case {case} does not stand in the checkpoint: the act or its proof was changed."},
    {"proof.line.none", "案件 {case}：第 {seq} 号记录没有第 {line} 行，却附有其证明。", "Case {case} has a proof for line {line} of act {seq}, which has no such line."},
    {"proof.line", "案件 {case}：第 {line} 行不属于第 {seq} 号记录，内容或证明被改动。", "Case {case}: line {line} does not belong to act {seq}; the line or its proof was changed."},
    {"signing.trust", "信任文件中没有可用的根证书（PEM），或混有其他证书。", "The trust file holds no usable authority in PEM, or something that is none."},
    {"signing.crl", "证书撤销列表无法读取，或只是部分列表。", "A revocation list cannot be read or is a partial one."},
    {"signing.certificate.malformed", "证书无法读取。", "A certificate cannot be read."},
    {"signing.certificate.untrusted", "证书“{subject}”不是由受信任的根证书签发的。", "The certificate \"{subject}\" does not come from a trusted authority."},
    {"signing.certificate.signature", "证书“{subject}”的签发签名不成立。", "The authority's signature on the certificate \"{subject}\" does not verify."},
    {"signing.certificate.expired", "证书“{subject}”已于 {date} 到期。", "The certificate \"{subject}\" expired at {date}."},
    {"signing.certificate.notyet", "证书“{subject}”自 {date} 起才有效。", "The certificate \"{subject}\" is not valid before {date}."},
    {"signing.certificate.revoked", "证书“{subject}”已于 {date} 被撤销。", "The certificate \"{subject}\" was revoked at {date}."},
    {"signing.certificate.usage", "证书“{subject}”不能用于签署文件。", "The certificate \"{subject}\" may not sign documents."},
    {"signing.certificate.weak", "证书“{subject}”的密钥或摘要算法强度不足。", "The key or digest of the certificate \"{subject}\" is too weak."},
    {"signing.cms.malformed", "签名数据不完整或格式有误。", "The signature is damaged or not in the required form."},
    {"signing.cms.content", "被签内容缺失，或内外各有一份。", "The signed content is missing, or stands both inside and outside the signature."},
    {"signing.cms.content.type", "被签内容不是普通数据。", "The signed content is not plain data."},
    {"signing.cms.signers", "签名数据中有 {count} 个签名人，应当恰好一个。", "There are {count} signers in the signature; there must be exactly one."},
    {"signing.cms.version", "签名数据的版本号与内容不符。", "The signature's version does not fit its content."},
    {"signing.cms.algorithm", "签名使用的算法不予接受。", "The algorithm of the signature is not accepted."},
    {"signing.cms.attributes", "签名属性 {attribute} 缺失或有误。", "The signed attribute {attribute} is missing or wrong."},
    {"signing.cms.certificate", "签名所指的证书与所附证书不是同一张。", "The certificate that the signature names is not the one that comes with it."},
    {"signing.cms.digest", "内容与签名不符：签名之后内容被改动过。", "The content does not match the signature: it was changed after signing."},
    {"signing.cms.signature", "签名不是由证书“{subject}”的密钥所作，或签名被改动。", "The signature was not made with the key of \"{subject}\", or was changed."},
};
// clang-format on

}  // namespace

std::string sentence(const Finding &finding, const std::string &language)
{
    const auto *message =
        std::ranges::find(messages, finding.code, [](const Message &each) { return std::string(each.code); });
    if (message == std::end(messages)) return finding.code;
    std::string text = language == "en" ? message->en : message->zh;
    for (const auto &[name, value] : finding.args)
        if (const size_t at = text.find('{' + name + '}'); at != std::string::npos)
            text.replace(at, name.size() + 2, printable(value));
    return text;
}

}  // namespace remit_verify
