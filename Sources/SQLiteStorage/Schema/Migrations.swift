import GRDB

/// The formats of the database file; its `user_version` counts how many are applied.
///
/// A committed format is never edited: an old file must keep opening, so a change is a new entry.
enum Migrations {
  /// Marks the file as ours (`APUS`), so that no other program's database is ever written.
  static let applicationID = 0x4150_5553

  static let all: [String] = [format1, format2, format3, format4, format5, format6]

  static var supportedVersion: Int { all.count }

  /// Brings the file to the newest format in one transaction.
  ///
  /// The version is read again inside it: two processes may meet a new file at the same time, and
  /// the second then finds nothing left to do.
  static func apply(to pool: DatabasePool) throws {
    try pool.write { db in
      let version = try FileIdentity(db).version
      guard version < supportedVersion else { return }
      for format in all[version...] { try db.execute(sql: format) }
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: "PRAGMA user_version = \(supportedVersion)")
    }
  }
}

/// What a database file says of itself.
struct FileIdentity {
  let applicationID: Int
  let version: Int
  /// Nothing was ever stored in it.
  let isNew: Bool

  /// One statement, so that a file another process is turning into a store is seen before or after.
  init(_ db: Database) throws {
    let facts = try BoundStatement(
      db,
      """
      SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema)
      FROM pragma_application_id, pragma_user_version
      """
    ).first { ($0.int(0), $0.int(1), $0.int(2)) }
    guard let (applicationID, version, tableCount) = facts else {
      throw Damage("a database without a version")
    }
    self.applicationID = applicationID
    self.version = version
    isNew = applicationID == 0 && version == 0 && tableCount == 0
  }
}
