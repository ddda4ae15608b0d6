import Engine
import Foundation

/// Renders what indexing would come to, for a person.
enum ForecastRendering {
  static func text(_ forecast: IndexForecast) -> String {
    let destination = forecast.destination?.sentence ?? "everything stays on this machine"
    var lines = [
      forecast.root.printable,
      "  files      \(forecast.fileCount.grouped)",
      "  chunks     \(forecast.chunkCount.grouped)",
      "  to embed   \(forecast.textCount.grouped) texts without a vector, about"
        + " \(forecast.tokenCount.grouped) tokens",
      "  model      \(forecast.model)",
      "  privacy    \(destination)",
      "  price      \(price(forecast))",
    ]
    if forecast.unreadableCount > 0 {
      lines.append("  failed     \(forecast.unreadableCount.grouped) files could not be read")
    }
    lines += forecast.skipped.map(ReportRendering.skip)
    return (lines + ["Nothing was written or sent."]).joined(separator: "\n")
  }

  private static func price(_ forecast: IndexForecast) -> String {
    switch forecast.price {
    case .free: "nothing: it is computed on this machine"
    case .unknown: "unknown: no price of this model is known here"
    case .about(let dollars, let rate, let asOf):
      String(
        format: "about $%@ at $%.2f per million tokens (as of %@; check with the service)",
        amount(dollars), rate, asOf)
    }
  }

  /// Cents, and what is less than ten of them in hundredths of a cent.
  private static func amount(_ dollars: Double) -> String {
    String(format: dollars < 0.1 ? "%.4f" : "%.2f", dollars)
  }
}

/// The JSON form of the same.
struct IndexForecastJSON: JSONOutput {
  let root: String
  let files: Int
  let chunks: Int
  let textsToEmbed: Int
  let tokens: Int
  let model: String
  let embeddingService: Nullable<CodebaseStatusJSON.Destination>
  /// Null when it is not known.
  let dollars: Nullable<Double>
  let dollarsPerMillionTokens: Nullable<Double>
  let pricesAsOf: Nullable<String>
  let skipped: [IndexReportJSON.Skip]

  init(_ forecast: IndexForecast) {
    root = forecast.root
    files = forecast.fileCount
    chunks = forecast.chunkCount
    textsToEmbed = forecast.textCount
    tokens = forecast.tokenCount
    model = forecast.model
    embeddingService = Nullable(forecast.destination.map(CodebaseStatusJSON.Destination.init))
    skipped = forecast.skipped.map(IndexReportJSON.Skip.init)
    switch forecast.price {
    case .free:
      (dollars, dollarsPerMillionTokens, pricesAsOf) = (Nullable(0), Nullable(0), Nullable(nil))
    case .unknown:
      (dollars, dollarsPerMillionTokens, pricesAsOf) = (
        Nullable(nil), Nullable(nil), Nullable(nil)
      )
    case .about(let amount, let rate, let asOf):
      (dollars, dollarsPerMillionTokens, pricesAsOf) = (
        Nullable(amount), Nullable(rate), Nullable(asOf)
      )
    }
  }
}
