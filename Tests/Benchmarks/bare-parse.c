/* Parses the Python files whose paths it reads from standard input, one a line, with one parser, and does nothing
   else with them: the least that any tool over this library and grammar has to pay. Prints the bytes parsed and the
   CPU seconds that parsing and freeing the trees took; reading the files is not counted. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <tree_sitter/api.h>

const TSLanguage *tree_sitter_python(void);

static double cpu_seconds(void) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
    + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

/* The whole of a file, or NULL; the caller frees it. */
static char *contents(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  if (file == NULL) return NULL;
  fseek(file, 0, SEEK_END);
  *length = (size_t)ftell(file);
  rewind(file);
  char *bytes = malloc(*length + 1);
  if (bytes != NULL && fread(bytes, 1, *length, file) != *length) {
    free(bytes);
    bytes = NULL;
  }
  fclose(file);
  return bytes;
}

int main(void) {
  TSParser *parser = ts_parser_new();
  if (!ts_parser_set_language(parser, tree_sitter_python())) {
    fputs("bare-parse: the tree-sitter library does not take the grammar\n", stderr);
    return 1;
  }
  char path[4096];
  size_t total = 0;
  double seconds = 0;
  while (fgets(path, sizeof path, stdin) != NULL) {
    path[strcspn(path, "\n")] = 0;
    size_t length;
    char *bytes = contents(path, &length);
    if (bytes == NULL) {
      fprintf(stderr, "bare-parse: cannot read %s\n", path);
      return 1;
    }
    double start = cpu_seconds();
    TSTree *tree = ts_parser_parse_string(parser, NULL, bytes, (uint32_t)length);
    ts_tree_delete(tree);
    seconds += cpu_seconds() - start;
    total += length;
    free(bytes);
  }
  ts_parser_delete(parser);
  printf("%zu %.3f\n", total, seconds);
  return 0;
}
