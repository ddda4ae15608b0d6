import Foundation

/// Where the files that set-up made are: grammars, model, static vectors.
package struct InstalledResources: Hashable, Sendable {
  package let grammarsDirectory: String
  package let modelDirectory: String

  package init(grammarsDirectory: String, modelDirectory: String) {
    self.grammarsDirectory = grammarsDirectory
    self.modelDirectory = modelDirectory
  }

  /// Finds the resources beside the program, or in `.deps` of a checkout above it.
  ///
  /// - Parameters:
  ///   - override: Value of `APUS_RESOURCES`, used as it is.
  ///   - executablePath: The program with symbolic links resolved.
  package static func locate(override: String?, executablePath: String) -> InstalledResources {
    if let override { return InstalledResources(root: override) }
    var directory = URL(fileURLWithPath: executablePath).deletingLastPathComponent()
    let beside = InstalledResources(root: directory.path)
    if FileManager.default.fileExists(atPath: beside.grammarsDirectory) { return beside }
    while directory.path != "/" {
      let dependencies = directory.appendingPathComponent(".deps").path
      if FileManager.default.fileExists(atPath: dependencies) {
        return InstalledResources(root: dependencies)
      }
      directory.deleteLastPathComponent()
    }
    return beside
  }

  private init(root: String) {
    self.init(grammarsDirectory: "\(root)/grammars", modelDirectory: "\(root)/model")
  }
}
