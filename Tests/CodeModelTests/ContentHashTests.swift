import CodeModel
import Testing

@Suite struct ContentHashTests {
  @Test func `a hash keeps its bytes`() throws {
    let bytes = (0..<32).map { UInt8($0 * 7) }
    let hash = try #require(ContentHash(bytes: bytes))
    #expect(hash.bytes == bytes)
    #expect(hash.hexadecimal.hasPrefix("00070e15"))
    #expect(hash.hexadecimal.count == 64)
  }

  @Test func `only 32 bytes are a hash`() {
    #expect(ContentHash(bytes: [1, 2, 3]) == nil)
    #expect(ContentHash(bytes: [UInt8](repeating: 0, count: 33)) == nil)
  }

  @Test func `hashes order by their bytes`() throws {
    var bytes = [UInt8](repeating: 0, count: 32)
    let low = try #require(ContentHash(bytes: bytes))
    bytes[31] = 1
    let middle = try #require(ContentHash(bytes: bytes))
    bytes[0] = 0x80
    let high = try #require(ContentHash(bytes: bytes))
    #expect([high, low, middle].sorted() == [low, middle, high])
  }
}
