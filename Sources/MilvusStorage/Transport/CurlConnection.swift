import CCurl

/// One HTTP/2 connection, kept open from request to request.
// Sendable because its owner uses it on one thread at a time.
final class CurlConnection: @unchecked Sendable {
  private let handle: UnsafeMutableRawPointer
  /// Whether the next request may find it open.
  private var isKept = false

  /// Makes libcurl ready, once for the process.
  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  init?() {
    guard Self.isReady, let handle = curl_easy_init() else { return nil }
    self.handle = handle
  }

  deinit {
    curl_easy_cleanup(handle)
  }

  /// Sends a request and blocks until its answer is whole.
  func send(_ request: HTTPRequest) -> HTTPOutcome {
    curl_easy_reset(handle)
    let exchange = HTTPExchange(request)
    let context = Unmanaged.passUnretained(exchange).toOpaque()
    let headers = request.headers.reduce(nil as UnsafeMutablePointer<curl_slist>?) { list, header in
      curl_slist_append(list, header)
    }
    defer { curl_slist_free_all(headers) }
    var message = [CChar](repeating: 0, count: Int(CURL_ERROR_SIZE))
    let code = message.withUnsafeMutableBufferPointer { message in
      request.body.withUnsafeBytes { body in
        set(request, headers, context)
        apus_curl_set_pointer(handle, CURLOPT_ERRORBUFFER, message.baseAddress)
        apus_curl_set_size(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count))
        apus_curl_set_pointer(
          handle, CURLOPT_POSTFIELDS, UnsafeMutableRawPointer(mutating: body.baseAddress))
        // Without the pointer to a buffer that is gone by the next use of the handle.
        defer { apus_curl_set_pointer(handle, CURLOPT_ERRORBUFFER, nil) }
        return withExtendedLifetime(exchange) { curl_easy_perform(handle) }
      }
    }
    guard code == CURLE_OK else {
      let detail = String(
        decoding: message.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      return .failed(
        code.rawValue, detail: detail.isEmpty ? String(cString: curl_easy_strerror(code)) : detail)
    }
    // Where a kept one was found closed, libcurl asked over a new one, of the version it likes best.
    guard exchange.answer.isHTTP2 || !isKept else {
      return .failed(CURLE_HTTP2.rawValue, detail: "the connection was closed")
    }
    isKept = true
    return .answered(exchange.answer)
  }

  private func set(
    _ request: HTTPRequest, _ headers: UnsafeMutablePointer<curl_slist>?,
    _ context: UnsafeMutableRawPointer
  ) {
    apus_curl_set_text(handle, CURLOPT_URL, request.url)
    apus_curl_set_list(handle, CURLOPT_HTTPHEADER, headers)
    apus_curl_set_long(
      handle, CURLOPT_HTTP_VERSION,
      // Without TLS, libcurl 7.88 cannot use a connection again for a request that insists on
      // HTTP/2; one that leaves it open goes on with HTTP/2.
      request.isEncrypted || isKept ? CURL_HTTP_VERSION_2TLS : CURL_HTTP_VERSION_2_PRIOR_KNOWLEDGE)
    apus_curl_set_text(handle, CURLOPT_PROTOCOLS_STR, "http,https")
    // A proxy or a netrc file of the surroundings is meant for other things.
    apus_curl_set_text(handle, CURLOPT_PROXY, "")
    if let path = request.authoritiesPath { apus_curl_set_text(handle, CURLOPT_CAINFO, path) }
    apus_curl_set_long(handle, CURLOPT_POST, 1)
    apus_curl_set_long(handle, CURLOPT_NOSIGNAL, 1)
    apus_curl_set_long(handle, CURLOPT_TCP_NODELAY, 1)
    apus_curl_set_long(handle, CURLOPT_TCP_KEEPALIVE, 1)
    apus_curl_set_long(handle, CURLOPT_CONNECTTIMEOUT_MS, request.connectMilliseconds)
    apus_curl_set_long(handle, CURLOPT_TIMEOUT_MS, request.milliseconds)
    apus_curl_set_receive(handle, CURLOPT_WRITEFUNCTION, receiveBody)
    apus_curl_set_pointer(handle, CURLOPT_WRITEDATA, context)
    apus_curl_set_receive(handle, CURLOPT_HEADERFUNCTION, receiveHeader)
    apus_curl_set_pointer(handle, CURLOPT_HEADERDATA, context)
    apus_curl_set_long(handle, CURLOPT_NOPROGRESS, 0)
    apus_curl_set_progress(handle, reportProgress)
    apus_curl_set_pointer(handle, CURLOPT_XFERINFODATA, context)
  }
}

/// A request that is sent with POST.
struct HTTPRequest: Sendable {
  let url: String
  let isEncrypted: Bool
  /// A file of the authorities to be believed; nil for those of the system.
  let authoritiesPath: String?
  /// Lines of the form `name: value`.
  let headers: [String]
  let body: [UInt8]
  let milliseconds: Int
  let connectMilliseconds: Int
  let isCancelled: @Sendable () -> Bool
}

/// What became of a request.
enum HTTPOutcome: Sendable {
  case answered(HTTPAnswer)
  /// With libcurl's code.
  case failed(UInt32, detail: String)
}

struct HTTPAnswer: Sendable {
  /// Bytes of an answer that are read; Milvus itself sends 512 MiB at most.
  static let byteCountMax = 512 << 20

  var status = 0
  var isHTTP2 = false
  /// Headers and trailers by their names in lower case.
  var fields: [String: String] = [:]
  var body: [UInt8] = []
}

/// A request while its answer arrives.
private final class HTTPExchange {
  let request: HTTPRequest
  var answer = HTTPAnswer()

  init(_ request: HTTPRequest) {
    self.request = request
  }

  func take(header line: String) {
    let line = line.trimmingWhitespace
    if line.hasPrefix("HTTP/") {
      answer.isHTTP2 = line.hasPrefix("HTTP/2")
      answer.status = line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
      return
    }
    guard let colon = line.firstIndex(of: ":") else { return }
    let value = line[line.index(after: colon)...]
    answer.fields[line[..<colon].lowercased()] = String(value).trimmingWhitespace
  }

  static func of(_ context: UnsafeMutableRawPointer?) -> HTTPExchange? {
    context.map { Unmanaged<HTTPExchange>.fromOpaque($0).takeUnretainedValue() }
  }
}

/// Another count than what was given makes libcurl give up.
private let receiveBody: apus_curl_receive = { bytes, size, count, context in
  guard let bytes, let exchange = HTTPExchange.of(context),
    exchange.answer.body.count + size * count <= HTTPAnswer.byteCountMax
  else { return 0 }
  exchange.answer.body.append(
    contentsOf: UnsafeRawBufferPointer(start: bytes, count: size * count))
  return size * count
}

private let receiveHeader: apus_curl_receive = { bytes, size, count, context in
  guard let bytes, let exchange = HTTPExchange.of(context) else { return 0 }
  let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
  exchange.take(header: String(decoding: line, as: UTF8.self))
  return size * count
}

private let reportProgress: apus_curl_progress = { context, _, _, _, _ in
  HTTPExchange.of(context)?.request.isCancelled() == true ? 1 : 0
}

extension String {
  fileprivate var trimmingWhitespace: String {
    var rest = self[...]
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest.drop(while: \.isWhitespace))
  }
}
