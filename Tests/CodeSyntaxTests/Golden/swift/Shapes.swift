import Foundation

/// A shape that can be drawn. It has sides.
///
/// - Note: Only for tests.
@available(macOS 13, *)
@MainActor
public struct Shape<Side: Equatable>: Drawable, Codable where Side: Hashable {
  /// How wide it is.
  public private(set) var width = 0, height: Int = 1
  private(set) var depth = 2
  let (left, right) = (1, 2)
  @State private var state: Int {
    didSet { print(state) }
  }
  static let MAX_SIDES = 8
  fileprivate lazy var sides: [Side] = {
    let local = [Side]()
    return local
  }()
  package var area: Int {
    get { width * height }
    set { width = newValue }
  }

  /// Makes a shape of a width.
  public init(width: Int) {
    func helper() {}
    struct Local {
      var depth = 1
    }
    let ignored = 1
  }

  init?<Text: StringProtocol>(
    _ text: Text,
    strict: Bool = true
  ) throws {
    return nil
  }

  @discardableResult
  func draw(_ count: Int) async throws -> some View {
    Text("x")
  }

  mutating func reset() {}

  static func == (lhs: Self, rhs: Self) -> Bool { true }
  static prefix func - (shape: Self) -> Self { shape }
  subscript(index: Int) -> Side {
    get { sides[index] }
  }
  static subscript<Key>(key: Key) -> Int { 1 }
  typealias Element = Side

  indirect enum Kind: String, CaseIterable {
    /// Has no corners.
    case round = "r", oval
    case polygon(Int, name: String)
    case `default`

    var isRound: Bool { self == .round }
    static func random() -> Kind { .round }
  }
}

open class Base: NSObject {
  deinit {
    print(1)
  }
  class func make() -> Base { Base() }
  open override var description: String { "" }
  override final func update() {}
  required convenience init() { self.init() }
}

/** Keeps money. */
public actor Bank {
  nonisolated let id = 1
  public func pay() {}
}

distributed actor Remote {
  distributed func call() {}
}

public protocol Drawable: AnyObject {
  /// What drawing gives.
  associatedtype Output: Equatable = Int
  var name: String { get set }
  static var count: Int { get }
  func draw() -> Output
  init(name: String)
  subscript(index: Int) -> Int { get }
  static func < (lhs: Self, rhs: Self) -> Bool
}

public extension Shape where Side == Int {
  /// Twice the width.
  var twice: Int { width * 2 }
  func scale(by factor: Int) {}
  private func hidden() {}
  static let unit = 1
}

extension Shape.Kind: Hashable {
  init(code: Int) { self = .round }
  func code() -> Int { 1 }
  struct Wrapper {
    func wrap() {}
  }
}

infix operator +++: AdditionPrecedence
prefix operator !!
precedencegroup Tight {
  higherThan: AdditionPrecedence
}

func +++ (lhs: Int, rhs: Int) -> Int { lhs }

/// Finds the top.
///
/// - Parameter value: Any value.
@inlinable
public func top<Value>(value: Value) -> Value where Value: Hashable {
  let local = value
  return local
}

private var global = 1, other = 2
let (first, second) = (1, 2)
fileprivate var computed: Int { 4 }
typealias Handler = (Int) -> Void

/// Makes text of an expression.
@freestanding(expression)
public macro stringify<Value>(_ value: Value) -> (Value, String) =
  #externalMacro(module: "Macros", type: "Stringify")

#if DEBUG
  func debug() {}
  let inDebug = 1
#endif
