import CodeModel
import Foundation
import Testing
import Watching

/// What the system tells of a real tree, and that following it misses nothing.
struct `System events` {
  private static let files = [
    "a.py": "a\n", "b/c.py": "c\n", "b/d/e.py": "e\n", "f/g.py": "g\n",
  ]

  @Test(
    arguments: [
      ("echo x > n.py", ["n.py"]), ("echo x >> b/c.py", ["b/c.py"]),
      ("rm b/d/e.py", ["b/d/e.py"]), ("mv a.py b/z.py", ["a.py", "b/z.py"]),
      ("mv b/c.py b/d/c.py", ["b/c.py", "b/d/c.py"]), ("mkdir -p n", ["n"]),
      ("rm -r b", ["b", "b/c.py", "b/d", "b/d/e.py"]), ("mv b q", ["b", "q"]),
      ("mv b/d f/d", ["b/d", "f/d"]), ("chmod 600 a.py", ["a.py"]),
      ("ln -s a.py l.py", ["l.py"]), ("echo x > t && mv t a.py", ["a.py", "t"]),
      ("mv b \"$HOME/b\"", ["b"]), ("true", []), ("cat a.py b/d/e.py; ls -R", []),
    ])
  func `each change is told by its paths`(command: String, paths: [String]) throws {
    let tree = try WatchedTree(Self.files)
    try tree.shell(command)
    #expect(try tree.settle() == paths)
    #expect(try tree.isKnown())
  }

  @Test func `folders made all at once are found with their files`() throws {
    let tree = try WatchedTree(Self.files)
    try tree.shell("mkdir -p n/o/p/q && for i in 1 2 3; do echo $i > n/o/p/q/$i.py; done")
    try tree.shell("echo x > n/o/p/y.py")
    #expect(try tree.settle().first == "n")
    #expect(try tree.isKnown())
    try tree.write("n/o/p/q/later.py")
    #expect(try tree.settle() == ["n/o/p/q/later.py"])
    #expect(try tree.isKnown())
  }

  @Test func `a renamed folder is watched under its new name only`() throws {
    let tree = try WatchedTree(Self.files)
    try tree.move("b", to: "q")
    try tree.write("q/d/new.py")
    #expect(try tree.settle() == ["b", "q"])
    #expect(try tree.isKnown())
    try tree.write("q/d/e.py", "changed\n")
    #expect(try tree.settle() == ["q/d/e.py"])
    try tree.write("b/c.py", "another\n")
    #expect(try tree.settle().first == "b")
    #expect(try tree.isKnown())
  }

  @Test func `folders that change names with each other are told apart`() throws {
    let tree = try WatchedTree(Self.files)
    try tree.shell("mv b t && mv f b && mv t f && echo x > f/d/n.py")
    _ = try tree.settle()
    #expect(try tree.isKnown())
    try tree.write("f/d/e.py", "changed\n")
    #expect(try tree.settle() == ["f/d/e.py"])
  }

  @Test func `a folder that left the tree is told of no more`() throws {
    let tree = try WatchedTree(Self.files)
    try tree.shell("mv b \"$HOME/b\"")
    #expect(try tree.settle() == ["b"])
    try tree.shell("echo x > \"$HOME/b/d/e.py\"")
    #expect(try tree.settle() == [])
  }

  @Test func `what an ignored folder holds gives no work`() throws {
    let tree = try WatchedTree(
      Self.files.merging([".gitignore": "node_modules/\n", "node_modules/a/b.js": "x\n"]) { $1 },
      prepare: { _ in })
    #expect(tree.source.folderCount == 4)
    try tree.shell(
      "for i in $(seq 300); do mkdir -p node_modules/p$i/lib; echo x > node_modules/p$i/lib/i.js; done"
    )
    #expect(try tree.settle() == [])
    try tree.shell("rm -r node_modules && mkdir node_modules && echo x > node_modules/x.js")
    #expect(try tree.settle() == ["node_modules"])
    try tree.write("node_modules/y.js")
    #expect(try tree.settle() == [])
    #expect(try tree.isKnown())
  }

  @Test(arguments: [".gitignore", ".apusignore"])
  func `ignore files that change at run time hold at once`(name: String) throws {
    let tree = try WatchedTree(Self.files)
    try tree.write(name, "b/\n")
    #expect(try tree.settle() == [""])
    #expect(try tree.isKnown())
    try tree.write("b/d/e.py", "unseen\n")
    #expect(try tree.settle() == [])
    try tree.remove(name)
    #expect(try tree.settle() == [""])
    #expect(try tree.isKnown())
    try tree.write("b/d/e.py", "seen\n")
    #expect(try tree.settle() == ["b/d/e.py"])
  }

