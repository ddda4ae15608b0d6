import CodeModel
import Testing

@Suite struct PathGlobTests {
  /// Examples after the text of gitignore(5); a path ending in `/` is a folder.
  @Test(arguments: [
    ("hello.*", "hello.txt", true), ("hello.*", "a/hello.c", true), ("hello.*", "a/hello", false),
    ("/hello.*", "hello.txt", true), ("/hello.*", "a/hello.java", false),
    ("foo/", "foo/", true), ("foo/", "a/foo/", true), ("foo/", "foo", false),
    ("foo/", "foo/x.c", true), ("foo/", "a/foo/b/x.c", true),
    ("doc/frotz", "doc/frotz", true), ("/doc/frotz", "doc/frotz", true),
    ("doc/frotz", "a/doc/frotz", false), ("doc/frotz/", "doc/frotz/", true),
    ("frotz/", "a/frotz/", true), ("doc/frotz/", "a/doc/frotz/", false),
    ("foo/*", "foo/test.json", true), ("foo/*", "foo/bar/", true), ("foo/*", "foo", false),
    ("**/foo", "foo", true), ("**/foo", "a/b/foo", true), ("**/foo/bar", "a/foo/bar", true),
    ("**/foo/bar", "a/foo/x/bar", false), ("abc/**", "abc/x", true), ("abc/**", "abc/x/y", true),
    ("abc/**", "abc", false), ("abc/**", "x/abc/y", false),
    ("a/**/b", "a/b", true), ("a/**/b", "a/x/b", true), ("a/**/b", "a/x/y/b", true),
    ("a/**/b", "ab", false), ("a/*/b", "a/x/b", true), ("a/*/b", "a/x/y/b", false),
    ("*.py", "a/b/c.py", true), ("*.py", "a/b.py/c.txt", true), ("?.c", "a.c", true),
    ("?.c", "ab.c", false), ("[ab].c", "b.c", true), ("[!ab].c", "b.c", false),
    ("[^ab].c", "c.c", true), ("[a-c].c", "b.c", true), ("[[:digit:]].c", "7.c", true),
    ("[[:digit:]].c", "x.c", false), ("[]-].c", "].c", true), ("[a", "[a", false),
    ("\\*.c", "*.c", true), ("\\*.c", "a.c", false), ("\\!x", "!x", true), ("a\\", "a", false),
    ("*", "anything", true), ("**", "a/b", true), ("a**b", "axxb", true),
    ("x/a*c", "x/abc", true), ("x/a*c", "x/ab/c", false),
    ("./src/", "src/a.c", true), ("./src/", "x/src/a.c", false), ("!*.py", "a.py", true),
    ("é*", "école", true), ("", "a", false), ("/", "a", false),
  ])
  func `matches as git would`(pattern: String, path: String, isMatch: Bool) {
    let isDirectory = path.hasSuffix("/")
    let name = RepositoryPath(isDirectory ? String(path.dropLast()) : path)
    #expect(PathGlob(pattern).matches(name, isDirectory: isDirectory) == isMatch)
  }

  @Test func `the last glob that matches decides`() {
    let globs = ["src/", "!src/vendor/", "src/vendor/ours.py"].map(PathGlob.init)
    #expect(globs.admits(RepositoryPath("src/a.py")))
    #expect(!globs.admits(RepositoryPath("src/vendor/b.py")))
    #expect(globs.admits(RepositoryPath("src/vendor/ours.py")))
    #expect(!globs.admits(RepositoryPath("lib/a.py")))
  }

  @Test func `only negated globs leave the rest in`() {
    let globs = [PathGlob("!tests/")]
    #expect(globs.admits(RepositoryPath("src/a.py")))
    #expect(!globs.admits(RepositoryPath("tests/a.py")))
    #expect([PathGlob]().admits(RepositoryPath("src/a.py")))
  }

  @Test(.timeLimit(.minutes(1)))
  func `many stars take no exponential time`() {
    let path = RepositoryPath(String(repeating: "a/", count: 2_000) + "a")
    let patterns = [
      String(repeating: "**/a/", count: 40) + "b", String(repeating: "**/", count: 500) + "b",
      "x/" + String(repeating: "*a*/", count: 40) + "b", String(repeating: "*a", count: 60) + "b",
    ]
    for pattern in patterns { #expect(!PathGlob(pattern).matches(path)) }
  }
}
