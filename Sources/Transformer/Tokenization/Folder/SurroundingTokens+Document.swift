extension SurroundingTokens {
  /// What a post-processor puts around one text.
  init(_ processor: TokenizerDocument.Step?, path: String) throws(TokenizerFault) {
    self.init()
    for step in processor?.steps ?? [] {
      switch step.type {
      case "ByteLevel": continue
      case "BertProcessing", "RobertaProcessing":
        guard let first = step.cls, let last = step.sep else {
          throw .unsupported(path: path, reason: "its post_processor names no tokens")
        }
        before.append(first.id)
        after.append(last.id)
      case "TemplateProcessing": try apply(step, path: path)
      default:
        throw .unsupported(path: path, reason: "its post_processor is \(step.type)")
      }
    }
  }

  private mutating func apply(
    _ step: TokenizerDocument.Step, path: String
  ) throws(TokenizerFault) {
    var isAfterText = false
    for part in step.single ?? [] {
      guard let token = part.token else {
        isAfterText = true
        continue
      }
      guard let ids = step.specialTokens?[token.id]?.ids else {
        throw .unsupported(path: path, reason: "its template names the unknown \(token.id)")
      }
      if isAfterText { after += ids } else { before += ids }
    }
  }
}