  @Test func `an ignore file further down decides about its folder only`() throws {
    let tree = try WatchedTree(Self.files)
    try tree.write("b/.gitignore", "d/\n")
    #expect(try tree.settle() == ["b"])
    #expect(try tree.isKnown())
    try tree.write("b/d/e.py", "unseen\n")
    #expect(try tree.settle() == [])
  }

  @Test func `a repository's own rules and its index hold at once`() throws {
    let tree = try WatchedTree(Self.files, prepare: Self.makeRepository)
    try tree.shell("echo f/ >> .git/info/exclude; git rm -q --cached f/g.py")
    #expect(try tree.settle().contains(""))
    #expect(try tree.isKnown())
    try tree.shell("git add -f f/g.py")
    #expect(try tree.settle() == ["f/g.py"])
    #expect(try tree.isKnown())
  }

  @Test func `a folder that becomes a repository, or is none any more, is looked at again`() throws
  {
    let tree = try WatchedTree(["a/x.py": "x\n", "a/node_modules/y.js": "y\n", "b/c.py": "c\n"])
    try tree.shell("git -C a init -q")
    #expect(try tree.settle() == ["a"])
    #expect(try tree.isKnown())
    try tree.shell("echo x.py > a/.git/info/exclude")
    #expect(try tree.settle() == ["a"])
    #expect(try tree.isKnown())
    try tree.shell("rm -rf a/.git")
    #expect(try tree.settle() == ["a"])
    #expect(try tree.isKnown())
  }

  @Test func `rules above the root hold at once`() throws {
    let tree = try WatchedTree(
      ["sub/in/x.py": "x\n", "sub/in/b/y.py": "y\n"], in: "sub/in", prepare: Self.makeRepository)
    try tree.shell("echo b/ > ../.gitignore")
    #expect(try tree.settle() == [""])
    try tree.shell("git rm -q --cached b/y.py")
    #expect(try tree.settle() == ["b/y.py"])
    #expect(try tree.isKnown())
    try tree.shell("rm ../.gitignore && echo x > ../other.py")
    #expect(try tree.settle() == [""])
    #expect(try tree.isKnown())
  }

  @Test func `a branch switch is told by exactly its paths`() throws {
    let files = (0..<600).map { ("p\($0 % 20)/f\($0).py", "f\($0)\n") }
    let tree = try WatchedTree(
      Dictionary(uniqueKeysWithValues: files), prepare: Self.makeRepository)
    try tree.shell(
      """
      git checkout -q -b other
      for i in $(seq 0 2 598); do echo changed >> p$((i % 20))/f$i.py; done
      git rm -q p1/f1.py p1/f21.py; mkdir new; echo n > new/n.py; git add .; git commit -qm other
      """)
    _ = try tree.settle()
    let changed = try tree.shell("git diff --name-only master other").split(separator: "\n")
    for branch in ["master", "other"] {
      try tree.shell("git checkout -q \(branch)")
      let told = Set(try tree.settle()).subtracting(["new"])
      #expect(told.symmetricDifference(changed.map(String.init)).subtracting(["new/n.py"]) == [])
      #expect(try tree.isKnown())
    }
  }

  @Test func `a queue that overflows is told, and nothing is missed`() throws {
    let tree = try WatchedTree(Self.files)
    // More than the kernel queues without being read, on a system with the usual settings.
    for number in 0..<20_000 {
      let path = "\(tree.root)/b/n\(number % 10).py"
      close(open(path, O_CREAT | O_WRONLY, 0o644))
      unlink(path)
    }
    try tree.write("b/d/after.py")
    let told = try tree.settle()
    #expect(told.contains(""))
    #expect(try tree.isKnown())
    try tree.write("b/d/later.py")
    #expect(try tree.settle() == ["b/d/later.py"])
  }

  @Test(
    arguments: [
      "mv top old", "rm -r top", "mv top old; mkdir top",
      "cd ..; mv $F moved; mkdir $F; mv moved $F",
    ])
  func `a root that leaves is told of`(command: String) throws {
    let tree = try WatchedTree(Self.files)
    try tree.shell("F=$(basename \"$HOME\"); cd ..; \(command)")
    #expect(tree.source.take().rootLeft)
  }

  @Test func `a root that comes back before anybody looks did not leave`() throws {
    let tree = try WatchedTree(Self.files)
    try tree.shell("cd ..; mv top old; mv old top")
    #expect(!tree.source.take().rootLeft)
  }

  private static func makeRepository(_ top: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-ec",
      """
      git init -q -b master; git add .
      git -c user.name=a -c user.email=a@b commit -qm a
      """,
    ]
    process.currentDirectoryURL = URL(fileURLWithPath: top)
    try process.run()
    process.waitUntilExit()
  }
}
