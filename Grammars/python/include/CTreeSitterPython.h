#pragma once

struct TSLanguage;

const struct TSLanguage *tree_sitter_python(void);
