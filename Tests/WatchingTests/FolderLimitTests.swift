import CodeModel
import Testing
import Watching

#if os(Linux)
  struct `Folder limit` {
    @Test func `more folders than may be watched are a fault that names the setting`() throws {
      let files = Dictionary(uniqueKeysWithValues: (0..<9).map { ("d\($0)/f.py", "x\n") })
      let tree = try WatchedTree(
        files,
        makeSource: { root in
          try InotifyEvents(root: root, folderCountMax: 5)
        })
      try tree.write("d8/g.py")
      let fault = try #require(tree.source.take().fault)
      #expect(fault == .folderLimit(settingMax: 5))
      #expect(fault.description.contains("fs.inotify.max_user_watches"))
    }
  }
#endif
