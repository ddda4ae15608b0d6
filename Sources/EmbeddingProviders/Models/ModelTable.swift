import Foundation

/// What is known of models: the words they expect before texts, and what they cost.
package struct ModelTable: Sendable {
  package static let shared = ModelTable()

  /// Words before a query and before a text to be found.
  struct Form: Decodable, Sendable {
    /// A part of the model's name in lower case.
    let model: String
    let query: String
    let document: String
  }

  package struct Price: Decodable, Hashable, Sendable {
    package let provider: String
    package let model: String
    package let dollarsPerMillionTokens: Double
  }

  private struct File: Decodable {
    let pricesAsOf: String
    let prices: [Price]
    let forms: [Form]
  }

  /// When the prices were looked up, as year and month.
  package let pricesAsOf: String
  package let prices: [Price]
  let forms: [Form]

  private init() {
    guard let url = Bundle.module.url(forResource: "models", withExtension: "json"),
      let data = try? Data(contentsOf: url),
      let file = try? JSONDecoder().decode(File.self, from: data)
    else {
      // Without the table texts are sent as they are, and every price is unknown.
      (pricesAsOf, prices, forms) = ("", [], [])
      return
    }
    (pricesAsOf, prices, forms) = (file.pricesAsOf, file.prices, file.forms)
  }

  /// The first form whose name is part of the model's.
  func form(of model: String) -> Form? {
    let name = model.lowercased()
    return forms.first { name.contains($0.model) }
  }

  package func price(of kind: ProviderKind, model: String) -> Price? {
    prices.first { $0.provider == kind.rawValue && $0.model == model }
  }
}
