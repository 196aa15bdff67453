// The hand-written part of the grammar's lexer: fetched, not committed (see ../README.md).
#if __has_include("../sources/python/scanner.c")
#include "../sources/python/scanner.c"
#endif
