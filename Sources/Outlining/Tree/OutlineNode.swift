import CodeModel

/// A folder, file or symbol of an outline before it is known how much of it is shown.
struct OutlineNode {
  enum Subject {
    case folder
    case file(OutlinedFile)
    case symbol(Symbol)
  }

  let subject: Subject
  /// Index of the node around it.
  let parent: Int?
  /// Steps of indentation.
  let depth: Int
  /// Position among the nodes of its parent.
  let ordinal: Int
  /// Steps below the file's own level, at least 1; 0 for files and folders.
  let level: Int
  let isLocal: Bool
  let name: String
  let signature: String
  let summary: String?
  /// Nodes inside, at any depth.
  var descendantCount = 0
  /// Bytes of the line by form, each with its line end; 0 for a hidden one.
  let byteCounts: [Int]

  init(
    _ subject: Subject, parent: Int?, depth: Int, ordinal: Int, level: Int = 0,
    isLocal: Bool = false, name: String, signature: String? = nil, summary: String? = nil
  ) {
    self.subject = subject
    self.parent = parent
    self.depth = depth
    self.ordinal = ordinal
    self.level = level
    self.isLocal = isLocal
    self.name = name
    self.signature = signature ?? name
    self.summary = summary
    let named = Self.line(subject, depth: depth, label: name, summary: nil).text.utf8.count + 1
    let signed = named - name.utf8.count + self.signature.utf8.count
    let summed = signed + (summary.map { OutlineLine.summaryPart($0).utf8.count } ?? 0)
    byteCounts = [0, named, signed, summed]
  }

  var isFile: Bool {
    if case .file = subject { true } else { false }
  }

  var symbol: Symbol? {
    if case .symbol(let symbol) = subject { symbol } else { nil }
  }

  func line(_ form: OutlineForm, hiddenCount: Int) -> OutlineLine {
    Self.line(
      subject, depth: depth, label: form >= .signature ? signature : name,
      summary: form == .summary ? summary : nil, hiddenCount: hiddenCount)
  }

  private static func line(
    _ subject: Subject, depth: Int, label: String, summary: String?, hiddenCount: Int = 0
  ) -> OutlineLine {
    let (kind, lines): (OutlineLine.Subject, LineRange?) =
      switch subject {
      case .folder: (.folder, nil)
      case .file: (.file, nil)
      case .symbol(let symbol): (.symbol, symbol.lines)
      }
    return OutlineLine(
      subject: kind, depth: depth, lines: lines, label: label, summary: summary,
      hiddenCount: hiddenCount)
  }
}

/// How much of a node is shown.
enum OutlineForm: Int, CaseIterable, Comparable {
  case hidden, name, signature, summary

  static func < (left: OutlineForm, right: OutlineForm) -> Bool { left.rawValue < right.rawValue }
}
