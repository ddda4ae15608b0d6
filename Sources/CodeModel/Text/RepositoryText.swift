/// Repository text may carry anything; these make it harmless in a reply or on a terminal.
///
/// Characters are counted as UTF-16 units, as the clients count that cut long replies.
extension StringProtocol {
  /// Without terminal escapes and other controls, each replaced by U+FFFD; tabs and line ends stay,
  /// carriage returns go.
  package var withoutControls: String {
    // A control is one byte, or 0xC2 and another for U+0080 to U+009F.
    let isSuspect = utf8.contains {
      $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x7F || $0 == 0xC2
    }
    guard isSuspect else { return String(self) }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars where scalar != "\r" {
      let isControl = scalar.properties.generalCategory == .control
      result.append(isControl && scalar != "\n" && scalar != "\t" ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }

  /// As `withoutControls`, with line ends and tabs written as escapes: for names and paths.
  package var onOneLine: String {
    let clean = withoutControls
    guard clean.utf8.contains(where: { $0 == 0x0A || $0 == 0x09 }) else { return clean }
    var result = ""
    for scalar in clean.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The beginning, with an ellipsis when something was left out.
  package func cut(toCharacters countMax: Int) -> String {
    guard utf16.count > countMax else { return String(self) }
    var result = String.UnicodeScalarView()
    var count = 1
    for scalar in unicodeScalars {
      count += scalar.utf16.count
      guard count <= countMax else { break }
      result.append(scalar)
    }
    return String(result) + "…"
  }

  /// The beginning in UTF-8, with an ellipsis when something was left out; both within the limit
  /// unless it is below three.
  package func cut(toBytes countMax: Int) -> String {
    guard utf8.count > countMax else { return String(self) }
    var result = String.UnicodeScalarView()
    var count = "…".utf8.count
    for scalar in unicodeScalars {
      count += UTF8.width(scalar)
      guard count <= countMax else { break }
      result.append(scalar)
    }
    return String(result) + "…"
  }

  /// As `onOneLine`, cut to so many bytes; what is far behind the cut is not looked at.
  package func onOneLine(byteCountMax: Int) -> String {
    guard utf8.count > 2 * byteCountMax else { return onOneLine.cut(toBytes: byteCountMax) }
    return String(decoding: utf8.prefix(2 * byteCountMax), as: UTF8.self)
      .onOneLine.cut(toBytes: byteCountMax)
  }
}
