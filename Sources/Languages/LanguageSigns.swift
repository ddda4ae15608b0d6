/// How the files of a language are recognised: the part of a profile that detection reads, and all
/// there is of a language that only labels files.
///
/// The fields are those of `LanguageProfile`.
package struct LanguageSigns: Sendable, Decodable {
  package var title: String?
  package var inherits: String?
  package var extensions: [String]?
  package var names: [String]?
  package var interpreters: [String]?
  package var aliases: [String]?
  package var contents: ContentRules?
}
