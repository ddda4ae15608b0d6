import CodeModel
import ContentHashing
import Testing

/// Ids of blobs as git makes them.
struct `Ids of git's blobs` {
  @Test(arguments: [
    ("", "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391"),
    ("hello\n", "ce013625030ba8dba906f756967f9e9ca394464a"),
    ("", "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813"),
    ("hello\n", "2cf8d83d9ee29543b34a87727421fdecb7e3f3a183d337639025de576db9ebb4"),
  ])
  func `are those that git gives`(content: String, id: String) {
    let format = id.count == 40 ? GitObjectFormat.sha1 : .sha256
    let found = Array(content.utf8).withUnsafeBytes { GitObjectID.blob($0, format) }
    #expect(found?.hexadecimal == id)
    #expect(found == GitObjectID(hexadecimal: id.uppercased()))
  }

  @Test(arguments: ["", "abc", "zz", String(repeating: "0", count: 39)])
  func `have 40 or 64 digits`(text: String) {
    #expect(GitObjectID(hexadecimal: text) == nil)
  }
}
