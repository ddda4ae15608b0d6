package import CodeModel
import Languages

/// One file that somebody named, read and judged as a scan would.
package struct NamedFile: Sendable {
  /// Empty when the file was not read.
  package let content: [UInt8]
  package let language: Language
  /// Why a scan would skip it; nil when it would not. Ignore rules are not asked: the file was
  /// named.
  package let skipReason: SkipReason?

  package init(content: [UInt8], language: Language, skipReason: SkipReason?) {
    self.content = content
    self.language = language
    self.skipReason = skipReason
  }
}

extension SourceTreeScanner {
  /// The file at a path of the tree as it is now.
  ///
  /// Never leads through a symbolic link and never opens anything but a regular file.
  package func namedFile(_ path: RepositoryPath) throws(SourceTreeFault) -> NamedFile {
    let content: [UInt8]
    do throws(SourceTreeFault) {
      content = try read(path)
    } catch {
      guard case .fileTooLarge = error else { throw error }
      return NamedFile(content: [], language: .plainText, skipReason: .oversized)
    }
    let language = content.withUnsafeBytes { catalog.detector.language(path: path, content: $0) }
    let reason =
      reason(path, byteCount: content.count)
      ?? content.withUnsafeBytes { ContentGate.reason($0, language: language) }
    let isPassed = reason.map(limits.pass) ?? false
    return NamedFile(content: content, language: language, skipReason: isPassed ? nil : reason)
  }

  private func reason(_ path: RepositoryPath, byteCount: Int) -> SkipReason? {
    path.bytes.withUnsafeBufferPointer { bytes in
      let subject = MatchSubject(
        path: bytes, nameStart: path.name.startIndex, isDirectory: false)
      return NameGate(limits: limits).reason(subject, size: Int64(byteCount), isWanted: false)
    }
  }
}
