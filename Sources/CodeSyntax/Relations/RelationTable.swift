import CTreeSitter
import CodeModel
import Languages

/// The rules of a language by node type number.
struct RelationTable {
  let selfNames: Set<String>
  let superNames: Set<String>
  let transparentTypes: Set<String>
  let staticDecorators: [[UInt8]]
  let keywords: Set<String>
  /// Names that refer to nothing: those of the instance around and of the language itself.
  let reserved: Set<String>
  let mixinCalls: Set<String>
  let transparentCalls: Set<String>
  let makingCalls: Set<String>
  let metaTypes: Set<String>
  let transparentMembers: Set<String>
  let superCall: String
  /// What functions are called that make values of the type around; empty where that is not read.
  let makerName: String
  let hasConstantPatterns: Bool
  let hasTypeParameters: Bool
  /// Whether what follows a value may stand beside it.
  let hasSuffixes: Bool
  let pathSeparators: [String]
  let importCalls: [String: ImportFact.Form]
  /// Those among them that take a word without quotes.
  let wordImports: Set<String>
  let forms: [String: ListForm]
  let typedCalls: [String: NodePosition]
  let handingCalls: Set<String>
  private let rules: [NodeRule]
  /// The rule of each node type, by its number; -1 for none.
  private let ruleNumbers: [Int16]

  /// Throws when a rule names a node type or field that the grammar does not have.
  init(_ profile: RelationProfile, grammar: Grammar) throws(ProfileFault) {
    selfNames = Set(profile.selfNames ?? [])
    superNames = Set(profile.superNames ?? [])
    transparentTypes = Set(profile.transparentTypes ?? [])
    staticDecorators = (profile.staticDecorators ?? []).map { Array($0.utf8) }
    keywords = Set(profile.keywords ?? [])
    reserved = selfNames.union(superNames).union(profile.specialNames ?? [])
    mixinCalls = Set(profile.mixinCalls ?? [])
    transparentCalls = Set(profile.transparentCalls ?? [])
    makingCalls = Set(profile.makingCalls ?? [])
    metaTypes = Set(profile.metaTypes ?? [])
    transparentMembers = Set(profile.transparentMembers ?? [])
    superCall = profile.superCall ?? ""
    makerName = profile.makerName ?? ""
    hasConstantPatterns = profile.hasConstantPatterns ?? false
    hasTypeParameters = profile.nodes.values.contains { $0.is == .typeParameter }
    hasSuffixes = profile.nodes.values.contains { $0.is == .suffix }
    pathSeparators = profile.pathSeparators ?? []
    typedCalls = profile.typedCalls ?? [:]
    handingCalls = Set(profile.handingCalls ?? [])
    var importCalls: [String: ImportFact.Form] = [:]
    for (name, form) in profile.importCalls ?? [:] {
      guard let known = Self.importForms[form] else { throw .unknownImportForm(form) }
      importCalls[name] = known
    }
    self.importCalls = importCalls
    wordImports = Set((profile.importCalls ?? [:]).filter { $0.value == "word" }.keys)
    forms = profile.forms ?? [:]
    var rules: [NodeRule] = []
    var numbers = [Int16](
      repeating: -1, count: Int(ts_language_symbol_count(grammar.tables)))
    for (name, text) in profile.nodes.sorted(by: { $0.key < $1.key }) {
      let symbols = grammar.symbols(named: name)
      let rule: NodeRule
      do throws(ProfileFault) {
        guard !symbols.isEmpty else { throw .unknownNodeType(name) }
        rule = try NodeRule(text, grammar: grammar)
      } catch {
        if text.isInherited ?? false { continue }
        throw error
      }
      for symbol in symbols { numbers[Int(symbol)] = Int16(rules.count) }
      rules.append(rule)
    }
    self.rules = rules
    ruleNumbers = numbers
  }

  private static let importForms: [String: ImportFact.Form] = [
    "module": .module, "file": .file, "systemFile": .systemFile, "word": .module,
  ]

  /// Whether a name that stands alone refers to nothing in this role.
  func isReserved(_ name: String, _ role: ReferenceFact.Role) -> Bool {
    reserved.contains(name) || (role != .use && keywords.contains(name))
  }

  /// Nil for a node type that is nothing of its own.
  @inline(__always)
  func rule(of symbol: TSSymbol) -> NodeRule? {
    guard Int(symbol) < ruleNumbers.count else { return nil }
    let number = ruleNumbers[Int(symbol)]
    return number < 0 ? nil : rules[Int(number)]
  }

  @inline(__always)
  func meaning(of symbol: TSSymbol) -> NodeMeaning? {
    guard Int(symbol) < ruleNumbers.count else { return nil }
    let number = ruleNumbers[Int(symbol)]
    return number < 0 ? nil : rules[Int(number)].meaning
  }
}
