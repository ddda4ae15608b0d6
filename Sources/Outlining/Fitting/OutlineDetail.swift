import CodeModel

/// How much an outline shows of every node alike.
struct OutlineDetail {
  /// Symbols down to this level carry their summaries.
  var summaryLevelMax = Int.max
  var showsLocals = true
  var showsPrivates = true
  /// Fields, properties, constants, variables and enum members.
  var showsData = true
  var levelMax = Int.max
  var showsSignatures = true
  var showsFiles = true

  /// From everything to the least. What is given up stays given up further down: first summaries,
  /// then local and private symbols, data, deeper levels, signatures, all symbols, file names.
  static let ladder: [OutlineDetail] = {
    var detail = OutlineDetail()
    var ladder = [detail]
    let steps: [(inout OutlineDetail) -> Void] = [
      { $0.summaryLevelMax = 1 }, { $0.summaryLevelMax = 0 }, { $0.showsLocals = false },
      { $0.showsPrivates = false }, { $0.showsData = false }, { $0.levelMax = 3 },
      { $0.levelMax = 2 }, { $0.levelMax = 1 }, { $0.showsSignatures = false },
      { $0.levelMax = 0 }, { $0.showsFiles = false },
    ]
    for step in steps {
      step(&detail)
      ladder.append(detail)
    }
    return ladder
  }()

  /// The form of a node whose parent is shown.
  func form(of node: OutlineNode) -> OutlineForm {
    switch node.subject {
    case .folder: return .name
    // A file outlined by itself is always named.
    case .file: return showsFiles || node.parent == nil ? .name : .hidden
    case .symbol(let symbol):
      guard node.level <= levelMax, showsLocals || !node.isLocal,
        showsPrivates || symbol.visibility != .private, showsData || !symbol.kind.isOfData
      else { return .hidden }
      guard showsSignatures else { return .name }
      return node.summary != nil && node.level <= summaryLevelMax ? .summary : .signature
    }
  }
}
