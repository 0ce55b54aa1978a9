#include "ledger/proofs.h"

#include "ledger/fields.h"

namespace remit {

namespace {

const QString format = QStringLiteral("remit-proofs/1");

Json pathJson(const MerklePath &path)
{
    Json::Array hashes;
    for (const QByteArray &hash : path) hashes.emplace_back(QString::fromLatin1(hash.toHex()));
    return hashes;
}

Json toJson(const ActProof &proof)
{
    Json json;
    json.set("seq", proof.seq);
    json.set("leaf_index", proof.leafIndex);
    json.set("tree_size", proof.treeSize);
    json.set("path", pathJson(proof.path));
    return json;
}

Json toJson(const LineProof &proof)
{
    Json json;
    json.set("act", proof.act);
    json.set("line", proof.line);
    json.set("count", proof.count);
    json.set("salt", QString::fromLatin1(proof.content.salt.toHex()));
    json.set("body", proof.content.body);
    json.set("path", pathJson(proof.path));
    return json;
}

Json toJson(const ConsistencyProof &proof)
{
    Json json;
    json.set("checkpoint", checkpointToJson(proof.older.checkpoint));
    json.set("witness", proof.older.witness);
    json.set("path", pathJson(proof.path));
    return json;
}

ActProof read(Fields &fields, const ActProof *)
{
    ActProof proof;
    proof.seq = fields.integer("seq", 1);
    proof.leafIndex = fields.integer("leaf_index", 0);
    proof.treeSize = fields.integer("tree_size", 1);
    proof.path = fields.hexes("path");
    return proof;
}

LineProof read(Fields &fields, const LineProof *)
{
    LineProof proof;
    proof.act = fields.integer("act", 1);
    proof.line = fields.integer("line", 1);
    proof.count = fields.integer("count", 1);
    proof.content = {fields.hex("salt", lineSaltBytes), fields.any("body")};
    proof.path = fields.hexes("path");
    return proof;
}

ConsistencyProof read(Fields &fields, const ConsistencyProof *)
{
    ConsistencyProof proof;
    const auto older = checkpointFromJson(fields.object("checkpoint"), fields.pathOf("checkpoint"));
    if (older)
        proof.older.checkpoint = *older;
    else
        fields.absorb(fail(older.error()));
    if (proof.older.checkpoint.size == 0) fields.refuse("checkpoint");
    proof.older.witness = fields.text("witness");
    proof.path = fields.hexes("path");
    return proof;
}

template <class T>
Json listJson(const std::vector<T> &values)
{
    Json::Array list;
    for (const T &value : values) list.push_back(toJson(value));
    return list;
}

template <class T>
std::vector<T> readList(Fields &document, const char *name)
{
    std::vector<T> values;
    for (const Json &element : document.list(name)) {
        Fields fields(element, u"%1[%2]"_qs.arg(document.pathOf(name)).arg(values.size()));
        values.push_back(read(fields, static_cast<const T *>(nullptr)));
        document.absorb(fields.finish());
    }
    return values;
}

}  // namespace

Json proofsToJson(const Proofs &proofs)
{
    Json json;
    json.set("format", format);
    json.set("acts", listJson(proofs.acts));
    json.set("lines", listJson(proofs.lines));
    json.set("consistency", listJson(proofs.consistency));
    return json;
}

Result<Proofs> proofsFromJson(const Json &json)
{
    Fields fields(json);
    if (fields.text("format") != format) fields.refuse("format");
    Proofs proofs;
    proofs.acts = readList<ActProof>(fields, "acts");
    proofs.lines = readList<LineProof>(fields, "lines");
    proofs.consistency = readList<ConsistencyProof>(fields, "consistency");
    return fields.finish().map([&] { return proofs; });
}

LineProof proveLine(qint64 actSeq, const std::vector<ActLine> &lines, qint64 line)
{
    MerkleProver prover;
    for (const ActLine &each : lines) prover.append(lineLeaf(each));
    return {actSeq, line, prover.size(), lines[size_t(line - 1)], prover.inclusion(line - 1, prover.size())};
}

ActProof proveAct(const MerkleProver &prover, qint64 seq, qint64 treeSize)
{
    return {seq, seq - 1, treeSize, prover.inclusion(seq - 1, treeSize)};
}

}  // namespace remit
