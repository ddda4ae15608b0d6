import CodeModel
package import CodeSyntax

/// What a worker is asked.
enum WorkerRequest {
  case analyse(Language, [UInt8])
  case describe(Language)

  func encoded() -> [UInt8] {
    var writer = WireWriter()
    switch self {
    case .analyse(let language, let bytes):
      writer.append(Code.analyse.rawValue)
      writer.append(language.rawValue)
      writer.append(rest: bytes)
    case .describe(let language):
      writer.append(Code.describe.rawValue)
      writer.append(language.rawValue)
    }
    return writer.bytes
  }

  init(_ bytes: [UInt8]) throws(WireDamage) {
    var reader = WireReader(bytes[...])
    let code = Code(rawValue: try reader.number())
    let language = Language(rawValue: try reader.string())
    switch code {
    case .analyse: self = .analyse(language, Array(reader.rest))
    case .describe: self = .describe(language)
    case nil: throw WireDamage()
    }
  }

  private enum Code: Int {
    case analyse = 1
    case describe
  }
}

/// What a worker knows of a language once it has loaded it.
package struct UserLanguageReport: Hashable, Sendable {
  /// Why the language cannot be used; nil when it can.
  package let problem: String?
  package let syntax: UserSyntaxReport?

  package init(problem: String?, syntax: UserSyntaxReport?) {
    self.problem = problem
    self.syntax = syntax
  }

  func encoded() -> [UInt8] {
    var writer = WireWriter()
    writer.append(optional: problem) { $0.append($1) }
    writer.append(optional: syntax) { writer, syntax in
      writer.append(optional: syntax.source) { $0.append($1) }
      writer.append(syntax.patternCount)
      writer.append(syntax.problems)
    }
    return writer.bytes
  }

  init(_ bytes: [UInt8]) throws(WireDamage) {
    var reader = WireReader(bytes[...])
    problem = try reader.optional { reader throws(WireDamage) in try reader.string() }
    syntax = try reader.optional { reader throws(WireDamage) in
      UserSyntaxReport(
        source: try reader.optional { reader throws(WireDamage) in try reader.string() },
        patternCount: try reader.number(), problems: try reader.strings())
    }
    guard reader.rest.isEmpty else { throw WireDamage() }
  }
}
