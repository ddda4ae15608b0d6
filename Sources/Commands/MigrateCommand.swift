import ArgumentParser
import Engine
import Settings

struct MigrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Move the search of all indexed folders to a Milvus, or back to this machine.",
    discussion: """
      To milvus: what milvus.address and its neighbours name is sent the chunks of every indexed
      folder and commit, is asked whether all arrived, and then store.kind is set in your settings.
      Back to sqlite: every index is opened, then store.kind is set; nothing is computed again, as
      what is indexed stays on this machine all the while. Interrupt at any time: the next run goes
      on. docs/scaling.md tells when to move.

      EXAMPLES
        apus config set milvus.address milvus.example.org:19530
        apus migrate --to milvus
        apus migrate --to sqlite --remove-rows
      """)

  enum Destination: String, ExpressibleByArgument, CaseIterable {
    case milvus, sqlite
  }

  @Option(help: "Where to: milvus or sqlite.")
  var to: Destination

  @Flag(help: "On the way back, also remove from Milvus what this machine sent there.")
  var removeRows = false

  @OptionGroup var settings: AssignmentOptions

  func validate() throws {
    if removeRows, to == .milvus {
      throw ValidationError("--remove-rows is for the way back, --to sqlite.")
    }
  }

  func run() async throws {
    let path = try SettingLayers.standardUserFile()
    let reports = to == .milvus ? try await send() : try await takeBack()
    for report in reports { print(line(report)) }
    let kind = Setting.storeKind.declaration
    try SettingsEdit(path: path).write(.text(to.rawValue), of: kind)
    print("store.kind = \"\(to.rawValue)\"  # \(path.printable)")
  }

  private func send() async throws -> [MigrationReport] {
    let index = try CodeIndex(configuration: configuration(kind: .milvus))
    let progress = ProgressLine()
    defer { progress.finish() }
    return try await index.migrateToRows(progress: progress.show)
  }

  private func takeBack() async throws -> [MigrationReport] {
    // Only who removes rows has to reach the service.
    let index = try CodeIndex(configuration: configuration(kind: removeRows ? .milvus : .sqlite))
    return try await index.migrateFromRows(removingRows: removeRows)
  }

  private func configuration(kind: Destination) throws -> EngineConfiguration {
    let name = Setting.storeKind.declaration.name
    return try .standard(
      assignments: try settings.layers().assignments
        + [SettingAssignment(name: name, text: kind.rawValue)])
  }

  private func line(_ report: MigrationReport) -> String {
    let place = ReportRendering.place(report.root, report.commit)
    let files = "\(report.fileCount.grouped) files"
    switch to {
    case .milvus:
      return "\(place): \(files) are there, \(report.filesSent.grouped) of them sent now"
    case .sqlite:
      let removed = removeRows ? ", rows of \(report.filesRemoved.grouped) removed" : ""
      return "\(place): \(files) are searched on this machine\(removed)"
    }
  }
}
