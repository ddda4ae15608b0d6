/// A key that is shown nowhere: it prints, dumps and reflects as `***`, and has no coding.
package struct Secret: Sendable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  private let value: String

  /// Takes only what may stand in a header: visible ASCII characters, at least one; nil otherwise.
  package init?(_ value: String) {
    guard !value.isEmpty, value.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
    self.value = value
  }

  package var description: String { "***" }
  package var debugDescription: String { "***" }
  package var customMirror: Mirror { Mirror(self, children: [], displayStyle: .struct) }

  /// The key itself, for the header of a request and nothing else.
  package func revealed() -> String { value }

  /// A text in which the key, should somebody have repeated it, is made unreadable.
  package func redacting(_ text: String) -> String {
    text.replacing(value, with: description)
  }
}
