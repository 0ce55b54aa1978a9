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

/**
 * Prints the answer to each document of the operands. A bad line of a stream is answered in its place and the stream is
 * done; a file or a stream that is nothing but one bad document ends the command as bad input. Errors: file.read.
 */
Ending answerEach(const Call &call, const std::function<QByteArray(const QByteArray &document)> &answer);

/**
 * The same for answers in words: `tell` prints its own, and the error of a document that cannot be read goes to
 * standard error with file and line.
 */
Ending tellEach(const Call &call, const std::function<Result<void>(const QByteArray &document)> &tell);

/** The answer to one line of a stream; where it is {"id","error"}, the error is given its line and its sentence
 * too. */
QByteArray withSentence(const QByteArray &answer, qint64 line, const Messages &messages);

}  // namespace remit
