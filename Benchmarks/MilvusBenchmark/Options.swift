import CodeModel
import Storage

/// What to measure, as the command line says.
struct Options {
  static let usage = """
    usage: MilvusBenchmark [--rows N] [--user NAME:PASSWORD] [--dense-only] [--pause] ADDRESS FILE

    Puts the rows of FILE, which Benchmarks/milvus/run make_rows makes, into a collection of the
    Milvus at ADDRESS, searches them, drops the collection and prints what pymilvus_rates prints.

      --rows N        to put in, 100,000 unless given
      --user          as in root:Milvus
      --dense-only    without sparse vectors, which servers before 2.4 cannot take
      --pause         print `filled` before the searches, then wait for a line
    """

  var address = ""
  var path = ""
  var rowCountMax = 100_000
  var user: String?
  var isDenseOnly = false
  var pauses = false

  init(_ arguments: [String]) throws {
    var places: [String] = []
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--dense-only": isDenseOnly = true
      case "--pause": pauses = true
      case "--user": user = rest.popFirst()
      case "--rows":
        guard let count = rest.popFirst().flatMap({ Int($0) }), count > 0 else {
          throw Complaint(Self.usage)
        }
        rowCountMax = count
      default: places.append(argument)
      }
    }
    guard places.count == 2, !places.contains(where: { $0.hasPrefix("-") }) else {
      throw Complaint(Self.usage)
    }
    (address, path) = (places[0], places[1])
  }

  /// Everything else is as users have it unless they change it.
  ///
  /// - Parameter collectionPrefix: Of collections that nobody else has.
  func configuration(collectionPrefix: String) throws -> MilvusConfiguration {
    var configuration = MilvusConfiguration(address: try MilvusAddress(address, encrypts: false))
    configuration.collectionPrefix = collectionPrefix
    configuration.authorization = user.flatMap { Secret($0) }
    if isDenseOnly { configuration.termRanking = .none }
    return configuration
  }
}

struct Complaint: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
