internal import SyntaxTree

/// The kinds of node of the Python grammar that lowering looks at; every other kind is transparent.
enum PythonKind: String, CaseIterable, Sendable {
  // Names and literals
  case identifier
  case dottedName = "dotted_name"
  case integer, float, ellipsis, `true`, `false`
  case nothing = "none"
  case string
  case concatenatedString = "concatenated_string"
  case interpolation
  case formatSpecifier = "format_specifier"
  case formatExpression = "format_expression"

  // Expressions
  case attribute, `subscript`, slice, call, lambda, await, yield
  case argumentList = "argument_list"
  case keywordArgument = "keyword_argument"
  case listSplat = "list_splat"
  case dictionarySplat = "dictionary_splat"
  case parenthesizedSplat = "parenthesized_list_splat"
  case parenthesized = "parenthesized_expression"
  case namedExpression = "named_expression"
  case conditional = "conditional_expression"
  case booleanOperator = "boolean_operator"
  case binaryOperator = "binary_operator"
  case unaryOperator = "unary_operator"
  case notOperator = "not_operator"
  case comparison = "comparison_operator"
  case list, set, tuple, dictionary, pair
  case expressionList = "expression_list"
  case listComprehension = "list_comprehension"
  case setComprehension = "set_comprehension"
  case dictionaryComprehension = "dictionary_comprehension"
  case generatorExpression = "generator_expression"
  case forInClause = "for_in_clause"
  case ifClause = "if_clause"

  // Targets
  case patternList = "pattern_list"
  case tuplePattern = "tuple_pattern"
  case listPattern = "list_pattern"
  case listSplatPattern = "list_splat_pattern"
  case dictionarySplatPattern = "dictionary_splat_pattern"
  case asPattern = "as_pattern"
  case asPatternTarget = "as_pattern_target"

  // Simple statements
  case expressionStatement = "expression_statement"
  case assignment
  case augmentedAssignment = "augmented_assignment"
  case returnStatement = "return_statement"
  case raiseStatement = "raise_statement"
  case deleteStatement = "delete_statement"
  case assertStatement = "assert_statement"
  case breakStatement = "break_statement"
  case continueStatement = "continue_statement"
  case passStatement = "pass_statement"
  case globalStatement = "global_statement"
  case nonlocalStatement = "nonlocal_statement"
  case typeAliasStatement = "type_alias_statement"
  case printStatement = "print_statement"
  case execStatement = "exec_statement"
  case chevron

  // Imports
  case importStatement = "import_statement"
  case importFromStatement = "import_from_statement"
  case futureImportStatement = "future_import_statement"
  case aliasedImport = "aliased_import"
  case relativeImport = "relative_import"
  case wildcardImport = "wildcard_import"

  // Compound statements
  case module, block
  case ifStatement = "if_statement"
  case elifClause = "elif_clause"
  case elseClause = "else_clause"
  case whileStatement = "while_statement"
  case forStatement = "for_statement"
  case tryStatement = "try_statement"
  case exceptClause = "except_clause"
  case exceptGroupClause = "except_group_clause"
  case finallyClause = "finally_clause"
  case withStatement = "with_statement"
  case withClause = "with_clause"
  case withItem = "with_item"
  case matchStatement = "match_statement"
  case caseClause = "case_clause"
  case casePattern = "case_pattern"
  case unionPattern = "union_pattern"
  case dictionaryPattern = "dict_pattern"
  case keywordPattern = "keyword_pattern"
  case splatPattern = "splat_pattern"
  case classPattern = "class_pattern"
  case complexPattern = "complex_pattern"

  // Declarations
  case functionDefinition = "function_definition"
  case classDefinition = "class_definition"
  case decoratedDefinition = "decorated_definition"
  case decorator
  case parameters
  case lambdaParameters = "lambda_parameters"
  case defaultParameter = "default_parameter"
  case typedParameter = "typed_parameter"
  case typedDefaultParameter = "typed_default_parameter"
  case positionalSeparator = "positional_separator"
  case keywordSeparator = "keyword_separator"
  case typeParameters = "type_parameter"
  case type

  // Tokens that change the meaning of the node they are in
  case asyncToken = "async"
  case fromToken = "from"
  case plus = "+"
  case minus = "-"
  case tilde = "~"
  case star = "*"
  case slash = "/"
  case doubleSlash = "//"
  case percent = "%"
  case at = "@"
  case power = "**"
  case verticalBar = "|"
  case ampersand = "&"
  case caret = "^"
  case leftShift = "<<"
  case rightShift = ">>"
  case andToken = "and"
  case orToken = "or"
  case less = "<"
  case lessOrEqual = "<="
  case equal = "=="
  case notEqual = "!="
  case oldNotEqual = "<>"
  case greater = ">"
  case greaterOrEqual = ">="
  case inToken = "in"
  case notInToken = "not in"
  case isToken = "is"
  case isNotToken = "is not"
  case plusEqual = "+="
  case minusEqual = "-="
  case starEqual = "*="
  case slashEqual = "/="
  case doubleSlashEqual = "//="
  case percentEqual = "%="
  case atEqual = "@="
  case powerEqual = "**="
  case verticalBarEqual = "|="
  case ampersandEqual = "&="
  case caretEqual = "^="
  case leftShiftEqual = "<<="
  case rightShiftEqual = ">>="

  // What only the flattening looks at
  case comment
  case lineContinuation = "line_continuation"
  case stringStart = "string_start"
  case stringContent = "string_content"
  case stringEnd = "string_end"
  case typeConversion = "type_conversion"
}

extension PythonKind {
  static let table = KindTable<PythonKind>(.python)

  /// For every symbol of the grammar, what becomes of its nodes.
  static let treatments: [NodeTreatment] = table.treatments(of: .python) { $0.treatment }

  /// Operators and keywords; the grammar's named kinds are spelled in letters or are no words of the language.
  private var isToken: Bool {
    switch self {
    case .asyncToken, .fromToken, .andToken, .orToken, .inToken, .notInToken, .isToken, .isNotToken: true
    default:
      !rawValue.utf8.contains { $0 == UInt8(ascii: "_") || UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
    }
  }

  private var treatment: NodeTreatment {
    switch self {
    case .comment: .comment
    case .string: .quotation
    case .lineContinuation, .stringStart, .stringContent, .stringEnd, .typeConversion: .skip
    // Annotations are read from their text, so that quoted ones are read alike. What the grammar takes for a type
    // alias may be an assignment, though.
    case .type: .folded
    case .typeAliasStatement: .unfolding
    case .identifier, .integer, .float, .ellipsis, .nothing, .true, .false: .leaf
    case .positionalSeparator, .keywordSeparator, .wildcardImport, .passStatement: .leaf
    default: isToken ? .token : .branch
    }
  }
}
