// Measures the analysis of source files. See `usage`.
import CodeModel
import CodeSyntax
import Foundation

let usage = """
  usage: SyntaxBenchmark speed PATH...     MB/s of a bare parse and of the whole analysis
         SyntaxBenchmark coverage PATH...  lines covered, lines duplicated, and chunk sizes
         SyntaxBenchmark laws PATH...      files and edits that break a law of chunking
         SyntaxBenchmark pruning PATH...   symbols the quick search misses; none is right
         SyntaxBenchmark fuzz [--mutants N] [--seed S] [--seconds T] [--keep FOLDER] PATH...
                                           damaged copies of files that break a law, take longer
                                           than T seconds a megabyte, or crash; those are kept
         SyntaxBenchmark fuzz --replay FILE...
                                           the same for copies that were kept
         SyntaxBenchmark symbols FILE...   symbols of files as JSON, one object a line
         SyntaxBenchmark facts FILE...     what files say of other code: imports, references, types

  PATH is a file or folder of sources. Run it inside a checkout.
  """

do {
  var arguments = Array(CommandLine.arguments.dropFirst())
  guard arguments.count >= 2 else { throw Complaint(usage) }
  let verb = arguments.removeFirst()
  let sources = try Sources()
  switch verb {
  case "speed": Speed(sources: sources).report(arguments)
  case "coverage": Coverage(sources: sources).report(arguments)
  case "laws": Laws(sources: sources).report(arguments)
  case "pruning": Pruning(sources: sources).report(arguments)
  case "fuzz":
    if try !Fuzz(sources: sources, arguments: arguments).report() { exit(1) }
  case "symbols": SymbolListing(sources: sources).report(arguments)
  case "facts": FactListing(sources: sources).report(arguments)
  default: throw Complaint(usage)
  }
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(2)
}
