/// What can go wrong with a store, told apart by what a caller or a person does about it.
package enum StorageFault: Error, Hashable, Sendable {
  /// The file is damaged or is no store of ours. It is never repaired or deleted silently.
  case corrupt(path: String, detail: String)
  /// A newer version of the program wrote the store.
  case newerVersion(path: String, found: Int, supported: Int)
  /// Nothing of the last batch was written; what was committed before is safe.
  case diskFull(path: String)
  /// Another process kept the store busy for longer than the patience of this one.
  case busy(path: String)
  /// Another process holds the writer lock; the pid is nil when the holder left none.
  case locked(path: String, holder: Int32?)
  /// The store can be read but not written.
  case readOnly(path: String)
  /// A file stands where a folder must be, or a folder where the file must be.
  case wrongFileKind(path: String, isDirectory: Bool)
  /// The store or its folder cannot be made or opened.
  case cannotOpen(path: String, detail: String)
  /// The disk or the file system reported an error.
  case inputOutput(path: String, detail: String)
  /// The batch counts on something that was removed since it was prepared.
  case outdated(detail: String)
  /// A statement of ours was refused.
  case internalError(detail: String)
}
