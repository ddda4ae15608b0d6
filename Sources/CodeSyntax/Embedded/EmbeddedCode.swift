/// A part of a text that is written in another language.
struct EmbeddedCode {
  let bytes: Range<Int>
  /// What the host calls the language.
  let languageName: String
}
