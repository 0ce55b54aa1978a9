#!/bin/sh
# Fails where app/remit-verify has grown beyond what its README says of it, or the README gives other figures.
# usage: size.sh FOLDER; all lines, then those that are neither blank nor only a comment.
cd "$1" || exit 1
all=$(cat ./*.cpp ./*.h | wc -l)
code=$(cat ./*.cpp ./*.h | grep -cvE '^[[:space:]]*(//|/\*\*|\*|/\*|\*/)|^[[:space:]]*$')
grouped() { echo "$1" | sed 's/\(.*\)\(...\)$/\1,\2/'; }
said="$(grouped "$code") lines of code, $(grouped "$all") with comments and blank ones"
grep -qF "$said" README.md || { echo "README.md does not say: $said"; exit 1; }
