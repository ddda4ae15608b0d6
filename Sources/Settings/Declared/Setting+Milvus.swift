extension SettingCatalogue {
  static let milvus: [SettingDeclaration] = [
    Setting.milvusAddress.declaration,
    Setting.milvusTLS.declaration,
    Setting.milvusAuthorities.declaration,
    Setting.milvusTokenVariable.declaration,
    Setting.milvusUser.declaration,
    Setting.milvusPasswordVariable.declaration,
    Setting.milvusSecretFile.declaration,
    Setting.milvusDatabase.declaration,
    Setting.milvusCollectionPrefix.declaration,
    Setting.milvusConsistency.declaration,
    Setting.milvusTerms.declaration,
    Setting.milvusShards.declaration,
    Setting.milvusReplicas.declaration,
    Setting.milvusPartitions.declaration,
    Setting.milvusBatchRows.declaration,
    Setting.milvusTimeout.declaration,
  ]
}

/// Only the user's, all of them: they decide where code goes and with which secret.
private let userOnly = SettingOptions(reach: .wholeProgram)

extension Setting where Value == String {
  package static var storeKind: Self {
    Self(
      "store.kind", "sqlite", among: ["sqlite", "milvus"], options: .wholeProgram,
      means: "Where chunks are searched by their vectors: on this machine, or by a Milvus too.")
  }

  package static var milvusAddress: Self {
    Self(
      "milvus.address", "localhost:19530",
      options: SettingOptions(
        reach: .wholeProgram, foreignVariables: [ForeignVariable("MILVUS_ADDRESS")]),
      means: "Where Milvus or Zilliz Cloud is reached: host:port, or http(s)://host:port.")
  }

  package static var milvusAuthorities: Self {
    Self(
      path: "milvus.authorities",
      means: "A file of the authorities that sign its certificate; those of the system without it.")
  }

  package static var milvusTokenVariable: Self {
    Self(
      "milvus.token_variable", "MILVUS_TOKEN", options: .wholeProgram,
      means: "The variable of the environment that holds a token; it goes before a password.")
  }

  package static var milvusUser: Self {
    Self(
      "milvus.user", options: .wholeProgram,
      means: "Who logs in with a password; empty for nobody.")
  }

  package static var milvusPasswordVariable: Self {
    Self(
      "milvus.password_variable", "MILVUS_PASSWORD", options: .wholeProgram,
      means: "The variable of the environment that holds the user's password.")
  }

  package static var milvusSecretFile: Self {
    Self(
      path: "milvus.secret_file",
      means: "A file of mode 0600 that holds the password, or the token without a user.")
  }

  package static var milvusDatabase: Self {
    Self(
      "milvus.database", options: .wholeProgram,
      means: "The database of the collections; empty for the default one.")
  }

  package static var milvusCollectionPrefix: Self {
    Self(
      "milvus.collection_prefix", "apus", options: .wholeProgram,
      means: "What names of collections begin with: letters, digits and underscores.")
  }

  package static var milvusConsistency: Self {
    Self(
      "milvus.consistency", "bounded", among: ["strong", "session", "bounded", "eventually"],
      options: .wholeProgram,
      means: "How old an answer may be: strong waits for all that was written before.")
  }

  package static var milvusTerms: Self {
    Self(
      "milvus.terms", "own", among: ["own", "bm25", "none"], options: .wholeProgram,
      means: "Who weighs terms there: our sparse vectors, Milvus's BM25 function, or nobody.")
  }
}

extension Setting where Value == Bool {
  package static var milvusTLS: Self {
    Self(
      "milvus.tls", false, options: .wholeProgram,
      means: "Whether an address without http:// or https:// is reached by TLS.")
  }
}

extension Setting where Value == Int {
  package static var milvusShards: Self {
    Self(
      "milvus.shards", 1, in: 1...64, unit: "shards", options: .wholeProgram,
      means: "Into how many streams a new collection's changes are divided.")
  }

  package static var milvusReplicas: Self {
    Self(
      "milvus.replicas", 1, in: 1...64, unit: "replicas", options: .wholeProgram,
      means: "How many times a collection is held in memory to be searched.")
  }

  package static var milvusPartitions: Self {
    Self(
      "milvus.partitions", 64, in: 1...1_024, unit: "partitions", options: .wholeProgram,
      means: "Into how many groups the codebases of a new collection are spread.")
  }

  package static var milvusBatchRows: Self {
    Self(
      "milvus.batch_rows", 500, in: 1...5_000, unit: "rows", options: .wholeProgram,
      means: "How many rows are sent at once at most.")
  }

  package static var milvusTimeout: Self {
    Self(
      "milvus.timeout", 30, in: 1...3_600, unit: "seconds", options: .wholeProgram,
      means: "How long one request may take; a search waits five seconds at most.")
  }
}
