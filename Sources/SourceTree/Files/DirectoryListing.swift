#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The entries of a directory in git's order: by name as bytes, a directory's with a final slash.
///
/// Walking in this order visits files in the order of their whole paths.
struct DirectoryListing {
  struct Entry {
    let nameStart: Int
    let nameCount: Int
    var kind: EntryKind
  }

  /// Names one after the other, each with a final zero byte.
  private var names: [UInt8] = []
  private(set) var entries: [Entry] = []

  init(of directory: DirectoryHandle) throws(SystemFault) {
    // The stream closes its descriptor, and entries are reached through ours afterwards.
    let copy = dup(directory.descriptor)
    guard copy >= 0, let stream = fdopendir(copy) else {
      let fault = SystemFault.last
      if copy >= 0 { close(copy) }
      throw fault
    }
    defer { closedir(stream) }
    rewinddir(stream)
    errno = 0
    while let entry = readdir(stream) { append(entry) }
    guard errno == 0 else { throw SystemFault.last }
    try settleUnknownKinds(in: directory)
    sort()
  }

  func name(_ entry: Entry) -> ArraySlice<UInt8> {
    names[entry.nameStart..<(entry.nameStart + entry.nameCount)]
  }

  /// Lends the name as a C string.
  func withName<Result, Failure: Error>(
    _ entry: Entry, _ body: (UnsafePointer<CChar>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try names.withUnsafeBufferPointer { (buffer) throws(Failure) -> Result in
      guard let start = buffer.baseAddress else { preconditionFailure("an entry has a name") }
      return try start.advanced(by: entry.nameStart)
        .withMemoryRebound(to: CChar.self, capacity: entry.nameCount + 1, body)
    }
  }

  func entry(named name: StaticString) -> Entry? {
    let wanted = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    return entries.first { $0.nameCount == wanted.count && self.name($0).elementsEqual(wanted) }
  }
}

extension DirectoryListing {
  private mutating func append(_ entry: UnsafeMutablePointer<dirent>) {
    withUnsafePointer(to: &entry.pointee.d_name) { tuple in
      tuple.withMemoryRebound(to: UInt8.self, capacity: 1) { name in
        let count = strlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
        let isDot = name[0] == UInt8(ascii: ".")
        if isDot && (count == 1 || (count == 2 && name[1] == UInt8(ascii: "."))) { return }
        let kind = EntryKind(listed: UInt8(truncatingIfNeeded: entry.pointee.d_type))
        entries.append(Entry(nameStart: names.count, nameCount: count, kind: kind))
        names.append(contentsOf: UnsafeBufferPointer(start: name, count: count + 1))
      }
    }
  }

  private mutating func settleUnknownKinds(in directory: DirectoryHandle) throws(SystemFault) {
    for index in entries.indices where entries[index].kind == .unknown {
      let entry = entries[index]
      let status = try? withName(entry) { name throws(SystemFault) in
        try directory.status(named: name)
      }
      entries[index].kind = status?.kind ?? .other
    }
  }

  private mutating func sort() {
    names.withUnsafeBufferPointer { names in
      entries.sort { left, right in
        let count = min(left.nameCount, right.nameCount)
        guard let base = names.baseAddress else { return false }
        let order = memcmp(base + left.nameStart, base + right.nameStart, count)
        if order != 0 { return order < 0 }
        return left.byte(count, names) < right.byte(count, names)
      }
    }
  }
}

extension DirectoryListing.Entry {
  /// The byte at which two names of a common beginning differ.
  fileprivate func byte(_ index: Int, _ names: UnsafeBufferPointer<UInt8>) -> UInt8 {
    if index < nameCount { return names[nameStart + index] }
    return kind == .directory ? UInt8(ascii: "/") : 0
  }
}
