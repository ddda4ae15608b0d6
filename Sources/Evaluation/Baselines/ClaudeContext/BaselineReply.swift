/// A reply of claude-context's tool `search_code`, as it is written.
enum BaselineReply {
  private static let contentCharactersMax = 5_000

  static func measured(
    _ chunks: [BaselineChunk], question: String, root: String
  ) -> MeasuredReply {
    var meter = ReplyMeter()
    meter.add("Found \(chunks.count) results for query: \"\(question)\" in codebase '\(root)'\n\n")
    for (offset, chunk) in chunks.enumerated() {
      let folder = root.split(separator: "/").last ?? ""
      meter.add("\(offset + 1). Code snippet (\(chunk.language)) [\(folder)]\n")
      meter.add("   Location: \(chunk.path):\(chunk.startLine)-\(chunk.endLine)\n")
      meter.add("   Rank: \(offset + 1)\n   Context: \n```\(chunk.language)\n")
      let content = chunk.content.utf16
      let shown = String(decoding: content.prefix(contentCharactersMax), as: UTF16.self)
      let firstLine = shown.utf8.prefix { $0 != 0x0A }.count
      meter.add(byteCount: firstLine + 1)
      meter.show(chunk.path)
      meter.add(byteCount: max(0, shown.utf8.count - firstLine - 1))
      meter.add((content.count > contentCharactersMax ? "..." : "") + "\n```\n\n")
    }
    return meter.reply
  }
}
