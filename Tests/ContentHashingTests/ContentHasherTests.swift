import CodeModel
import ContentHashing
import Testing

@Suite struct ContentHasherTests {
  /// Examples of FIPS 180-4 and its companion test vectors.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `published examples`(text: String, digest: String) {
    #expect(ContentHash(hashing: Array(text.utf8)).hexadecimal == digest)
  }

  @Test func `a million times the letter a, in uneven pieces`() {
    var hasher = ContentHasher()
    var rest = 1_000_000
    var piece = 1
    while rest > 0 {
      let count = min(piece, rest)
      hasher.update([UInt8](repeating: UInt8(ascii: "a"), count: count))
      rest -= count
      piece = piece * 3 % 10_007
    }
    #expect(
      hasher.finalize().hexadecimal
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func `hashers used at the same time do not disturb each other`() async {
    let expected = (0..<64).map { ContentHash(hashing: [UInt8](repeating: $0, count: 10_000)) }
    let found = await withTaskGroup(of: (Int, ContentHash).self) { group in
      for index in 0..<64 {
        group.addTask {
          var hasher = ContentHasher()
          for _ in 0..<100 { hasher.update([UInt8](repeating: UInt8(index), count: 100)) }
          return (index, hasher.finalize())
        }
      }
      return await group.reduce(into: [Int: ContentHash]()) { $0[$1.0] = $1.1 }
    }
    #expect((0..<64).allSatisfy { found[$0] == expected[$0] })
  }
}
