internal import SyntaxTree

/// The kinds of node of the Swift grammar that lowering looks at; every other kind is transparent.
enum SwiftKind: String, CaseIterable, Sendable {
  // Names and literals
  case identifier = "simple_identifier"
  case typeIdentifier = "type_identifier"
  case dottedIdentifier = "identifier"
  case integer = "integer_literal"
  case real = "real_literal"
  case hexadecimal = "hex_literal"
  case octal = "oct_literal"
  case binary = "bin_literal"
  case boolean = "boolean_literal"
  case string = "line_string_literal"
  case multiLineString = "multi_line_string_literal"
  case rawString = "raw_string_literal"
  case interpolation = "interpolated_expression"
  case regex = "regex_literal"
  case nothing = "nil"
  case selfExpression = "self_expression"
  case superExpression = "super_expression"

  // Expressions
  case navigation = "navigation_expression"
  case navigationSuffix = "navigation_suffix"
  case call = "call_expression"
  case callSuffix = "call_suffix"
  case constructor = "constructor_expression"
  case constructorSuffix = "constructor_suffix"
  case valueArguments = "value_arguments"
  case valueArgument = "value_argument"
  case valueArgumentLabel = "value_argument_label"
  case prefix = "prefix_expression"
  case postfix = "postfix_expression"
  case tryExpression = "try_expression"
  case tryOperator = "try_operator"
  case awaitExpression = "await_expression"
  case asExpression = "as_expression"
  case asOperator = "as_operator"
  case check = "check_expression"
  case ternary = "ternary_expression"
  case nilCoalescing = "nil_coalescing_expression"
  case infix = "infix_expression"
  case customOperator = "custom_operator"
  case additive = "additive_expression"
  case multiplicative = "multiplicative_expression"
  case bitwise = "bitwise_operation"
  case comparison = "comparison_expression"
  case equality = "equality_expression"
  case conjunction = "conjunction_expression"
  case disjunction = "disjunction_expression"
  case assignment
  case assignable = "directly_assignable_expression"
  case tuple = "tuple_expression"
  case array = "array_literal"
  case dictionary = "dictionary_literal"
  case lambda = "lambda_literal"
  case lambdaType = "lambda_function_type"
  case lambdaParameters = "lambda_function_type_parameters"
  case lambdaParameter = "lambda_parameter"
  case captureList = "capture_list"
  case captureItem = "capture_list_item"
  case keyPath = "key_path_expression"
  case selector = "selector_expression"
  case macro = "macro_invocation"

  // Statements
  case sourceFile = "source_file"
  case statements
  case ifStatement = "if_statement"
  case guardStatement = "guard_statement"
  case switchStatement = "switch_statement"
  case switchEntry = "switch_entry"
  case switchPattern = "switch_pattern"
  case forStatement = "for_statement"
  case whileStatement = "while_statement"
  case repeatStatement = "repeat_while_statement"
  case doStatement = "do_statement"
  case catchBlock = "catch_block"
  case transfer = "control_transfer_statement"
  case throwKeyword = "throw_keyword"
  case whereClause = "where_clause"
  case whereKeyword = "where_keyword"
  case elseKeyword = "else"
  case catchKeyword = "catch_keyword"
  case defaultKeyword = "default_keyword"
  case availability = "availability_condition"
  case label = "statement_label"
  case directive

  // Patterns
  case pattern
  case bindingPattern = "value_binding_pattern"
  case wildcard = "wildcard_pattern"

  // Declarations
  case importDeclaration = "import_declaration"
  case typeDeclaration = "class_declaration"
  case protocolDeclaration = "protocol_declaration"
  case typeBody = "class_body"
  case enumBody = "enum_class_body"
  case protocolBody = "protocol_body"
  case enumEntry = "enum_entry"
  case functionDeclaration = "function_declaration"
  case protocolFunction = "protocol_function_declaration"
  case protocolProperty = "protocol_property_declaration"
  case initializer = "init_declaration"
  case deinitializer = "deinit_declaration"
  case subscriptDeclaration = "subscript_declaration"
  case property = "property_declaration"
  case typealiasDeclaration = "typealias_declaration"
  case associatedType = "associatedtype_declaration"
  case operatorDeclaration = "operator_declaration"
  case precedenceGroup = "precedence_group_declaration"
  case macroDeclaration = "macro_declaration"
  case functionBody = "function_body"
  case parameter
  case parameterModifiers = "parameter_modifiers"
  case computedProperty = "computed_property"
  case getter = "computed_getter"
  case setter = "computed_setter"
  case modifier = "computed_modify"
  case observers = "willset_didset_block"
  case modifiers, attribute
  case inheritance = "inheritance_specifier"
  case typeParameters = "type_parameters"
  case typeConstraints = "type_constraints"
  case typeAnnotation = "type_annotation"

