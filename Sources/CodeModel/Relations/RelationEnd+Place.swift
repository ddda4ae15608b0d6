extension RelationEnd {
  /// Its name after those of the definitions around it, joined by dots; empty for a file.
  package var qualifiedName: String {
    name.isEmpty ? "" : (scope + [name]).joined(separator: ".")
  }

  /// Such as `:7-53`, or `:14` for one line; empty where no lines are known.
  package var lineMark: String {
    lines.map { $0.start == $0.end ? ":\($0.start)" : ":\($0.start)-\($0.end)" } ?? ""
  }

  /// Such as `client/http.py:40-72`.
  package var place: String { path.string + lineMark }
}

extension Confidence {
  /// Such as `certain 0.98`; never rounded up.
  package var label: String {
    // 0.29 times 100 is a little less than 29.
    let hundredths = Int(value * 100 + 1e-9)
    let fraction = hundredths % 100
    return "\(level.rawValue) \(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
