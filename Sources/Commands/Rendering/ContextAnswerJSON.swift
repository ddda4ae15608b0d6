import CodeModel
import Engine

/// The JSON form of a context.
struct ContextAnswerJSON: JSONOutput {
  struct Tokens: Encodable {
    let budget: Int
    /// Of the text form, of which the budget is.
    let used: Int
  }

  struct Section: Encodable {
    let path: String
    let language: String
    let role: String
    let reason: String
    let parts: [Part]
  }

  struct Part: Encodable {
    let startLine: Int
    let endLine: Int
    let text: String
  }

  struct Mention: Encodable {
    let path: String
    let startLine: Int
    let endLine: Int
    let signature: String
    let reason: String
  }

  struct Omission: Encodable {
    let what: String
    let call: String
  }

  let question: String
  let root: String
  let commit: Nullable<String>
  let files: Int
  let tokens: Tokens
  let seconds: Double
  /// How the index lags behind the folder; null when it does not.
  let freshness: Nullable<String>
  let notices: [String]
  let sections: [Section]
  let callees: [Mention]
  let moreMatches: [Mention]
  let leftOut: [Omission]

  init(_ answer: ContextAnswer, question: String) {
    let pack = answer.pack
    let bytesPerToken = ContextBudget.bytesPerToken
    self.question = question
    root = answer.search.root
    commit = Nullable(answer.search.commit)
    files = answer.search.fileCount
    tokens = Tokens(
      budget: pack.budget.tokenCount,
      used: (pack.lines.byteCount + bytesPerToken - 1) / bytesPerToken)
    seconds = answer.search.seconds + answer.seconds
    freshness = Nullable(answer.search.freshness)
    notices = answer.notices
    sections = pack.sections.map(Section.init)
    callees = pack.callees.map(Mention.init)
    moreMatches = pack.matches.map(Mention.init)
    leftOut = pack.omissions.map { Omission(what: $0.what, call: $0.call) }
  }
}

extension ContextAnswerJSON.Section {
  fileprivate init(_ section: ContextSection) {
    path = section.path.string
    language = section.language.rawValue
    role = section.role.rawValue
    reason = section.reason
    parts = section.parts.map { part in
      ContextAnswerJSON.Part(
        startLine: part.lines.start, endLine: part.lines.end,
        text: part.texts.map { $0 + "\n" }.joined())
    }
  }
}

extension ContextAnswerJSON.Mention {
  fileprivate init(_ mention: ContextMention) {
    path = mention.path.string
    startLine = mention.lines.start
    endLine = mention.lines.end
    signature = mention.signature
    reason = mention.reason
  }
}
