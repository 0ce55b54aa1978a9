#pragma once
#include "law/evaluate.h"

#include <QByteArray>

namespace remit {

/**
 * Reads one facts document. Errors: those of Json::parse; facts.object, facts.wrapped where the facts are a member of
 * it; those of factsFromJson.
 */
Result<Facts> factsOf(QByteArrayView document);

/** {"id":…,"error":{"code":…,"args":{…}}} for a document that factsOf refuses; the id null where there is none. */
QByteArray unreadFacts(QByteArrayView document, const Error &error);

/**
 * Answers one facts document (a line of JSON) with one verdict document, both without line ends. Facts that cannot be
 * read give a verdict whose decisions are "invalid" and whose reason carries the path, with
 * "error":{"code":…,"args":{…}} beside it; a line that is no JSON object gives the same with "id":null. Never fails.
 */
QByteArray evaluateLine(QByteArrayView line, const Law &law);

/**
 * Answers one facts document with the procedure of its case (procedureToJson), or, where the line, the facts or what
 * the procedure needs of them cannot be read, with {"id":…,"error":{"code":…,"args":{…}}}. Never fails.
 */
QByteArray procedureLine(QByteArrayView line, const Law &law);

}  // namespace remit
