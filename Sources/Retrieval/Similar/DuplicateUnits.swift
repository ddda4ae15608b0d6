import CodeModel

/// A function, type or file that may have duplicates.
struct DuplicateUnit: Sendable {
  /// The number of its content.
  let text: Int32
  /// The number of the definition in the content, or `wholeText`.
  let symbol: Int32
  let firstToken: UInt32
  let endToken: UInt32
  let firstLine: UInt32
  let lastLine: UInt32

  static let wholeText = -1

  init(text: Int, symbol: Int, tokens: Range<Int>, lines: LineRange) {
    self.text = Int32(text)
    self.symbol = Int32(symbol)
    firstToken = UInt32(tokens.lowerBound)
    endToken = UInt32(tokens.upperBound)
    firstLine = UInt32(lines.start)
    lastLine = UInt32(lines.end)
  }

  var tokens: Range<Int> { Int(firstToken)..<Int(endToken) }
  var lines: LineRange { LineRange(start: Int(firstLine), end: Int(lastLine)) }

  /// Whether it shares tokens with another unit.
  func overlaps(_ other: DuplicateUnit) -> Bool {
    text == other.text && firstToken < other.endToken && other.firstToken < endToken
  }
}

/// Units in the order of their numbers.
struct DuplicateUnits: Sendable {
  private var units: [DuplicateUnit] = []
  /// The unit that is a whole text, by the text's number.
  private var wholes: [Int32: Int] = [:]

  var count: Int { units.count }

  subscript(number: Int) -> DuplicateUnit { units[number] }

  mutating func append(_ unit: DuplicateUnit) {
    if unit.symbol == DuplicateUnit.wholeText { wholes[unit.text] = units.count }
    units.append(unit)
  }

  /// The unit that is a whole text; nil for one that is too short.
  func whole(_ text: Int) -> DuplicateUnit? { wholes[Int32(text)].map { units[$0] } }
}
