import Evaluation
import Foundation

/// Renders how much of what is looked for replies show within budgets.
struct TokenReportRendering {
  let report: TokenReport

  var text: String {
    let heading =
      ["recall, mean over repositories"] + report.budgets.map(\.grouped) + ["median reply"]
    let rows = report.methods.map { method in
      ["  \(method.name)"] + report.meanOverRepositories(method).map(Self.share)
        + [report.medianTokenCount(method).grouped]
    }
    let meansOverQueries = report.methods.map { method in
      ["  \(method.name)"] + report.meanOverQueries(method).map(Self.share) + [""]
    }
    let empty = report.budgets.map { _ in "" } + [""]
    let table = TextTable(
      rows: [heading] + rows + [["recall, mean over queries"] + empty] + meansOverQueries)
    return (table.lines + preparations).joined(separator: "\n")
  }

  private var preparations: [String] {
    report.methods.compactMap { method in
      method.preparation.map { preparation in
        String(
          format: "%@: %@ chunks, %@ vectors made, %.0f s", method.name,
          preparation.chunkCount.grouped, preparation.madeVectorCount.grouped,
          preparation.seconds)
      }
    }
  }

  private static func share(_ value: Double) -> String { String(format: "%.3f", value) }
}
