extension SettingEffects {
  static let milvus: [String: SettingEffect] = [
    "store.kind": .output("milvus", ["index", "--no-vectors"], ["status"]),
    "milvus.address": told("http://127.0.0.1:2"),
    "milvus.tls": told("true"),
    "milvus.authorities": told("/nowhere/ca.pem", with: ["APUS_MILVUS_TLS": "true"]),
    "milvus.token_variable": told("OTHER_TOKEN", with: ["OTHER_TOKEN": "not one word"]),
    "milvus.user": told("root"),
    "milvus.password_variable": told("OTHER_PASSWORD", with: ["APUS_MILVUS_USER": "root"]),
    "milvus.secret_file": told("/nowhere/secret"),
    "milvus.database": told("code"),
    "milvus.collection_prefix": told("1x"),
    "milvus.consistency": told("strong"),
    "milvus.terms": told("none"),
    "milvus.shards": told("2"),
    "milvus.replicas": told("2"),
    "milvus.partitions": told("2"),
    "milvus.batch_rows": told("1"),
    "milvus.timeout": told("1"),
  ]

  /// What the check-up tells of a server where nobody listens.
  private static func told(
    _ value: String, with environment: [String: String] = [:]
  ) -> SettingEffect {
    let address = ["APUS_STORE_KIND": "milvus", "APUS_MILVUS_ADDRESS": "127.0.0.1:1"]
    return SettingEffect(value: value, environment: address.merging(environment) { $1 }) {
      environment in
      let report = try await Sandbox().run(["doctor"], environment: environment)
      return report.output.split(separator: "\n").filter { $0.contains("ilvus") }
        .joined(separator: "\n")
    }
  }
}
