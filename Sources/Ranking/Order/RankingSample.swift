package import CodeModel

/// The candidates of one query with their features, from which weights are learnt.
package struct RankingSample: Sendable {
  /// A candidate file; its features are not multiplied by its penalty.
  package struct File: Sendable {
    package let path: RepositoryPath
    package let penalty: Double
    package let features: FeatureVector
  }

  /// What the transformer says of a file, from the least to the most similar.
  package typealias Meanings = [Int: Double]

  package let table: QueryTable
  package let files: [File]

  /// - Parameter meanings: By the places of files in the evidence; those compared.
  package init(
    _ evidence: SearchEvidence, meanings: Meanings = [:], tuning: RankingTuning = .standard
  ) {
    table = QueryTable([evidence])
    let extraction = FeatureExtraction(evidence, tuning: tuning)
    files = evidence.files.indices.map { index in
      var features = extraction.files[index]
      features[.meaning] = meanings[index] ?? 0
      return File(
        path: evidence.files[index].path, penalty: extraction.penalties[index], features: features)
    }
  }
}
