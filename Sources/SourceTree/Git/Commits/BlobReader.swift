import CodeModel
import Synchronization

/// Reads objects of one repository through `git cat-file`, which runs while it is asked.
final class BlobReader: Sendable {
  private let git: GitProgram
  private let commit: GitObjectID
  /// What a partial clone lacks of the commit; nil until a read fails.
  private let lacking = Mutex<Set<GitObjectID>?>(nil)
  /// Runs of git nobody uses at the moment; there are never more than readers at once.
  private let idle = Mutex<[CatFile]>([])

  /// - Parameter commit: Whose objects are read.
  init(_ git: GitProgram, _ commit: GitObjectID) {
    self.git = git
    self.commit = commit
  }

  /// The content of an object given by its id, or by a commit and a path as in `ID:path`.
  ///
  /// Nil when there is none of that name.
  func content(of name: String) throws(GitFault) -> [UInt8]? {
    let known = idle.withLock { $0.popLast() }
    let catFile: CatFile
    if let known {
      catFile = known
    } else {
      catFile = CatFile(try git.start(["cat-file", "--batch"]))
    }
    guard let answer = catFile.content(of: name) else {
      // In a partial clone git ends at the first object that it would have to fetch.
      if let id = GitObjectID(hexadecimal: name), try lackingObjects().contains(id) { return nil }
      throw .failed(path: git.folder, message: "cat-file ended while it was asked for \(name)")
    }
    idle.withLock { $0.append(catFile) }
    return answer.content
  }

  /// The sizes of blobs in bytes, in their order; nil for one that the repository lacks.
  func sizes(of ids: [GitObjectID]) throws(GitFault) -> [Int64?] {
    guard !ids.isEmpty else { return [] }
    let outcome = try git.outcome(
      ["cat-file", "--batch-check=%(objectsize)"],
      input: ids.flatMap { Array($0.hexadecimal.utf8) + [0x0A] })
    if outcome.status != 0 {
      let lacking = try lackingObjects()
      let present = ids.filter { !lacking.contains($0) }
      guard present.count < ids.count else { throw git.fault(outcome) }
      var sizes = try sizes(of: present)[...]
      return ids.map { lacking.contains($0) ? nil : sizes.removeFirst() }
    }
    let sizes = outcome.output.split(separator: 0x0A).map { line in
      Int64(String(decoding: line, as: UTF8.self))
    }
    guard sizes.count == ids.count else {
      throw .failed(path: git.folder, message: "cat-file answered only in part")
    }
    return sizes
  }

  /// The objects of the commit that the repository lacks.
  private func lackingObjects() throws(GitFault) -> Set<GitObjectID> {
    if let known = lacking.withLock({ $0 }) { return known }
    let output = try git.output([
      "rev-list", "--objects", "--no-walk", "--no-object-names", "--missing=print",
      commit.hexadecimal,
    ])
    let lines = output.split(separator: 0x0A).filter { $0.first == UInt8(ascii: "?") }
    let found = Set(lines.compactMap { GitObjectID(hexadecimal: $0.dropFirst()) })
    lacking.withLock { $0 = found }
    return found
  }
}

/// One run of `git cat-file --batch`: a name in a line, answered by a line and the content.
private final class CatFile: @unchecked Sendable {
  // Used by one thread at a time: a reader takes it from the list of idle ones.
  private let process: GitProcess
  private var pending: [UInt8] = []
  private var start = 0

  init(_ process: GitProcess) {
    self.process = process
  }

  struct Answer {
    let content: [UInt8]?
  }

  /// Nil when git ended or said what cannot be understood.
  func content(of name: String) -> Answer? {
    guard !name.utf8.contains(0x0A), process.send(Array("\(name)\n".utf8)), let line = line()
    else { return nil }
    let words = line.split(separator: 0x20)
    if words.last?.elementsEqual("missing".utf8) == true
      || words.last?.elementsEqual("ambiguous".utf8) == true
    {
      return Answer(content: nil)
    }
    guard words.count == 3, let count = Int(String(decoding: words[2], as: UTF8.self)), count >= 0,
      let content = take(count + 1)
    else { return nil }
    return Answer(content: Array(content.dropLast()))
  }

  private func line() -> [UInt8]? {
    while true {
      if let end = pending[start...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return Array(pending[start..<end])
      }
      guard fill(atLeast: pending.count - start + 1) else { return nil }
    }
  }

  private func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard fill(atLeast: count) else { return nil }
    defer { start += count }
    return pending[start..<(start + count)]
  }

  /// Receives until so many bytes are pending.
  private func fill(atLeast count: Int) -> Bool {
    if start > 0 {
      pending.removeSubrange(..<start)
      start = 0
    }
    while pending.count < count {
      var received = 0
      let room = max(1 << 16, count - pending.count)
      pending += [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
        received = process.receive(into: UnsafeMutableRawBufferPointer(buffer))
        filled = received
      }
      if received == 0 { return false }
    }
    return true
  }
}
