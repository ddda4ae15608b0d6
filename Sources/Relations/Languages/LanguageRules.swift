import CodeModel

/// How names are looked up in one language.
struct LanguageRules {
  let language: Language
  let family: LanguageFamily
  /// Where the names of a package or module are seen without an import.
  var package = Package.none
  /// Members of the type around are seen by their bare names, inherited ones too.
  var seesMembers = false
  /// Calling a type makes a value of it.
  var callsTypes = false
  /// An import of a whole module brings in all its names.
  var opensModules = false
  /// What a file imports is had from it as if it were its own.
  var givesImports = false
  /// Where members of a type may stand beside its own definition.
  var membersElsewhere = MembersElsewhere.nowhere
  /// A type may be defined in several parts, each with its name.
  var dividesTypes: Bool { package == .namespace || package == .lexical }
  /// Packages, types and members stand behind each other in one path.
  var namesByPath: Bool {
    package == .crate || package == .declared || package == .namespace
  }
  /// Members of a type may be written by anybody, such as extension methods, or by macros.
  var extendsTypes = false
  /// Functions of one name are told apart by the labels of their arguments.
  var labelsArguments = false
  /// Bare names that nothing explains may be those of any file.
  var isGlobal = false
  /// Which names that nothing explains are those of modules, seen without an import.
  var seesModules = ModuleNames.none
  /// A member of something unknown may be that of any type.
  var guessesMembers = true
  /// Kinds of types whose members are seen as if they stood beside them.
  var openTypes: Set<SymbolKind> = []
  /// A file is a type itself, whose members it has.
  var filesAreTypes = false
  /// A name in upper case that nothing explains belongs to somebody else.
  var explainsTypes = false

  enum Package {
    case none, folder, declared, namespace, lexical, swiftModule, crate, includes
  }

  enum ModuleNames {
    case none, capitals
    /// Whatever a member is called on.
    case all
  }

  enum MembersElsewhere {
    case nowhere, sameFolder, anywhere
  }

  init(of language: Language) {
    let isNotebook = language.rawValue == "jupyter"
    self.language = isNotebook ? Language(rawValue: "python") : language
    family = LanguageFamily(of: language)
    adapt(to: self.language.rawValue)
    extendsTypes = [
      "rust", "c_sharp", "kotlin", "scala", "swift", "c", "cpp",
    ].contains(language.rawValue)
  }

  private mutating func adapt(to name: String) {
    switch name {
    case "python": (callsTypes, givesImports) = (true, true)
    case "javascript", "jsx", "typescript", "tsx", "vue", "svelte": break
    case "go": (package, membersElsewhere) = (.folder, .sameFolder)
    case "rust":
      (package, membersElsewhere) = (.crate, .anywhere)
      (callsTypes, explainsTypes, givesImports) = (true, true, true)
    case "java", "kotlin", "scala": adaptToJVM(name)
    case "c", "objc":
      (package, isGlobal, opensModules) = (.includes, true, true)
      (membersElsewhere, seesMembers) = (name == "objc" ? .anywhere : .nowhere, name == "objc")
    case "cpp":
      (package, isGlobal, opensModules) = (.includes, true, true)
      (membersElsewhere, seesMembers, callsTypes) = (.anywhere, true, true)
    case "c_sharp":
      (package, opensModules, explainsTypes) = (.namespace, true, true)
      (membersElsewhere, seesMembers) = (.anywhere, true)
    case "swift":
      (package, opensModules, explainsTypes) = (.swiftModule, true, true)
      (membersElsewhere, seesMembers, callsTypes) = (.anywhere, true, true)
      labelsArguments = true
    case "ruby":
      (isGlobal, opensModules, seesMembers) = (true, true, true)
      (package, membersElsewhere) = (.lexical, .anywhere)
    case "php": (package, explainsTypes) = (.declared, true)
    case "dart": (package, seesMembers, callsTypes) = (.none, true, true)
    case "haskell": (guessesMembers, openTypes) = (false, [.interface, .struct, .enum])
    case "clojure": (guessesMembers, openTypes) = (false, [.interface])
    case "ocaml", "ocaml_interface":
      (seesModules, explainsTypes, openTypes) = (.capitals, true, [.struct, .enum])
    case "erlang": (seesModules, opensModules, guessesMembers) = (.all, true, false)
    case "zig": filesAreTypes = true
    case "julia":
      (isGlobal, opensModules, callsTypes, guessesMembers) = (true, true, true, false)
    default: (isGlobal, opensModules) = (true, true)
    }
  }

  private mutating func adaptToJVM(_ name: String) {
    (package, seesMembers, explainsTypes) = (.declared, true, true)
    callsTypes = name != "java"
    membersElsewhere = .anywhere
  }
}
