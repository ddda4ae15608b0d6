/// What bounds the work of one question, whatever the view holds.
enum RelationLimits {
  /// Files that may define a name, of which the definitions are looked at.
  static let definerCountMax = 24
  /// Steps through modules that give on what they have from others.
  static let reexportDepthMax = 8
  /// Types that are looked at on the way up from one.
  static let supertypeCountMax = 32
  /// Steps from one value to another, such as a member whose value is a call.
  static let valueDepthMax = 10
  /// Values of one name that are compared.
  static let alternativeCountMax = 4
  /// Parts of a path that may all be namespaces.
  static let namespaceDepthMax = 8
  /// Files that may have a member when nothing is known of its receiver and it is not called.
  static let guessedFileCountMax = 8
  /// Definitions of one name that are called a few.
  static let fewCountMax = 4
  /// Definitions of the subject's name that are answered for, and listed.
  static let subjectCountMax = 8
  static let listedSubjectCountMax = 24
  /// Files that may name the subject and are looked at for one page of an answer.
  static let pageFileCountMax = 32
  /// Pages that are looked at until one has a relation.
  static let emptyPageCountMax = 4
  /// Importers of the subject's file that are looked through for other names of it.
  static let aliasFileCountMax = 64
  /// Files that a question which goes further than one step reads in all.
  static let walkFileCountMax = 96
  /// Files that may name one definition on the way, past the subject.
  static let stepFileCountMax = 8
  /// Definitions that such a question goes on from.
  static let walkNodeCountMax = 256
  /// Bytes of a line that are shown.
  static let lineByteCountMax = 200
  /// Headers that are read to learn what a file includes.
  static let includeCountMax = 64
  /// Manifests, such as `package.json`, that are read to find a module by its name.
  static let manifestCountMax = 64
  /// Places of modules of one name that are kept.
  static let placeCountMax = 8
  /// Lists of files that may name a subject and are kept in memory.
  static let keptReferrerListCountMax = 64
  /// Files whose symbols or facts are kept in memory.
  static let keptFileCountMax = 4_096
}
