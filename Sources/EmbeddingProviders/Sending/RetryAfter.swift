import Foundation

/// The wait a service asks for in the headers of an answer.
enum RetryAfter {
  /// Longer waits are believed to be this long: enough to give up on any request.
  private static let secondsMax = 86_400.0

  /// `retry-after-ms` in milliseconds, `Retry-After` in seconds or as a date, which is told by the clock
  /// that the answer's own date is of: ours may go otherwise.
  static func duration(_ headers: [String: String], now: Date) -> Duration? {
    if let milliseconds = headers["retry-after-ms"].flatMap(Double.init) {
      return duration(seconds: milliseconds / 1000)
    }
    guard let text = headers["retry-after"]?.trimmingCharacters(in: .whitespaces) else {
      return nil
    }
    if let seconds = Double(text) { return duration(seconds: seconds) }
    let answered = headers["date"].flatMap(date) ?? now
    return date(text).flatMap { duration(seconds: $0.timeIntervalSince(answered)) }
  }

  static func duration(seconds: Double) -> Duration? {
    seconds.isFinite ? .seconds(min(max(seconds, 0), secondsMax)) : nil
  }

  private static func date(_ text: String) -> Date? {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(secondsFromGMT: 0)
    format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss zzz"
    return format.date(from: text)
  }
}
