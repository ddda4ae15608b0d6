/// Words that are no names in most languages that have them: they make the shape of code.
enum Keywords {
  /// Takes the hash of a word as `TextHash` gives it.
  @inline(__always)
  static func contains(_ hash: UInt32) -> Bool {
    filter[Int(hash & filterMask)] && words.contains(hash)
  }

  /// Spares most names the look into the set.
  private static let filter: [Bool] = {
    var filter = [Bool](repeating: false, count: Int(filterMask) + 1)
    for hash in words { filter[Int(hash & filterMask)] = true }
    return filter
  }()
  private static let filterMask: UInt32 = 4_095

  private static let words = Set(
    """
    abstract and as assert async await begin bool boolean break byte case catch char class const
    constexpr continue def default defer delete do double elif else elsif end ensure enum except
    extends extension extern false final finally float fn for foreach from func function global go
    goto guard if impl implements import in include inline instanceof int interface is lambda let
    local long loop match mod module mut namespace new nil none None not null nullptr object of
    operator or override package pass private protected protocol pub public raise range register
    rescue return select self Self short signed sizeof static string struct super switch
    synchronized template then this throw throws trait true True False try type typedef typename
    typeof union unless unsafe unsigned until use using val var virtual void volatile when where
    while with yield
    """.split(whereSeparator: \.isWhitespace).map { TextHash.of($0.utf8) })
}
