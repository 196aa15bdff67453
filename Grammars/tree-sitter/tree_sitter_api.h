#include <tree_sitter/api.h>

/// Where a node lies.
typedef struct {
  uint32_t start_byte, end_byte;
  TSPoint start_point, end_point;
} TSNodeExtent;

/// Leaves the cursor's node in `node` and gives its symbol.
///
/// Flattening a tree does this for every node. In Swift each call would take a node apart and put it together again
/// on the stack, which costs several times what the library does.
static inline TSSymbol ts_tree_cursor_take_node(const TSTreeCursor *cursor, TSNode *node) {
  *node = ts_tree_cursor_current_node(cursor);
  return ts_node_symbol(*node);
}

/// Where the node lies, in one call for the same reason.
static inline TSNodeExtent ts_node_extent(const TSNode *node) {
  return (TSNodeExtent){
    .start_byte = ts_node_start_byte(*node),
    .end_byte = ts_node_end_byte(*node),
    .start_point = ts_node_start_point(*node),
    .end_point = ts_node_end_point(*node),
  };
}
