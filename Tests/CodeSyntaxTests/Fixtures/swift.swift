// swift-format-ignore-file
import Foundation

/// How many jobs may wait.
let limit = 100
private var (opened, closed) = (0, 0)

public typealias Handler = (Int) -> Void

/// One piece of work.
public protocol Job: Sendable {
  associatedtype Output
  var name: String { get }
  init(name: String)
  func run() async throws -> Output
}

@frozen
public enum State: Int, CaseIterable {
  case idle, running
  case failed = 9

  static let initial = State.idle
  var isActive: Bool { self == .running }
}

indirect enum Tree<Element> {
  case leaf
  case node(left: Tree, value: Element, right: Tree)
}

/// Runs jobs one at a time.
///
/// Not safe for use by many tasks.
@MainActor
public final class Queue<Element: Job> {
  public private(set) var jobs: [Element] = []
  lazy var handler: Handler = { count in print(count) }

  @Published var state: State = .idle {
    didSet { notify() }
  }

  public init() {}

  deinit {
    closed += 1
  }

  // Adds a job at the end.
  @discardableResult
  public func push(_ job: Element) -> Self {
    let count = jobs.count + 1
    precondition(count <= limit)
    jobs.append(job)
    return self
  }

  subscript(index: Int) -> Element { jobs[index] }

  static func + (left: Queue, right: Queue) -> Queue { left }

  private func notify() {
    func inner() { handler(jobs.count) }
    inner()
  }
}

struct Ticket: Hashable {
  let number: Int
  struct Stub { var torn = false }
}

actor Worker {
  var done = 0
  func work() { done += 1 }
}

extension Queue where Element: Equatable {
  func contains(_ job: Element) -> Bool { jobs.contains(job) }
}

extension Swift.Array: Runnable {
  var last2: Element? { dropLast().last }
}

precedencegroup Pipe { associativity: left }
infix operator |> : Pipe

#if os(Linux)
  func platform() -> String { "Linux" }
#else
  func platform() -> String { "other" }
#endif
