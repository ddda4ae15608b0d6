import Engine

/// Renders the known languages for a person.
enum LanguagesRendering {
  private static let width = 80
  private static let columns = [17, 13, 9, 8]

  static func text(_ languages: [LanguageSupport]) -> String {
    let analysed = languages.filter { !$0.isLabelOnly }
    var lines = [row(["LANGUAGE", "SPLIT", "SYMBOLS", "EMBEDS"]) + "FILES"]
    lines += analysed.flatMap(rows)
    let problems = analysed.compactMap(problem)
    if !problems.isEmpty { lines += [""] + problems }
    let labels = languages.filter(\.isLabelOnly).map(\.name)
    lines += ["", "Recognised, and split by lines like any other text:"]
    lines += wrapped(labels, separator: ", ", indentation: 2)
    return lines.joined(separator: "\n")
  }

  private static func rows(_ language: LanguageSupport) -> [String] {
    let form = LanguageSupportJSON(language)
    let split = form.problem == nil ? form.split : "lines (!)"
    let start = row([
      form.name.printable, split, form.symbols ? "yes" : "-", form.embeds ? "yes" : "-",
    ])
    let files = language.extensions.map { ".\($0)" } + language.fileNames
    let indentation = columns.reduce(0, +)
    var lines = wrapped(files.map(\.printable), separator: " ", indentation: indentation)
    if lines.isEmpty { return [start.trimmingEnd] }
    lines[0] = start + lines[0].dropFirst(indentation)
    return lines
  }

  private static func problem(_ language: LanguageSupport) -> String? {
    guard case .lacksGrammar(let problem) = language.division else { return nil }
    return "(!) \(language.name.printable): \(problem.printable)"
  }

  private static func row(_ cells: [String]) -> String {
    zip(cells, columns).map { cell, width in
      // A name as wide as its column still needs a space behind it.
      cell + String(repeating: " ", count: max(1, width - cell.count))
    }.joined()
  }

  /// Lines of words that fit the width where a word does.
  private static func wrapped(
    _ words: [String], separator: String, indentation: Int
  ) -> [String] {
    let start = String(repeating: " ", count: indentation)
    var lines: [String] = []
    for (index, word) in words.enumerated() {
      let text = index + 1 < words.count ? word + separator : word
      if let last = lines.last, last.count + text.trimmingEnd.count <= width {
        lines[lines.count - 1] = last + text
      } else {
        lines.append(start + text)
      }
    }
    return lines.map(\.trimmingEnd)
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
