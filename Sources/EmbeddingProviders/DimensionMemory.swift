import Foundation

/// Remembers in a file how long the vectors of services are, so that each is asked once.
struct DimensionMemory: Sendable {
  /// Nil remembers nothing.
  let path: String?

  func dimension(of service: ProviderService) -> Int? {
    dimensions[name(service)]
  }

  /// What cannot be written is asked again.
  func remember(_ dimension: Int, of service: ProviderService) {
    guard let path else { return }
    var all = dimensions
    all[name(service)] = dimension
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(all) else { return }
    try? data.write(to: URL(fileURLWithPath: path), options: .atomic)
  }

  private var dimensions: [String: Int] {
    guard let path, let data = FileManager.default.contents(atPath: path) else { return [:] }
    return (try? JSONDecoder().decode([String: Int].self, from: data)) ?? [:]
  }

  private func name(_ service: ProviderService) -> String { service.nameWithoutDimension }
}
