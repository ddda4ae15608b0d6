import Foundation
import Ranking
import Settings
import Testing

/// Where to see each setting at work.
enum SettingEffects {
  static let all: [String: SettingEffect] =
    searching.merging(ranking) { $1 }.merging(indexing) { $1 }.merging(replies) { $1 }
    .merging(serving) { $1 }.merging(surroundings) { $1 }.merging(watching) { $1 }
    .merging(embedding) { $1 }.merging(milvus) { $1 }

  private static let words = "how does the HTTPClient send with exponential backoff in the client"
  /// None of its words is in the name of a file.
  private static let question = "why does second_caller wait again after each failure"
  private static let update = ["index", "--no-vectors"]
  private static let quick = ["APUS_SEARCH_LEGS": "lexical,dense"]

  private static let searching: [String: SettingEffect] = [
    "search.limit": .output("2", with: quick, ["search", "backoff"]),
    "search.legs": .search("lexical", words),
    "search.snippet_lines": .output("1", with: quick, ["search", "backoff"]),
    "search.leg_candidates": .search("1", words),
    "search.file_candidates": .search(
      "0", with: ["APUS_SEARCH_LEG_CANDIDATES": "1", "APUS_SEARCH_LEGS": "lexical"], words),
    "search.transformer_budget": .search("0", words),
    "search.refresh": .output("false", with: quick, update, ["search", "backoff"]),
  ]

  private static let ranking: [String: SettingEffect] = {
    var effects: [String: SettingEffect] = [
      "ranking.wanted_test": .search("0.1", "tests of exponential backoff"),
      "ranking.same_file": .search("0.1", words),
      "ranking.tie_candidates": .search("1", words),
      "ranking.question_candidates": .search("1", question),
    ]
    for weight in RankingWeightSetting.all where !weight.feature.isFixed {
      effects[weight.setting.declaration.name] = .search("4", query(for: weight))
    }
    for feature in ["named_path", "named_line"] {
      effects["ranking.description.\(feature)"] = .search(
        "0", "backoff in client/http_client.py:12")
    }
    for kind in ["test", "legacy", "example", "package_marker", "declarations", "prose"] {
      effects["ranking.path.\(kind)"] = .search("0.1", words)
    }
    return effects
  }()

  /// A query of the kind that the table serves, of which some file has the feature.
  private static func query(for weight: RankingWeightSetting) -> String {
    switch weight.table {
    case .description:
      weight.feature == .scope ? "client: fix the exponential backoff" : words
    case .question: question
    case .symbol: "HTTPClient"
    }
  }

  private static let indexing: [String: SettingEffect] = [
    "files.ignore": .output("client/", update, ["status"]),
    "files.include": .output("go.sum", update, ["status"]),
    "files.size_max": .output("1000", update, ["status"]),
    "files.generated": .output("true", update, ["status"]),
    "languages.extensions": .output(
      "odd=php", with: quick, update, ["search", "oddly_named", "--language", "php"]),
    "chunks.tokens": .output("100", update, ["status"]),
    "chunks.strategy": .output(
      "lines", with: ["APUS_CHUNKS_TOKENS": "100"], update,
      ["search", "sends a request with exponential backoff", "--full", "-n", "20"]),
    "index.vectors": .output("false", ["index"]),
    "index.batch_files": segmentCount("1", with: ["APUS_INDEX_SEGMENTS": "64"]),
    "index.batch_bytes": segmentCount("1000", with: ["APUS_INDEX_SEGMENTS": "64"]),
    "index.segments": segmentCount("64", with: ["APUS_INDEX_BATCH_FILES": "1"]),
    "index.threads": SettingEffect(value: "3") { environment in
      let sandbox = try await SettingProject.indexed()
      let report = try await sandbox.run(["doctor"], environment: environment).output
      // Without what is measured anew each time.
      return report.split(separator: "\n").first { $0.hasPrefix("ok   model") }
        .map { String($0.replacing(/, first vector in \d+ ms/, with: "")) } ?? report
    },
  ]

  /// How many segment files an index has.
  private static func segmentCount(
    _ value: String, with environment: [String: String] = [:]
  ) -> SettingEffect {
    SettingEffect(value: value, environment: environment) { environment in
      let sandbox = try Sandbox(SettingProject.text)
      try await sandbox.run(update, environment: environment).expectFound()
      return "\(sandbox.segmentFiles.count)"
    }
  }

  private static let replies: [String: SettingEffect] = [
    "context.tokens": .output("500", with: quick, ["context", "exponential backoff"]),
    "outline.tokens": .output("256", ["outline", "."]),
    "related.limit": .output("1", ["related", "send_with_backoff"]),
    "similar.limit": .output("1", ["similar", "legacy/backoff.py:4"]),
    "similar.likeness": .output("0.99", ["similar", "legacy/backoff.py:4"]),
    "similar.duplicate_likeness": .output("1", ["similar", "--duplicates"]),
  ]

  private static let surroundings: [String: SettingEffect] = [
    "store.home": SettingEffect(value: "/proc/nowhere/that/can/be/made") { environment in
      let sandbox = try await SettingProject.indexed()
      return try await sandbox.run(["list"], environment: environment).output
    },
    "store.commit_views": SettingEffect(value: "1") { environment in
      let sandbox = try Sandbox(SettingProject.text)
      for command in ["init -q", "add -A", "commit -q -m one", "tag one"] {
        try sandbox.git(command)
      }
      try sandbox.write("more.py", "more = 1\n")
      for command in ["add -A", "commit -q -m two"] { try sandbox.git(command) }
      for commit in ["one", "HEAD"] {
        try await sandbox.run(update + ["--at", commit], environment: environment).expectFound()
      }
      let list = try await sandbox.run(["list"], environment: environment)
      return "\(list.output.split(separator: "\n").count)"
    },
    "program.resources": SettingEffect(value: "/nowhere") { environment in
      let sandbox = try await SettingProject.indexed()
      return try await sandbox.run(["doctor"], environment: environment).output
    },
    "model.path": SettingEffect(value: "/nowhere") { environment in
      let sandbox = try await SettingProject.indexed()
      return try await sandbox.run(["doctor"], environment: environment).output
    },
    "model.precision": .output("float32", update, ["status"]),
    "log.level": .output("error", with: quick, update, ["search", "backoff", "--no-refresh"]),
    "log.work": SettingEffect(value: "WORKLOG") { environment in
      let sandbox = try Sandbox(SettingProject.text)
      let log = "\(sandbox.folder)/work.log"
      let environment = environment.mapValues { $0.replacing("WORKLOG", with: log) }
      try await sandbox.run(update, environment: environment).expectFound()
      return "\(FileManager.default.fileExists(atPath: log))"
    },
  ]
}

extension Sandbox {
  /// Runs git in the project.
  func git(_ command: String) throws {
    try Shell.run("git -C '\(project)' -c user.name=a -c user.email=a@b \(command) >/dev/null")
  }
}
