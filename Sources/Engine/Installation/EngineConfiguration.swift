import Foundation

/// Everything an engine needs to know of its surroundings.
package struct EngineConfiguration: Sendable {
  /// The folder of the store and its derived files.
  package var home: String
  package var resources: InstalledResources
  /// Threads that compute vectors in the foreground.
  package var embeddingThreadCount: Int

  package init(
    home: String, resources: InstalledResources,
    embeddingThreadCount: Int = ProcessInfo.processInfo.activeProcessorCount
  ) {
    self.home = home
    self.resources = resources
    self.embeddingThreadCount = embeddingThreadCount
  }

  /// The configuration of this process from its environment.
  ///
  /// `APUS_HOME` names the store's folder; without it `$XDG_DATA_HOME/apus`, then
  /// `~/.local/share/apus`. `APUS_RESOURCES` names the folder of grammars and model.
  package static func standard(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> EngineConfiguration {
    let executable = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path
    let found =
      FileManager.default.fileExists(atPath: executable)
      ? executable : Bundle.main.executablePath ?? executable
    return EngineConfiguration(
      home: home(environment),
      resources: .locate(override: environment["APUS_RESOURCES"], executablePath: found))
  }

  private static func home(_ environment: [String: String]) -> String {
    if let home = environment["APUS_HOME"], !home.isEmpty { return home }
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return "\(data)/apus" }
    return "\(NSHomeDirectory())/.local/share/apus"
  }
}
