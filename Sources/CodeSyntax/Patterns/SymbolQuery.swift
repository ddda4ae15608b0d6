import CTreeSitter

/// A language's patterns of definitions: matched here as far as they are simple, by a query of
/// tree-sitter where not.
///
/// A query takes tree-sitter up to half a second to compile and a good part of a parse to run.
///
/// Unchecked: nothing is changed after `init`.
final class SymbolQuery: @unchecked Sendable {
  /// The simple ones.
  let program: PatternProgram
  let roles: [CaptureRole]
  private let patterns: [SymbolPattern]
  /// Simple patterns by the type of their root.
  private let simple: [[SimplePattern]]
  /// The others.
  let rest: Query?
  /// The numbers of the others among all.
  let restNumbers: [Int]

  init(
    _ source: [UInt8], grammar: Grammar, matching: PatternMatching = .own
  ) throws(QueryFault) {
    var scanner = PatternScanner(source)
    var builder = PatternBuilder(grammar: grammar)
    var patterns: [SymbolPattern] = []
    var simple = [[SimplePattern]](
      repeating: [], count: Int(ts_language_symbol_count(grammar.tables)))
    var rest: [UInt8] = []
    var restNumbers: [Int] = []
    guard let terms = scanner.patterns() else { throw .unreadable }
    for (number, (term, range)) in terms.enumerated() {
      guard matching == .own, let (root, predicates) = builder.add(term),
        case .type(let symbol) = builder.nodes[root].test
      else {
        rest += source[range] + [0x0A]
        restNumbers.append(number)
        patterns.append(SymbolPattern())
        continue
      }
      // An error is nobody's definition.
      if Int(symbol) < simple.count {
        simple[Int(symbol)].append(SimplePattern(number: number, root: root))
      }
      patterns.append(try SymbolPattern(predicates, captures: &builder))
    }
    program = builder.program
    var roles: [CaptureRole] = []
    for name in builder.captureNames {
      guard let role = CaptureRole(captureName: name) else { throw .unknownCapture(name) }
      roles.append(role)
    }
    self.roles = roles
    self.patterns = patterns
    self.simple = simple
    self.restNumbers = restNumbers
    self.rest = rest.isEmpty ? nil : try Query(rest, grammar: grammar)
  }

  func hasRoot(_ symbol: TSSymbol) -> Bool {
    !simplePatterns(at: symbol).isEmpty || rest?.roots.contains(symbol) ?? false
  }

  func simplePatterns(at symbol: TSSymbol) -> [SimplePattern] {
    Int(symbol) < simple.count ? simple[Int(symbol)] : []
  }

  subscript(pattern: Int) -> SymbolPattern { patterns[pattern] }
}

/// A simple pattern by its number among all, and the number of its root in the program.
struct SimplePattern {
  let number: Int
  let root: Int
}

/// What is said of the matches of a simple pattern.
struct SymbolPattern {
  var predicates: [QueryPredicate] = []
  /// The language the pattern itself names for what it embeds.
  var embeddedLanguage: String?
}

extension SymbolPattern {
  fileprivate init(
    _ terms: [PatternTerm], captures: inout PatternBuilder
  ) throws(QueryFault) {
    for term in terms {
      guard case .list(let parts) = term.form, let first = parts.first,
        case .predicate(let name) = first.form
      else { continue }
      let strings = parts.dropFirst().compactMap { part -> String? in
        if case .string(let text) = part.form { text } else { nil }
      }
      if name.hasSuffix("!") {
        guard case .name("injection.language") = parts.dropFirst().first?.form else { continue }
        embeddedLanguage = strings.first
      } else {
        var ids: [UInt32] = []
        for name in first.captures { ids.append(captures.captureID(of: name)) }
        predicates.append(try QueryPredicate(name, captures: ids, strings: strings))
      }
    }
  }
}

/// Who matches the simple patterns of definitions; both find the same.
package enum PatternMatching: Sendable {
  case own
  /// Slow, to compare with.
  case treeSitter
}
