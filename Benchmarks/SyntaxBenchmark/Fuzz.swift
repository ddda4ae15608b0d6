import CodeModel
import CodeSyntax
import Foundation
import Synchronization
import SyntaxLaws

/// Analyses damaged copies of real files and checks that the laws of chunking hold for them.
struct Fuzz: Sendable {
  private let sources: Sources
  private let options: FuzzOptions

  init(sources: Sources, arguments: [String]) throws {
    self.sources = sources
    options = try FuzzOptions(arguments)
  }

  /// Returns whether nothing was found.
  func report() throws -> Bool {
    try FileManager.default.createDirectory(
      atPath: options.keptFolder, withIntermediateDirectories: true)
    let subjects =
      options.isReplay ? try options.paths.map(replayed) : self.subjects(below: options.paths)
    guard !subjects.isEmpty else { throw Complaint("no sources there") }
    prepareLanguages()
    let watch = FuzzWatch(secondsMax: options.secondsMax)
    let next = Atomic<Int>(0)
    let mutantCount =
      options.isReplay ? subjects.count : subjects.count * options.mutantCountPerFile
    let start = ContinuousClock().now
    DispatchQueue.concurrentPerform(iterations: 2) { thread in
      while true {
        let number = next.add(1, ordering: .relaxed).oldValue
        guard number < mutantCount else { return }
        let mutant = options.isReplay ? subjects[number] : mutant(number, of: subjects)
        check(mutant, on: thread, watch)
      }
    }
    watch.summarise(
      mutantCount: mutantCount, fileCount: subjects.count,
      languageCount: Set(subjects.map(\.language)).count,
      seconds: start.duration(to: .now) / .seconds(1))
    return watch.findingCount == 0
  }

  /// Makes every language ready on one thread: the thread sanitizer does not see the `Mutex` under
  /// which the analyser would do so later, and would take that for a race.
  private func prepareLanguages() {
    for language in SourceAnalyser.syntaxLanguages { _ = sources.analyser.problem(for: language) }
  }

  private func subjects(below paths: [String]) -> [FuzzSubject] {
    sources.files(below: paths).compactMap { file in
      sources.read(file.path).map {
        FuzzSubject(
          bytes: $0, language: file.language,
          name: URL(fileURLWithPath: file.path).lastPathComponent)
      }
    }
  }

  /// A mutant of an earlier run, kept under a name that begins with its language.
  private func replayed(_ path: String) throws -> FuzzSubject {
    let name = URL(fileURLWithPath: path).lastPathComponent
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Complaint("cannot read \(path)")
    }
    return FuzzSubject(
      bytes: Array(data), language: Language(rawValue: String(name.prefix { $0 != "~" })),
      name: name)
  }

  /// The mutants of a file follow each other; each has a seed of its own.
  private func mutant(_ number: Int, of subjects: [FuzzSubject]) -> FuzzSubject {
    let own = options.seed &* 1_000_003 &+ UInt64(number)
    var dice = Dice(seed: own)
    let subject = subjects[number / options.mutantCountPerFile]
    let mutation = Mutation.allCases[dice.below(Mutation.allCases.count)]
    let partner = subjects[dice.below(subjects.count)]
    return FuzzSubject(
      bytes: mutation.mutant(of: subject.bytes, partner: partner.bytes, seed: own),
      language: subject.language,
      name: "\(subject.language)~\(mutation)~\(own)~\(subject.name)")
  }

  /// The mutant is on disk while it is analysed, so that a crash leaves it there.
  private func check(_ mutant: FuzzSubject, on thread: Int, _ watch: FuzzWatch) {
    let path = "\(options.keptFolder)/\(mutant.name)"
    if !options.isReplay {
      try? Data(mutant.bytes).write(to: URL(fileURLWithPath: path))
    }
    watch.begin(mutant.name, byteCount: mutant.bytes.count, on: thread)
    let analysis = sources.analyser.analyse(mutant.bytes, language: mutant.language)
    let isSlow = watch.end(on: thread)
    let violation = ChunkLaws(
      analysis, of: mutant.bytes, tokens: sources.tokens, isWellFormed: false
    ).violation
    if let violation { watch.record("\(path): \(violation)") }
    if analysis.diagnostics.contains(.parseAbandoned) { watch.countAbandoned() }
    if !options.isReplay, violation == nil, !isSlow {
      try? FileManager.default.removeItem(atPath: path)
    }
  }
}

/// A text to analyse.
struct FuzzSubject: Sendable {
  let bytes: [UInt8]
  let language: Language
  let name: String
}

/// How to run, as written on the command line.
struct FuzzOptions: Sendable {
  private(set) var paths: [String] = []
  private(set) var mutantCountPerFile = 20
  private(set) var seed: UInt64 = 1
  private(set) var secondsMax = 5.0
  private(set) var keptFolder = FileManager.default.temporaryDirectory.path + "/apus-fuzz"
  private(set) var isReplay = false

  init(_ arguments: [String]) throws {
    var arguments = arguments[...]
    while let option = arguments.popFirst() {
      guard option.hasPrefix("--") else {
        paths.append(option)
        continue
      }
      if option == "--replay" {
        isReplay = true
        continue
      }
      guard let value = arguments.popFirst() else { throw Complaint(usage) }
      switch (option, Int(value)) {
      case ("--mutants", let count?) where count > 0: mutantCountPerFile = count
      case ("--seed", let number?): seed = UInt64(truncatingIfNeeded: number)
      case ("--seconds", let count?) where count > 0: secondsMax = Double(count)
      case ("--keep", _): keptFolder = value
      default: throw Complaint(usage)
      }
    }
  }
}
