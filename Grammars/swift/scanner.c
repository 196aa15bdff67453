// The hand-written part of the grammar's lexer: fetched, not committed (see ../README.md).
#if __has_include("../sources/swift/scanner.c")
#include "../sources/swift/scanner.c"
#endif