  // Types, which are read from their text
  case userType = "user_type"
  case arrayType = "array_type"
  case dictionaryType = "dictionary_type"
  case optionalType = "optional_type"
  case tupleType = "tuple_type"
  case functionType = "function_type"
  case existentialType = "existential_type"
  case opaqueType = "opaque_type"
  case compositionType = "protocol_composition_type"
  case metatype
  case typeModifiers = "type_modifiers"
  case throwsKeyword = "throws"

  // Tokens that change the meaning of the node they are in
  case equals = "="
  case plusEquals = "+="
  case minusEquals = "-="
  case timesEquals = "*="
  case dividesEquals = "/="
  case moduloEquals = "%="
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divides = "/"
  case modulo = "%"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case equal = "=="
  case notEqual = "!="
  case identical = "==="
  case notIdentical = "!=="
  case arrow = "->"
  case dot = "."
  case comma = ","
  case colon = ":"
  case openParenthesis = "("
  case closeParenthesis = ")"
  case openBrace = "{"
  case openBracket = "["
  case ampersand = "&"
  case questionMark = "?"
  case ellipsis = "..."
  case bang
  case initToken = "init"
  case asyncToken = "async"
  case caseToken = "case"
  case classToken = "class"
  case structToken = "struct"
  case enumToken = "enum"
  case actorToken = "actor"
  case extensionToken = "extension"
  case letToken = "let"
  case varToken = "var"
  case returnToken = "return"
  case breakToken = "break"
  case continueToken = "continue"
  case yieldToken = "yield"
  case awaitToken = "await"

  // What only the flattening looks at
  case comment
  case multiLineComment = "multiline_comment"
  case stringText = "line_str_text"
  case multiLineStringText = "multi_line_str_text"
  case escapedCharacter = "str_escaped_char"
}

extension SwiftKind {
  static let table = KindTable<SwiftKind>(.swift)

  /// For every symbol of the grammar, what becomes of its nodes.
  static let treatments: [NodeTreatment] = table.treatments(of: .swift) { $0.treatment }

  private var treatment: NodeTreatment {
    switch self {
    case .comment, .multiLineComment: .comment
    case .stringText, .multiLineStringText, .escapedCharacter: .skip
    case .identifier, .typeIdentifier, .dottedIdentifier, .integer, .real, .hexadecimal, .octal, .binary,
      .boolean, .regex, .nothing, .selfExpression, .superExpression, .customOperator, .tryOperator,
      .asOperator,
      .throwKeyword, .elseKeyword, .catchKeyword, .defaultKeyword, .whereKeyword, .label, .directive,
      .typeParameters, .typeConstraints, .userType, .arrayType, .dictionaryType, .optionalType, .tupleType,
      .functionType, .existentialType, .opaqueType, .compositionType, .metatype, .typeModifiers,
      .throwsKeyword, .bang, .wildcard, .availability, .importDeclaration, .operatorDeclaration,
      .precedenceGroup, .macroDeclaration, .associatedType, .typealiasDeclaration, .enumEntry:
      .leaf
    default: isToken ? .token : .branch
    }
  }

  private var isToken: Bool {
    switch self {
    case .initToken, .asyncToken, .caseToken, .classToken, .structToken, .enumToken, .actorToken,
      .extensionToken, .letToken, .varToken, .returnToken, .breakToken, .continueToken, .yieldToken,
      .awaitToken:
      true
    default:
      !rawValue.utf8.contains { $0 == UInt8(ascii: "_") || UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
    }
  }

  /// Whether the node says which type something has.
  var isType: Bool {
    switch self {
    case .userType, .arrayType, .dictionaryType, .optionalType, .tupleType, .functionType, .existentialType,
      .opaqueType, .compositionType, .metatype:
      true
    default: false
    }
  }
}
