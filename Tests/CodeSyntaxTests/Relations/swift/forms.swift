import Foundation
package import CodeModel
@testable import struct Storage.Batch
import func Darwin.exit

@MainActor
public final class Store: BaseStore, Observable, Codable {
  static let shared = Store(name: "x")
  private let engine: Engine
  var items: [Item] = []
  var byName: [String: Item] = [:]
  weak var delegate: (any StoreDelegate)?
  let formatter = DateFormatter()
  @Published var count: Int = 0
  @State(initial: makeState()) private var state: State
  lazy var cache: Cache<Item> = Cache(limit: defaultLimit)
  var total: Money { items.reduce(.zero) { $0 + $1.price } }
  var name: String {
    get { storedName }
    set { storedName = newValue; notify(newValue) }
  }
  var observed: Int = 0 {
    willSet { prepare(newValue) }
    didSet { refresh(oldValue) }
  }
  typealias Handler = (Item) throws -> Receipt
  enum Kind: String, CaseIterable {
    case small, large = "L"
    case custom(size: Size, Item)
    indirect case nested(Kind)
    var isBig: Bool { self == .large }
  }

  init(name: String, engine: Engine = .default) {
    self.engine = engine
    super.init(name: name)
    setUp()
    self.configure(engine, with: Options(verbose: true))
  }
  convenience init?() { self.init(name: "y") }
  deinit { engine.stop() }

  func add(_ item: Item, at index: Int = 0) throws -> Receipt {
    items.append(item)
    validate(item)
    try engine.run(item, priority: .high)
    guard let entry = byName[item.name], entry.isValid else { throw StoreError.missing(item) }
    if let found = lookup(item.id), case .custom(let size, _) = found.kind { found.touch(size) }
    if let item { print(item) }
    for entry in items where entry.isValid { entry.check(self) }
    for (key, value) in byName { value.update(key) }
    while let next = iterator.next() { consume(next) }
    items.forEach { $0.refresh() }
    let names = items.map(\.name).filter { name in name.isEmpty == false }
    let prices = items.map { (item: Item) -> Money in item.price(in: currency) }
    delegate?.storeDidChange(self)
    let text = "Total \(total.description) \(format(item))"
    switch item.kind {
    case .small: break
    case .custom(let size, let inner) where size > limit: inner.touch(); measure(size)
    case let .nested(kind): kind.describe()
    case is Special: break
    case let special as Special: special.go()
    default: fallthrough
    }
    do {
      try risky()
    } catch let error as StoreError {
      handle(error)
    } catch {
      log(error.localizedDescription)
    }
    let result = await withTaskGroup(of: Item.self) { group in
      group.addTask { await self.load(item) }
      for await x in group { collect(x) }
    }
    Task { [weak self] in
      await self?.reload()
      guard let self else { return }
      self.finish()
    }
    let kind: Kind = .small
    let made: Item = .init(name: "a")
    let other = Item.init(name: "b")
    let type = Item.self
    let meta = type(of: item)
    _ = item as? Special
    _ = item is Special
    let closure: (Int) -> Void = { [engine, count = items.count] n in engine.step(n, count) }
    closure(3)
    let (first, second) = makePair()
    first.go()
    defer { cleanUp() }
    #expect(item.isValid)
    let array = [Item](), dictionary = [String: Item]()
    let generic = Box<Item>(item)
    let set = Set<Item>()
    let x = condition ? first : makeItem(kind: .small)
    let y = item ?? fallback()
    items[0].print()
    byName["x"]!.print()
    Store.shared.add(item)
    Self.helper()
    let total = total + other.total
    func local(_ a: Int) -> Int { return twice(a) }
    local(2)
    return Receipt(item: item, total: total)
  }

  class func helper() -> Self { Self() }
  subscript(index: Int) -> Item { items[index] }
  func generic<T: Shape, U>(_ t: T, u: U) -> T where U: Sequence, U.Element == Item { t.area(); return t }
  override func save() async throws { try await super.save() }
  @discardableResult @available(iOS 15, *) func annotated() -> some View { VStack { Text("x") } }
}

extension Store.Kind: Describable, CustomStringConvertible {
  var description: String { rawValue + suffix }
  static func make() -> Store.Kind { .small }
}

extension Array where Element == Item {
  func totals() -> Money { map(\.price).sum() }
}

protocol StoreDelegate: AnyObject, Reloadable {
  associatedtype Entry: Hashable
  var store: Store { get }
  func storeDidChange(_ store: Store) -> Entry
  init(store: Store)
}

struct Point: Equatable {
  var x = 0.0, y: Double = origin.y
  var next: Point?
  static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y) }
  mutating func move(by delta: Point) { x += delta.x; self = self + delta; next?.move(by: delta) }
}

actor Counter { var value = 0; func up() { value += 1 } }

private let globalStore = Store.shared
let limit: Int = Limits.max
func free<S: Store>(store: S, block: @escaping (Item) -> Void, handler: Store.Handler?) rethrows -> [Item] {
  block(store.items.first!)
  handler?(makeItem())
  return store.items
}

infix operator <+>: AdditionPrecedence
@propertyWrapper struct Wrapper<Value: Codable> { var wrappedValue: Value }
#Preview { Store() }
#if DEBUG
func debugOnly() { trace(globalStore) }
#endif
@attached(member) macro Model() = #externalMacro(module: "M", type: "ModelMacro")
let path: KeyPath<Item, String> = \Item.name
let f = Store.add
let g: any Shape & Codable = Square()
