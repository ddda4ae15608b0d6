import CodeModel
import EmbeddingProviders
import Foundation
import Storage

#if Milvus
  import MilvusStorage
#endif

/// The service that keeps rows, as far as settings tell of it.
package struct RowService: Sendable {
  let configuration: MilvusConfiguration
  let login: RowServiceLogin

  /// That no answer came while somebody waited for it.
  var lateness: RowStoreFault {
    .late(address: "\(configuration.address)", seconds: Int(CodeIndex.rowPatienceSeconds))
  }

  /// The store itself; nobody is asked anything yet.
  func open(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(RowStoreFault) -> any RowStore {
    try checkPrefix()
    if let path = configuration.authoritiesPath, !FileManager.default.isReadableFile(atPath: path) {
      throw .unusable(setting: "milvus.authorities", detail: "'\(path)' cannot be read")
    }
    #if Milvus
      var configuration = configuration
      configuration.authorization = try login.secret(environment)
      return MilvusRowStore(configuration)
    #else
      throw .notBuilt
    #endif
  }

  private func checkPrefix() throws(RowStoreFault) {
    let prefix = configuration.collectionPrefix
    let isName = prefix.utf8.allSatisfy { byte in
      byte == UInt8(ascii: "_") || byte < 0x80 && Character(UnicodeScalar(byte)).isLetter
        || (0x30...0x39).contains(byte)
    }
    guard isName, !prefix.isEmpty, prefix.utf8.count <= 200,
      !(0x30...0x39).contains(prefix.utf8.first ?? 0)
    else {
      throw .unusable(
        setting: "milvus.collection_prefix",
        detail: "'\(prefix)' is not made of letters, digits and underscores, a letter first")
    }
  }
}

/// How one logs in to the service.
struct RowServiceLogin: Sendable {
  let tokenVariable: String
  let user: String
  let passwordVariable: String
  let secretFile: String?

  /// A token, or user and password; nil where neither is set.
  func secret(_ environment: [String: String]) throws(RowStoreFault) -> Secret? {
    if let secretFile {
      let secret = try fileSecret(secretFile)
      return user.isEmpty ? secret : try joined(secret.revealed(), from: "milvus.secret_file")
    }
    if let token = environment[tokenVariable], !token.isEmpty {
      guard let secret = Secret(token) else { throw unusable("milvus.token_variable") }
      return secret
    }
    guard !user.isEmpty else { return nil }
    guard let password = environment[passwordVariable], !password.isEmpty else {
      throw .unusable(
        setting: "milvus.password_variable",
        detail: "\(passwordVariable) is not set, and milvus.user is '\(user)'")
    }
    return try joined(password, from: "milvus.password_variable")
  }

  private func joined(_ password: String, from setting: String) throws(RowStoreFault) -> Secret {
    guard let secret = Secret("\(user):\(password)") else { throw unusable(setting) }
    return secret
  }

  private func fileSecret(_ path: String) throws(RowStoreFault) -> Secret {
    do {
      return try KeySource.key(inFile: path)
    } catch {
      throw .unusable(setting: "milvus.secret_file", detail: error.summary)
    }
  }

  private func unusable(_ setting: String) -> RowStoreFault {
    .unusable(setting: setting, detail: "it holds more than visible characters")
  }
}
