/// A cell of a notebook: what its source strings hold and where they stand.
struct NotebookCell {
  let isCode: Bool
  /// Bytes between the quotes of each string of the source, in order.
  let strings: [Range<Int>]
}

/// The cells of a Jupyter notebook (nbformat 4), read from its JSON; outputs are stepped over.
struct Notebook {
  private(set) var cells: [NotebookCell] = []
  /// As the kernel names it; Python where the notebook names none.
  private(set) var languageName = "python"

  /// Nil for what is no notebook.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var scanner = JSONScanner(bytes: bytes)
    var hasCells = false
    let isObject = scanner.forEachMember { key, scanner in
      switch key {
      case "cells":
        hasCells = true
        return scanner.forEachElement { readCell(&$0) }
      case "metadata": return scanner.forEachMember { readMetadata($0, &$1) }
      default: return scanner.skipValue()
      }
    }
    guard isObject, hasCells else { return nil }
  }

  private mutating func readCell(_ scanner: inout JSONScanner) -> Bool {
    var isCode = false
    var strings: [Range<Int>] = []
    let isObject = scanner.forEachMember { key, scanner in
      switch key {
      case "cell_type":
        guard let type = scanner.string() else { return false }
        isCode = scanner.bytes[type].elementsEqual("code".utf8)
        return true
      case "source":
        if let whole = scanner.string() {
          strings = [whole]
          return true
        }
        return scanner.forEachElement { scanner in
          guard let line = scanner.string() else { return false }
          strings.append(line)
          return true
        }
      default: return scanner.skipValue()
      }
    }
    cells.append(NotebookCell(isCode: isCode, strings: strings))
    return isObject
  }

  private mutating func readMetadata(_ key: String, _ scanner: inout JSONScanner) -> Bool {
    guard key == "language_info" else { return scanner.skipValue() }
    return scanner.forEachMember { key, scanner in
      guard key == "name", let name = scanner.string() else { return scanner.skipValue() }
      languageName = String(
        decoding: UnsafeBufferPointer(rebasing: scanner.bytes[name]), as: UTF8.self)
      return true
    }
  }
}
