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

  /// The float32 tensor of a name, of the given shape when there is one.
  package func tensor(
    named name: String, shape: [Int]? = nil
  ) throws(TransformerFault) -> TensorView {
    guard let entry = header.entries[name] else {
      throw .missingTensor(path: path, name: name)
    }
    func unexpected(_ found: String, _ expected: String) -> TransformerFault {
      .unexpectedTensor(path: path, name: name, found: found, expected: expected)
    }
    guard entry.type == "F32" else { throw unexpected("of type \(entry.type)", "of type F32") }
    if let shape, shape != entry.shape {
      throw unexpected("of shape \(entry.shape)", "of shape \(shape)")
    }
    let bytes = UnsafeRawBufferPointer(rebasing: file.bytes[entry.bytes])
    guard let start = bytes.baseAddress, !bytes.isEmpty else {
      throw unexpected("empty", "filled")
    }
    // The header's length is a free choice of the writer, so alignment is checked, not assumed.
    guard Int(bitPattern: start) % MemoryLayout<Float>.alignment == 0 else {
      throw .malformed(path: path, reason: "tensor \(name) is not aligned")
    }
    let elements = bytes.assumingMemoryBound(to: Float.self)
    return TensorView(
      name: name, shape: entry.shape, elements: elements,
      start: start.assumingMemoryBound(to: Float.self))
  }
}
