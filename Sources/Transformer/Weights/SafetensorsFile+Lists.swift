extension SafetensorsFile {
  /// The sizes of a tensor.
  package func shape(of name: String) throws(TransformerFault) -> [Int] {
    guard let entry = header.entries[name] else { throw .missingTensor(path: path, name: name) }
    return entry.shape
  }

  /// Whole numbers of a tensor of type I64 or I32; nil when there is no such tensor.
  package func integers(named name: String) throws(TransformerFault) -> [Int32]? {
    guard let entry = header.entries[name] else { return nil }
    let bytes = UnsafeRawBufferPointer(rebasing: file.bytes[entry.bytes])
    switch entry.type {
    case "I64":
      return Self.elements(of: bytes, as: Int64.self).map { Int32(clamping: $0) }
    case "I32": return Self.elements(of: bytes, as: Int32.self)
    default: throw unexpected(name, entry.type, "I64 or I32")
    }
  }

  /// Numbers of a tensor of type F64 or of one that weights come in; nil when there is no such
  /// tensor.
  package func numbers(named name: String) throws(TransformerFault) -> [Float]? {
    guard let entry = header.entries[name] else { return nil }
    guard entry.type != "F64" else {
      let bytes = UnsafeRawBufferPointer(rebasing: file.bytes[entry.bytes])
      return Self.elements(of: bytes, as: Double.self).map { Float($0) }
    }
    return Array(try tensor(named: name).elements)
  }

  private func unexpected(
    _ name: String, _ found: String, _ expected: String
  ) -> TransformerFault {
    .unexpectedTensor(
      path: path, name: name, found: "of type \(found)", expected: "of type \(expected)")
  }

  private static func elements<Element: BitwiseCopyable>(
    of bytes: UnsafeRawBufferPointer, as type: Element.Type
  ) -> [Element] {
    let size = MemoryLayout<Element>.size
    return (0..<bytes.count / size).map {
      bytes.loadUnaligned(fromByteOffset: $0 * size, as: type)
    }
  }
}

extension SafetensorsFile {
  /// Names the content of the file by samples of it.
  package var fingerprint: String {
    var fingerprint = ContentFingerprint()
    fingerprint.combine(weights: self)
    return fingerprint.hexadecimal
  }
}
