/// A `tokenizer.json`: the parts of it that this program understands.
struct TokenizerDocument: Decodable {
  struct AddedToken: Decodable {
    let id: Int32
    let content: String
    let special: Bool?
    let lstrip: Bool?
    let rstrip: Bool?
    let singleWord: Bool?
  }

  let addedTokens: [AddedToken]?
  let normalizer: Step?
  let preTokenizer: Step?
  let postProcessor: Step?
  let model: Model

  /// What is done before or after the model; only the members of its type are there.
  struct Step: Decodable {
    let type: String
    private let normalizers: [Step]?
    private let pretokenizers: [Step]?
    private let processors: [Step]?

    let lowercase: Bool?
    let stripAccents: Bool?
    let handleChineseChars: Bool?
    let cleanText: Bool?

    let pattern: Pattern?
    let behavior: String?
    let invert: Bool?
    let addPrefixSpace: Bool?
    let useRegex: Bool?

    let single: [TemplatePart]?
    let specialTokens: [String: TemplateToken]?
    let cls: NamedToken?
    let sep: NamedToken?

    /// The steps of a sequence, or this one.
    var steps: [Step] {
      guard type == "Sequence" else { return [self] }
      return (normalizers ?? pretokenizers ?? processors ?? []).flatMap(\.steps)
    }
  }

  struct Pattern: Decodable {
    let regex: String?

    enum CodingKeys: String, CodingKey {
      case regex = "Regex"
    }
  }

  /// A place in a template: a special token or the text.
  struct TemplatePart: Decodable {
    struct Place: Decodable { let id: String }

    let token: Place?
    let text: Place?

    enum CodingKeys: String, CodingKey {
      case token = "SpecialToken"
      case text = "Sequence"
    }
  }

  struct TemplateToken: Decodable { let ids: [Int32] }

  /// A token with its id, as `["</s>", 2]`.
  struct NamedToken: Decodable {
    let id: Int32

    init(from decoder: any Decoder) throws {
      var container = try decoder.unkeyedContainer()
      _ = try container.decode(String.self)
      id = try container.decode(Int32.self)
    }
  }

  struct Model: Decodable {
    let type: String
    /// Empty for a model whose vocabulary is no table of ids.
    let vocab: [String: Int32]
    let merges: [TokenPair]
    let unkToken: String?
    let continuingSubwordPrefix: String?
    let endOfWordSuffix: String?
    let dropout: Double?
    let byteFallback: Bool?
    let ignoreMerges: Bool?
    let maxInputCharsPerWord: Int?

    enum CodingKeys: String, CodingKey {
      case type, vocab, merges, unkToken, continuingSubwordPrefix, endOfWordSuffix, dropout
      case byteFallback, ignoreMerges, maxInputCharsPerWord
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      let named = try container.decodeIfPresent(String.self, forKey: .type)
      type = named ?? (container.contains(.merges) ? "BPE" : "WordPiece")
      let isTable = type == "BPE" || type == "WordPiece"
      vocab = isTable ? try container.decode([String: Int32].self, forKey: .vocab) : [:]
      merges = type == "BPE" ? try container.decode([TokenPair].self, forKey: .merges) : []
      unkToken = try container.decodeIfPresent(String.self, forKey: .unkToken)
      continuingSubwordPrefix = try container.decodeIfPresent(
        String.self, forKey: .continuingSubwordPrefix)
      endOfWordSuffix = try container.decodeIfPresent(
        String.self, forKey: .endOfWordSuffix)
      dropout = try container.decodeIfPresent(Double.self, forKey: .dropout)
      byteFallback = try container.decodeIfPresent(Bool.self, forKey: .byteFallback)
      ignoreMerges = try container.decodeIfPresent(Bool.self, forKey: .ignoreMerges)
      maxInputCharsPerWord = try container.decodeIfPresent(
        Int.self, forKey: .maxInputCharsPerWord)
    }
  }
}
