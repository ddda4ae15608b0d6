#if canImport(Glibc)
  import Glibc

  /// One inotify descriptor of the kernel: watches are added, events read.
  struct InotifyQueue: Sendable {
    let descriptor: Int32

    /// Events read at once: a kilobyte over what the longest name takes.
    private static let readByteCount = 65_536
    /// Reads in a row, which is more than the kernel queues: who writes without end must not keep
    /// a reader for ever.
    private static let readCountMax = 128

    init() throws(WatchFault) {
      descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
      guard descriptor >= 0 else {
        throw errno == EMFILE
          ? .watcherLimit : .unavailable(reason: String(cString: strerror(errno)))
      }
    }

    /// What became of an attempt to watch a folder.
    enum Addition {
      case watched(Int32)
      /// It is gone, or cannot be read, which the folder above tells of.
      case absent
      case failed(WatchFault)
    }

    func add(_ folder: [UInt8], mask: Int32) -> Addition {
      let flags = UInt32(bitPattern: mask | IN_ONLYDIR | IN_EXCL_UNLINK)
      let name = folder.map { CChar(bitPattern: $0) } + [0]
      let watch = name.withUnsafeBufferPointer { buffer in
        buffer.baseAddress.map { inotify_add_watch(descriptor, $0, flags) } ?? -1
      }
      guard watch < 0 else { return .watched(watch) }
      switch errno {
      case ENOENT, ENOTDIR, EACCES, ELOOP: return .absent
      case ENOSPC: return .failed(.folderLimit(settingMax: Self.folderCountMax))
      case ENAMETOOLONG:
        return .failed(.pathTooLong(path: String(decoding: folder.prefix(200), as: UTF8.self)))
      default: return .failed(.unavailable(reason: String(cString: strerror(errno))))
      }
    }

    func remove(_ watch: Int32) {
      _ = inotify_rm_watch(descriptor, watch)
    }

    /// The records so far, without waiting.
    func read() -> [InotifyRecord] {
      var records: [InotifyRecord] = []
      for _ in 0..<Self.readCountMax {
        let bytes = [UInt8](unsafeUninitializedCapacity: Self.readByteCount) { buffer, count in
          count = max(Glibc.read(descriptor, buffer.baseAddress, buffer.count), 0)
        }
        if bytes.isEmpty { break }
        records += InotifyRecord.all(in: bytes[...])
      }
      return records
    }

    /// How many folders the system lets one user watch.
    private static var folderCountMax: Int? {
      let file = open("/proc/sys/fs/inotify/max_user_watches", O_RDONLY | O_CLOEXEC)
      guard file >= 0 else { return nil }
      defer { close(file) }
      let bytes = [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
        count = max(Glibc.read(file, buffer.baseAddress, buffer.count), 0)
      }
      return Int(String(decoding: bytes.prefix { $0 > 0x20 }, as: UTF8.self))
    }
  }
#endif
