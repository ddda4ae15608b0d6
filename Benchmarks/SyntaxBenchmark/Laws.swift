import CodeModel
import CodeSyntax
import SyntaxLaws

/// Checks on real files what the tests check on samples.
struct Laws {
  let sources: Sources

  func report(_ paths: [String]) {
    var (fileCount, brokenCount) = (0, 0)
    var (editCount, lossCount, farCount, errorCount) = (0, 0, 0, 0)
    for file in sources.files(below: paths) {
      guard let bytes = sources.read(file.path) else { continue }
      fileCount += 1
      let analysis = sources.analyser.analyse(bytes, language: file.language)
      if let violation = ChunkLaws(analysis, of: bytes, tokens: sources.tokens).violation {
        brokenCount += 1
        print("\(file.path): \(violation)")
      }
      let edits = EditLaw(analyser: sources.analyser)
        .outcomes(of: bytes, language: file.language, editCountMax: 3)
      for edit in edits {
        guard !edit.isError else {
          errorCount += 1
          continue
        }
        editCount += 1
        guard edit.lostCount > 0 else { continue }
        lossCount += 1
        if edit.lostCount > 1 { farCount += 1 }
        print("\(file.path):\(edit.line): \(edit.lostCount) other chunks changed")
      }
    }
    print("\(brokenCount) of \(fileCount) files break a law")
    print("\(lossCount) of \(editCount) edits changed a chunk they were not in")
    print("\(farCount) of them more than one; \(errorCount) more edits made an error of the text")
  }
}
