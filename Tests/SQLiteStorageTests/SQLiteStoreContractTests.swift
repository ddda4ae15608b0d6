import SQLiteStorage
import Testing

struct SQLiteStoreContractTests {
  @Test(arguments: StoreContract.clauses)
  func `a SQLite store keeps the contract`(clause: StoreContract) throws {
    try withStore { store, _ in try clause.check(store) }
  }
}
