#if canImport(Glibc)
  import Glibc

  /// One event as the kernel tells it.
  struct InotifyRecord {
    /// The watch it belongs to; -1 when events were lost.
    let watch: Int32
    let mask: UInt32
    /// The entry of the watched folder; empty when it is about the folder itself.
    let name: ArraySlice<UInt8>

    func has(_ flags: Int32...) -> Bool {
      flags.contains { mask & UInt32(bitPattern: $0) != 0 }
    }

    /// It is about a folder.
    var isFolder: Bool { has(IN_ISDIR) }

    /// The entry came or went, rather than changed.
    var isComingOrGoing: Bool { has(IN_CREATE, IN_DELETE, IN_MOVED_FROM, IN_MOVED_TO) }

    /// The records in what one read gave.
    static func all(in bytes: ArraySlice<UInt8>) -> [InotifyRecord] {
      let headerCount = MemoryLayout<inotify_event>.size
      var records: [InotifyRecord] = []
      var rest = bytes
      while rest.count >= headerCount {
        let header = rest.withUnsafeBytes { $0.loadUnaligned(as: inotify_event.self) }
        let padded = rest.dropFirst(headerCount).prefix(Int(header.len))
        records.append(
          InotifyRecord(watch: header.wd, mask: header.mask, name: padded.prefix { $0 != 0 }))
        rest = rest.dropFirst(headerCount + Int(header.len))
      }
      return records
    }
  }
#endif
