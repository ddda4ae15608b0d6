import CodeModel
import CodeSyntax
import SyntaxLaws

/// Prints what files say of other code.
struct FactListing {
  let sources: Sources

  func report(_ paths: [String]) {
    for file in sources.files(below: paths) {
      guard let bytes = sources.read(file.path) else { continue }
      print("# \(file.path)")
      for line in FactLines(sources.analyser.analyse(bytes, language: file.language)).lines {
        print(line)
      }
    }
  }
}
