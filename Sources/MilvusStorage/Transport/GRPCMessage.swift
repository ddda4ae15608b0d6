/// A message of gRPC over HTTP/2: a byte that says whether it is compressed, its length in four, and itself.
///
/// Source: gRPC's PROTOCOL-HTTP2, Length-Prefixed-Message.
enum GRPCMessage {
  private static let prefixByteCount = 5

  static func framed(_ message: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = [0]
    bytes.reserveCapacity(Self.prefixByteCount + message.count)
    let length = UInt32(message.count)
    for shift in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: length >> shift)) }
    bytes.append(contentsOf: message)
    return bytes
  }

  /// The one message of a body; nil for one that is compressed, which nobody asked for, or cut off.
  static func unframed(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count >= prefixByteCount, bytes[0] == 0 else { return nil }
    let length = bytes[1..<prefixByteCount].reduce(0) { $0 << 8 | Int($1) }
    guard bytes.count == prefixByteCount + length else { return nil }
    return Array(bytes[prefixByteCount...])
  }
}

/// How a call ended. Source: gRPC's statuscodes page.
struct GRPCStatus: Hashable, Sendable {
  let code: Int
  /// Percent-decoded.
  let message: String

  static let deadlineExceeded = 4
  static let permissionDenied = 7
  static let unavailable = 14
  static let unauthenticated = 16

  /// Of headers or trailers; nil where none is said.
  init?(_ fields: [String: String]) {
    guard let code = fields["grpc-status"].flatMap({ Int($0) }) else { return nil }
    self.code = code
    message = Self.decoded(fields["grpc-message"] ?? "")
  }

  private static func decoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
