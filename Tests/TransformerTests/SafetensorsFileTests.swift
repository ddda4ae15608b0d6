import CodeModel
import Foundation
import Testing
import Transformer

@Suite struct SafetensorsFileTests {
  /// A file with the given header and data, removed when the test is over.
  final class Fixture {
    let path: String

    init(header: String, data: [UInt8] = [], length: UInt64? = nil) throws {
      path = NSTemporaryDirectory() + "apus-\(UUID().uuidString).safetensors"
      var bytes = withUnsafeBytes(of: (length ?? UInt64(header.utf8.count)).littleEndian) {
        Array($0)
      }
      bytes += Array(header.utf8) + data
      try Data(bytes).write(to: URL(fileURLWithPath: path))
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func open() throws -> SafetensorsFile { try SafetensorsFile(path: path) }
  }

  /// 1 and -2.5 in little-endian bytes.
  static let floats: [UInt8] = [0, 0, 0x80, 0x3F, 0, 0, 0x20, 0xC0]

  @Test func `a tensor has the shape and numbers of the file`() throws {
    let header =
      #"{"__metadata__":{"k":"v\n\u00e9"},"w":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]}} "#
    let padding = String(repeating: " ", count: (8 - header.utf8.count % 8) % 8)
    let fixture = try Fixture(header: header + padding, data: Self.floats)
    let file = try fixture.open()
    let tensor = try file.tensor(named: "w", shape: [1, 2])
    #expect(file.tensorNames == ["w"])
    #expect(Array(tensor.elements) == [1, -2.5])
  }

  @Test func `missing and unexpected tensors are named`() throws {
    let header =
      #"{"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"i":{"dtype":"I64","shape":[1],"data_offsets":[0,8]}}"#
    let fixture = try Fixture(header: header, data: Self.floats)
    let file = try fixture.open()
    #expect(throws: TransformerFault.missingTensor(path: fixture.path, name: "x")) {
      try file.tensor(named: "x")
    }
    #expect(
      throws: TransformerFault.unexpectedTensor(
        path: fixture.path, name: "w", found: "of shape [2]", expected: "of shape [1, 2]")
    ) { try file.tensor(named: "w", shape: [1, 2]) }
    #expect(
      throws: TransformerFault.unexpectedTensor(
        path: fixture.path, name: "i", found: "of type I64", expected: "of type F32, F16 or BF16")
    ) { try file.tensor(named: "i") }
  }

  @Test(arguments: [
    #"{"w":{"dtype":"F32","shape":[2],"data_offsets":[0,12]}}"#,
    #"{"w":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}}"#,
    #"{"w":{"dtype":"F32","shape":[2],"data_offsets":[-8,0]}}"#,
    #"{"w":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}}"#,
    #"{"w":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}"#,
    #"{"w":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,8]}}"#,
    #"{"w":{"dtype":"F32","shape":[2.5],"data_offsets":[0,8]}}"#,
    #"{"w":{"dtype":"F32","shape":[1e300],"data_offsets":[0,8]}}"#,
    #"{"w":{"shape":[2],"data_offsets":[0,8]}}"#,
    #"{"w":{"dtype":"F32","shape":[2],"data_offsets":[0]}}"#,
    #"{"w":7}"#, #"{"w":{},"w":{}}"#, #"{"w":{}"#, #"{"w"}"#, "[]", "", "{}x", #"{"a\ud800":1}"#,
    String(repeating: "[", count: 100_000),
  ])
  func `a damaged header is an error that says what to run`(header: String) throws {
    let fixture = try Fixture(header: header, data: Self.floats)
    let fault = #expect(throws: TransformerFault.self) { try fixture.open() }
    #expect(fault?.description.contains(fixture.path) == true)
    #expect(fault?.description.contains("scripts/setup") == true)
  }

  @Test(arguments: [UInt64(100), 1 << 40, .max])
  func `a header longer than the file is an error`(length: UInt64) throws {
    let fixture = try Fixture(header: "{}", length: length)
    #expect(throws: TransformerFault.self) { try fixture.open() }
  }

  @Test func `files that are absent, empty or folders are errors`() throws {
    #expect(throws: TransformerFault.self) { try SafetensorsFile(path: "/no/such/file") }
    #expect(throws: TransformerFault.self) { try SafetensorsFile(path: "/dev/null") }
    #expect(throws: TransformerFault.self) { try SafetensorsFile(path: NSTemporaryDirectory()) }
    let path = NSTemporaryDirectory() + "apus-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data().write(to: URL(fileURLWithPath: path))
    #expect(throws: TransformerFault.self) { try SafetensorsFile(path: path) }
  }
}
