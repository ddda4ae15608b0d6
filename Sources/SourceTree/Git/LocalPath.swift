#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A path of the file system as bytes, absolute or relative to the working directory.
struct LocalPath: Hashable {
  var bytes: [UInt8]

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  init(bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
  var isAbsolute: Bool { bytes.first == UInt8(ascii: "/") }

  func appending(_ name: some Sequence<UInt8>) -> LocalPath {
    let slash = UInt8(ascii: "/")
    return LocalPath(bytes: bytes + (bytes.last == slash ? [] : [slash]) + name)
  }

  func appending(_ name: String) -> LocalPath { appending(name.utf8) }

  /// The path as written in a file of this folder: absolute, or relative to it.
  func resolving(_ written: some Collection<UInt8>) -> LocalPath {
    written.first == UInt8(ascii: "/") ? LocalPath(bytes: written) : appending(written)
  }

  /// The folder above an absolute path; nil for the top.
  var parent: LocalPath? {
    guard bytes.count > 1, let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return LocalPath(bytes: bytes[..<max(slash, 1)])
  }

  /// The same place without symbolic links, or nil when there is nothing.
  var resolved: LocalPath? {
    guard let found = withCString({ realpath($0, nil) }) else { return nil }
    defer { free(found) }
    return LocalPath(bytes: UnsafeRawBufferPointer(start: found, count: strlen(found)))
  }

  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { preconditionFailure("the buffer is not empty") }
      return body(start)
    }
  }

  /// What lies at the path, following symbolic links.
  var kind: EntryKind? {
    var status = stat()
    guard withCString({ stat($0, &status) }) == 0 else { return nil }
    return EntryKind(mode: status.st_mode)
  }

  /// The state of what lies at the path, following symbolic links.
  var fingerprint: FileFingerprint? {
    var status = stat()
    guard withCString({ stat($0, &status) }) == 0 else { return nil }
    return FileStatus(status).fingerprint
  }

  /// The content of a regular file; nil when there is none or it is longer than `countMax`.
  func contents(countMax: Int) -> [UInt8]? {
    let descriptor = withCString { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else { return nil }
    let file = FileHandle(descriptor: descriptor)
    guard let status = try? file.status(), status.kind == .file else { return nil }
    return try? file.contents(countMax: countMax)
  }
}
