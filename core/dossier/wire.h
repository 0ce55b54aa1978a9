#pragma once
#include "base/json.h"

#include <optional>
#include <vector>

namespace remit {

/**
 * What a program and its worker (remit-worker) say to each other over pipes: one JSON document on a line, whose
 * "parts" gives the length of each of the byte strings that follow the line feed.
 */
struct WorkerMessage {
    Json head;
    std::vector<QByteArray> parts;
};

QByteArray encode(WorkerMessage message);
/** Errors: dossier.file.crashed where the bytes are anything else, as a worker that was stopped leaves them. */
Result<WorkerMessage> decode(const QByteArray &bytes);

/** The answer that a failure makes: {"error":{"code","args"}}. */
WorkerMessage refusalOf(const Error &error);
/** The failure that an answer tells of; nothing where it tells of none. */
std::optional<Error> errorIn(const WorkerMessage &message);

}  // namespace remit
