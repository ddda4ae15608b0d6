/// Names that a language has itself, so that a definition of the same name somewhere explains nothing.
enum Builtins {
  static func has(_ name: String, in family: LanguageFamily) -> Bool {
    names[family.name]?.contains(name) ?? false
  }

  /// Whether collections, texts, files and the like have a member of this name, or half of all types.
  static func isCommonMember(_ name: String, in family: LanguageFamily) -> Bool {
    commonMembers.contains(name)
  }

  /// What every type inherits anyway, and has no members that code calls.
  static func isRootType(_ name: String) -> Bool {
    rootTypes.contains(name)
  }

  private static let rootTypes: Set<String> = [
    "object", "Object", "Any", "AnyObject", "ABC", "Generic", "Protocol", "Sendable", "Hashable",
    "Equatable", "Copy", "Clone", "Debug", "Default", "Eq", "PartialEq", "Serializable",
  ]

  private static let commonMembers = words(
    """
    add all any append apply at begin clear clone close commit contains copy count create data
    decode delete describe destroy dispose each encode end entries equals error exec execute exists
    exit extend fetch filter find first flush forEach format free get getattr has hash hashCode id
    index indexOf info init insert is_empty isEmpty items iter join key keys kind last len length
    line list load lock log lower main map match merge min max message name new next node notify
    on open parent parse path peek pop post print process push put query read ready recv reduce
    register release remove render replace reset resolve reverse run save search seek send set
    setattr setdefault setup size sleep sort split start state status step stop strip submit sub
    text then toString tostring to_s top trim type unlock unwrap update upper url validate value
    values version visit wait warn warning wrap write
    """)

  private static let names: [String: Set<String>] = [
    "c": CLibrary.names,
    "javascript": words(
      """
      AbortController Array ArrayBuffer BigInt Boolean Buffer Date Error Event Function Infinity
      Intl JSON Map Math NaN Number Object Promise Proxy Reflect RegExp Set String Symbol TypeError
      URL WeakMap WeakSet alert atob btoa clearInterval clearTimeout confirm console decodeURI
      decodeURIComponent describe document encodeURI encodeURIComponent escape eval exports expect
      fetch global globalThis isFinite isNaN it jest localStorage location module navigator
      parseFloat parseInt process prompt queueMicrotask require setImmediate setInterval
      setTimeout structuredClone test undefined unescape window
      """),
    "jvm": words(
      """
      Any Array Boolean Byte Char Character Class Double Exception Float Int Integer Iterable List
      Long Map Math Nothing Number Object Option Runnable RuntimeException Seq Set Short Some None
      String StringBuilder System Thread Throwable Unit Void arrayOf assert check error listOf
      mapOf mutableListOf mutableMapOf println print require setOf
      """),
    "go": words(
      """
      any append bool byte cap clear close comparable complex copy delete error float64 imag int
      int64 len make max min new panic print println real recover rune string uint64
      """),
    "rust": words(
      """
      Box Clone Copy Debug Default Drop Eq Err Fn FnMut FnOnce From Hash Into Iterator None Ok
      Option Ord PartialEq Result Self Send Some String Sync Vec assert assert_eq assert_ne bool
      cfg char concat dbg debug_assert drop env eprintln format i32 i64 include_str matches panic
      print println str todo u32 u64 u8 unimplemented unreachable usize vec write writeln
      """),
    "swift": words(
      """
      Any AnyObject Array Bool Character Data Date Dictionary Double Error Float Int Never Optional
      Range Result Self Sequence Set String Substring URL Void abs assert assertionFailure debugPrint
      dump fatalError max min precondition preconditionFailure print repeatElement sequence stride
      swap type withExtendedLifetime withUnsafeBytes zip
      """),
    "ruby": words(
      """
      Array Class Comparable Dir Enumerable Exception File Float Hash IO Integer Kernel Module Object
      Proc Regexp Set StandardError String Struct Symbol Time abort alias_method at_exit
      attr_accessor attr_reader attr_writer binding block_given? caller catch define_method exit
      extend fail format freeze gets include instance_variable_get instance_variable_set lambda loop
      module_function nil? p prepend print printf private private_constant proc protected public
      public_send puts raise rand require require_relative respond_to? send sleep sprintf system
      throw warn
      """),
    "php": words(
      """
      array_filter array_key_exists array_keys array_map array_merge array_values count date define
      defined empty explode file_exists file_get_contents func_get_args implode in_array is_array
      is_null is_numeric is_string isset json_decode json_encode max min preg_match preg_replace
      print printf sprintf str_replace strlen strpos strtolower strtoupper substr trim unset
      var_dump
      """),
    "c_sharp": words(
      """
      Action Array Boolean Console Convert DateTime Dictionary Enum Environment Exception File Func
      Guid HashSet IDisposable IEnumerable Int32 List Math Object Path String StringBuilder Task
      Type nameof
      """),
    "dart": words(
      """
      ArgumentError BigInt Completer DateTime Directory Duration Encoding Endian Error Exception File
      FormatException Function Future FutureOr IOSink Iterable Iterator List Map MapEntry Match Never
      Null Object Pattern Platform Process Random RangeError Record RegExp Set Sink Stopwatch Stream
      StreamController StreamSubscription String StringBuffer StringSink StateError Symbol Timer Type
      Uint8List UnimplementedError UnsupportedError Uri Zone bool double dynamic identical int num
      print unawaited
      """),
    "lua": words(
      """
      assert collectgarbage coroutine error getmetatable io ipairs load math next os package pairs
      pcall print rawget rawset require select setmetatable string table tonumber tostring type
      unpack xpcall
      """),
    "julia": words(
      """
      Any Array Bool Char Dict Exception Float64 Int Int64 Matrix Nothing Number Pair Ref Set String
      Symbol Task Tuple UInt8 Vector abs all any append! assert collect convert copy delete! display
      download enumerate eltype empty! error esc fill filter findfirst first float foreach get get!
      getfield getindex haskey info isa isempty iterate join keys last length lock map max min ndims
      one open parse pop! popfirst! print println promote push! rand range read readline reduce
      repeat replace rethrow round setindex! show similar size sleep sort sort! split sprint sqrt
      startswith string strip sum throw time typeof values warn wait write zero zeros zip
      """),
    "r": words(
      """
      Filter Map NULL Reduce abs all any anyNA apply array as.character as.integer as.list as.numeric
      assign attr c cat character class data.frame deparse dim do.call environment eval exists
      expression factor file.path format formals function gsub identical identity ifelse inherits
      integer interaction invisible is.character is.function is.list is.na is.null is.numeric lapply
      length levels list local logical mapply match match.arg matrix max mean merge message min
      missing mode names nargs nchar ncol new nrow numeric on.exit options order parent.frame paste
      paste0 print quote range regmatches rep return rev rnorm round sapply seq seq_along seq_len
      setClass setGeneric setMethod setdiff sort split sprintf stop stopifnot strsplit structure sub
      substitute substr sum switch sys.call table tolower toupper tryCatch typeof unclass unique
      unlist unsplit update use vapply vector warning which with
      """),
    "bash": words(
      """
      alias bg break cat cd command continue cp declare echo eval exec exit export false find getopts
      grep hash kill local ls mkdir mv printf pwd read return rm sed set shift sleep sort source test
      time touch trap true type ulimit umask unalias unset wait
      """),
  ]

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
