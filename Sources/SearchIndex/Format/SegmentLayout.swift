/// The layout of a segment file. All integers are little-endian.
///
///     offset  size  header
///          0     8  magic "APUSSEG\n"
///          8     4  format version
///         12     4  number of sections
///         16     8  length of the whole file
///         24     4  files
///         28     4  documents
///         32     4  vector dimension
///         36     4  bytes from one vector to the next, a multiple of 64
///         40   24n  per section: offset, length, checksum of its bytes
///     40+24n     8  checksum of everything before
///
/// Each section begins at a multiple of 64 bytes. A document is numbered by its place in the
/// file: files are sorted by path and the documents of a file are adjacent, in the order given.
///
///     files           40 bytes per file: path offset u32, path length u32, first document u32,
///                     documents u32, language offset u32, path terms u32,
///                     sum of body + 2 names terms u64, sum of weighted lengths u64
///     paths           the bytes of the paths
///     languages       per language: length as a varint, name
///     documents       32 bytes per document: chunk id i64, first line u32, last line u32,
///                     body, names and scope terms u32 each, offset of its symbols u32
///     symbols         per document: count as a varint, then per symbol kind u8, length as a
///                     varint, name
///     documentFiles   u32 per document: its file
///     weightedLengths u32 per document: body + 4 path + 3 names + 2 scope terms
///     scales          f32 per document
///     vectors         per document: int8 elements, zeroes up to the stride
///
/// Four dictionaries map sorted keys to posting lists, three sections each (`DictionaryWriter`):
///
///     terms           term -> per document: document, occurrences in body, names and scope
///     pathTerms       term -> per file: file, occurrences in the path
///     identifiers     lower-case name, 0, name -> documents that define it
///     pathParts       lower-case part of the file's stem or parent directory -> files
enum SegmentLayout {
  static let magic = Array("APUSSEG\n".utf8)
  static let version: UInt32 = 2
  static let alignment = 64
  /// Up to here the kernel's dot products are exact.
  static let strideMax = 131_072
  static let fixedHeaderByteCount = 40
  static let sectionEntryByteCount = 24
  static let fileRecordByteCount = 40
  static let documentRecordByteCount = 32

  static var headerByteCount: Int {
    fixedHeaderByteCount + sectionEntryByteCount * Section.allCases.count + 8
  }

  static func aligned(_ offset: Int) -> Int { (offset + alignment - 1) / alignment * alignment }

  /// The sections in the order of the header's table.
  enum Section: Int, CaseIterable {
    case files, paths, languages, documents, symbols, documentFiles, weightedLengths
    case scales, vectors
    case termBlocks, termKeys, termPostings
    case pathTermBlocks, pathTermKeys, pathTermPostings
    case identifierBlocks, identifierKeys, identifierPostings
    case pathPartBlocks, pathPartKeys, pathPartPostings
  }

  /// The three sections of a dictionary.
  struct Dictionary {
    let blocks: Section
    let keys: Section
    let postings: Section

    static let terms = Dictionary(
      blocks: .termBlocks, keys: .termKeys, postings: .termPostings)
    static let pathTerms = Dictionary(
      blocks: .pathTermBlocks, keys: .pathTermKeys, postings: .pathTermPostings)
    static let identifiers = Dictionary(
      blocks: .identifierBlocks, keys: .identifierKeys, postings: .identifierPostings)
    static let pathParts = Dictionary(
      blocks: .pathPartBlocks, keys: .pathPartKeys, postings: .pathPartPostings)
  }
}

/// How much a term counts by where it stands.
enum FieldWeight {
  static let path = 4
  static let names = 3
  static let scope = 2
  /// Weights of the score of whole files.
  static let fileNames = 2
  static let filePath = 8
}
