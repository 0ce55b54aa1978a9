#include "verifyact.h"

#include "ledger/proofs.h"

#include <algorithm>

namespace remit {

namespace {

/** The act, what proves it, and what it is proven against. */
struct ProvenAct {
    Act act;
    Proofs proofs;
    Checkpoint checkpoint;
};

Result<ProvenAct> read(const Json &json)
{
    const Result<Act> act = actFromJson(json["act"]);
    if (!act) return fail(act.error());
    const Result<Checkpoint> checkpoint = checkpointFromJson(json["checkpoint"]);
    if (!checkpoint) return fail(checkpoint.error());
    Json rest{Json::Object{}};
    for (const auto &[name, value] : json.object())
        if (name != u"act" && name != u"checkpoint") rest.set(name, value);
    const Result<Proofs> proofs = proofsFromJson(rest);
    if (!proofs) return fail(proofs.error());
    return ProvenAct{*act, *proofs, *checkpoint};
}

/** Whether the proof's checkpoint is this one or is shown to continue it. */
bool reaches(const ProvenAct &proven, const Checkpoint &held)
{
    const auto &older = proven.proofs.consistency;
    return held == proven.checkpoint || std::ranges::any_of(older, [&held](const ConsistencyProof &proof) {
               return proof.older.checkpoint == held;
           });
}

}  // namespace

std::optional<std::vector<Error>> verifyActProofFile(const QByteArray &bytes,
                                                     const std::vector<WitnessedCheckpoint> &witnesses, Json &report)
{
    const Result<Json> json = Json::parse(bytes);
    if (!json || !json->isObject() || !json->has(u"act"_qs) || !json->has(u"checkpoint"_qs)) return std::nullopt;
    report.set("kind", "act");
    const Result<ProvenAct> proven = read(*json);
    if (!proven) return std::vector<Error>{proven.error()};
    report.set("act", actToJson(proven->act));
    report.set("checkpoint", checkpointToJson(proven->checkpoint));
    report.set("standing", "self-asserted");
    std::vector<Error> findings = verifyProofs({canonicalAct(proven->act)}, proven->proofs, proven->checkpoint);
    if (originOf(proven->act.store) != proven->checkpoint.origin)
        findings.push_back(
            {u"proof.store"_qs, {{u"seq"_qs, QString::number(proven->act.seq)}, {u"store"_qs, proven->act.store}}, {}});
    for (const WitnessedCheckpoint &witness : witnesses) {
        if (!reaches(*proven, witness.checkpoint)) {
            findings.push_back({u"proof.witness"_qs, {{u"witness"_qs, witness.witness}}, {}});
        } else if (witness.vouched && proven->act.seq <= witness.checkpoint.size) {
            report.set("standing", "witnessed");
            report.set("witness", witness.witness);
        }
    }
    return findings;
}

}  // namespace remit
