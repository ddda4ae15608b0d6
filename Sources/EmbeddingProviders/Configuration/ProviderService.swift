package import CodeModel
import Embedding

/// A service as a user configured it, checked, before any key is looked for.
package struct ProviderService: Sendable {
  package let kind: ProviderKind
  package let model: String
  package let address: ServiceAddress
  /// Elements of a vector, as the user wants them.
  package let dimensions: Int?
  package let limits: ServiceLimits
  package let keySource: KeySource
  /// It is the service itself, not another that speaks its API; only then its prices are known.
  package let isAtItsOwnAddress: Bool
  let keyIsRequired: Bool
  let recipe: TaskRecipe
  let apiVersion: String

  private static let dimensionRange = 1...65_536

  package init(_ configuration: ProviderConfiguration) throws(ProviderFault) {
    guard let kind = ProviderKind(rawValue: configuration.provider) else {
      throw .providerUnknown(configuration.provider)
    }
    guard let base = configuration.baseURL ?? kind.standardBaseURL else {
      throw .setting("base_url", reason: "is needed for \(kind.name)")
    }
    guard let model = configuration.model ?? kind.standardModel else {
      throw .setting("model", reason: "is needed for \(kind.name)")
    }
    if let dimensions = configuration.dimensions, !Self.dimensionRange.contains(dimensions) {
      throw .setting("dimensions", reason: "must be from 1 to \(Self.dimensionRange.upperBound)")
    }
    self.kind = kind
    self.model = model
    address = try ServiceAddress(base)
    dimensions = configuration.dimensions
    limits = try ServiceLimits(kind, configuration.limits)
    // The key of one service is not sent to the address of another unless the user names it.
    isAtItsOwnAddress = try address == kind.standardBaseURL.map(ServiceAddress.init)
    let standardVariable = isAtItsOwnAddress || kind == .azure ? kind.standardKeyVariable : nil
    keySource = KeySource(
      variable: configuration.keyVariable ?? standardVariable, file: configuration.keyFile)
    keyIsRequired = configuration.keyVariable != nil || standardVariable != nil
    recipe = TaskRecipe(kind, model: model, configuration)
    apiVersion = configuration.apiVersion ?? "2024-10-21"
  }

  /// The key to send, or nil for none. Throws rather than send one unencrypted over the internet.
  package func key(environment: [String: String]) throws(ProviderFault) -> Secret? {
    let key = try keySource.key(for: kind, isRequired: keyIsRequired, environment: environment)
    guard key == nil || address.isEncrypted || address.isPrivate else {
      throw .unencrypted(host: address.host)
    }
    return key
  }

  /// What stored vectors depend on beside their length and text. A query's form is not part of it:
  /// no vector of a query is kept.
  func identity(dimension: Int) -> String {
    "\(nameWithoutDimension)/\(dimension)/\(recipe.identity),cut-\(limits.textByteCount)"
      + "/\(EmbeddedText.recipe)"
  }

  /// Provider, host and model.
  package var nameWithoutDimension: String { "\(kind.rawValue)/\(address.host)/\(model)" }
}
