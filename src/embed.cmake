# Write a C source with the Turtle files below FOLDER as byte arrays to OUT:
# cmake -DFOLDER=vocab -DOUT=vocab_data.c -P embed.cmake
file(GLOB_RECURSE paths RELATIVE "${FOLDER}" "${FOLDER}/*.ttl")
# Files and folders that an editor hides are not ours; the order is of bytes.
list(FILTER paths EXCLUDE REGEX "(^|/)\\.")
list(SORT paths COMPARE STRING)

set(arrays "")
set(rows "")
set(count 0)
foreach(path IN LISTS paths)
  file(READ "${FOLDER}/${path}" hex HEX)
  string(REGEX REPLACE "(..)" "0x\\1," bytes "${hex}")
  # A NUL in the end, so that an empty file has an array too.
  string(APPEND arrays
    "static const unsigned char file${count}[] = {${bytes}0};\n")
  string(APPEND rows "    {\"${path}\", {(const char *)file${count},"
    " sizeof file${count} - 1}, NULL},\n")
  math(EXPR count "${count} + 1")
endforeach()

file(WRITE "${OUT}" "#include \"vocab_data.h\"\n\n${arrays}
const FcVocabFile fc_vocab_data[] = {\n${rows}    {NULL, {NULL, 0}, NULL},\n};
const size_t fc_vocab_data_len = ${count};\n")
