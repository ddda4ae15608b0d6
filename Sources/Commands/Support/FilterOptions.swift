import ArgumentParser
import CodeModel

/// Which files may be found.
struct FilterOptions: ParsableArguments {
  @Option(help: "Only this language, such as python, c++ or .ts; may be repeated.")
  var language: [String] = []

  @Option(help: "Only files with this extension; may be repeated.")
  var `extension`: [String] = []

  @Option(help: "Only paths that match this glob in gitignore syntax; may be repeated.")
  var path: [String] = []

  var filter: ResultFilter {
    ResultFilter(
      pathGlobs: path, languages: language.map(Language.init(rawValue:)),
      extensions: self.extension.map(ResultFilter.extensionName))
  }
}
