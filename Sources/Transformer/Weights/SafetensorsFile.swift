/// A safetensors file, mapped into memory and checked when it is opened.
///
/// Opening reads the header only; a tensor costs nothing until its elements are read.
package final class SafetensorsFile: Sendable {
  let file: MappedFile
  let header: SafetensorsHeader

  package init(path: String) throws(TransformerFault) {
    file = try MappedFile(path: path)
    header = try SafetensorsHeader(of: file)
  }

  package var path: String { file.path }

  /// Names of all tensors, sorted.
  package var tensorNames: [String] { header.entries.keys.sorted() }

  func contains(_ name: String) -> Bool { header.entries[name] != nil }

  /// The tensor of a name as floats, of the given shape when there is one.
  ///
  /// Float32 elements are those of the file; shorter ones are widened into memory of their own.
  package func tensor(
    named name: String, shape: [Int]? = nil
  ) throws(TransformerFault) -> TensorView {
    let (entry, type, start) = try floats(named: name, shape: shape)
    let count = entry.bytes.count / type.byteCount
    let widened = type == .float32 ? nil : AlignedBuffer<Float>(count: count)
    if let widened { type.widen(start, count: count, to: widened.start) }
    let floats =
      widened.map { UnsafePointer($0.start) } ?? start.assumingMemoryBound(to: Float.self)
    return TensorView(
      name: name, shape: entry.shape, elements: UnsafeBufferPointer(start: floats, count: count),
      start: floats, widened: widened)
  }

  /// A table of floats that stays in the file and is widened row by row.
  package func table(named name: String, shape: [Int]) throws(TransformerFault) -> TensorTable {
    let (entry, type, start) = try floats(named: name, shape: shape)
    return TensorTable(
      file: self, start: start, type: type, rowCount: entry.shape[0], width: shape[1])
  }

  /// Where the elements of a tensor lie, checked to be floats of the expected shape.
  private func floats(
    named name: String, shape: [Int]?
  ) throws(TransformerFault) -> (SafetensorsHeader.Entry, ElementType, UnsafeRawPointer) {
    guard let entry = header.entries[name] else {
      throw .missingTensor(path: path, name: name)
    }
    func unexpected(_ found: String, _ expected: String) -> TransformerFault {
      .unexpectedTensor(path: path, name: name, found: found, expected: expected)
    }
    guard let type = ElementType(rawValue: entry.type) else {
      throw unexpected("of type \(entry.type)", "of type F32, F16 or BF16")
    }
    if let shape, shape != entry.shape {
      throw unexpected("of shape \(entry.shape)", "of shape \(shape)")
    }
    let bytes = UnsafeRawBufferPointer(rebasing: file.bytes[entry.bytes])
    guard let start = bytes.baseAddress, !bytes.isEmpty else {
      throw unexpected("empty", "filled")
    }
    // The header's length is a free choice of the writer, so alignment is checked, not assumed.
    guard Int(bitPattern: start) % type.byteCount == 0 else {
      throw .malformed(path: path, reason: "tensor \(name) is not aligned")
    }
    return (entry, type, start)
  }
}
