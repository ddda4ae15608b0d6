import Ranking
import Storage

extension Retriever {
  /// The ranked candidates, those first in which the query stands as somebody quoted it.
  ///
  /// A message may look like any sentence. Of a sentence only a good part counts, since people describe
  /// code in runs of words that it has too.
  func favouringQuotes(in shortlist: Shortlist) throws -> [RankedChunk] {
    let (ranked, reading) = (shortlist.ranked, shortlist.plan.reading)
    // The subject of a change has the words of what it changes, in the code of its neighbours too.
    guard ![.symbol, .path, .change].contains(reading.kind), let quoted = QuotedRuns(reading.words)
    else { return ranked }
    let best = ranked.prefix(
      reading.isQuotation
        ? RetrievalLimits.quoteCandidateCountMax : RetrievalLimits.sentenceCandidateCountMax)
    let least = reading.isQuotation ? 0 : Self.sentenceShareMin
    let stored = try source.chunks(withIDs: best.map { shortlist.chunkID(of: $0) })
    let shares = best.map { chunk in
      let share = stored[shortlist.chunkID(of: chunk)].map { quoted.share(in: $0.text) } ?? 0
      return share < least ? 0 : share
    }
    guard shares.contains(where: { $0 > 0 }) else { return ranked }
    return ranked.favouring(shares, weight: Self.quoteWeight)
  }

  /// What a chunk gains in which all runs of words of a quotation stand.
  private static let quoteWeight = 3.0
  /// The share of a sentence's runs of words that is no chance any more.
  private static let sentenceShareMin = 0.4
}
