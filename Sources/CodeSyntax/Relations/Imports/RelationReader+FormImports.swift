import CodeModel
import Languages

/// What files written as lists bring in.
extension RelationReader {
  /// `(ns a.b (:require [c.d :as e :refer [f]]) (:import [g H]))`
  mutating func readNamespaceForm(_ node: Int) {
    let parts = parts(of: node)
    guard parts.count > 1 else { return }
    facts.declaredModule = facts.declaredModule ?? text(leaf(parts[1]))
    for clause in parts.dropFirst(2) {
      let items = elements(of: clause)
      for item in items.dropFirst() {
        switch text(items[0]) {
        case ":require", ":require-macros": readRequired(item)
        case ":use": readRequired(item, isOpen: true)
        case ":import": readImported(item)
        default: break
        }
      }
    }
  }

  private func elements(of node: Int) -> [Int] {
    nodes.children(of: node).filter { nodes[$0].isNamed }
  }

  /// `a.b`, `[a.b :as c :refer [d]]`, `(a [b :as c] d)`, each maybe quoted.
  ///
  /// - Parameter prefix: What comes before the name, with a dot at its end.
  mutating func readRequired(_ node: Int, isOpen: Bool = false, prefix: String = "") {
    let items = elements(of: node)
    switch source[bytes(node).lowerBound] {
    case UInt8(ascii: "'"):
      if let inner = items.first { readRequired(inner, isOpen: isOpen, prefix: prefix) }
    case UInt8(ascii: "[") where prefix.isEmpty && isPrefixed(items),
      UInt8(ascii: "(") where prefix.isEmpty:
      guard let outer = items.first.map({ text($0) }) else { return }
      for item in items.dropFirst() { readRequired(item, isOpen: isOpen, prefix: outer + ".") }
    case UInt8(ascii: "["): readRequired(items, isOpen, prefix)
    case UInt8(ascii: ":"): break
    default: addImport(of: prefix + text(node), name: isOpen ? "*" : nil, at: node)
    }
  }

  /// Whether a vector is a prefix with the names behind it, as `[a [b :as c]]`.
  private func isPrefixed(_ items: [Int]) -> Bool {
    items.count > 1 && source[bytes(items[1]).lowerBound] != UInt8(ascii: ":")
  }

  private mutating func readRequired(_ items: [Int], _ isOpen: Bool, _ prefix: String) {
    guard let first = items.first else { return }
    let module = prefix + text(first)
    var alias: String?
    var isOpen = isOpen
    for (word, item) in zip(items.dropFirst(), items.dropFirst(2)) {
      switch text(word) {
      case ":as", ":as-alias": alias = text(item)
      case ":refer", ":only", ":refer-macros":
        isOpen = text(item) == ":all"
        for name in parts(of: item) { addImport(of: module, name: text(leaf(name)), at: name) }
      default: break
      }
    }
    if isOpen { addImport(of: module, name: "*", at: first) }
    if !isOpen || alias != nil { addImport(of: module, alias: alias, at: first) }
  }

  /// `java.io.File`, `[java.util Date UUID]`
  private mutating func readImported(_ node: Int) {
    let items = elements(of: node)
    guard let first = items.first, "[(".utf8.contains(source[bytes(node).lowerBound]) else {
      let names = text(node).split(separator: ".")
      guard let name = names.last, names.count > 1 else { return }
      return addImport(
        of: names.dropLast().joined(separator: "."), name: String(name), at: node)
    }
    for item in items.dropFirst() { addImport(of: text(first), name: text(item), at: item) }
  }
}
