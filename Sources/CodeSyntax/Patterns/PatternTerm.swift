/// One term of a query's text, with the captures written after it.
///
/// The captures of a predicate are its arguments.
struct PatternTerm {
  indirect enum Form {
    /// `(…)`: a node, or a predicate with its strings.
    case list([PatternTerm])
    /// `[…]`
    case choice([PatternTerm])
    case name(String)
    /// `name: …`
    case field(String, Form)
    /// `!name`
    case absentField(String)
    case string(String)
    /// `.`
    case anchor
    /// `#name`
    case predicate(String)
  }

  let form: Form
  var captures: [String] = []
  /// `?`, `*` or `+` stands after it.
  var isRepeated = false

  init(_ form: Form) {
    self.form = form
  }
}
