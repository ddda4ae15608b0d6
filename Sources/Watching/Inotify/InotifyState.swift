#if canImport(Glibc)
  import CodeModel
  import Glibc
  import SourceTree

  /// What the watches of one tree stand for, and what their records mean.
  struct InotifyState {
    /// A folder outside of the tree: what the files in it decide, or that the root lies below it.
    private struct Outside {
      var files: [[UInt8]: [RulePlace]] = [:]
      var isAboveRoot = false
    }

    private static let treeMask =
      IN_CREATE | IN_DELETE | IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_MOVED_FROM
      | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_DONT_FOLLOW
    private static let ruleFileMask =
      IN_CREATE | IN_DELETE | IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_MASK_ADD
    private static let aboveRootMask = IN_DELETE_SELF | IN_MOVE_SELF | IN_MASK_ADD
    private static let ruleFileNames = [".gitignore", ".apusignore", ".git"].map { Array($0.utf8) }

    private let root: String
    private let rootBytes: [UInt8]
    private let folderCountMax: Int
    private let identity: FolderIdentity?
    private(set) var folders = WatchedFolders()
    private var outside: [Int32: Outside] = [:]
    private var tracked: [RulePlace: TrackedPaths] = [:]
    private var pending = TreeEvents()

    init(root: String, folderCountMax: Int) {
      self.root = root
      self.folderCountMax = folderCountMax
      rootBytes = Array(root.utf8)
      identity = FolderIdentity(of: root)
    }

    /// Watches what is not part of the tree and decides about it.
    mutating func watchOutside(_ queue: InotifyQueue) {
      for place in SourceTreeScanner.rulePlaces(outside: root) { watch(place, queue) }
      var end = rootBytes.lastIndex(of: UInt8(ascii: "/"))
      while let slash = end {
        let folder = Array(rootBytes[..<max(slash, 1)])
        if case .watched(let number) = queue.add(folder, mask: Self.aboveRootMask) {
          outside[number, default: Outside()].isAboveRoot = true
        }
        end = rootBytes[..<slash].lastIndex(of: UInt8(ascii: "/"))
      }
    }

    private mutating func watch(_ place: RulePlace, _ queue: InotifyQueue) {
      guard case .watched(let number) = queue.add(place.folder, mask: Self.ruleFileMask) else {
        return
      }
      let places = outside[number, default: Outside()].files[place.fileName, default: []]
      if !places.contains(place) {
        outside[number, default: Outside()].files[place.fileName] = places + [place]
      }
      if tracked[place] == nil { tracked[place] = TrackedPaths(place) }
    }

    mutating func watch(_ folder: RepositoryPath, _ queue: InotifyQueue) {
      guard pending.fault == nil else { return }
      guard folders.count < folderCountMax else {
        pending.fault = .folderLimit(settingMax: folderCountMax)
        return
      }
      let separator = rootBytes.last == UInt8(ascii: "/") ? "" : "/"
      let path = folder.bytes.isEmpty ? rootBytes : rootBytes + separator.utf8 + folder.bytes
      switch queue.add(path, mask: Self.treeMask) {
      case .watched(let number): folders.record(number, for: folder)
      case .absent: return
      case .failed(let fault): pending.fault = fault
      }
      for place in SourceTreeScanner.rulePlaces(ofRepositoryAt: folder, of: root) {
        watch(place, queue)
      }
    }

    mutating func unwatch(_ folder: RepositoryPath, keepingTop: Bool = false, _ queue: InotifyQueue)
    {
      for number in folders.forgetTree(folder, keepingTop: keepingTop) where outside[number] == nil
      {
        queue.remove(number)
      }
    }

    mutating func take(_ queue: InotifyQueue) -> TreeEvents {
      for record in queue.read() { note(record, queue) }
      defer { pending = TreeEvents() }
      pending.rootLeft = pending.rootLeft && FolderIdentity(of: root) != identity
      return pending
    }

    private mutating func note(_ record: InotifyRecord, _ queue: InotifyQueue) {
      if record.has(IN_Q_OVERFLOW) {
        pending.areIncomplete = true
        // Records of index files may be among the lost ones.
        for place in tracked.keys { tracked[place] = TrackedPaths(place) }
        return
      }
      if let role = outside[record.watch] { noteOutside(record, role, queue) }
      if let folder = folders.path(of: record.watch) { note(record, in: folder, queue) }
      if record.has(IN_IGNORED) {
        folders.forget(record.watch)
        outside[record.watch] = nil
      }
    }

    private mutating func noteOutside(
      _ record: InotifyRecord, _ role: Outside, _ queue: InotifyQueue
    ) {
      if role.isAboveRoot && record.has(IN_DELETE_SELF, IN_MOVE_SELF, IN_UNMOUNT) {
        pending.rootLeft = true
      }
      for place in role.files[Array(record.name)] ?? [] {
        switch place.content {
        case .rules:
          unwatch(place.scope, keepingTop: true, queue)
          pending.paths.insert(place.scope)
        case .trackedPaths:
          guard let later = TrackedPaths(place) else { continue }
          pending.paths.formUnion(tracked[place]?.difference(from: later) ?? [])
          tracked[place] = later
        }
      }
    }

    private mutating func note(
      _ record: InotifyRecord, in folder: RepositoryPath, _ queue: InotifyQueue
    ) {
      guard !record.name.isEmpty else {
        let isGoing = record.has(IN_DELETE_SELF, IN_MOVE_SELF, IN_UNMOUNT)
        if isGoing && folder.bytes.isEmpty { pending.rootLeft = true }
        return
      }
      if Self.ruleFileNames.contains(where: record.name.elementsEqual) {
        noteRuleFile(record, in: folder, queue)
        return
      }
      let path = folder.appending(record.name)
      if record.isFolder && record.isComingOrGoing { unwatch(path, queue) }
      pending.paths.insert(path)
    }

    /// A rule file decides about its folder and everything below, so all of that is looked at again.
    private mutating func noteRuleFile(
      _ record: InotifyRecord, in folder: RepositoryPath, _ queue: InotifyQueue
    ) {
      let isRepository = record.name.elementsEqual(".git".utf8)
      if isRepository && !record.isComingOrGoing { return }
      if isRepository && folder.bytes.isEmpty { watchOutside(queue) }
      unwatch(folder, keepingTop: true, queue)
      pending.paths.insert(folder)
    }
  }
#endif
