import CTreeSitter
import CodeModel
import Languages

extension RelationReader {
  /// The type that values are declared with, its parts divided by dots; nil for one without a name of
  /// its own, such as a function's.
  func typePath(_ node: Int, depth: Int = 0) -> String? {
    guard depth < Self.typeDepthMax else { return nil }
    guard let rule = rule(node), let meaning = rule.meaning else {
      // A node that only holds the type.
      let parts = parts(of: node)
      return parts.count == 1 ? typePath(parts[0], depth: depth + 1) : nil
    }
    switch meaning {
    case .name, .typeName:
      let name = text(node)
      guard let local = locals[name] else {
        return table.keywords.contains(name) ? nil : separated(name)
      }
      // A type parameter is as good as its bound.
      return local.declaredType
    case .member: return memberPath(node, rule, depth: depth)
    case .generic: return genericPath(node, in: "", depth: depth)
    case .path: return typePath(ofPath: node, depth: depth)
    case .wrapper, .declarator:
      return wrapped(node, rule).flatMap { typePath($0, depth: depth + 1) }
    case .either:
      return parts(of: node).lazy.compactMap { self.typePath($0, depth: depth + 1) }.first
    case .cast: return child(of: node, rule.type).flatMap { typePath($0, depth: depth + 1) }
    case .type: return child(of: node, rule.name).map { text(leaf($0)) }
    case .quotedType: return quotedPath(bytes(node))
    case .literal: return rule.form.isEmpty ? nil : rule.form
    default: return nil
    }
  }

  private static let typeDepthMax = 16

  /// The path of `name<…>`, or of its first argument where the type is a transparent one.
  ///
  /// - Parameter outer: What comes before the name, with a dot at its end.
  func genericPath(_ node: Int, in outer: String, depth: Int) -> String? {
    guard let rule = rule(node), let object = child(of: node, rule.object) ?? parts(of: node).first,
      let path = typePath(object, depth: depth + 1)
    else { return nil }
    guard let name = path.split(separator: ".").last, table.transparentTypes.contains(String(name))
    else { return outer + path }
    return argumentPath(node, rule, depth: depth)
  }

  /// The path of the first argument in `name<…>`.
  func argumentPath(_ node: Int, _ rule: NodeRule, depth: Int) -> String? {
    let object = child(of: node, rule.object) ?? parts(of: node).first
    let arguments = parts(of: node).first { $0 != object }
    return arguments.flatMap { firstPath(in: $0, depth: depth + 1) }
  }

  /// The path of an argument, or of the first in a list of them.
  func firstPath(in node: Int, depth: Int) -> String? {
    guard depth < Self.typeDepthMax else { return nil }
    if meaning(node) != nil { return typePath(node, depth: depth) }
    return parts(of: node).first.flatMap { firstPath(in: $0, depth: depth + 1) }
  }

  /// A path written in one node, as `std::string`.
  private func separated(_ name: String) -> String {
    var name = name
    for mark in table.pathSeparators where name.contains(mark) {
      name = name.split(separator: mark).joined(separator: ".")
    }
    return name
  }

  /// The first path in a type written as a string, if it is not that of a transparent type.
  private func quotedPath(_ range: Range<Int>) -> String? {
    let paths = source[range].split { !$0.isIdentifierPart && $0 != UInt8(ascii: ".") }
      .map { String(decoding: $0, as: UTF8.self) }
    return paths.first { path in
      path.split(separator: ".").last.map { !table.transparentTypes.contains(String($0)) } ?? false
    }
  }

  /// Names in code that the grammar leaves as text: those before a parenthesis are called.
  mutating func readTokens(_ range: Range<Int>, _ position: NodePosition) {
    var index = range.lowerBound
    var quote: UInt8?
    while index < range.upperBound {
      let byte = source[index]
      if let open = quote, !position.isOfType {
        if byte == open { quote = nil }
        index += byte == UInt8(ascii: "\\") ? 2 : 1
      } else if byte.isIdentifierPart {
        let end = endOfWord(from: index, before: range.upperBound)
        if !byte.isDigit { addToken(index..<end, before: range.upperBound, position) }
        index = end
      } else {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
        index += 1
      }
    }
  }

  private func endOfWord(from start: Int, before limit: Int) -> Int {
    var end = start
    while end < limit, source[end].isIdentifierPart { end += 1 }
    return end
  }

  private mutating func addToken(
    _ word: Range<Int>, before limit: Int, _ position: NodePosition
  ) {
    let name = text(word)
    guard locals[name] == nil, !table.keywords.contains(name) else { return }
    if position.isOfType { return add(word, .type) }
    var next = word.upperBound
    while next < limit, SourceLines.isSpace(source[next]) { next += 1 }
    let isCall = next < limit && source[next] == UInt8(ascii: "(")
    let isMember =
      word.lowerBound > 0
      && (source[word.lowerBound - 1] == UInt8(ascii: ".")
        || source[word.lowerBound - 1] == UInt8(ascii: ">"))
    add(word, isCall ? .call : .use, receiver: isMember ? .unknown : nil)
  }
}

extension ValueExpression {
  /// The type a value is declared with, and nothing after it.
  fileprivate var declaredType: String? {
    guard text.hasPrefix(":"), !text.contains("!") else { return nil }
    return String(text.dropFirst())
  }
}
