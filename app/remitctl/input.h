#pragma once
#include "command.h"

#include <functional>

namespace remit {

/**
 * Gives each document of the files to `visit`: a file that holds one JSON document as a whole, any other line by line;
 * "-" is standard input, line by line and without ever holding more than a line. `line` is where it begins, from 1. Of
 * a line longer than a document may be, only so much is given that it is refused for its size. Errors: file.read.
 */
Result<void> eachDocument(const QStringList &files,
                          const std::function<void(const QByteArray &document, qint64 line)> &visit);

/** The answer to one line of a stream; where it is {"id","error"}, the error is given its line and its sentence
 * too. */
QByteArray withSentence(const QByteArray &answer, qint64 line, const Messages &messages);

}  // namespace remit
