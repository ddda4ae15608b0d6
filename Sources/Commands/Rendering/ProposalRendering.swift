import Evaluation
import Foundation
import Ranking
import Settings

/// Renders weights that were learnt for one repository: what they gain, and where to put them.
struct ProposalRendering {
  let proposal: WeightProposal
  let root: String

  var lines: [String] {
    let heading = [
      "weights learnt from these queries, each judged on weights that were learnt without it"
        + " (\(proposal.foldCount) folds; NDCG@10)"
    ]
    return heading + [""] + table + [""] + (proposed.isEmpty ? refusal : advice)
  }

  private var proposed: [WeightProposal.Table] { proposal.tables.filter(\.isProposed) }

  private var table: [String] {
    let heading = ["table", "queries", "present", "held out", "gain", "95 % interval"]
    let rows = proposal.tables.flatMap { table in
      [row(table.table.rawValue, table.gain)]
        + table.kinds.map { row("  \($0.kind)", $0.gain) }
    }
    return TextTable(rows: [heading] + rows).lines
  }

  private func row(_ name: String, _ gain: WeightProposal.Gain) -> [String] {
    let start = [name, "\(gain.queryCount)"]
    guard let difference = gain.difference else {
      return start + ["-", "-", "-", "too few to learn from"]
    }
    let interval = difference.interval
    return start + [
      String(format: "%.4f", gain.present), String(format: "%.4f", gain.heldOut),
      String(format: "%+.4f", difference.mean),
      String(format: "%+.4f to %+.4f", interval.lowerBound, interval.upperBound),
    ]
  }

  private var refusal: [String] {
    ["No table is clearly better: the present weights are as good for this repository. Keep them."]
  }

  private var advice: [String] {
    let names = proposed.map(\.table.rawValue).joined(separator: ", ")
    let file = SettingLayers.projectFile(of: root)
    return [
      "Clearly better: \(names). To rank by it, put this into \(file.printable),",
      "for everybody who works on the repository:", "",
    ] + proposed.flatMap(settings).dropLast() + [""] + example
  }

  /// The first of the settings as a command.
  private var example: [String] {
    guard let table = proposed.first, let change = table.changes.first else { return [] }
    let setting = "\(Self.name(of: table)).\(change.feature.settingName)"
    // A negative number would be taken for an option.
    return [
      "or set one after the other, as in:",
      "apus config set --project '\(root.printable)' -- \(setting) \(Self.text(change.proposed))",
    ]
  }

  private static func name(of table: WeightProposal.Table) -> String {
    "ranking.\(table.table.rawValue)"
  }

  private static func text(_ weight: Double) -> String { String(format: "%.2f", weight) }

  private func settings(_ table: WeightProposal.Table) -> [String] {
    ["[\(Self.name(of: table))]"]
      + table.changes.map { change in
        "\(change.feature.settingName) = \(Self.text(change.proposed))"
          + "  # was \(Self.text(change.present))"
      } + [""]
  }
}
