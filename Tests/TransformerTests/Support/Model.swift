import Foundation

/// The model that set-up put into the checkout.
enum Model {
  struct Missing: Error, CustomStringConvertible {
    let description: String
  }

  /// The first `.deps/model` from here upwards; without one the test fails and says what to run.
  static func directory(from file: StaticString = #filePath) throws -> String {
    var folder = URL(fileURLWithPath: "\(file)").deletingLastPathComponent()
    while folder.path != "/" {
      let model = folder.appendingPathComponent(".deps/model").path
      if FileManager.default.fileExists(atPath: "\(model)/model.safetensors") { return model }
      folder.deleteLastPathComponent()
    }
    throw Missing(description: "no .deps/model above \(file): run scripts/setup")
  }
}
