import Foundation

/// Somebody who looks for the words of a question with ripgrep and reads what it finds.
package struct RipgrepReading: TokenMethod {
  package enum Extent: Hashable, Sendable {
    case wholeFiles
    /// So many lines before and after each match, as `rg --context` prints them.
    case context(lines: Int)
  }

  private let program: RipgrepProgram
  private let extent: Extent

  package init(program: RipgrepProgram, extent: Extent) {
    self.program = program
    self.extent = extent
  }

  package var name: String {
    switch extent {
    case .wholeFiles: "ripgrep, whole files"
    case .context(let lines): "ripgrep, \(lines) lines around"
    }
  }

  package func opened(on root: String) async throws -> any OpenedTokenMethod {
    Opened(program: program, extent: extent, root: root)
  }

  private actor Opened: OpenedTokenMethod {
    nonisolated let preparation: Preparation? = nil
    private let program: RipgrepProgram
    private let extent: Extent
    private let root: String
    private var last: (question: String, matches: RipgrepMatches)?

    init(program: RipgrepProgram, extent: Extent, root: String) {
      self.program = program
      self.extent = extent
      self.root = root
    }

    func reply(to question: String, byteCountMax: Int) async throws -> MeasuredReply {
      var meter = ReplyMeter()
      for file in try matches(question).files where meter.byteCount <= byteCountMax {
        guard let data = FileManager.default.contents(atPath: "\(root)/\(file.path)") else {
          continue
        }
        let reading = FileReading(path: file.path, bytes: Array(data))
        switch extent {
        case .wholeFiles: reading.addWhole(to: &meter)
        case .context(let count): reading.add(around: file.lines, count, to: &meter)
        }
      }
      return meter.reply
    }

    private func matches(_ question: String) throws -> RipgrepMatches {
      if let last, last.question == question { return last.matches }
      let matches = try program.matches(of: QueryWords.words(of: question), in: root)
      last = (question, matches)
      return matches
    }
  }
}
