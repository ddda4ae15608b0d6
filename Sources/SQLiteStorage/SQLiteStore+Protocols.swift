import Storage

extension SQLiteStore: ChunkStore {}

extension SQLiteStore: SnapshotStore {}
