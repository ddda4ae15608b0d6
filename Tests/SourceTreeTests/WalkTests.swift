import CodeModel
import Foundation
import SourceTree
import Synchronization
import Testing

@Suite struct WalkTests {
  @Test func `an .apusignore rule wins over git's, a bang brings back`() throws {
    let tree = try TemporaryTree(
      """
      //- /.gitignore
      *.log
      build/
      //- /.apusignore
      docs/
      !keep.log
      !build/
      //- /keep.log
      a
      //- /drop.log
      a
      //- /docs/a.md
      a
      //- /build/out.c
      a
      //- /build/drop.log
      a
      //- /src/.apusignore
      !drop.log
      //- /src/drop.log
      a
      """)
    #expect(
      try tree.listed() == [
        ".apusignore", ".gitignore", "build/out.c", "keep.log", "src/.apusignore", "src/drop.log",
      ])
  }

  @Test func `a bang naming one file reaches into an ignored folder, and no other file`() throws {
    let tree = try TemporaryTree(
      """
      //- /.gitignore
      vendor/
      //- /.apusignore
      !vendor/ours/**/*.c
      !vendor/one.c
      //- /vendor/one.c
      a
      //- /vendor/two.c
      a
      //- /vendor/ours/deep/three.c
      a
      //- /vendor/ours/deep/three.h
      a
      //- /vendor/theirs/four.c
      a
      """)
    let listed = try tree.listed().filter { $0.hasPrefix("vendor") }
    #expect(listed == ["vendor/one.c", "vendor/ours/deep/three.c"])
  }

  @Test func `patterns of the caller win over every file, tracked or brought back`() throws {
    let tree = try TemporaryTree(
      """
      //- /.apusignore
      !a.c
      //- /a.c
      a
      //- /b.c
      a
      """)
    try tree.git("init", "-q")
    try tree.git("add", "-f", ".")
    let scan = try tree.scanner(ignoredPatterns: ["*.c"]).scan()
    #expect(scan.records.map(\.path.string) == [".apusignore"])
    #expect(
      scan.ignoredCounts == [
        IgnoredCount(rule: "ignored patterns:1 `*.c`", fileCount: 2, directoryCount: 0)
      ])
  }

  @Test func `repositories inside are entered and follow their own rules`() throws {
    let tree = try TemporaryTree(
      """
      //- /.gitignore
      *.txt
      //- /inner/a.txt
      a
      //- /inner/b.c
      a
      //- /inner/.gitignore
      *.c
      //- /plain/a.txt
      a
      """)
    try tree.git("init", "-q")
    try tree.git("init", "-q", at: "inner")
    #expect(try tree.listed() == [".gitignore", "inner/.gitignore", "inner/a.txt"])
  }

  @Test func `the rules of the repository above hold in a subfolder`() throws {
    let tree = try TemporaryTree(
      """
      //- /.gitignore
      *.log
      /sub/deep/x.c
      //- /.apusignore
      *.tmp
      //- /sub/.gitignore
      !keep.log
      //- /sub/deep/keep.log
      a
      //- /sub/deep/drop.log
      a
      //- /sub/deep/x.c
      a
      //- /sub/deep/y.c
      a
      //- /sub/deep/z.tmp
      a
      """)
    try tree.git("init", "-q")
    #expect(try tree.listed(at: "sub/deep") == ["keep.log", "y.c"])
  }

  @Test func `a root its repository ignores is a tree of its own`() throws {
    let tree = try TemporaryTree(
      """
      //- /.gitignore
      build/
      *.c
      //- /build/a.c
      a
      """)
    try tree.git("init", "-q")
    #expect(try tree.listed(at: "build") == ["a.c"])
  }

  @Test func `a linked work tree uses the rules of its repository`() throws {
    let tree = try TemporaryTree("//- /main/a.c\na\n")
    try tree.git("init", "-q", at: "main")
    try tree.git("add", ".", at: "main")
    try tree.git("commit", "-qm", "a", at: "main")
    try tree.git("worktree", "add", "-q", "../linked", at: "main")
    try tree.write("main/.git/info/exclude", "*.log\n")
    try tree.write("linked/x.log", "a")
    try tree.write("linked/b.c", "a")
    #expect(try tree.listed(at: "linked") == ["a.c", "b.c"])
    #expect(try tree.listed(at: "linked") == tree.listedByGit(at: "linked"))
  }

  @Test func `the user's excludes file is found as git finds it`() throws {
    let tree = try TemporaryTree("//- /work/a.one\na\n//- /work/a.two\na\n//- /work/a.three\na\n")
    try tree.git("init", "-q", at: "work")
    try tree.write(".home/.config/git/ignore", "*.one\n")
    #expect(try tree.listed(at: "work") == ["a.three", "a.two"])
    try tree.write(".home/excludes", "*.two\n")
    try tree.write(
      ".home/.gitconfig", "[core] # here\n\texcludesFile = \"~/excl\\\nudes\" ; there\n")
    #expect(try tree.listed(at: "work") == ["a.one", "a.three"])
    try tree.git("config", "core.excludesfile", "\(tree.root)/work/rules", at: "work")
    try tree.write("work/rules", "*.three\nrules\n")
    #expect(try tree.listed(at: "work") == ["a.one", "a.two"])
    #expect(try tree.listed(at: "work") == tree.listedByGit(at: "work"))
  }

  @Test func `without a repository .gitignore holds and installed packages are left out`() throws {
    let tree = try TemporaryTree(
      """
      //- /.gitignore
      *.log
      //- /a.log
      a
      //- /b.js
      a
      //- /node_modules/x/y.js
      a
      """)
    #expect(try tree.listed() == [".gitignore", "b.js"])
    try tree.git("init", "-q")
    #expect(try tree.listed() == [".gitignore", "b.js", "node_modules/x/y.js"])
  }

  @Test func `an empty scan says which rules and gates dropped how much`() throws {
    let tree = try TemporaryTree("//- /.gitignore\n*\n//- /a.py\na\n//- /b.py\na\n//- /x/y.py\na\n")
    let scan = try tree.scanner().scan()
    #expect(
      scan.emptinessExplanation
        == "no indexable files: 3 files and 1 folder dropped by .gitignore:1 `*`")
  }

  @Test func `submodules are entered, also in an ignored folder`() throws {
    let tree = try TemporaryTree("//- /lib/.gitignore\n*.log\n//- /lib/a.c\na\n//- /top/b.c\nb\n")
    for folder in ["lib", "top"] {
      try tree.git("init", "-q", at: folder)
      try tree.git("add", ".", at: folder)
      try tree.git("commit", "-qm", "a", at: folder)
    }
    try tree.git(
      "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "\(tree.root)/lib",
      "deps/lib", at: "top")
    try tree.write("top/deps/lib/new.c", "a")
    try tree.write("top/deps/lib/x.log", "a")
    try tree.write("top/deps/other.c", "a")
    try tree.write("top/.gitignore", "deps/\n")
    #expect(
      try tree.listed(at: "top") == [
        ".gitignore", ".gitmodules", "b.c", "deps/lib/.gitignore", "deps/lib/a.c",
        "deps/lib/new.c",
      ])
  }

  @Test func `a repository with SHA-256 names is read too`() throws {
    let tree = try TemporaryTree("//- /.gitignore\n*.o\n//- /a.o\na\n//- /b.o\nb\n//- /c.c\nc\n")
    try tree.git("init", "-q", "--object-format=sha256")
    try tree.git("add", "-f", "a.o")
    #expect(try tree.listed() == [".gitignore", "a.o", "c.c"])
    #expect(try tree.listed() == tree.listedByGit())
  }

  @Test func `a focused scan holds to the rules above and tells the folders it lists`() throws {
    let tree = try TemporaryTree()
    try tree.git("init", "-q")
    try tree.write(".gitignore", "*.o\nout/")
    for path in ["a/b/c.c", "a/b/c.o", "a/b/d.c", "a/e.c", "a.c", "out/x.c", "z/y.c"] {
      try tree.write(path, "text")
    }
    let folders = Mutex<[String]>([])
    let observer = ScanObserver(onFolder: { path in folders.withLock { $0.append(path.string) } })
    let paths = ["a/b", "a/b/d.c", "out/x.c", "z/gone", "a.c"]
    let focus = PathFocus(paths.map { RepositoryPath($0) })
    let scan = try tree.scanner().scan(focus: focus, observer: observer)
    #expect(scan.records.map(\.path.string) == ["a.c", "a/b/c.c", "a/b/d.c"])
    #expect(folders.withLock { $0 } == ["", "a", "a/b", "z"])
    let whole = try tree.scanner().scan(focus: PathFocus([RepositoryPath("")]))
    #expect(try whole.records.map(\.path.string) == tree.listed())
  }

  @Test func `progress ends with the number of files seen`() throws {
    let tree = try TemporaryTree()
    for index in 0..<600 { try tree.write("\(index).c", "a") }
    let seen = Mutex<[Int]>([])
    let observer = ScanObserver(onProgress: { count in seen.withLock { $0.append(count) } })
    _ = try tree.scanner().scan(observer: observer)
    #expect(seen.withLock { $0 } == [256, 512, 600])
  }
}
