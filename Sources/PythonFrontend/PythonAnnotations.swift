internal import RaceIR
internal import SyntaxTree

extension PythonLowering {
  /// What an annotation says about the type of a value; nil if it names no type.
  mutating func annotation(_ node: Int) -> TypeReference? {
    var reader = AnnotationReader(source: tree.source, range: tree[node].bytes)
    guard let type = reader.readUnion(), !type.names.isEmpty else { return nil }
    return TypeReference(
      names: type.names.map { scopes.names.intern(tree.source, $0) },
      elementNames: type.elementNames.map { scopes.names.intern(tree.source, $0) })
  }

  /// Keeps the annotation of a target: on a local variable, or as a member of the type it belongs to.
  mutating func annotate(_ target: Int, _ type: Int) {
    switch tree.kind(of: target) {
    case .identifier where frame.kind == .typeBody:
      if isMember(name(of: target)) { addMember(name(of: target), target, type) }
    case .identifier: annotateVariable(name(of: target), type)
    case .attribute: annotateAttribute(target, type)
    default: break
    }
  }

  private mutating func annotateVariable(_ name: NameID, _ type: Int) {
    let binding = environment[name]
    guard binding.function == frame.function.index, binding.function >= 0 else { return }
    let reference = annotation(type)
    facts.functions[Int(binding.function)].variables[Int(binding.slot)].annotation = reference
  }

  /// `self.jobs: list[Job] = []` in a method.
  private mutating func annotateAttribute(_ target: Int, _ type: Int) {
    guard let receiver = frame.receiver, let object = tree.firstChild(of: target),
      tree.kind(of: object) == .identifier, name(of: object) == receiver,
      let attribute = secondChild(of: target)
    else { return }
    addMember(name(of: attribute), target, type)
  }

  private mutating func addMember(_ name: NameID, _ target: Int, _ type: Int) {
    guard let owner = frame.owner else { return }
    let reader = AnnotationReader(source: tree.source, range: tree[type].bytes)
    let reference = annotation(type)
    facts.types[Int(owner.index)].members.append(
      Member(
        name: name, annotation: reference, attributes: [], isMutable: !reader.mentions("Final"),
        isShared: reader.mentions("ClassVar"), span: tree.span(of: target)))
  }
}

/// Reads the text of an annotation, quoted or not.
struct AnnotationReader {
  /// The dotted names of a union and, if it is a container, those of its elements; as places in the source.
  struct Result {
    var names: [Range<Int>] = []
    var elementNames: [Range<Int>] = []
  }

  private static let qualifiers: Set<String> = [
    "Optional", "Annotated", "Final", "ClassVar", "Type", "type", "Union", "Required", "NotRequired",
    "ReadOnly",
    "InitVar", "Unpack",
  ]
  private static let opaque: Set<String> = ["Literal", "Callable", "TypeVar"]

  private let source: [UInt8]
  private let end: Int
  private let start: Int
  private var position: Int
  private var depth = 0

  init(source: [UInt8], range: Range<Int>) {
    self.source = source
    start = range.lowerBound
    position = range.lowerBound
    end = range.upperBound
  }

  /// Whether the word stands in the annotation.
  func mentions(_ word: String) -> Bool {
    let word = Array(word.utf8)
    guard end - start >= word.count else { return false }
    return (start...(end - word.count)).contains { source[$0..<($0 + word.count)].elementsEqual(word) }
  }

  /// `a | b | c`; nil at the end or at what is no type.
  mutating func readUnion() -> Result? {
    guard var result = readType() else { return nil }
    while next() == UInt8(ascii: "|") {
      position += 1
      guard let type = readType() else { break }
      result.names += type.names
      result.elementNames += type.elementNames
    }
    return result
  }

  private mutating func readType() -> Result? {
    guard let byte = next() else { return nil }
    if byte.isIdentifierByte { return readNamed() }
    guard depth < 50, byte == UInt8(ascii: "[") || byte == UInt8(ascii: "(") else { return nil }
    // The parameters of a callable, or an expression in parentheses.
    let arguments = readArguments()
    return byte == UInt8(ascii: "(") ? arguments.first : Result()
  }

  private mutating func readNamed() -> Result {
    let name = readDottedName()
    let last = lastComponent(name)
    guard next() == UInt8(ascii: "[") else {
      return last == "None" || last == "Final" || last == "ClassVar" ? Result() : Result(names: [name])
    }
    let arguments = depth < 50 ? readArguments() : []
    if Self.opaque.contains(last) { return last == "Literal" ? Result() : Result(names: [name]) }
    guard Self.qualifiers.contains(last) else {
      return Result(names: [name], elementNames: elements(of: last, arguments))
    }
    if last == "Union" { return arguments.reduce(into: Result()) { $0.add($1) } }
    return arguments.first ?? Result(names: [name])
  }

  /// The values of a mapping, the elements of everything else.
  private func elements(of container: String, _ arguments: [Result]) -> [Range<Int>] {
    if container == "tuple" || container == "Tuple" { return arguments.flatMap(\.names) }
    return arguments.last?.names ?? []
  }

  /// What stands in brackets, each part by itself; leaves the position behind the closing bracket.
  private mutating func readArguments() -> [Result] {
    depth += 1
    defer { depth -= 1 }
    position += 1
    var arguments: [Result] = []
    while let byte = next() {
      if byte == UInt8(ascii: "]") || byte == UInt8(ascii: ")") {
        position += 1
        break
      }
      if byte != UInt8(ascii: ","), let argument = readUnion() {
        arguments.append(argument)
      } else {
        position += 1
      }
    }
    return arguments
  }

  private mutating func readDottedName() -> Range<Int> {
    let start = position
    while position < end, source[position].isIdentifierByte || source[position] == UInt8(ascii: ".") {
      position += 1
    }
    return start..<position
  }

  private func lastComponent(_ name: Range<Int>) -> String {
    let start = source[name].lastIndex(of: UInt8(ascii: ".")).map { $0 + 1 } ?? name.lowerBound
    return String(decoding: source[start..<name.upperBound], as: UTF8.self)
  }

  /// The next byte that means something: white space, quotation marks and stars are stepped over.
  private mutating func next() -> UInt8? {
    while position < end {
      switch source[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\""),
        UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "\\"):
        position += 1
      default: return source[position]
      }
    }
    return nil
  }
}

extension AnnotationReader.Result {
  fileprivate mutating func add(_ other: Self) {
    names += other.names
    elementNames += other.elementNames
  }
}
