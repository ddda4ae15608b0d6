package import CodeModel

/// Why a repository elsewhere could not be brought here.
package enum RemoteFault: Error, Hashable, Sendable {
  case notAddress(String)
  case unsupported(scheme: String)
  case secretInAddress
  /// What was named as an address is a folder.
  case isFolder(path: String)
  case unreachable(url: String, message: String)
  case refused(url: String, message: String)
  case notFound(url: String, message: String)
  case branchMissing(String, url: String)
  case empty(url: String)
  /// The clone here has changes of its own, which an update would lose.
  case changedHere(path: String)
  case failed(url: String, message: String)
}

extension RemoteFault: UserFacingError {
  package var summary: String {
    switch self {
    case .notAddress(let text): "'\(text)' is no address of a git repository"
    case .unsupported(let scheme): "Repositories are not fetched by '\(scheme)'"
    case .secretInAddress: "The address holds a user name, a password or a token"
    case .isFolder(let path): "'\(path)' is a folder, not an address"
    case .unreachable(let url, let message): "'\(url)' cannot be reached: \(message)"
    case .refused(let url, let message): "'\(url)' does not let you in: \(message)"
    case .notFound(let url, let message): "There is no repository '\(url)': \(message)"
    case .branchMissing(let branch, let url): "'\(url)' has no branch or tag '\(branch)'"
    case .empty(let url): "'\(url)' has no commit yet"
    case .changedHere(let path): "The clone in '\(path)' was changed, and an update would lose that"
    case .failed(let url, let message): "git could not fetch '\(url)': \(message)"
    }
  }

  package var hint: String? {
    switch self {
    case .notAddress:
      "Give one as git clone takes it: https://HOST/OWNER/NAME or git@HOST:OWNER/NAME"
    case .unsupported: "Give an address that begins with https:// or ssh://, or git@HOST:OWNER/NAME"
    case .secretInAddress:
      "Leave it out, and let git know it: git config credential.helper, or a key for ssh"
    case .isFolder(let path): "Index it as it is: apus index \(path)"
    case .unreachable: "Check the host's name and the network"
    case .refused:
      "Try git ls-remote with the address; nobody is asked for a password here, so git needs a"
        + " credential helper, or ssh a key in its agent"
    case .notFound: "Check the spelling; a private repository may look as if it were not there"
    case .branchMissing: "git ls-remote with the address lists what there is"
    case .empty: "Push a commit first"
    case .changedHere(let path): "Commit nothing there; git -C '\(path)' status shows what it is"
    case .failed: "Try git clone with the address to see more"
    }
  }

  package var fault: Fault {
    switch self {
    case .unreachable, .failed: .environment
    default: .user
    }
  }
}

extension RemoteFault {
  /// What git's complaint means.
  init(_ complaint: [UInt8], url: String, branch: String?) {
    let text = String(decoding: complaint, as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    let last = lines.last { $0.hasPrefix("fatal: ") } ?? lines.first ?? "it ended without a word"
    let message = last.hasPrefix("fatal: ") ? String(last.dropFirst(7)) : last
    let said = { (words: [String]) in words.contains { text.contains($0) } }
    if let branch, said(["Remote branch", "couldn't find remote ref"]) {
      self = .branchMissing(branch, url: url)
    } else if said(Self.unreachableWords) {
      self = .unreachable(url: url, message: message)
    } else if said(["Authentication failed", "could not read Username", "Permission denied"]) {
      self = .refused(url: url, message: message)
    } else if said(["not found", "does not exist", "does not appear to be a git repository"]) {
      self = .notFound(url: url, message: message)
    } else {
      self = .failed(url: url, message: message)
    }
  }

  private static let unreachableWords = [
    "Could not resolve host", "Failed to connect", "Connection refused", "timed out",
    "unable to connect",
  ]
}
