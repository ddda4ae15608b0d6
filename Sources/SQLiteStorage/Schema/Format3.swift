extension Migrations {
  /// Definitions carry signature, summary, visibility and body; chunks the signature around them.
  ///
  /// Every analysis is made anew for that, so those of before are dropped with the views that refer
  /// to them, and the next index run fills both. Codebases with their patterns stay, and so do
  /// vectors, which belong to texts. `chunkNumber` goes on, so no number is used twice.
  static let format3 = """
    DELETE FROM segment;
    DELETE FROM file;
    DELETE FROM treeNode;
    DELETE FROM outline;
    DELETE FROM chunkText;
    DELETE FROM chunk;
    DELETE FROM analysis;
    DELETE FROM reservation;
    UPDATE codebase SET state = 'indexing', rootHash = NULL, lastSyncNanoseconds = NULL,
      generation = generation + 1;
    """
}
