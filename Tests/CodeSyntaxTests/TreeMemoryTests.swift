import CTreeMemory
import Testing

@Suite struct TreeMemoryTests {
  @Test func `blocks of a scope are apart, aligned and keep what is written`() throws {
    apus_tree_memory_open()
    defer { apus_tree_memory_close() }
    var blocks: [(block: UnsafeMutablePointer<UInt8>, count: Int)] = []
    for count in [0, 1, 8, 9, 24, 100, 1000, 1016, 1017, 5000, 70_000, 3_000_000, 1, 24] {
      let block = try #require(apus_tree_malloc(count)).assumingMemoryBound(to: UInt8.self)
      #expect(UInt(bitPattern: block) % 16 == 0)
      block.update(repeating: UInt8(truncatingIfNeeded: blocks.count), count: count)
      blocks.append((block, count))
    }
    for (index, (block, count)) in blocks.enumerated() {
      let bytes = UnsafeBufferPointer(start: block, count: count)
      #expect(bytes.allSatisfy { $0 == UInt8(truncatingIfNeeded: index) })
    }
  }

  @Test func `a freed block is used again, and a larger copy holds the same`() throws {
    apus_tree_memory_open()
    defer { apus_tree_memory_close() }
    let first = try #require(apus_tree_malloc(40))
    first.storeBytes(of: 7, as: Int.self)
    let grown = try #require(apus_tree_realloc(first, 4_000))
    #expect(grown.load(as: Int.self) == 7)
    let cleared = try #require(apus_tree_calloc(5, 8))
    #expect(cleared.load(as: Int.self) == 0)
    if apus_tree_memory_forgets() { #expect(cleared == first) }
  }

  @Test func `what is made outside a scope outlives it, wherever it is freed`() throws {
    apus_tree_memory_open()
    let lost = apus_tree_malloc(64)
    let scope = apus_tree_memory_leave()
    let kept = try #require(apus_tree_malloc(64))
    kept.storeBytes(of: 9, as: Int.self)
    #expect(!apus_tree_memory_forgets())
    apus_tree_memory_enter(scope)
    apus_tree_memory_close()
    #expect(kept.load(as: Int.self) == 9)
    apus_tree_free(kept)
    apus_tree_free(lost)
    apus_tree_free(nil)
  }

  @Test func `a scope that asks for more than there is room for says so`() throws {
    apus_tree_memory_open()
    defer { apus_tree_memory_close() }
    let large = try #require(apus_tree_malloc(3 << 30))
    #expect(!apus_tree_memory_forgets())
    apus_tree_free(large)
  }
}
