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
      if table.hasSuffixes, let path = joinedPath(node, depth: depth) { return path }
      let name = text(node)
      guard let local = locals[name] else {
        return table.keywords.contains(name) ? nil : separated(name)
      }
      // A type parameter is as good as its bound.
      return local.declaredType
    case .selfValue: return text(node)
    case .member: return memberPath(node, rule, depth: depth)
    case .generic: return genericPath(node, in: "", depth: depth)
    case .path: return typePath(ofPath: node, depth: depth)
    case .chain: return typePath(ofChain: node)
    case .wrapper, .declarator:
      return wrapped(node, rule).flatMap { typePath($0, depth: depth + 1) }
    case .either:
      let paths = parts(of: node).lazy.compactMap { self.typePath($0, depth: depth + 1) }
      guard rule.form != "first", let first = paths.first else { return paths.first }
      // A value of one type or another is of neither.
      return paths.allSatisfy { $0 == first } ? first : nil
    case .parameters, .list:
      return parts(of: node).first.flatMap { typePath($0, depth: depth + 1) }
    case .bind: return child(of: node, rule.type).flatMap { typePath($0, depth: depth + 1) }
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
  func separated(_ name: String) -> String {
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
}

extension ValueExpression {
  /// The type a value is declared with, and nothing after it.
  var declaredType: String? {
    guard text.hasPrefix(":"), !text.contains("!") else { return nil }
    return String(text.dropFirst())
  }
}
