/// A source line as a terminal shows it: tabs expanded, control characters made visible, and for every byte of
/// the source the cell where it is shown.
struct DisplayLine {
  private(set) var cells: [Cell] = []
  /// For every byte, and the end, the number of cells before it.
  private(set) var cellOfByte: [Int] = [0]

  /// What one or two neighbouring cells of the terminal show.
  struct Cell {
    var text: String
    var width: Int
  }

  init(_ bytes: ArraySlice<UInt8>) {
    var width = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let byteCount = UTF8.width(scalar)
      cellOfByte.append(contentsOf: repeatElement(width, count: byteCount - 1))
      width += append(scalar, at: width)
      cellOfByte.append(width)
    }
  }

  /// The cell of a byte column; beyond the end of the line, the end.
  func cell(ofByte column: Int) -> Int {
    cellOfByte[min(max(0, column), cellOfByte.count - 1)]
  }

  var width: Int { cellOfByte.last ?? 0 }

  /// The text of a range of cells.
  func text(_ range: Range<Int>) -> String {
    var result = ""
    var position = 0
    for cell in cells {
      if position >= range.lowerBound, position + cell.width <= range.upperBound { result += cell.text }
      position += cell.width
    }
    return result
  }

  /// Adds what shows a character; answers how many cells it takes.
  private mutating func append(_ scalar: Unicode.Scalar, at position: Int) -> Int {
    if scalar == "\t" {
      let width = 4 - position % 4
      for _ in 0..<width { cells.append(Cell(text: " ", width: 1)) }
      return width
    }
    if scalar == "\u{FEFF}" { return 0 }
    let shown = VisibleText.visible(scalar)
    let width = VisibleText.width(of: shown)
    cells.append(Cell(text: String(Character(shown)), width: width))
    return width
  }
}

extension UTF8 {
  /// How many bytes encode a character; invalid ones became three-byte replacements.
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int { scalar.utf8.count }
}
