import Foundation
import Settings
import Synchronization

/// Where progress, notices and errors go; standard output is for results.
enum StandardError {
  static func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

  /// Writes a line a reader should know of, unless settings want errors only.
  static func note(_ text: String) {
    if showsNotes { write("note: \(text.printable)\n") }
  }

  /// Whether notes and progress are written.
  static var showsNotes: Bool { wishedNotes.withLock { $0 } ?? settingShowsNotes }

  static func setShowsNotes(_ shows: Bool) {
    wishedNotes.withLock { $0 = shows }
  }

  private static let wishedNotes = Mutex<Bool?>(nil)
  private static let settingShowsNotes =
    SettingLayers.standard().resolved().values[.logLevel] != "error"
}
