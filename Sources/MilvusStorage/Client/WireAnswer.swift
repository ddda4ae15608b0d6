/// An answer that says whether the service did what was asked.
protocol WireAnswer {
  var status: WireStatus { get }
}

extension WireStatus: WireAnswer {
  var status: WireStatus { self }
}

extension WireBoolResponse: WireAnswer {}
extension WireDescribeCollectionResponse: WireAnswer {}
extension WireGetLoadStateResponse: WireAnswer {}
extension WireMutationResult: WireAnswer {}
extension WireSearchResults: WireAnswer {}
extension WireQueryResults: WireAnswer {}
extension WireGetVersionResponse: WireAnswer {}

extension WireStatus {
  var isSuccess: Bool { code == 0 && errorCode == 0 }

  /// Whether the service asks to be asked again later.
  var wantsRetry: Bool {
    retriable || [Self.rateLimit, Self.notLoaded].contains(code) || errorCode == Self.oldRateLimit
  }

  /// Source: milvus-io/milvus pkg/util/merr and milvus-proto's ErrorCode.
  private static let rateLimit: Int32 = 8
  private static let oldRateLimit: Int32 = 49
  /// As for some seconds after a server was started again.
  private static let notLoaded: Int32 = 101
}
