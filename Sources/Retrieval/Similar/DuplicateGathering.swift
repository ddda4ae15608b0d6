import CodeModel
import Foundation
import Similarity
import Storage

/// Gathers what was found to occur more than once, and picks what is worth telling first.
struct DuplicateGathering {
  private let texts: DuplicateTexts
  private let units: DuplicateUnits
  private var drafts: [Draft] = []

  private struct Draft {
    let likeness: Likeness
    let tokenCount: Int
    let places: [Place]
    let placeCount: Int

    /// How much it is worth to be told: for the code that could stand in one place, less so the less
    /// alike it is, and not in proportion to the places, as small things that look alike are many.
    var worth: Double {
      pow(likeness.score, 4) * Double(tokenCount) * (1 + log2(Double(max(placeCount - 1, 1))))
    }
  }

  private struct Place {
    let unit: DuplicateUnit
    let path: RepositoryPath
  }

  /// Places of a group that are told.
  private static let placeCountMax = 5

  init(texts: DuplicateTexts, units: DuplicateUnits) {
    self.texts = texts
    self.units = units
  }

  var count: Int { drafts.count }

  /// Takes units with the same tokens.
  mutating func add(identical numbers: [Int]) {
    let members = numbers.map { units[$0] }
    guard let first = members.first else { return }
    drafts.append(
      Draft(
        likeness: .sameTokens, tokenCount: first.tokens.count,
        places: members.prefix(Self.placeCountMax).map(place), placeCount: members.count))
  }

  /// Takes a content that stands at several paths.
  mutating func add(copies text: Int) {
    guard let unit = units.whole(text) else { return }
    let paths = texts.texts[text].paths
    drafts.append(
      Draft(
        likeness: .identical, tokenCount: unit.tokens.count,
        places: paths.prefix(Self.placeCountMax).map { Place(unit: unit, path: $0) },
        placeCount: paths.count))
  }

  mutating func add(_ group: PairGrouping.Group) {
    let members = group.units.map { units[$0] }
    drafts.append(
      Draft(
        likeness: group.likeness, tokenCount: members.map(\.tokens.count).min() ?? 0,
        places: members.prefix(Self.placeCountMax).map(place), placeCount: members.count))
  }

  private func place(_ unit: DuplicateUnit) -> Place {
    Place(unit: unit, path: texts.texts[Int(unit.text)].paths[0])
  }

  /// The groups that are worth most, none within another that tells as much.
  func best(_ countMax: Int) throws -> [DuplicateGroup] {
    var kept: [Draft] = []
    var told = ToldPlaces()
    let order = drafts.indices.sorted {
      (drafts[$1].worth, $0) < (drafts[$0].worth, $1)
    }
    for number in order where kept.count < countMax {
      let units = drafts[number].places.map(\.unit)
      guard !told.have(units, drafts[number].likeness) else { continue }
      told.add(units, drafts[number].likeness, number: kept.count)
      kept.append(drafts[number])
    }
    return try kept.compactMap(group)
  }

  private func group(_ draft: Draft) throws -> DuplicateGroup? {
    let places = try draft.places.compactMap { place -> SearchHit? in
      guard let stretch = try texts.stretch(Int(place.unit.text)) else { return nil }
      let symbol = Int(place.unit.symbol)
      return stretch.hit(
        at: place.unit.lines, unit: symbol == DuplicateUnit.wholeText ? nil : symbol,
        path: place.path, language: texts.texts[Int(place.unit.text)].analysis.language,
        score: draft.likeness.score)
    }
    guard places.count > 1 else { return nil }
    let isIdentical =
      draft.likeness == .sameTokens && places.dropFirst().allSatisfy { $0.text == places[0].text }
    return DuplicateGroup(
      likeness: isIdentical ? .identical : draft.likeness, tokenCount: draft.tokenCount,
      places: places, placeCount: draft.placeCount)
  }
}

/// The places of groups that are told already.
private struct ToldPlaces {
  private struct Entry {
    let group: Int
    let place: Int
    let tokens: Range<Int>
  }

  private var entries: [Int32: [Entry]] = [:]
  /// Of groups of three places and more, in which some may be more alike than all are.
  private var likenesses: [Int: Likeness] = [:]

  mutating func add(_ units: [DuplicateUnit], _ likeness: Likeness, number: Int) {
    // Copies of a whole file are one content, in which no further pair was looked for.
    guard Set(units.map(\.text)).count > 1 || !units.allSatisfy(\.isWholeText) else { return }
    if units.count > 2 { likenesses[number] = likeness }
    for (place, unit) in units.enumerated() {
      entries[unit.text, default: []].append(
        Entry(group: number, place: place, tokens: unit.tokens))
    }
  }

  /// Whether all of the units lie within places of one group, two different ones at least, that does
  /// not hide how much more alike these are.
  func have(_ units: [DuplicateUnit], _ likeness: Likeness) -> Bool {
    guard units.count > 1 else { return false }
    let around = units.map(entriesAround)
    let common = around.dropFirst().reduce(Set(around[0].map(\.group))) { groups, entries in
      groups.intersection(entries.map(\.group))
    }
    return common.contains { group in
      if let known = likenesses[group], known < likeness { return false }
      return Set(around.joined().filter { $0.group == group }.map(\.place)).count > 1
    }
  }

  private func entriesAround(_ unit: DuplicateUnit) -> [Entry] {
    (entries[unit.text] ?? []).filter { entry in
      entry.tokens.lowerBound <= unit.tokens.lowerBound
        && unit.tokens.upperBound <= entry.tokens.upperBound
    }
  }
}

extension DuplicateUnit {
  fileprivate var isWholeText: Bool { symbol == Int32(Self.wholeText) }
}
