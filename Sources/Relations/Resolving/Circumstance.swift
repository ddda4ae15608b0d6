import CodeModel

/// How a name came by its meaning, which decides how sure that is.
///
/// The one table of confidences: each is the share of such relations that were true when names of real
/// projects were compared with what compilers and language servers say.
enum Circumstance: CaseIterable {
  /// The syntax tree says it.
  case syntax
  /// Defined in the function or block around.
  case scope
  /// A member of the type around, by its bare name.
  case memberOfScope
  /// At the top of the same file, once.
  case file
  /// The same name is defined more than once there, such as under conditions.
  case fileSeveral
  /// An import names it and its module is found.
  case imported
  /// The imported module has it from another one.
  case reexported
  /// The import takes all names of a module.
  case wildcard
  /// The module is found in one place that is not where its importer would look first.
  case importedLikely
  /// Several modules have the name that is imported; this is the nearest.
  case importedNearest
  /// The same package, by folder or declaration.
  case package
  /// The same module, whose files see each other's names.
  case module
  /// The one definition behind a declaration that is in sight.
  case declared
  /// Several definitions are behind the declaration; this is the nearest.
  case declaredNearest
  /// The only definition with external linkage, and no header that shows it was found.
  case linkage
  /// A member of the type that the receiver is known to have.
  case member
  /// From a supertype of it.
  case inherited
  /// One of several that the type has under this name.
  case overloaded
  /// The receiver's type is known with less certainty.
  case memberLikely
  /// The receiver's type is a guess that nothing speaks against.
  case memberPossible
  /// A subtype of the type around has it.
  case memberOfSubtype
  /// Calls what the subject overrides, and may get the subject.
  case overridden
  /// Nothing explains the bare name, and it is defined once.
  case uniqueName
  /// As `uniqueName`, though the language has something of this name itself.
  case uniqueBuiltin
  /// Nothing is known of the receiver, and one type has such a member.
  case uniqueMember
  /// As `uniqueMember`, though the name is common or the arguments do not fit.
  case uniqueCommonMember
  /// Defined a few times; the first candidate is the nearest.
  case few
  case many
  /// A few types have such a member, and nothing is known of the receiver.
  case fewMembers
  case manyMembers
  /// Called as a test of it would be.
  case testName
  case history

  var confidence: Confidence { Confidence(row.confidence) }
  var resolution: Resolution { row.resolution }

  private var row: (resolution: Resolution, confidence: Double) {
    switch self {
    case .syntax: (.syntax, 1)
    case .scope: (.sameScope, 0.99)
    case .memberOfScope: (.sameScope, 0.97)
    case .file: (.sameFile, 0.98)
    case .fileSeveral: (.sameFile, 0.85)
    case .imported: (.importExact, 0.98)
    case .reexported: (.importExact, 0.97)
    case .wildcard: (.importExact, 0.95)
    case .importedLikely: (.importExact, 0.85)
    case .importedNearest: (.importExact, 0.6)
    case .package: (.module, 0.97)
    case .module: (.module, 0.96)
    case .declared: (.module, 0.97)
    case .declaredNearest: (.module, 0.7)
    case .linkage: (.uniqueName, 0.9)
    case .member: (.receiverType, 0.97)
    case .inherited: (.receiverType, 0.96)
    case .overloaded: (.receiverType, 0.8)
    case .memberLikely: (.receiverType, 0.8)
    case .memberPossible: (.receiverType, 0.6)
    case .memberOfSubtype: (.receiverType, 0.6)
    case .overridden: (.receiverType, 0.5)
    case .uniqueName: (.uniqueName, 0.7)
    case .uniqueBuiltin: (.uniqueName, 0.3)
    case .uniqueMember: (.uniqueName, 0.6)
    case .uniqueCommonMember: (.uniqueName, 0.2)
    case .few: (.ambiguous, 0.4)
    case .many: (.ambiguous, 0.15)
    case .fewMembers: (.ambiguous, 0.3)
    case .manyMembers: (.ambiguous, 0.1)
    case .testName: (.naming, 0.75)
    case .history: (.history, 0.5)
    }
  }

  /// The less sure of two steps: what rests on both is no surer.
  func weakened(by other: Circumstance) -> Circumstance {
    other.confidence < confidence ? other : self
  }
}
